"""From what is wanted to how many raters that takes: a margin, a reliability, or a pair of error rates of one round."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from analysis.oordeel.normregels import Maatstaf, Normregels
from analysis.planning.assumptions import Assumptions
from analysis.planning.chances import chance_of_finding
from analysis.planning.margin import planned_margin

FOUND_AT = 0.5
"""Scale points under the norm at which a wanted chance of being found is asked."""
FINEST = 1000
"""A quantile is searched in steps of one thousandth, as norms are written."""
LARGEST_QUANTILE = 10
"""The largest quantile that a norm can hold."""


@dataclass(frozen=True, slots=True)
class ErrorRates:
    """What one round gives at a number of raters: the chance of a finding at the norm and at c - 0.5."""

    raters: int
    quantile: float
    at_norm: float
    half_a_point_under: float


def fewest_raters(most: int, enough: Callable[[int], bool]) -> int | None:
    """Find the fewest raters that are enough.

    Parameters
    ----------
    most : int
        The most raters there can be.
    enough : callable
        Tells whether a number of raters is enough.

    Returns
    -------
    int or None
        None when not even the most raters are enough.
    """
    return next((raters for raters in range(1, most + 1) if enough(raters)), None)


def raters_for_margin(assumptions: Assumptions, regels: Normregels, margin: float) -> int | None:
    """Find how many raters give a margin (``q f SE``) that is no larger than wanted.

    Parameters
    ----------
    assumptions : Assumptions
        Spreads and size of the network.
    regels : Normregels
        Norm and quantile.
    margin : float
        In scale points.

    Returns
    -------
    int or None
        None when not even everybody together gives it.
    """
    return fewest_raters(assumptions.most_raters, lambda k: planned_margin(assumptions, regels, k).margin <= margin)


def raters_for_reliability(assumptions: Assumptions, regels: Normregels, reliability: float) -> int | None:
    """Find how many raters give a wanted reliability of received trust.

    Parameters
    ----------
    assumptions : Assumptions
        With an assumption about s_b.
    regels : Normregels
        Of the round.
    reliability : float
        From 0 to 1.

    Returns
    -------
    int or None
        None when not even everybody together gives it, or nothing is assumed about s_b.
    """
    if assumptions.trust is None:
        return None
    return fewest_raters(
        assumptions.most_raters, lambda k: (planned_margin(assumptions, regels, k).reliability or 0.0) >= reliability
    )


def error_rates(assumptions: Assumptions, regels: Normregels, raters: int) -> ErrorRates:
    """Give both error rates of one round at a number of raters.

    Parameters
    ----------
    assumptions : Assumptions
        Spreads and size of the network.
    regels : Normregels
        The rule of a round.
    raters : int
        K.

    Returns
    -------
    ErrorRates
        Chances from 0 to 1.
    """
    at_norm, under = (chance_of_finding(assumptions, regels, raters, regels.norm - gap) for gap in (0.0, FOUND_AT))
    return ErrorRates(raters, regels.quantile, at_norm, under)


def raters_for_errors(
    assumptions: Assumptions, regels: Normregels, *, at_norm: float, half_a_point_under: float
) -> ErrorRates | None:
    """Find the fewest raters with which one round keeps to a wanted pair of error rates.

    Parameters
    ----------
    assumptions : Assumptions
        Spreads and size of the network.
    regels : Normregels
        The rule of a round, with its quantile.
    at_norm : float
        Largest chance of a finding for a partner exactly on the norm.
    half_a_point_under : float
        Smallest chance of a finding for a partner half a point under the norm.

    Returns
    -------
    ErrorRates or None
        None when no number of raters does it.

    Notes
    -----
    The chance on the norm hardly depends on the number of raters: the quantile rules it. What raters buy is the chance
    of finding somebody who lies under the norm. `quantile_for_errors` tells which quantile would do.
    """
    for raters in range(1, assumptions.most_raters + 1):
        found = error_rates(assumptions, regels, raters)
        if found.half_a_point_under >= half_a_point_under and 0.0 < found.at_norm <= at_norm:
            return found
    return None


def quantile_for_errors(
    assumptions: Assumptions, regels: Normregels, *, at_norm: float, half_a_point_under: float
) -> ErrorRates | None:
    """Find the fewest raters with which some quantile keeps to a wanted pair of error rates.

    Parameters
    ----------
    assumptions : Assumptions
        Spreads and size of the network.
    regels : Normregels
        The rule of a round; its own quantile is not used.
    at_norm, half_a_point_under : float
        As for `raters_for_errors`.

    Returns
    -------
    ErrorRates or None
        With the smallest quantile (in thousandths) that keeps the chance on the norm; None when no quantile does, as
        where the plain mean is held against the norm.

    Notes
    -----
    Both chances fall as the quantile rises, so at each number of raters the smallest quantile that protects also finds
    most.
    """
    if regels.maatstaf is Maatstaf.GEMIDDELDE:
        return None
    for raters in range(1, assumptions.most_raters + 1):
        low, high = 0, LARGEST_QUANTILE * FINEST
        while low < high:
            middle = (low + high) // 2
            tried = replace(regels, quantile=middle / FINEST)
            if chance_of_finding(assumptions, tried, raters, regels.norm) <= at_norm:
                high = middle
            else:
                low = middle + 1
        found = error_rates(assumptions, replace(regels, quantile=low / FINEST), raters)
        if found.half_a_point_under >= half_a_point_under and 0.0 < found.at_norm <= at_norm:
            return found
    return None
