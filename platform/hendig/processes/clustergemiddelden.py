"""Cluster means that may be shown: enough partners, enough raters, and nothing to be found by subtraction."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from surveys.terugkoppeling.verdeling import KLEINSTE_GROEP


class Weggelaten(StrEnum):
    """Why a mean is not shown."""

    TE_KLEIN = "te weinig partners of beoordelaars"
    AFTREKKEN = "anders is een ander cluster te berekenen"


@dataclass(frozen=True, slots=True)
class Clusterscores:
    """Scores of the rated partners of a cluster, and by how many organisations they were rated."""

    scores: tuple[float, ...]
    beoordelaars: int


@dataclass(frozen=True, slots=True)
class Clustergemiddelde:
    """The mean of one cluster, or why it is left out."""

    cluster: str
    gemiddelde: float | None
    weggelaten: Weggelaten | None = None


def clustergemiddelden(per_cluster: Mapping[str, Clusterscores]) -> tuple[Clustergemiddelde, ...]:
    """Show a mean from five partners and five raters; what is hidden must hold as many together.

    One hidden cluster, or several small ones, could be found from the mean of the whole: then the smallest that is
    shown is hidden too.
    """
    klein = {naam for naam, deel in per_cluster.items() if min(len(deel.scores), deel.beoordelaars) < KLEINSTE_GROEP}
    verborgen = set(klein)
    while verborgen and len(verborgen) < len(per_cluster) and not _samen_genoeg(per_cluster, verborgen):
        rest = set(per_cluster) - verborgen
        verborgen.add(min(rest, key=lambda naam: (len(per_cluster[naam].scores), naam)))
    return tuple(
        Clustergemiddelde(naam, None, Weggelaten.TE_KLEIN if naam in klein else Weggelaten.AFTREKKEN)
        if naam in verborgen
        else Clustergemiddelde(naam, sum(deel.scores) / len(deel.scores))
        for naam, deel in per_cluster.items()
    )


def _samen_genoeg(per_cluster: Mapping[str, Clusterscores], verborgen: set[str]) -> bool:
    return len(verborgen) > 1 and sum(len(per_cluster[naam].scores) for naam in verborgen) >= KLEINSTE_GROEP
