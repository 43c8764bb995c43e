"""Cluster means that may be shown: enough partners and raters, nobody who stands out, nothing to subtract."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from surveys.terugkoppeling.verdeling import KLEINSTE_GROEP

WAAROM_NIET: Final = (
    f"minder dan {KLEINSTE_GROEP} partners of beoordelaars, of uit het getal is iets over een partner of een ander "
    "cluster af te leiden"
)
"""One reason for all: which one holds would itself tell something about the cluster."""
TE_ZWAAR: Final = 0.05
"""Share of the scale by which one partner may move the mean of its cluster."""


@dataclass(frozen=True, slots=True)
class Clusterscores:
    """Scores of the rated partners of a cluster, and by how many organisations they were rated."""

    scores: tuple[float, ...]
    beoordelaars: int


@dataclass(frozen=True, slots=True)
class Clustergemiddelde:
    """The mean of one cluster; None where it may not be shown."""

    cluster: str
    gemiddelde: float | None


def clustergemiddelden(per_cluster: Mapping[str, Clusterscores], breedte: float) -> tuple[Clustergemiddelde, ...]:
    """Show a mean from five partners and five raters in which nobody stands out; ``breedte`` is that of the scale.

    One hidden cluster, or several that are small together, could be found from the mean of the whole: then the
    smallest that is shown is hidden too.
    """
    verborgen = {naam for naam, deel in per_cluster.items() if not _mag(deel, TE_ZWAAR * breedte)}
    while verborgen and len(verborgen) < len(per_cluster) and not _samen_genoeg(per_cluster, verborgen):
        rest = set(per_cluster) - verborgen
        verborgen.add(min(rest, key=lambda naam: (len(per_cluster[naam].scores), naam)))
    return tuple(
        Clustergemiddelde(naam, None if naam in verborgen else sum(deel.scores) / len(deel.scores))
        for naam, deel in per_cluster.items()
    )


def _mag(deel: Clusterscores, hoogstens: float) -> bool:
    """Tell whether a cluster has enough of both, and no partner that moves its mean far."""
    n = len(deel.scores)
    if min(n, deel.beoordelaars) < KLEINSTE_GROEP:
        return False
    gemiddelde = sum(deel.scores) / n
    return max(abs(score - gemiddelde) for score in deel.scores) / (n - 1) <= hoogstens


def _samen_genoeg(per_cluster: Mapping[str, Clusterscores], verborgen: set[str]) -> bool:
    return len(verborgen) > 1 and sum(len(per_cluster[naam].scores) for naam in verborgen) >= KLEINSTE_GROEP
