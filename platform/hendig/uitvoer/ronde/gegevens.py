"""The answers of a round as rows to give away: nobody's name, no key of ours, no time, and an order that says nothing.

The pseudonyms are made for one file and kept nowhere. A rater and a rated party have each their own, also where they
are the same organisation. An answer that is not there has a number too, below every scale.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from governance.netwerk.rules import Grootte
from surveys.ronde.rules import Rondesoort
from surveys.vragenlijst.instrument import Instrument

KAN_NIET: Final = -1
"""Asked, and answered with "kan ik niet beoordelen"."""
NIET_GEVRAAGD: Final = -2
"""Not asked, or left open."""
GROEP_MINSTENS: Final = 5
"""Of how many raters a size is told at least."""

Bronrij = tuple[str, str, Mapping[str, int | None]]
"""Rater and rated party under any key, and the answers by code."""


@dataclass(frozen=True, slots=True)
class Groep:
    """To which cluster a rater belongs and how large it is, as far as the round knows."""

    cluster: str | None
    grootte: Grootte | None


@dataclass(frozen=True, slots=True)
class Rij:
    """The answers of one rater on one party; ``waarden`` in the order of the questions."""

    beoordelaar: str
    beoordeelde: str
    cluster: str
    grootte: str
    waarden: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rondefeiten:
    """What is told of the round itself."""

    naam: str
    soort: Rondesoort
    opende: dt.date
    sloot: dt.date
    periode_van: dt.date | None
    norm: str
    instrument: str
    gevraagd: int
    gemaakt_op: dt.date
    programma: str


@dataclass(frozen=True, slots=True)
class Gegevens:
    """Everything that goes into the files."""

    feiten: Rondefeiten
    instrument: Instrument
    rijen: tuple[Rij, ...]


def maak_rijen(
    bron: Iterable[Bronrij], groepen: Mapping[str, Groep], codes: tuple[str, ...], zout: bytes
) -> tuple[Rij, ...]:
    """Give the rows under fresh pseudonyms, sorted by them; ``zout`` is drawn for this once and thrown away."""
    regels = list(bron)
    wie = _pseudoniemen("B", {regel[0] for regel in regels}, zout)
    over = _pseudoniemen("P", {regel[1] for regel in regels}, zout)
    clusters = _pseudoniemen("K", {groepen[naam].cluster or "" for naam in wie} - {""}, zout)
    van_grootte = Counter(groepen[naam].grootte for naam in wie)
    rijen = []
    for beoordelaar, beoordeelde, antwoorden in regels:
        groep = groepen[beoordelaar]
        vaak = groep.grootte is not None and van_grootte[groep.grootte] >= GROEP_MINSTENS
        rijen.append(
            Rij(
                wie[beoordelaar],
                over[beoordeelde],
                clusters.get(groep.cluster or "", ""),
                str(groep.grootte) if vaak else "",
                tuple(_code(antwoorden, code) for code in codes),
            )
        )
    return tuple(sorted(rijen, key=lambda rij: (rij.beoordelaar, rij.beoordeelde)))


def _code(antwoorden: Mapping[str, int | None], code: str) -> int:
    if code not in antwoorden:
        return NIET_GEVRAAGD
    waarde = antwoorden[code]
    return KAN_NIET if waarde is None else waarde


def _pseudoniemen(letter: str, sleutels: set[str], zout: bytes) -> dict[str, str]:
    """Give every key a number, in an order that only the salt knows."""
    volgorde = sorted(sleutels, key=lambda sleutel: hashlib.sha256(zout + letter.encode() + sleutel.encode()).digest())
    breedte = len(str(len(volgorde)))
    return {sleutel: f"{letter}{nummer:0{breedte}}" for nummer, sleutel in enumerate(volgorde, 1)}
