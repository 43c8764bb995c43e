"""Omega of a round, as a whole and without each party in turn, from sums that are made once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from analysis.ratings import FloatArray, IntArray
from analysis.reliability.alpha import alpha
from analysis.reliability.coefficient import Coefficient
from analysis.reliability.omega import omega, one_factor


@dataclass(frozen=True, slots=True, eq=False)
class ItemAnswers:
    """Item answers of one construct in one round.

    Parameters
    ----------
    answers : ndarray, shape (N, k)
        In scale points; ``nan`` is "kan ik niet beoordelen". Only complete rows count here.
    raters, targets : ndarray, shape (N,)
        Indices of who answered about whom.
    """

    answers: FloatArray
    raters: IntArray
    targets: IntArray

    def complete(self) -> ItemAnswers:
        """Keep the answers in which no item is missing."""
        rows = ~np.isnan(self.answers).any(axis=1)
        return ItemAnswers(self.answers[rows], self.raters[rows], self.targets[rows])


def coefficients(items: ItemAnswers) -> tuple[Coefficient | None, Coefficient | None]:
    """Estimate alpha and omega of the round as a whole.

    Parameters
    ----------
    items : ItemAnswers
        Of one construct.

    Returns
    -------
    alpha, omega : Coefficient or None
        None where the answers do not allow an estimate (too few, or items that do not vary).
    """
    answers = items.complete().answers
    if len(answers) <= answers.shape[1]:
        return None, None
    try:
        first = alpha(answers)
    except ValueError:
        return None, None
    try:
        return first, omega(np.cov(answers.T), len(answers))
    except ValueError:
        return first, None


def omega_without(items: ItemAnswers, parties: Sequence[int]) -> list[float | None]:
    """Estimate omega without what a party answered and received, for some parties.

    Parameters
    ----------
    items : ItemAnswers
        Of one construct.
    parties : sequence of int
        Indices of the parties.

    Returns
    -------
    list of (float or None)
        In the order of the parties; None where it cannot be estimated. Neither the ratings of a party nor its own
        answers move its own value.
    """
    complete = items.complete()
    k = complete.answers.shape[1]
    if len(complete.answers) == 0:
        return [None] * len(parties)
    answers = complete.answers
    products = (answers[:, :, None] * answers[:, None, :]).reshape(len(answers), k * k)
    moments = np.concatenate((np.ones((len(answers), 1)), answers, products), axis=1)
    total = moments.sum(axis=0)
    own = ((moments[(complete.raters == p) | (complete.targets == p)]).sum(axis=0) for p in parties)
    return [_omega_from(total - part, k) for part in own]


def _omega_from(moments: FloatArray, k: int) -> float | None:
    """Omega from a count, sums and sums of products; None where one factor cannot be fitted."""
    n = float(moments[0])
    if n <= k:
        return None
    mean = moments[1 : k + 1] / n
    covariance = (moments[k + 1 :].reshape(k, k) - n * np.outer(mean, mean)) / (n - 1.0)
    try:
        return one_factor(covariance).omega
    except ValueError:
        return None
