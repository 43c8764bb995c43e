"""The round as a whole: reference values of lme4, agreement with statsmodels, and its properties."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
import statsmodels.formula.api as smf
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.testing import assert_allclose

from analysis.leniency.design import Design
from analysis.leniency.round_model import fit_round
from analysis.ratings import FloatArray, Ratings
from tests.unit.analysis.rounds import healthy_round, liking, reference_column

# tests/reference/sparse.R: lme4 1.1.31, REML, bobyqa with rhoend = 1e-12
SPARSE_VARIANCES = (0.042627959019, 0.420305775172)
SPARSE_ESTIMATES = {
    0: (3.62614756170, 0.274872067586),
    7: (3.00099324392, 0.476052841340),
    24: (4.06588770808, 0.300886224758),
}
LIKING_VARIANCES = (0.171707898246, 0.608784499940)
LIKING_FIRST = ((3.44439730734, 0.121119936229), (2.32562928767, 0.121119936229), (3.54143872692, 0.121119936229))


def sparse() -> FloatArray:
    values = np.full((25, 25), np.nan)
    for rater, target, y in reference_column("sparse.csv", "rater", "target", "y"):
        values[int(rater[1:]), int(target[1:])] = float(y)
    return values


def test_a_sparse_round_gives_the_variances_and_estimates_of_lme4() -> None:
    model = fit_round(Ratings(sparse()))
    assert_allclose((model.leniency_variance, model.residual_variance), SPARSE_VARIANCES, rtol=1e-6)
    estimates, errors = model.estimates()
    for target, expected in SPARSE_ESTIMATES.items():
        assert_allclose((estimates[target], errors[target]), expected, rtol=1e-6)


def test_the_complete_liking_data_give_the_variances_and_estimates_of_lme4() -> None:
    model = fit_round(Ratings(liking()))
    assert_allclose((model.leniency_variance, model.residual_variance), LIKING_VARIANCES, rtol=1e-6)
    assert_allclose(np.column_stack(model.estimates())[:3], LIKING_FIRST, rtol=1e-6)


def variances_of(rows: list[tuple[str, ...]]) -> tuple[float, float]:
    raters, targets = (sorted({row[part] for row in rows}) for part in (0, 1))
    counts, sums = np.zeros((2, len(raters), len(targets)))
    for rater, target, y in rows:
        counts[raters.index(rater), targets.index(target)] += 1
        sums[raters.index(rater), targets.index(target)] += float(y) - 40.0
    design = Design.of(counts)
    squares = sum((float(y) - 40.0) ** 2 for *_, y in rows)
    within = squares - (sums**2 / np.maximum(counts, 1.0)).sum()
    profile, _ = design.profile(sums[None], np.array([within]))
    leniency, residual = design.variances(profile)
    return float(leniency[0]), float(residual[0])


def test_penicillin_plates_and_pastes_samples_have_the_published_variances() -> None:
    plates = variances_of(reference_column("penicillin.csv", "plate", "sample", "diameter"))
    assert_allclose(plates, (0.7169051, 0.3024150), rtol=1e-5)  # as far as lme4 converges
    samples = variances_of(reference_column("pastes.csv", "sample", "batch", "strength"))
    assert_allclose(samples, (8.4336659, 0.6780000), rtol=1e-5)


@pytest.mark.parametrize("seed", range(4))
def test_sparse_rounds_agree_with_statsmodels(seed: int) -> None:
    values = healthy_round(seed, n=25, density=0.4)
    model = fit_round(Ratings(values))
    raters, targets = np.nonzero(~np.isnan(values))
    frame = pd.DataFrame({"y": values[raters, targets], "rater": raters, "target": [f"t{p:02}" for p in targets]})
    fit = smf.mixedlm("y ~ 0 + target", frame, groups=frame["rater"]).fit(reml=True, method="powell", ftol=1e-14)
    assert_allclose(model.residual_variance, fit.scale, rtol=1e-5)
    assert_allclose(model.leniency_variance, fit.cov_re.iloc[0, 0], rtol=1e-5)
    rated = [
        int(name[-3:-1])
        for name in (f"{label}]" if not label.endswith("]") else label for label in fit.fe_params.index)
    ]
    assert_allclose(model.estimates()[0][rated], fit.fe_params.to_numpy(), rtol=1e-5)


def test_reml_equals_the_analysis_of_variance_on_complete_crossed_data() -> None:
    rng = np.random.default_rng(3)
    y = rng.normal(4, 0.5, 6) + rng.normal(0, 0.8, (9, 1)) + rng.normal(0, 0.6, (9, 6))
    counts = np.ones_like(y)
    profile, _ = (design := Design.of(counts)).profile(y[None], np.zeros(1))
    leniency, residual = design.variances(profile)
    rows, columns = y.mean(axis=1, keepdims=True), y.mean(axis=0, keepdims=True)
    error = ((y - rows - columns + y.mean()) ** 2).sum() / (8 * 5)
    assert_allclose(residual[0], error, rtol=1e-10)
    assert_allclose(leniency[0], rows.var(ddof=1) - error / 6, rtol=1e-10)


def test_a_batch_on_one_design_gives_what_each_data_set_gives_alone() -> None:
    rng = np.random.default_rng(5)
    given_cells = ~np.isnan(healthy_round(5, density=0.5))
    design = Design.of(given_cells.astype(float))
    sums = np.where(given_cells, rng.normal(0, 1, (7, 20, 20)) + rng.normal(0, 0.5, (7, 20, 1)), 0.0)
    together = np.array(design.variances(design.profile(sums, np.zeros(7))[0]))
    alone = np.array([np.ravel(design.variances(design.profile(sums[[i]], np.zeros(1))[0])) for i in range(7)]).T
    assert_allclose(together, alone, rtol=1e-9, atol=1e-12)


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 10_000))
def test_another_order_of_the_parties_only_permutes_the_answer(seed: int) -> None:
    values = healthy_round(seed, density=0.4, points=True)
    order = np.random.default_rng(seed).permutation(len(values))
    model, other = fit_round(Ratings(values)), fit_round(Ratings(values[np.ix_(order, order)]))
    assert_allclose(other.residual_variance, model.residual_variance, rtol=1e-7)
    assert_allclose(other.estimates()[0], model.estimates()[0][order], rtol=1e-7)
    assert_allclose(other.leniencies, model.leniencies[order], atol=1e-7)


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 10_000), d=st.floats(-2, 2))
def test_a_constant_added_to_one_rater_on_crossed_data_moves_every_estimate_alike(seed: int, d: float) -> None:
    rng = np.random.default_rng(seed)
    values = np.full((13, 13), np.nan)
    values[:7, 7:] = rng.normal(4, 0.6, (7, 6)) + rng.normal(0, 0.4, (7, 1))
    moved = values.copy()
    moved[2] += d
    before, after = (fit_round(Ratings(v)).estimates()[0][7:] for v in (values, moved))
    assert_allclose(after - before, np.full(6, d / 7), atol=1e-7)


def test_ratings_that_are_all_equal_have_no_variance() -> None:
    values = np.where(np.isnan(healthy_round(1)), np.nan, 4.0)
    model = fit_round(Ratings(values))
    assert (model.leniency_variance, model.residual_variance) == (0.0, 0.0)
    assert_allclose(model.estimates()[0], 4.0)


def test_leniency_and_trust_that_explain_everything_leave_no_residual_variance() -> None:
    values = np.where(np.isnan(healthy_round(2)), np.nan, np.arange(20.0)[:, None] / 10 + np.arange(20.0) / 20)
    model = fit_round(Ratings(values))
    assert model.residual_variance == 0.0
    assert model.leniency_variance > 0.0


@pytest.mark.parametrize("seed", [3, 4])
def test_targets_with_one_constant_answer_each_leave_no_variance_however_many_they_are(seed: int) -> None:
    rng = np.random.default_rng(seed)
    values = np.tile(rng.integers(20, 50, 100) / 10, (100, 1))
    np.fill_diagonal(values, np.nan)
    assert fit_round(Ratings(values)).residual_variance == 0.0


@pytest.mark.parametrize("noise", [1e-2, 1e-3, 1e-4, 1e-5])
def test_leniency_keeps_its_variance_however_little_the_rest_varies(noise: float) -> None:
    rng = np.random.default_rng(1)
    leniency = rng.normal(0, 0.4, (12, 1))
    values = 3.0 + leniency + rng.normal(0, noise, (12, 12))
    np.fill_diagonal(values, np.nan)
    assert_allclose(fit_round(Ratings(values)).leniency_variance, leniency.var(ddof=1), rtol=0.02)


def test_ratings_that_tell_only_the_sum_of_both_variances_are_split_one_way_by_definition() -> None:
    values = np.full((36, 36), np.nan)
    values[np.arange(30), 30 + np.arange(30) % 5] = np.random.default_rng(2).normal(4, 0.9, 30)
    one, other = (fit_round(Ratings(v)) for v in (values, values - 0.1))
    assert (one.leniency_variance, other.leniency_variance) == (0.0, 0.0)
    assert_allclose(other.residual_variance, one.residual_variance)


def test_without_residual_variance_the_standard_error_is_that_of_the_leniencies() -> None:
    values = 2 + np.arange(12.0)[:, None] / 8 + np.zeros((12, 12))
    np.fill_diagonal(values, np.nan)
    nearly = values + np.random.default_rng(1).normal(0, 1e-4, (12, 12))
    exact, close = (fit_round(Ratings(v)).estimates()[1] for v in (values, nearly))
    assert_allclose(exact, close, rtol=0.02)


def test_raters_that_do_not_differ_in_mildness_get_no_leniency_variance() -> None:
    values = healthy_round(8, n=12, density=1.0)
    values -= np.nanmean(values, axis=1, keepdims=True)
    model = fit_round(Ratings(values))
    assert model.leniency_variance == 0.0
    assert_allclose(model.estimates()[0], np.nanmean(values, axis=0))


def test_a_round_with_one_rating_per_target_has_no_variances_to_report() -> None:
    values = np.full((4, 4), np.nan)
    values[0, 1], values[1, 2] = 4.0, 3.0
    model = fit_round(Ratings(values))
    assert model.residual_df == 0
    assert np.isnan(model.residual_variance)


def test_a_rater_and_a_target_with_one_rating_are_fitted_like_all_others() -> None:
    values = healthy_round(4, density=0.6)
    values[5, :] = np.nan
    values[5, 3] = 2.0
    values[:, 9] = np.nan
    values[1, 9] = 4.5
    model = fit_round(Ratings(values))
    assert np.isfinite(model.estimates()[0][[3, 9]]).all()
    assert model.prediction_covariance(np.array([5]))[0, 0] < model.leniency_variance


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        (np.zeros((2, 3)), "square"),
        (np.array([[np.nan, np.inf], [1.0, np.nan]]), "finite"),
        (np.array([[3.0, 4.0], [4.0, np.nan]]), "rates itself"),
    ],
)
def test_what_cannot_be_ratings_is_refused(values: FloatArray, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        Ratings(values)
