"""The verdict of one round about one party: gates first, then the yardstick of the contract."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.oordeel.bounds import Evidence, is_finding
from analysis.oordeel.normregels import Maatstaf, Normregels
from analysis.oordeel.poorten import Circumstances, closed_gates
from analysis.oordeel.uitkomst import Bounds, GeslotenPoort, Oordeel
from analysis.precision import below


@dataclass(frozen=True, slots=True)
class Verdict:
    """Bounds, closed gates, the verdict by the contract's yardstick, and the verdict by the bound."""

    bounds: Bounds | None
    gates: tuple[GeslotenPoort, ...]
    oordeel: Oordeel
    by_bound: Oordeel


def weigh(evidence: Evidence, circumstances: Circumstances) -> Verdict:
    """Hold the ratings of one party against the norm.

    Parameters
    ----------
    evidence : Evidence
        Ratings received, what the others teach, and the rules.
    circumstances : Circumstances
        Clusters, response, reliability and flags.

    Returns
    -------
    Verdict
        "Niet vast te stellen" as soon as a gate is closed, or when no margin can be given.
    """
    regels = evidence.regels
    bounds = evidence.bounds(evidence.all) if len(evidence.answers) and evidence.others.can_judge else None
    gates = closed_gates(regels, evidence.others, bounds, circumstances)
    if bounds is None or gates:
        return Verdict(bounds, gates, Oordeel.NIET_VAST_TE_STELLEN, Oordeel.NIET_VAST_TE_STELLEN)
    by_bound = verdict_by_bound(bounds, regels)
    oordeel = verdict_by_mean(bounds, regels) if regels.maatstaf is Maatstaf.GEMIDDELDE else by_bound
    return Verdict(bounds, gates, oordeel, by_bound)


def verdict_by_bound(bounds: Bounds, regels: Normregels) -> Oordeel:
    """Give the verdict of the bound: under the norm only when even the margin does not reach it.

    Parameters
    ----------
    bounds : Bounds
        Of one party whose gates are open.
    regels : Normregels
        The norm and which bounds are asked.

    Returns
    -------
    Oordeel
        Equal to the norm is sufficient.
    """
    if is_finding(bounds, regels):
        return Oordeel.ONDER
    return Oordeel.GEEN_CONCLUSIE if below(bounds.score, regels.norm) else Oordeel.OP_OF_BOVEN


def verdict_by_mean(bounds: Bounds, regels: Normregels) -> Oordeel:
    """Give the verdict of a contract that literally holds the plain mean against the norm.

    Parameters
    ----------
    bounds : Bounds
        Of one party whose gates are open.
    regels : Normregels
        The norm.

    Returns
    -------
    Oordeel
        Under the norm, or at or above it; a mean leaves no room for "geen conclusie".
    """
    return Oordeel.ONDER if below(bounds.uncorrected, regels.norm) else Oordeel.OP_OF_BOVEN
