"""An attacker who names the author of each answer in the dossier of a case (L2a), as well as can be done.

It is the partner itself. It knows who was on its list in each round, the sorted answers of both rounds, its own answers
about everybody, the answer of the gemeente, what friends tell it, and the true model: how answers of one rater about it
hang together over rounds, and with its own answers. It does not know who on the list answered, unless it is told.

It weighs every way to deal the answers of both rounds out to the names at once (a Markov chain that swaps two names;
each deal comes up as often as it is likely) and names whom it believes most (the best assignment of names to answers).

What else is shown adds little or nothing. The mean and the bound of these rounds (L1) follow from L2a; the
distributions per item (L1, small counts merged) tell what was answered, and not by whom. The P-term and the number of
clusters tell at most who answered: `Known.who` gives that away. What the network is shown tells at most how others are
trusted: `Known.trust` gives that away. The average correction of leniency is one number over all raters, and
leave-outs are one yes or no each: neither is used.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import linear_sum_assignment

from analysis.ratings import BoolArray, FloatArray, IntArray
from tests.unit.analysis.disclosure.cases import Case

START, SURE = 4, 0.8


@dataclass(frozen=True, kw_only=True)
class Known:
    """What the attacker uses besides its list and the answer of the gemeente.

    Its ``own`` answers, how ``trust`` in each rater is, ``who`` answered, what some ``friends`` answered in both
    rounds (chosen by chance); and the dossier of how many ``rounds``.
    """

    own: bool = True
    trust: bool = False
    who: bool = False
    friends: int = 0
    rounds: int = 2

    def answers(self, case: Case) -> FloatArray:
        """Give what it reckons with of its own answers, shape (2, n)."""
        if not self.own:
            return np.full_like(case.own, np.nan)
        return case.own - case.trust if self.trust else case.own


@dataclass(frozen=True)
class Model:
    """Means and covariances of (answer in both rounds, own answer in both rounds): the attacker knows the world."""

    mean: FloatArray
    covariance: FloatArray

    @classmethod
    def of(cls, cases: Sequence[Case], known: Known) -> Model:
        """Learn from many cases in which everything is seen; the gemeente is left out."""
        seen = [np.vstack((one.composites, known.answers(one))) for one in cases]
        rows = np.concatenate([np.delete(one, case.gemeente, axis=1).T for one, case in zip(seen, cases, strict=True)])
        if not known.own:
            rows = rows[:, :2]
        rows = rows[np.isfinite(rows).all(axis=1)]
        return cls(rows.mean(axis=0), np.cov(rows.T))

    def given(self, own: FloatArray) -> tuple[FloatArray, FloatArray]:
        """Give mean and covariance of what a rater answers in both rounds, given the own answers that there are."""
        seen = np.flatnonzero(np.isfinite(own)) + 2
        if not len(seen):
            return self.mean[:2], self.covariance[:2, :2]
        shared: FloatArray = self.covariance[seen][:, :2]
        slope = np.asarray(np.linalg.solve(self.covariance[seen][:, seen], shared), dtype=np.float64)
        mean: FloatArray = self.mean[:2] + (own[seen - 2] - self.mean[seen]) @ slope
        left: FloatArray = self.covariance[:2, :2] - shared.T @ slope
        return mean, left


@dataclass(frozen=True)
class Puzzle:
    """The names and the answers that are left when what is known has been taken away.

    ``values[t]`` holds the answers of round t, sorted, then nan for everybody asked who did not answer; ``truth[t]``
    what each name answered; ``asked[t]`` the names among whom they are dealt out. ``mean`` and ``covariance`` are
    what is expected of each name.
    """

    values: tuple[FloatArray, FloatArray]
    truth: FloatArray
    asked: tuple[IntArray, IntArray]
    mean: FloatArray
    covariance: FloatArray

    @property
    def slots(self) -> int:
        """How many answers the longest list holds, and one more for who was not asked."""
        return max(len(one) for one in self.values) + 1

    def weights(self, slots: int) -> FloatArray:
        """Give the log likelihood per name of each pair of slots, shape (n, slots, slots)."""
        first, second = (np.append(one, np.full(slots - len(one), np.nan)) for one in self.values)
        one = (first - self.mean[:, :1])[:, :, None]
        two = (second - self.mean[:, 1:])[:, None, :]
        variance = np.diagonal(self.covariance, axis1=1, axis2=2)[:, :, None, None]
        shared = self.covariance[:, 0, 1, None, None]
        slope = shared / variance[:, 0]
        after = _log_normal(two - slope * one, variance[:, 1] - slope * shared)
        second_given_first = np.where(np.isnan(one), _log_normal(two, variance[:, 1]), after)
        return _log_normal(one, variance[:, 0]) + second_given_first


def _log_normal(deviation: FloatArray, variance: FloatArray) -> FloatArray:
    """Give the log density up to a constant of the world; 0 where there is no answer."""
    density: FloatArray = np.where(np.isnan(deviation), 0.0, -0.5 * (deviation**2 / variance + np.log(variance)))
    return density


def puzzle(case: Case, model: Model, known: Known, generator: np.random.Generator) -> Puzzle:
    """Take away the gemeente and the friends, and sort what is left."""
    names = generator.permutation(np.delete(np.arange(case.listed.shape[1]), case.gemeente))[known.friends :]
    truth = case.composites[:, names]
    asked: BoolArray = np.isfinite(truth) if known.who else case.listed[:, names]
    if known.rounds == 1:
        truth, asked = np.where([[False], [True]], truth, np.nan), asked & np.array([[False], [True]])
    own = known.answers(case)[:, names]
    believed = [model.given(answer) for answer in own.T]
    first, second = (np.flatnonzero(one) for one in asked)
    return Puzzle(
        (np.sort(truth[0, first]), np.sort(truth[1, second])),
        truth,
        (first, second),
        np.array([mean for mean, _ in believed]),
        np.array([covariance for _, covariance in believed]),
    )


class Chains:
    """One chain per puzzle; all walk together. ``deal[t, puzzle, name]`` is the slot that a name holds in round t."""

    def __init__(self, puzzles: list[Puzzle], generator: np.random.Generator) -> None:
        self.chance, self.rows = generator, np.arange(len(puzzles))
        self.names = max(one.truth.shape[1] for one in puzzles)
        slots = max(one.slots for one in puzzles)
        self.table = np.zeros((len(puzzles), self.names, slots, slots))
        self.deal = np.full((2, len(puzzles), self.names), slots - 1)
        self.asked = np.zeros((2, len(puzzles), self.names), dtype=np.int64)
        self.count = np.array([[len(one.asked[t]) for one in puzzles] for t in range(2)])
        for place, one in enumerate(puzzles):
            self.table[place, : one.truth.shape[1]] = one.weights(slots)
            for t, names in enumerate(one.asked):
                self.asked[t, place, : len(names)] = names
                self.deal[t, place, names] = generator.permutation(len(names))

    def _anyone(self, t: int) -> IntArray:
        """Draw one asked name in every puzzle."""
        place = (self.chance.random(len(self.rows)) * self.count[t]).astype(np.int64)
        names: IntArray = self.asked[t, self.rows, place]
        return names

    def swap(self, t: int) -> None:
        """Let two names of every puzzle swap their answers of round t, as often as is likely."""
        a, b, rows = self._anyone(t), self._anyone(t), self.rows
        before_a, before_b = self.deal[:, rows, a], self.deal[:, rows, b]
        after_a, after_b = before_a.copy(), before_b.copy()
        after_a[t], after_b[t] = before_b[t], before_a[t]
        gain = self.table[rows, a, *after_a] + self.table[rows, b, *after_b]
        gain -= self.table[rows, a, *before_a] + self.table[rows, b, *before_b]
        swap = (np.log(self.chance.random(len(rows))) < gain) & (a != b)
        self.deal[t, rows, a] = np.where(swap, after_a[t], before_a[t])
        self.deal[t, rows, b] = np.where(swap, after_b[t], before_b[t])


def beliefs(puzzles: list[Puzzle], generator: np.random.Generator, sweeps: int) -> list[FloatArray]:
    """Give per puzzle the chance that each name (rows) holds each slot of the last round (columns).

    A sweep is as many swaps per round as there are names; the first quarter of the sweeps is not counted.
    """
    chains = Chains(puzzles, generator)
    seen = np.zeros(chains.table.shape[:3])
    rounds = [t for t in range(2) if chains.count[t].min() > 0]
    for sweep in range(sweeps):
        for _ in range(chains.names):
            for t in rounds:
                chains.swap(t)
        if sweep >= sweeps // START:
            seen[chains.rows[:, None], np.arange(chains.names), chains.deal[1]] += 1
    seen /= sweeps - sweeps // START
    return [seen[place, : one.truth.shape[1], : len(one.values[1])] for place, one in enumerate(puzzles)]


@dataclass(frozen=True)
class Named:
    """Shares of the answers of the last round whose author was named right, by the attacker and by chance.

    ``lowest`` is the author of the lowest answer; ``unseen`` names for it whom the own answers say, without a dossier.
    ``sure`` is the share of the answers for which the attacker believes one name for at least `SURE`.
    """

    right: float
    chance: float
    lowest: float
    lowest_chance: float
    unseen: float
    sure: float


def named(one: Puzzle, belief: FloatArray) -> Named:
    """Let the attacker name an author for every answer of the last round; equal answers have more than one author."""
    slots, asked = one.values[1], one.asked[1]
    answers = slots[np.isfinite(slots)]
    holds = (slots == answers[:, None]) @ belief[asked].T
    author = one.truth[1, asked] == answers[:, None]
    right = linear_sum_assignment(-holds)
    chance = author.mean(axis=1)
    return Named(
        right=float(author[right].mean()),
        chance=float(chance.mean()),
        lowest=float(author[0, np.argmax(holds[0])]),
        lowest_chance=float(chance[0]),
        unseen=float(author[0, np.argmin(one.mean[asked, 1])]),
        sure=float((holds.max(axis=1) >= SURE).mean()),
    )
