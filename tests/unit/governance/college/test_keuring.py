"""What stands in the way of offering a proposal: each refusal of the form, and everything told at once."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from governance.college.dossier import DOSSIEREISEN, dossiergebreken
from governance.college.keuring import gebreken, lege_delen
from governance.college.openbaarheid import Openbaarheid
from governance.college.rules import Voorstelonderwerp
from governance.college.stuk import TEKSTDELEN, Collegestuk, als_json, leeg_stuk, uit_json
from governance.college.tekst import lees_argumenten, lees_kanttekeningen
from governance.documenten.documentsoorten import Vertrouwelijkheid
from tests.unit.governance.college.stukken import ALLE_BIJLAGEN, GEHEIM, OPEN_HOUSE, PARTNER, UITSLUITING

Over = Voorstelonderwerp
GEHEIM_VORM = {
    "vorm": Vertrouwelijkheid.GEHEIM,
    "geheimhoudingsbesluit": "9999/2026/0000009",
    "opheffing_door": "de raad",
}


def codes(onderwerp: Voorstelonderwerp, stuk: Collegestuk, code: str | None = None) -> list[str]:
    return [een.grond.code for een in gebreken(onderwerp, stuk, code=code, geheim=GEHEIM)]


def met(**anders: Any) -> list[str]:
    return codes(Over.UITSLUITING, replace(UITSLUITING, **anders))


def test_a_complete_proposal_has_nothing_against_it() -> None:
    assert met() == []
    assert codes(Over.OPEN_HOUSE, OPEN_HOUSE) == []


def test_a_proposal_survives_being_written_down_as_json() -> None:
    assert uit_json(als_json(UITSLUITING)) == UITSLUITING
    vol = replace(OPEN_HOUSE, collegedatum=dt.date(2026, 12, 1), publicatie="Het college heeft besloten om iets.")
    assert uit_json(als_json(vol)) == vol


@pytest.mark.parametrize(
    "nummer", ["", "9999/26/0004127", "9999/2026/004127", "999/2026/0004127", " 9999/2026/0004127"]
)
def test_a_number_of_another_form_is_refused(nummer: str) -> None:
    assert met(zaaknummer=nummer)[0] == "COL-01"
    assert met(documentnummer=nummer) == ["COL-10"]


def test_the_code_of_the_gemeente_is_the_one_that_was_used_before() -> None:
    assert codes(Over.UITSLUITING, UITSLUITING, code="9999") == []
    (zaak, document) = gebreken(Over.UITSLUITING, UITSLUITING, code="9998", geheim=GEHEIM)
    assert str(zaak).startswith("Dit zaaknummer klopt niet. Schrijf het als 9998/JJJJ/NNNNNNN: ")
    assert document.grond.code == "COL-10"


def test_the_number_of_the_document_is_not_that_of_the_case() -> None:
    assert met(documentnummer=UITSLUITING.zaaknummer) == ["COL-10"]


def test_a_point_without_an_argument_is_named() -> None:
    stuk = replace(UITSLUITING, argumenten=lees_argumenten("1.1 Een.\n\n3.1 Drie."), kanttekeningen=())
    gevonden = [(een.grond.code, str(een)) for een in gebreken(Over.UITSLUITING, stuk, code=None, geheim=GEHEIM)]
    assert ("COL-02", "Adviespunt 2 heeft nog geen argument. Schrijf er minstens één bij.") in gevonden


def test_what_is_said_against_an_argument_that_is_not_there_is_refused() -> None:
    stuk = replace(UITSLUITING, kanttekeningen=lees_kanttekeningen("1.1/4.1 Iets."))
    (gebrek,) = gebreken(Over.UITSLUITING, stuk, code=None, geheim=GEHEIM)
    assert (gebrek.grond.code, str(gebrek)) == (
        "COL-03",
        "Kanttekening 1.1/4.1 hoort bij een argument dat er niet is. Verbeter het nummer.",
    )


@pytest.mark.parametrize("tekst", ["1.2 Een.\n\n2.1 Twee.\n\n3.1 Drie.", "2.1 Twee.\n\n1.1 Een.\n\n3.1 Drie."])
def test_arguments_are_numbered_per_point_in_the_order_of_the_advice(tekst: str) -> None:
    assert "COL-14" in met(argumenten=lees_argumenten(tekst), kanttekeningen=lees_kanttekeningen("2.1 Iets."))


def test_an_argument_for_a_point_that_is_not_there_is_refused() -> None:
    tekst = "1.1 Een.\n\n2.1 Twee.\n\n3.1 Drie.\n\n4.1 Vier."
    assert met(argumenten=lees_argumenten(tekst), kanttekeningen=lees_kanttekeningen("1.1 Iets.")) == ["COL-14"]


@pytest.mark.parametrize("veld", TEKSTDELEN)
def test_every_part_of_text_is_filled(veld: str) -> None:
    assert met(**{veld: "  "}) == ["COL-11"]


def test_an_empty_proposal_names_every_part_and_all_that_is_missing_at_once() -> None:
    stuk = leeg_stuk(Over.UITSLUITING)
    assert len(lege_delen(stuk)) == 10
    assert codes(Over.UITSLUITING, stuk).count("COL-11") == 10


def test_a_proposal_without_a_word_against_it_is_refused() -> None:
    assert met(kanttekeningen=()) == ["COL-11"]


def test_secrecy_on_the_fifth_paragraph_is_refused() -> None:
    geheim = Openbaarheid(grond="5.1 lid 5", **GEHEIM_VORM)  # type: ignore[arg-type] # one dict of two kinds of values
    assert met(openbaarheid=geheim) == ["COL-06"]


@pytest.mark.parametrize(
    "vorm",
    [
        {"vorm": Vertrouwelijkheid.NIET_OPENBAAR, "grond": "5.1 lid 2 onder e"},
        {"vorm": Vertrouwelijkheid.NIET_OPENBAAR, "grond": "omdat", "herzien_op": dt.date(2030, 1, 1)},
        {**GEHEIM_VORM, "grond": "5.1 lid 2"},
        {**GEHEIM_VORM, "grond": "5.1 lid 2 onder e", "geheimhoudingsbesluit": " "},
        {**GEHEIM_VORM, "grond": "5.1 lid 2 onder e", "opheffing_door": ""},
    ],
)
def test_what_is_not_open_says_on_what_ground_and_what_more_it_asks(vorm: dict[str, Any]) -> None:
    assert met(openbaarheid=Openbaarheid(**vorm)) == ["COL-12"]


def test_the_three_sentences_about_openness_are_those_of_the_form() -> None:
    geheim = Openbaarheid(grond="5.1 lid 2 onder e", **GEHEIM_VORM)  # type: ignore[arg-type] # one dict of two kinds of values
    assert OPEN_HOUSE.openbaarheid.zinnen == ("Het collegevoorstel is openbaar.",)
    assert UITSLUITING.openbaarheid.zinnen == ("Het collegevoorstel is niet openbaar (Woo art. 5.1 lid 2 onder e).",)
    assert geheim.zinnen == (
        "Op dit collegevoorstel is geheimhouding opgelegd (art. 87 Gemeentewet jo. art. 5.1 lid 2 onder e Woo).",
        "De geheimhouding kan worden opgeheven door de raad (art. 89 Gemeentewet).",
    )
    assert met(openbaarheid=geheim) == []


def test_an_open_proposal_about_an_exclusion_names_the_partner_and_is_refused() -> None:
    stuk = replace(UITSLUITING, openbaarheid=OPEN_HOUSE.openbaarheid)
    (gebrek,) = gebreken(Over.UITSLUITING, stuk, code=None, geheim=GEHEIM)
    assert (gebrek.grond.code, PARTNER in str(gebrek)) == ("COL-05", True)


@pytest.mark.parametrize("tekst", ["Bel 06 12 34 56 78.", "Mail saar@houtsnip.example.", "De omzet was € 40.000."])
def test_an_open_proposal_with_what_shows_a_person_or_turnover_is_refused(tekst: str) -> None:
    assert codes(Over.OPEN_HOUSE, replace(OPEN_HOUSE, financien=tekst)) == ["COL-05"]
    assert met(financien=tekst) == []


def test_every_subject_says_what_belongs_in_each_part_and_beside_it() -> None:
    assert set(DOSSIEREISEN) == set(Over)
    delen = {"advies", "argumenten", "kanttekeningen", *TEKSTDELEN}
    assert all(set(eis.delen) == delen and eis.bijlagen for eis in DOSSIEREISEN.values())
    assert list(DOSSIEREISEN[Over.UITSLUITING].bijlagen) == [f"B{nummer}" for nummer in range(1, 17)]
    assert all("MDG" in DOSSIEREISEN[een].bijlagen for een in Over if een is not Over.UITSLUITING)


def test_each_paper_that_is_not_there_is_named_but_those_that_nobody_asks() -> None:
    assert dossiergebreken(Over.UITSLUITING, aanwezig=ALLE_BIJLAGEN) == ()
    zonder = dossiergebreken(Over.UITSLUITING, aanwezig=ALLE_BIJLAGEN - {"B10", "B13"}, vervalt={"B13"})
    assert [str(een) for een in zonder] == ["Het dossier is nog niet af. Dit ontbreekt: B10 Feiten met dag en bron."]
    assert zonder[0].grond.code == "COL-07"
