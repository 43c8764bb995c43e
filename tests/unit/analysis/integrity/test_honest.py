"""Honest rounds look like the round that they stand beside, the ceiling included."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.integrate import quad
from scipy.stats import norm

from analysis.integrity.answers import Answers
from analysis.integrity.honest import Honest, draw_chance, fit_honest, replay
from analysis.integrity.levels import expected
from analysis.integrity.residuals import Residuals
from analysis.leniency.round_model import fit_round
from analysis.oordeel.rondedata import Rondedata
from tests.unit.analysis.integrity.networks import World, honest_rounds, round_of
from tests.unit.analysis.rounds import data, healthy_round


def fitted(made: Rondedata) -> tuple[Answers, Residuals, Honest]:
    answers = Answers.of(made, 1.0, 5.0)
    residuals = Residuals.of(answers, fit_round(made.ratings))
    return answers, residuals, fit_honest(answers, residuals, np.random.default_rng(2))


def test_the_linear_map_gives_what_the_fitted_round_gives() -> None:
    made = round_of(honest_rounds(np.random.default_rng(3))[0])
    answers, model = Answers.of(made, 1.0, 5.0), fit_round(made.ratings)
    rest, estimates, leniencies = Residuals.of(answers, model).fit(answers.ratings[None])
    fitted, _ = model.estimates()
    rated = ~np.isnan(fitted)
    np.testing.assert_allclose(estimates[0, rated], fitted[rated], atol=1e-10)
    np.testing.assert_allclose(leniencies[0], model.leniencies, atol=1e-10)
    left = answers.ratings - fitted[answers.targets] - model.leniencies[answers.raters]
    np.testing.assert_allclose(rest[0], left, atol=1e-10)


def test_the_mean_answer_at_a_level_is_that_of_a_normal_draw_rounded_and_held_to_the_scale() -> None:
    answers = Answers.of(round_of(honest_rounds(np.random.default_rng(3))[0]), 1.0, 5.0)
    levels = np.array([0.5, 2.0, 3.3, 4.9, 6.0])
    chance = [np.diff(norm.cdf([-np.inf, 1.5, 2.5, 3.5, 4.5, np.inf], level, 0.7)) for level in levels]
    by_hand = [float(np.arange(1, 6) @ part) for part in chance]
    np.testing.assert_allclose(expected(levels, 0.7, answers)[0], by_hand, atol=1e-12)


def test_the_mean_of_a_score_without_whole_numbers_is_that_of_a_draw_held_to_the_scale() -> None:
    answers = Answers.of(data(healthy_round(1)), -5.0, 9.0)
    held = quad(lambda x: np.clip(x, -5, 9) * norm.pdf(x, 8.5, 0.7), 4, 13, points=[9.0])[0]
    assert not answers.whole
    assert expected(np.array([8.5]), 0.7, answers)[0][0] == pytest.approx(held, abs=3e-3)


@pytest.mark.parametrize("world", [World(), World(mean=4.6, mutual=0.6), World(mean=3.0, relation=0.8)])
def test_honest_rounds_have_the_means_and_the_spread_of_the_round(world: World) -> None:
    made = round_of(honest_rounds(np.random.default_rng(4), world=world)[0])
    answers, residuals, honest = fitted(made)
    rounds = replay(honest, answers, draw_chance(answers, 400, np.random.default_rng(5)))
    ratings = answers.composites(rounds)
    for incidence in (residuals.by_rater, residuals.by_target):
        counts = incidence.sum(axis=0)
        present = counts >= 3
        off = ((ratings.mean(axis=0) - answers.ratings) @ incidence / np.maximum(counts, 1))[present]
        assert np.abs(off).max() < 0.1
    rest = residuals.fit(ratings)[0]
    seen = residuals.fit(answers.ratings[None])[0]
    assert (rest**2).mean() == pytest.approx((seen**2).mean(), rel=0.06)
    assert answers.spread_within(rounds).mean() == pytest.approx(float(answers.spread_within(answers.items)), rel=0.06)


def test_how_mutual_trust_is_in_a_round_is_found_back_in_its_honest_rounds() -> None:
    found = [
        fitted(round_of(honest_rounds(np.random.default_rng(seed), world=World(mutual=0.6))[0]))[2].reciprocity
        for seed in range(6)
    ]
    assert float(np.mean(found)) == pytest.approx(0.6, abs=0.1)


def test_drawing_targets_together_keeps_their_mean_and_the_raters() -> None:
    honest = fitted(round_of(honest_rounds(np.random.default_rng(6))[0]))[2]
    drawn = honest.with_trust_drawn_in(0.5)
    assert drawn.levels.trust.mean() == pytest.approx(honest.levels.trust.mean())
    assert drawn.levels.trust.std() == pytest.approx(honest.levels.trust.std() / 2)
    np.testing.assert_array_equal(drawn.levels.mildness, honest.levels.mildness)
