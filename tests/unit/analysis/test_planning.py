"""What a number of raters gives, against exact designs, an independent integral and the judging itself."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import multivariate_normal

from analysis.leniency.design import Design
from analysis.leniency.round_model import shrinkage
from analysis.oordeel.beoordeel import judge
from analysis.oordeel.normregels import Maatstaf
from analysis.oordeel.others import learn_from_others, spread_factor
from analysis.oordeel.uitkomst import Oordeel
from analysis.planning.assumptions import Assumptions
from analysis.planning.chances import chance_of_finding
from analysis.planning.margin import planned_factor, planned_margin
from analysis.planning.wanted import (
    error_rates,
    quantile_for_errors,
    raters_for_errors,
    raters_for_margin,
    raters_for_reliability,
)
from analysis.ratings import FloatArray
from tests.unit.analysis.rounds import data, regels

WORLD = Assumptions(leniency=0.3, rest=0.6, trust=0.3, level=4.1, parties=41, others_rated=10)

worlds = st.builds(
    Assumptions,
    leniency=st.floats(0.0, 1.5),
    rest=st.floats(0.05, 1.5),
    trust=st.floats(0.0, 0.8),
    level=st.floats(1.5, 4.8),
    parties=st.integers(12, 200),
    others_rated=st.floats(2.0, 10.0),
    response=st.floats(0.3, 1.0),
)


class TestTheMargin:
    @pytest.mark.parametrize("raters", range(1, 8))
    def test_the_standard_error_is_that_of_a_balanced_design(self, raters: int) -> None:
        """Seven raters who each rate three of seven targets, every two of them one in common: the Fano plane."""
        counts = np.zeros((7, 7))
        for rater in range(7):
            counts[rater, [(rater + step) % 7 for step in (1, 2, 4)]] = 1.0
        design, chosen = Design.of(counts), np.random.default_rng(raters).permutation(7)[:raters]
        part = design.vectors[0][chosen]
        covariance = (part * shrinkage(0.09, 0.36, design.eigenvalues[0])) @ part.T
        exact = math.sqrt(0.36 / raters + covariance.sum() / raters**2)
        world = replace(WORLD, parties=8, others_rated=3.0)
        assert planned_margin(world, regels(), raters).standard_error == pytest.approx(exact, rel=1e-12)

    def test_on_a_random_design_with_silent_organisations_it_is_near(self) -> None:
        rng = np.random.default_rng(7)
        errors = []
        for _ in range(40):
            counts = np.zeros((30, 40))
            for row in counts:
                row[rng.permutation(40)[:10]] = 1.0
            design = Design.of(counts)
            part = design.vectors[0][rng.permutation(30)[:8]]
            covariance = (part * shrinkage(0.09, 0.36, design.eigenvalues[0])) @ part.T
            errors.append(math.sqrt(0.36 / 8 + covariance.sum() / 64))
        planned = planned_margin(replace(WORLD, response=0.75), regels(), 8).standard_error
        assert planned == pytest.approx(float(np.mean(errors)), rel=0.01)

    def test_without_leniency_it_is_the_error_of_a_mean(self) -> None:
        found = planned_margin(replace(WORLD, leniency=0.0), regels(), 9)
        assert found.standard_error == pytest.approx(0.2)
        assert found.uncorrected_error == pytest.approx(0.2)

    def test_the_spread_factor_is_that_of_the_judging(self) -> None:
        means = np.array([3.8, 4.4])  # mean 4.1, variance 0.09
        others = type("O", (), {"target_means": means, "target_counts": np.ones(2)})()
        exact = spread_factor(others, norm=3.0, minimum=1.0, maximum=5.0)  # type: ignore[arg-type]
        assert planned_factor(WORLD, regels()) == pytest.approx(exact)
        assert planned_factor(WORLD, regels(spread_at_norm=False)) == 1.0

    @given(worlds, st.integers(2, 11))
    def test_another_rater_never_widens_the_margin(self, world: Assumptions, raters: int) -> None:
        fewer, more = (planned_margin(world, regels(), k) for k in (raters - 1, raters))
        assert more.margin <= fewer.margin + 1e-12
        assert more.standard_error <= more.uncorrected_error + 1e-12
        assert (more.reliability or 0.0) >= (fewer.reliability or 0.0) - 1e-12

    @given(worlds, st.floats(2.0, 9.0))
    def test_a_rater_who_rates_more_others_is_known_better(self, world: Assumptions, others: float) -> None:
        fewer, more = (planned_margin(replace(world, others_rated=m), regels(), 8) for m in (others, others + 1.0))
        assert more.standard_error <= fewer.standard_error + 1e-12

    def test_the_gates_open_where_the_norm_says(self) -> None:
        assert [planned_margin(WORLD, regels(), k).enough_raters for k in (7, 8)] == [False, True]
        at_limit = planned_margin(WORLD, regels(), 8)
        limit = at_limit.spread_factor * at_limit.standard_error
        assert planned_margin(WORLD, regels(se_max=limit + 1e-6), 8).precise_enough
        assert not planned_margin(WORLD, regels(se_max=limit - 1e-6), 8).precise_enough
        assert planned_margin(WORLD, regels(se_max=None, k_min=None), 1).can_judge

    @pytest.mark.parametrize("raters", [0, 41])
    def test_nobody_or_more_than_there_are_is_refused(self, raters: int) -> None:
        with pytest.raises(ValueError, match="from 1 to n - 1"):
            planned_margin(WORLD, regels(), raters)

    @pytest.mark.parametrize(
        "wrong",
        [
            {"rest": 0.0},
            {"leniency": -0.1},
            {"trust": math.nan},
            {"parties": 3},
            {"others_rated": 1.0},
            {"others_rated": 40.0},
            {"response": 0.0},
        ],
    )
    def test_a_round_that_cannot_be_is_refused(self, wrong: dict[str, Any]) -> None:
        with pytest.raises(ValueError, match=r"spreads|network|rater rates|response"):
            replace(WORLD, **wrong)


class TestTheChance:
    @given(worlds, st.integers(8, 11), st.floats(-1.5, 0.5))
    def test_both_bounds_together_are_a_bivariate_normal(self, world: Assumptions, raters: int, gap: float) -> None:
        rules = regels(se_max=None)
        planned = planned_margin(world, rules, raters)
        wide = planned.spread_factor
        own, plain = wide * planned.standard_error, wide * planned.uncorrected_error
        if plain - own < 1e-4 * plain:
            return
        mean, cov = [0.0, 0.0], [[own**2, own**2], [own**2, plain**2]]
        limits = [-gap - planned.margin, -gap - planned.uncorrected_margin]
        expected = multivariate_normal(mean, cov, allow_singular=True).cdf(limits)
        assert chance_of_finding(world, rules, raters, rules.norm + gap) == pytest.approx(expected, abs=2e-5)

    @given(worlds, st.integers(1, 11), st.floats(1.0, 4.0), st.floats(0.0, 1.0))
    def test_a_lower_partner_is_never_found_less_often(
        self, world: Assumptions, raters: int, level: float, lower: float
    ) -> None:
        here, below = (chance_of_finding(world, regels(), raters, b) for b in (level, level - lower))
        assert 0.0 <= here <= below + 1e-9 <= 1.0 + 1e-8

    @given(worlds, st.integers(8, 11))
    def test_asking_both_bounds_never_finds_more_than_asking_one(self, world: Assumptions, raters: int) -> None:
        both, one = (
            chance_of_finding(world, regels(without_correction=asked, se_max=None), raters, 2.6)
            for asked in (True, False)
        )
        assert both <= one + 1e-9

    def test_a_closed_gate_finds_nobody(self) -> None:
        assert chance_of_finding(WORLD, regels(), 7, 1.0) == 0.0
        assert chance_of_finding(WORLD, regels(se_max=0.1), 30, 1.0) == 0.0

    def test_a_contract_with_a_plain_mean_condemns_half_of_those_on_the_norm(self) -> None:
        assert chance_of_finding(WORLD, regels(maatstaf=Maatstaf.GEMIDDELDE), 10, 3.0) == pytest.approx(0.5)

    def test_without_correction_and_without_leniency_the_chance_on_the_norm_is_that_of_the_quantile(self) -> None:
        world, rules = replace(WORLD, leniency=0.0), regels(without_correction=False, quantile=1.645)
        assert chance_of_finding(world, rules, 10, 3.0) == pytest.approx(0.05, abs=1e-4)


class TestWhatIsWanted:
    @given(worlds, st.floats(0.05, 1.0))
    def test_one_rater_fewer_would_not_give_the_margin(self, world: Assumptions, margin: float) -> None:
        found = raters_for_margin(world, regels(), margin)
        last = world.most_raters if found is None else found - 1
        if last >= 1:
            assert planned_margin(world, regels(), last).margin > margin
        if found is not None:
            assert planned_margin(world, regels(), found).margin <= margin

    def test_a_reliability_takes_the_fewest_raters_and_an_assumption(self) -> None:
        found = raters_for_reliability(WORLD, regels(), 0.7)
        assert found is not None
        values = [planned_margin(WORLD, regels(), k).reliability for k in (found - 1, found)]
        assert values[0] is not None
        assert values[1] is not None
        assert values[0] < 0.7 <= values[1]
        assert raters_for_reliability(WORLD, regels(), 0.99) is None
        assert raters_for_reliability(replace(WORLD, trust=None), regels(), 0.1) is None

    def test_a_pair_of_error_rates_takes_the_fewest_raters_that_keep_both(self) -> None:
        found = raters_for_errors(WORLD, regels(), at_norm=0.08, half_a_point_under=0.8)
        assert found is not None
        assert found.at_norm <= 0.08
        assert found.half_a_point_under >= 0.8
        assert error_rates(WORLD, regels(), found.raters - 1).half_a_point_under < 0.8

    def test_where_no_number_of_raters_protects_enough_a_quantile_does(self) -> None:
        assert raters_for_errors(WORLD, regels(), at_norm=0.05, half_a_point_under=0.8) is None
        found = quantile_for_errors(WORLD, regels(), at_norm=0.05, half_a_point_under=0.8)
        assert found is not None
        tried = [error_rates(WORLD, regels(quantile=q), found.raters) for q in (found.quantile - 0.001, found.quantile)]
        assert tried[0].at_norm > 0.05 >= tried[1].at_norm
        assert tried[1].half_a_point_under >= 0.8

    def test_a_plain_mean_has_no_quantile_to_turn(self) -> None:
        rules = regels(maatstaf=Maatstaf.GEMIDDELDE)
        assert quantile_for_errors(WORLD, rules, at_norm=0.05, half_a_point_under=0.8) is None
        assert raters_for_errors(WORLD, rules, at_norm=0.05, half_a_point_under=0.8) is None

    def test_a_pair_that_nothing_keeps_is_none(self) -> None:
        small = replace(WORLD, parties=12)
        assert quantile_for_errors(small, regels(), at_norm=0.001, half_a_point_under=0.99) is None


ROUNDS = 700


def five_points(rng: np.random.Generator, level: float, *, raters: int = 12, others: int = 10) -> FloatArray:
    """A network of 41 answering on four items of 1 to 5, in which the first party lies at a level."""
    n = 41
    trust = np.concatenate(([level], rng.normal(4.1, 0.3, n - 1)))
    opinion = trust + rng.normal(0, 0.3, (n, 1)) + rng.normal(0, 0.6, (n, n))
    values = np.clip(np.round(opinion[..., None] + rng.normal(0, 0.4, (n, n, 4))), 1, 5).mean(axis=-1)
    asked = np.zeros((n, n), dtype=bool)
    for rater in range(1, n):
        asked[rater, rng.permutation([p for p in range(1, n) if p != rater])[:others]] = True
    asked[rng.permutation(np.arange(1, n))[:raters], 0] = True
    return np.where(asked, values, np.nan)


@pytest.mark.slow
@pytest.mark.parametrize(("level", "recorded"), [(3.0, 0.0586), (2.75, 0.4057), (2.5, 0.8529)])
def test_the_approximation_is_near_what_the_judging_does_on_five_point_answers(level: float, recorded: float) -> None:
    """The assumptions are what the simulated rounds themselves showed, as after a nulmeting."""
    rng = np.random.default_rng(20260102)
    found, variances, levels = 0, [], []
    for _ in range(ROUNDS):
        values = five_points(rng, level)
        played = data(values)
        outcome = judge(played, regels(), 0, learn_from_others(played.ratings, 0), None)
        assert outcome.bounds is not None
        found += outcome.oordeel is Oordeel.ONDER
        variances.append((outcome.bounds.leniency_variance, outcome.bounds.residual_variance))
        levels.append(np.nanmean(values[:, 1:]))
    leniency, rest = np.sqrt(np.mean(variances, axis=0))
    world = replace(WORLD, leniency=float(leniency), rest=float(rest), level=float(np.mean(levels)))
    rate = found / ROUNDS
    error = math.sqrt(recorded * (1 - recorded) / ROUNDS)
    assert rate == pytest.approx(recorded, abs=error / 2)
    assert chance_of_finding(world, regels(), 12, level) == pytest.approx(rate, abs=0.04)
