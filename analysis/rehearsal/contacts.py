"""The chance that two partners meet, from how many others each of them meets."""

from __future__ import annotations

import numpy as np

from analysis.ratings import BoolArray, FloatArray

STEPS = 20
SMALLEST = 1e-9


def meeting_chances(contacts: FloatArray, possible: BoolArray) -> FloatArray:
    """Give the chance to meet of every pair.

    Parameters
    ----------
    contacts : ndarray, shape (n,)
        How many others each partner is meant to meet.
    possible : ndarray of bool, shape (n, n)
        Which pairs the contacts are about; symmetric.

    Returns
    -------
    ndarray, shape (n, n)
        ``min(1, w_i w_j / sum w)``, 0 for the other pairs, with the contacts scaled to w so that all partners together
        are expected to meet as many as they are meant to, where that is possible.

    References
    ----------
    .. [1] Chung, F. & Lu, L. (2002). Connected components in random graphs with given expected degree sequences.
       Annals of Combinatorics 6, 125-145.

    Examples
    --------
    >>> meeting_chances(np.array([2.0, 2.0, 2.0, 2.0]), ~np.eye(4, dtype=bool)).sum(axis=1).round(6)
    array([2., 2., 2., 2.])
    """
    wanted = np.maximum(contacts, SMALLEST)
    most = float(len(contacts)) ** 2
    chances = np.zeros(possible.shape)
    for _ in range(STEPS):
        chances = np.where(possible, np.minimum(1.0, np.outer(wanted, wanted) / wanted.sum()), 0.0)
        short = (float(contacts.sum()) + SMALLEST) / (float(chances.sum()) + SMALLEST)
        if abs(short - 1.0) < SMALLEST:
            break
        wanted = np.minimum(wanted * short, most)
    return chances
