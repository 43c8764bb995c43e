"""What an advice about a partner comes down to: chosen, and refused where the words of the advice do not say it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from governance.college.keuring import gebreken
from governance.college.rules import Aanpassing, Besluitvariant, Strekking, Voorstelonderwerp
from governance.college.strekking import EINDE, LICHTER, VOORBEELD, strekkingsgebreken
from governance.college.stuk import als_json, uit_json
from governance.uitsluiting.toestand import COLLEGE_UITKOMSTEN, Zaakstand
from tests.unit.governance.college.stukken import GEHEIM, OPEN_HOUSE, PARTNER, UITSLUITING

Over, S = Voorstelonderwerp, Strekking
REST = ("De burgemeester te vragen de brief te tekenen",)


def codes(strekking: Strekking | None, *advies: str) -> list[str]:
    return [een.grond.code for een in strekkingsgebreken(Over.UITSLUITING, advies, strekking)]


@pytest.mark.parametrize("strekking", Strekking)
def test_the_words_that_a_refusal_proposes_are_accepted(strekking: Strekking) -> None:
    assert codes(strekking, f"Over {PARTNER}: {VOORBEELD[strekking]}", *REST) == []


@pytest.mark.parametrize("strekking", Strekking)
@pytest.mark.parametrize("ander", sorted(EINDE))
def test_an_advice_that_ends_the_agreement_agrees_with_no_other_choice(strekking: Strekking, ander: Strekking) -> None:
    expected = [] if strekking is ander else ["COL-35"]
    assert codes(strekking, f"Met {PARTNER}: {VOORBEELD[ander]}", *REST) == expected


@pytest.mark.parametrize("strekking", sorted(EINDE))
@pytest.mark.parametrize("punt", ["De partner te laten begeleiden", "Kennis te nemen van het dossier"])
def test_an_end_that_the_first_point_does_not_say_in_so_many_words_is_refused(strekking: Strekking, punt: str) -> None:
    assert codes(strekking, punt, *REST) == ["COL-34"]


@pytest.mark.parametrize(
    "punt",
    ["De overeenkomst niet te ontbinden", "Af te zien van het voornemen om de overeenkomst op te zeggen"],
)
def test_an_advice_not_to_end_it_agrees_with_no_end(punt: str) -> None:
    assert codes(S.NIET, punt, *REST) == []
    assert codes(S.GEHEEL, punt, *REST) == ["COL-35"]


def test_an_end_in_a_later_point_contradicts_a_lighter_choice_too() -> None:
    later = "De overeenkomst geheel op te zeggen"
    (gebrek,) = strekkingsgebreken(Over.UITSLUITING, ["De partner te laten begeleiden", later], S.BEGELEIDING)
    assert (gebrek.grond.code, "Adviespunt 2 zegt: geheel beëindigen" in str(gebrek)) == ("COL-35", True)


def test_a_measure_is_not_lost_under_the_choice_that_nothing_follows() -> None:
    punt = "De overeenkomst niet te beëindigen en een verbeterplan af te spreken"
    assert codes(S.NIET, punt) == ["COL-35"]
    assert codes(S.VERBETERPLAN, punt) == []


def test_accents_and_spaces_written_in_another_way_say_the_same() -> None:
    assert codes(S.GEHEEL, "De overeenkomst  geheel\nTE BEËINDIGEN") == []


def test_a_proposal_about_a_partner_without_a_choice_is_refused_and_another_subject_has_none() -> None:
    zonder = replace(UITSLUITING, strekking=None)
    gevonden = gebreken(Over.UITSLUITING, zonder, code=None, geheim=GEHEIM)
    assert [een.grond.code for een in gevonden] == ["COL-33"]
    assert gebreken(Over.OPEN_HOUSE, OPEN_HOUSE, code=None, geheim=GEHEIM) == []


def test_a_proposal_from_before_it_was_asked_can_still_be_read() -> None:
    waarden = als_json(UITSLUITING)
    del waarden["strekking"]
    assert uit_json(waarden) == replace(UITSLUITING, strekking=None)


def test_everything_that_can_be_advised_or_read_leads_to_one_state_of_the_case() -> None:
    gezegd = {wat for variant, wat in COLLEGE_UITKOMSTEN if variant == Besluitvariant.VOLGENS_ADVIES}
    gelezen = {wat for variant, wat in COLLEGE_UITKOMSTEN if variant == Besluitvariant.ANDERS}
    assert (gezegd, gelezen) == (set(Strekking), set(Aanpassing))
    naar = {wat: COLLEGE_UITKOMSTEN[Besluitvariant.VOLGENS_ADVIES, wat] for wat in Strekking}
    assert {wat for wat, staten in naar.items() if Zaakstand.BESLOTEN_BEEINDIGEN in staten} == EINDE
    assert {wat for wat, staten in naar.items() if staten == (Zaakstand.BESLOTEN_LICHTER,)} == LICHTER
    assert (naar[S.NIET], naar[S.NADER_ONDERZOEK]) == ((Zaakstand.BESLOTEN_NIET,), (Zaakstand.TERUGVERWEZEN,))
