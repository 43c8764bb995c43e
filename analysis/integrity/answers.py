"""The answers of a round as flat arrays: one line per usable rating, with the items behind it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from analysis.oordeel.rondedata import Rondedata
from analysis.ratings import BoolArray, FloatArray, IntArray


@dataclass(frozen=True, slots=True, eq=False)
class Answers:
    """N usable ratings among n parties.

    Attributes
    ----------
    parties : int
        n.
    raters, targets : ndarray, shape (N,)
        Who answered about whom.
    items : ndarray, shape (N, k)
        What was answered, in scale points; ``nan`` where an item was not. A file with one score has k = 1.
    ratings : ndarray, shape (N,)
        The composites.
    back : ndarray, shape (N,)
        Which line is the rating the other way round; -1 where there is none.
    minimum, maximum : float
        The ends of the scale.
    whole : bool
        Whether every answer is a whole number, as on a questionnaire.
    """

    parties: int
    raters: IntArray
    targets: IntArray
    items: FloatArray
    ratings: FloatArray
    back: IntArray
    minimum: float
    maximum: float
    whole: bool

    @classmethod
    def of(cls, data: Rondedata, minimum: float, maximum: float) -> Answers:
        """Lay out one construct of one round; lines without a usable rating are left out."""
        n = len(data.partijen)
        raters, targets = np.nonzero(data.ratings.given)
        ratings = data.ratings.values[raters, targets]
        items = ratings[:, None]
        if data.items is not None:
            line = np.full((n, n), -1, dtype=np.intp)
            line[data.items.raters, data.items.targets] = np.arange(len(data.items.raters))
            items = data.items.answers[line[raters, targets]]
        number = np.full((n, n), -1, dtype=np.intp)
        number[raters, targets] = np.arange(len(raters))
        known = items[~np.isnan(items)]
        return cls(
            parties=n,
            raters=raters,
            targets=targets,
            items=items,
            ratings=ratings,
            back=number[targets, raters],
            minimum=minimum,
            maximum=maximum,
            whole=bool((known == np.floor(known)).all()),
        )

    @property
    def answered(self) -> BoolArray:
        """Which items were answered; shape (N, k)."""
        return ~np.isnan(self.items)

    def composites(self, items: FloatArray) -> FloatArray:
        """Take the mean of the answered items of every rating; from shape (..., N, k) to (..., N)."""
        total = np.einsum("...k,...k->...", np.where(self.answered, items, 0.0), self.answered.astype(np.float64))
        mean: FloatArray = total / self.answered.sum(axis=1)
        return mean

    def spread_within(self, items: FloatArray) -> FloatArray:
        """Give the mean squared distance of items to the composite of their rating; from (..., N, k) to (...)."""
        distance = np.where(self.answered, items - self.composites(items)[..., None], 0.0)
        within: FloatArray = (distance**2).sum(axis=(-2, -1)) / self.answered.sum()
        return within
