"""What hidden counts can be beside a known sum is exactly what trying every filling gives."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.disclosure.beside_sum import ranges_beside_sum
from analysis.ratings import BoolArray

POINTS = np.array([1, 3, 4])
"""Not every number between: what can be reached has gaps."""
rows = st.lists(st.tuples(st.integers(0, 3), st.booleans()), min_size=4, max_size=4)
slack = st.one_of(st.floats(0.0, 6.0), st.just(np.inf))


def sums(table: np.ndarray) -> tuple[int, int]:
    """The sum of all answers when who gave none stands for the lowest, and for the highest."""
    return int((table @ [1, 3, 4, 1]).sum()), int((table @ [1, 3, 4, 4]).sum())


def fillings(row: np.ndarray, hidden: BoolArray) -> list[np.ndarray]:
    """Every way to spread the hidden answers to a question over the hidden counts."""
    total, cells = int(row[hidden].sum()), np.flatnonzero(hidden)
    found = []
    for counts in product(range(total + 1), repeat=len(cells)):
        if sum(counts) == total:
            filled = row.copy()
            filled[cells] = counts
            found.append(filled)
    return found


def written_out(table: np.ndarray, hidden: BoolArray, window: tuple[float, float]) -> list[list[int]]:
    """The ranges of the hidden counts, by trying every table with the same totals."""
    found = []
    for filled in product(*(fillings(row, weg) for row, weg in zip(table, hidden, strict=True))):
        low, high = sums(np.array(filled))
        if low <= window[1] and high >= window[0]:
            found.append(np.array(filled)[hidden])
    return np.column_stack((np.min(found, axis=0), np.max(found, axis=0))).tolist()


@settings(max_examples=60, deadline=None)
@given(st.lists(rows, min_size=1, max_size=2), st.floats(0.0, 1.0), slack, slack)
def test_the_ranges_are_those_of_all_tables_with_the_same_totals_and_a_sum_that_fits(
    cells: list[list[tuple[int, bool]]], place: float, below: float, above: float
) -> None:
    table = np.array([[count for count, _ in row] for row in cells])
    hidden = np.array([[weg for _, weg in row] for row in cells])
    low, high = sums(table)
    real = low + place * (high - low)
    window = (real - below, real + above)
    assert ranges_beside_sum(table, hidden, POINTS, window).tolist() == written_out(table, hidden, window)


def test_a_sum_that_no_counts_give_is_refused() -> None:
    table, hidden = np.array([[2, 3, 0, 0]]), np.array([[True, True, False, False]])
    with pytest.raises(ValueError, match="no counts fit"):
        ranges_beside_sum(table, hidden, POINTS, (99.0, 99.0))
