"""One key of a file that people write: its kind, its bounds, and the Dutch sentence when a value does not fit.

A key says what it accepts in one place. Reading, the refusal, the commented example and the reference table all
follow from that, so they cannot contradict each other.
"""

from __future__ import annotations

import difflib
import json
import math
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import assert_never

from governance.bronnen import Bron

GEEN = "geen"
OF_GEEN = f', of "{GEEN}" om deze poort uit te zetten'
"""How a refusal says that a gate may be switched off in a file."""
_LANGSTE_CITAAT = 60
_GROOTSTE_CITAAT = 10**50
_JAREN = range(1900, 2200)

Waarde = str | int | float | bool | date | tuple[str, ...] | tuple[float, ...]


class Soort(StrEnum):
    """What kind of value a key takes, in the words of a refusal."""

    TEKST = "een tekst tussen aanhalingstekens"
    DATUM = "een datum zonder aanhalingstekens, zoals 2026-01-31, in een jaar van 1900 tot 2200"
    GETAL = "een getal"
    GEHEEL = "een geheel getal"
    JA_NEE = "true of false"
    KEUZE = "een van de genoemde woorden, tussen aanhalingstekens"
    LIJST = 'een lijst van teksten, zoals ["a", "b"]'
    GETALLEN = "een lijst van getallen, zoals [0.5, -0.5]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sleutel:
    """A key: where it stands, what it accepts, what it means, where it comes from and what is proposed.

    ``minimum`` and ``maximum`` are inclusive; with ``boven_minimum`` the lower one itself is refused. ``mag_geen``
    is a gate that the contract may switch off by writing "geen". ``keuzes`` bounds a word and the words in a list.
    A key that is not ``verplicht`` may be left out: then what needs it is not known, never assumed.
    """

    sectie: str
    naam: str
    soort: Soort
    betekenis: str
    bron: Bron
    voorstel: Waarde | None = None
    mag_geen: bool = False
    minimum: float | None = None
    maximum: float | None = None
    boven_minimum: bool = False
    keuzes: tuple[str, ...] = ()
    verplicht: bool = True

    @property
    def plaats(self) -> str:
        """The key as a refusal names it: section and name."""
        return f"[{self.sectie}] {self.naam}"


def schone_tekst(tekst: str) -> str:
    """Bring a text to one spelling: NFC, without invisible characters, with single spaces and none at the ends.

    A character that commands a terminal is invisible too.
    """
    gespatieerd = (" " if teken.isspace() else teken for teken in tekst)
    zichtbaar = "".join(teken for teken in gespatieerd if unicodedata.category(teken) not in {"Cf", "Cc"})
    return unicodedata.normalize("NFC", " ".join(zichtbaar.split()))


def lijkt_op(woord: str, bekend: Iterable[str]) -> str:
    """Ask in Dutch whether the nearest known word was meant; empty when none is near."""
    per_vorm = {naam.casefold(): naam for naam in sorted(bekend)}
    gevonden = difflib.get_close_matches(woord.casefold(), per_vorm, n=1, cutoff=0.6)
    return f" Bedoelt u {per_vorm[gevonden[0]]}?" if gevonden else ""


def grenzen(sleutel: Sleutel) -> str:
    """Say what the key accepts, as the end of the sentence "Schrijf ..."."""
    delen = str(sleutel.soort)
    if sleutel.soort is Soort.KEUZE:
        delen = " of ".join(f'"{keuze}"' for keuze in sleutel.keuzes)
    elif sleutel.soort is Soort.LIJST and sleutel.keuzes:
        delen = f"een lijst met {' en/of '.join(als_toml(keuze) for keuze in sleutel.keuzes)}, of [] voor geen"
    elif sleutel.soort in (Soort.GETAL, Soort.GEHEEL, Soort.GETALLEN):
        delen = f"{sleutel.soort}{_bereik(sleutel)}"
    return f"{delen}{OF_GEEN}" if sleutel.mag_geen else delen


def _bereik(sleutel: Sleutel) -> str:
    laag, hoog = sleutel.minimum, sleutel.maximum
    onder = "" if laag is None else f" boven {laag:g}" if sleutel.boven_minimum else f" van {laag:g} of hoger"
    boven = "" if hoog is None else f"{' en' if onder else ''} niet hoger dan {hoog:.15g}"
    return onder + boven


def bezwaar(sleutel: Sleutel, waarde: object) -> str | None:
    """Say in Dutch why a value does not fit its key and what to write instead; None when it fits."""
    if sleutel.mag_geen and waarde == GEEN:
        return None
    if _past(sleutel, waarde):
        return None
    return f"Er staat {_kort(waarde)}. Schrijf {grenzen(sleutel)}."


def _past(sleutel: Sleutel, waarde: object) -> bool:
    past = False
    match sleutel.soort:
        case Soort.TEKST:
            past = _past_tekst(sleutel, waarde)
        case Soort.DATUM:
            past = isinstance(waarde, date) and not isinstance(waarde, datetime) and waarde.year in _JAREN
        case Soort.GETAL:
            past = _past_getal(sleutel, waarde)
        case Soort.GEHEEL:
            past = isinstance(waarde, int) and not isinstance(waarde, bool) and _binnen(sleutel, waarde)
        case Soort.JA_NEE:
            past = isinstance(waarde, bool)
        case Soort.KEUZE:
            past = isinstance(waarde, str) and waarde in sleutel.keuzes
        case Soort.LIJST:
            past = _past_lijst(sleutel, waarde)
        case Soort.GETALLEN:
            past = isinstance(waarde, list | tuple) and all(_past_getal(sleutel, deel) for deel in waarde)
        case _:
            assert_never(sleutel.soort)
    return past


def _past_getal(sleutel: Sleutel, waarde: object) -> bool:
    return isinstance(waarde, int | float) and not isinstance(waarde, bool) and _binnen(sleutel, waarde)


def _past_tekst(sleutel: Sleutel, waarde: object) -> bool:
    if not isinstance(waarde, str):
        return False
    schoon = schone_tekst(waarde)
    verwarrend = sleutel.mag_geen and schoon.casefold() == GEEN
    return bool(schoon) and schoon.isprintable() and not verwarrend


def _past_lijst(sleutel: Sleutel, waarde: object) -> bool:
    if not isinstance(waarde, list | tuple) or not all(isinstance(deel, str) for deel in waarde):
        return False
    schoon = [schone_tekst(deel) for deel in waarde]
    bekend = not sleutel.keuzes or set(schoon) <= set(sleutel.keuzes)
    return bekend and all(schoon) and len(set(schoon)) == len(schoon)


def _binnen(sleutel: Sleutel, waarde: float) -> bool:
    laag, hoog = sleutel.minimum, sleutel.maximum
    hoog_genoeg = laag is None or (waarde > laag if sleutel.boven_minimum else waarde >= laag)
    return abs(waarde) < math.inf and hoog_genoeg and (hoog is None or waarde <= hoog)


def als_toml(waarde: object) -> str:
    """Write a value as it stands in a TOML file; a table or a giant number is only named."""
    match waarde:
        case bool():
            return "true" if waarde else "false"
        case str():
            return json.dumps(waarde, ensure_ascii=False)
        case list() | tuple():
            return f"[{', '.join(als_toml(deel) for deel in waarde)}]"
        case dict():
            return "een tabel"
        case int() if abs(waarde) > _GROOTSTE_CITAAT:
            return "een reusachtig getal"  # Python refuses to write more than 4300 digits
        case _:
            return str(waarde)


def _kort(waarde: object) -> str:
    geschreven = als_toml(waarde)
    return geschreven if len(geschreven) <= _LANGSTE_CITAAT else geschreven[:_LANGSTE_CITAAT] + "..."
