"""Alpha and omega against R's psych, and the coverage of their intervals."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.testing import assert_allclose

from analysis.composite import composite
from analysis.ratings import FloatArray
from analysis.reliability.alpha import alpha
from analysis.reliability.omega import omega
from analysis.reliability.without_party import ItemAnswers, coefficients, omega_without
from tests.unit.analysis.rounds import reference_column

REVERSED = {"A": (0,), "C": (3, 4), "E": (0, 1), "N": (), "O": (1, 4)}


def scale(letter: str) -> FloatArray:
    """One scale of psych::bfi, listwise, keyed."""
    rows = reference_column("bfi.csv", *(f"{letter}{i}" for i in range(1, 6)))
    items = np.array([[float(cell) for cell in row] for row in rows if all(row)])
    for column in REVERSED[letter]:
        items[:, column] = 7 - items[:, column]
    return items


# psych::alpha(x)$total$raw_alpha on the listwise, keyed items
@pytest.mark.parametrize(
    ("letter", "expected"),
    [("A", 0.7037558944), ("C", 0.7292772032), ("E", 0.7609326395), ("N", 0.8133031432), ("O", 0.6025464286)],
)
def test_alpha_equals_psych(letter: str, expected: float) -> None:
    assert_allclose(alpha(scale(letter)).value, expected, atol=1e-9)


# one factor by maximum likelihood on the covariance matrix: psych::fa(nfactors = 1, fm = "ml", covar = TRUE)
@pytest.mark.parametrize(("letter", "expected"), [("A", 0.7121292908), ("C", 0.7330221982), ("N", 0.8128445962)])
def test_omega_equals_one_factor_maximum_likelihood(letter: str, expected: float) -> None:
    items = scale(letter)
    assert_allclose(omega(np.cov(items.T), len(items)).value, expected, atol=1e-8)


@pytest.mark.slow
def test_the_intervals_cover_the_true_reliability_in_nineteen_of_twenty_samples() -> None:
    loadings, uniquenesses = np.array([0.8, 0.7, 0.6, 0.7]), np.array([0.4, 0.5, 0.6, 0.5])
    truth = loadings.sum() ** 2 / (loadings.sum() ** 2 + uniquenesses.sum())
    rng = np.random.default_rng(12)
    hits = 0
    for _ in range(400):
        items = rng.normal(size=(150, 1)) * loadings + rng.normal(size=(150, 4)) * np.sqrt(uniquenesses)
        interval = omega(np.cov(items.T), 150)
        hits += interval.lower <= truth <= interval.upper
    assert abs(hits / 400 - 0.95) < 3 * np.sqrt(0.95 * 0.05 / 400)


def test_alpha_and_its_interval_narrow_with_more_answers() -> None:
    few, many = alpha(scale("N")[:50]), alpha(scale("N"))
    assert few.lower < few.value < few.upper
    assert many.upper - many.lower < few.upper - few.lower


def test_items_without_variation_have_no_coefficients() -> None:
    flat = ItemAnswers(np.full((30, 4), 4.0), np.arange(30) % 6, (np.arange(30) + 1) % 6)
    assert coefficients(flat) == (None, None)
    assert omega_without(flat, range(6)) == [None] * 6


def test_reliability_without_a_party_is_that_of_the_others_answers() -> None:
    items = scale("N")[:400, :4]
    raters, targets = np.arange(400) % 20, (np.arange(400) // 20 + np.arange(400) + 1) % 20
    keep = raters != targets
    answers = ItemAnswers(items[keep], raters[keep], targets[keep])
    others = (answers.raters != 3) & (answers.targets != 3)
    expected = omega(np.cov(answers.answers[others].T), int(others.sum())).value
    assert_allclose(omega_without(answers, [3])[0], expected, atol=1e-9)


def test_what_a_party_answers_or_receives_does_not_move_its_own_reliability() -> None:
    rng = np.random.default_rng(4)
    raters, targets = np.nonzero(~np.eye(12, dtype=bool))
    items = np.clip(np.round(4 + rng.normal(0, 0.6, (132, 1)) + rng.normal(0, 0.5, (132, 4))), 1, 5)
    changed = items.copy()
    changed[(raters == 5) | (targets == 5)] = rng.integers(1, 6, (22, 4))
    before, after = (omega_without(ItemAnswers(x, raters, targets), range(12)) for x in (items, changed))
    assert before[5] == pytest.approx(after[5], abs=1e-9)
    assert before[4] != pytest.approx(after[4], abs=1e-9)


def test_a_composite_needs_the_minimum_of_answered_items() -> None:
    items = np.array([[4.0, 5.0, np.nan, 3.0], [4.0, np.nan, np.nan, 3.0], [np.nan] * 4])
    assert_allclose(composite(items, 3), [4.0, np.nan, np.nan])
    assert_allclose(composite(items, None), [4.0, 3.5, np.nan])


@pytest.mark.parametrize("asked", [0, 5])
def test_a_composite_refuses_a_minimum_that_nobody_can_meet(asked: int) -> None:
    with pytest.raises(ValueError, match="items"):
        composite(np.ones((2, 4)), asked)
