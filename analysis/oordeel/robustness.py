"""Whether a finding hangs on one rater or one cluster, and on how few raters it hangs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from analysis.oordeel.bounds import Evidence, is_finding
from analysis.oordeel.normregels import Maatstaf, Weglating
from analysis.oordeel.uitkomst import LeaveOut, Robustness
from analysis.precision import DECIMALS, below
from analysis.ratings import BoolArray, FloatArray, IntArray

FEWEST_LEFT = 3
"""With fewer ratings left nothing can be shown any more, so the finding does not survive."""


def holds(evidence: Evidence, kept: BoolArray) -> bool:
    """Tell whether the finding of the contract's yardstick holds on the ratings that are kept.

    Parameters
    ----------
    evidence : Evidence
        Of one party.
    kept : ndarray of bool, shape (K,)
        Which of its ratings count; gates are not applied again.

    Returns
    -------
    bool
        False as soon as fewer than ``FEWEST_LEFT`` are kept.
    """
    if kept.sum() < FEWEST_LEFT:
        return False
    if evidence.regels.maatstaf is Maatstaf.GEMIDDELDE:
        return below(float(evidence.answers[kept].mean()), evidence.regels.norm)
    return is_finding(evidence.bounds(kept), evidence.regels)


def examine(evidence: Evidence, raters: Sequence[str], clusters: Sequence[str | None]) -> Robustness:
    """Leave out every rater and every cluster in turn, and count how few raters carry the finding.

    Parameters
    ----------
    evidence : Evidence
        Of a party whose ratings give a finding.
    raters : sequence of str, length K
        Names of the raters, in the order of the answers.
    clusters : sequence of (str or None), length K
        The cluster of each rater; None for the gemeente, which is in none.

    Returns
    -------
    Robustness
        As confidential as the ratings: from the leave-outs of raters every rating can be solved.
    """
    leave_outs = tuple(_leave_outs(evidence, raters, clusters))
    return Robustness(
        leave_outs=leave_outs,
        survives=all(one.survives for one in leave_outs),
        fragility=fragility(evidence),
    )


def survives(evidence: Evidence, clusters: Sequence[str | None]) -> bool:
    """Tell whether a finding survives every leave-out that the norm version asks for (H8).

    Parameters
    ----------
    evidence : Evidence
        Of a party whose ratings give a finding.
    clusters : sequence of (str or None), length K
        The cluster of each rater.

    Returns
    -------
    bool
        What :func:`examine` says, without the table: it stops at the first leave-out that ends the finding.
    """
    return all(holds(evidence, kept) for _, _, kept in _each_left_out(evidence, clusters))


def _leave_outs(evidence: Evidence, raters: Sequence[str], clusters: Sequence[str | None]) -> Iterator[LeaveOut]:
    for kind, left_out, kept in _each_left_out(evidence, clusters):
        yield _left_out(evidence, kept, kind, raters[left_out] if isinstance(left_out, int) else left_out)


def _each_left_out(
    evidence: Evidence, clusters: Sequence[str | None]
) -> Iterator[tuple[Weglating, int | str, BoolArray]]:
    """Go through the leave-outs: the place of a rater or the name of a cluster, and who is kept."""
    if Weglating.BEOORDELAAR in evidence.regels.leave_out:
        for place in range(len(clusters)):
            kept = evidence.all
            kept[place] = False
            yield Weglating.BEOORDELAAR, place, kept
    if Weglating.CLUSTER in evidence.regels.leave_out:
        for cluster in sorted({name for name in clusters if name is not None}):
            yield Weglating.CLUSTER, cluster, np.array([name != cluster for name in clusters], dtype=np.bool_)


def _left_out(evidence: Evidence, kept: BoolArray, kind: Weglating, name: str) -> LeaveOut:
    holds_still = holds(evidence, kept)
    remaining = int(kept.sum())
    if remaining == 0:
        return LeaveOut(kind, name, 0, float("nan"), float("nan"), survives=False)
    bounds = evidence.bounds(kept)
    return LeaveOut(kind, name, remaining, bounds.bound, bounds.uncorrected_bound, holds_still)


def fragility(evidence: Evidence) -> int:
    """Count the fewest raters whose removal, one after another, the most harmful first, ends the finding.

    Parameters
    ----------
    evidence : Evidence
        Of a party whose ratings give a finding.

    Returns
    -------
    int
        At least 1. The most harmful rater is the one whose absence lifts the higher of the two bounds most.
    """
    kept = evidence.all
    removed = 0
    while holds(evidence, kept):
        kept[_most_harmful(evidence, kept)] = False
        removed += 1
    return removed


def _most_harmful(evidence: Evidence, kept: BoolArray) -> int:
    """Index of the kept rater without whom the finding comes closest to ending; never decided by a name."""
    rest = np.flatnonzero(kept)
    higher, lower = _after_removal(evidence, rest)
    leniencies, answers = evidence.others.leniencies[rest], evidence.answers[rest]
    order = np.lexsort((leniencies, -answers, lower.round(DECIMALS), higher.round(DECIMALS)))
    return int(rest[order[-1]])


def _after_removal(evidence: Evidence, kept: IntArray) -> tuple[FloatArray, FloatArray]:
    """Give the higher and the lower bound after each kept rater is removed in turn; each shape (kept,)."""
    others, left = evidence.others, len(kept) - 1
    answers, leniencies = evidence.answers[kept], others.leniencies[kept]
    plain: FloatArray = (answers.sum() - answers) / left
    if evidence.regels.maatstaf is Maatstaf.GEMIDDELDE:
        return plain, plain
    covariance = others.prediction_covariance[np.ix_(kept, kept)]
    prediction = np.maximum(covariance.sum() - 2.0 * covariance.sum(axis=0) + np.diagonal(covariance), 0.0) / left**2
    reach = evidence.regels.quantile * evidence.spread_factor
    corrected: FloatArray = plain - (leniencies.sum() - leniencies) / left
    corrected = corrected + reach * np.sqrt(others.residual_variance / left + prediction)
    if not evidence.regels.without_correction:
        return corrected, corrected
    uncorrected = plain + reach * np.sqrt((others.leniency_variance + others.residual_variance) / left)
    return np.maximum(corrected, uncorrected), np.minimum(corrected, uncorrected)
