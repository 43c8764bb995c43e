"""The verdict on one party: its sum by hand, its gates, its leave-outs, and the properties that make it fair."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.testing import assert_allclose

from analysis.leniency.round_model import fit_round
from analysis.oordeel.beoordeel import analyse_round, judge
from analysis.oordeel.bounds import Evidence
from analysis.oordeel.normregels import Maatstaf, Normregels, Weglating
from analysis.oordeel.others import learn_from_others
from analysis.oordeel.robustness import fragility
from analysis.oordeel.uitkomst import Bounds, Oordeel, Poort, Uitkomst
from analysis.ratings import FloatArray, Ratings
from tests.unit.analysis.rounds import data, healthy_round, regels

LOW = 2.2
seeds = st.integers(0, 100_000)


def outcome(values: FloatArray, rules: Normregels | None = None, party: int = 0, **more: object) -> Uitkomst:
    round_data = data(values, **more)
    return judge(round_data, rules or regels(), party, learn_from_others(round_data.ratings, party), None)


def bounds_of(values: FloatArray, rules: Normregels | None = None, party: int = 0) -> Bounds:
    found = outcome(values, rules, party).bounds
    assert found is not None
    return found


def test_a_party_far_under_the_norm_is_found_and_one_above_it_is_not() -> None:
    assert outcome(healthy_round(1, first=LOW)).oordeel is Oordeel.ONDER
    assert outcome(healthy_round(1, first=4.1)).oordeel is Oordeel.OP_OF_BOVEN


def test_a_score_under_the_norm_whose_margin_reaches_it_is_no_conclusion() -> None:
    values = healthy_round(1, first=3.0)
    values[:, 0] += 2.9 - bounds_of(values).score
    assert outcome(values).oordeel is Oordeel.GEEN_CONCLUSIE


def test_the_partner_can_redo_the_sum_from_its_own_answers_and_certified_constants() -> None:
    values = healthy_round(3, first=LOW)
    bounds = bounds_of(values)
    received = values[~np.isnan(values[:, 0]), 0]
    k = len(received)
    score = received.mean() - bounds.correction
    error = np.sqrt(bounds.residual_variance / k + bounds.prediction_variance)
    assert_allclose(bounds.score, score, atol=1e-12)
    assert_allclose(bounds.bound, score + 1.282 * bounds.spread_factor * error, atol=1e-12)
    plain = np.sqrt((bounds.leniency_variance + bounds.residual_variance) / k)
    assert_allclose(bounds.uncorrected_bound, received.mean() + 1.282 * bounds.spread_factor * plain, atol=1e-12)


def test_variances_and_leniencies_are_those_of_the_round_without_the_party() -> None:
    values = healthy_round(4)
    rest = fit_round(Ratings(values).without(6))
    learnt = learn_from_others(Ratings(values), 6)
    raters = np.flatnonzero(~np.isnan(values[:, 6]))
    assert learnt.residual_variance == rest.residual_variance
    assert_allclose(learnt.leniencies, rest.leniencies[raters])


def test_the_spread_factor_follows_its_formula() -> None:
    values = np.clip(healthy_round(5, level=4.5), 1, 5)
    others = np.delete(np.delete(values, 0, axis=0), 0, axis=1)
    means, counts = np.nanmean(others, axis=0), (~np.isnan(others)).sum(axis=0)
    typical = np.average((means - 1) * (5 - means), weights=counts)
    assert_allclose(bounds_of(values).spread_factor, np.sqrt(4.0 / typical))
    assert bounds_of(values, regels(spread_at_norm=False)).spread_factor == 1.0


def test_a_norm_near_the_end_of_the_scale_never_narrows_the_margin() -> None:
    assert bounds_of(healthy_round(5), regels(norm=4.95)).spread_factor == 1.0


@settings(max_examples=40, deadline=None)
@given(seed=seeds, rater=st.integers(1, 19), step=st.floats(0.01, 4), points=st.booleans())
def test_raising_any_rating_of_a_party_never_lowers_its_bounds(
    seed: int, rater: int, step: float, points: bool
) -> None:
    values = healthy_round(seed, first=LOW, density=0.9, points=points)
    values[rater, 0] = 1.0 if np.isnan(values[rater, 0]) else values[rater, 0]
    raised = values.copy()
    raised[rater, 0] += step
    before, after = bounds_of(values), bounds_of(raised)
    k = int((~np.isnan(values[:, 0])).sum())
    assert_allclose(after.bound - before.bound, step / k, atol=1e-9)
    assert_allclose(after.uncorrected_bound - before.uncorrected_bound, step / k, atol=1e-9)


@settings(max_examples=25, deadline=None)
@given(seed=seeds, answers=st.lists(st.sampled_from([1.0, 3.0, 5.0, float("nan")]), min_size=19, max_size=19))
def test_what_a_party_answers_never_moves_its_own_outcome(seed: int, answers: list[float]) -> None:
    values = healthy_round(seed, first=LOW)
    changed = values.copy()
    changed[0, 1:] = answers
    assert outcome(values) == outcome(changed)


@settings(max_examples=25, deadline=None)
@given(seed=seeds, shift=st.integers(-3, 3))
def test_shifting_scores_norm_and_scale_together_leaves_the_verdict(seed: int, shift: int) -> None:
    values = healthy_round(seed, first=2.7, points=True)
    moved = regels(norm=3.0 + shift, minimum=1.0 + shift, maximum=5.0 + shift)
    before, after = outcome(values), outcome(values + shift, moved)
    assert (before.oordeel, before.poorten) == (after.oordeel, after.poorten)


@settings(max_examples=25, deadline=None)
@given(seed=seeds)
def test_another_order_of_the_parties_leaves_every_outcome(seed: int) -> None:
    values = healthy_round(seed, first=LOW)
    order = np.random.default_rng(seed).permutation(20)
    party = int(np.flatnonzero(order == 0)[0])
    before, after = bounds_of(values), bounds_of(values[np.ix_(order, order)], party=party)
    assert_allclose((after.score, after.bound), (before.score, before.bound), atol=1e-8)


@settings(max_examples=25, deadline=None)
@given(seed=seeds, rating=st.floats(3.0, 5.0))
def test_a_sufficient_rating_more_never_creates_a_finding_in_an_open_round(seed: int, rating: float) -> None:
    values = healthy_round(seed, first=2.7, density=0.9)
    raters = np.flatnonzero(~np.isnan(values[:, 0]))
    fewer = values.copy()
    fewer[raters[0], 0] = np.nan
    more = fewer.copy()
    more[raters[0], 0] = rating
    rules = regels(leave_out=())
    if outcome(fewer, rules).oordeel in (Oordeel.GEEN_CONCLUSIE, Oordeel.OP_OF_BOVEN):
        assert outcome(more, rules).bounds is not None
        assert bounds_of(more, rules).uncorrected >= min(bounds_of(fewer, rules).uncorrected, 3.0)


@settings(max_examples=20, deadline=None)
@given(seed=seeds, rater=st.integers(1, 19), step=st.floats(-2, 2))
def test_ratings_of_others_move_the_uncorrected_bound_only_through_the_variances(
    seed: int, rater: int, step: float
) -> None:
    values = healthy_round(seed, first=LOW)
    changed = values.copy()
    changed[rater, 1:] += step
    rules = regels(spread_at_norm=False)
    before, after = bounds_of(values, rules), bounds_of(changed, rules)
    assert after.uncorrected == before.uncorrected
    k = int((~np.isnan(values[:, 0])).sum())
    reach = 1.282 * np.sqrt((after.leniency_variance + after.residual_variance) / k)
    assert_allclose(after.uncorrected_bound, before.uncorrected + reach)


def test_hostile_raters_that_are_kind_to_all_others_are_held_off_by_the_uncorrected_bound() -> None:
    values = healthy_round(3, first=3.2, density=0.6)
    hostile = np.flatnonzero(~np.isnan(values[:, 0]))[:3]
    values[hostile, 1:] = np.where(np.isnan(values[hostile, 1:]), np.nan, 5.0)
    values[hostile, 0] = 1.0
    assert outcome(values, regels(without_correction=False)).oordeel is Oordeel.ONDER
    assert outcome(values).oordeel is Oordeel.GEEN_CONCLUSIE


def test_a_contract_that_says_average_is_computed_literally_beside_the_bound() -> None:
    values = healthy_round(1, first=3.0)
    values[:, 0] += 2.9 - np.nanmean(values[:, 0])
    found = outcome(values, regels(maatstaf=Maatstaf.GEMIDDELDE))
    assert found.oordeel is Oordeel.ONDER
    assert found.oordeel_bovengrens is not Oordeel.ONDER


@pytest.mark.parametrize("level", [3.0, np.nextafter(3.0, 0), np.nextafter(3.0, 9)])
def test_a_mean_equal_to_the_norm_is_sufficient_on_every_machine(level: float) -> None:
    values = healthy_round(1)
    values[:, 0] = np.where(np.isnan(values[:, 0]), np.nan, level)
    assert outcome(values, regels(maatstaf=Maatstaf.GEMIDDELDE)).oordeel is Oordeel.OP_OF_BOVEN


class TestGates:
    """Each gate closes by itself, and says what it found and what was asked."""

    def only(self, found: Uitkomst) -> tuple[Poort, float | None, float | None]:
        assert found.oordeel is found.oordeel_bovengrens is Oordeel.NIET_VAST_TE_STELLEN
        (gate,) = found.poorten
        return gate.poort, gate.found, gate.asked

    def test_too_few_raters(self) -> None:
        values = healthy_round(1, density=1.0)
        values[8:, 0] = np.nan
        assert self.only(outcome(values)) == (Poort.BEOORDELAARS, 7, 8)

    def test_raters_that_hang_loose_from_the_network(self) -> None:
        values = healthy_round(1, n=30, density=1.0)
        values[10:, 0] = np.nan
        values[1:4, 1:] = np.nan
        assert self.only(outcome(values, regels(se_max=None))) == (Poort.LOS, 6, 8)

    def test_a_margin_that_is_too_wide(self) -> None:
        gate, found, asked = self.only(outcome(healthy_round(1), regels(se_max=0.05)))
        assert gate is Poort.FOUTMARGE
        assert found is not None
        assert found > 0.05 == asked

    def test_ratings_of_others_that_do_not_vary(self) -> None:
        values = np.where(np.isnan(healthy_round(1)), np.nan, 4.0)
        assert self.only(outcome(values)) == (Poort.SPREIDING, None, None)

    def test_too_few_ratings_of_others_to_know_how_they_vary(self) -> None:
        values = np.full((10, 10), np.nan)
        values[1:, 0] = 2.0
        values[1:, 1:3] = healthy_round(1, n=10, density=1.0)[1:, 1:3]
        found = outcome(values, regels(k_min=None))
        assert Poort.SPREIDING in [gate.poort for gate in found.poorten]

    def test_too_few_clusters_and_one_that_weighs_too_much(self) -> None:
        values = healthy_round(1, density=1.0)
        clusters = ("A",) * 12 + ("B",) * 8
        few = outcome(values, regels(clusters_min=3), clusters=clusters)
        assert self.only(few) == (Poort.CLUSTERS, 2, 3)
        gate, found, asked = self.only(outcome(values, regels(cluster_share_max=0.5), clusters=clusters))
        assert (gate, asked) == (Poort.CLUSTERAANDEEL, 0.5)
        assert found == pytest.approx(11 / 19, abs=1e-6)

    def test_the_gemeente_is_a_rater_in_no_cluster(self) -> None:
        values = healthy_round(1, density=1.0)
        clusters = (*(("A", "B") * 9), "A", None)
        assert outcome(values, regels(clusters_min=2, cluster_share_max=0.5), clusters=clusters).poorten == ()

    def test_too_low_a_response(self) -> None:
        values = healthy_round(1, density=0.5)
        answered = ~np.isnan(values)
        invited = ~np.eye(20, dtype=bool)
        gate, found, asked = self.only(outcome(values, regels(response_min=0.9), invited=invited, answered=answered))
        assert (gate, asked) == (Poort.RESPONS, 0.9)
        assert found == answered[:, 0].sum() / 19

    def test_too_low_a_reliability_or_one_that_is_not_known(self) -> None:
        round_data, rules = data(healthy_round(1)), regels(reliability_min=0.7)
        others = learn_from_others(round_data.ratings, 0)
        low = judge(round_data, rules, 0, others, 0.62)
        assert self.only(low) == (Poort.BETROUWBAARHEID, 0.62, 0.7)
        assert self.only(judge(round_data, rules, 0, others, None)) == (Poort.BETROUWBAARHEID, None, 0.7)

    def test_an_open_question_about_the_raters(self) -> None:
        assert self.only(outcome(healthy_round(1), flagged=frozenset({0}))) == (Poort.VLAG, None, None)

    def test_a_party_on_the_list_that_nobody_rated_is_still_told(self) -> None:
        values = healthy_round(1)
        values[:, 4] = np.nan
        invited = ~np.eye(20, dtype=bool)
        found = analyse_round(data(values, invited=invited, answered=~np.isnan(values)), regels()).partners[4]
        assert (found.partij, found.n, found.raw_mean) == ("P04", 0, None)
        assert self.only(found)[:2] == (Poort.BEOORDELAARS, 0)


class TestLeaveOuts:
    """What a deciding round must survive."""

    def evidence(self, answers: list[float], rules: Normregels) -> Evidence:
        others = learn_from_others(Ratings(healthy_round(2, density=1.0)), 0)
        k = len(answers)
        kept = replace(
            others, leniencies=others.leniencies[:k], prediction_covariance=others.prediction_covariance[:k, :k]
        )
        return Evidence.of(np.array(answers), kept, rules)

    def test_a_leave_out_uses_the_ratings_that_remain_and_nothing_else(self) -> None:
        values = healthy_round(6, first=LOW, density=1.0)
        found = outcome(values, regels(k_min=None))
        assert found.robustness is not None
        one = found.robustness.leave_outs[0]
        others = learn_from_others(Ratings(values), 0)
        k = 18
        prediction = others.prediction_covariance[1:, 1:].sum() / k**2
        error = np.sqrt(others.residual_variance / k + prediction)
        score = (values[2:, 0] - others.leniencies[1:]).mean()
        assert (one.kind, one.left_out, one.remaining) == (Weglating.BEOORDELAAR, "P01", 18)
        assert found.bounds is not None
        assert_allclose(one.bound, score + 1.282 * found.bounds.spread_factor * error)

    def test_every_rater_and_every_cluster_is_left_out_once_and_the_gemeente_only_as_a_rater(self) -> None:
        values = healthy_round(6, first=LOW, density=1.0)
        clusters = (*("A", "B", "C") * 6, "A", None)
        found = outcome(values, clusters=clusters).robustness
        assert found is not None
        kinds = [one.kind for one in found.leave_outs]
        assert kinds.count(Weglating.BEOORDELAAR) == 19
        assert [one.left_out for one in found.leave_outs if one.kind is Weglating.CLUSTER] == ["A", "B", "C"]
        assert found.survives

    def test_a_finding_that_hangs_on_one_rater_does_not_survive(self) -> None:
        rules = regels(quantile=0.0, spread_at_norm=False, without_correction=False)
        values = healthy_round(2, density=1.0)
        values[1:, 0] = 3.02
        values[1, 0] = 2.0
        found = outcome(values, replace(rules, maatstaf=Maatstaf.GEMIDDELDE))
        assert found.oordeel is Oordeel.ONDER
        assert found.robustness is not None
        assert not found.robustness.survives
        assert found.robustness.fragility == 1

    def test_fewer_than_three_ratings_left_never_survive(self) -> None:
        values = healthy_round(6, first=LOW, density=1.0)
        clusters = ("A",) * 18 + ("B", "B")
        found = outcome(values, clusters=clusters).robustness
        assert found is not None
        (without_a,) = [one for one in found.leave_outs if one.left_out == "A"]
        assert (without_a.remaining, without_a.survives) == (2, False)

    def test_fragility_counts_the_lowest_ratings_first(self) -> None:
        rules = regels(maatstaf=Maatstaf.GEMIDDELDE)
        assert fragility(self.evidence([1.0, 1.0, 3.0, 3.0, 3.0, 3.0], rules)) == 2
        assert fragility(self.evidence([2.0] * 6, rules)) == 4

    def test_fragility_is_never_more_than_what_any_order_needs(self) -> None:
        rules = regels(leave_out=())
        evidence = self.evidence([1, 2, 2, 3, 2, 1, 2, 3, 2, 2], rules)
        worst_first = fragility(evidence)
        assert 1 <= worst_first <= 8

    def test_fragility_does_not_depend_on_the_order_of_the_names(self) -> None:
        values = healthy_round(11, n=24, first=2.3, density=0.8, points=True)
        found = set()
        for seed in range(12):
            order = np.concatenate(([0], 1 + np.random.default_rng(seed).permutation(23)))
            robust = outcome(values[np.ix_(order, order)], regels(norm=3.6)).robustness
            assert robust is not None
            found.add(robust.fragility)
        assert len(found) == 1

    def test_no_leave_out_in_the_norm_means_none_is_asked(self) -> None:
        found = outcome(healthy_round(6, first=LOW), regels(leave_out=())).robustness
        assert found is not None
        assert found.leave_outs == ()
        assert found.survives


def test_islands_are_named_and_partners_stand_in_alphabetical_order() -> None:
    values = np.full((12, 12), np.nan)
    values[:6, :6], values[6:, 6:] = healthy_round(1, n=6, density=1.0), healthy_round(2, n=6, density=1.0)
    analysis = analyse_round(data(values, gemeente=11), regels())
    assert analysis.components == (tuple(f"P{i:02}" for i in range(6)), tuple(f"P{i:02}" for i in range(6, 12)))
    assert [one.partij for one in analysis.partners] == [f"P{i:02}" for i in range(11)]
    assert analysis.gemeente is not None
    assert analysis.gemeente.partij == "P11"


def test_raters_other_than_the_gemeente_are_counted_apart() -> None:
    values = healthy_round(1, density=1.0)
    assert (outcome(values, gemeente=7).n, outcome(values, gemeente=7).n_others) == (19, 18)
    assert outcome(values).n_others == 19
