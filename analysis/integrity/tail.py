"""How unusual a statistic is among honest rounds, and which of many are flagged."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from analysis.ratings import BoolArray, FloatArray

NO_SPREAD = 1e-9
TIE = 1e-9
"""What differs less is equal: the last bits of a sum differ between machines."""

Adjust = Callable[[FloatArray], FloatArray]


@dataclass(frozen=True, slots=True, eq=False)
class Tail:
    """u units of one check, and what was found.

    Attributes
    ----------
    tested : ndarray of bool, shape (u,)
        False where honest rounds do not vary: nothing can be unusual there.
    usual, p, adjusted_p : ndarray, shape (u,)
        Mean over honest rounds, p-value, adjusted p-value; 1 where not tested.
    flagged : ndarray of bool, shape (u,)
        Adjusted p-value at or below the level.
    false_flags, any_false : float
        Mean number of flags of an honest round, and the share with one flag or more.
    """

    tested: BoolArray
    usual: FloatArray
    p: FloatArray
    adjusted_p: FloatArray
    flagged: BoolArray
    false_flags: float
    any_false: float


def compare(observed: FloatArray, honest: FloatArray, *, adjust: Adjust, level: float) -> Tail:
    """Hold statistics against those of honest rounds; large is unusual.

    Parameters
    ----------
    observed : ndarray, shape (u,)
        One statistic per unit (a rater, a pair, a target).
    honest : ndarray, shape (m, u)
        The same in m honest rounds.
    adjust : callable
        `holm` or `benjamini_hochberg`.
    level : float
        At which adjusted p-value a unit is flagged.

    Returns
    -------
    Tail
        Per unit, and the rate of false flags when each honest round is treated as if it were the observed one.

    Notes
    -----
    Every unit is standardized by its own honest mean and standard deviation, and compared with the honest rounds of
    *all* units: ``p = (1 + #{z* >= z}) / (1 + m u)``. So m rounds resolve p-values far below 1/m. With P_i the tail of
    unit i, the sum over units of the chance of ``p <= t`` is the sum of P_i at one common threshold, which is u t
    whatever the shapes of the P_i: Bonferroni, and with it the first step of Holm, holds for a pooled tail.

    References
    ----------
    .. [1] Davison, A. C. & Hinkley, D. V. (1997). Bootstrap Methods and their Application, chapter 4. Cambridge.
    """
    units = observed.shape[0]
    usual, spread = honest.mean(axis=0), honest.std(axis=0)
    tested = spread > NO_SPREAD
    p, adjusted = np.ones(units), np.ones(units)
    if not tested.any():
        return Tail(tested, usual, p, adjusted, np.zeros(units, dtype=np.bool_), 0.0, 0.0)
    scaled: FloatArray = (honest[:, tested] - usual[tested]) / spread[tested]
    found = (observed[tested] - usual[tested]) / spread[tested]
    pool: FloatArray = np.sort(scaled, axis=None)
    p[tested] = _share(pool, found)
    adjusted[tested] = adjust(p[tested])
    far = scaled >= pool[int((1.0 - level) * pool.size)]  # a p-value above the level is never rejected
    unusual = np.ones(scaled.shape)
    unusual[far] = _share(pool, scaled[far])
    flags = (adjust(unusual) <= level).sum(axis=1)
    return Tail(tested, usual, p, adjusted, adjusted <= level, float(flags.mean()), float((flags > 0).mean()))


def _share(pool: FloatArray, z: FloatArray) -> FloatArray:
    """Share of the sorted pool at or above each value, the value itself counted."""
    below = np.searchsorted(pool, z - TIE).astype(np.float64)
    share: FloatArray = (1.0 + pool.size - below) / (1.0 + pool.size)
    return share
