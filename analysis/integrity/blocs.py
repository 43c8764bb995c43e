"""Checks on several answers together: pairs that are low about each other, clusters, and groups against one party."""

from __future__ import annotations

import numpy as np

from analysis.integrity.checked import check_units
from analysis.integrity.flags import Check, Checked, Subject
from analysis.integrity.multiplicity import benjamini_hochberg
from analysis.integrity.replayed import Replayed
from analysis.names import alphabetical
from analysis.ratings import FloatArray, IntArray

CLUSTER_MIN = 3
"""Fewer answers of one cluster are no bloc."""
GROUP_MIN, RATERS_MIN = 2, 5
"""The smallest group that is found, and the fewest raters among whom one is sought."""


def pair_check(replayed: Replayed, level: float) -> Checked:
    """Look for pairs that rate each other far lower than both rate others and than both are rated by others.

    Parameters
    ----------
    replayed : Replayed
        The round and its honest rounds.
    level : float
        At which adjusted p-value (Benjamini-Hochberg) a pair is flagged.

    Returns
    -------
    Checked
        The statistic is the least low of both standardized residuals: one low side is not mutual. In the honest
        rounds the two sides correlate as they do in the round: that trust is mutual is usual.
    """
    first = np.flatnonzero(replayed.answers.back > np.arange(len(replayed.answers.back)))
    second = replayed.answers.back[first]

    def low(rest: FloatArray) -> FloatArray:
        return -np.maximum(rest[:, first], rest[:, second])

    both = np.stack((replayed.answers.raters[first], replayed.answers.targets[first]), axis=1)
    subjects = [Subject(_names(replayed, pair), _names(replayed, pair)) for pair in both]
    observed, honest = low(replayed.observed.rest)[0], low(replayed.honest.rest)
    return check_units(
        Check.WEDERZIJDS_LAAG, observed, honest, subjects, level=level, show=_down, adjust=benjamini_hochberg
    )


def cluster_checks(replayed: Replayed, level: float) -> tuple[Checked, Checked]:
    """Look at clusters that rate their own higher, or one outside party lower, than leniency and trust explain.

    Parameters
    ----------
    replayed : Replayed
        The round and its honest rounds.
    level : float
        At which adjusted p-value a cluster, or a cluster and a party, is flagged.

    Returns
    -------
    own, against_one : Checked
        The statistic is the mean standardized residual of the block. Blocks of fewer than three answers are left out.
    """
    clusters = replayed.data.clusters or (None,) * replayed.answers.parties
    number = {name: i for i, name in enumerate(sorted({name for name in clusters if name is not None}))}
    codes = np.array([-1 if name is None else number[name] for name in clusters], dtype=np.intp)
    raters, targets = replayed.answers.raters, replayed.answers.targets
    outside = codes != -1
    if replayed.data.gemeente is not None:
        outside[replayed.data.gemeente] = True
    known = codes[raters] >= 0
    within = np.flatnonzero(known & (codes[raters] == codes[targets]))
    across = np.flatnonzero(known & (codes[raters] != codes[targets]) & outside[targets])
    names = list(number)

    def own(lines: IntArray) -> Subject:
        party = np.unique(raters[lines])
        return Subject(_names(replayed, party), _names(replayed, np.unique(targets[lines])), names[codes[party[0]]])

    def against(lines: IntArray) -> Subject:
        who = raters[lines]
        return Subject(_names(replayed, who), _names(replayed, targets[lines[:1]]), names[codes[who[0]]])

    blocks = _blocks(within, codes[raters[within]])
    towards = _blocks(across, codes[raters[across]] * replayed.answers.parties + targets[across])
    observed, honest = replayed.observed.rest, replayed.honest.rest
    return (
        check_units(
            Check.EIGEN_CLUSTER_HOOG,
            _means(observed, blocks)[0],
            _means(honest, blocks),
            [own(lines) for lines in blocks],
            level=level,
        ),
        check_units(
            Check.CLUSTER_TEGEN_EEN,
            -_means(observed, towards)[0],
            -_means(honest, towards),
            [against(lines) for lines in towards],
            level=level,
            show=_down,
            adjust=benjamini_hochberg,
        ),
    )


def group_check(replayed: Replayed, level: float) -> Checked:
    """Look for a group, whoever they are, that rates one party far lower than its other raters do.

    Parameters
    ----------
    replayed : Replayed
        The round and its honest rounds.
    level : float
        At which adjusted p-value a party is flagged.

    Returns
    -------
    Checked
        With the residuals z of a party ascending, the statistic is the largest over g (2 up to half of the K raters)
        of ``(mean of the rest - mean of the lowest g) sqrt(g (K - g) / K)``: the group is found, not given. Mildness
        elsewhere makes a low answer lower: a residual is what is left after the rater's own mildness.
    """
    targets = replayed.answers.targets
    found: list[float] = []
    honest: list[FloatArray] = []
    subjects = []
    for party in np.unique(targets):
        lines = np.flatnonzero(targets == party)
        if len(lines) < RATERS_MIN:
            continue
        best, size = _split(replayed.observed.rest[:, lines])
        lowest = lines[np.argsort(replayed.observed.rest[0, lines], kind="stable")[: size[0]]]
        found.append(float(best[0]))
        honest.append(_split(replayed.honest.rest[:, lines])[0])
        subjects.append(Subject(_names(replayed, replayed.answers.raters[lowest]), _names(replayed, np.array([party]))))
    shape = (len(replayed.honest.rest), len(found))
    return check_units(Check.GROEP_TEGEN_EEN, np.array(found), np.array(honest).T.reshape(shape), subjects, level=level)


def _split(rest: FloatArray) -> tuple[FloatArray, IntArray]:
    """Give the clearest split of each row into a low group and the rest, and the size of that group."""
    ascending = np.sort(rest, axis=1)
    raters = ascending.shape[1]
    low = np.arange(GROUP_MIN, raters // 2 + 1)
    below = np.cumsum(ascending, axis=1)
    total = below[:, -1:]
    below = below[:, low - 1]
    clear = ((total - below) / (raters - low) - below / low) * np.sqrt(low * (raters - low) / raters)
    return clear.max(axis=1), low[clear.argmax(axis=1)]


def _blocks(lines: IntArray, codes: IntArray) -> list[IntArray]:
    """Group lines by code; groups that are too small are left out."""
    grouped = [lines[codes == code] for code in np.unique(codes)]
    return [group for group in grouped if len(group) >= CLUSTER_MIN]


def _means(rest: FloatArray, blocks: list[IntArray]) -> FloatArray:
    """Mean residual of each block; shape (m, blocks)."""
    return np.array([rest[:, lines].mean(axis=1) for lines in blocks]).T.reshape(len(rest), len(blocks))


def _names(replayed: Replayed, parties: IntArray) -> tuple[str, ...]:
    return tuple(sorted((replayed.data.partijen[party] for party in parties), key=alphabetical))


def _down(statistic: float) -> float:
    return -statistic
