"""A version of the norm: every key a row, fixed by a second person, published before it holds, written as its file."""

import datetime as dt
import tomllib

import pytest
from sqlalchemy import select
from sqlalchemy.exc import DBAPIError

from governance.contract.norm_model import Normgeldigheid, Normsleutel, Normstap
from governance.contract.norm_queries import geldende_norm, normgegevens, normsleutels, normversies, zoek_normversie
from governance.contract.norm_service import herstel_normingang, stel_normversie_op, stel_normversie_vast
from governance.contract.rules import (
    AL_VASTGESTELD,
    ANDERMANS_CONCEPT,
    GEEN_INGANG,
    GEEN_NORM,
    GEEN_TEKST,
    NORM_NIET_IN_CONTRACT,
    NORM_TE_VROEG,
    ZELFDE_PERSOON,
    Versiestand,
)
from governance.feiten.rules import Peil
from governance.norm.normbestand import norm_uit_gegevens
from governance.norm.normgegevens import normtekst, verschillen
from governance.weigering import Weigering
from tests.integration.opslag.databases import Werkplaats
from tests.integration.opslag.overeenkomst import (
    INGANG,
    NORMARTIKEL,
    OPSTELLER,
    VASTSTELLER,
    geldend,
    met_mensen_en_partijen,
    norm,
    norm_opgesteld,
)

JULI = dt.date(2026, 7, 1)
FEBRUARI = dt.date(2026, 2, 1)


@pytest.fixture
def netwerk(werk: Werkplaats) -> Werkplaats:
    """A network with a text that holds."""
    geldend(met_mensen_en_partijen(werk))
    return werk


def stel_vast(netwerk: Werkplaats, versie: str, per: dt.date = JULI, gepubliceerd_op: dt.date = FEBRUARI) -> None:
    with netwerk.doe(VASTSTELLER) as handeling:
        stel_normversie_vast(handeling, versie=versie, per=per, gepubliceerd_op=gepubliceerd_op)


def test_a_norm_that_was_written_down_is_read_back_the_same(netwerk: Werkplaats) -> None:
    versie = norm_opgesteld(netwerk)
    with netwerk.lees() as session:
        assert normgegevens(session, versie).norm == norm()


def test_the_file_of_a_norm_version_gives_the_same_norm_and_the_same_text(netwerk: Werkplaats) -> None:
    with netwerk.lees() as session:
        gevonden = normgegevens(session, norm_opgesteld(netwerk)).norm
    tekst = normtekst(gevonden, "# kop\n")
    gelezen = norm_uit_gegevens(tomllib.loads(tekst))
    assert verschillen(gelezen, gevonden) == []
    assert normtekst(gelezen, "# kop\n") == tekst


def test_every_key_says_who_chose_it_when_why_and_on_which_article(netwerk: Werkplaats) -> None:
    with netwerk.lees() as session:
        sleutels = normsleutels(session, norm_opgesteld(netwerk))
    assert {(rij.auteur, rij.op, rij.reden, rij.artikel) for rij in sleutels} == {
        (OPSTELLER.persoon, netwerk.nu, "voorstel van het netwerk", NORMARTIKEL)
    }


def test_a_norm_holds_until_the_next_one_does(netwerk: Werkplaats) -> None:
    een = norm_opgesteld(netwerk)
    stel_vast(netwerk, een)
    twee = norm_opgesteld(netwerk, "2.0")
    stel_vast(netwerk, twee, dt.date(2027, 1, 1))
    with netwerk.lees() as session:
        assert geldende_norm(session, Peil(dt.date(2026, 12, 31))).gegevens.id == een
        geldend_nu = geldende_norm(session, Peil(dt.date(2027, 1, 1)))
        assert (geldend_nu.gegevens.nummer, geldend_nu.gepubliceerd_op) == ("2.0", FEBRUARI)
        with pytest.raises(Weigering) as fout:
            geldende_norm(session, Peil(JULI - dt.timedelta(days=1)))
    assert fout.value.grond is GEEN_NORM


def test_a_concept_is_replaced_until_it_is_fixed(netwerk: Werkplaats) -> None:
    eerst, versie = norm_opgesteld(netwerk), norm_opgesteld(netwerk)
    assert eerst == versie
    stel_vast(netwerk, versie)
    with pytest.raises(Weigering) as fout:
        norm_opgesteld(netwerk)
    assert fout.value.grond is AL_VASTGESTELD
    with netwerk.lees() as session:
        gevonden = zoek_normversie(session, "1.0")
    assert gevonden is not None
    assert gevonden.stand is Versiestand.VASTGESTELD


def test_the_concept_of_somebody_else_is_not_replaced(netwerk: Werkplaats) -> None:
    norm_opgesteld(netwerk)
    with pytest.raises(Weigering) as fout, netwerk.doe(VASTSTELLER) as handeling:
        stel_normversie_op(handeling, norm=norm(), reden="een ander voorstel")
    assert fout.value.grond is ANDERMANS_CONCEPT


def test_every_version_tells_how_it_came_about(netwerk: Werkplaats) -> None:
    stel_vast(netwerk, norm_opgesteld(netwerk))
    norm_opgesteld(netwerk, "2.0")
    with netwerk.lees() as session:
        concept, vast = normversies(session)
    assert (concept.nummer, concept.vastgesteld, concept.geldingen) == ("2.0", None, ())
    assert [(stap.stand, stap.door, stap.op) for stap in vast.stappen] == [
        (Versiestand.CONCEPT, OPSTELLER.persoon, netwerk.nu),
        (Versiestand.VASTGESTELD, VASTSTELLER.persoon, netwerk.nu),
    ]
    assert [(gelding.van, gelding.gepubliceerd_op) for gelding in vast.geldingen] == [(JULI, FEBRUARI)]


def test_who_wrote_a_norm_does_not_fix_it(netwerk: Werkplaats) -> None:
    versie = norm_opgesteld(netwerk)
    with pytest.raises(Weigering) as fout, netwerk.doe(OPSTELLER) as handeling:
        stel_normversie_vast(handeling, versie=versie, per=JULI, gepubliceerd_op=FEBRUARI)
    assert fout.value.grond is ZELFDE_PERSOON


def test_a_norm_does_not_hold_before_it_is_published(netwerk: Werkplaats) -> None:
    versie = norm_opgesteld(netwerk)
    with pytest.raises(Weigering, match="2 juli 2026") as fout:
        stel_vast(netwerk, versie, JULI, JULI + dt.timedelta(days=1))
    assert fout.value.grond is NORM_TE_VROEG


def test_a_norm_rests_on_an_article_of_the_text_that_holds(netwerk: Werkplaats) -> None:
    versie = norm_opgesteld(netwerk, artikel="artikel 99")
    with pytest.raises(Weigering, match="artikel 99") as fout:
        stel_vast(netwerk, versie)
    assert fout.value.grond is NORM_NIET_IN_CONTRACT
    goed = norm_opgesteld(netwerk, "1.1")
    with pytest.raises(Weigering) as fout:
        stel_vast(netwerk, goed, INGANG - dt.timedelta(days=1), INGANG - dt.timedelta(days=9))
    assert fout.value.grond is GEEN_TEKST


def test_a_corrected_day_of_a_norm_is_the_day_that_counts(netwerk: Werkplaats) -> None:
    stel_vast(netwerk, norm_opgesteld(netwerk))
    with netwerk.doe(VASTSTELLER) as handeling:
        herstel_normingang(handeling, was=JULI, wordt=FEBRUARI, gepubliceerd_op=INGANG, reden="verkeerd getypt")
    with netwerk.lees() as session:
        assert geldende_norm(session, Peil(FEBRUARI)).gepubliceerd_op == INGANG
        assert len(session.scalars(select(Normgeldigheid)).all()) == 2
    with pytest.raises(Weigering) as fout, netwerk.doe(VASTSTELLER) as handeling:
        herstel_normingang(handeling, was=JULI, wordt=FEBRUARI, gepubliceerd_op=INGANG, reden="verkeerd getypt")
    assert fout.value.grond is GEEN_INGANG


STATEMENTS = {
    "a key changed": ("UPDATE normsleutel SET waarde = '1'", "normsleutel_blijft_gelijk"),
    "a key removed": ("DELETE FROM normsleutel", "normsleutel_staat_vast"),
    "a version renamed": ("UPDATE normversie SET nummer = '9'", "normversie_blijft_gelijk"),
    "a step removed": ("DELETE FROM normstap", "normstap_wordt_niet_gewist"),
    "a step after the last": (
        "INSERT INTO normstap SELECT 'x', versie, 'concept', door, vastgelegd_in FROM normstap",
        "normstap_is_klaar",
    ),
    "a publication moved": (
        "UPDATE normgeldigheid SET gepubliceerd_op = '2020-01-01'",
        "normgeldigheid_verandert_niet",
    ),
}


@pytest.mark.parametrize(("statement", "grendel"), STATEMENTS.values(), ids=STATEMENTS)
def test_the_database_refuses(statement: str, grendel: str, netwerk: Werkplaats) -> None:
    stel_vast(netwerk, norm_opgesteld(netwerk))
    with pytest.raises(DBAPIError, match=grendel), netwerk.opslag.schrijf() as session:
        session.connection().exec_driver_sql(statement)


def test_the_database_refuses_a_key_added_to_a_fixed_norm(netwerk: Werkplaats) -> None:
    versie = norm_opgesteld(netwerk)
    stel_vast(netwerk, versie)
    eigen = {"artikel": NORMARTIKEL, "auteur": OPSTELLER.persoon, "op": netwerk.nu, "reden": "proef"}
    with pytest.raises(DBAPIError, match="normsleutel_komt_er_niet_bij"), netwerk.doe() as handeling:
        handeling.session.add(
            Normsleutel(id=handeling.nieuw_id, versie=versie, sectie="oordeel", naam="nieuw", waarde="1", **eigen)
        )


def test_the_database_refuses_an_author_who_fixes_and_a_norm_that_nobody_wrote(netwerk: Werkplaats) -> None:
    versie = norm_opgesteld(netwerk)
    with pytest.raises(DBAPIError, match="normstap_twee_mensen"), netwerk.doe() as handeling:
        handeling.session.add(
            Normstap(
                id=handeling.nieuw_id,
                versie=versie,
                stand=Versiestand.VASTGESTELD,
                door=OPSTELLER.persoon,
                vastgelegd_in=1,
            )
        )


def test_the_database_refuses_a_norm_that_holds_before_it_is_published(netwerk: Werkplaats) -> None:
    versie = norm_opgesteld(netwerk)
    stel_vast(netwerk, versie)
    with pytest.raises(DBAPIError, match="eerst_gepubliceerd"), netwerk.doe() as handeling:
        handeling.session.add(
            Normgeldigheid(
                id=handeling.nieuw_id, versie=versie, geldig_van=FEBRUARI, gepubliceerd_op=JULI, vastgelegd_in=1
            )
        )


def test_a_norm_without_a_person_behind_it_is_not_written(netwerk: Werkplaats) -> None:
    with pytest.raises(Weigering, match="Alleen een mens"), netwerk.doe() as handeling:
        stel_normversie_op(handeling, norm=norm(), reden="voorstel")
