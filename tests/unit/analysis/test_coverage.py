"""How often the bound does what it says: seeded simulations, each with its Monte Carlo error."""

from __future__ import annotations

import math

import numpy as np
import pytest

from analysis.oordeel.bounds import Evidence
from analysis.oordeel.others import learn_from_others
from analysis.ratings import FloatArray, Ratings
from tests.unit.analysis.rounds import regels

ROUNDS = 2000
QUANTILE = 1.282
NOMINAL = 0.5 * (1 + math.erf(QUANTILE / math.sqrt(2)))


def draw(rng: np.random.Generator, *, n: int = 24, density: float = 0.5, level: float = 4.1) -> FloatArray:
    """Gaussian ratings of a network in which the first party lies exactly on 3."""
    trust = np.concatenate(([3.0], rng.normal(level, 0.3, n - 1)))
    values = trust + rng.normal(0, 0.4, (n, 1)) + rng.normal(0, 0.7, (n, n))
    values[rng.random((n, n)) > density] = np.nan
    np.fill_diagonal(values, np.nan)
    return values


def rate_under(values_of_round: object, *, spread_at_norm: bool, uncorrected: bool) -> float:
    """Share of rounds in which the bound of a party exactly on the norm lies under it."""
    rng = np.random.default_rng(20260101)
    rules = regels(spread_at_norm=spread_at_norm, quantile=QUANTILE)
    under = 0
    for _ in range(ROUNDS):
        ratings = Ratings(values_of_round(rng))  # type: ignore[operator]
        _, answers = ratings.received_by(0)
        evidence = Evidence.of(answers, learn_from_others(ratings, 0), rules)
        bounds = evidence.bounds(evidence.all)
        under += (bounds.uncorrected_bound if uncorrected else bounds.bound) < 3.0
    return under / ROUNDS


def five_points(rng: np.random.Generator) -> FloatArray:
    """The same network answering in whole numbers from 1 to 5, the ceiling included."""
    return np.clip(np.round(draw(rng)), 1, 5)


@pytest.mark.slow
@pytest.mark.parametrize("uncorrected", [False, True])
def test_on_gaussian_data_the_bound_covers_at_its_nominal_rate(uncorrected: bool) -> None:
    rate = rate_under(draw, spread_at_norm=False, uncorrected=uncorrected)
    error = math.sqrt(NOMINAL * (1 - NOMINAL) / ROUNDS)
    assert abs(rate - (1 - NOMINAL)) < 3 * error + 0.004  # variances are estimated: a little over the nominal rate


@pytest.mark.slow
@pytest.mark.parametrize(("spread_at_norm", "recorded"), [(False, 0.1305), (True, 0.0900)])
def test_on_five_point_answers_the_rate_is_the_recorded_one(spread_at_norm: bool, recorded: float) -> None:
    rate = rate_under(five_points, spread_at_norm=spread_at_norm, uncorrected=False)
    error = math.sqrt(recorded * (1 - recorded) / ROUNDS)
    assert rate == pytest.approx(recorded, abs=error / 2)
