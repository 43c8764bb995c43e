"""The outcome of one round for one party: a verdict that is never silent about why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from analysis.oordeel.normregels import Weglating


class Oordeel(StrEnum):
    """The four things a round can say; each is written out wherever it is shown."""

    ONDER = "onder de norm"
    GEEN_CONCLUSIE = "geen conclusie"
    OP_OF_BOVEN = "op of boven de norm"
    NIET_VAST_TE_STELLEN = "niet vast te stellen"


class Poort(StrEnum):
    """A condition that must hold before a round may say anything about a party."""

    BEOORDELAARS = "te weinig beoordelaars"
    SPREIDING = "spreiding"
    FOUTMARGE = "foutmarge te groot"
    RESPONS = "respons te laag"
    CLUSTERS = "te weinig clusters"
    CLUSTERAANDEEL = "één cluster te zwaar"
    BETROUWBAARHEID = "betrouwbaarheid te laag"
    LOS = "los van het netwerk"
    VLAG = "onderzoek naar de antwoorden loopt"


@dataclass(frozen=True, slots=True)
class GeslotenPoort:
    """A gate that did not open: what was found and what the contract asks (``None`` where no number applies)."""

    poort: Poort
    found: float | None
    asked: float | None


@dataclass(frozen=True, slots=True)
class Bounds:
    """Score, margin and bound of one party, corrected for the leniency of its raters and not.

    All in scale points. ``standard_error`` is without the spread factor; ``bound = score + q * spread_factor *
    standard_error``. ``correction`` is the mean predicted leniency of the raters: ``score = uncorrected - correction``.
    ``prediction_variance`` is ``1'P1 / K^2``, the part of ``standard_error ** 2`` that the leniencies add.
    """

    score: float
    standard_error: float
    spread_factor: float
    correction: float
    bound: float
    uncorrected: float
    uncorrected_bound: float
    leniency_variance: float
    residual_variance: float
    prediction_variance: float
    residual_df: int


@dataclass(frozen=True, slots=True)
class LeaveOut:
    """Both bounds after the ratings of one rater, or of one cluster, are left out; as confidential as a rating."""

    kind: Weglating
    left_out: str
    remaining: int
    bound: float
    uncorrected_bound: float
    survives: bool


@dataclass(frozen=True, slots=True)
class Robustness:
    """Whether a finding survives every leave-out, by how much, and how few raters carry it; controleur only."""

    leave_outs: tuple[LeaveOut, ...]
    survives: bool
    fragility: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Uitkomst:
    """One party, one construct, one round.

    Attributes
    ----------
    partij : str
        Who was rated.
    n : int
        K, the raters with a usable rating; one organisation is one.
    n_others : int
        The same without the gemeente, whose answer is open: what disclosure counts.
    invited, response : int or None, float or None
        How many were on the list and which share of them answered; None without a list.
    gemeente_answer : float or None
        What the gemeente answered: an authority does not hide behind confidentiality. None when it gave no rating.
    raw_mean, trimmed_mean : float or None
        Plain and 20 % trimmed mean of the ratings received; None without ratings.
    bounds : Bounds or None
        None when the data without this party cannot give a margin.
    oordeel : Oordeel
        By the yardstick (maatstaf) of the contract.
    oordeel_bovengrens : Oordeel
        By the bound; equal to ``oordeel`` unless the contract names the plain mean.
    poorten : tuple of GeslotenPoort
        Which gates are closed; empty unless ``oordeel`` is "niet vast te stellen".
    robustness : Robustness or None
        Only for a finding.
    gate_numbers : mapping of Poort to (float or None)
        What was found for every gate that holds a number, open or closed.
    """

    partij: str
    n: int
    n_others: int
    invited: int | None
    response: float | None
    gemeente_answer: float | None
    raw_mean: float | None
    trimmed_mean: float | None
    bounds: Bounds | None
    oordeel: Oordeel
    oordeel_bovengrens: Oordeel
    poorten: tuple[GeslotenPoort, ...]
    robustness: Robustness | None
    gate_numbers: Mapping[Poort, float | None] = field(default_factory=dict)
