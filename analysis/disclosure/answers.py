"""What one rating can be: any number on a scale, or the mean of a few whole answers."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

NARROW = 1e-6
"""Scale points; windows that touch within this are taken to meet."""


@dataclass(frozen=True, slots=True)
class AnswerScale:
    """The values that a rating can take.

    Attributes
    ----------
    minimum, maximum : float
        Ends of the scale, in scale points.
    points : tuple of int
        The values as multiples of ``unit`` above the minimum, ascending; empty when every number may occur.
    unit : float
        Step of the lattice, in scale points.
    """

    minimum: float
    maximum: float
    points: tuple[int, ...] = ()
    unit: float = 1.0

    @property
    def point(self) -> float:
        """Give what "within a point" means: a quarter of the scale, one point on a scale from 1 to 5."""
        return (self.maximum - self.minimum) / 4


def item_scale(minimum: int, maximum: int, *, items: int, fewest: int) -> AnswerScale:
    """Give the values that the mean of some whole answers can take.

    Parameters
    ----------
    minimum, maximum : int
        Ends of the scale of an answer.
    items, fewest : int
        How many answers there can be at most, and must be at least.

    Returns
    -------
    AnswerScale
        With the least common multiple of the numbers of answers as its lattice.

    Examples
    --------
    >>> item_scale(1, 5, items=4, fewest=3).points[:6]
    (0, 3, 4, 6, 8, 9)
    """
    counts = range(fewest, items + 1)
    steps = math.lcm(*counts)
    span = maximum - minimum
    points = sorted({total * steps // count for count in counts for total in range(span * count + 1)})
    return AnswerScale(float(minimum), float(maximum), tuple(points), 1 / steps)


def range_of_one(scale: AnswerScale, count: int, low: float, high: float) -> tuple[float, float] | None:
    """Bound one of several ratings whose sum is known to lie in a window.

    Parameters
    ----------
    scale : AnswerScale
        What each rating can be.
    count : int
        How many ratings make up the sum; at least 1.
    low, high : float
        The window of the sum, in scale points; closed.

    Returns
    -------
    tuple of float, or None
        The lowest and highest value that one of them (any of them) can have; None when no ratings fit the window.

    Notes
    -----
    Without a lattice ``max(min, low - (count - 1) max) <= y <= min(max, high - (count - 1) min)``, which is exact. On
    a lattice a value is possible when some sum of ``count - 1`` lattice values lies in the window less that value; the
    sums are the bits of one integer.

    Examples
    --------
    >>> range_of_one(AnswerScale(1.0, 5.0), 3, 13.9, 14.1)
    (3.9000000000000004, 5.0)
    """
    if not scale.points:
        lowest = max(scale.minimum, low - (count - 1) * scale.maximum)
        highest = min(scale.maximum, high - (count - 1) * scale.minimum)
        return (min(lowest, highest), highest) if lowest <= highest + NARROW else None
    first = math.ceil((low - NARROW - count * scale.minimum) / scale.unit)
    last = math.floor((high + NARROW - count * scale.minimum) / scale.unit)
    found = _ends(scale.points, count, first, last)
    return None if found is None else (scale.minimum + found[0] * scale.unit, scale.minimum + found[1] * scale.unit)


@lru_cache(maxsize=1 << 17)
def _ends(points: tuple[int, ...], count: int, first: int, last: int) -> tuple[int, int] | None:
    """Give the lowest and highest lattice value among ``count`` whose sum lies from ``first`` to ``last``."""
    rest = _sums(points, count - 1)
    lowest = next((point for point in points if _any_in(rest, first - point, last - point)), None)
    if lowest is None:
        return None
    return lowest, next(point for point in reversed(points) if _any_in(rest, first - point, last - point))


def _any_in(bits: int, first: int, last: int) -> bool:
    """Tell whether a set of whole numbers (as bits) has one from ``first`` to ``last``."""
    if last < 0 or last < first:
        return False
    return bool((bits >> max(first, 0)) & ((1 << (last - max(first, 0) + 1)) - 1))


@lru_cache(maxsize=4096)
def _sums(points: tuple[int, ...], count: int) -> int:
    """Give every sum of ``count`` lattice values, as the bits of a number."""
    if count == 0:
        return 1
    fewer, every = _sums(points, count - 1), 0
    for point in points:
        every |= fewer << point
    return every
