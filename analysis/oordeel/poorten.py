"""The gates: what must be there before a round may say anything about a party."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from analysis.oordeel.normregels import Normregels
from analysis.oordeel.others import Others
from analysis.oordeel.uitkomst import Bounds, GeslotenPoort, Poort
from analysis.precision import round_half_up

OTHERS_RATED = 2
"""A rater who rated fewer others tells nothing about its own mildness: it hangs loose from the network."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """What the gates look at, beside the bounds.

    Attributes
    ----------
    clusters : sequence of (str or None), length K
        Cluster per rater; None for a rater that is in none.
    response : float or None
        Share of the invited that answered; None without a list.
    reliability : float or None
        Omega of the items without this party; None without items, or when it cannot be computed.
    flagged : bool
        Whether an integrity question about this party's raters is open.
    """

    clusters: Sequence[str | None]
    response: float | None
    reliability: float | None
    flagged: bool


def closed_gates(
    regels: Normregels, others: Others, bounds: Bounds | None, circumstances: Circumstances
) -> tuple[GeslotenPoort, ...]:
    """Name every gate that does not open for one party.

    Parameters
    ----------
    regels : Normregels
        What the norm version asks; a gate that is None is not held.
    others : Others
        Learnt without the party.
    bounds : Bounds or None
        None when there are no ratings, or the others' ratings cannot give a margin.
    circumstances : Circumstances
        Clusters, response, reliability and flags.

    Returns
    -------
    tuple of GeslotenPoort
        Empty when a verdict may be given.
    """
    return (
        *_count_gates(regels, others, len(circumstances.clusters)),
        *_margin_gates(regels, others, bounds),
        *cluster_gates(regels, circumstances.clusters),
        *_quality_gates(regels, circumstances),
    )


def gate_numbers(others: Others, bounds: Bounds | None, circumstances: Circumstances) -> dict[Poort, float | None]:
    """Give what was found for every gate that holds a number, also where the contract asks nothing.

    Parameters
    ----------
    others : Others
        Learnt without the party.
    bounds : Bounds or None
        None where no margin can be given.
    circumstances : Circumstances
        Clusters, response and reliability.

    Returns
    -------
    dict of Poort to (float or None)
        None where the number is not known.
    """
    clusters = circumstances.clusters
    counts = Counter(name for name in clusters if name is not None)
    return {
        Poort.BEOORDELAARS: len(clusters),
        Poort.LOS: int((others.other_targets >= OTHERS_RATED).sum()),
        Poort.SPREIDING: others.residual_df,
        Poort.FOUTMARGE: None if bounds is None else bounds.spread_factor * bounds.standard_error,
        Poort.RESPONS: circumstances.response,
        Poort.CLUSTERS: len(counts),
        Poort.CLUSTERAANDEEL: max(counts.values()) / len(clusters) if counts else None,
        Poort.BETROUWBAARHEID: circumstances.reliability,
    }


def _count_gates(regels: Normregels, others: Others, k: int) -> Iterator[GeslotenPoort]:
    asked = 1 if regels.k_min is None else regels.k_min
    if k < asked:
        yield GeslotenPoort(Poort.BEOORDELAARS, k, asked)
        return
    connected = int((others.other_targets >= OTHERS_RATED).sum())
    if connected < asked:
        yield GeslotenPoort(Poort.LOS, connected, asked)


def _margin_gates(regels: Normregels, others: Others, bounds: Bounds | None) -> Iterator[GeslotenPoort]:
    if not others.can_judge:
        yield GeslotenPoort(Poort.SPREIDING, None, None)
    if bounds is not None and regels.se_max is not None:
        margin = round_half_up(bounds.spread_factor * bounds.standard_error)
        if margin > regels.se_max:
            yield GeslotenPoort(Poort.FOUTMARGE, margin, regels.se_max)


def cluster_gates(regels: Normregels, clusters: Sequence[str | None]) -> Iterator[GeslotenPoort]:
    """Name the gates about clusters that do not open.

    Parameters
    ----------
    regels : Normregels
        What the norm version asks.
    clusters : sequence of (str or None)
        Cluster per rater; None for a rater that is in none.

    Yields
    ------
    GeslotenPoort
        Too few clusters, or one that weighs too much.
    """
    counts = Counter(name for name in clusters if name is not None)
    if regels.clusters_min is not None and len(counts) < regels.clusters_min:
        yield GeslotenPoort(Poort.CLUSTERS, len(counts), regels.clusters_min)
    if regels.cluster_share_max is not None and counts:
        share = round_half_up(max(counts.values()) / len(clusters))
        if share > regels.cluster_share_max:
            yield GeslotenPoort(Poort.CLUSTERAANDEEL, share, regels.cluster_share_max)


def _quality_gates(regels: Normregels, circumstances: Circumstances) -> Iterator[GeslotenPoort]:
    if regels.response_min is not None and _short(circumstances.response, regels.response_min):
        yield GeslotenPoort(Poort.RESPONS, circumstances.response, regels.response_min)
    if regels.reliability_min is not None and _short(circumstances.reliability, regels.reliability_min):
        yield GeslotenPoort(Poort.BETROUWBAARHEID, circumstances.reliability, regels.reliability_min)
    if circumstances.flagged:
        yield GeslotenPoort(Poort.VLAG, None, None)


def _short(found: float | None, asked: float) -> bool:
    """Tell whether a share falls short; one that is not known does: silence never opens a gate."""
    return found is None or round_half_up(found) < asked
