"""Checks on one rater at a time: the same answer throughout, everybody alike, or all over the place."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from analysis.integrity.checked import check_units
from analysis.integrity.flags import Check, Checked, Subject
from analysis.integrity.replayed import Replayed, Statistics
from analysis.ratings import FloatArray

RATINGS_MIN = 3
"""Fewer ratings say nothing about how somebody rates."""


def rater_checks(replayed: Replayed, level: float) -> tuple[Checked, ...]:
    """Look at every rater with enough ratings.

    Parameters
    ----------
    replayed : Replayed
        The round and its honest rounds.
    level : float
        At which adjusted p-value a rater is flagged.

    Returns
    -------
    tuple of Checked
        The same answer throughout (share of the most frequent item answer); everybody alike (a small standard
        deviation of the ratings given); erratic (mean squared standardized residual, to the power 1/3).

    Notes
    -----
    All three are conditional on the rater's own level: an honest rater near the ceiling answers 5 nearly everywhere,
    in the honest rounds too. The cube root makes mean squares of few and of many residuals alike in shape.

    References
    ----------
    .. [1] Wilson, E. B. & Hilferty, M. M. (1931). The distribution of chi-square. PNAS 17(12), 684-688.
    """
    counts = np.bincount(replayed.answers.raters, minlength=replayed.answers.parties)
    raters = np.flatnonzero(counts >= RATINGS_MIN)
    subjects = [Subject((replayed.data.partijen[rater],)) for rater in raters]

    def look(check: Check, statistic: Callable[[Statistics], FloatArray], show: Callable[[float], float]) -> Checked:
        observed, honest = (statistic(part)[:, raters] for part in (replayed.observed, replayed.honest))
        return check_units(check, observed[0], honest, subjects, level=level, show=show)

    return (
        look(Check.ZELFDE_ANTWOORD, lambda part: part.same, show=float),
        look(Check.IEDEREEN_GELIJK, lambda part: -np.sqrt(part.spread), show=abs),
        look(Check.GRILLIG, lambda part: _erratic(replayed, part), show=lambda root: root**3),
    )


def _erratic(replayed: Replayed, part: Statistics) -> FloatArray:
    """Cube root of the mean squared residual of each rater; shape (m, n)."""
    raters, parties = replayed.answers.raters, replayed.answers.parties
    order = np.argsort(raters, kind="stable")
    total = np.zeros((len(part.rest), parties))
    present, begin = np.unique(raters[order], return_index=True)
    total[:, present] = np.add.reduceat(part.rest[:, order] ** 2, begin, axis=1)
    return np.cbrt(total / np.maximum(np.bincount(raters, minlength=parties), 1))
