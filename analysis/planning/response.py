"""How many of the raters on a list will answer, when each organisation answers or not on its own."""

from __future__ import annotations

import math

import numpy as np
from scipy.special import bdtrc

from analysis.ratings import FloatArray, IntArray


def expected_raters(invited: IntArray, response: float) -> FloatArray:
    """Give the expected number of raters.

    Parameters
    ----------
    invited : ndarray of int
        How many organisations are on the list of each party.
    response : float
        Chance that an organisation answers, above 0 and at most 1.

    Returns
    -------
    ndarray
        ``response * invited``.
    """
    expected: FloatArray = np.asarray(invited, dtype=np.float64) * response
    return expected


def chance_of_enough(invited: int, response: float, needed: int) -> float:
    """Give the chance that at least a number of the invited answer.

    Parameters
    ----------
    invited : int
        Organisations on the list.
    response : float
        Chance that an organisation answers, from 0 to 1; one organisation's answer says nothing about another's.
    needed : int
        Fewest raters.

    Returns
    -------
    float
        ``P(Binomial(invited, response) >= needed)``.

    Examples
    --------
    >>> round(chance_of_enough(11, 0.75, 8), 4), chance_of_enough(7, 1.0, 8), chance_of_enough(8, 1.0, 8)
    (0.7133, 0.0, 1.0)
    """
    if needed <= 0:
        return 1.0
    if needed > invited:
        return 0.0
    return float(bdtrc(needed - 1, invited, response))


def invitations_needed(needed: int, response: float, chance: float | None = None) -> int:
    """Give how many must be on a list for enough answers, expected or with a wanted chance.

    Parameters
    ----------
    needed : int
        Fewest raters.
    response : float
        Chance that an organisation answers, above 0 and at most 1.
    chance : float or None
        Smallest chance of enough answers, below 1; None asks only that the expected number is enough.

    Returns
    -------
    int
        The smallest N with ``response * N >= needed``, or with ``P(Binomial(N, response) >= needed) >= chance``.

    Examples
    --------
    >>> invitations_needed(8, 0.75), invitations_needed(8, 0.8), invitations_needed(8, 1.0)
    (11, 10, 8)
    >>> invitations_needed(8, 0.75, 0.9)
    13
    """
    if chance is None:
        return math.ceil(needed / response - 1e-9)
    low, high = needed - 1, needed
    while chance_of_enough(high, response, needed) < chance:
        low, high = high, 2 * high
    while high - low > 1:
        middle = (low + high) // 2
        enough = chance_of_enough(middle, response, needed) >= chance
        low, high = (low, middle) if enough else (middle, high)
    return high


def answers_needed(invited: int, k_min: int | None, response_min: float | None) -> int:
    """Give how many must answer for both the gate of raters and that of response to open.

    Parameters
    ----------
    invited : int
        Organisations on the list.
    k_min : int or None
        Fewest raters; None when the gate is off.
    response_min : float or None
        Smallest share that answers; None when the gate is off.

    Returns
    -------
    int
        At least 1.

    Examples
    --------
    >>> answers_needed(20, 8, 0.6), answers_needed(10, 8, 0.6), answers_needed(10, None, None)
    (12, 8, 1)
    """
    of_list = 0 if response_min is None else math.ceil(response_min * invited - 5e-7 * invited)
    return max(1, k_min or 1, of_list)
