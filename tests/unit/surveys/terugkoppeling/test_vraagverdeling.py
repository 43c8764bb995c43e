"""Answers to single questions: what is shown holds no small count, and none follows from the rest."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from surveys.terugkoppeling.eigen_resultaat import Vraagverdeling
from surveys.terugkoppeling.vraagverdeling import te_vergelijken, vraagverdelingen

VRAGEN = ("C1", "C2")
SCHAAL = (1, 3)
KLEINSTE = 3
ANTWOORD = st.sampled_from([1.0, 2.0, 3.0, np.nan])


def toon(antwoorden: np.ndarray, som: tuple[float, float] = (-np.inf, np.inf)) -> tuple[Vraagverdeling, ...]:
    return vraagverdelingen(VRAGEN, antwoorden, schaal=SCHAAL, som=som, kleinste=KLEINSTE)


def beide(*per_antwoord: tuple[float, int]) -> np.ndarray:
    """Both questions answered alike."""
    kolom = [antwoord for antwoord, aantal in per_antwoord for _ in range(aantal)]
    return np.array([kolom, kolom]).T


def test_large_counts_are_shown_and_small_ones_go_together() -> None:
    een, twee = toon(beide((1.0, 1), (2.0, 2), (3.0, 9)))
    assert een == Vraagverdeling(vraag="C1", getoond=((3, 9),), samen=3)
    assert twee.vraag == "C2"


def test_a_count_that_would_follow_from_the_total_goes_with_another() -> None:
    een, _ = toon(beide((1.0, 2), (2.0, 5), (3.0, 9)))
    assert een == Vraagverdeling(vraag="C1", getoond=((3, 9),), samen=7)


def test_when_everybody_answers_the_same_nothing_is_told() -> None:
    assert toon(beide((3.0, 12))) == ()


@pytest.mark.parametrize(("aantal", "iets"), [(7, False), (8, True)])
def test_single_questions_are_told_from_eight_confidential_answers_on(aantal: int, *, iets: bool) -> None:
    assert bool(toon(beide((1.0, 3), (3.0, aantal - 3)))) is iets


def test_who_could_not_judge_a_question_does_not_count_as_cover() -> None:
    antwoorden = beide((1.0, 3), (3.0, 5))
    antwoorden[0, 1] = np.nan
    assert toon(antwoorden) == ()


def test_an_answer_that_is_no_whole_number_is_not_told() -> None:
    antwoorden = beide((1.0, 4), (3.0, 6))
    antwoorden[0, 0] = 1.5
    assert toon(antwoorden) == ()


def test_counts_that_the_score_would_give_back_are_not_told() -> None:
    antwoorden = beide((1.0, 2), (2.0, 1), (3.0, 9))
    som = float(antwoorden.mean(axis=1).sum())
    assert toon(antwoorden) != ()
    assert toon(antwoorden, (som - 0.01, som + 0.01)) == ()


def mogelijk(samen: int, cellen: int) -> list[tuple[int, ...]]:
    """Every way to spread a number over the hidden counts."""
    if cellen == 0:
        return [()]
    return [deel for deel in product(range(samen + 1), repeat=cellen) if sum(deel) == samen]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(ANTWOORD, ANTWOORD), min_size=8, max_size=14), st.floats(0.01, 4.0))
def test_whatever_is_answered_no_count_below_three_is_shown_or_follows(
    rijen: list[tuple[float, float]], ruimte: float
) -> None:
    antwoorden = np.array([rij for rij in rijen if not np.isnan(rij).all()] or [(np.nan, np.nan)])
    som = float(np.nansum(np.nanmean(antwoorden, axis=1))) if not np.isnan(antwoorden).all() else 0.0
    venster = (som - ruimte, som + ruimte)
    getoond = toon(antwoorden, venster)
    if not getoond:
        return
    assert all(aantal >= KLEINSTE for deel in getoond for _, aantal in deel.getoond)
    assert all(deel.samen + sum(aantal for _, aantal in deel.getoond) == len(antwoorden) for deel in getoond)
    keuzes = (1, 2, 3, None)
    verborgen = [[keuze for keuze in keuzes if keuze not in dict(deel.getoond)] for deel in getoond]
    assert all(deel.samen == 0 or len(weg) > 1 for deel, weg in zip(getoond, verborgen, strict=True))
    vondsten: set[tuple[tuple[int, ...], ...]] = set()
    for vulling in product(*(mogelijk(d.samen, len(w)) for d, w in zip(getoond, verborgen, strict=True))):
        laag = hoog = 0.0
        for deel, weg, aantallen in zip(getoond, verborgen, vulling, strict=True):
            for keuze, aantal in (*deel.getoond, *zip(weg, aantallen, strict=True)):
                laag += aantal * (1 if keuze is None else keuze)
                hoog += aantal * (3 if keuze is None else keuze)
        if laag <= 2 * venster[1] + 1e-6 and hoog >= 2 * venster[0] - 1e-6:
            vondsten.add(vulling)
    for vraag, weg in enumerate(verborgen):
        for plaats in range(len(weg)):
            waarden = {vulling[vraag][plaats] for vulling in vondsten}
            assert max(waarden) - min(waarden) >= KLEINSTE


@pytest.mark.parametrize(
    ("nu", "eerder", "uitkomst"),
    [
        ("abcdefgh", "abcdefgh", True),
        ("abcdefghi", "abcdefgh", True),
        ("abcdefgh", "ijklmnop", False),
        ("abcdijklm", "abcdefgh", False),
    ],
    ids=["the same raters", "one came", "nobody stayed", "eight others"],
)
def test_counts_of_two_rounds_are_not_laid_side_by_side_for_few_others(nu: str, eerder: str, *, uitkomst: bool) -> None:
    assert te_vergelijken(set(nu), set(eerder)) is uitkomst
