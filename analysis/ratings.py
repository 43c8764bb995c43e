"""Ratings of one construct in one round, as one validated value."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.intp]
BoolArray = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Ratings:
    """Who rated whom how: ``values[i, p]`` is what party i answered about party p.

    Parameters
    ----------
    values : ndarray, shape (n, n)
        Scale points; ``nan`` where i did not rate p. The same n parties stand in rows (as raters) and in columns
        (as rated), in the same order. The diagonal is ``nan``: nobody rates itself.

    Raises
    ------
    ValueError
        When the matrix is not square, holds an infinite value, or somebody rates itself.

    Examples
    --------
    >>> nan = np.nan
    >>> Ratings(np.array([[nan, 4.0], [3.0, nan]])).count
    2
    """

    values: FloatArray

    def __post_init__(self) -> None:
        """Refuse what cannot be ratings, and freeze the rest."""
        values = np.array(self.values, dtype=np.float64)
        if values.ndim != 2 or values.shape[0] != values.shape[1]:
            raise ValueError("ratings form a square matrix: the same parties as rater and as rated")
        if np.isinf(values).any():
            raise ValueError("a rating is finite or missing")
        if not np.isnan(np.diagonal(values)).all():
            raise ValueError("nobody rates itself: the diagonal is missing")
        values.setflags(write=False)
        object.__setattr__(self, "values", values)

    @property
    def given(self) -> BoolArray:
        """Which cells hold a rating; shape (n, n)."""
        return ~np.isnan(self.values)

    @property
    def count(self) -> int:
        """How many ratings there are."""
        return int(self.given.sum())

    def received_by(self, party: int) -> tuple[IntArray, FloatArray]:
        """Give the raters of one party and what they answered.

        Parameters
        ----------
        party : int
            Index of the rated party.

        Returns
        -------
        raters : ndarray, shape (K,)
            Indices of its raters, ascending.
        answers : ndarray, shape (K,)
            Their ratings, in scale points.
        """
        column = self.values[:, party]
        raters = np.flatnonzero(~np.isnan(column))
        return raters, column[raters]

    def without(self, party: int) -> Ratings:
        """Give the round as if this party had neither rated nor been rated.

        Parameters
        ----------
        party : int
            Index of the party that is left out.

        Returns
        -------
        Ratings
            The same parties in the same order; row and column of the party are missing.
        """
        values = self.values.copy()
        values[party, :] = np.nan
        values[:, party] = np.nan
        return Ratings(values)
