"""Exact ranges of sums under everything that was published, by linear programming; many parties in one programme."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

from analysis.disclosure.answers import AnswerScale
from analysis.disclosure.rounds import Groups
from analysis.disclosure.told import Window
from analysis.ratings import FloatArray


def sums_of_groups(scale: AnswerScale, parties: Sequence[Groups]) -> list[list[Window]]:
    """Give the lowest and highest sum that each group of raters can have.

    Parameters
    ----------
    scale : AnswerScale
        Ends of the scale.
    parties : sequence of Groups
        One per party; their ranges do not touch each other.

    Returns
    -------
    list of list of (float, float)
        Per party and group, in scale points.

    Raises
    ------
    RuntimeError
        When the windows of a party contradict each other, which windows around a true sum cannot do.

    Notes
    -----
    Each lowest and highest value is a linear programme of its own; they are solved as one with a block per programme,
    because the optimum of a sum of independent programmes is the optimum of each.
    """
    if not parties:
        return []
    copies = [2 * len(party.names) for party in parties]
    costs = [np.kron(np.eye(len(party.names)), [[1.0], [-1.0]]).ravel() for party in parties]
    window = np.concatenate([np.tile(party.windows, (n, 1)) for party, n in zip(parties, copies, strict=True)])
    sizes = np.concatenate([np.tile(party.sizes, n) for party, n in zip(parties, copies, strict=True)])
    solved = milp(
        np.concatenate(costs),
        constraints=LinearConstraint(_blocks(parties, copies), window[:, 0], window[:, 1]),
        bounds=Bounds(sizes * scale.minimum, sizes * scale.maximum),
    )
    if solved.status != 0:
        raise RuntimeError(f"the published windows could not be bounded: {solved.message}")
    return _cut(parties, np.asarray(solved.x))


def _blocks(parties: Sequence[Groups], copies: Sequence[int]) -> csr_array:
    """Put the membership of every party on the diagonal, as many times as it has programmes."""
    rows, columns, height, width = [], [], 0, 0
    for party, number in zip(parties, copies, strict=True):
        row, column = np.nonzero(party.member)
        copy = np.arange(number)[:, None]
        rows.append((height + copy * party.member.shape[0] + row).ravel())
        columns.append((width + copy * party.member.shape[1] + column).ravel())
        height, width = height + number * party.member.shape[0], width + number * party.member.shape[1]
    row, column = np.concatenate(rows), np.concatenate(columns)
    return csr_array((np.ones(len(row)), (row, column)), shape=(height, width))


def _cut(parties: Sequence[Groups], solution: FloatArray) -> list[list[Window]]:
    """Take the ranges out of the solution: per group one block for the lowest and one for the highest sum."""
    found, start = [], 0
    for party in parties:
        size = len(party.names)
        part = solution[start : start + 2 * size * size].reshape(size, 2, size)
        found.append([(float(part[g, 0, g]), float(part[g, 1, g])) for g in range(size)])
        start += 2 * size * size
    return found
