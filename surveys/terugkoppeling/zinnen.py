"""Sentences that more than one report or page says: verdicts, closed gates and scales, in plain Dutch."""

from __future__ import annotations

from typing import Protocol

from analysis.oordeel.uitkomst import GeslotenPoort, Oordeel, Poort
from analysis.precision import round_half_up
from analysis.reliability.coefficient import Coefficient
from surveys.terugkoppeling.getallen import getal
from surveys.vragenlijst.instrument import VOORSTEL

OORDEEL = {
    Oordeel.OP_OF_BOVEN: "De norm is gehaald.",
    Oordeel.GEEN_CONCLUSIE: "Deze meting laat niet zien dat de norm niet is gehaald. Zij telt niet tegen u.",
    Oordeel.ONDER: "Ook met de marge is de norm deze keer niet gehaald.",
    Oordeel.NIET_VAST_TE_STELLEN: "Deze meting kan hierover niets zeggen.",
}
GEMIDDELDE = "Dit volgt uit het gewone gemiddelde, zoals de overeenkomst letterlijk zegt."
GOED, REDELIJK = 0.8, 0.7
"""Reliability from which a measurement is called good, and fair; words only, the norm has its own minimum."""
AANDELEN = (Poort.RESPONS, Poort.CLUSTERAANDEEL)


class Schaal(Protocol):
    """The ends of a scale."""

    @property
    def minimum(self) -> float:
        """The lowest answer."""

    @property
    def maximum(self) -> float:
        """The highest answer."""


def soort_vertrouwen(construct: str) -> str:
    """Name what was measured."""
    return "Vertrouwen" if construct == "score" else f"{construct.capitalize()} vertrouwen"


def definitie(construct: str) -> str | None:
    """Give the contract's own words for a construct; None for a file with one score."""
    return next((deel.definitie for deel in VOORSTEL.constructen if deel.naam == construct), None)


def schaalwoorden(regels: Schaal) -> list[tuple[float, str]]:
    """Give the places on the scale with the answers that belong to them; only numbers when the scale is another."""
    antwoorden = dict(VOORSTEL.antwoorden)
    if (regels.minimum, regels.maximum) == (min(antwoorden), max(antwoorden)):
        return [(float(punt), f"{punt}\n{_gebroken(woorden)}") for punt, woorden in VOORSTEL.antwoorden]
    stap = max(1.0, round_half_up((regels.maximum - regels.minimum) / 6, 0))
    punten = [regels.minimum]
    while punten[-1] + stap < regels.maximum - stap / 2:
        punten.append(punten[-1] + stap)
    return [(punt, f"{punt:g}".replace(".", ",")) for punt in (*punten, regels.maximum)]


def _gebroken(woorden: str) -> str:
    """Break words of an answer over two lines, so that five of them fit beside each other."""
    return woorden.replace("(bijna) ", "(bijna)\n").replace("ongeveer ", "ongeveer\n")


def procent(aandeel: float) -> str:
    """Write a share as a whole percentage."""
    return f"{round_half_up(100 * aandeel, 0):.0f} %"


def waarde(poort: Poort, gevonden: float | None) -> str:
    """Write what a gate found or asks: a percentage, a number of organisations, or a score."""
    if gevonden is None:
        return "onbekend"
    if poort in AANDELEN:
        return procent(gevonden)
    return getal(gevonden, 2) if poort in (Poort.FOUTMARGE, Poort.BETROUWBAARHEID) else f"{gevonden:.0f}"


def poort_in_woorden(gesloten: GeslotenPoort) -> str:
    """Tell why nothing could be concluded: which gate is closed, with its numbers.

    From how many clusters the answers came is left out: beside a small number it would tell who answered.
    """
    gevonden, gevraagd = (waarde(gesloten.poort, deel) for deel in (gesloten.found, gesloten.asked))
    zinnen = {
        Poort.BEOORDELAARS: f"Er waren te weinig bruikbare antwoorden: {gevonden}. Nodig zijn er {gevraagd}.",
        Poort.SPREIDING: "De antwoorden over anderen waren te weinig, of verschilden te weinig, voor een marge.",
        Poort.FOUTMARGE: f"De score was te onzeker: {gevonden}. De norm vraagt hoogstens {gevraagd}.",
        Poort.RESPONS: f"Te weinig organisaties op de lijst antwoordden: {gevonden}. Nodig is {gevraagd}.",
        Poort.CLUSTERS: f"De antwoorden kwamen uit te weinig clusters. De norm vraagt er minstens {gevraagd}.",
        Poort.CLUSTERAANDEEL: f"Te veel antwoorden kwamen uit één cluster. De norm staat hoogstens {gevraagd} toe.",
        Poort.BETROUWBAARHEID: f"De antwoorden pasten te weinig bij elkaar: {gevonden}. Nodig is {gevraagd}.",
        Poort.LOS: f"Te weinig beoordelaars beoordeelden ook anderen: {gevonden}. Nodig zijn er {gevraagd}.",
        Poort.VLAG: "De onafhankelijk controleur heeft een vraag over de antwoorden die niet is opgelost.",
    }
    return zinnen[gesloten.poort]


def betrouwbaarheid(omega: Coefficient | None) -> str:
    """Tell in a word and in numbers how well the questions go together."""
    if omega is None:
        return "Of de vragen samenhangen, is hier niet te berekenen."
    woord = "goed" if omega.value >= GOED else "redelijk" if omega.value >= REDELIJK else "te laag om veel op te bouwen"
    return (
        f"De betrouwbaarheid van de vragen is {woord}: {getal(omega.value, 2)} op een schaal van 0 tot 1 "
        f"(de onzekerheid loopt van {getal(omega.lower, 2)} tot {getal(omega.upper, 2)})."
    )
