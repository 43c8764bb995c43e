"""What became of each version of the text or the norm: who wrote it, who fixed it, and from which days it holds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from governance.contract.rules import Versiestand, versiestand


@dataclass(frozen=True, slots=True)
class Versiestap:
    """A step that somebody took with a version, and when."""

    stand: Versiestand
    door: str
    op: dt.datetime


@dataclass(frozen=True, slots=True)
class Gelding:
    """From which day a version holds, until the day from which another does; a norm was published before that."""

    van: dt.date
    gepubliceerd_op: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Versieloop:
    """One version from its first concept on; the last step is the last that anybody took."""

    id: str
    nummer: str
    stappen: tuple[Versiestap, ...]
    geldingen: tuple[Gelding, ...]

    @property
    def stand(self) -> Versiestand:
        """How far it is."""
        return versiestand(stap.stand for stap in self.stappen)

    @property
    def opstellers(self) -> frozenset[str]:
        """Everybody who wrote it down once or more."""
        return frozenset(stap.door for stap in self.stappen if stap.stand is Versiestand.CONCEPT)

    @property
    def opgesteld(self) -> Versiestap:
        """The last time that it was written down."""
        return [stap for stap in self.stappen if stap.stand is Versiestand.CONCEPT][-1]

    @property
    def vastgesteld(self) -> Versiestap | None:
        """When it was fixed, and by whom; None for a concept."""
        return next((stap for stap in self.stappen if stap.stand is Versiestand.VASTGESTELD), None)


def versielopen(
    stappen: Iterable[tuple[str, str, Versiestap]], geldingen: Iterable[tuple[str, Gelding]]
) -> tuple[Versieloop, ...]:
    """Put together what is known by key: concepts first, then the version that holds last; each list in its order."""
    per_versie: dict[tuple[str, str], list[Versiestap]] = {}
    for versie, nummer, stap in stappen:
        per_versie.setdefault((versie, nummer), []).append(stap)
    dagen: dict[str, list[Gelding]] = {}
    for versie, gelding in geldingen:
        dagen.setdefault(versie, []).append(gelding)
    gevonden = (
        Versieloop(versie, nummer, tuple(rij), tuple(dagen.get(versie, ())))
        for (versie, nummer), rij in per_versie.items()
    )
    return tuple(sorted(gevonden, key=_plek, reverse=True))


def vorige(versies: Iterable[Versieloop], deze: Versieloop) -> Versieloop | None:
    """Give the version that held just before one first held; for one that does not hold yet the one that holds last."""
    andere = [(gelding.van, een) for een in versies if een.id != deze.id for gelding in een.geldingen]
    if deze.geldingen:
        andere = [(van, een) for van, een in andere if van < deze.geldingen[0].van]
    return max(andere, key=lambda paar: paar[0])[1] if andere else None


def _plek(versie: Versieloop) -> tuple[bool, dt.date, dt.datetime]:
    laatste = max((gelding.van for gelding in versie.geldingen), default=dt.date.min)
    return versie.stand is Versiestand.CONCEPT, laatste, versie.opgesteld.op
