"""How people answer, found back from what their answers show."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.testing import assert_allclose

from analysis.ratings import FloatArray
from analysis.rehearsal.estimate import LOWEST_AT, Measured, answering, expected
from analysis.rehearsal.world import mean_answer

POINTS = (1, 2, 3, 4, 5)
PARTS = np.array([0.42, 0.40, 0.57, 0.20, 0.35]) ** 2


def spreads(found: object) -> list[float]:
    return [getattr(found, name) for name in ("trust", "leniency", "relation", "occasion", "item")]


@settings(max_examples=15, deadline=None)
@given(
    st.floats(2.5, 4.4),
    st.tuples(*(st.floats(0.15, 0.6) for _ in range(5))),
)
def test_opinions_are_found_back_from_the_moments_of_their_answers(middle: float, deviations: tuple[float]) -> None:
    found = answering(expected(POINTS, middle, np.array(deviations) ** 2), POINTS, 0.5)
    assert_allclose(spreads(found.spread), deviations, atol=0.01)
    around = math.sqrt(sum(deviation**2 for deviation in deviations[1:]))
    assert found.level == pytest.approx(float(mean_answer(POINTS, np.array(middle), around)), abs=0.005)
    lowest = middle - LOWEST_AT * deviations[0]
    assert found.lowest == pytest.approx(float(mean_answer(POINTS, np.array(lowest), around)), abs=0.02)


def drawn_answers(generator: np.random.Generator, n: int, items: int) -> FloatArray:
    """Answers of n raters about n parties in two rounds, from the definition of the model; shape (2, n, n, items)."""
    trust, leniency, relation, occasion, item = np.sqrt(PARTS)
    levels = generator.standard_normal(8 * n)
    levels = 4.1 + trust * levels[levels > -LOWEST_AT][:n]
    opinions = levels + leniency * generator.standard_normal((n, 1)) + relation * generator.standard_normal((n, n))
    opinions = opinions + occasion * generator.standard_normal((2, n, n))
    noisy = opinions[..., None] + item * generator.standard_normal((2, n, n, items))
    return np.asarray(np.clip(np.floor(noisy + 0.5), 1, 5))


@pytest.mark.slow
def test_the_expected_moments_are_those_of_many_drawn_answers() -> None:
    generator = np.random.default_rng(5)
    found = []
    for _ in range(40):
        y = drawn_answers(generator, 150, 2)
        one, rest = y[0, ..., 0], y[0, ..., 1]
        centre = y.mean()
        rows, columns = one.mean(axis=1) - centre, one.mean(axis=0) - centre
        pair = float(((one - centre) * (rest - centre)).mean())
        across = float(((one - centre) * (y[1, ..., 0] - centre)).mean())
        noise = float(one.var()) / 150  # of a mean of 150 answers, but for what those share
        trust, leniency = float(columns @ columns) / 149 - noise, float(rows @ rows) / 149 - noise
        found.append([float(centre), trust, leniency, pair, across, float(one.var()) - pair])
    told = expected(POINTS, 4.1, PARTS)
    assert told.lasting is not None
    mains = told.trust + told.leniency
    wanted = [told.mean, told.trust, told.leniency, mains + told.relation, mains + told.lasting, told.item]
    error = np.std(found, axis=0) / math.sqrt(len(found))
    assert np.all(np.abs(np.mean(found, axis=0) - wanted) < 4 * error + 0.003)
    assert np.all(error < 0.01)


def test_answers_at_the_end_of_the_scale_vary_less_than_the_opinions_behind_them() -> None:
    measured = Measured(mean=4.6, trust=0.04, leniency=0.05, relation=0.1, lasting=0.08, item=0.1, between=None)
    spread = answering(measured, POINTS, 0.5).spread
    assert spread.trust > 1.2 * math.sqrt(0.04)
    assert spread.leniency > 1.2 * math.sqrt(0.05)


def test_one_round_divides_the_relation_as_was_proposed() -> None:
    measured = replace(expected(POINTS, 3.9, PARTS, lasting=False), between=None)
    spread = answering(measured, POINTS, 0.75).spread
    assert spread.relation**2 / (spread.relation**2 + spread.occasion**2) == pytest.approx(0.75, abs=1e-9)
    assert spread.relation**2 + spread.occasion**2 == pytest.approx(PARTS[2] + PARTS[3], abs=0.01)


def test_a_single_score_has_no_spread_between_items() -> None:
    parts = np.array([*PARTS[:4], 0.0])
    found = answering(expected(POINTS, 3.9, parts), POINTS, 0.5)
    assert_allclose(spreads(found.spread), np.sqrt(parts), atol=0.01)
    assert found.spread.item == 0.0


def test_what_does_not_vary_in_answers_does_not_vary_in_opinions() -> None:
    measured = Measured(mean=3.4, trust=0.1, leniency=0.0, relation=0.2, lasting=0.0, item=0.2, between=0.0)
    found = answering(measured, POINTS, 0.5)
    assert found.spread.leniency < 0.05
    assert found.spread.relation < 0.05
    assert found.between_constructs == 0.0


def test_constructs_that_share_all_but_the_items_are_fully_correlated() -> None:
    told = expected(POINTS, 3.0, PARTS)
    shared = told.trust + told.leniency + told.relation
    assert answering(replace(told, between=shared), POINTS, 0.5).between_constructs == pytest.approx(1.0, abs=0.02)
    half = answering(replace(told, between=0.5 * shared), POINTS, 0.5).between_constructs
    assert half == pytest.approx(0.5, abs=0.03)


def test_a_network_that_has_only_the_highest_answer_still_gets_a_level_on_the_scale() -> None:
    measured = Measured(mean=4.98, trust=0.001, leniency=0.001, relation=0.01, lasting=0.005, item=0.01, between=None)
    assert 4.9 < answering(measured, POINTS, 0.5).level < 5.0
