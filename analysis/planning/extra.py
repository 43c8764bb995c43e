"""The fewest extra contacts that lift partners over the smallest number of raters, found exactly and reproducibly."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import coo_array, csr_array, hstack

from analysis.planning.contacts import Contacts
from analysis.ratings import FloatArray, IntArray

ROUNDING = 5e-7
"""A share is compared after rounding to six decimals, so that much above the limit is still on it."""


@dataclass(frozen=True, slots=True)
class ExtraContacts:
    """Contacts to add, by name, and whom they lift.

    Attributes
    ----------
    contacts : tuple of (int, int)
        Indices of the two parties, the alphabetically first one first; both directions that are not on the list yet
        are meant.
    ratings : int
        How many ratings they add: one or two each.
    lifted, left : tuple of int
        Parties that had too few and get enough, and those whom no contacts that may be added can lift.
    """

    contacts: tuple[tuple[int, int], ...]
    ratings: int
    lifted: tuple[int, ...]
    left: tuple[int, ...]


def fewest_extra_contacts(contacts: Contacts, needed: int, *, cluster_share_max: float | None = None) -> ExtraContacts:
    """Find the smallest set of contacts with which as many parties as possible get enough raters.

    Parameters
    ----------
    contacts : Contacts
        The list; tied parties never become a contact.
    needed : int
        Raters that each party should have on the list.
    cluster_share_max : float or None
        Largest share of a party's raters from one cluster. No party's share rises above it, or, where it is above it
        already, above what it is.

    Returns
    -------
    ExtraContacts
        The same for every order of the list.

    Notes
    -----
    An integer programme with a yes or no per pair of parties. Solved in four steps, each keeping what the one before
    reached: as many parties lifted as possible with as few contacts as possible; nobody gets many more extra ratings
    to give than it needs itself; parties that plausibly met (one rates the other already, then the same cluster, then
    most contacts in common); the lowest places in the list of pairs by name, added up. Each step is solved to proven
    optimality (branch and bound). The parties stand in alphabetical order, so equal lists make equal programmes.

    References
    ----------
    .. [1] Huangfu, Q. & Hall, J. A. J. (2018). Parallelizing the dual revised simplex method. Mathematical
       Programming Computation 10, 119-142.

    Examples
    --------
    >>> three = Contacts.of("ABC", [("A", "B"), ("B", "A"), ("C", "A")])
    >>> fewest_extra_contacts(three, 1).contacts
    ((0, 2),)
    """
    short = np.maximum(needed - contacts.received, 0)
    lacking = np.flatnonzero(short)
    pairs = _pairs(contacts, short, by_cluster=cluster_share_max is not None)
    if not len(lacking) or not len(pairs):
        return ExtraContacts((), 0, (), tuple(int(p) for p in lacking))
    model = _Model(contacts, short, lacking, pairs, cluster_share_max)
    chosen, unhelped = model.solve()
    return ExtraContacts(
        contacts=tuple((int(one), int(other)) for one, other in pairs[chosen]),
        ratings=int((~contacts.listed[pairs[chosen, 0], pairs[chosen, 1]]).sum())
        + int((~contacts.listed[pairs[chosen, 1], pairs[chosen, 0]]).sum()),
        lifted=tuple(int(p) for p in lacking[~unhelped]),
        left=tuple(int(p) for p in lacking[unhelped]),
    )


def _pairs(contacts: Contacts, short: IntArray, *, by_cluster: bool) -> IntArray:
    """Give the pairs, in the order of the names, that can help; shape (E, 2).

    A pair helps that adds a rater to a party that lacks one. With a limit to the share of a cluster every other pair
    can too: it makes room at a party that is the only one left to rate another.
    """
    adds = ~contacts.listed & ~contacts.tied
    useful = adds if by_cluster else adds & (short > 0)[None, :]
    one, other = np.nonzero(np.triu(useful | useful.T, k=1))
    return np.column_stack([one, other])


class _Model:
    """The programme: a yes or no per pair, one per lacking party that stays behind, and the largest extra load."""

    def __init__(
        self, contacts: Contacts, short: IntArray, lacking: IntArray, pairs: IntArray, share_max: float | None
    ) -> None:
        self._contacts, self._short, self._lacking, self._pairs = contacts, short, lacking, pairs
        self._count, self._parties = len(pairs), len(contacts.partijen)
        one, other = pairs[:, 0], pairs[:, 1]
        listed = contacts.listed
        self._gains = self._incidence([(one, other), (other, one)], [~listed[other, one], ~listed[one, other]])
        self._gives = self._incidence([(one, other), (other, one)], [~listed[one, other], ~listed[other, one]])
        self._constraints = [*self._lift(), *self._load(), *self._shares(share_max)]

    def _incidence(self, ends: list[tuple[IntArray, IntArray]], counts: list[np.ndarray]) -> csr_array:
        """Count per party (of the first of each pair of ends) what every contact adds; shape (n, E)."""
        rows = np.concatenate([first for first, _ in ends])
        columns = np.tile(np.arange(self._count), len(ends))
        values = np.concatenate(counts).astype(np.float64)
        return csr_array(coo_array((values, (rows, columns)), shape=(self._parties, self._count)))

    def _wide(self, contacts: csr_array, behind: csr_array | None, load: FloatArray | None) -> csr_array:
        """Put the three kinds of variables side by side."""
        rows = contacts.shape[0]
        behind = csr_array((rows, len(self._lacking))) if behind is None else behind
        last = csr_array((rows, 1)) if load is None else csr_array(load.reshape(rows, 1))
        return csr_array(hstack([contacts, behind, last], format="csr"))

    def _lift(self) -> Iterator[LinearConstraint]:
        """Give every lacking party what it lacks, or count it as left behind."""
        need = self._short[self._lacking].astype(np.float64)
        behind = csr_array(np.diag(need))
        yield LinearConstraint(self._wide(self._gains[self._lacking], behind, None), need, np.inf)

    def _load(self) -> Iterator[LinearConstraint]:
        """Bound what every party gives beyond what it lacks itself by the load."""
        down = -np.ones(self._parties)
        yield LinearConstraint(self._wide(self._gives, None, down), -np.inf, self._short.astype(np.float64))

    def _shares(self, share_max: float | None) -> Iterator[LinearConstraint]:
        """Keep the share of every cluster among a party's raters to what it may be, or is already."""
        names, members = self._contacts.membership()
        if share_max is None or not names:
            return
        counts, received = self._contacts.cluster_counts(), self._contacts.received
        now = counts.max(axis=0) / np.maximum(received, 1)
        limit = np.maximum(share_max, now) + ROUNDING
        one, other = self._pairs[:, 0], self._pairs[:, 1]
        listed = self._contacts.listed
        for cluster, inside in enumerate(members):
            added = self._incidence(
                [(one, other), (other, one)], [~listed[other, one] & inside[other], ~listed[one, other] & inside[one]]
            )
            allowed = self._gains.multiply(limit[:, None])
            room = limit * received - counts[cluster]
            yield LinearConstraint(self._wide(csr_array(added - allowed), None, None), -np.inf, room)

    def solve(self) -> tuple[np.ndarray, np.ndarray]:
        """Give which contacts are chosen and which lacking parties stay behind; shapes (E,) and (lacking,)."""
        count, lacking = self._count, len(self._lacking)
        contacts, behind, load = np.zeros(count), np.zeros(lacking), np.zeros(1)
        few = np.concatenate([contacts + 1.0, behind + count + 1.0, load])
        best = self._minimise(few)
        self._keep(few, best)
        spread = np.concatenate([contacts, behind, load + 1.0])
        best = self._minimise(spread)
        self._keep(spread, best)
        near = np.concatenate([-_plausibility(self._contacts, self._pairs), behind, load])
        best = self._minimise(near)
        self._keep(near, best)
        by_name = np.concatenate([np.arange(count, dtype=np.float64), behind, load])
        best = self._minimise(by_name)
        return best[:count] > 0.5, best[count : count + lacking] > 0.5

    def _minimise(self, cost: FloatArray) -> FloatArray:
        upper = np.ones(len(cost))
        upper[-1] = self._count
        found = milp(
            cost,
            integrality=np.ones(len(cost), dtype=np.intp),
            bounds=Bounds(0.0, upper),
            constraints=self._constraints,
            options={"mip_rel_gap": 0.0},
        )
        if found.x is None:
            raise ArithmeticError(f"the programme always has a solution, and none was found: {found.message}")
        return np.round(found.x)

    def _keep(self, cost: FloatArray, best: FloatArray) -> None:
        """Hold on to what a step reached."""
        self._constraints.append(LinearConstraint(csr_array(cost.reshape(1, -1)), -np.inf, float(cost @ best) + 0.5))


def _plausibility(contacts: Contacts, pairs: IntArray) -> FloatArray:
    """Put pairs first of whom one rates the other already, then those of one cluster, then most contacts in common."""
    one, other = pairs[:, 0], pairs[:, 1]
    met = (contacts.listed | contacts.listed.T).astype(np.intp)
    known = contacts.clusters or (None,) * len(contacts.partijen)
    same = np.array([known[a] is not None and known[a] == known[b] for a, b in pairs])
    rank: FloatArray = (met @ met)[one, other] + len(known) * (same + 2.0 * met[one, other])
    return rank
