"""The margin of a partner with K raters, before anybody has answered."""

from __future__ import annotations

import math
from dataclasses import dataclass

from analysis.oordeel.normregels import Normregels
from analysis.oordeel.others import widening
from analysis.planning.assumptions import Assumptions
from analysis.precision import round_half_up


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedMargin:
    """What K raters give: errors, margin and gates.

    Attributes
    ----------
    raters : float
        K; an expected number need not be whole.
    standard_error, uncorrected_error : float
        SE with and without the leniency correction, in scale points, before the spread factor.
    spread_factor : float
        f; 1 when the norm version switched it off.
    margin, uncorrected_margin : float
        ``q f SE`` of both bounds, in scale points.
    reliability : float or None
        Of received trust; None without an assumption about s_b.
    enough_raters, precise_enough : bool
        Whether the gates ``k_min`` and ``se_max`` open.
    """

    raters: float
    standard_error: float
    uncorrected_error: float
    spread_factor: float
    margin: float
    uncorrected_margin: float
    reliability: float | None
    enough_raters: bool
    precise_enough: bool

    @property
    def can_judge(self) -> bool:
        """Whether both gates open."""
        return self.enough_raters and self.precise_enough


def planned_margin(assumptions: Assumptions, regels: Normregels, raters: float) -> PlannedMargin:
    """Compute the margin that a number of raters gives.

    Parameters
    ----------
    assumptions : Assumptions
        Spreads and size of the network.
    regels : Normregels
        Norm, quantile and gates.
    raters : float
        K, above 0 and at most n - 1.

    Returns
    -------
    PlannedMargin
        In scale points.

    Raises
    ------
    ValueError
        When nobody rates, or more raters are asked than there are.

    Notes
    -----
    With R raters (the share of the n - 1 others that answers) who each rate m of the other parties, so that each of
    these has k raters, and every pair of raters has equally many targets in common, the rater information ``Z'SZ`` has
    eigenvalue 0 for the mildness of all raters together and ``l = m (1 - 1/k) R/(R - 1)`` for every difference between
    raters. Hence ``v = s_a^2 s_e^2 / (s_e^2 + s_a^2 l)`` is what stays unknown of a rater's mildness beside the
    others, and ``SE^2 = (s_e^2 + v)/K + (s_a^2 - v)/R``. Without the correction ``(s_a^2 + s_e^2)/K``. The
    reliability of received trust is ``s_b^2 / (s_b^2 + SE^2)``.

    References
    ----------
    .. [1] Yates, F. (1940). The recovery of inter-block information in balanced incomplete block designs.
       Annals of Eugenics 10, 317-325.

    Examples
    --------
    >>> from analysis.oordeel.normregels import Maatstaf
    >>> world = Assumptions(leniency=0.3, rest=0.6, trust=0.3, level=4.1, parties=41, others_rated=10)
    >>> rules = Normregels(norm=3.0, minimum=1.0, maximum=5.0, quantile=1.282, spread_at_norm=True,
    ...     without_correction=True, maatstaf=Maatstaf.BOVENGRENS, k_min=8, se_max=0.35, response_min=None,
    ...     clusters_min=None, cluster_share_max=None, reliability_min=None, leave_out=())
    >>> found = planned_margin(world, rules, 8)
    >>> round(found.standard_error, 3), round(found.margin, 3), found.can_judge
    (0.224, 0.349, True)
    """
    if not 0.0 < raters <= assumptions.most_raters:
        raise ValueError("a partner has from 1 to n - 1 raters")
    leniency, rest = assumptions.leniency**2, assumptions.rest**2
    everybody = max(raters, assumptions.response * assumptions.most_raters, 2.0)
    unknown = _unknown_mildness(assumptions, everybody)
    squared = (rest + unknown) / raters + (leniency - unknown) / everybody
    standard_error, uncorrected = math.sqrt(squared), math.sqrt((leniency + rest) / raters)
    factor = planned_factor(assumptions, regels)
    reach = regels.quantile * factor
    return PlannedMargin(
        raters=raters,
        standard_error=standard_error,
        uncorrected_error=uncorrected,
        spread_factor=factor,
        margin=reach * standard_error,
        uncorrected_margin=reach * uncorrected,
        reliability=None if assumptions.trust is None else assumptions.trust**2 / (assumptions.trust**2 + squared),
        enough_raters=regels.k_min is None or raters >= regels.k_min,
        precise_enough=regels.se_max is None or round_half_up(factor * standard_error) <= regels.se_max,
    )


def _unknown_mildness(assumptions: Assumptions, everybody: float) -> float:
    """Give what stays unknown of one rater's mildness beside the others, as a variance."""
    leniency, rest = assumptions.leniency**2, assumptions.rest**2
    per_target = max(1.0, assumptions.response * assumptions.others_rated)
    known = assumptions.others_rated * (1.0 - 1.0 / per_target) * everybody / (everybody - 1.0)
    return leniency * rest / (rest + leniency * known)


def planned_factor(assumptions: Assumptions, regels: Normregels) -> float:
    """Give the spread factor f that the others' assumed levels lead to.

    Parameters
    ----------
    assumptions : Assumptions
        Level of the others, and how far their levels lie apart.
    regels : Normregels
        Norm, scale, and whether f is used.

    Returns
    -------
    float
        At least 1.

    Notes
    -----
    The mean of ``(m_q - min)(max - m_q)`` over others with mean level m and variance s_b^2 is ``(m - min)(max - m) -
    s_b^2``.
    """
    if not regels.spread_at_norm:
        return 1.0
    level, trust = assumptions.level, assumptions.trust or 0.0
    room = (level - regels.minimum) * (regels.maximum - level) - trust**2
    return widening(room, norm=regels.norm, minimum=regels.minimum, maximum=regels.maximum)
