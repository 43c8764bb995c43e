"""Hidden counts stay hidden, and no more are hidden than need be."""

from __future__ import annotations

from itertools import combinations, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.disclosure.tables import cell_ranges, protect
from analysis.ratings import BoolArray

tables = st.integers(1, 3).flatmap(
    lambda rows: st.integers(2, 4).flatmap(
        lambda columns: st.lists(
            st.lists(st.integers(0, 9), min_size=columns, max_size=columns), min_size=rows, max_size=rows
        )
    )
)


def written_out(table: np.ndarray, hidden: BoolArray, *, columns_known: bool) -> list[tuple[int, int]]:
    """The ranges of the hidden counts, by trying every table with the same totals."""
    places = [tuple(place) for place in np.argwhere(hidden)]
    found = []
    for counts in product(range(int(table[hidden].sum()) + 1), repeat=len(places)):
        tried = table.copy()
        for place, count in zip(places, counts, strict=True):
            tried[place] = count
        rows = (tried.sum(axis=1) == table.sum(axis=1)).all()
        if rows and (not columns_known or (tried.sum(axis=0) == table.sum(axis=0)).all()):
            found.append(counts)
    return [(min(one[cell] for one in found), max(one[cell] for one in found)) for cell in range(len(places))]


@pytest.mark.parametrize("columns_known", [False, True])
def test_the_ranges_are_those_of_all_tables_with_the_same_totals(columns_known: bool) -> None:
    table = np.array([[1, 4, 3], [5, 2, 6]])
    for count in (2, 3, 4):
        for cells in combinations([(0, 0), (0, 1), (1, 0), (1, 1), (1, 2)], count):
            hidden = np.zeros(table.shape, dtype=np.bool_)
            for cell in cells:
                hidden[cell] = True
            ranges = cell_ranges(table, hidden, columns_known=columns_known)
            assert [tuple(row) for row in ranges] == written_out(table, hidden, columns_known=columns_known)


@settings(max_examples=60, deadline=None)
@given(tables, st.booleans())
def test_every_shown_count_is_large_and_every_hidden_one_has_room(rows: list[list[int]], columns_known: bool) -> None:
    table = np.array(rows)
    hidden = protect(table, columns_known=columns_known)
    if hidden is None:
        every = np.ones(table.shape, dtype=np.bool_)
        ranges = cell_ranges(table, every, columns_known=columns_known)
        assert (ranges[:, 1] - ranges[:, 0] < 3).any()
        return
    assert (table[~hidden] >= 3).all()
    if hidden.any():
        ranges = cell_ranges(table, hidden, columns_known=columns_known)
        assert (ranges[:, 1] - ranges[:, 0] >= 3).all()
        assert ((ranges[:, 0] <= table[hidden]) & (table[hidden] <= ranges[:, 1])).all()


def test_nothing_is_hidden_where_every_count_is_large() -> None:
    table = np.array([[3, 9], [4, 5]])
    assert not np.asarray(protect(table, columns_known=True)).any()


def test_the_fewest_and_then_the_smallest_counts_are_hidden_with_a_small_one() -> None:
    table = np.array([[9, 2, 8], [7, 9, 6], [5, 6, 9]])
    hidden = protect(table, columns_known=True)
    assert hidden is not None
    assert hidden.sum() == 4
    assert hidden[0, 1]
    assert table[hidden].sum() == 2 + 9 + 5 + 6


def test_a_total_that_is_small_itself_cannot_be_kept_beside_its_counts() -> None:
    assert protect(np.array([[1, 1, 0]]), columns_known=False) is None
