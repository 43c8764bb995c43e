"""Checks on two rounds: a relation, or a party as a whole, that falls far more than is usual between them."""

from __future__ import annotations

import numpy as np

from analysis.integrity.checked import check_units
from analysis.integrity.flags import Check, Checked, Subject
from analysis.integrity.multiplicity import benjamini_hochberg
from analysis.integrity.replayed import Replayed
from analysis.ratings import FloatArray

TO_SD = 1.4826
"""From the median absolute deviation to a standard deviation, for a normal distribution."""
UNITS_MIN = 10
"""Fewer changes do not tell which change is usual."""


def drop_checks(now: Replayed, before: Replayed, level: float) -> tuple[Checked, Checked]:
    """Look for relations and for parties that fall.

    Parameters
    ----------
    now, before : Replayed
        Two rounds of the same construct, drawn from *different* generators: chance that they share would make honest
        changes look smaller than they are.
    level : float
        At which adjusted p-value a relation or a party is flagged.

    Returns
    -------
    relation, party : Checked
        The statistic is the fall, less the median change, in usual changes: standard deviations by the median absolute
        deviation over all relations (parties) of these two rounds. For a relation it is the fall of the standardized
        residual: what the party loses with everybody, and the rater takes from everybody, is no fall of a relation.
        For a party it is the fall of b, over its standard error.
    """
    rounds = min(len(now.honest.rest), len(before.honest.rest))
    return _relations(now, before, rounds, level), _parties(now, before, rounds, level)


def _relations(now: Replayed, before: Replayed, rounds: int, level: float) -> Checked:
    place = {pair: line for line, pair in enumerate(_pairs(before))}
    both = [(line, place[pair]) for line, pair in enumerate(_pairs(now)) if pair in place]
    here, there = np.array(both, dtype=np.intp).reshape(-1, 2).T
    names = now.data.partijen
    raters, targets = now.answers.raters[here], now.answers.targets[here]
    return check_units(
        Check.RELATIE_DAALT,
        _fall(now.observed.rest[:, here] - before.observed.rest[:, there])[0],
        _fall(now.honest.rest[:rounds, here] - before.honest.rest[:rounds, there]),
        [Subject((names[i],), (names[p],)) for i, p in zip(raters, targets, strict=True)],
        level=level,
        adjust=benjamini_hochberg,
    )


def _parties(now: Replayed, before: Replayed, rounds: int, level: float) -> Checked:
    estimates, errors_before = before.model.estimates()
    place = {name: party for party, name in enumerate(before.data.partijen)}
    here = [
        party
        for party in np.unique(now.answers.targets).tolist()
        if (name := now.data.partijen[party]) in place and not np.isnan(estimates[place[name]])
    ]
    there = [place[now.data.partijen[party]] for party in here]
    error = np.hypot(now.model.estimates()[1][here], errors_before[there])
    observed = now.observed.estimates[:, here] - before.observed.estimates[:, there]
    honest = _errors(now, here)[:rounds] - _errors(before, there)[:rounds]
    return check_units(
        Check.PARTIJ_DAALT,
        _fall(observed / error)[0],
        _fall(honest / error),
        [Subject((), (now.data.partijen[party],)) for party in here],
        level=level,
    )


def _errors(replayed: Replayed, parties: list[int]) -> FloatArray:
    """Tell what chance does to the estimates of some parties; shape (m, u)."""
    estimates = replayed.honest.estimates[:, parties]
    error: FloatArray = estimates - estimates.mean(axis=0)
    return error


def _pairs(replayed: Replayed) -> list[tuple[str, str]]:
    names, answers = replayed.data.partijen, replayed.answers
    return [(names[i], names[p]) for i, p in zip(answers.raters, answers.targets, strict=True)]


def _fall(change: FloatArray) -> FloatArray:
    """How far each change lies under the median one, in usual changes; shape (m, u). Nothing falls where few change."""
    if change.shape[1] < UNITS_MIN:
        return np.zeros_like(change)
    centre = np.median(change, axis=1, keepdims=True)
    usual = TO_SD * np.median(np.abs(change - centre), axis=1, keepdims=True)
    return np.divide(centre - change, usual, out=np.zeros_like(change), where=usual > 0.0)
