"""What the partner under a case finds out from its dossier: seeded, recorded in docs/methode.md.

The recorded numbers are those of the run by hand (see `measured`: 600 cases, 800 sweeps). Here fewer cases and shorter
chains are used, so the attacker is a little weaker: each number must lie within three Monte Carlo errors.
"""

from __future__ import annotations

import numpy as np
import pytest

from tests.unit.analysis.disclosure.cases import Case
from tests.unit.analysis.disclosure.joining import joined
from tests.unit.analysis.disclosure.measured import measure, measure_rows
from tests.unit.analysis.disclosure.naming import Known, Model, beliefs, named, puzzle

CASES, SWEEPS, ROUNDS, ERRORS = 100, 200, 12, 3.0


def certain_case() -> Case:
    """Four raters and the gemeente; what they answer is what the partner answered them, exactly in both rounds."""
    answers = np.array([1.0, 2.0, 3.0, 4.0, 5.0])
    return Case(
        items=np.broadcast_to(answers[None, :, None], (2, 5, 4)).copy(),
        listed=np.ones((2, 5), dtype=np.bool_),
        own=np.broadcast_to(answers - 3.0, (2, 5)).copy(),
        trust=np.zeros(5),
        gemeente=4,
    )


def mirrored() -> Model:
    """Answers that follow the own answers but for a tenth of their variance."""
    same = np.full((4, 4), 0.9) + 0.1 * np.eye(4)
    return Model(np.array([3.0, 3.0, 0.0, 0.0]), same)


def test_an_attacker_who_is_told_all_but_one_answer_names_the_last() -> None:
    generator = np.random.default_rng(1)
    left = puzzle(certain_case(), mirrored(), Known(own=False, friends=3), generator)
    assert named(left, beliefs([left], generator, 8)[0]).right == 1.0


def test_an_attacker_whose_answers_are_mirrored_names_everybody() -> None:
    generator = np.random.default_rng(1)
    whole = puzzle(certain_case(), mirrored(), Known(), generator)
    found = named(whole, beliefs([whole], generator, 400)[0])
    assert (found.right, found.chance, found.lowest) == (1.0, 0.25, 1.0)


def test_rows_of_equal_answers_are_joined_without_doubt() -> None:
    items = np.repeat([[1.0], [5.0], [5.0]], 4, axis=1)
    assert joined(items, np.random.default_rng(1), 50).rows == 1.0


RECORDED = {
    "list alone": (0.154, 0.127),
    "own answers, reciprocity .6": (0.190, 0.252),
    "knows both": (0.261, 0.350),
}
"""Shares of the authors named right: of all answers, and of the lowest."""


@pytest.mark.slow
@pytest.mark.parametrize("setting", list(RECORDED))
def test_authors_are_named_about_as_often_as_is_recorded(setting: str) -> None:
    found = measure(setting, CASES, SWEEPS)
    for place, recorded in zip((0, 2), RECORDED[setting], strict=True):
        assert abs(found.mean[place] - recorded) < ERRORS * found.error[place]
    assert found.times_chance < 1.6


@pytest.mark.slow
def test_the_list_alone_names_no_more_authors_than_chance_does() -> None:
    found = measure("list alone", CASES, SWEEPS)
    assert abs(found.mean[0] - found.mean[1]) < ERRORS * found.error[0]


@pytest.mark.slow
def test_who_answered_lowest_is_guessed_as_well_without_the_dossier() -> None:
    found = measure("own answers, reciprocity .6", CASES, SWEEPS)
    assert found.mean[2] > found.mean[3] + found.error[2]
    assert abs(found.mean[2] - found.mean[4]) < ERRORS * np.hypot(found.error[2], found.error[4])


@pytest.mark.slow
def test_rows_are_found_about_as_often_as_is_recorded_and_half_as_often_without_lists_of_items() -> None:
    found = measure_rows(ROUNDS)
    assert abs(found.mean[1] - 0.56) < ERRORS * found.error[1]
    assert abs(found.mean[3] - 0.27) < ERRORS * found.error[3]
