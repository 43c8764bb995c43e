"""Terms in words: from the day a letter arrives, or until a day that is certain."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from governance.contract.rules import Eenheid
from governance.kalender.datum import datum_met_weekdag

_TELWOORDEN = (
    *("nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"),
)
_ENKELVOUD = {Eenheid.DAG: "dag", Eenheid.WERKDAG: "werkdag", Eenheid.WEEK: "week", Eenheid.MAAND: "maand"}


@dataclass(frozen=True, slots=True)
class Duur:
    """A length of time as it was agreed."""

    lengte: int
    eenheid: Eenheid


@dataclass(frozen=True, slots=True)
class Reactietijd:
    """Until when somebody can react: it runs from delivery, and ``tot_en_met`` is filled only where that is certain."""

    duur: Duur
    tot_en_met: date | None


def telwoord(aantal: int) -> str:
    """Write a small number as a word, a larger one in figures."""
    return _TELWOORDEN[aantal] if 0 <= aantal < len(_TELWOORDEN) else str(aantal)


def in_woorden(duur: Duur) -> str:
    """Write a length: vier weken, 20 dagen."""
    return f"{telwoord(duur.lengte)} {_ENKELVOUD[duur.eenheid] if duur.lengte == 1 else duur.eenheid.value}"


def uiterlijk(tijd: Reactietijd) -> str:
    """Say what the last day is."""
    if tijd.tot_en_met is not None:
        return f"uiterlijk op {datum_met_weekdag(tijd.tot_en_met)}"
    return f"uiterlijk {in_woorden(tijd.duur)} nadat u deze brief ontvangt"


def uiterlijk_voorop(tijd: Reactietijd) -> str:
    """Say it at the beginning of a sentence or a step."""
    return f"U{uiterlijk(tijd)[1:]}"
