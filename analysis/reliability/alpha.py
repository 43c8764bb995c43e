"""Cronbach's coefficient alpha."""

from __future__ import annotations

from scipy.special import fdtri

from analysis.ratings import FloatArray
from analysis.reliability.coefficient import Coefficient


def alpha(items: FloatArray, confidence: float = 0.95) -> Coefficient:
    """Estimate how consistent the items of a construct are, from complete answers.

    Parameters
    ----------
    items : ndarray, shape (N, k)
        Complete item answers, without ``nan``; at least 2 items and 2 answers, not all totals equal.
    confidence : float
        Coverage of the two-sided interval, between 0 and 1.

    Returns
    -------
    Coefficient
        Alpha with Feldt's interval (exact for normal, exchangeable answers; a guide for others).

    Raises
    ------
    ValueError
        When there are too few items or answers, or all totals are equal.

    Notes
    -----
    ``alpha = k/(k-1) (1 - sum s_j^2 / s_total^2)``.

    References
    ----------
    .. [1] Cronbach, L. J. (1951). Coefficient alpha and the internal structure of tests. Psychometrika 16, 297-334.
    .. [2] Feldt, L. S. (1965). The approximate sampling distribution of Kuder-Richardson reliability coefficient
       twenty. Psychometrika 30, 357-370.

    Examples
    --------
    >>> import numpy as np
    >>> round(alpha(np.array([[1.0, 2.0], [2.0, 2.0], [3.0, 4.0], [4.0, 5.0]])).value, 4)
    0.967
    """
    n, k = items.shape
    if n < 2 or k < 2:
        raise ValueError("alpha needs at least two items and two complete answers")
    total = float(items.sum(axis=1).var(ddof=1))
    if total <= 0.0:
        raise ValueError("alpha needs totals that differ")
    value = k / (k - 1) * (1.0 - float(items.var(axis=0, ddof=1).sum()) / total)
    tail = (1.0 - confidence) / 2.0
    low, high = (float(fdtri(n - 1, (n - 1) * (k - 1), p)) for p in (1.0 - tail, tail))
    return Coefficient(value, 1.0 - (1.0 - value) * low, 1.0 - (1.0 - value) * high, n, confidence)
