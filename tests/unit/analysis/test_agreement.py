"""Intraclass correlations, agreement, separability and non-response against references and by their properties."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.testing import assert_allclose

from analysis.ratings import FloatArray
from analysis.reliability.agreement import agreement
from analysis.reliability.alpha import alpha
from analysis.reliability.intraclass import composite_error, intraclass, mean_squares
from analysis.reliability.nonresponse import correlation, standardized_difference
from analysis.reliability.separability import disattenuated, htmt
from tests.unit.analysis.rounds import reference_column

ORDER = ("one_way_1", "agreement_1", "consistency_1", "one_way_k", "agreement_k", "consistency_k")


def judged() -> FloatArray:
    """Six targets, four judges (Shrout & Fleiss 1979, table 2)."""
    rows = reference_column("shrout_fleiss.csv", "judge1", "judge2", "judge3", "judge4")
    return np.array(rows, dtype=np.float64)


class TestIntraclass:
    def test_six_coefficients_equal_shrout_and_fleiss(self) -> None:
        found = intraclass(judged())
        values = [getattr(found, name).value for name in ORDER]
        # Shrout & Fleiss 1979, table 4, to two decimals; ten digits from psych::ICC(x, lmer = FALSE)
        assert_allclose(np.round(values, 2), [0.17, 0.29, 0.71, 0.44, 0.62, 0.91])
        ten = [0.1657417684, 0.2897637795, 0.7148407148, 0.4427971337, 0.6200505476, 0.9093155424]
        assert_allclose(values, ten, rtol=0, atol=1e-9)

    def test_their_intervals_equal_psych(self) -> None:
        found = intraclass(judged())
        # psych::ICC(x, lmer = FALSE)
        expected = [
            [-0.13293232487, 0.7225600623],
            [0.01878651337, 0.7610843696],
            [0.34246476503, 0.94585826],
            [-0.88444215524, 0.9124154203],
            [0.0711368153, 0.9272320402],
            [0.67567471382, 0.9858916782],
        ]
        bounds = [(getattr(found, name).lower, getattr(found, name).upper) for name in ORDER]
        assert_allclose(bounds, expected, rtol=0, atol=1e-9)

    def test_consistency_of_the_mean_is_alpha_and_what_it_leaves_is_the_error_of_the_mean(self) -> None:
        table = judged()
        assert intraclass(table).consistency_k.value == pytest.approx(alpha(table).value, rel=1e-12)
        squares = mean_squares(table)
        assert 1 - 4 * composite_error(table) / squares.rows == pytest.approx(alpha(table).value, rel=1e-12)

    def test_a_milder_judge_lowers_agreement_and_not_consistency(self) -> None:
        table = judged()
        milder = table + np.array([0.0, 3.0, 0.0, 0.0])
        assert intraclass(milder).consistency_1.value == pytest.approx(intraclass(table).consistency_1.value)
        strict = table - table.mean(axis=0)
        assert intraclass(strict).agreement_1.value > intraclass(table).agreement_1.value

    @pytest.mark.parametrize(
        "table", [np.ones((1, 4)), np.ones((4, 1)), np.array([[1.0, np.nan], [2.0, 3.0]]), np.ones((4, 3))]
    )
    def test_a_table_that_says_nothing_is_refused(self, table: FloatArray) -> None:
        with pytest.raises(ValueError, match=r"table|differ"):
            intraclass(table)


class TestAgreement:
    def test_it_is_one_in_harmony_and_minus_one_in_the_deepest_disagreement(self) -> None:
        assert agreement(np.full(6, 4.0), 1, 5).a_wg == 1.0
        assert agreement(np.array([1.0, 5.0] * 3), 1, 5).a_wg == pytest.approx(-1.0)

    def test_evenly_spread_answers_give_the_value_of_brown_and_hauenstein(self) -> None:
        # 1..5 once each: s^2 = 2.5, largest = (6*3 - 9 - 5) * 5/4 = 5, so 1 - 2 * 2.5 / 5
        found = agreement(np.arange(1.0, 6.0), 1, 5)
        assert found.a_wg == pytest.approx(0.0)
        assert found.average_deviation == pytest.approx(1.2)

    def test_near_an_end_of_the_scale_it_says_nothing(self) -> None:
        assert agreement(np.array([5.0, 5.0, 5.0, 5.0, 5.0, 4.5]), 1, 5).a_wg is None

    @given(st.lists(st.integers(1, 5), min_size=3, max_size=20), st.floats(0.5, 4.0), st.floats(-9.0, 9.0))
    def test_another_scale_changes_nothing(self, answers: list[int], stretch: float, shift: float) -> None:
        plain = agreement(np.array(answers, dtype=float), 0.5, 5.5)
        other = agreement(stretch * np.array(answers) + shift, 0.5 * stretch + shift, 5.5 * stretch + shift)
        if plain.a_wg is not None and other.a_wg is not None:
            assert other.a_wg == pytest.approx(plain.a_wg, abs=1e-6)
        assert other.average_deviation == pytest.approx(stretch * plain.average_deviation, abs=1e-9)

    def test_one_rater_agrees_with_nobody(self) -> None:
        with pytest.raises(ValueError, match="two raters"):
            agreement(np.array([4.0]), 1, 5)


class TestSeparability:
    def two_traits(self, shared: float) -> tuple[FloatArray, FloatArray]:
        rng = np.random.default_rng(1)
        one, rest = rng.normal(size=(2, 4000, 1))
        other = shared * one + np.sqrt(1 - shared**2) * rest
        return one + rng.normal(size=(4000, 4)), other + rng.normal(size=(4000, 4))

    @pytest.mark.parametrize("shared", [0.0, 0.5, 0.9])
    def test_both_find_the_correlation_behind_the_noise(self, shared: float) -> None:
        answers = self.two_traits(shared)
        assert disattenuated(*answers) == pytest.approx(shared, abs=0.04)
        assert htmt(*answers) == pytest.approx(shared, abs=0.04)

    def test_one_construct_asked_twice_is_not_told_apart(self) -> None:
        first, _ = self.two_traits(0.0)
        rng = np.random.default_rng(2)
        again = first.mean(axis=1, keepdims=True) + rng.normal(size=(4000, 4))
        assert (htmt(first, again) or 0.0) > 0.9

    def test_items_that_never_vary_or_never_go_together_tell_nothing(self) -> None:
        flat = np.full((50, 4), 3.0)
        noise = np.random.default_rng(3).normal(size=(50, 4))
        assert disattenuated(flat, noise) is None
        assert htmt(flat, noise) is None
        opposed = np.hstack((noise[:, :2], -noise[:, :2]))
        assert htmt(opposed, noise) is None
        assert disattenuated(opposed + np.array([0.0, 0.1, 0.2, 0.3]), noise) is None


class TestNonresponse:
    def test_hedges_g_has_the_sign_of_who_has_more_and_its_interval_holds_it(self) -> None:
        more, less = np.array([4.0, 5.0, 6.0, 7.0]), np.array([1.0, 2.0, 3.0, 4.0, 5.0])
        found, turned = standardized_difference(more, less), standardized_difference(less, more)
        assert found is not None
        assert turned is not None
        # d = (5.5 - 3) / sqrt((3 * 5/3 + 4 * 2.5) / 7), times 1 - 3 / (4 * 7 - 1)
        assert found.value == pytest.approx(2.5 / np.sqrt(15 / 7) * (1 - 3 / 27))
        assert found.lower < found.value < found.upper
        assert turned.value == pytest.approx(-found.value)

    def test_too_few_or_all_equal_cannot_be_compared(self) -> None:
        assert standardized_difference(np.array([1.0, 2.0]), np.arange(9.0)) is None
        assert standardized_difference(np.full(5, 3.0), np.full(5, 3.0)) is None
        assert correlation(np.arange(4.0), np.arange(4.0)) is None
        assert correlation(np.full(9, 1.0), np.arange(9.0)) is None

    def test_a_perfect_correlation_has_no_width(self) -> None:
        found = correlation(np.arange(6.0), -np.arange(6.0))
        assert found is not None
        assert (found.lower, found.upper) == pytest.approx((-1.0, -1.0))

    @pytest.mark.slow
    def test_the_interval_of_hedges_g_covers_in_about_nineteen_of_twenty_samples(self) -> None:
        rng = np.random.default_rng(5)
        hits = 0
        for _ in range(2000):
            found = standardized_difference(rng.normal(0.5, 1.0, 12), rng.normal(0.0, 1.0, 30))
            assert found is not None
            hits += found.lower <= 0.5 <= found.upper
        assert hits / 2000 == pytest.approx(0.95, abs=0.015)
