"""What comes of redoing a bundle: value by value what was expected and what was found, as one value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from analysis.oordeel.narekenen import Narekening
from hendig.processes.herbereken.rules import Bundelsoort
from hendig.processes.herbereken.voorwie import Voorwie

VERSCHIL: Final = 1.01e-6
"""In scale points: numbers of a certificate have six decimals, and a margin is the difference between two of them."""


@dataclass(frozen=True, slots=True)
class Vergelijking:
    """One value: what it is, what the certificate says, what was found now, and whether the two are equal."""

    wat: str
    verwacht: object
    berekend: object

    @property
    def klopt(self) -> bool:
        """Tell whether what was found is what was expected; numbers to six decimals."""
        return gelijk(self.verwacht, self.berekend)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rondeverslag:
    """One round redone; the sum with its steps only for a partner. ``gegeven`` is what cannot be redone here."""

    naam: str
    vergelijkingen: tuple[Vergelijking, ...]
    som: Narekening | None = None
    gegeven: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Verslag:
    """A whole bundle redone; ``herhaling`` is empty where there is one round, or the sum of a partner."""

    soort: Bundelsoort
    construct: str
    gemaakt_met: str
    nagerekend_met: str
    voor: Voorwie
    rondes: tuple[Rondeverslag, ...]
    herhaling: tuple[Vergelijking, ...] = ()

    @property
    def vergelijkingen(self) -> tuple[Vergelijking, ...]:
        """Everything that was held against each other."""
        return (*(een for ronde in self.rondes for een in ronde.vergelijkingen), *self.herhaling)

    @property
    def afwijkingen(self) -> tuple[Vergelijking, ...]:
        """What is not right."""
        return tuple(een for een in self.vergelijkingen if not een.klopt)

    @property
    def klopt(self) -> bool:
        """Tell whether everything is right."""
        return not self.afwijkingen


def gelijk(een: object, ander: object) -> bool:
    """Tell whether two values are the same; numbers to six decimals, and a yes is no number."""
    if isinstance(een, bool) or isinstance(ander, bool):
        return een is ander
    if isinstance(een, int | float) and isinstance(ander, int | float):
        return abs(een - ander) <= VERSCHIL
    if isinstance(een, list | tuple) and isinstance(ander, list | tuple):
        return len(een) == len(ander) and all(map(gelijk, een, ander))
    return een == ander


def per_waarde(
    verwacht: Mapping[str, Any], berekend: Mapping[str, Any], *, voor: Sequence[str] = ()
) -> Iterator[Vergelijking]:
    """Hold two sets of values against each other, under the names of both; what is in one only is not equal."""
    for naam in dict.fromkeys((*verwacht, *berekend)):
        plaats = (*voor, naam)
        hoort, gevonden = verwacht.get(naam), berekend.get(naam)
        if isinstance(hoort, Mapping) and isinstance(gevonden, Mapping):
            yield from per_waarde(hoort, gevonden, voor=plaats)
        else:
            yield Vergelijking(": ".join(plaats), hoort, gevonden)
