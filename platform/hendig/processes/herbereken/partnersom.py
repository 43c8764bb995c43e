"""Redoing the sum of a partner with its own bundle, in plain numbers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from analysis.oordeel.narekenen import Narekening, reken_na
from analysis.oordeel.uitkomst import Poort
from hendig.processes.herbereken.partnerbundel import VERWACHTE_GETALLEN, Partnerbundel, Partnerronde
from hendig.processes.herbereken.rules import Bundelsoort
from hendig.processes.herbereken.verslag import Rondeverslag, Vergelijking, Verslag

NAMEN: Final = {
    "score": "score",
    "standard_error": "standaardfout",
    "margin": "marge",
    "bound": "bovengrens",
    "uncorrected": "gemiddelde van de antwoorden",
    "uncorrected_bound": "bovengrens zonder correctie",
}


def som_van(ronde: Partnerronde) -> Narekening:
    """Redo the sum of one round."""
    return reken_na(ronde.antwoorden, ronde.constanten, ronde.regels, ronde.poorten)


def narekening(bundel: Partnerbundel, *, programma: str) -> Verslag:
    """Redo every round of a partner's bundle; ``programma`` is what redoes it."""
    return Verslag(
        soort=Bundelsoort.PARTNER,
        construct=bundel.construct,
        gemaakt_met=bundel.programma,
        nagerekend_met=programma,
        voor=bundel.voor,
        rondes=tuple(_ronde(ronde) for ronde in bundel.rondes),
    )


def _ronde(ronde: Partnerronde) -> Rondeverslag:
    som = som_van(ronde)
    return Rondeverslag(
        naam=ronde.naam, vergelijkingen=tuple(_vergelijkingen(ronde, som)), som=som, gegeven=tuple(_gegeven(ronde))
    )


def _vergelijkingen(ronde: Partnerronde, som: Narekening) -> Iterator[Vergelijking]:
    for naam in VERWACHTE_GETALLEN:
        yield Vergelijking(NAMEN[naam], ronde.verwacht.getallen[naam], getattr(som, naam))
    yield Vergelijking("uitkomst", ronde.verwacht.oordeel.value, som.oordeel.value)
    yield Vergelijking("uitkomst met de bovengrens", ronde.verwacht.oordeel_bovengrens.value, som.oordeel_bovengrens)
    yield Vergelijking("aantal antwoorden", ronde.poorten.get(Poort.BEOORDELAARS), len(ronde.antwoorden))
    fout = ronde.constanten.spread_factor * som.standard_error
    yield Vergelijking("f maal de standaardfout", ronde.poorten.get(Poort.FOUTMARGE), fout)


def _gegeven(ronde: Partnerronde) -> Iterator[tuple[str, str]]:
    for soort, blijft in sorted(ronde.weglatingen.items()):
        yield f"blijft de uitkomst staan zonder één {soort}", "ja" if blijft else "nee"
    yield from sorted(ronde.herkomst.items())
