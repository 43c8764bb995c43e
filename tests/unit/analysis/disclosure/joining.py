"""An attacker who joins the sorted lists of the items to the sorted composites, to find what one rater answered.

The bundle of the partner holds no lists of the items: this measures what leaving them out is worth.

Every table that has these items in its columns and these composites as the means of its rows is equally likely when
the items of a rating vary equally and alike: the sum of squares within the rows is then the same in each of them. So
the attacker can do no better than walk through those tables and take for each place what it meets most. The walk starts
in the true table; if it did not reach some tables, that would only flatter the attacker.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from analysis.ratings import FloatArray, IntArray


@dataclass(frozen=True)
class Joined:
    """Shares of the item answers, and of the whole rows, put at the right composite.

    ``plain`` is for who has no lists of items and fills in the nearest whole number for every composite.
    """

    items: float
    rows: float
    plain_items: float
    plain_rows: float


def joined(items: FloatArray, generator: np.random.Generator, steps: int) -> Joined:
    """Walk through the tables that fit; ``items``, of shape (K, 4), is the true one."""
    table = items.astype(np.int64)
    points = np.arange(int(items.min()), int(items.max()) + 1)
    met: IntArray = np.zeros((*table.shape, len(points)), dtype=np.int64)
    draws = generator.random((steps, 4))
    rows, columns = table.shape
    for a, b, j, k in (draws * [rows, rows, columns, columns]).astype(np.int64):
        if table[a, [j, k]].sum() == table[b, [j, k]].sum() and a != b and j != k:
            table[np.ix_([a, b], [j, k])] = table[np.ix_([b, a], [j, k])]
        met += table[:, :, None] == points
    guess = points[met.argmax(axis=2)]
    right = guess == items
    plain = np.floor(items.mean(axis=1, keepdims=True) + 0.5) == items
    return Joined(*(float(share) for one in (right, plain) for share in (one.mean(), one.all(axis=1).mean())))
