"""What a page about a version of the questionnaire shows: its texts, its course, and what differs from another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session

from governance.contract.versieloop import Versieloop
from surveys.vragenlijst.instrument import NEDERLANDS, Instrument
from surveys.vragenlijst.queries import Instrumentgegevens, instrumentgegevens, instrumentversies
from surveys.vragenlijst.rules import TALEN, taalnaam

NIETS: Final = "staat er niet"


@dataclass(frozen=True, slots=True)
class Versiebeeld:
    """One version with its texts, its course, and the one that was fixed before it."""

    gegevens: Instrumentgegevens
    loop: Versieloop
    vorige: Instrumentgegevens | None

    @property
    def nederlands(self) -> Instrument:
        """What everybody reads."""
        return self.gegevens.in_taal()

    @property
    def talen(self) -> list[tuple[str, Instrument]]:
        """Every language by name, the Dutch first."""
        return met_naam(self.gegevens.talen)

    @property
    def andere_talen(self) -> list[tuple[str, str]]:
        """The languages in which it could be and is not."""
        heeft = {een.taal for een in self.gegevens.talen}
        return [(taal, naam) for taal, naam in TALEN.items() if taal not in heeft]

    @property
    def anders(self) -> list[tuple[str, str, str]]:
        """What it says otherwise than the one before it."""
        return [] if self.vorige is None else wat_anders_is(self.vorige.talen, self.gegevens.talen)


def versiebeeld(session: Session, nummer: str) -> Versiebeeld:
    """Give one version of which the number is known to exist."""
    lopen = instrumentversies(session)
    (loop,) = (een for een in lopen if een.nummer == nummer)
    eerder = [een for een in lopen if een.vastgesteld and een.id != loop.id and een.opgesteld.op <= loop.opgesteld.op]
    ervoor = max(eerder, key=lambda een: een.opgesteld.op, default=None)
    return Versiebeeld(
        instrumentgegevens(session, loop.id),
        loop,
        None if ervoor is None else instrumentgegevens(session, ervoor.id),
    )


def met_naam(talen: Sequence[Instrument]) -> list[tuple[str, Instrument]]:
    """Give every language by name, the Dutch first."""
    return [(taalnaam(een.taal), een) for een in sorted(talen, key=lambda een: list(TALEN).index(een.taal))]


def wat_anders_is(was: Sequence[Instrument], wordt: Sequence[Instrument]) -> list[tuple[str, str, str]]:
    """Give each text that differs: what it is, what it was and what it becomes."""
    oud, nieuw = dict(_teksten(was)), dict(_teksten(wordt))
    return [
        (wat, oud.get(wat, NIETS), nieuw.get(wat, NIETS))
        for wat in {**nieuw, **oud}
        if oud.get(wat, NIETS) != nieuw.get(wat, NIETS)
    ]


def _teksten(talen: Sequence[Instrument]) -> Iterator[tuple[str, str]]:
    for naam, een in met_naam(talen):
        in_taal = "" if een.taal == NEDERLANDS else f" ({naam})"
        for wat, tekst, _ in een.teksten():
            yield f"{wat[0].upper()}{wat[1:]}{in_taal}", tekst
