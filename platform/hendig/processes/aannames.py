"""What is assumed about a round before it is held, and where each number comes from: nothing is assumed unsaid."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import numpy as np

from analysis.oordeel.normregels import Normregels
from analysis.planning.assumptions import FEWEST_OTHERS, FEWEST_PARTIES, Assumptions
from analysis.planning.contacts import Contacts
from hendig.bestanden.problemen import Probleem
from surveys.vragenlijst.instrument import VOORSTEL

MILDHEID, REST, VERTROUWEN, GEMIDDELDE = "mildheid", "rest", "vertrouwen", "gemiddelde"
PARTIJEN, BEOORDEELT, RESPONS = "partijen", "beoordeelt", "respons"

UITLEG: Final = {
    MILDHEID: "hoeveel beoordelaars verschillen in mildheid (standaardafwijking)",
    REST: "hoeveel antwoorden verder verschillen (standaardafwijking)",
    VERTROUWEN: "hoeveel partners echt van elkaar verschillen (standaardafwijking)",
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
_MEESTE_PARTIJEN: Final = 2000


class Herkomst(StrEnum):
    """Where an assumed number comes from."""

    OPGEGEVEN = "door u opgegeven"
    LIJST = "van de contactlijst"
    VOORSTEL = "voorstel"


@dataclass(frozen=True, slots=True)
class Aanname:
    """One assumed number."""

    naam: str
    waarde: float
    herkomst: Herkomst


def aannames(
    opgegeven: Mapping[str, float], lijst: Contacts | None, regels: Normregels
) -> tuple[tuple[Aanname, ...], list[Probleem]]:
    """Put together what the user gave, what the list tells and what is proposed; tell what cannot be.

    A number that the user gave goes before the list, and the list before a proposal.
    """
    van_lijst = {} if lijst is None else _van_lijst(lijst)
    laag, hoog = VOORSTEL.antwoorden[0][0], VOORSTEL.antwoorden[-1][0]
    voorstellen = dict(VOORSTELLEN)
    problemen = []
    if (regels.minimum, regels.maximum) != (laag, hoog):
        for naam in OP_DE_SCHAAL:
            del voorstellen[naam]
            if naam not in opgegeven:
                tekst = f"Voor deze schaal is er geen voorstel. Geef --{naam} op."
                problemen.append(Probleem(f"--{naam}", None, tekst))
    if lijst is not None and PARTIJEN in opgegeven:
        tekst = "De lijst zegt zelf hoeveel partijen er zijn. Laat dit weg."
        problemen.append(Probleem(f"--{PARTIJEN}", None, tekst))
    partijen = {**voorstellen, **van_lijst, **opgegeven}[PARTIJEN]
    voorstellen[BEOORDEELT] = max(FEWEST_OTHERS, min(voorstellen[BEOORDEELT], partijen - 2))
    gevonden = []
    for naam in UITLEG:
        for bron, herkomst in (
            (opgegeven, Herkomst.OPGEGEVEN),
            (van_lijst, Herkomst.LIJST),
            (voorstellen, Herkomst.VOORSTEL),
        ):
            if naam in bron:
                gevonden.append(Aanname(naam, bron[naam], herkomst))
                break
    problemen.extend(_bezwaren({een.naam: een.waarde for een in gevonden}, regels))
    return tuple(gevonden), problemen


def _van_lijst(lijst: Contacts) -> dict[str, float]:
    """Count the parties, and take the usual number of others that a rater of a partner also rates."""
    gegeven = lijst.given[lijst.given > 0]
    usual = float(np.median(gegeven)) - 1.0
    return {PARTIJEN: float(len(lijst.partijen)), BEOORDEELT: max(float(FEWEST_OTHERS), usual)}


def _bezwaren(waarden: Mapping[str, float], regels: Normregels) -> Iterator[Probleem]:
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
            yield Probleem(f"--{naam}", None, f"Er staat {f'{waarden[naam]:g}'.replace('.', ',')}. Geef {schrijf}.")


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
