"""What is assumed about a round before it is held, and where each number comes from: nothing is assumed unsaid."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import numpy as np

from analysis.oordeel.normregels import Normregels
from analysis.planning.assumptions import FEWEST_OTHERS, FEWEST_PARTIES, Assumptions
from analysis.planning.contacts import Contacts
from analysis.precision import round_half_up
from hendig.bestanden.problemen import Probleem
from surveys.vragenlijst.instrument import VOORSTEL

MILDHEID, REST, VERTROUWEN, GEMIDDELDE = "mildheid", "rest", "vertrouwen", "gemiddelde"
PARTIJEN, BEOORDEELT, RESPONS = "partijen", "beoordeelt", "respons"

UITLEG: Final = {
    MILDHEID: "hoe sterk beoordelaars verschillen in mildheid (standaardafwijking)",
    REST: "hoe sterk antwoorden verder verschillen (standaardafwijking)",
    VERTROUWEN: "hoe sterk partners echt van elkaar verschillen (standaardafwijking)",
    GEMIDDELDE: "het gemiddelde in het netwerk",
    PARTIJEN: "partijen die meedoen, met de gemeente",
    BEOORDEELT: "anderen die een beoordelaar ook beoordeelt",
    RESPONS: "deel van de organisaties dat antwoordt",
}
VOORSTELLEN: Final = {
    MILDHEID: 0.3,
    REST: 0.6,
    VERTROUWEN: 0.3,
    GEMIDDELDE: 4.1,
    PARTIJEN: 41.0,
    BEOORDEELT: 10.0,
    RESPONS: 0.75,
}
"""Before the first measurement nobody knows these; the first four are for answers from 1 to 5."""
OP_DE_SCHAAL: Final = (MILDHEID, REST, VERTROUWEN, GEMIDDELDE)
EVEN_GROOT: Final = 0.005
"""Numbers that differ no more than this are written alike."""
_MEESTE_PARTIJEN: Final = 2000


class Herkomst(StrEnum):
    """Where an assumed number comes from."""

    OPGEGEVEN = "door u opgegeven"
    LIJST = "van de contactlijst"
    NETWERK = "uit het netwerkbestand"
    VOORSTEL = "voorstel"


@dataclass(frozen=True, slots=True)
class Aanname:
    """One assumed number."""

    naam: str
    waarde: float
    herkomst: Herkomst


@dataclass(frozen=True, slots=True)
class Netwerkgetallen:
    """What a file of assumptions says about the same things, by the name of the assumption."""

    bestand: str
    waarden: Mapping[str, float]


def aannames(
    opgegeven: Mapping[str, float],
    lijst: Contacts | None,
    regels: Normregels,
    netwerk: Netwerkgetallen | None = None,
) -> tuple[tuple[Aanname, ...], list[Probleem]]:
    """Put together what the user gave, what list and file tell and what is proposed; tell what cannot be.

    The list goes before a file of assumptions, that file before what the user gave (which may not contradict it), and
    a proposal comes last.
    """
    van_lijst = {} if lijst is None else _van_lijst(lijst)
    uit_netwerk = {} if netwerk is None else netwerk.waarden
    laag, hoog = VOORSTEL.antwoorden[0][0], VOORSTEL.antwoorden[-1][0]
    voorstellen = dict(VOORSTELLEN)
    problemen = []
    if (regels.minimum, regels.maximum) != (laag, hoog):
        for naam in OP_DE_SCHAAL:
            del voorstellen[naam]
            if naam not in opgegeven and naam not in uit_netwerk:
                tekst = f"Voor deze schaal is er geen voorstel. Geef --{naam} op."
                problemen.append(Probleem(f"--{naam}", None, tekst))
    if lijst is not None and PARTIJEN in opgegeven:
        tekst = "De lijst zegt zelf hoeveel partijen er zijn. Laat dit weg."
        problemen.append(Probleem(f"--{PARTIJEN}", None, tekst))
    if netwerk is not None:
        problemen.extend(_tegenspraak(opgegeven, van_lijst, netwerk))
    partijen = {**voorstellen, **uit_netwerk, **van_lijst, **opgegeven}[PARTIJEN]
    voorstellen[BEOORDEELT] = max(FEWEST_OTHERS, min(voorstellen[BEOORDEELT], partijen - 2))
    gevonden = []
    for naam in UITLEG:
        for bron, herkomst in (
            ({} if naam in uit_netwerk else opgegeven, Herkomst.OPGEGEVEN),
            (van_lijst, Herkomst.LIJST),
            (uit_netwerk, Herkomst.NETWERK),
            (voorstellen, Herkomst.VOORSTEL),
        ):
            if naam in bron:
                gevonden.append(Aanname(naam, bron[naam], herkomst))
                break
    problemen.extend(_bezwaren(gevonden, regels, None if netwerk is None else netwerk.bestand))
    return tuple(gevonden), problemen


def _van_lijst(lijst: Contacts) -> dict[str, float]:
    """Count the parties, and take the usual number of others that a rater of a partner also rates."""
    gegeven = lijst.given[lijst.given > 0]
    usual = float(np.median(gegeven)) - 1.0
    return {PARTIJEN: float(len(lijst.partijen)), BEOORDEELT: max(float(FEWEST_OTHERS), usual)}


def _tegenspraak(
    opgegeven: Mapping[str, float], van_lijst: Mapping[str, float], netwerk: Netwerkgetallen
) -> Iterator[Probleem]:
    """Name every number that would get two values in one run."""
    for naam, waarde in opgegeven.items():
        if naam in netwerk.waarden and abs(waarde - netwerk.waarden[naam]) > EVEN_GROOT:
            tekst = (
                f"Uit {netwerk.bestand} volgt {_in_tekst(netwerk.waarden[naam])}, en u geeft {_in_tekst(waarde)}. "
                "Laat de optie weg, of verander het bestand."
            )
            yield Probleem(f"--{naam}", None, tekst)
    if PARTIJEN in van_lijst and van_lijst[PARTIJEN] != netwerk.waarden[PARTIJEN]:
        tekst = (
            f"Hier doen {netwerk.waarden[PARTIJEN]:g} partijen mee, en op de contactlijst staan er "
            f"{van_lijst[PARTIJEN]:g}. Maak ze gelijk."
        )
        yield Probleem(netwerk.bestand, None, tekst)


def _in_tekst(waarde: float) -> str:
    return f"{round_half_up(waarde, 2):g}".replace(".", ",")


def _bezwaren(gevonden: Sequence[Aanname], regels: Normregels, netwerk: str | None) -> Iterator[Probleem]:
    waarden = {een.naam: een.waarde for een in gevonden}
    uit_netwerk = {een.naam for een in gevonden if een.herkomst is Herkomst.NETWERK}
    anderen = max(FEWEST_OTHERS, waarden[PARTIJEN] - 2)
    grenzen = {
        MILDHEID: (0.0, math.inf, "een getal van 0 of hoger"),
        REST: (1e-3, math.inf, "een getal van 0,001 of hoger"),
        VERTROUWEN: (0.0, math.inf, "een getal van 0 of hoger"),
        GEMIDDELDE: (regels.minimum, regels.maximum, f"een getal van {regels.minimum:g} tot en met {regels.maximum:g}"),
        PARTIJEN: (FEWEST_PARTIES, _MEESTE_PARTIJEN, f"een aantal van {FEWEST_PARTIES} tot en met {_MEESTE_PARTIJEN}"),
        BEOORDEELT: (FEWEST_OTHERS, anderen, f"een aantal van {FEWEST_OTHERS} tot en met {anderen:g}"),
        RESPONS: (0.01, 1.0, "een deel van 0,01 tot en met 1, zoals 0,75"),
    }
    for naam, (laag, hoog, schrijf) in grenzen.items():
        if naam in waarden and not (math.isfinite(waarden[naam]) and laag <= waarden[naam] <= hoog):
            staat = f"{waarden[naam]:g}".replace(".", ",")
            if netwerk is not None and naam in uit_netwerk:
                tekst = f"Hieruit volgt {staat} voor {naam} ({UITLEG[naam]}). Zorg voor {schrijf}."
                yield Probleem(netwerk, None, tekst)
            else:
                yield Probleem(f"--{naam}", None, f"Er staat {staat}. Geef {schrijf}.")


def als_assumptions(gegeven: tuple[Aanname, ...]) -> Assumptions:
    """Give the assumptions as the statistics want them."""
    waarde = {een.naam: een.waarde for een in gegeven}
    return Assumptions(
        leniency=waarde[MILDHEID],
        rest=waarde[REST],
        trust=waarde[VERTROUWEN],
        level=waarde[GEMIDDELDE],
        parties=int(waarde[PARTIJEN]),
        others_rated=waarde[BEOORDEELT],
        response=waarde[RESPONS],
    )
