"""The answers of a round as rows to give away: nobody's name, no key of ours, no time, and an order that says nothing.

There are two kinds of file. In the one that a person may ask alone every answer stands by itself: nothing tells which
answers are of one rater, neither about two parties nor about one, for what one rater rated is the list of one
organisation. In the whole file, for which it takes two, raters have pseudonyms. Those are made for one file and kept
nowhere. A rater and a rated party have each their own, also where they are the same organisation. An answer that is
not there has a number too, below every scale.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from analysis.disclosure.thresholds import items_may_be_shown
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
Cel = str | int
"""What stands in one column of a row."""


@dataclass(frozen=True, slots=True)
class Groep:
    """To which cluster a rater belongs and how large it is, as far as known; ``open`` when its answers are told."""

    cluster: str | None
    grootte: Grootte | None
    open: bool = False


@dataclass(frozen=True, slots=True)
class Rij:
    """The answers of one rater on one party; ``waarden`` in the order of the questions."""

    beoordelaar: str
    beoordeelde: str
    cluster: str
    grootte: str
    waarden: tuple[int, ...]

    @property
    def cellen(self) -> tuple[Cel, ...]:
        """What stands in the row."""
        return (self.beoordelaar, self.beoordeelde, self.cluster, self.grootte, *self.waarden)

    def antwoorden(self, codes: tuple[str, ...]) -> Iterator[tuple[str, int]]:
        """Give every answer with the code of its question."""
        return zip(codes, self.waarden, strict=True)


@dataclass(frozen=True, slots=True)
class Los:
    """One answer on one party, of nobody."""

    beoordeelde: str
    construct: str
    vraag: str
    antwoord: int

    @property
    def cellen(self) -> tuple[Cel, ...]:
        """What stands in the row."""
        return (self.beoordeelde, self.construct, self.vraag, self.antwoord)

    def antwoorden(self, codes: tuple[str, ...]) -> Iterator[tuple[str, int]]:
        """Give the answer with the code of its question."""
        del codes
        yield self.vraag, self.antwoord


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
    """Everything that goes into the files; ``volledig`` when raters have pseudonyms in it."""

    feiten: Rondefeiten
    instrument: Instrument
    rijen: tuple[Rij, ...] | tuple[Los, ...]
    volledig: bool
    weggelaten: int = field(default=0)
    """Of how many parties answers stay out, because too few organisations gave them."""

    def op_vraag(self, code: str) -> list[int]:
        """Give every answer to one question."""
        codes = self.instrument.codes
        return [waarde for rij in self.rijen for vraag, waarde in rij.antwoorden(codes) if vraag == code]


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


def maak_losse_rijen(
    bron: Iterable[Bronrij], groepen: Mapping[str, Groep], instrument: Instrument, zout: bytes
) -> tuple[tuple[Los, ...], int]:
    """Give every answer as a row of its own, sorted by size for each party and question; and how many parties miss any.

    A question about a party stays out where fewer organisations answered it than single answers may be shown of, or
    where all answered the same: then it is known of each. An answer that is open is not counted: who knows it subtracts
    it.
    """
    per_plek: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    telt: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for beoordelaar, beoordeelde, antwoorden in bron:
        for code, waarde in antwoorden.items():
            per_plek[beoordeelde, code].append(KAN_NIET if waarde is None else waarde)
            if waarde is not None and not groepen[beoordelaar].open:
                telt[beoordeelde, code].append(waarde)
    genoeg = {
        plek: waarden
        for plek, waarden in per_plek.items()
        if items_may_be_shown(len(telt[plek])) and len(set(telt[plek])) > 1
    }
    over = _pseudoniemen("P", {beoordeelde for beoordeelde, _ in genoeg}, zout)
    rijen = [
        Los(over[beoordeelde], construct.naam, code, waarde)
        for construct in instrument.constructen
        for code in construct.codes
        for (beoordeelde, vraag), waarden in genoeg.items()
        for waarde in sorted(waarden)
        if vraag == code
    ]
    weg = {beoordeelde for beoordeelde, _ in per_plek.keys() - genoeg.keys()}
    return tuple(sorted(rijen, key=lambda rij: rij.beoordeelde)), len(weg)


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
