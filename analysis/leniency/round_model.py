"""A round fitted as a whole: variances, leniencies of the raters and an estimate per target."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from analysis.leniency.design import Design
from analysis.ratings import FloatArray, Ratings


@dataclass(frozen=True, slots=True, eq=False)
class RoundModel:
    """REML and GLS for ``y_ip = b_p + a_i + e_ip`` over all ratings of a round.

    Attributes
    ----------
    leniency_variance, residual_variance : float
        s_a^2 and s_e^2, in squared scale points; ``nan`` without residual degrees of freedom.
    estimates, standard_errors : ndarray, shape (n,)
        b per party in scale points and its standard error; ``nan`` for who was not rated.
    leniencies : ndarray, shape (n,)
        Predicted a per rater (BLUP), in scale points; 0 for who rated nobody.
    design : Design
        The decomposed design; gives the covariance of the prediction errors.
    """

    leniency_variance: float
    residual_variance: float
    estimates: FloatArray
    standard_errors: FloatArray
    leniencies: FloatArray
    design: Design

    @property
    def residual_df(self) -> int:
        """Ratings minus rated targets."""
        return self.design.df

    def prediction_covariance(self, raters: np.ndarray) -> FloatArray:
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
        part = self.design.vectors[raters]
        covariance: FloatArray = (part * self._shrinkage()) @ part.T
        return covariance

    def _shrinkage(self) -> FloatArray:
        """Variance left in each independent combination of leniencies; shape (R,)."""
        return shrinkage(self.leniency_variance, self.residual_variance, self.design.eigenvalues)


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
    >>> fit_round(Ratings(answers)).estimates.round(3)
    array([3.079, 3.96 , 4.35 , 3.944])
    """
    given = ratings.given.astype(np.float64)
    design = Design.of(given)
    centre = float(np.nanmean(ratings.values)) if design.per_target.any() else 0.0
    sums = np.where(ratings.given, ratings.values - centre, 0.0)
    profile, projected = design.profile(sums[None], np.zeros(1))
    leniency_variance, residual_variance = (float(part[0]) for part in design.variances(profile))
    remaining = shrinkage(leniency_variance, residual_variance, design.eigenvalues)
    weights = _weights(leniency_variance, residual_variance, design.eigenvalues)
    leniencies = design.vectors @ (weights * projected[0])
    rated = design.per_target > 0
    share = given / np.maximum(design.per_target, 1.0)
    estimates = centre + (sums.sum(axis=0) - given.T @ leniencies) / np.maximum(design.per_target, 1.0)
    spread = ((design.vectors.T @ share) ** 2 * remaining[:, None]).sum(axis=0)
    variance = residual_variance / np.maximum(design.per_target, 1.0) + spread
    return RoundModel(
        leniency_variance,
        residual_variance,
        np.where(rated, estimates, np.nan),
        np.where(rated, np.sqrt(variance), np.nan),
        leniencies,
        design,
    )


def _weights(leniency_variance: float, residual_variance: float, eigenvalues: FloatArray) -> FloatArray:
    """How far each independent combination of leniencies is moved by the data; the limit of ratio / (1 + ratio l)."""
    below = residual_variance + leniency_variance * eigenvalues
    return np.divide(leniency_variance, below, out=np.zeros_like(eigenvalues), where=below > 0.0)
