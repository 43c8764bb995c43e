"""McDonald's coefficient omega of one factor, by maximum likelihood."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from scipy.optimize import minimize
from scipy.special import ndtri

from analysis.ratings import FloatArray
from analysis.reliability.coefficient import Coefficient

LOWEST_UNIQUENESS = 0.005
"""Uniquenesses stay above this share of the item variance: below it a factor model explains an item by itself."""


@dataclass(frozen=True, slots=True, eq=False)
class OneFactor:
    """A one-factor model ``Sigma = l l' + diag(u)``: loadings and uniquenesses, each shape (k,)."""

    loadings: FloatArray
    uniquenesses: FloatArray

    @property
    def omega(self) -> float:
        """Share of the variance of the item total that the common factor explains."""
        common = float(self.loadings.sum()) ** 2
        return common / (common + float(self.uniquenesses.sum()))


def one_factor(covariance: FloatArray) -> OneFactor:
    """Fit one factor to a covariance matrix by maximum likelihood.

    Parameters
    ----------
    covariance : ndarray, shape (k, k)
        Positive definite, k >= 3.

    Returns
    -------
    OneFactor
        With a positive sum of loadings.

    Raises
    ------
    ValueError
        When the matrix is not positive definite or has fewer than three items.

    Notes
    -----
    The likelihood is profiled over the loadings: for given uniquenesses u they follow from the first eigenvector of
    ``u^-1/2 S u^-1/2``; what is left is minimised over log u.

    References
    ----------
    .. [1] Joreskog, K. G. (1967). Some contributions to maximum likelihood factor analysis. Psychometrika 32, 443-482.
    """
    if covariance.shape[0] < 3:
        raise ValueError("one factor needs at least three items")
    variances = np.diagonal(covariance)
    if np.linalg.eigvalsh(covariance)[0] <= 1e-10 * float(variances.max()):
        raise ValueError("one factor needs items that do not follow from each other")
    lowest = np.log(LOWEST_UNIQUENESS * variances)
    fit = minimize(
        _profile,
        np.log(np.maximum(0.5 / np.diagonal(np.linalg.inv(covariance)), LOWEST_UNIQUENESS * variances)),
        args=(covariance,),
        jac=True,
        method="L-BFGS-B",
        bounds=list(zip(lowest, np.log(variances), strict=True)),
        options={"ftol": 1e-15, "gtol": 1e-10, "maxiter": 500},
    )
    uniquenesses = np.exp(fit.x)
    loadings = _loadings(uniquenesses, covariance)
    return OneFactor(loadings * (1.0 if loadings.sum() >= 0.0 else -1.0), uniquenesses)


def _profile(log_uniquenesses: FloatArray, covariance: FloatArray) -> tuple[float, FloatArray]:
    """Discrepancy up to a constant, and its gradient to log u."""
    uniquenesses = np.exp(log_uniquenesses)
    root = np.sqrt(uniquenesses)
    values, vectors = np.linalg.eigh(covariance / np.outer(root, root))
    rest = values[:-1]
    discrepancy = float((rest - np.log(rest)).sum())
    first = vectors[:, -1] ** 2 * max(values[-1] - 1.0, 0.0)
    gradient = 1.0 + first - np.diagonal(covariance) / uniquenesses
    return discrepancy, gradient


def _loadings(uniquenesses: FloatArray, covariance: FloatArray) -> FloatArray:
    root = np.sqrt(uniquenesses)
    values, vectors = np.linalg.eigh(covariance / np.outer(root, root))
    loadings: FloatArray = root * vectors[:, -1] * math.sqrt(max(values[-1] - 1.0, 0.0))
    return loadings


def omega(covariance: FloatArray, n: int, confidence: float = 0.95) -> Coefficient:
    """Estimate the reliability of the mean of the items under one factor.

    Parameters
    ----------
    covariance : ndarray, shape (k, k)
        Of complete item answers, with n - 1 in the denominator.
    n : int
        How many complete answers it rests on.
    confidence : float
        Coverage of the two-sided interval, between 0 and 1.

    Returns
    -------
    Coefficient
        Omega with a normal-theory interval on ``log(1 - omega)``.

    Raises
    ------
    ValueError
        When one factor cannot be fitted.

    Notes
    -----
    ``omega = (sum l)^2 / ((sum l)^2 + sum u)``; its standard error follows from the expected information of (l, u).

    References
    ----------
    .. [1] McDonald, R. P. (1999). Test theory: a unified treatment. Erlbaum.
    .. [2] Kelley, K. & Pornprasertmanit, S. (2016). Confidence intervals for population reliability coefficients.
       Psychological Methods 21(1), 69-92.

    Examples
    --------
    >>> round(omega(np.full((4, 4), 0.5) + 0.5 * np.eye(4), 200).value, 6)
    0.8
    """
    model = one_factor(covariance)
    value = model.omega
    if not 0.0 < value < 1.0:
        return Coefficient(value, 0.0, 1.0, n, confidence)
    reach = float(ndtri(0.5 + confidence / 2.0)) * _standard_error(model, n) / (1.0 - value)
    lower, upper = 1.0 - (1.0 - value) * math.exp(reach), 1.0 - (1.0 - value) * math.exp(-reach)
    return Coefficient(value, max(0.0, lower), upper, n, confidence)


def _standard_error(model: OneFactor, n: int) -> float:
    """Give the standard error of omega by the delta method."""
    loadings, uniquenesses = model.loadings, model.uniquenesses
    inverse = np.linalg.inv(np.outer(loadings, loadings) + np.diag(uniquenesses))
    weighted = inverse @ loadings
    quadratic = float(loadings @ weighted)
    by_loading = 2.0 * (quadratic * inverse + np.outer(weighted, weighted))
    across = 2.0 * inverse * weighted[None, :]
    information = np.block([[by_loading, across], [across.T, inverse**2]]) * (n - 1) / 2.0
    total, unique = float(loadings.sum()), float(uniquenesses.sum())
    scale = (total**2 + unique) ** 2
    k = len(loadings)
    gradient = np.concatenate((np.full(k, 2.0 * total * unique / scale), np.full(k, -(total**2) / scale)))
    return math.sqrt(max(0.0, float(gradient @ np.linalg.solve(information, gradient))))
