"""The words for the public list: made from the advice, held to it, and about an exclusion without any name."""

from __future__ import annotations

import string
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.college.formulering import (
    BEGIN,
    Geheim,
    openbare_woorden,
    treffers,
    weiger_herschreven,
    weiger_treffers,
)
from governance.college.keuring import gebreken
from governance.college.rules import Aanpassing, Strekking, Voorstelonderwerp
from governance.weigering import Weigering
from tests.unit.governance.college.stukken import GEHEIM, OPEN_HOUSE, PARTNER, UITSLUITING

Over, S = Voorstelonderwerp, Strekking
NAMEN = st.text(alphabet=string.ascii_letters + " -.&'éü", min_size=4, max_size=40).filter(
    lambda naam: len(naam.strip()) > 3 and naam.strip().casefold() not in BEGIN.casefold()
)


def publicatiegebreken(onderwerp: Voorstelonderwerp, tekst: str) -> list[str]:
    stuk = replace(UITSLUITING if onderwerp is Over.UITSLUITING else OPEN_HOUSE, publicatie=tekst)
    return [een.grond.code for een in gebreken(onderwerp, stuk, code=None, geheim=GEHEIM)]


@pytest.mark.parametrize(
    ("strekking", "advies", "zin"),
    [
        (S.GEHEEL, f"De procesovereenkomst met {PARTNER} geheel te ontbinden per 1 april 2027", "geheel te ontbinden."),
        (S.GEDEELTELIJK, f"De overeenkomst met {PARTNER} gedeeltelijk te ontbinden", "gedeeltelijk te ontbinden."),
        (S.GEHEEL, f"De overeenkomst met {PARTNER} op te zeggen tegen 1 april 2027", "geheel op te zeggen."),
        (S.GEHEEL, f"Afscheid te nemen van {PARTNER}", "geheel te beëindigen."),
        (S.NIET, f"De overeenkomst met {PARTNER} niet te ontbinden", "niet te beëindigen."),
        (S.BEGELEIDING, f"{PARTNER} te laten begeleiden", "niet te beëindigen, en een lichtere maatregel te nemen."),
    ],
)
def test_an_exclusion_is_told_to_the_public_in_one_sentence_that_names_nobody(
    strekking: Strekking, advies: str, zin: str
) -> None:
    rest = ["De burgemeester te vragen de ontbinding te verklaren"]
    begin = "Het college heeft besloten de procesovereenkomst met één netwerkpartner van Hendig "
    assert openbare_woorden(Over.UITSLUITING, [advies, *rest], strekking) == begin + zin


def test_the_words_of_an_advice_never_change_what_was_chosen() -> None:
    zin = openbare_woorden(Over.UITSLUITING, ["De overeenkomst geheel te ontbinden"], S.NIET)
    assert zin.endswith("niet te beëindigen.")


def test_an_advice_to_look_further_and_one_that_chose_nothing_only_say_that_it_was_decided_about() -> None:
    over = "Het college heeft besloten over de procesovereenkomst met één netwerkpartner van Hendig"
    advies = [f"Met {PARTNER} een verbeterplan af te spreken"]
    assert openbare_woorden(Over.UITSLUITING, advies) == f"{over}."
    later = openbare_woorden(Over.UITSLUITING, advies, S.NADER_ONDERZOEK)
    assert later == f"{over} eerst nader onderzoek te laten doen."


@given(
    naam=NAMEN,
    kvk=st.text(alphabet=string.digits, min_size=8, max_size=8),
    strekking=st.sampled_from([None, *Strekking]),
)
def test_the_words_for_the_public_never_hold_the_name_or_the_number_of_the_partner(
    naam: str, kvk: str, strekking: Strekking | None
) -> None:
    advies = [f"De overeenkomst met {naam} (KvK {kvk}) geheel te ontbinden", f"Aan {naam} te schrijven"]
    zonder = openbare_woorden(Over.UITSLUITING, ["De overeenkomst geheel te ontbinden"], strekking)
    assert openbare_woorden(Over.UITSLUITING, advies, strekking) == zonder


def test_other_advice_is_told_point_by_point() -> None:
    zin = openbare_woorden(Over.OPEN_HOUSE, OPEN_HOUSE.advies)
    assert zin == (
        "Het college heeft besloten om de Open House constructie van Hendig open te zetten en de voorwaarden versie 2 "
        "vast te stellen."
    )
    assert openbare_woorden(Over.OPEN_HOUSE, []) == openbare_woorden(Over.UITSLUITING, []) == ""


def test_words_for_the_public_that_leave_out_a_point_are_refused() -> None:
    assert publicatiegebreken(Over.OPEN_HOUSE, f"{BEGIN} om de Open House constructie van Hendig open te zetten.") == [
        "COL-04"
    ]


def test_words_for_the_public_may_say_more_than_the_points_but_not_less() -> None:
    meer = (
        f"{BEGIN} om de Open House constructie van Hendig open te zetten, en om op basis daarvan de voorwaarden "
        "versie 2 vast te stellen."
    )
    assert publicatiegebreken(Over.OPEN_HOUSE, meer) == []


@pytest.mark.parametrize(
    "tekst",
    [
        f"{BEGIN} de procesovereenkomst met {PARTNER} geheel te ontbinden.",
        f"{BEGIN} de procesovereenkomst met Houtsnip 1 (verzonnen) geheel te ontbinden.",
        f"{BEGIN} de procesovereenkomst met één netwerkpartner (KvK 0000 0001) geheel te ontbinden.",
    ],
)
def test_an_exclusion_with_a_name_or_number_is_refused_twice_over(tekst: str) -> None:
    assert publicatiegebreken(Over.UITSLUITING, tekst) == ["COL-04", "COL-05"]


def test_a_name_is_found_in_other_letters_and_without_its_legal_form() -> None:
    geheim = Geheim(frozenset({"Coöperatie De Ijsvogel U.A."}), frozenset())
    assert treffers("met COOPERATIE DE IJSVOGEL U.A. te stoppen", geheim) == ("Coöperatie De Ijsvogel U.A.",)
    assert treffers("met de ijsvogel u.a. te stoppen", geheim) == ("Coöperatie De Ijsvogel U.A.",)
    assert treffers("met de ijsvogels te stoppen", geheim) == ()


def test_a_number_is_found_however_it_is_spaced() -> None:
    for tekst in ("KvK 00000001", "kvk 00 00 00 01", "kvk 0000.0001"):
        with pytest.raises(Weigering) as refused:
            weiger_treffers(tekst, GEHEIM)
        assert refused.value.grond.code == "COL-05"


def test_after_another_besluit_the_words_of_the_advice_no_longer_do() -> None:
    eerder = openbare_woorden(Over.UITSLUITING, UITSLUITING.advies, S.GEHEEL)
    for tekst in (eerder, eerder.upper(), BEGIN, "De partner krijgt een gesprek."):
        with pytest.raises(Weigering) as refused:
            weiger_herschreven(tekst, eerder)
        assert refused.value.grond.code == "COL-04"
    weiger_herschreven(f"{BEGIN} een netwerkpartner van Hendig meer tijd te geven.", eerder)


@pytest.mark.parametrize(
    ("woorden", "aanpassing", "klopt"),
    [
        ("gedeeltelijk te ontbinden", Aanpassing.LICHTERE_MAATREGEL, False),
        ("op te zeggen", Aanpassing.AFWIJZEN, False),
        ("niet te ontbinden", Aanpassing.GEWIJZIGD_VASTSTELLEN, False),
        ("gedeeltelijk te ontbinden", Aanpassing.GEWIJZIGD_VASTSTELLEN, True),
        ("niet te ontbinden, en een verbeterplan te vragen", Aanpassing.LICHTERE_MAATREGEL, True),
        ("eerst nader te laten onderzoeken", Aanpassing.NADER_ONDERZOEK, True),
    ],
)
def test_new_words_about_a_partner_say_of_the_end_what_the_jurist_read_in_the_besluit(
    woorden: str, aanpassing: Aanpassing, *, klopt: bool
) -> None:
    eerder = openbare_woorden(Over.UITSLUITING, UITSLUITING.advies, S.GEHEEL)
    zin = f"{BEGIN} de procesovereenkomst met één netwerkpartner van Hendig {woorden}."
    if klopt:
        weiger_herschreven(zin, eerder, aanpassing)
        return
    with pytest.raises(Weigering) as refused:
        weiger_herschreven(zin, eerder, aanpassing)
    assert refused.value.grond.code == "COL-04"
