"""What a reader works out from a report: always a window around the truth, and never, from one report, one answer."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from analysis.disclosure.answers import AnswerScale, item_scale, range_of_one
from analysis.disclosure.told import is_fixed
from analysis.oordeel.normregels import Maatstaf
from surveys.terugkoppeling.afleidbaar import _uit_tekst, rest_van_de_laatste, sommen_bij_rapport
from surveys.terugkoppeling.eigen_score import eigen_score
from tests.unit.analysis.rounds import regels
from tests.unit.surveys.terugkoppeling.verslagen import outcome

ITEMS = item_scale(1, 5, items=4, fewest=3)
answers = st.lists(
    st.sampled_from([ITEMS.minimum + point * ITEMS.unit for point in ITEMS.points]), min_size=5, max_size=14
)
near_an_end = st.one_of(
    answers,
    st.lists(st.sampled_from([4.5, 4.75, 5.0]), min_size=5, max_size=14),
    st.lists(st.sampled_from([1.0, 1.25, 1.5]), min_size=5, max_size=14),
)
corrections = st.floats(-0.5, 0.5)
gemeenten = st.none() | st.floats(1, 5)


@given(near_an_end, corrections, gemeenten, st.sampled_from(Maatstaf), st.booleans())
def test_the_true_sum_always_lies_in_the_window_of_its_report(
    given_answers: list[float], correction: float, gemeente: float | None, maatstaf: Maatstaf, bare: bool
) -> None:
    found = outcome(given_answers, correction=correction, gemeente=gemeente, maatstaf=maatstaf)
    total = sum(given_answers)
    low, high = sommen_bij_rapport(found, regels(maatstaf=maatstaf), 5, total, zonder_cijfers=bare)
    assert low - 1e-9 <= total <= high + 1e-9


@pytest.mark.parametrize("correction", [4e-7, -4e-7, 0.31 + 4e-7, 0.31 - 4e-7])
def test_a_number_that_counts_as_equal_to_the_norm_still_lies_in_its_window(correction: float) -> None:
    answers_at_the_norm = [3.0] * 6
    found = outcome(answers_at_the_norm, correction=correction)
    low, high = sommen_bij_rapport(found, regels(), 5, 18.0, zonder_cijfers=False)
    assert low <= 18.0 <= high


@given(near_an_end, corrections, gemeenten, st.sampled_from(Maatstaf), st.sampled_from([AnswerScale(1.0, 5.0), ITEMS]))
def test_no_single_report_fixes_an_answer_when_nobody_tells(
    given_answers: list[float], correction: float, gemeente: float | None, maatstaf: Maatstaf, scale: AnswerScale
) -> None:
    found = outcome(given_answers, correction=correction, gemeente=gemeente, maatstaf=maatstaf)
    window = sommen_bij_rapport(found, regels(maatstaf=maatstaf), 5, sum(given_answers), zonder_cijfers=False)
    assert not is_fixed(scale, range_of_one(scale, len(given_answers), *window))


@given(near_an_end, corrections, gemeenten)
def test_a_report_without_numbers_never_tells_more_than_one_with_them(
    given_answers: list[float], correction: float, gemeente: float | None
) -> None:
    found, total = outcome(given_answers, correction=correction, gemeente=gemeente), sum(given_answers)
    full, bare = (sommen_bij_rapport(found, regels(), 5, total, zonder_cijfers=without) for without in (False, True))
    assert bare[0] - 1e-9 <= full[0]
    assert full[1] <= bare[1] + 1e-9


@example(first=[1.0, 1.0, 1.0, 5.0, 5.0], correction=0.0, gemeente=None)
@given(near_an_end | st.just([3.0, 3.0, 3.0, 3.0, 2.97]), corrections | st.just(0.0), gemeenten)
def test_every_sum_in_a_window_has_a_report_that_looks_the_same(
    first: list[float], correction: float, gemeente: float | None
) -> None:
    found = outcome(first, correction=correction, gemeente=gemeente)
    low, high = sommen_bij_rapport(found, regels(), 5, sum(first), zonder_cijfers=False)
    if high - low < 1e-3:
        return  # a bound exactly on the norm: only the room for rounding is left, and other sums in it are another case
    for share in (0.02, 0.5, 0.98):
        other = low + share * (high - low)
        window = sommen_bij_rapport(found, regels(), 5, other, zonder_cijfers=False)
        assert window == pytest.approx((low, high), abs=1e-4)


@pytest.mark.parametrize(
    ("tekst", "naar_boven", "venster"),
    [
        ("3,42", False, (3.415, 3.425)),
        ("3,42", True, (3.41, 3.42)),
        ("2,998", False, (2.9975, 2.9985)),
        ("2,995", False, (2.995, 2.9955)),
        ("2,996", True, (2.995, 2.996)),
        ("4,8 of hoger", False, (4.8, float("inf"))),
        ("1,2 of lager", True, (float("-inf"), 1.2)),
        ("lager dan 1,45", True, (float("-inf"), 1.45)),
    ],
)
def test_a_text_is_read_back_as_the_numbers_that_are_written_so(
    tekst: str, naar_boven: bool, venster: tuple[float, float]
) -> None:
    assert _uit_tekst(tekst, 3.0, naar_boven=naar_boven) == pytest.approx(venster)


def test_a_partner_that_sees_nothing_has_a_report_that_tells_nothing() -> None:
    few = outcome([2.0, 3.0, 4.0])
    assert eigen_score(few, regels(), 5) is None
    assert sommen_bij_rapport(few, regels(), 5, 9.0, zonder_cijfers=False) == (3.0, 15.0)


@given(st.lists(st.floats(1, 5), max_size=40))
def test_all_other_partners_together_know_the_last_score_to_no_less_than_a_band(scores: list[float]) -> None:
    rest = rest_van_de_laatste(scores, 1.0, 5.0)
    assert (rest is None) == (len(scores) < 5)
    assert rest is None or 0.25 - 1e-9 <= rest <= 4.0
