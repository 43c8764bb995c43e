"""Who meets whom and who answers, estimated from lists of several rounds in the terms of a `World`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from analysis.ratings import BoolArray, FloatArray
from analysis.rehearsal.contacts import meeting_chances

STEPS = 100
FEWEST_CONTACTS = 0.5
"""Who met nobody counts as half a contact where a logarithm is taken."""
SMALLEST = 1e-9


@dataclass(frozen=True, slots=True, eq=False)
class Lists:
    """Who was on the list of whom among n partners, the gemeente not among them.

    Parameters
    ----------
    listed : ndarray of bool, shape (T, n, n)
        Rows are raters.
    clusters : tuple of (str or None), length n
        Cluster of each partner; None without one.
    seen : float
        Which share of a list is seen: 1 for a list, the response when ``listed`` holds ratings.
    """

    listed: BoolArray
    clusters: tuple[str | None, ...]
    seen: float

    @property
    def present(self) -> BoolArray:
        """Who occurs in a round; shape (T, n)."""
        return np.asarray((self.listed | self.listed.swapaxes(1, 2)).any(axis=1))

    @property
    def inside(self) -> BoolArray:
        """Which two different partners share a cluster; shape (n, n)."""
        n = len(self.clusters)
        same = [[one is not None and one == other for other in self.clusters] for one in self.clusters]
        return np.array(same, dtype=np.bool_).reshape(n, n) & ~np.eye(n, dtype=np.bool_)

    @property
    def outside(self) -> BoolArray:
        """Which two different partners do not; shape (n, n)."""
        return ~self.inside & ~np.eye(len(self.clusters), dtype=np.bool_)


@dataclass(frozen=True, slots=True)
class Group:
    """Partners of about one size: how many, the mean of their contacts, and the deviation of its logarithm."""

    partners: int
    contacts: float
    spread: float


def cluster_contact(lists: Lists) -> float | None:
    """Estimate the chance that two partners of one cluster meet.

    Parameters
    ----------
    lists : Lists
        Of one or more rounds.

    Returns
    -------
    float or None
        Over all rounds in which both were there; None when no two share a cluster.
    """
    met = possible = 0
    for listed, present in zip(lists.listed, lists.present, strict=True):
        pairs = lists.inside & present & present[:, None]
        met, possible = met + int(listed[pairs].sum()), possible + int(pairs.sum())
    return min(1.0, met / possible / lists.seen) if possible else None


def degrees(lists: Lists) -> FloatArray:
    """Count the contacts of each partner outside its cluster.

    Parameters
    ----------
    lists : Lists
        Of one or more rounds.

    Returns
    -------
    ndarray, shape (n,)
        Mean of who it lists and who lists it, over the rounds in which it occurs, corrected for what is not seen.
    """
    both = lists.listed & lists.outside
    count = (both.sum(axis=1) + both.sum(axis=2)) / 2.0
    rounds = np.maximum(1, lists.present.sum(axis=0))
    mean: FloatArray = count.sum(axis=0) / rounds / lists.seen
    return mean


def renewal(lists: Lists) -> float | None:
    """Estimate which share of the pairs is drawn anew from one round to the next.

    Parameters
    ----------
    lists : Lists
        Real lists: where only ratings are seen, silence looks like change.

    Returns
    -------
    float or None
        None when no two consecutive rounds can be compared.

    Notes
    -----
    A pair on a list stays with chance ``(1 - r) + r p``, for p the chance to meet: a pair that is drawn anew may come
    out the same. So ``r = (1 - stayed) / (1 - p)``, with p the mean over the pairs on the list.
    """
    chance = _chances(lists)
    pairs = stayed = again = 0.0
    for before, after in pairwise(range(len(lists.listed))):
        there = lists.present[before] & lists.present[after]
        met = [lists.listed[t] | lists.listed[t].T for t in (before, after)]
        first = met[0] & there & there[:, None]
        pairs += float(first.sum())
        stayed += float((first & met[1]).sum())
        again += float(chance[first].sum())
    return min(max((pairs - stayed) / (pairs - again), 0.0), 1.0) if pairs > again else None


def groups(lists: Lists, members: Sequence[int], renewed: float, fewest: int) -> tuple[Group, ...]:
    """Split the partners at the median of their contacts.

    Parameters
    ----------
    lists : Lists
        Of one or more rounds.
    members : sequence of int
        The partners that are counted: those of the last round.
    renewed : float
        Share of the pairs drawn anew from round to round; 1 where it is unknown.
    fewest : int
        Fewest partners in a group; with less than twice as many there is one group.

    Returns
    -------
    tuple of Group
        The smaller ones first.

    Notes
    -----
    Part of the differences is chance: with p the chance to meet, a count d of T rounds varies by ``d (1 - p)`` times
    ``sum (1 - r)^|t - u| / T^2``, and by ``d (1 - s) / (2 s T)`` where a share s is seen. Logarithms are drawn to
    their mean until their variance is what is left without chance, before partners are split.
    """
    found = degrees(lists)[list(members)]
    outside = lists.outside[np.ix_(members, members)]
    logs = np.log(np.maximum(found, FEWEST_CONTACTS))
    kept = _share_that_is_real(lists, found, outside, logs, renewed)
    drawn = np.exp(logs.mean() + kept * (logs - logs.mean()))
    wanted = drawn * found.mean() / drawn.mean()
    order = np.argsort(wanted, kind="stable")
    half = len(order) // 2
    parts = [order[:half], order[half:]] if half >= fewest else [order]
    return tuple(
        Group(len(part), float(wanted[part].mean()), float(np.log(np.maximum(wanted[part], SMALLEST)).std()))
        for part in parts
    )


def _share_that_is_real(lists: Lists, found: FloatArray, outside: BoolArray, logs: FloatArray, renewed: float) -> float:
    """Root of the share of the variance of the logarithms that is not chance."""
    rounds = len(lists.listed)
    places = np.arange(rounds)
    together = float(((1.0 - renewed) ** np.abs(places[:, None] - places)).sum()) / rounds**2
    d = np.maximum(found, FEWEST_CONTACTS)
    meets = np.minimum(1.0, d / np.maximum(1, outside.sum(axis=1)))
    chance = ((1.0 - meets) * together + (1.0 - lists.seen) / (2.0 * lists.seen * rounds)) / d
    variance = float(logs.var(ddof=1)) if len(logs) > 1 else 0.0
    return float(np.sqrt(max(0.0, 1.0 - float(chance.mean()) / variance))) if variance > 0.0 else 0.0


def _chances(lists: Lists) -> FloatArray:
    """Chance of every pair to meet; shape (n, n)."""
    within = cluster_contact(lists)
    across = meeting_chances(degrees(lists), lists.outside)
    return np.where(lists.inside, 0.0 if within is None else within, across)


@dataclass(frozen=True, slots=True)
class Response:
    """Which share of a list answers, and which share of the organisations is silent in a whole round."""

    share: float
    silent: float


def response(listed: BoolArray, answered: BoolArray, fewest_silent: int) -> Response:
    """Estimate who answers, from lists and answers of all organisations.

    Parameters
    ----------
    listed, answered : ndarray of bool, shape (T, n, n)
        Who was asked, and who of them answered.
    fewest_silent : int
        With fewer silent organisations over all rounds, silence is not told apart from single missing answers.

    Returns
    -------
    Response
        ``share`` among the organisations that are not silent as a whole.

    Notes
    -----
    Who answers each with chance a, is silent about a list of k with chance ``(1 - a)^k`` by accident; only what is
    more often silent than that counts as silence as a whole.
    """
    asked, gave = listed.sum(axis=2), (answered & listed).sum(axis=2)
    asked, gave = asked[asked > 0], gave[asked > 0]
    overall = float(gave.sum() / max(1, asked.sum()))
    if int((gave == 0).sum()) < fewest_silent:
        return Response(overall, 0.0)
    quiet, silent = float((gave == 0).mean()), 0.0
    for _ in range(STEPS):
        share = min(1.0, overall / max(1.0 - silent, SMALLEST))
        by_chance = float(((1.0 - share) ** asked).mean())
        silent = max(0.0, (quiet - by_chance) / max(1.0 - by_chance, SMALLEST))
    return Response(min(1.0, overall / max(1.0 - silent, SMALLEST)), silent)
