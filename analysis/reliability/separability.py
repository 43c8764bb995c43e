"""Whether two constructs are told apart: correlations freed of error, and the ratio of correlations between items."""

from __future__ import annotations

import math

import numpy as np

from analysis.ratings import FloatArray
from analysis.reliability.alpha import alpha


def disattenuated(first: FloatArray, second: FloatArray) -> float | None:
    """Correlate two constructs over ratings, freed of the error of their items.

    Parameters
    ----------
    first, second : ndarray, shape (N, k1) and (N, k2)
        Complete item answers of the same ratings.

    Returns
    -------
    float or None
        At most 1; None where one of the two has no reliability.

    References
    ----------
    .. [1] Spearman, C. (1904). The proof and measurement of association between two things. American Journal of
       Psychology 15(1), 72-101.
    """
    try:
        reliabilities = alpha(first).value, alpha(second).value
    except ValueError:
        return None
    if min(reliabilities) <= 0.0:
        return None
    plain = float(np.corrcoef(first.mean(axis=1), second.mean(axis=1))[0, 1])
    return min(max(plain / math.sqrt(reliabilities[0] * reliabilities[1]), -1.0), 1.0)


def htmt(first: FloatArray, second: FloatArray) -> float | None:
    """Hold the correlations between items of two constructs against those within each.

    Parameters
    ----------
    first, second : ndarray, shape (N, k1) and (N, k2)
        Complete item answers of the same ratings; at least two items each.

    Returns
    -------
    float or None
        Mean correlation across, over the geometric mean of the mean correlations within; near 1 the constructs are
        not told apart. None where an item does not vary or the items of a construct do not go together.

    References
    ----------
    .. [1] Henseler, J., Ringle, C. M. & Sarstedt, M. (2015). A new criterion for assessing discriminant validity in
       variance-based structural equation modeling. Journal of the Academy of Marketing Science 43, 115-135.

    Examples
    --------
    >>> rng = np.random.default_rng(1)
    >>> one, other = rng.normal(size=(2, 500, 1))
    >>> answers = [trait + rng.normal(size=(500, 4)) for trait in (one, 0.6 * one + 0.8 * other)]
    >>> round(htmt(*answers), 1)
    0.6
    """
    items = np.hstack((first, second))
    k = first.shape[1]
    if len(items) < 3 or min(k, second.shape[1]) < 2 or float(items.var(axis=0).min()) <= 0.0:
        return None
    correlations: FloatArray = np.atleast_2d(np.corrcoef(items.T))
    within = [_mean_off_diagonal(part) for part in (correlations[:k, :k], correlations[k:, k:])]
    if min(within) <= 0.0:
        return None
    return float(correlations[:k, k:].mean()) / math.sqrt(within[0] * within[1])


def _mean_off_diagonal(correlations: FloatArray) -> float:
    k = len(correlations)
    return (float(correlations.sum()) - k) / (k * (k - 1))
