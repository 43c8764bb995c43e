"""The chance that one round finds a partner under the norm, from normal theory."""

from __future__ import annotations

import math

from scipy.integrate import quad
from scipy.special import ndtr

from analysis.oordeel.normregels import Maatstaf, Normregels
from analysis.planning.assumptions import Assumptions
from analysis.planning.margin import PlannedMargin, planned_margin

FAR = 9.0
"""Standard errors beyond which a normal variable holds less than 1e-18."""


def chance_of_finding(assumptions: Assumptions, regels: Normregels, raters: float, level: float) -> float:
    """Give the chance of "onder de norm" in one round under the full rule for a round.

    Parameters
    ----------
    assumptions : Assumptions
        Spreads and size of the network.
    regels : Normregels
        Norm, quantile, gates, and whether both bounds are asked or the plain mean.
    raters : float
        K.
    level : float
        True level of the partner, in scale points.

    Returns
    -------
    float
        0 when a gate of the number of raters or of the standard error is closed. The other gates are taken as open.

    Notes
    -----
    An approximation. The ratings are taken as normal, the variances as known, and the ratings of a partner near the
    norm as f times wider than those of the others, which is what f is there for. With both bounds, the corrected mean
    has error ``x`` with variance ``SE^2``, and the plain mean has error ``x + d``: d is the mean predicted mildness of
    the raters, which is independent of x (it is a BLUP) and has variance ``SE_0^2 - SE^2``. So the chance is
    ``P(x < c - b - q f SE and x + d < c - b - q f SE_0)``, an integral over x.

    Examples
    --------
    >>> from analysis.oordeel.normregels import Maatstaf
    >>> world = Assumptions(leniency=0.0, rest=0.6, trust=None, level=3.0, parties=41, others_rated=10)
    >>> rules = Normregels(norm=3.0, minimum=1.0, maximum=5.0, quantile=1.282, spread_at_norm=True,
    ...     without_correction=True, maatstaf=Maatstaf.BOVENGRENS, k_min=8, se_max=None, response_min=None,
    ...     clusters_min=None, cluster_share_max=None, reliability_min=None, leave_out=())
    >>> round(chance_of_finding(world, rules, 10, 3.0), 4)
    0.0999
    """
    planned = planned_margin(assumptions, regels, raters)
    if not planned.can_judge:
        return 0.0
    wide, gap = planned.spread_factor, regels.norm - level
    if regels.maatstaf is Maatstaf.GEMIDDELDE:
        return float(ndtr(gap / (wide * planned.uncorrected_error)))
    first = (gap - planned.margin) / (wide * planned.standard_error)
    if not regels.without_correction:
        return float(ndtr(first))
    return _both(planned, first, (gap - planned.uncorrected_margin) / wide)


def _both(planned: PlannedMargin, first: float, second: float) -> float:
    """Integrate over the error of the corrected mean; ``second`` is what the plain error may be, in scale points."""
    error = planned.standard_error
    mildness = math.sqrt(max(0.0, planned.uncorrected_error**2 - error**2))
    if mildness < 1e-9 * error:
        return float(ndtr(min(first, second / error)))
    first = min(first, FAR)
    if first <= -FAR:
        return 0.0
    density = 1.0 / math.sqrt(2.0 * math.pi)
    value, _ = quad(
        lambda z: density * math.exp(-0.5 * z * z) * ndtr((second - error * z) / mildness),
        -FAR,
        first,
        epsabs=1e-10,
        limit=200,
    )
    return float(value)
