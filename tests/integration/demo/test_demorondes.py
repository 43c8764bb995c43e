"""The rounds of the demo: two from before the agreement, one that is shown to all, and one that is open today."""

from __future__ import annotations

import json
from collections import Counter

from sqlalchemy import select

from analysis.oordeel.uitkomst import Oordeel
from governance.feiten.rules import Peil
from governance.kalender.amsterdam import dag_van, tijd_van
from governance.netwerk.queries import rollen_op
from governance.netwerk.rules import Rol
from governance.opslag.database import Opslag
from hendig.demo.bezetting import ZZP
from hendig.demo.gehoudenronde import PLAN
from hendig.demo.partnerlijst import contactpersoon
from hendig.jobs.model import Job
from hendig.jobs.rules import Stand
from hendig.processes.ronde.taken import Rondetaak
from surveys.antwoorden.blad import uit_bytes
from surveys.antwoorden.queries import ingeleverd
from surveys.deelname.queries import correcties, deelnemers
from surveys.deelname.rules import Correctiestand
from surveys.kluis.boeken import invulmappen
from surveys.kluis.kluis import Kluis
from surveys.ronde.queries import Rondebeeld, ronden
from surveys.ronde.rules import Rondesoort, Rondestand
from surveys.ronde.voorstel import PRIVACYTEKST
from surveys.uitslag.model import Meetbezwaar, Meetbezwaarbesluit, Resultaat
from tests.integration.demo.conftest import NU

PEIL = Peil(dag_van(NU))


def alle(voorbeeld: Opslag) -> list[Rondebeeld]:
    with voorbeeld.lees() as session:
        return list(ronden(session))


def test_each_round_is_as_far_as_it_should_be_the_newest_first(voorbeeld: Opslag) -> None:
    assert [(ronde.naam, ronde.soort, ronde.stand) for ronde in alle(voorbeeld)] == [
        ("najaar 2026", Rondesoort.TELT, Rondestand.OPEN),
        ("zomer 2026", Rondesoort.TELT, Rondestand.VASTGESTELD),
        ("najaar 2025", Rondesoort.NULMETING, Rondestand.DEFINITIEF),
        ("voorjaar 2025", Rondesoort.NULMETING, Rondestand.DEFINITIEF),
    ]


def test_the_round_that_is_shown_has_every_outcome_and_one_party_below_the_norm(voorbeeld: Opslag) -> None:
    ronde = alle(voorbeeld)[1]
    with voorbeeld.lees() as session:
        inhoud = session.scalars(select(Resultaat.inhoud).where(Resultaat.ronde == ronde.id)).all()
    geteld = Counter(json.loads(een)["oordeel"] for een in inhoud)
    assert set(geteld) == {str(oordeel) for oordeel in Oordeel}
    assert geteld[str(Oordeel.ONDER)] == 1


def test_a_party_has_a_trend_of_three_rounds(voorbeeld: Opslag) -> None:
    with voorbeeld.lees() as session:
        per_partij = Counter(session.scalars(select(Resultaat.partij)))
    assert max(per_partij.values()) == 3 * 2  # two kinds of trust


def test_the_open_round_takes_answers_now_and_organisations_are_done_half_way_or_not_begun(
    voorbeeld: Opslag, kluis: Kluis
) -> None:
    ronde = alle(voorbeeld)[0]
    with voorbeeld.lees() as session, kluis.lees() as open_:
        klaar = ingeleverd(session, ronde.id)
        mee = {een.id: een for een in deelnemers(session, ronde.id)}
        mappen = {wie: uit_bytes(inhoud) for wie, inhoud in invulmappen(open_, ronde.id).items()}
    assert ronde.is_open(NU)
    bezig = [wie for wie, invulling in mappen.items() if invulling.ingeleverd is None]
    assert set(klaar) == set(mappen) - set(bezig)
    assert min(len(klaar), len(bezig), len(mee) - len(mappen)) >= 5
    assert all(len(mappen[wie].bladen) == 2 * len(mee[wie].beoordeelt) for wie in klaar)
    assert [golf.verstuurd for golf in ronde.golven] != []


def test_a_correction_was_decided_and_an_objection_runs(voorbeeld: Opslag) -> None:
    ronde = next(ronde for ronde in alle(voorbeeld) if ronde.naam == PLAN.naam)
    with voorbeeld.lees() as session:
        assert [een.stand for een in correcties(session, ronde.id)] == [Correctiestand.TOEGEWEZEN]
        bezwaren = session.scalars(select(Meetbezwaar.ronde)).all()
        assert (list(bezwaren), session.scalars(select(Meetbezwaarbesluit.id)).all()) == ([ronde.id], [])


def test_somebody_fills_in_for_each_party_and_a_controleur_signed_nothing(voorbeeld: Opslag) -> None:
    with voorbeeld.lees() as session:
        vult_in = rollen_op(session, PEIL, rollen=(Rol.BEOORDELAAR,))
        controleurs = {houder.persoon for houder in rollen_op(session, PEIL, rollen=(Rol.CONTROLEUR,))}
    per_partij = Counter(houder.partij for houder in vult_in)
    assert len(per_partij) == 40  # every partner but the newcomer, and the gemeente
    assert max(per_partij.values()) == 3
    assert [houder.naam for houder in vult_in if houder.e_mail == contactpersoon(ZZP).e_mail] != []
    tekenden = {een.door for ronde in alle(voorbeeld) for een in ronde.handtekeningen}
    assert len(controleurs - tekenden) == 1


def test_rounds_open_and_close_at_the_hours_that_everybody_is_told_and_say_what_the_product_says(
    voorbeeld: Opslag,
) -> None:
    for ronde in alle(voorbeeld)[:2]:
        opzet = ronde.opzet
        assert opzet.opent_op is not None
        assert ronde.sluit_op is not None
        assert (tijd_van(opzet.opent_op), tijd_van(ronde.sluit_op)) == ("09.00 uur", "17.00 uur")
        assert max(dag_van(opzet.opent_op).weekday(), dag_van(ronde.sluit_op).weekday()) < 5
        assert opzet.privacytekst == PRIVACYTEKST.strip()


def test_nothing_of_the_past_waits_for_the_clock(voorbeeld: Opslag) -> None:
    with voorbeeld.lees() as session:
        wacht = session.scalars(
            select(Job.sleutel).where(Job.soort.in_(Rondetaak), Job.stand == Stand.WACHT, Job.klaar_vanaf <= NU)
        )
        assert list(wacht) == []
    golven = [golf for ronde in alle(voorbeeld) for golf in ronde.golven]
    assert all(golf.verstuurd == (golf.op <= NU) for golf in golven)
    assert any(golf.verstuurd for golf in golven)


def test_the_round_that_is_shown_counts_for_every_party(voorbeeld: Opslag) -> None:
    """Its first reader is a visitor: a result that does not count would need a lesson in rules first."""
    ronde = alle(voorbeeld)[1]
    with voorbeeld.lees() as session:
        inhoud = session.scalars(select(Resultaat.inhoud).where(Resultaat.ronde == ronde.id)).all()
    herhaling = [json.loads(een) for een in inhoud]
    niet = [een["herhaling"]["regel"] for een in herhaling if een["herhaling"]["telt"] is False]
    assert not [regel for regel in niet if regel in ("V1", "V2")]
    assert len(niet) < len(herhaling) / 4


def test_a_round_that_was_held_elsewhere_says_so_and_tells_no_course_of_its_own(voorbeeld: Opslag) -> None:
    eigen, ingelezen = alle(voorbeeld)[:2], alle(voorbeeld)[2:]
    assert [ronde.ingelezen_op for ronde in eigen] == [None, None]
    assert [ronde.ingelezen_op is not None for ronde in ingelezen] == [True, True]
