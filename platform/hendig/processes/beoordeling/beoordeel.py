"""Judge a file: every construct of every round, and repetition after each round."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Final

import numpy as np
from threadpoolctl import threadpool_limits

from analysis.oordeel.beoordeel import analyse_round
from analysis.oordeel.rondeanalyse import Rondeanalyse
from analysis.oordeel.rondedata import Rondedata
from hendig.processes.beoordeling.beoordeling import Beoordeling, Ronde
from hendig.processes.beoordeling.publicatie import publicatie_per_ronde
from hendig.processes.beoordeling.rondefeiten import herhaling_per_ronde
from hendig.processes.meting.invoer import Invoer
from hendig.processes.meting.rondedata import rondedata, rondes_met_metingen

NIETS: Final[Mapping[str, Mapping[tuple[str, str], bool]]] = MappingProxyType({})
"""Nothing was released before."""


def beoordeel(
    invoer: Invoer,
    *,
    vrijgegeven: Mapping[str, Mapping[tuple[str, str], bool]] = NIETS,
    advance: Callable[[], None] = lambda: None,
) -> Beoordeling:
    """Hold every rating of the input against the norm.

    ``vrijgegeven`` tells by round, and by construct and party, whether a report that was released before held its
    numbers: that is not decided again. ``advance`` is called once per judged party and construct; `workload` tells how
    often that will be.
    """
    data = [(naam, _data(invoer, index)) for index, naam in rondes_met_metingen(invoer.metingen)]
    with threadpool_limits(limits=1, user_api="blas"):
        analyses = [(naam, _analyses(delen, invoer, advance)) for naam, delen in data]
    herhaling = herhaling_per_ronde(invoer.norm, analyses, invoer.rondes)
    samen = [(delen, constructen) for (_, delen), (_, constructen) in zip(data, analyses, strict=True)]
    besluiten = [vrijgegeven.get(naam, {}) for naam, _ in data]
    publicatie = publicatie_per_ronde(invoer.norm, samen, invoer.metingen.kolommen, besluiten)
    return Beoordeling(
        norm=invoer.norm,
        rondes=tuple(
            Ronde(naam=naam, constructen=constructen, herhaling=statussen, publicatie=blootstelling)
            for (naam, constructen), statussen, blootstelling in zip(analyses, herhaling, publicatie, strict=True)
        ),
        mededelingen=(*invoer.mededelingen, *_over_gemeente(invoer), *_over_samenhang(analyses)),
        hashes=invoer.hashes,
    )


def workload(invoer: Invoer) -> int:
    """Tell about how many parties will be judged, over all rounds and constructs."""
    metingen = invoer.metingen
    beoordeelden = np.unique(metingen.ronde * len(metingen.partijen) + metingen.beoordeelde)
    return len(beoordeelden) * len(invoer.norm.constructen)


def _data(invoer: Invoer, ronde: int) -> dict[str, Rondedata]:
    naam = invoer.metingen.rondes[ronde]
    vlaggen = () if invoer.rondes is None else invoer.rondes.vlaggen
    flagged = frozenset(vlag.partner for vlag in vlaggen if vlag.ronde == naam and vlag.open)
    delen = rondedata(invoer.metingen, invoer.norm, ronde, uitgenodigd=invoer.uitgenodigd, flagged=flagged)
    return {deel.construct: deel for deel in delen}


def _analyses(delen: Mapping[str, Rondedata], invoer: Invoer, advance: Callable[[], None]) -> dict[str, Rondeanalyse]:
    return {
        construct: analyse_round(deel, invoer.norm.constructen[construct], advance=advance)
        for construct, deel in delen.items()
    }


def _over_gemeente(invoer: Invoer) -> Iterator[str]:
    """Tell that a cluster of the gemeente is passed over."""
    metingen, gemeente = invoer.metingen, invoer.norm.gemeente
    if gemeente is not None and metingen.cluster is not None:
        van_haar = metingen.beoordelaar == metingen.partijen.index(gemeente)
        if (metingen.cluster[van_haar] >= 0).any():
            yield f"{gemeente} staat in een cluster. Dat telt niet: de gemeente hoort bij geen cluster."


def _over_samenhang(analyses: list[tuple[str, dict[str, Rondeanalyse]]]) -> Iterator[str]:
    """Name the groups of a round that no raters join."""
    for naam, constructen in analyses:
        for construct, analyse in constructen.items():
            for losse_groep in analyse.components[1:]:
                yield (
                    f'Ronde "{naam}", {construct}: deze partijen hebben geen beoordelaars gemeen met de rest: '
                    f"{', '.join(losse_groep)}."
                )
