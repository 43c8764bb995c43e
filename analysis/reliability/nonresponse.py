"""Whether who stayed silent differs from who answered, in what can be known of both."""

from __future__ import annotations

import math

import numpy as np
from scipy.special import ndtri

from analysis.ratings import FloatArray
from analysis.reliability.coefficient import Coefficient

FEWEST = 3


def standardized_difference(silent: FloatArray, others: FloatArray, confidence: float = 0.95) -> Coefficient | None:
    """Compare the mean of two groups, in standard deviations within the groups.

    Parameters
    ----------
    silent, others : ndarray
        One value for each party of a group, without ``nan``.
    confidence : float
        Coverage of the two-sided interval, between 0 and 1.

    Returns
    -------
    Coefficient or None
        Hedges' g, positive when the silent have more, with a normal interval; None with fewer than three in a group
        or without variation.

    References
    ----------
    .. [1] Hedges, L. V. (1981). Distribution theory for Glass's estimator of effect size and related estimators.
       Journal of Educational Statistics 6(2), 107-128.

    Examples
    --------
    >>> round(standardized_difference(np.array([1.0, 2.0, 3.0]), np.array([2.0, 3.0, 4.0, 5.0])).value, 3)
    -1.068
    """
    first, second = len(silent), len(others)
    if min(first, second) < FEWEST:
        return None
    df = first + second - 2
    pooled = ((first - 1) * float(silent.var(ddof=1)) + (second - 1) * float(others.var(ddof=1))) / df
    if pooled <= 0.0:
        return None
    small = 1.0 - 3.0 / (4.0 * df - 1.0)
    value = small * float(silent.mean() - others.mean()) / math.sqrt(pooled)
    error = math.sqrt((first + second) / (first * second) + value**2 / (2.0 * (first + second)))
    reach = float(ndtri(0.5 + confidence / 2.0)) * error
    return Coefficient(value, value - reach, value + reach, first + second, confidence)


def correlation(first: FloatArray, second: FloatArray, confidence: float = 0.95) -> Coefficient | None:
    """Correlate two values of each party, with Fisher's interval.

    Parameters
    ----------
    first, second : ndarray, shape (n,)
        Without ``nan``.
    confidence : float
        Coverage of the two-sided interval, between 0 and 1.

    Returns
    -------
    Coefficient or None
        None with fewer than five parties or without variation.

    References
    ----------
    .. [1] Fisher, R. A. (1915). Frequency distribution of the values of the correlation coefficient in samples from
       an indefinitely large population. Biometrika 10(4), 507-521.

    Examples
    --------
    >>> round(correlation(np.arange(6.0), np.array([0.0, 2.0, 1.0, 3.0, 5.0, 4.0])).value, 3)
    0.886
    """
    n = len(first)
    if n < 5 or min(float(first.std()), float(second.std())) <= 0.0:
        return None
    value = float(np.corrcoef(first, second)[0, 1])
    if abs(value) >= 1.0:
        return Coefficient(value, value, value, n, confidence)
    reach = float(ndtri(0.5 + confidence / 2.0)) / math.sqrt(n - 3)
    place = math.atanh(value)
    return Coefficient(value, math.tanh(place - reach), math.tanh(place + reach), n, confidence)
