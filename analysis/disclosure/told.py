"""From how many telling raters on a single rating is fixed, when the sum of all is known within a window."""

from __future__ import annotations

import numpy as np

from analysis.disclosure.answers import AnswerScale, range_of_one
from analysis.ratings import FloatArray

NEAR = 2
"""Points from an end of the scale beyond which a sum of lattice values fixes none of them; a test tries all sums."""
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
    lattice that is not quite so (4 1/4 and 4 1/3 are the only two composites that add up to 8 7/12), but only within
    `NEAR` points of an end: there every sum that some of the ratings have is tried.

    Examples
    --------
    >>> scale = AnswerScale(1.0, 5.0)
    >>> fixed_from(scale, np.array([3.0, 3.0, 4.0, 4.0]), (13.98, 14.02), most=3)
    3
    >>> fixed_from(scale, np.array([1.0, 5.0, 5.0, 5.0]), (15.98, 16.02), most=3)
    1
    """
    ordered = np.sort(ratings)
    every = len(ordered)
    lowest, highest = np.concatenate(([0.0], np.cumsum(ordered))), np.concatenate(([0.0], np.cumsum(ordered[::-1])))
    near = [_near(scale, ordered - scale.minimum), _near(scale, scale.maximum - ordered)]
    low, high = window[0] - float(lowest[-1]), window[1] - float(lowest[-1])
    for telling in range(min(most, every - 1) + 1):
        left = every - telling
        remaining = {float(lowest[left]), float(highest[left])}
        remaining |= {left * scale.minimum + short for short in near[0][left]}
        remaining |= {left * scale.maximum - short for short in near[1][left]}
        if any(is_fixed(scale, range_of_one(scale, left, low + rest, high + rest)) for rest in remaining):
            return telling
    return None


def _near(scale: AnswerScale, short: FloatArray) -> list[list[float]]:
    """Give, for every number of ratings, how far short of the end some of them together fall, up to `NEAR` points.

    The sums of whole steps are the bits of one number per number of ratings.
    """
    if not scale.points:
        return [[]] * (len(short) + 1)
    reach = round(NEAR * scale.point / scale.unit)
    bits = [1] + [0] * len(short)
    steps = np.rint(short / scale.unit).astype(int)
    for seen, step in enumerate(steps[steps <= reach].tolist(), start=1):
        for count in range(seen, 0, -1):
            bits[count] |= (bits[count - 1] << step) & ((2 << reach) - 1)
    return [[step * scale.unit for step in range(reach + 1) if sums >> step & 1] for sums in bits]
