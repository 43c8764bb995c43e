"""What is shown to whom: no small group, no number that says another thing than was compared, no answer given away."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.oordeel.uitkomst import Bounds, Oordeel, Poort, Uitkomst
from analysis.precision import below, round_half_up
from surveys.terugkoppeling.eigen_score import eigen_score, te_tonen
from surveys.terugkoppeling.getallen import NaastNorm, getal, getal_naar_boven
from surveys.terugkoppeling.verdeling import KLEINSTE_GROEP, _samengevoegd, aantal_in_woorden, verdeling
from tests.unit.analysis.rounds import regels

scores = st.floats(1, 5, allow_nan=False)


def uitkomst(score: float, bound: float, *, n_others: int, gemeente: float | None = 3.0) -> Uitkomst:
    bounds = Bounds(score, 0.2, 1.0, 0.0, bound, score, bound, 0.1, 0.3, 0.01, 100)
    return Uitkomst(
        partij="Praktijk Verzonnen",
        n=n_others + (gemeente is not None),
        n_others=n_others,
        invited=None,
        response=None,
        gemeente_answer=gemeente,
        raw_mean=score,
        trimmed_mean=score,
        bounds=bounds,
        oordeel=Oordeel.OP_OF_BOVEN,
        oordeel_bovengrens=Oordeel.OP_OF_BOVEN,
        poorten=(),
        robustness=None,
    )


def test_a_bound_is_never_written_lower_than_it_is() -> None:
    assert (getal(2.345, 2), getal_naar_boven(2.341, 2), getal_naar_boven(2.34, 2)) == ("2,35", "2,35", "2,34")


@pytest.mark.parametrize(
    ("score", "bovengrens", "teksten"),
    [
        (3.42, 3.49, ("3,42", "3,49")),
        (3.498, 3.4991, ("3,498", "3,4991")),
        (3.5, 3.6, ("3,50", "3,60")),
        (3.4999996, 3.6, ("3,50", "3,60")),
        (2.999999, 2.999999, ("3,00", "3,00")),
    ],
)
def test_a_third_decimal_comes_where_two_would_contradict_the_outcome(
    score: float, bovengrens: float, teksten: tuple[str, str]
) -> None:
    norm = 3.5
    naast = NaastNorm(score, bovengrens, norm)
    assert (naast.score_tekst, naast.bovengrens_tekst) == teksten


@given(score=scores, bovengrens=scores, norm=st.integers(100, 500).map(lambda n: n / 100))
def test_what_is_written_lies_on_the_same_side_of_the_norm_as_what_was_compared(
    score: float, bovengrens: float, norm: float
) -> None:
    naast = NaastNorm(score, bovengrens, norm)
    for tekst, waarde in ((naast.score_tekst, score), (naast.bovengrens_tekst, bovengrens)):
        assert below(float(tekst.replace(",", ".")), norm) == below(waarde, norm)
    assert float(naast.bovengrens_tekst.replace(",", ".")) >= round_half_up(bovengrens) - 1e-9


@given(st.lists(scores, max_size=60))
def test_no_group_in_a_distribution_holds_fewer_than_five_partners(found: list[float]) -> None:
    tellingen = [0] * 16
    for score in found:
        tellingen[min(int((score - 1) / 0.25), 15)] += 1
    groepen = _samengevoegd(tellingen)
    assert all(aantal >= KLEINSTE_GROEP for _, _, aantal in groepen)
    assert sum(aantal for _, _, aantal in groepen) == (len(found) if len(found) >= KLEINSTE_GROEP else 0)


@given(st.lists(scores, min_size=5, max_size=60))
def test_a_distribution_covers_the_scale_and_gives_multiples_of_five_per_cent(found: list[float]) -> None:
    groepen = verdeling(found, 1.0, 5.0)
    if groepen:
        assert (groepen[0].van, groepen[-1].tot) == (1.0, 5.0)
        assert all(left.tot == right.van for left, right in pairwise(groepen))
    assert all(round(groep.aandeel * 20) == pytest.approx(groep.aandeel * 20) for groep in groepen)


@pytest.mark.parametrize(
    ("aantal", "tekst"),
    [(0, "minder dan 5"), (4, "minder dan 5"), (5, "5"), (35, "35"), (36, "meer dan 35"), (40, "meer dan 35")],
)
def test_a_number_near_nobody_or_near_everybody_is_not_told(aantal: int, tekst: str) -> None:
    assert aantal_in_woorden(aantal, 40) == tekst


def test_a_score_is_shown_from_enough_others_than_the_gemeente() -> None:
    assert eigen_score(uitkomst(3.4, 3.8, n_others=4), regels(), 5) is None
    shown = eigen_score(uitkomst(3.4, 3.8, n_others=5), regels(), 5)
    assert shown is not None
    assert (shown.score_tekst, shown.bovengrens_tekst) == ("3,40", "3,80")


@pytest.mark.parametrize(
    ("score", "bound", "teksten"),
    [
        (4.93, 5.05, ("4,8 of hoger", "4,8 of hoger")),
        (1.05, 1.27, ("1,2 of lager", "1,5 of lager")),
        (4.7, 4.9, ("4,70", "4,8 of hoger")),
    ],
)
def test_a_score_near_an_end_of_the_scale_is_told_as_or_beyond_in_words_and_in_figures(
    score: float, bound: float, teksten: tuple[str, str]
) -> None:
    shown = eigen_score(uitkomst(score, bound, n_others=9, gemeente=None), regels(), 5)
    assert shown is not None
    assert (shown.score_tekst, shown.bovengrens_tekst) == teksten
    assert 1.2 <= shown.score <= shown.bovengrens <= 4.8


@pytest.mark.parametrize("score", [1.0, 1.06, 1.13, 1.2])
def test_a_bound_beside_a_capped_score_is_the_same_whatever_the_score(score: float) -> None:
    shown = eigen_score(uitkomst(score, score + 0.31, n_others=9, gemeente=None), regels(), 5)
    assert shown is not None
    assert (shown.bovengrens, shown.bovengrens_tekst) == (1.6, "1,6 of lager")


def test_a_bound_beside_a_capped_score_never_crosses_the_norm() -> None:
    shown = eigen_score(uitkomst(1.1, 1.4, n_others=9, gemeente=None), regels(norm=1.45), 5)
    assert shown is not None
    assert (shown.bovengrens, shown.bovengrens_tekst) == (1.45, "lager dan 1,45")


@pytest.mark.parametrize(
    ("gemeente", "tekst"), [(None, "4,8 of hoger"), (5.0, "4,8 of hoger"), (3.0, "4,7 of hoger"), (1.0, "4,5 of hoger")]
)
def test_a_low_answer_of_the_gemeente_brings_the_end_nearer_for_the_reader_can_take_it_off(
    gemeente: float | None, tekst: str
) -> None:
    shown = eigen_score(uitkomst(4.85, 4.95, n_others=9, gemeente=gemeente), regels(), 5)
    assert shown is not None
    assert shown.score_tekst == tekst


def test_with_too_few_others_not_even_the_verdict_is_shown() -> None:
    hidden = te_tonen(uitkomst(1.0, 1.2, n_others=4), 5)
    assert (hidden.oordeel, hidden.bounds, hidden.raw_mean) == (Oordeel.NIET_VAST_TE_STELLEN, None, None)
    assert [gate.poort for gate in hidden.poorten] == [Poort.BEOORDELAARS]
    enough = uitkomst(1.0, 1.2, n_others=5)
    assert te_tonen(enough, 5) is enough


def test_a_score_that_would_give_an_answer_away_is_left_out_and_the_verdict_stays() -> None:
    shown = te_tonen(uitkomst(3.4, 3.8, n_others=9), 5, zonder_cijfers=True)
    assert (shown.oordeel, shown.poorten) == (Oordeel.OP_OF_BOVEN, ())
    assert (shown.bounds, shown.raw_mean, eigen_score(shown, regels(), 5)) == (None, None, None)
