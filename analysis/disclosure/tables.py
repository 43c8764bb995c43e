"""Counts that may be shown, and which others must go with the ones that may not: complementary suppression."""

from __future__ import annotations

from itertools import combinations

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linprog

from analysis.disclosure.thresholds import SMALLEST_CELL
from analysis.ratings import BoolArray, FloatArray

Counts = NDArray[np.intp]


def cell_ranges(table: Counts, hidden: BoolArray, *, columns_known: bool) -> FloatArray:
    """Bound every hidden count by what is shown and by the totals.

    Parameters
    ----------
    table : ndarray of int, shape (r, c)
        Counts; a table of one row is a one-way table.
    hidden : ndarray of bool, shape (r, c)
        Which counts are not shown.
    columns_known : bool
        Whether the totals of the columns are known too; those of the rows always are.

    Returns
    -------
    ndarray, shape (h, 2)
        Lowest and highest possible count per hidden cell, row by row. With the columns known it is a transport problem,
        so that its optima are whole numbers.

    Examples
    --------
    >>> cell_ranges(np.array([[2, 9, 4]]), np.array([[True, False, False]]), columns_known=False)
    array([[2., 2.]])
    >>> cell_ranges(np.array([[2, 9, 4]]), np.array([[True, False, True]]), columns_known=False)
    array([[0., 6.],
           [0., 6.]])
    """
    places = np.argwhere(hidden)
    if not columns_known:
        return _ranges_by_row(table, hidden, places)
    lines = [places[:, 0] == row for row in range(table.shape[0])]
    totals = [int(table[row][hidden[row]].sum()) for row in range(table.shape[0])]
    lines += [places[:, 1] == column for column in range(table.shape[1])]
    totals += [int(table[:, column][hidden[:, column]].sum()) for column in range(table.shape[1])]
    ranges = np.empty((len(places), 2))
    for cell in range(len(places)):
        for end, sign in enumerate((1.0, -1.0)):
            cost = np.zeros(len(places))
            cost[cell] = sign
            solved = linprog(cost, A_eq=np.array(lines, dtype=np.float64), b_eq=totals, method="highs-ds")
            ranges[cell, end] = round(float(np.asarray(solved.x)[cell]))
    return ranges


def _ranges_by_row(table: Counts, hidden: BoolArray, places: Counts) -> FloatArray:
    """Bound each count where only the totals of the rows are known: alone it is that total, else from zero up."""
    totals = np.where(hidden, table, 0).sum(axis=1)[places[:, 0]]
    alone = hidden.sum(axis=1)[places[:, 0]] == 1
    return np.column_stack((np.where(alone, totals, 0), totals)).astype(np.float64)


def protect(table: Counts, *, columns_known: bool, smallest: int = SMALLEST_CELL) -> BoolArray | None:
    """Choose which counts of a table to hide, so that no small one can be worked out.

    Parameters
    ----------
    table : ndarray of int, shape (r, c)
        Counts of raters.
    columns_known : bool
        Whether the totals of the columns are known too; those of the rows always are.
    smallest : int
        A count below this is never shown, and every hidden count must keep a range at least this wide.

    Returns
    -------
    ndarray of bool, shape (r, c), or None
        Which counts are hidden: all small ones, and the fewest others (of these, those with the smallest counts) that
        leave every hidden count a wide enough range. None when nothing but hiding the totals as well would do.

    Notes
    -----
    Sets of other counts are tried from small to large; those that leave a hidden count alone in a line with a known
    total are passed over before any programme is solved. Meant for tables of a few dozen counts.

    Examples
    --------
    >>> protect(np.array([[2, 9, 4, 7]]), columns_known=False)
    array([[ True, False,  True, False]])
    """
    small = table < smallest
    if not small.any():
        return small
    rest = [(int(row), int(column)) for row, column in np.argwhere(~small)]
    for extra in range(len(rest) + 1):
        tried = sorted(combinations(rest, extra), key=lambda cells: sum(int(table[cell]) for cell in cells))
        for cells in tried:
            hidden = small.copy()
            for cell in cells:
                hidden[cell] = True
            if _no_cell_alone(hidden, columns_known=columns_known):
                ranges = cell_ranges(table, hidden, columns_known=columns_known)
                if (ranges[:, 1] - ranges[:, 0] >= smallest).all():
                    return hidden
    return None


def _no_cell_alone(hidden: BoolArray, *, columns_known: bool) -> bool:
    """Tell whether no line with a known total hides just one count: what must hold at least, and is quick to see."""
    alone = (hidden.sum(axis=1) == 1).any()
    return not alone and not (columns_known and (hidden.sum(axis=0) == 1).any())
