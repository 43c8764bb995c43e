"""From how many telling raters on a single rating is fixed, when the sum of all is known within a window."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.disclosure.answers import AnswerScale, range_of_one
from analysis.ratings import FloatArray

FEW = 3
"""Ratings that are left from which on only the ends of the scale can fix one; a test tries all smaller numbers."""
Window = tuple[float, float]
"""Lowest and highest sum of ratings that agree with what was shown; closed, in scale points."""


def is_fixed(scale: AnswerScale, bounds: tuple[float, float] | None) -> bool:
    """Tell whether a rating is determined to within a point.

    Parameters
    ----------
    scale : AnswerScale
        Whose quarter is a point.
    bounds : tuple of float, or None
        What is left of a rating; None (nothing fits) tells a reader nothing.

    Returns
    -------
    bool
        True when lowest and highest possible value lie less than a point apart.
    """
    return bounds is not None and bounds[1] - bounds[0] < scale.point - 1e-9


def fixed_from(scale: AnswerScale, ratings: FloatArray, window: Window, *, most: int) -> int | None:
    """Give the fewest raters who must tell their rating before one of the others is fixed.

    Parameters
    ----------
    scale : AnswerScale
        What a rating can be.
    ratings : ndarray, shape (u,)
        The ratings that make up the sum and are not open.
    window : tuple of float
        What is known of their sum.
    most : int
        The largest number of telling raters to look at.

    Returns
    -------
    int or None
        0 when the sum alone fixes a rating; None when not even ``most`` of them are enough.

    Notes
    -----
    Of all sets of m raters, those with the m lowest or the m highest ratings leave the others nearest an end of the
    scale, where the interval ``range_of_one`` is narrowest: its width is concave in what is left of the sum. On a
    lattice that fails where few are left (4 1/4 and 4 1/3 are the only two composites that add up to 8 7/12): for
    up to `FEW` of them every sum that they can have is tried.

    Examples
    --------
    >>> import numpy as np
    >>> scale = AnswerScale(1.0, 5.0)
    >>> fixed_from(scale, np.array([3.0, 3.0, 4.0, 4.0]), (13.98, 14.02), most=3)
    3
    >>> fixed_from(scale, np.array([1.0, 5.0, 5.0, 5.0]), (15.98, 16.02), most=3)
    1
    """
    ordered = sorted(ratings.tolist())
    total, (low, high) = sum(ordered), window
    for telling in range(min(most, len(ordered) - 1) + 1):
        left = len(ordered) - telling
        remaining = {sum(ordered[telling:]), sum(ordered[:left])}
        if scale.points and left <= FEW:
            remaining = _sums_of(ordered, left)
        if any(
            is_fixed(scale, range_of_one(scale, left, low - total + rest, high - total + rest)) for rest in remaining
        ):
            return telling
    return None


def _sums_of(ratings: Sequence[float], count: int) -> set[float]:
    """Give every sum of some of the ratings, equal ones once."""
    sums: list[set[float]] = [{0.0}, *(set() for _ in range(count))]
    for rating in ratings:
        for size in range(count, 0, -1):
            sums[size] |= {round(fewer + rating, 9) for fewer in sums[size - 1]}
    return sums[count]
