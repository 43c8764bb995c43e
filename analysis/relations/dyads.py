"""Ratings as sums and differences of pairs: three groups with independent errors, told by their moments."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from analysis.ratings import BoolArray, FloatArray


@dataclass(frozen=True, slots=True, eq=False)
class Moments:
    """Sums of squares and products of one group of rows that share one error variance.

    Parameters
    ----------
    count : int
        Rows in the group.
    design : ndarray, shape (2n+1, 2n+1)
        ``W'W`` with W = (mean, leniencies, received trust).
    projected : ndarray, shape (2n+1,)
        ``W'y``.
    squares : float
        ``y'y``.
    """

    count: int
    design: FloatArray
    projected: FloatArray
    squares: float


def moments(values: FloatArray) -> tuple[Moments, Moments, Moments]:
    """Turn ratings into sums of mutual pairs, differences of mutual pairs, and ratings that were not returned.

    Parameters
    ----------
    values : ndarray, shape (n, n)
        Ratings, ``nan`` where there is none.

    Returns
    -------
    sums, differences, single : Moments
        Their error variances are ``s_g^2 + s_gg``, ``s_g^2 - s_gg`` and ``s_g^2``.

    Notes
    -----
    The two ratings of a pair have correlated errors; their sum and difference, each over the root of 2, have not.
    """
    given = ~np.isnan(values)
    y = np.where(given, values, 0.0)
    mutual = given & given.T
    single = given & ~mutual
    both = np.where(mutual, y, 0.0)
    alone = np.where(single, y, 0.0)
    added, taken = (both + both.T).sum(axis=1) / 2, (both - both.T).sum(axis=1) / 2
    pairs = mutual.astype(np.float64)
    degree = pairs.sum(axis=1)
    own, crossed = float(np.vdot(both, both)), float(np.vdot(both, both.T))
    count = int(degree.sum()) // 2
    joined, apart = (np.diag(degree) + pairs) / 2, (np.diag(degree) - pairs) / 2
    sums = _bordered(2.0 * count, degree, degree, joined, joined, joined)
    differences = _bordered(0.0, 0.0 * degree, 0.0 * degree, apart, apart, -apart)
    return (
        Moments(count, sums, np.concatenate(([added.sum()], added, added)), (own + crossed) / 2),
        Moments(count, differences, np.concatenate(([0.0], taken, -taken)), (own - crossed) / 2),
        _single(single, alone),
    )


def _single(cells: BoolArray, y: FloatArray) -> Moments:
    """Moments of the ratings that stand alone."""
    once = cells.astype(np.float64)
    given, received = once.sum(axis=1), once.sum(axis=0)
    design = _bordered(float(once.sum()), given, received, np.diag(given), np.diag(received), once)
    projected = np.concatenate(([y.sum()], y.sum(axis=1), y.sum(axis=0)))
    return Moments(int(once.sum()), design, projected, float(np.vdot(y, y)))


def _bordered(
    corner: float, left: FloatArray, right: FloatArray, first: FloatArray, second: FloatArray, across: FloatArray
) -> FloatArray:
    """Put the blocks of mean, leniency and trust together; shape (2n+1, 2n+1)."""
    n = len(left)
    whole = np.empty((2 * n + 1, 2 * n + 1))
    whole[0, 0] = corner
    whole[0, 1 : n + 1] = whole[1 : n + 1, 0] = left
    whole[0, n + 1 :] = whole[n + 1 :, 0] = right
    whole[1 : n + 1, 1 : n + 1] = first
    whole[n + 1 :, n + 1 :] = second
    whole[1 : n + 1, n + 1 :] = across
    whole[n + 1 :, 1 : n + 1] = across.T
    return whole
