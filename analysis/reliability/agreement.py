"""How far the raters of one party agree with each other."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from analysis.ratings import FloatArray


@dataclass(frozen=True, slots=True)
class Agreement:
    """Agreement of the raters of one party.

    Attributes
    ----------
    raters : int
        K.
    a_wg : float or None
        1 when all say the same, 0 when they disagree half as much as they could, -1 when they disagree as much as
        they could; None where the mean lies so near an end of the scale that the coefficient says nothing.
    average_deviation : float
        Mean distance to the mean, in scale points.
    """

    raters: int
    a_wg: float | None
    average_deviation: float


def agreement(answers: FloatArray, minimum: float, maximum: float) -> Agreement:
    """Measure how far the raters of one party agree.

    Parameters
    ----------
    answers : ndarray, shape (K,)
        The ratings that one party received, without ``nan``; at least two.
    minimum, maximum : float
        Ends of the scale.

    Returns
    -------
    Agreement
        For one party.

    Raises
    ------
    ValueError
        With fewer than two answers.

    Notes
    -----
    ``a_wg = 1 - 2 s^2 / ([(H + L) M - M^2 - H L] K/(K-1))``, s^2 with K - 1; to be read only for M between
    ``(L (K-1) + H)/K`` and ``(H (K-1) + L)/K``. The average deviation is ``sum |x - M| / K``.

    References
    ----------
    .. [1] Brown, R. D. & Hauenstein, N. M. A. (2005). Interrater agreement reconsidered: an alternative to the rwg
       indices. Organizational Research Methods 8(2), 165-184.
    .. [2] Burke, M. J., Finkelstein, L. M. & Dusig, M. S. (1999). On average deviation indices for estimating
       interrater agreement. Organizational Research Methods 2(1), 49-68.

    Examples
    --------
    >>> agreement(np.array([1.0, 5.0, 1.0, 5.0]), 1, 5)
    Agreement(raters=4, a_wg=-1.0, average_deviation=2.0)
    """
    k = len(answers)
    if k < 2:
        raise ValueError("agreement needs at least two raters")
    mean = float(answers.mean())
    deviation = float(np.abs(answers - mean).mean())
    low, high = (minimum * (k - 1) + maximum) / k, (maximum * (k - 1) + minimum) / k
    if not low <= mean <= high:
        return Agreement(k, None, deviation)
    largest = ((maximum + minimum) * mean - mean**2 - maximum * minimum) * k / (k - 1)
    return Agreement(k, 1.0 - 2.0 * float(answers.var(ddof=1)) / largest, deviation)
