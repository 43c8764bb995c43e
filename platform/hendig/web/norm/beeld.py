"""What a page about a norm shows: its keys by part, how it came about, and what differs from the one before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy.orm import Session

from governance.contract.norm_queries import Normgegevens, Sleutelkeuze, normgegevens, normsleutels, normversies
from governance.contract.versieloop import Versieloop, vorige
from governance.norm.norm import Norm
from governance.norm.normgegevens import verschillen
from governance.norm.sleutels import sleutels_van
from hendig.uitvoer.norm import NAMEN, SECTIES, waarde_in_woorden

_VAN_DE_VERSIE = ("[contract] versie", "[contract] vastgesteld_door", "[contract] vastgesteld_op")
"""Keys that say which version it is, not what it asks."""


@dataclass(frozen=True, slots=True)
class Afspraak:
    """One key as people read it."""

    naam: str
    betekenis: str
    waarde: str
    keuze: Sleutelkeuze


@dataclass(frozen=True, slots=True)
class Normbeeld:
    """One version with its keys, its course, and the one it follows."""

    gegevens: Normgegevens
    delen: tuple[tuple[str, tuple[Afspraak, ...]], ...]
    loop: Versieloop
    vorige: Normgegevens | None

    @property
    def anders(self) -> list[tuple[str, str, str]]:
        """What it asks otherwise than the one before it."""
        return [] if self.vorige is None else wat_anders_is(self.vorige.norm, self.gegevens.norm)


def normbeeld(session: Session, nummer: str) -> Normbeeld:
    """Give one version of which the number is known to exist."""
    versies = normversies(session)
    (loop,) = (versie for versie in versies if versie.nummer == nummer)
    gegevens = normgegevens(session, loop.id)
    eerder = vorige(versies, loop)
    ervoor = None if eerder is None else normgegevens(session, eerder.id)
    return Normbeeld(gegevens, _delen(gegevens.norm, normsleutels(session, loop.id)), loop, ervoor)


def wat_anders_is(was: Norm, wordt: Norm) -> list[tuple[str, str, str]]:
    """Give the name of each key that asks something else, what it was and what it becomes."""
    return [
        (_plaatsnaam(plaats), waarde_in_woorden(een), waarde_in_woorden(ander))
        for plaats, een, ander in verschillen(was, wordt)
        if plaats not in _VAN_DE_VERSIE
    ]


def _delen(norm: Norm, keuzes: Iterable[Sleutelkeuze]) -> tuple[tuple[str, tuple[Afspraak, ...]], ...]:
    per_plaats = {(keuze.sectie, keuze.naam): keuze for keuze in keuzes}
    sleutels = sleutels_van(tuple(norm.constructen))
    return tuple(
        (
            titel,
            tuple(
                Afspraak(NAMEN[plaats], sleutel.betekenis, waarde_in_woorden(keuze.waarde), keuze)
                for sleutel in sleutels
                if sleutel.sectie == sectie and (keuze := per_plaats.get(plaats := (sectie, sleutel.naam))) is not None
            ),
        )
        for sectie, titel in SECTIES.items()
    )


def _plaatsnaam(plaats: str) -> str:
    sectie, _, naam = plaats.removeprefix("[").partition("] ")
    return NAMEN[sectie, naam]
