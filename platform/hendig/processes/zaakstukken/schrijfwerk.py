"""One kind of document that people write in a matter: who, when, what they are asked, and what is made of it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from governance.documenten.documentsoorten import Documentsoort
from governance.netwerk.rules import Rol
from governance.uitsluiting.gronden import Beeindigingsvorm, Grond, Route
from governance.uitsluiting.overgang import ALLE_GRONDEN, ALLE_ROUTES, ALLE_VORMEN
from governance.uitsluiting.queries import Zaakbeeld
from governance.uitsluiting.toestand import Zaakstand
from hendig.brieven.zaakkop import Briefgegevens
from hendig.processes.zaakstukken.stof import Stof

I = TypeVar("I")  # noqa: E741 - what is filled in ("invulling"), as the dataclass that a kind asks for
Keuzelijst = Iterable[tuple[str, str]]

SCHRIJVERS, KEURDERS = (Rol.CONTRACTMANAGER, Rol.JURIST), (Rol.JURIST, Rol.CONTRACTMANAGER)
"""Who prepares a matter; one of them writes, another one approves."""
KEURING = "Lees het stuk eerst. Klopt elk woord?"
"""What who approves is told to look at, where a kind says nothing else."""


@dataclass(frozen=True, slots=True)
class Niets:
    """Nothing is asked: everything stands in the file."""


def _niets(_: Stof) -> Mapping[str, object]:
    return {}


def _geen_keuzes(_: Stof) -> Mapping[str, Keuzelijst]:
    return {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Schrijfwerk(Generic[I]):
    """How a kind of document comes about.

    ``naam`` is its word in an address, ``titel`` what people read; a kind can be asked in more than one way.
    ``invulling`` is a dataclass with a `Vraag` at each field. ``begin`` gives what can be filled in beforehand: days
    and names, never a judgement. ``keuzes`` gives the lists that a question chooses from. ``maak`` refuses what is not
    complete. ``wie`` writes, another person in ``keurt`` approves, and looks at what ``keuring`` says or at every word.
    ``zelden`` are the states in which it can be written and mostly is not what the matter waits for.
    """

    naam: str
    titel: str
    soort: Documentsoort
    standen: Collection[Zaakstand]
    zelden: Collection[Zaakstand] = ()
    invulling: type[I]
    maak: Callable[[Stof, I], Briefgegevens]
    wie: tuple[Rol, ...] = SCHRIJVERS
    keurt: tuple[Rol, ...] = KEURDERS
    keuring: str = ""
    routes: frozenset[Route] = field(default=ALLE_ROUTES)
    vormen: frozenset[Beeindigingsvorm] = field(default=ALLE_VORMEN)
    gronden: frozenset[Grond] = field(default=ALLE_GRONDEN)
    begin: Callable[[Stof], Mapping[str, object]] = field(default=_niets)
    keuzes: Callable[[Stof], Mapping[str, Keuzelijst]] = field(default=_geen_keuzes)

    def kan(self, zaak: Zaakbeeld) -> bool:
        """Tell whether it can be written in a matter as that is now."""
        past = zaak.grond in self.gronden and zaak.route in self.routes and zaak.vorm in self.vormen
        return past and zaak.stand in self.standen
