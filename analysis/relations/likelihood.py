"""The restricted likelihood of the Social Relations Model: value, slope and information at given parameters."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from scipy.linalg import lapack

from analysis.ratings import FloatArray
from analysis.relations.dyads import Moments

Groups = tuple[Moments, Moments, Moments]


@dataclass(frozen=True, slots=True, eq=False)
class Evaluation:
    """Twice the negative restricted log-likelihood at one point.

    Attributes
    ----------
    deviance : float
        Up to a constant.
    slope : ndarray, shape (5,)
        Derivatives with respect to Var(a), Cov(a, b), Var(b), and the variances of sums and differences of pairs.
    information : ndarray, shape (5, 5)
        Average of observed and expected information about these five, times two.
    solution : ndarray, shape (2n+1,)
        mu and the predicted effects.
    errors : ndarray, shape (2n+1, 2n+1)
        Covariance of the errors of that prediction.
    """

    deviance: float
    slope: FloatArray
    information: FloatArray
    solution: FloatArray
    errors: FloatArray


def evaluate(groups: Groups, root: tuple[float, float, float], dyad: tuple[float, float]) -> Evaluation:
    """Evaluate the likelihood through Henderson's mixed model equations.

    Parameters
    ----------
    groups : tuple of Moments
        From `dyads.moments`.
    root : tuple of float
        (s1, s2, s3): the covariance of (a, b) of a party is ``S S`` with ``S = [[s1, s2], [s2, s3]]``; it may be
        singular, since its inverse is never taken.
    dyad : tuple of float
        Error variances of sums and differences of pairs, both above 0.

    Returns
    -------
    Evaluation
        One matrix of size 2n+1 is inverted.

    Notes
    -----
    With ``M = W'R^-1 W`` and T = diag(1, S), the equations are ``(T'MT + diag(0, I)) u = T'W'R^-1 y``;
    ``-2l = log|R| + log|T'MT + diag(0, I)| + y'Py`` and ``W'PW = M - M C M`` with C the covariance of the errors.

    References
    ----------
    .. [1] Henderson, C. R. (1975). Best linear unbiased estimation and prediction under a selection model.
       Biometrics 31(2), 423-447.
    .. [2] Gilmour, A. R., Thompson, R. & Cullis, B. R. (1995). Average information REML: an efficient algorithm for
       variance parameter estimation in linear mixed models. Biometrics 51(4), 1440-1450.
    """
    scales = (dyad[0], dyad[1], (dyad[0] + dyad[1]) / 2)
    weighted = np.zeros_like(groups[0].design)
    right = np.zeros_like(groups[0].projected)
    for group, scale in zip(groups, scales, strict=True):
        weighted += group.design / scale
        right += group.projected / scale
    left = _times_root(_times_root(weighted, root).T, root)
    left.flat[len(left) + 1 :: len(left) + 1] += 1.0
    factor, failed = lapack.dpotrf(left, lower=1, overwrite_a=1)
    if failed:
        raise ValueError("the equations cannot be solved at these variances")
    log_size = 2.0 * float(np.log(np.diagonal(factor)).sum())
    inverse, _ = lapack.dpotri(factor, lower=1, overwrite_c=1)
    inverse = np.tril(inverse) + np.tril(inverse, -1).T
    errors = _times_root(_times_root(inverse, root).T, root)
    solution = errors @ right
    squares = sum(group.squares / scale for group, scale in zip(groups, scales, strict=True))
    explained = float(squares - solution @ right)
    log_errors = sum(group.count * math.log(scale) for group, scale in zip(groups, scales, strict=True))
    residual = right - weighted @ solution
    slope, information = _derivatives(groups, scales, weighted, errors, solution, residual)
    return Evaluation(log_errors + log_size + explained, slope, information, solution, errors)


def _times_root(matrix: FloatArray, root: tuple[float, float, float]) -> FloatArray:
    """Columns (mean, a, b) times diag(1, S); S is symmetric, so that this also goes back from independent effects."""
    n = len(matrix) // 2
    first, second = matrix[:, 1 : n + 1], matrix[:, n + 1 :]
    return np.hstack((matrix[:, :1], root[0] * first + root[1] * second, root[1] * first + root[2] * second))


def _derivatives(
    groups: Groups,
    scales: tuple[float, float, float],
    weighted: FloatArray,
    errors: FloatArray,
    solution: FloatArray,
    residual: FloatArray,
) -> tuple[FloatArray, FloatArray]:
    """Slope and average information in Var(a), Cov(a, b), Var(b) and the two dyad variances."""
    n = len(solution) // 2
    a, b = residual[1 : n + 1], residual[n + 1 :]
    fitted = weighted @ errors
    raters, rated = slice(1, n + 1), slice(n + 1, None)
    slope = np.empty(6)
    slope[0] = _trace(weighted, fitted, raters, raters) - a @ a
    slope[1] = 2.0 * (_trace(weighted, fitted, raters, rated) - a @ b)
    slope[2] = _trace(weighted, fitted, rated, rated) - b @ b
    zero = np.zeros(n)
    effects = np.array([np.concatenate(part) for part in (([0.0], a, zero), ([0.0], b, a), ([0.0], zero, b))])
    seen = np.empty((6, 2 * n + 1))
    seen[:3] = effects @ weighted
    products = np.zeros((6, 6))
    products[:3, :3] = seen[:3] @ effects.T
    for place, (group, scale) in enumerate(zip(groups, scales, strict=True), start=3):
        left = group.projected - group.design @ solution
        squares = float(group.squares - solution @ (group.projected + left))
        slope[place] = group.count / scale - (float(np.vdot(errors, group.design)) + squares) / scale**2
        seen[place] = left / scale**2
        products[place, place] = squares / scale**3
        products[place, :3] = products[:3, place] = effects @ seen[place]
    information = products - seen @ errors @ seen.T
    return slope @ _TO_DYADS, _TO_DYADS.T @ information @ _TO_DYADS


def _trace(weighted: FloatArray, fitted: FloatArray, rows: slice, columns: slice) -> float:
    """Trace of a block of ``M - M C M``, from MC and the symmetric M, without the product."""
    return float(np.trace(weighted[rows, columns]) - np.vdot(fitted[rows], weighted[columns]))


_TO_DYADS = np.array(
    [
        [1.0, 0.0, 0.0, 0.0, 0.0],
        [0.0, 1.0, 0.0, 0.0, 0.0],
        [0.0, 0.0, 1.0, 0.0, 0.0],
        [0.0, 0.0, 0.0, 1.0, 0.0],
        [0.0, 0.0, 0.0, 0.0, 1.0],
        [0.0, 0.0, 0.0, 0.5, 0.5],
    ]
)
"""A single rating has the mean of the two dyad variances."""
