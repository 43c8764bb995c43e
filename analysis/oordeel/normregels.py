"""The part of a norm version that decides about one construct in one round."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Maatstaf(StrEnum):
    """What the contract holds against the norm."""

    BOVENGRENS = "bovengrens"
    GEMIDDELDE = "gemiddelde"


class Weglating(StrEnum):
    """What a deciding round must survive the absence of."""

    BEOORDELAAR = "beoordelaar"
    CLUSTER = "cluster"


@dataclass(frozen=True, slots=True, kw_only=True)
class Normregels:
    """Norm, scale, quantile and gates for one construct; ``None`` is a gate that the contract switched off.

    Parameters
    ----------
    norm, minimum, maximum : float
        The norm c and the ends of the scale, in scale points; ``minimum <= norm <= maximum``.
    quantile : float
        q, the number of standard errors between score and bound.
    spread_at_norm : bool
        Whether the standard error is multiplied by the spread factor f.
    without_correction : bool
        Whether a finding must also hold without the leniency correction.
    maatstaf : Maatstaf
        Whether the bound or the plain mean is held against the norm.
    k_min, clusters_min : int or None
        Fewest raters, fewest clusters among them.
    se_max : float or None
        Largest standard error (times f), in scale points.
    response_min, cluster_share_max, reliability_min : float or None
        Shares and a reliability between 0 and 1.
    leave_out : tuple of Weglating
        What a deciding round must survive.
    """

    norm: float
    minimum: float
    maximum: float
    quantile: float
    spread_at_norm: bool
    without_correction: bool
    maatstaf: Maatstaf
    k_min: int | None
    se_max: float | None
    response_min: float | None
    clusters_min: int | None
    cluster_share_max: float | None
    reliability_min: float | None
    leave_out: tuple[Weglating, ...]
