"""Every attack of the threat list, made twice: it succeeds without its defence, and fails with it."""

from __future__ import annotations

import ast
import math
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from analysis.disclosure.answers import AnswerScale, item_scale, range_of_one
from analysis.disclosure.exact import sums_of_groups
from analysis.disclosure.publication import Reports, examine
from analysis.disclosure.rounds import Release, any_fixed, beside, groups
from analysis.disclosure.tables import cell_ranges, protect
from analysis.disclosure.threats import THREATS
from analysis.disclosure.thresholds import SMALLEST_CELL, items_may_be_shown
from analysis.disclosure.told import Window, fixed_from, is_fixed
from analysis.oordeel.normregels import Maatstaf
from surveys.terugkoppeling.afleidbaar import rest_van_de_laatste, sommen_bij_rapport
from surveys.terugkoppeling.eigen_score import eigen_score, te_tonen
from surveys.terugkoppeling.getallen import NaastNorm
from tests.unit.analysis.rounds import regels
from tests.unit.surveys.terugkoppeling.verslagen import outcome

ITEMS = item_scale(1, 5, items=4, fewest=3)
ANY = AnswerScale(1.0, 5.0)
HALF_A_CENT = 0.005
defended = pytest.mark.parametrize("defended", [False, True])


def exact(answers: list[float]) -> Window:
    """What a mean with two decimals tells of the sum."""
    return sum(answers) - HALF_A_CENT * len(answers), sum(answers) + HALF_A_CENT * len(answers)


def told(answers: list[float], maatstaf: Maatstaf = Maatstaf.BOVENGRENS, **more: float) -> Window:
    """What the report of a party tells of the sum."""
    return sommen_bij_rapport(
        outcome(answers, maatstaf=maatstaf, **more), regels(maatstaf=maatstaf), 5, sum(answers), zonder_cijfers=False
    )


def fixes(count: int, window: Window, scale: AnswerScale = ITEMS) -> bool:
    return is_fixed(scale, range_of_one(scale, count, *window))


def test_every_threat_has_a_test_here_that_is_made_with_and_without_its_defence() -> None:
    tree = ast.parse(Path(__file__).read_text(encoding="utf-8"))
    tests = {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}
    assert len({threat.name for threat in THREATS}) == len(THREATS)
    for threat in THREATS:
        arguments = [one.arg for one in tests[threat.test].args.args]
        assert "defended" in arguments, threat.name


@defended
def test_a_score_of_too_few_raters_is_not_told(defended: bool) -> None:
    few = outcome([2.25])
    window = sommen_bij_rapport(few, regels(), 5 if defended else 1, 2.25, zonder_cijfers=False)
    assert fixes(1, window) is not defended


@defended
def test_the_open_answer_does_not_count_as_cover(defended: bool) -> None:
    few = outcome([2.25], gemeente=4.0)
    counted = few if defended else replace(few, n_others=few.n)
    shown = eigen_score(te_tonen(counted, 2), regels(), 2)
    assert (shown is not None) is not defended


@defended
def test_a_score_at_an_end_does_not_tell_every_answer(defended: bool) -> None:
    answers = [5.0, 5.0, 4.75, 5.0, 5.0, 4.75]
    assert fixes(6, told(answers) if defended else exact(answers)) is not defended


@defended
@pytest.mark.parametrize("gemeente", [None, 1.0, 5.0])
@pytest.mark.parametrize("correction", [-0.3, 0.0, 0.3])
@pytest.mark.parametrize("end", [1.0, 5.0])
def test_a_corrected_score_does_not_tell_every_answer(
    defended: bool, gemeente: float | None, correction: float, end: float
) -> None:
    answers = [end] * 6
    window = told(answers, correction=correction, gemeente=gemeente) if defended else exact(answers)
    assert fixes(6, window) is not defended


@defended
def test_the_bound_does_not_give_a_coded_score_back(defended: bool) -> None:
    answers = [1.0, 1.0, 1.0, 1.0, 1.25, 1.0]
    score = sum(answers) / 6
    window = told(answers)
    if not defended:
        bound = float(NaastNorm(score, score + 0.31, 3.0).bovengrens_tekst.replace(",", "."))
        window = ((bound - 0.31 - 0.01) * 6, (bound - 0.31) * 6)
    assert fixes(6, window) is not defended


@defended
@pytest.mark.parametrize("answer", [1.0, 5.0])
def test_the_plain_mean_does_not_give_a_coded_score_back(defended: bool, answer: float) -> None:
    answers = [answer] * 6
    window = told(answers, Maatstaf.GEMIDDELDE, correction=0.1) if defended else exact(answers)
    assert fixes(6, window) is not defended


@defended
@pytest.mark.parametrize("score", [1.07, 2.5301234, 4.93])
def test_a_figure_holds_no_number_that_is_not_written(defended: bool, score: float) -> None:
    found = outcome([score] * 6)
    shown = eigen_score(found, regels(), 5)
    assert shown is not None
    assert found.bounds is not None
    drawn = (shown.score, shown.bovengrens) if defended else (found.bounds.score, found.bounds.bound)
    written = [
        float(text.removesuffix(" of hoger").removesuffix(" of lager").replace(",", "."))
        for text in (shown.score_tekst, shown.bovengrens_tekst)
    ]
    assert (list(drawn) == written) is defended


def two_decimals(count: int) -> Callable[[float], Window]:
    def window(total: float) -> Window:
        shown = math.floor(total / count * 100 + 0.5) / 100
        return (shown - HALF_A_CENT) * count, (shown + HALF_A_CENT) * count

    return window


def reports(answers: dict[str, float]) -> Reports:
    bare = Release(answers, lambda _: (1.0 * len(answers), 5.0 * len(answers)))
    return Reports(len(answers), Release(answers, two_decimals(len(answers))), bare)


def published(*rounds: dict[str, float], defended: bool) -> list[Release]:
    """What is published of some rounds: everything, or what the check lets through."""
    every = [reports(answers) for answers in rounds]
    if not defended:
        return [one.full for one in every]
    (found,) = examine(ITEMS, [every])
    return [
        one.bare if exposure is not None and exposure.withheld else one.full
        for one, exposure in zip(every, found, strict=True)
    ]


def level(names: str, answer: float = 3.5) -> dict[str, float]:
    return dict.fromkeys(names, answer)


CHANGES = {
    "came": (level("abcdefgh"), level("abcdefgh") | {"i": 2.0}),
    "went": (level("abcdefgh") | {"i": 2.0}, level("abcdefgh")),
    "changed": (level("abcdefg") | {"h": 5.0}, level("abcdefg") | {"h": 1.0}),
}


@defended
@pytest.mark.parametrize("change", CHANGES)
def test_two_rounds_do_not_tell_who_came_went_or_changed(defended: bool, change: str) -> None:
    earlier, later = published(*CHANGES[change], defended=defended)
    assert (beside(ITEMS, earlier, later, most=0) == 0) is not defended


@defended
@pytest.mark.parametrize("answer", [1.0, 5.0])
def test_two_rounds_do_not_tell_two_answers_at_an_end(defended: bool, answer: float) -> None:
    rounds = (level("abcdefgh"), level("abcdefgh") | {"i": answer, "j": answer})
    earlier, later = published(*rounds, defended=defended)
    assert (beside(ITEMS, earlier, later, most=0) == 0) is not defended


@defended
def test_three_rounds_do_not_tell_what_no_two_of_them_tell(defended: bool) -> None:
    rounds = (level("abcde"), level("uvwxy"), level("abcdeuvwxy") | {"k": 2.0})
    releases = published(*rounds, defended=defended)
    pairs = [(one, other) for place, other in enumerate(releases) for one in releases[:place]]
    assert all(beside(ITEMS, *pair, most=0) is None for pair in pairs)
    (sums,) = sums_of_groups(ITEMS, [groups(releases)])
    assert any_fixed(ITEMS, groups(releases), sums) is not defended


@defended
def test_from_how_many_telling_friends_on_an_answer_is_fixed_is_told(defended: bool) -> None:
    answers = {"a": 1.0, "b": 5.0, "c": 5.0, "d": 5.0, "e": 5.0, "f": 4.75, "g": 4.75, "h": 3.0}
    ((exposure,),) = examine(ITEMS, [[reports(answers)]])
    assert exposure is not None
    window = two_decimals(8)(sum(answers.values()))
    nobody_asked = fixed_from(ITEMS, np.array(list(answers.values())), window, most=0)
    warned = exposure.told if defended else nobody_asked
    assert (warned == 2) is defended
    friends = answers["a"] + answers["h"]
    assert fixes(6, (window[0] - friends, window[1] - friends))


@defended
def test_a_refusal_looks_the_same_whatever_its_reason(defended: bool) -> None:
    high, even = [5.0] * 6, [4.9, 5.0, 4.9, 5.0, 4.9, 5.0]
    shown = [eigen_score(outcome(answers), regels(), 5) for answers in (high, even)]
    texts = {one.score_tekst for one in shown if one is not None}
    if not defended:
        texts = {NaastNorm(sum(answers) / 6, 5, 3).score_tekst for answers in (high, even)}
    assert (len(texts) == 1) is defended


@defended
def test_a_small_count_does_not_follow_from_the_total(defended: bool) -> None:
    counts = np.array([[2, 9, 4, 7]])
    hidden = protect(counts, columns_known=False) if defended else counts < SMALLEST_CELL
    assert hidden is not None
    ranges = cell_ranges(counts, hidden, columns_known=False)
    assert bool((ranges[:, 1] - ranges[:, 0] >= SMALLEST_CELL).all()) is defended


@defended
def test_a_small_count_does_not_follow_from_the_margins_of_a_table(defended: bool) -> None:
    counts = np.array([[1, 9, 4], [8, 2, 6], [5, 7, 9]])
    hidden = protect(counts, columns_known=True) if defended else (counts < SMALLEST_CELL)
    assert hidden is not None
    ranges = cell_ranges(counts, hidden, columns_known=True)
    assert bool((ranges[:, 1] - ranges[:, 0] >= SMALLEST_CELL).all()) is defended


@defended
def test_items_of_few_raters_are_not_told(defended: bool) -> None:
    items = np.array([[5, 3, 2, 4], [5, 2, 4, 3], [5, 4, 3, 3], [5, 3, 4, 2], [5, 3, 3, 3]])
    assert not fixes(5, exact(items.mean(axis=1).tolist()))
    single = item_scale(1, 5, items=1, fewest=1)
    shown = items_may_be_shown(len(items)) if defended else True
    sums = [exact(item.tolist()) for item in items.T] if shown else []
    assert any(fixes(5, window, single) for window in sums) is not defended
    assert items_may_be_shown(8)


@defended
def test_all_other_partners_together_do_not_get_the_last_score_exactly(defended: bool) -> None:
    scores = [3.1, 3.4, 3.62, 3.8, 4.0, 4.1]
    rest = rest_van_de_laatste(scores, 1.0, 5.0) if defended else len(scores) * 0.01
    assert rest is not None
    assert (rest >= 0.25) is defended
