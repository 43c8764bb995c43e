"""The Social Relations Model against TripleR, against the plain likelihood, and against data of known parameters."""

from __future__ import annotations

from dataclasses import astuple, replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.testing import assert_allclose

from analysis.ratings import Ratings
from analysis.relations.anova import anova
from analysis.relations.dyads import moments
from analysis.relations.fit import fit_relations
from analysis.relations.likelihood import evaluate
from analysis.relations.raters import rater_coefficients
from analysis.relations.reml import reml
from analysis.relations.variances import Note, Variances
from tests.unit.analysis.rounds import liking
from tests.unit.analysis.sociometry import TRUE, dense_deviance, effects, sparse, warner

# TripleR 1.5.4: actor, partner, relationship variance, actor-partner and relationship covariance, their standard errors
# (Bond & Lashley 1996), reliability of actor and partner (Bonito & Kenny 2010)
TRIPLER = {
    "warner T1": (
        (102.525, 46.5726190476, 156.6654761905, -40.9898809524, -67.1142857143),
        (58.6303655483, 32.407973851, 35.6496589562, 36.3903126779, 35.6496589562),
        (0.826989021981, 0.684675447792),
    ),
    "warner T2": (
        (76.580952381, 38.7119047619, 240.6392857143, -21.8, -160.2714285714),
        (51.6409477517, 34.0897744504, 60.3399759078, 34.6062684103, 60.3399759078),
        (0.706888961385, 0.54936883952),
    ),
    "liking": (
        (0.171679035534, 0.1053187710605, 0.6088133581659, 0.0140902057754, 0.0795035694222),
        (0.0349359876733, 0.0222823810907, 0.016531618949, 0.0200302932377, 0.016531618949),
        (0.937120393678, 0.901406846184),
    ),
}


def data(name: str) -> Ratings:
    return Ratings(liking()) if name == "liking" else warner(int(name[-1]))


class TestTheClosedForm:
    @pytest.mark.parametrize("name", TRIPLER)
    def test_it_equals_tripler(self, name: str) -> None:
        fit = anova(data(name))
        estimates, errors, reliabilities = TRIPLER[name]
        assert_allclose(astuple(fit.estimated), estimates, rtol=0, atol=1e-9)
        assert_allclose(astuple(fit.standard_errors), errors, rtol=0, atol=1e-9)
        assert_allclose((fit.given_reliability, fit.received_reliability), reliabilities, rtol=0, atol=1e-9)
        assert fit.notes == ()

    def test_a_variance_below_zero_is_reported_as_it_is_and_counts_as_nothing(self) -> None:
        for seed in range(30):
            fit = anova(Ratings(effects(np.random.default_rng(seed), 6, Variances(0.0, 0.0, 1.0, 0.0, 0.0))))
            if fit.estimated.trust < 0.0:
                break
        assert fit.estimated.trust < 0.0 == fit.variances.trust == fit.received_reliability
        assert Note.TRUST_BELOW_ZERO in fit.notes

    def test_a_covariance_never_exceeds_its_variances(self) -> None:
        moved, notes = Variances(0.1, 0.1, 0.3, 0.2, -0.5).admissible()
        assert (moved.leniency_trust, moved.reciprocity) == pytest.approx((0.1, -0.3))
        assert notes == (Note.AT_THE_EDGE,)

    def test_a_missing_rating_or_a_trio_is_refused(self) -> None:
        values = effects(np.random.default_rng(1), 6)
        values[0, 1] = np.nan
        with pytest.raises(ValueError, match="everybody by everybody"):
            anova(Ratings(values))
        with pytest.raises(ValueError, match="four"):
            anova(Ratings(effects(np.random.default_rng(1), 3)))

    @pytest.mark.slow
    def test_its_standard_errors_are_the_spread_of_its_estimates(self) -> None:
        rng = np.random.default_rng(3)
        fits = [anova(Ratings(effects(rng, 12))) for _ in range(4000)]
        spread = np.var([astuple(fit.estimated) for fit in fits], axis=0, ddof=1)
        claimed = np.mean([np.square(astuple(fit.standard_errors)) for fit in fits], axis=0)
        assert_allclose(claimed, spread, rtol=0.12)
        assert_allclose(np.mean([astuple(fit.estimated) for fit in fits], axis=0), astuple(TRUE), atol=0.004)


class TestTheLikelihood:
    def test_henderson_equals_the_plain_likelihood_up_to_a_constant(self) -> None:
        ratings = sparse(effects(np.random.default_rng(2), 9), np.random.default_rng(2), contact=0.8)
        groups = moments(ratings.values)
        differences = []
        for s in ((0.3, 0.05, 0.25), (0.4, -0.1, 0.2), (0.3, 0.3, 0.3), (0.0, 0.0, 0.4)):
            inside = Variances(s[0] ** 2 + s[1] ** 2, s[1] ** 2 + s[2] ** 2, 0.4, s[1] * (s[0] + s[2]), 0.1)
            differences.append(evaluate(groups, s, (0.5, 0.3)).deviance - dense_deviance(ratings, inside))
        assert_allclose(differences, differences[0], atol=1e-9)

    def test_its_slope_is_the_slope_of_the_plain_likelihood(self) -> None:
        ratings = sparse(effects(np.random.default_rng(4), 9), np.random.default_rng(4), contact=0.8)
        s, (both, apart) = (0.3, 0.05, 0.25), (0.5, 0.3)
        at = np.array([s[0] ** 2 + s[1] ** 2, s[1] * (s[0] + s[2]), s[1] ** 2 + s[2] ** 2, both, apart])

        def plain(theta: np.ndarray) -> float:
            a, ab, b, u, v = theta
            return dense_deviance(ratings, Variances(a, b, (u + v) / 2, ab, (u - v) / 2))

        steps = 1e-5 * np.eye(5)
        slope = [(plain(at + step) - plain(at - step)) / 2e-5 for step in steps]
        assert_allclose(evaluate(moments(ratings.values), s, (both, apart)).slope, slope, rtol=1e-5, atol=1e-5)

    @pytest.mark.parametrize("seed", range(6))
    def test_no_point_nearby_is_more_likely_also_on_an_edge(self, seed: int) -> None:
        rng = np.random.default_rng(seed)
        of = TRUE if seed < 3 else Variances(0.05, 0.0, 0.4, 0.0, 0.1)
        ratings = sparse(effects(rng, 12, of), rng, contact=0.9)
        found = reml(ratings).variances
        best = dense_deviance(ratings, found)
        for _ in range(150):
            shaken = Variances(*(np.array(astuple(found)) + rng.normal(0.0, 0.02, 5) * rng.integers(0, 2, 5)))
            if shaken.admissible()[0] == shaken and abs(shaken.reciprocity) < shaken.relation:
                assert dense_deviance(ratings, shaken) > best - 1e-5


class TestReml:
    @pytest.mark.parametrize("name", TRIPLER)
    def test_on_complete_data_it_equals_the_closed_form(self, name: str) -> None:
        closed, restricted = anova(data(name)), reml(data(name))
        assert_allclose(astuple(restricted.variances), astuple(closed.estimated), rtol=1e-8)
        assert restricted.mean == pytest.approx(closed.mean, rel=1e-9)
        assert restricted.received_reliability == pytest.approx(closed.received_reliability, abs=0.03)

    @settings(max_examples=20, deadline=None)
    @given(st.integers(0, 10_000))
    def test_who_stands_where_does_not_matter(self, seed: int) -> None:
        rng = np.random.default_rng(seed)
        ratings = sparse(effects(rng, 14), rng)
        order = rng.permutation(14)
        shuffled = reml(Ratings(ratings.values[np.ix_(order, order)]))
        plain = reml(ratings)
        assert_allclose(astuple(shuffled.variances), astuple(plain.variances), atol=1e-6)
        assert shuffled.received_reliability == pytest.approx(plain.received_reliability, abs=1e-5)

    def test_exchanging_raters_and_rated_exchanges_leniency_and_trust(self) -> None:
        ratings = sparse(effects(np.random.default_rng(5), 20), np.random.default_rng(5))
        one, other = reml(ratings), reml(Ratings(ratings.values.T))
        assert (other.variances.leniency, other.variances.trust) == pytest.approx(
            (one.variances.trust, one.variances.leniency), rel=1e-7
        )
        assert other.variances.reciprocity == pytest.approx(one.variances.reciprocity, rel=1e-7)

    def test_another_scale_changes_variances_by_its_square_and_another_zero_nothing(self) -> None:
        ratings = sparse(effects(np.random.default_rng(6), 20), np.random.default_rng(6))
        stretched = reml(Ratings(10.0 * ratings.values + 300.0))
        assert_allclose(astuple(stretched.variances), 100.0 * np.array(astuple(reml(ratings).variances)), rtol=1e-6)

    def test_who_took_no_part_changes_nothing(self) -> None:
        ratings = sparse(effects(np.random.default_rng(7), 15), np.random.default_rng(7))
        more = np.full((18, 18), np.nan)
        more[:15, :15] = ratings.values
        assert astuple(reml(Ratings(more)).variances) == pytest.approx(astuple(reml(ratings).variances), rel=1e-9)

    def test_where_parties_do_not_differ_trust_is_nothing_and_the_rest_stands(self) -> None:
        rng = np.random.default_rng(12)
        fit = reml(sparse(effects(rng, 40, Variances(0.09, 0.0, 0.36, 0.0, 0.1)), rng))
        assert fit.variances.trust < 0.01
        assert fit.received_reliability < 0.2
        assert fit.variances.relation == pytest.approx(0.36, abs=0.06)

    def test_on_an_edge_it_says_so_and_gives_no_standard_error_for_what_lies_there(self) -> None:
        rng = np.random.default_rng(1)
        fits = [reml(sparse(effects(rng, 12, Variances(0.0, 0.0, 0.4, 0.0, 0.1)), rng, 0.9)) for _ in range(6)]
        on_edge = [fit for fit in fits if Note.AT_THE_EDGE in fit.notes]
        assert on_edge
        for fit in on_edge:
            assert np.isnan(fit.standard_errors.trust)
            assert fit.standard_errors.reciprocity > 0.0

    @pytest.mark.parametrize(
        ("values", "word"),
        [
            (np.full((3, 3), 4.0), "four parties"),
            (np.triu(np.arange(36.0).reshape(6, 6)) + np.tril(np.full((6, 6), np.nan)), "rated each other"),
            (np.full((6, 6), 4.0), "all equal"),
            (np.full((6, 6), np.nan), "four parties"),
        ],
    )
    def test_what_cannot_be_told_apart_is_refused(self, values: np.ndarray, word: str) -> None:
        values = values.copy()
        np.fill_diagonal(values, np.nan)
        with pytest.raises(ValueError, match=word):
            reml(Ratings(values))

    def test_ratings_without_any_relation_in_them_are_refused(self) -> None:
        rng = np.random.default_rng(9)
        values = rng.normal(size=(15, 1)) + rng.normal(size=15)
        np.fill_diagonal(values, np.nan)
        values[0, 1] = np.nan
        with pytest.raises(ValueError, match="no relation to estimate"):
            reml(Ratings(values))

    def test_trust_that_is_always_returned_lies_on_an_edge(self) -> None:
        values = effects(np.random.default_rng(10), 20, Variances(0.0, 0.0, 0.5, 0.0, 0.0))
        fit = reml(Ratings(values + values.T))
        assert fit.variances.reciprocity == pytest.approx(fit.variances.relation, rel=1e-6)
        assert Note.AT_THE_EDGE in fit.notes
        assert np.isnan(fit.standard_errors.reciprocity)

    def test_a_network_that_hardly_rated_each_other_is_refused(self) -> None:
        values = np.full((8, 8), np.nan)
        for i in range(0, 8, 2):
            values[i, i + 1], values[i + 1, i] = 3.0 + i / 8, 4.0
        with pytest.raises(ValueError, match="more ratings than"):
            reml(Ratings(values))

    @pytest.mark.slow
    def test_with_half_of_the_ratings_missing_it_finds_the_parameters_that_made_the_data(self) -> None:
        rng = np.random.default_rng(8)
        fits = [reml(sparse(effects(rng, 30), rng)) for _ in range(200)]
        estimates = np.array([astuple(fit.variances) for fit in fits])
        error = estimates.std(axis=0, ddof=1) / np.sqrt(len(fits))
        assert (np.abs(estimates.mean(axis=0) - astuple(TRUE)) < 3.5 * error).all()
        claimed = np.nanmedian([astuple(fit.standard_errors) for fit in fits], axis=0)
        assert_allclose(claimed, estimates.std(axis=0, ddof=1), rtol=0.2)


def test_the_closed_form_serves_complete_data_and_reml_the_rest() -> None:
    complete = Ratings(liking())
    assert fit_relations(complete) == anova(complete)
    values = liking()
    values[0, 1] = np.nan
    assert fit_relations(Ratings(values)) == reml(Ratings(values))


def test_a_closed_form_that_is_no_variance_gives_way_to_reml() -> None:
    rng = np.random.default_rng(0)
    rounds = [Ratings(effects(rng, 6, Variances(0.0, 0.0, 1.0, 0.0, 0.0))) for _ in range(10)]
    below = [ratings for ratings in rounds if anova(ratings).notes]
    assert below
    assert all(fit_relations(ratings).estimated == reml(ratings).estimated for ratings in below)


class TestRaters:
    def test_more_raters_tell_parties_apart_better_and_one_is_one(self) -> None:
        few, many = (rater_coefficients(TRUE, k) for k in (1, 9))
        assert few.agreement_k == few.agreement_1 == many.agreement_1
        assert many.agreement_k > few.agreement_k
        assert many.consistency_k > many.agreement_k
        assert many.standard_error == pytest.approx(few.standard_error / 3)

    def test_parties_that_do_not_differ_have_coefficients_of_nothing(self) -> None:
        assert rater_coefficients(replace(TRUE, trust=0.0), 5).consistency_k == 0.0

    @pytest.mark.parametrize(("variances", "k"), [(TRUE, 0), (Variances(0.0, 0.0, 0.0, 0.0, 0.0), 3)])
    def test_without_raters_or_differences_there_are_none(self, variances: Variances, k: int) -> None:
        with pytest.raises(ValueError, match="raters"):
            rater_coefficients(variances, k)
