"""What is left of a rating: the true one always, and never more when more is told."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations, combinations_with_replacement

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from analysis.disclosure.answers import AnswerScale, item_scale, range_of_one
from analysis.disclosure.exact import sums_of_groups
from analysis.disclosure.publication import Reports, examine
from analysis.disclosure.rounds import Release, alone, beside, groups, ranges_in
from analysis.disclosure.told import NEAR, Window, fixed_from, is_fixed

ANY = AnswerScale(1.0, 5.0)
ITEMS = item_scale(1, 5, items=4, fewest=3)
NAMES = [f"P{i:02}" for i in range(12)]
scales = st.sampled_from([ANY, ITEMS, item_scale(1, 5, items=4, fewest=1), item_scale(1, 5, items=1, fewest=1)])


def ratings_on(scale: AnswerScale, count: int) -> st.SearchStrategy[list[float]]:
    if not scale.points:
        return st.lists(st.floats(1, 5), min_size=count, max_size=count)
    values = [scale.minimum + point * scale.unit for point in scale.points]
    return st.lists(st.sampled_from(values), min_size=count, max_size=count)


def mean_with_decimals(count: int, decimals: int = 2) -> Callable[[float], Window]:
    """Publish the mean of ``count`` ratings, rounded: the sums that round to the same."""
    step = 10.0**-decimals * count

    def window(total: float) -> Window:
        middle = np.floor(total / step + 0.5) * step
        return (float(middle - step / 2), float(middle + step / 2))

    return window


@given(st.data(), scales, st.integers(1, 9), st.integers(0, 3))
def test_the_true_rating_always_lies_in_what_is_left_of_it(
    data: st.DataObject, scale: AnswerScale, count: int, decimals: int
) -> None:
    ratings = data.draw(ratings_on(scale, count))
    low, high = mean_with_decimals(count, decimals)(sum(ratings))
    left = range_of_one(scale, count, low, high)
    assert left is not None
    assert all(left[0] - 1e-6 <= rating <= left[1] + 1e-6 for rating in ratings)


@given(st.data(), scales, st.integers(2, 9), st.floats(0, 1))
def test_more_told_and_a_narrower_window_never_leave_more(
    data: st.DataObject, scale: AnswerScale, count: int, slack: float
) -> None:
    ratings = data.draw(ratings_on(scale, count))
    total = sum(ratings)
    wide = range_of_one(scale, count, total - slack, total + slack)
    told = range_of_one(scale, count - 1, total - slack - ratings[0], total + slack - ratings[0])
    narrow = range_of_one(scale, count, total - slack / 2, total + slack / 2)
    assert wide is not None
    for left in (told, narrow):
        assert left is not None
        assert wide[0] - 1e-6 <= left[0] <= left[1] <= wide[1] + 1e-6


@pytest.mark.parametrize("scale", [ITEMS, item_scale(1, 3, items=2, fewest=1)])
@pytest.mark.parametrize("count", [1, 2, 3])
def test_on_a_lattice_the_range_is_that_of_all_combinations_written_out(scale: AnswerScale, count: int) -> None:
    values = [scale.minimum + point * scale.unit for point in scale.points]
    every = [(sum(found), found) for found in combinations_with_replacement(values, count)]
    for low in np.arange(scale.minimum * count - 0.3, scale.maximum * count + 0.3, 0.37):
        high = low + 0.21
        fitting = [value for total, found in every if low - 1e-6 <= total <= high + 1e-6 for value in found]
        left = range_of_one(scale, count, float(low), float(high))
        if fitting:
            assert left == pytest.approx((min(fitting), max(fitting)))
        else:
            assert left is None


def fixed_by_any_set(scale: AnswerScale, ratings: list[float], window: Window, most: int) -> int | None:
    """Try every set of telling raters."""
    for telling in range(min(most, len(ratings) - 1) + 1):
        for told in combinations(ratings, telling):
            low, high = window[0] - sum(told), window[1] - sum(told)
            if is_fixed(scale, range_of_one(scale, len(ratings) - telling, low, high)):
                return telling
    return None


@settings(max_examples=300, deadline=None)
@given(st.data(), scales, st.integers(1, 7), st.integers(0, 2))
def test_the_worst_set_of_telling_raters_is_that_with_the_lowest_or_the_highest_ratings(
    data: st.DataObject, scale: AnswerScale, count: int, decimals: int
) -> None:
    ratings = data.draw(ratings_on(scale, count))
    window = mean_with_decimals(count, decimals)(sum(ratings))
    found = fixed_from(scale, np.array(ratings), window, most=count)
    assert found == fixed_by_any_set(scale, ratings, window, count)


def test_two_quarters_and_a_third_that_nothing_else_adds_up_to_are_found() -> None:
    ratings = np.array([1.0, 4.25, 13 / 3, 13 / 3])
    total = float(ratings.sum())
    assert fixed_from(ITEMS, ratings, (total - 0.02, total + 0.02), most=3) == 2
    ratings = np.array([13 / 3, 4.5, 4.75, 4.75, 4.75])
    assert fixed_from(ITEMS, ratings, (23.075, 23.125), most=4) == 1


@pytest.mark.parametrize("scale", [ITEMS, item_scale(1, 5, items=4, fewest=1), item_scale(1, 5, items=4, fewest=4)])
@pytest.mark.parametrize("count", [2, 3, 4, 5, 8])
@pytest.mark.parametrize("width", [0, 1, 2, 6])
def test_a_sum_on_the_lattice_fixes_a_rating_only_near_an_end(scale: AnswerScale, count: int, width: int) -> None:
    reach, last = round(NEAR / scale.unit), round((scale.maximum - scale.minimum) / scale.unit) * count
    for unit in range(reach + 1, last - reach - width):
        total = scale.minimum * count + unit * scale.unit
        left = range_of_one(scale, count, total, total + width * scale.unit)
        assert left is not None
        assert not is_fixed(scale, left)
    assert is_fixed(scale, range_of_one(scale, count, scale.maximum * count, scale.maximum * count))


def test_a_mean_with_two_decimals_gives_the_last_rating_when_all_others_tell() -> None:
    ratings = np.array([2.25, 3.0, 3.0, 3.5, 4.0, 4.0, 4.25, 4.5])
    window = mean_with_decimals(8)(float(ratings.sum()))
    assert fixed_from(ITEMS, ratings, window, most=7) in (6, 7)
    (last,) = ratings[3:4]
    rest = float(ratings.sum() - last)
    left = range_of_one(ITEMS, 1, window[0] - rest, window[1] - rest)
    assert left == (3.5, 3.5)


def test_of_eight_raters_in_the_middle_of_the_scale_five_may_tell_and_three_stay_open() -> None:
    ratings = np.full(8, 3.0)
    window = mean_with_decimals(8)(24.0)
    assert fixed_from(ITEMS, ratings, window, most=5) is None


def release(answers: dict[str, float], decimals: int = 2) -> Release:
    return Release(answers, mean_with_decimals(len(answers), decimals))


rounds_of_names = st.lists(
    st.lists(st.sampled_from(NAMES), min_size=3, max_size=9, unique=True), min_size=1, max_size=4
)


@settings(max_examples=60, deadline=None)
@given(st.data(), rounds_of_names)
def test_the_true_rating_lies_in_the_joint_range_of_all_rounds_and_a_round_more_never_widens_it(
    data: st.DataObject, raters: list[list[str]]
) -> None:
    opinions = dict(zip(NAMES, data.draw(ratings_on(ITEMS, len(NAMES))), strict=True))
    releases = [release({name: opinions[name] for name in names}) for names in raters]
    before: dict[str, tuple[float, float]] = {}
    for known in range(1, len(releases) + 1):
        found = groups(releases[:known])
        (sums,) = sums_of_groups(ANY, [found])
        now = {
            name: left for names, left in zip(found.names, ranges_in(ANY, found, sums), strict=True) for name in names
        }
        for name, (low, high) in now.items():
            assert low - 1e-6 <= opinions[name] <= high + 1e-6
            if name in before:
                assert before[name][0] - 1e-6 <= low <= high <= before[name][1] + 1e-6
        before = now


@settings(max_examples=40, deadline=None)
@given(st.data(), st.lists(st.sampled_from(NAMES), min_size=2, max_size=9, unique=True))
def test_one_round_by_itself_has_the_same_range_by_programming_as_in_closed_form(
    data: st.DataObject, names: list[str]
) -> None:
    answers = dict(zip(names, data.draw(ratings_on(ANY, len(names))), strict=True))
    published = release(answers)
    found = groups([published])
    (sums,) = sums_of_groups(ANY, [found])
    (left,) = ranges_in(ANY, found, sums)
    low, high = published.sums(answers)
    assert left == pytest.approx(range_of_one(ANY, len(names), low, high), abs=1e-6)


@settings(max_examples=15, deadline=None)
@given(st.data(), rounds_of_names)
def test_the_joint_range_is_that_of_a_programme_with_every_rater_in_it(
    data: st.DataObject, raters: list[list[str]]
) -> None:
    opinions = dict(zip(NAMES, data.draw(ratings_on(ANY, len(NAMES))), strict=True))
    releases = [release({name: opinions[name] for name in names}) for names in raters]
    found = groups(releases)
    (sums,) = sums_of_groups(ANY, [found])
    member = np.array([[float(name in names) for name in NAMES] for names in raters])
    windows = [one.sums(one.answers) for one in releases]
    limits = np.array([high for _, high in windows] + [-low for low, _ in windows])
    for names, (low, high) in zip(found.names, ranges_in(ANY, found, sums), strict=True):
        cost = np.array([float(name == names[0]) for name in NAMES])
        ends = [
            linprog(sign * cost, A_ub=np.vstack((member, -member)), b_ub=limits, bounds=(1.0, 5.0)).fun
            for sign in (1.0, -1.0)
        ]
        assert (low, -high) == pytest.approx(ends, abs=1e-6)


def opinions_of(count: int, *, level: float = 3.5) -> dict[str, float]:
    return {name: level + 0.25 * (place % 3 - 1) for place, name in enumerate(NAMES[:count])}


def both(answers: dict[str, float]) -> Reports:
    nothing = Release(answers, lambda _: (1.0 * len(answers), 5.0 * len(answers)))
    return Reports(len(answers), release(answers), nothing)


def test_who_comes_alone_is_known_from_two_rounds_and_the_second_number_stays_away() -> None:
    first, second = opinions_of(8), opinions_of(9)
    assert beside(ITEMS, release(first), release(second), most=0) == 0
    (found,) = examine(ITEMS, [[both(first), both(second)]])
    assert [one is not None and one.withheld for one in found] == [False, True]


def test_where_three_came_and_went_two_of_them_must_tell() -> None:
    first, second = opinions_of(8), dict.fromkeys(NAMES[1:10], 3.5)
    assert beside(ITEMS, release(first), release(second), most=2) == 2


def test_two_rounds_without_a_rater_in_common_tell_nothing_about_each_other() -> None:
    one, other = dict.fromkeys(NAMES[:5], 3.0), dict.fromkeys(NAMES[5:], 3.0)
    assert beside(ANY, release(one), release(other), most=4) is None
    assert alone(ANY, release(one), most=4) == 4


def test_a_party_that_was_not_rated_in_a_round_has_no_exposure_there() -> None:
    (found,) = examine(ITEMS, [[both(opinions_of(8)), None, both(opinions_of(9))]])
    assert found[1] is None
    assert found[2] is not None
    assert (found[2].withheld, found[2].confidential, found[2].most) == (True, 9, 6)


def test_what_is_decided_for_a_round_never_changes_by_a_later_one() -> None:
    rounds = [both(opinions_of(8)), both(opinions_of(9)), both(opinions_of(12))]
    (all_of_them,) = examine(ITEMS, [rounds])
    (fewer,) = examine(ITEMS, [rounds[:2]])
    assert all_of_them[:2] == fewer


def test_a_verdict_that_fixes_an_answer_by_itself_is_told_as_such() -> None:
    answers = dict.fromkeys(NAMES[:8], 5.0)
    verdict = Release(answers, lambda _: (39.5, 40.0))
    ((exposure,),) = examine(ITEMS, [[Reports(8, release(answers), verdict)]])
    assert exposure is not None
    assert (exposure.withheld, exposure.told) == (True, 0)
