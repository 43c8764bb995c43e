"""Whether ratings and norm fit together: no gate may be held, or skipped, because its data are not there."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from analysis.oordeel.normregels import Normregels, Weglating
from governance.norm.norm import Norm
from hendig.bestanden.metingen import Metingen
from hendig.bestanden.problemen import Probleem
from hendig.processes.meting.rondedata import kolommen_van, usable

MEESTE_NAMEN = 20


def problemen_van_samenhang(metingen: Metingen, norm: Norm, *, bestand: str, met_lijst: bool) -> list[Probleem]:
    """Name every gate, column and round of this file that the norm cannot be held against."""
    teksten = [*ontbrekende_constructen(metingen, norm)]
    if not teksten:
        regels = next(iter(norm.constructen.values()))
        teksten = [
            *_items(metingen, norm, regels),
            *_clusters(metingen, norm, regels),
            *_lijst(regels, met_lijst=met_lijst),
            *onbekende_gemeente(metingen, norm),
            *_lege_rondes(metingen, norm),
        ]
    return [Probleem(bestand, None, tekst) for tekst in teksten]


def ontbrekende_constructen(metingen: Metingen, norm: Norm) -> Iterator[str]:
    """Name every construct of the norm that the file has no columns for."""
    for construct in norm.constructen:
        if not kolommen_van(construct, metingen.kolommen):
            yield (
                f"De norm gaat over {construct}, maar het bestand heeft de kolommen {', '.join(metingen.kolommen)}. "
                f"Zet onder [norm] wat bij het bestand hoort: score, of competentioneel en intentioneel."
            )


def _items(metingen: Metingen, norm: Norm, regels: Normregels) -> Iterator[str]:
    met_items = len(metingen.kolommen) > len(norm.constructen)
    if met_items:
        return
    if regels.reliability_min is not None:
        yield _ontbreekt("betrouwbaarheid_min", "de losse vragen (kolommen C1 tot en met I4)")
    if norm.items_min is not None:
        yield _ontbreekt("items_min", "de losse vragen (kolommen C1 tot en met I4)")


def _clusters(metingen: Metingen, norm: Norm, regels: Normregels) -> Iterator[str]:
    gevraagd = [
        sleutel
        for sleutel, waarde in (
            ("clusters_min", regels.clusters_min),
            ("cluster_aandeel_max", regels.cluster_share_max),
        )
        if waarde is not None
    ]
    weglaten = Weglating.CLUSTER in regels.leave_out
    if metingen.cluster is None or not (metingen.cluster >= 0).any():
        yield from (_ontbreekt(sleutel, "een kolom cluster") for sleutel in gevraagd)
        if weglaten:
            yield (
                'De norm vraagt onder weglaten om "cluster". Daarvoor is een kolom cluster nodig. Voeg die toe. '
                'Haal "cluster" alleen weg bij weglaten als de overeenkomst dat zegt.'
            )
    elif gevraagd or weglaten:
        zonder = sorted({metingen.partijen[i] for i in metingen.beoordelaar[metingen.cluster < 0]} - {norm.gemeente})
        if zonder:
            yield (
                f"De norm kijkt naar clusters. Van deze beoordelaars is geen cluster bekend: {_namen(zonder)}. "
                "Vul hun cluster in. Alleen de gemeente hoort bij geen cluster."
            )


def _namen(namen: list[str]) -> str:
    """Name up to twenty, and tell how many more there are."""
    rest = len(namen) - MEESTE_NAMEN
    return ", ".join(namen[:MEESTE_NAMEN]) + (f" en nog {rest}" if rest > 0 else "")


def _lijst(regels: Normregels, *, met_lijst: bool) -> Iterator[str]:
    if regels.response_min is not None and not met_lijst:
        yield _ontbreekt("respons_min", "de lijst van wie mocht beoordelen (--uitgenodigd)")


def onbekende_gemeente(metingen: Metingen, norm: Norm) -> Iterator[str]:
    """Tell that the gemeente of the norm does not occur in the file."""
    if norm.gemeente is not None and norm.gemeente not in metingen.partijen:
        yield (
            f'De norm noemt als gemeente "{norm.gemeente}", maar die naam komt in het bestand niet voor. '
            f'Schrijf bij gemeente de naam uit het bestand, of "geen" als de gemeente niet meedoet.'
        )


def _ontbreekt(sleutel: str, gegeven: str) -> str:
    return (
        f'De norm houdt {sleutel} aan, en daarvoor is nodig: {gegeven}. Lever dat aan, of schrijf {sleutel} = "geen".'
    )


def _lege_rondes(metingen: Metingen, norm: Norm) -> Iterator[str]:
    for construct in norm.constructen:
        bruikbaar = ~np.isnan(usable(metingen, norm, construct))
        for index, ronde in enumerate(metingen.rondes):
            in_ronde = metingen.ronde == index
            if in_ronde.any() and not (bruikbaar & in_ronde).any():
                yield (
                    f'In ronde "{ronde}" is over {construct} geen enkele bruikbare beoordeling. '
                    "Ontbreken er antwoorden? Lever ze alsnog aan. Haal anders de ronde weg."
                )
