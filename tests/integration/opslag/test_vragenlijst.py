"""A version of the questionnaire: written down by one, fixed by another, and then as it is for good."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from sqlalchemy import delete, select, update
from sqlalchemy.exc import DBAPIError

from governance.contract.rules import AL_VASTGESTELD, INTUSSEN_VERANDERD, ZELFDE_PERSOON, Versiestand
from governance.logboek.model import Gebeurtenis
from governance.weigering import Weigering, Weigeringen
from surveys.vragenlijst.instrument import VOORSTEL, Instrument
from surveys.vragenlijst.model import Instrumentstap, Instrumentversie
from surveys.vragenlijst.queries import instrument, instrumentgegevens, instrumentversies, zoek_instrument
from surveys.vragenlijst.rules import ANDERMANS_CONCEPT, VERKEERD_NUMMER, ZONDER_DATUM, Vragenlijstgebeurtenis
from surveys.vragenlijst.service import stel_instrument_op, stel_instrument_vast
from tests.integration.opslag.databases import Werkplaats
from tests.integration.opslag.overeenkomst import OPSTELLER, VASTSTELLER, met_mensen_en_partijen

ENGLISH = replace(VOORSTEL, taal="en", kop="It is about the time since {datum}.")
OTHER = replace(VOORSTEL, inleiding="Hoe vaak klopt dit?", is_voorstel=False)


@pytest.fixture
def netwerk(werk: Werkplaats) -> Werkplaats:
    """A network with two persons."""
    return met_mensen_en_partijen(werk)


def opgesteld(netwerk: Werkplaats, tekst: Instrument = VOORSTEL, *vertalingen: Instrument) -> str:
    with netwerk.doe(OPSTELLER) as handeling:
        return stel_instrument_op(handeling, instrument=tekst, reden="Wij beginnen ermee.", vertalingen=vertalingen)


def vastgesteld(netwerk: Werkplaats, tekst: Instrument = VOORSTEL, *vertalingen: Instrument) -> str:
    versie = opgesteld(netwerk, tekst, *vertalingen)
    with netwerk.doe(VASTSTELLER) as handeling:
        stel_instrument_vast(handeling, versie=versie, gelezen=1)
    return versie


def test_a_questionnaire_is_read_back_in_every_language_as_it_was_written(netwerk: Werkplaats) -> None:
    versie = opgesteld(netwerk, VOORSTEL, ENGLISH)
    with netwerk.lees() as session:
        assert instrument(session, versie) == VOORSTEL
        assert instrument(session, versie, "en") == ENGLISH
        assert zoek_instrument(session, "1") == instrumentgegevens(session, versie)
        assert zoek_instrument(session, "2") is None


def test_a_language_that_a_version_has_not_is_no_empty_questionnaire(netwerk: Werkplaats) -> None:
    versie = opgesteld(netwerk)
    with netwerk.lees() as session, pytest.raises(KeyError):
        instrument(session, versie, "en")


def test_another_person_fixes_what_one_wrote_and_both_are_known(netwerk: Werkplaats) -> None:
    vastgesteld(netwerk)
    with netwerk.lees() as session:
        (loop,) = instrumentversies(session)
        soorten = session.scalars(select(Gebeurtenis.soort).order_by(Gebeurtenis.seq)).all()
    assert loop.stand is Versiestand.VASTGESTELD
    assert loop.opgesteld.door == OPSTELLER.persoon
    assert loop.vastgesteld is not None
    assert loop.vastgesteld.door == VASTSTELLER.persoon
    assert list(soorten[-2:]) == [Vragenlijstgebeurtenis.OPGESTELD, Vragenlijstgebeurtenis.VASTGESTELD]


def test_concepts_come_first_and_then_the_newest(netwerk: Werkplaats) -> None:
    for nummer in ("1", "2"):
        vastgesteld(netwerk, replace(VOORSTEL, versie=nummer))
        netwerk.nu += dt.timedelta(days=1)
    netwerk.nu -= dt.timedelta(days=9)
    opgesteld(netwerk, replace(VOORSTEL, versie="0"))
    with netwerk.lees() as session:
        assert [loop.nummer for loop in instrumentversies(session)] == ["0", "2", "1"]


def test_who_wrote_it_does_not_fix_it(netwerk: Werkplaats) -> None:
    versie = opgesteld(netwerk)
    with pytest.raises(Weigering) as fout, netwerk.doe(OPSTELLER) as handeling:
        stel_instrument_vast(handeling, versie=versie)
    assert fout.value.grond is ZELFDE_PERSOON


def test_what_was_changed_after_it_was_read_is_not_fixed_unseen(netwerk: Werkplaats) -> None:
    versie = opgesteld(netwerk)
    assert opgesteld(netwerk, OTHER) == versie
    with pytest.raises(Weigering) as fout, netwerk.doe(VASTSTELLER) as handeling:
        stel_instrument_vast(handeling, versie=versie, gelezen=1)
    assert fout.value.grond is INTUSSEN_VERANDERD
    with netwerk.lees() as session:
        assert instrument(session, versie) == OTHER


def test_what_is_fixed_takes_no_other_text_and_is_not_fixed_twice(netwerk: Werkplaats) -> None:
    versie = vastgesteld(netwerk)
    with pytest.raises(Weigering) as fout, netwerk.doe(OPSTELLER) as handeling:
        stel_instrument_op(handeling, instrument=OTHER, reden="Toch anders.")
    assert fout.value.grond is AL_VASTGESTELD
    with pytest.raises(Weigering) as fout, netwerk.doe(VASTSTELLER) as handeling:
        stel_instrument_vast(handeling, versie=versie)
    assert fout.value.grond is AL_VASTGESTELD


def test_nobody_replaces_the_concept_of_another(netwerk: Werkplaats) -> None:
    versie = opgesteld(netwerk)
    with pytest.raises(Weigering) as fout, netwerk.doe(VASTSTELLER) as handeling:
        stel_instrument_op(handeling, instrument=OTHER, reden="Anders.")
    assert fout.value.grond is ANDERMANS_CONCEPT
    with netwerk.lees() as session:
        assert instrument(session, versie) == VOORSTEL


def test_what_does_not_fit_is_refused_all_at_once_and_nothing_is_kept(netwerk: Werkplaats) -> None:
    with pytest.raises(Weigeringen) as fout, netwerk.doe(OPSTELLER) as handeling:
        stel_instrument_op(handeling, instrument=replace(VOORSTEL, versie="x", kop="Vroeger."), reden="Zo maar.")
    assert [een.grond for een in fout.value.weigeringen] == [VERKEERD_NUMMER, ZONDER_DATUM]
    with netwerk.lees() as session:
        assert instrumentversies(session) == ()


def test_the_database_keeps_a_fixed_text_and_every_step_whatever_program_writes(netwerk: Werkplaats) -> None:
    versie = vastgesteld(netwerk)
    v, s = Instrumentversie, Instrumentstap
    nog_eens = Instrumentstap(
        id="x", versie=versie, stand=Versiestand.CONCEPT, door=OPSTELLER.persoon or "", vastgelegd_in=1
    )
    for wat in (
        update(v).where(v.id == versie).values(inhoud="{}"),
        delete(v).where(v.id == versie),
        update(s).where(s.versie == versie).values(door=OPSTELLER.persoon),
        delete(s).where(s.versie == versie),
    ):
        with pytest.raises(DBAPIError), netwerk.doe() as handeling:
            handeling.session.execute(wat)
    with pytest.raises(DBAPIError), netwerk.doe() as handeling:
        handeling.session.add(nog_eens)
    with netwerk.lees() as session:
        assert instrument(session, versie) == VOORSTEL


def test_the_database_lets_nobody_fix_what_they_wrote_and_no_concept_go(netwerk: Werkplaats) -> None:
    versie = opgesteld(netwerk)
    zelf = Instrumentstap(
        id="x", versie=versie, stand=Versiestand.VASTGESTELD, door=OPSTELLER.persoon or "", vastgelegd_in=1
    )
    with pytest.raises(DBAPIError), netwerk.doe() as handeling:
        handeling.session.add(zelf)
    for wat in (update(Instrumentversie).values(nummer="9"), delete(Instrumentversie)):
        with pytest.raises(DBAPIError), netwerk.doe() as handeling:
            handeling.session.execute(wat)
