"""Who may rate whom: the contact list of a round, and the same list without the ratings of tied parties."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np

from analysis.names import alphabetical
from analysis.ratings import BoolArray, IntArray


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Contacts:
    """The pairs of a contact list; ``listed[i, p]`` tells whether party i is asked about party p.

    Parameters
    ----------
    partijen : tuple of str, length n
        In alphabetical order.
    listed : ndarray of bool, shape (n, n)
        Nobody is asked about itself.
    clusters : tuple of (str or None), length n, or None
        Cluster of each party as a rater, None for one in no cluster; None as a whole when the list tells no clusters.
    tied : ndarray of bool, shape (n, n)
        Parties that never rate each other; symmetric.

    Examples
    --------
    >>> list_ = Contacts.of(("B", "A"), [("A", "B"), ("B", "A")])
    >>> list_.partijen, list_.received.tolist()
    (('A', 'B'), [1, 1])
    >>> list_.without_ties([("A", "B")]).received.tolist()
    [0, 0]
    """

    partijen: tuple[str, ...]
    listed: BoolArray
    clusters: tuple[str | None, ...] | None
    tied: BoolArray

    @classmethod
    def of(
        cls,
        partijen: Iterable[str],
        pairs: Iterable[tuple[str, str]],
        clusters: dict[str, str] | None = None,
    ) -> Contacts:
        """Make a list from names; the parties are put in alphabetical order, so that no order of lines matters."""
        names = tuple(sorted(partijen, key=alphabetical))
        place = {name: index for index, name in enumerate(names)}
        listed = np.zeros((len(names), len(names)), dtype=np.bool_)
        for rater, target in pairs:
            listed[place[rater], place[target]] = True
        np.fill_diagonal(listed, val=False)
        known = None if clusters is None else tuple(clusters.get(name) for name in names)
        return cls(partijen=names, listed=listed, clusters=known, tied=np.zeros_like(listed))

    @property
    def received(self) -> IntArray:
        """How many raters each party has on the list; shape (n,)."""
        received: IntArray = self.listed.sum(axis=0)
        return received

    @property
    def given(self) -> IntArray:
        """How many others each party is asked about; shape (n,)."""
        given: IntArray = self.listed.sum(axis=1)
        return given

    def without_ties(self, ties: Iterable[tuple[str, str]]) -> Contacts:
        """Leave out both directions between every two tied parties."""
        place = {name: index for index, name in enumerate(self.partijen)}
        tied = self.tied.copy()
        for one, other in ties:
            tied[place[one], place[other]] = tied[place[other], place[one]] = True
        return replace(self, listed=self.listed & ~tied, tied=tied)

    def with_contacts(self, contacts: Iterable[tuple[int, int]]) -> Contacts:
        """Add contacts, both directions of each."""
        listed = self.listed.copy()
        for one, other in contacts:
            listed[one, other] = listed[other, one] = True
        return replace(self, listed=listed)

    def membership(self) -> tuple[tuple[str, ...], BoolArray]:
        """Give the clusters by name, and which party is in which; shape (clusters, n)."""
        known = self.clusters or (None,) * len(self.partijen)
        names = tuple(sorted({name for name in known if name is not None}, key=alphabetical))
        return names, np.array([[own == name for own in known] for name in names], dtype=np.bool_).reshape(
            len(names), len(known)
        )

    def cluster_counts(self) -> IntArray:
        """Count the raters of each party by cluster; shape (clusters, n)."""
        _, members = self.membership()
        counts: IntArray = members.astype(np.intp) @ self.listed.astype(np.intp)
        return counts
