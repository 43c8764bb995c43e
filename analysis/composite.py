"""From item answers to one rating per construct, with the rule for missing answers."""

from __future__ import annotations

import numpy as np

from analysis.ratings import FloatArray


def composite(items: FloatArray, minimum_answered: int | None) -> FloatArray:
    """Take the mean of the answered items of each rating.

    Parameters
    ----------
    items : ndarray, shape (N, k)
        Item answers in scale points; ``nan`` is "kan ik niet beoordelen".
    minimum_answered : int or None
        Fewest answered items that make a rating; None asks for one.

    Returns
    -------
    ndarray, shape (N,)
        The mean of the answered items, ``nan`` where too few were answered.

    Raises
    ------
    ValueError
        When the minimum is below 1 or above the number of items: no rating could ever be usable.

    Examples
    --------
    >>> composite(np.array([[4.0, 4.0, 5.0, np.nan], [4.0, np.nan, np.nan, 2.0]]), 3)
    array([4.33333333,        nan])
    """
    asked = 1 if minimum_answered is None else minimum_answered
    if not 1 <= asked <= items.shape[1]:
        raise ValueError(f"between 1 and {items.shape[1]} items can be asked for, not {asked}")
    answered = ~np.isnan(items)
    count = answered.sum(axis=1)
    total = np.where(answered, items, 0.0).sum(axis=1)
    mean = np.full(items.shape[0], np.nan)
    np.divide(total, count, out=mean, where=count >= asked)
    return mean
