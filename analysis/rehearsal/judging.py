"""One party of an invented network, held against a rule in any round: nothing is computed before it is asked for.

The verdict is that of production, by the same functions. What makes it fast is that most of it is never needed: a
party whose plain mean reaches the norm cannot be under it while a finding must also hold without the correction.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from analysis.composite import composite
from analysis.oordeel.bounds import Evidence
from analysis.oordeel.normregels import Maatstaf, Normregels
from analysis.oordeel.others import Others, learn_from_others_each
from analysis.oordeel.poorten import Circumstances
from analysis.oordeel.robustness import survives
from analysis.oordeel.verdict import Verdict, weigh
from analysis.precision import DECIMALS, round_half_up
from analysis.ratings import BoolArray, FloatArray, Ratings
from analysis.rehearsal.network import Network
from analysis.reliability.without_party import ItemAnswers, omega_without


def composites(items: FloatArray, items_min: int | None) -> FloatArray:
    """Take the composite of each rating.

    Parameters
    ----------
    items : ndarray, shape (..., k)
        Item answers, ``nan`` where there are none.
    items_min : int or None
        Fewest answered items that make a rating.

    Returns
    -------
    ndarray, shape (...)
        In scale points, ``nan`` where nobody answered.
    """
    k = items.shape[-1]
    if k == 1:
        return items[..., 0]
    return composite(items.reshape(-1, k), items_min).reshape(items.shape[:-1])


class Rounds:
    """The answers of one network, as the rounds that are judged.

    Parameters
    ----------
    network : Network
        Who was asked and who answered.
    items : ndarray, shape (C, T, n, n, k)
        What was answered.
    items_min : int or None
        Fewest answered items that make a rating.
    """

    def __init__(self, network: Network, items: FloatArray, items_min: int | None) -> None:
        self.network = network
        self.items = items
        self.items_min = items_min
        self.values = composites(items, items_min)
        listed = network.listed.sum(axis=1)
        self.response = np.where(listed > 0, network.answered.sum(axis=1) / np.maximum(listed, 1), np.nan)


class Judged:
    """One party in all rounds of a network; what it answered and received is left out wherever others teach.

    Parameters
    ----------
    rounds : Rounds
        All answers, those of and about the party included.
    party : int
        Index of the party.
    """

    def __init__(self, rounds: Rounds, party: int) -> None:
        self.rounds = rounds
        self.party = party
        self._others: dict[tuple[int, int], Others] = {}
        self._omegas: dict[tuple[int, int], float | None] = {}

    def learn(self, cells: Sequence[tuple[int, int]]) -> None:
        """Fit several constructs and rounds without the party at once; a cell is (construct, round)."""
        new = [cell for cell in cells if cell not in self._others]
        rounds = [Ratings(self.rounds.values[cell]) for cell in new]
        self._others.update(zip(new, learn_from_others_each(rounds, [self.party] * len(new)), strict=True))

    def verdict(self, regels: Normregels, cell: tuple[int, int], answers: FloatArray) -> Verdict:
        """Hold answers about the party against the norm.

        Parameters
        ----------
        regels : Normregels
            Of the construct.
        cell : tuple of int
            Construct and round.
        answers : ndarray, shape (n,)
            Composites about the party; ``nan`` where there are none.

        Returns
        -------
        Verdict
            As production gives it.
        """
        evidence, clusters = self._evidence(regels, cell, answers)
        response = float(self.rounds.response[cell[1], self.party])
        circumstances = Circumstances(
            clusters=clusters,
            response=None if np.isnan(response) else response,
            reliability=None if regels.reliability_min is None else self._omega(cell),
            flagged=False,
        )
        return weigh(evidence, circumstances)

    def survives(self, regels: Normregels, cell: tuple[int, int], answers: FloatArray) -> bool:
        """Tell whether a finding on these answers survives every leave-out; the arguments are as in `verdict`."""
        return survives(*self._evidence(regels, cell, answers))

    def _evidence(
        self, regels: Normregels, cell: tuple[int, int], answers: FloatArray
    ) -> tuple[Evidence, list[str | None]]:
        self.learn([cell])
        raters = np.flatnonzero(~np.isnan(answers))
        clusters = self.rounds.network.clusters
        return Evidence.of(answers[raters], self._others[cell], regels), [clusters[rater] for rater in raters]

    def _omega(self, cell: tuple[int, int]) -> float | None:
        if cell not in self._omegas:
            raters, targets = np.nonzero(self.rounds.network.answered[cell[1]])
            items = ItemAnswers(self.rounds.items[cell][raters, targets], raters, targets)
            self._omegas[cell] = omega_without(items, [self.party])[0] if self.rounds.items.shape[-1] > 1 else None
        return self._omegas[cell]


def may_be_low(regels: Normregels, answers: FloatArray) -> BoolArray:
    """Tell where a finding is possible at all, by a condition that every finding meets.

    Parameters
    ----------
    regels : Normregels
        Of the construct.
    answers : ndarray, shape (m, n)
        Composites about a party in m situations; ``nan`` where there are none.

    Returns
    -------
    ndarray of bool, shape (m,)
        False where no verdict needs to be computed to know that it is not "onder de norm".
    """
    given = ~np.isnan(answers)
    count = given.sum(axis=1)
    if regels.maatstaf is not Maatstaf.GEMIDDELDE and not regels.without_correction:
        return np.asarray(count > 0)
    means = np.where(given, answers, 0.0).sum(axis=1) / np.maximum(count, 1)
    scale = 10.0**DECIMALS  # rounded before they are compared, as `analysis.precision.below` does
    possible: BoolArray = (count > 0) & (np.floor(means * scale + 0.5) / scale < round_half_up(regels.norm))
    return possible
