"""What hidden counts of answers can be when, beside the totals, the sum of all answers is known within bounds."""

from __future__ import annotations

from itertools import accumulate

import numpy as np

from analysis.disclosure.tables import Counts
from analysis.disclosure.told import Window
from analysis.ratings import BoolArray, FloatArray

IMPOSSIBLE = -np.inf
"""Highest sum where no filling of the hidden counts reaches the lowest one."""
MARGIN = 1e-9
"""By how much a bound of the window may be missed: sums of answers are whole, windows are computed."""


def ranges_beside_sum(table: Counts, hidden: BoolArray, points: Counts, window: Window) -> FloatArray:
    """Bound every hidden count by what is shown, the totals of the questions and the sum of all answers.

    Parameters
    ----------
    table : ndarray of int, shape (q, c + 1)
        How often each answer was given to a question, and last how often none was.
    hidden : ndarray of bool, shape (q, c + 1)
        Which counts are not shown; the totals of the questions are known.
    points : ndarray of int, shape (c,)
        The whole numbers that the answers stand for, from low to high. A missing answer counts for anything between the
        lowest and the highest.
    window : tuple of float
        Between what the sum of all answers over all questions lies.

    Returns
    -------
    ndarray, shape (h, 2)
        Lowest and highest possible count per hidden cell, row by row; exact.

    Raises
    ------
    ValueError
        When no counts at all fit the window.

    Notes
    -----
    A filling has a lowest and a highest sum, by what the missing answers stand for; it fits when the lowest does not
    exceed the window and the highest reaches it. So for every lowest sum only the highest one beside it matters, and
    these are found answer by answer, then question by question.

    Examples
    --------
    >>> two = np.array([[2, 1, 9, 0]])
    >>> few = np.array([[True, True, False, False]])
    >>> ranges_beside_sum(two, few, np.array([1, 2, 3]), (-np.inf, np.inf))
    array([[0., 3.],
           [0., 3.]])
    >>> ranges_beside_sum(two, few, np.array([1, 2, 3]), (31.0, 31.0))
    array([[2., 2.],
           [1., 1.]])
    """
    span = int(points[-1] - points[0])
    low, high = np.append(points - points[0], 0), np.append(points - points[0], span)
    floor = int(points[0]) * int(table.sum())
    shown = np.where(hidden, 0, table)
    most = window[1] - floor - int((shown @ low).sum()) + MARGIN
    least = window[0] - floor - int((shown @ high).sum()) - MARGIN
    questions = [np.flatnonzero(row) for row in hidden]
    totals = [int(row[cells].sum()) for row, cells in zip(table, questions, strict=True)]
    whole = [_sums(low[cells], high[cells], total)[-1] for cells, total in zip(questions, totals, strict=True)]
    before = list(accumulate(whole[:-1], _together, initial=np.zeros(1)))
    after = list(accumulate(whole[:0:-1], _together, initial=np.zeros(1)))[::-1]
    ranges = []
    for cells, total, *others in zip(questions, totals, before, after, strict=True):
        reached = np.maximum.accumulate(_together(*others))
        for cell in cells:
            rest = cells[cells != cell]
            sums = _sums(low[rest], high[rest], total)
            fits = [
                _fits(sums[total - count], reached, most - count * int(low[cell]), least - count * int(high[cell]))
                for count in range(total + 1)
            ]
            if not any(fits):
                raise ValueError("no counts fit the sum of the answers")
            ranges.append((fits.index(True), total - fits[::-1].index(True)))
    return np.array(ranges, dtype=np.float64).reshape(-1, 2)


def _sums(low: Counts, high: Counts, total: int) -> list[FloatArray]:
    """Give for 0, 1, ... ``total`` answers the highest sum beside every lowest sum, the index of the array."""
    room = int(high.max(initial=0)) * total + 1
    sums = [np.full(room, IMPOSSIBLE)]
    sums[0][0] = 0.0
    for _ in range(total):
        more = np.full(room, IMPOSSIBLE)
        for least, most in zip(low.tolist(), high.tolist(), strict=True):
            np.maximum(more[least:], sums[-1][: room - least] + most, out=more[least:])
        sums.append(more)
    return sums


def _together(first: FloatArray, second: FloatArray) -> FloatArray:
    """Give the highest sum beside every lowest sum of two sets of questions together."""
    both = np.full(len(first) + len(second) - 1, IMPOSSIBLE)
    for least in np.flatnonzero(first > IMPOSSIBLE):
        part = both[least : least + len(second)]
        np.maximum(part, first[least] + second, out=part)
    return both


def _fits(sums: FloatArray, reached: FloatArray, most: float, least: float) -> bool:
    """Tell whether some sum of one question fits beside what the others reach without exceeding ``most`` together."""
    left = most - np.arange(len(sums))
    possible = left >= 0
    at = np.minimum(left[possible], len(reached) - 1).astype(np.intp)
    highest = sums[possible] + reached[at]
    return bool(((highest > IMPOSSIBLE) & (highest >= least)).any())
