"""The data of one construct in one round, as the judging needs them."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from analysis.ratings import BoolArray, FloatArray, IntArray, Ratings
from analysis.reliability.without_party import ItemAnswers


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Rondedata:
    """Ratings of n parties on one construct, and what is known around them.

    Attributes
    ----------
    construct : str
        Name of the construct.
    partijen : tuple of str, length n
        Names, in the order of rows and columns.
    ratings : Ratings
        The composites.
    items : ItemAnswers or None
        Behind the composites; None for a file with one score.
    clusters : tuple of (str or None), length n, or None
        Cluster of each party as a rater; None for a party in no cluster, and as a whole without a cluster column.
    invited, answered : ndarray of bool, shape (n, n), or None
        Who was on the list to rate whom, and who answered at least one item of this construct; None without a list.
    gemeente : int or None
        Index of the gemeente.
    flagged : frozenset of int
        Parties about whose raters an integrity question is open.
    """

    construct: str
    partijen: tuple[str, ...]
    ratings: Ratings
    items: ItemAnswers | None = None
    clusters: tuple[str | None, ...] | None = None
    invited: BoolArray | None = None
    answered: BoolArray | None = None
    gemeente: int | None = None
    flagged: frozenset[int] = field(default_factory=frozenset)

    def clusters_of(self, raters: IntArray) -> list[str | None]:
        """Give the cluster of each rater; None for a rater without one."""
        if self.clusters is None:
            return [None] * len(raters)
        return [self.clusters[rater] for rater in raters]

    def response(self, party: int) -> tuple[int | None, float | None]:
        """Give how many were on the list of a party and which share of them answered."""
        if self.invited is None or self.answered is None:
            return None, None
        listed = self.invited[:, party]
        count = int(listed.sum())
        if count == 0:
            return 0, None
        return count, float((self.answered[:, party] & listed).sum()) / count

    def listed(self) -> IntArray:
        """Give the parties that were rated or were on a list to be rated; indices, ascending."""
        rated = self.ratings.given.any(axis=0)
        if self.invited is not None:
            rated = rated | self.invited.any(axis=0)
        return np.flatnonzero(rated)


def trimmed_mean(answers: FloatArray, share: float = 0.2) -> float:
    """Take the mean without the lowest and highest answers.

    Parameters
    ----------
    answers : ndarray, shape (K,)
        Ratings, K >= 1.
    share : float
        Share cut off at each end, below 0.5.

    Returns
    -------
    float
        In scale points.

    Examples
    --------
    >>> trimmed_mean(np.array([1.0, 4.0, 4.0, 4.0, 5.0]))
    4.0
    """
    cut = int(share * len(answers))
    return float(np.sort(answers)[cut : len(answers) - cut].mean())
