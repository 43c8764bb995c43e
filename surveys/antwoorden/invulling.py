"""Filling in as a value: the steps in their order, what of them is done, what was sent, and what is still missing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from surveys.antwoorden.blad import Antwoord, Blad, Invulling, Plaats
from surveys.vragenlijst.instrument import Construct, Instrument

NIET_TE_BEOORDELEN: Final = "nvt"
"""What a form sends for "kan ik niet beoordelen"."""
TOELICHTING: Final = "-toelichting"
"""What stands behind the code of a question in the name of the field for its explanation."""
MEESTE_TEKENS: Final = 500
EERST_EEN_ANTWOORD: Final = "Kies eerst een antwoord. Uw toelichting staat er nog."
TE_LANG: Final = f"Schrijf hooguit {MEESTE_TEKENS} tekens. De rest van uw tekst staat er nog."
ONBEKEND: Final = "Kies een van de antwoorden die hier staan."


class Staat(StrEnum):
    """How far something is."""

    KLAAR = "klaar"
    BEZIG = "bezig"
    NOG_NIET = "nog niet"


@dataclass(frozen=True, slots=True)
class Stap:
    """One step: a party and one kind of trust; ``partner`` and ``deel`` count from one."""

    nummer: int
    partner: int
    deel: int
    plaats: Plaats
    naam: str
    construct: Construct


@dataclass(frozen=True, slots=True)
class Gestuurd:
    """What a form sent: the answers that are in order, and per field what is wrong with the rest."""

    antwoorden: Mapping[str, Antwoord]
    fouten: Mapping[str, str]


def stappen(instrument: Instrument, partijen: Sequence[tuple[str, str]]) -> tuple[Stap, ...]:
    """Give every step; ``partijen`` are pairs of key and name in the order in which they are asked about."""
    delen = [
        (plek, partij, deel) for plek, partij in enumerate(partijen, 1) for deel in enumerate(instrument.constructen, 1)
    ]
    return tuple(
        Stap(nummer, plek, deel, (sleutel, construct.naam), naam, construct)
        for nummer, (plek, (sleutel, naam), (deel, construct)) in enumerate(delen, 1)
    )


def staat(blad: Blad, construct: Construct) -> Staat:
    """Tell how far one step is."""
    if set(construct.codes) <= blad.antwoorden.keys():
        return Staat.KLAAR
    return Staat.BEZIG if blad.antwoorden else Staat.NOG_NIET


def onaf(invulling: Invulling, alle: Sequence[Stap]) -> tuple[Stap, ...]:
    """Give the steps that still miss an answer."""
    return tuple(stap for stap in alle if staat(invulling.blad(stap.plaats), stap.construct) is not Staat.KLAAR)


def alles_niet(construct: Construct, blad: Blad) -> dict[str, Antwoord]:
    """Answer everything of a step with "kan ik niet beoordelen"; explanations that were given stay."""
    return {
        code: Antwoord(None, blad.antwoorden[code].toelichting if code in blad.antwoorden else "")
        for code in construct.codes
    }


def rest_niet(construct: Construct, blad: Blad) -> dict[str, Antwoord]:
    """Answer with "kan ik niet beoordelen" what has no answer yet."""
    return {code: blad.antwoorden.get(code, Antwoord(None)) for code in construct.codes}


def lees(instrument: Instrument, construct: Construct, velden: Mapping[str, str]) -> Gestuurd:
    """Read what a form sent about one step; a question without an answer is passed over."""
    waarden = {str(waarde): waarde for waarde, _ in instrument.antwoorden}
    antwoorden: dict[str, Antwoord] = {}
    fouten: dict[str, str] = {}
    for code in construct.codes:
        gekozen, uitleg = velden.get(code, ""), velden.get(code + TOELICHTING, "").strip()
        if gekozen not in ("", NIET_TE_BEOORDELEN, *waarden):
            fouten[code] = ONBEKEND
        elif len(uitleg) > MEESTE_TEKENS:
            fouten[code + TOELICHTING] = TE_LANG
        elif gekozen:
            antwoorden[code] = Antwoord(waarden.get(gekozen), uitleg)
        elif uitleg:
            fouten[code] = EERST_EEN_ANTWOORD
    return Gestuurd(antwoorden, fouten)
