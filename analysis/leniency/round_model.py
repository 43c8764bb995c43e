"""A round fitted as a whole: variances, leniencies of the raters and an estimate per target."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from analysis.leniency.design import Design
from analysis.ratings import FloatArray, IntArray, Ratings


@dataclass(frozen=True, slots=True, eq=False)
class RoundModel:
    """REML and GLS for ``y_ip = b_p + a_i + e_ip`` over all ratings of a round.

    Attributes
    ----------
    leniency_variance, residual_variance : float
        s_a^2 and s_e^2, in squared scale points; ``nan`` without residual degrees of freedom.
    residual_df : int
        Ratings minus rated targets.
    leniencies : ndarray, shape (n,)
        Predicted a per rater (BLUP), in scale points; 0 for who rated nobody.
    values : ndarray, shape (n, n)
        The ratings that were fitted, ``nan`` where there are none.
    eigenvalues, vectors : ndarray, shape (n,) and (n, n)
        Of the rater information of the design.
    """

    leniency_variance: float
    residual_variance: float
    residual_df: int
    leniencies: FloatArray
    values: FloatArray
    eigenvalues: FloatArray
    vectors: FloatArray

    def estimates(self) -> tuple[FloatArray, FloatArray]:
        """Estimate b per party, and its standard error.

        Returns
        -------
        estimates, standard_errors : ndarray, shape (n,)
            In scale points; ``nan`` for who was not rated.
        """
        given = ~np.isnan(self.values)
        per_target = given.sum(axis=0)
        share = given / np.maximum(per_target, 1)
        means = np.where(given, self.values, 0.0).sum(axis=0) / np.maximum(per_target, 1)
        remaining = shrinkage(self.leniency_variance, self.residual_variance, self.eigenvalues)
        spread = ((self.vectors.T @ share) ** 2 * remaining[:, None]).sum(axis=0)
        variance = self.residual_variance / np.maximum(per_target, 1) + spread
        rated = per_target > 0
        estimates = np.where(rated, means - share.T @ self.leniencies, np.nan)
        return estimates, np.where(rated, np.sqrt(variance), np.nan)

    def prediction_covariance(self, raters: IntArray) -> FloatArray:
        """Give the covariance of the errors with which the leniencies of some raters are predicted.

        Parameters
        ----------
        raters : ndarray, shape (K,)
            Indices of raters; one who rated nobody has variance s_a^2.

        Returns
        -------
        ndarray, shape (K, K)
            ``s_e^2 (Z'SZ + I s_e^2/s_a^2)^-1``, in squared scale points.

        References
        ----------
        .. [1] Henderson, C. R. (1975). Best linear unbiased estimation and prediction under a selection model.
           Biometrics 31(2), 423-447.
        """
        part = self.vectors[raters]
        remaining = shrinkage(self.leniency_variance, self.residual_variance, self.eigenvalues)
        covariance: FloatArray = (part * remaining) @ part.T
        return covariance


def shrinkage(leniency_variance: float, residual_variance: float, eigenvalues: FloatArray) -> FloatArray:
    """Give the prediction variance of each independent combination of leniencies.

    Parameters
    ----------
    leniency_variance, residual_variance : float
        s_a^2 and s_e^2.
    eigenvalues : ndarray, shape (R,)
        Of the rater information.

    Returns
    -------
    ndarray, shape (R,)
        ``s_a^2 s_e^2 / (s_e^2 + s_a^2 eigenvalue)``: 0 without leniency, s_a^2 where the data tell nothing.
    """
    below = residual_variance + leniency_variance * eigenvalues
    spread = leniency_variance * residual_variance
    nothing_known = np.where(eigenvalues > 0.0, 0.0, leniency_variance)
    return np.divide(spread, below, out=nothing_known, where=below > 0.0)


def fit_round(ratings: Ratings) -> RoundModel:
    """Fit leniency, trust and residual variance to all ratings of a round.

    Parameters
    ----------
    ratings : Ratings
        n parties; any design can be fitted, also one that does not hang together, because raters are random.

    Returns
    -------
    RoundModel
        Variances are ``nan`` (and so is everything else) when there are no more ratings than rated targets.

    Notes
    -----
    The same estimates as ``lme4::lmer(y ~ 0 + target + (1 | rater), REML = TRUE)``. With X the target and Z the rater
    incidence, ``S = I - X(X'X)^-1X'``: a = (Z'SZ + I s_e^2/s_a^2)^-1 Z'Sy, b = (X'X)^-1 X'(y - Za), and Cov(b) is
    ``s_e^2 (X'X)^-1 + (X'X)^-1X'Z P Z'X(X'X)^-1`` with P the covariance of the prediction errors.

    References
    ----------
    .. [1] Robinson, G. K. (1991). That BLUP is a good thing. Statistical Science 6(1), 15-32.

    Examples
    --------
    >>> nan = np.nan
    >>> answers = np.array([[nan, 4.0, 5.0, 4.0], [3.0, nan, 4.0, 4.0], [2.0, 3.0, nan, 3.0], [4.0, 5.0, 5.0, nan]])
    >>> fit_round(Ratings(answers)).estimates()[0].round(3)
    array([3.079, 3.96 , 4.35 , 3.944])
    """
    return fit_rounds(ratings.values[None])[0]


def fit_rounds(values: FloatArray) -> list[RoundModel]:
    """Fit several rounds of the same size at once, which is faster than one after another.

    Parameters
    ----------
    values : ndarray, shape (m, n, n)
        Ratings as in :class:`Ratings`, of m rounds.

    Returns
    -------
    list of RoundModel, length m
        Each as :func:`fit_round` gives it.
    """
    given = ~np.isnan(values)
    design = Design.of(given.astype(np.float64))
    filled = np.where(given, values, 0.0)
    centre = filled.sum(axis=(1, 2)) / np.maximum(given.sum(axis=(1, 2)), 1)
    sums = np.where(given, values - centre[:, None, None], 0.0)
    profile, projected = design.profile(sums, np.zeros(len(values)))
    leniency, residual = design.variances(profile)
    below = residual[:, None] + leniency[:, None] * design.eigenvalues
    moved = np.zeros_like(below)
    np.divide(leniency[:, None], below, out=moved, where=below > 0.0)
    leniencies = (design.vectors @ (moved * projected)[:, :, None])[:, :, 0]
    return [
        RoundModel(float(a), float(e), int(df), *arrays)
        for a, e, df, *arrays in zip(
            leniency, residual, design.df, leniencies, values, design.eigenvalues, design.vectors, strict=True
        )
    ]
