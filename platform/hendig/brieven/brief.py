"""A letter as a value, and setting it as a PDF."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date

from governance.kalender.datum import datum
from hendig.zetwerk.blokken import Blok
from hendig.zetwerk.zetter import zet_pdf


@dataclass(frozen=True, slots=True)
class Stand:
    """What kind of letter this is, in one sentence that is not missed, and what follows from that."""

    kern: str
    toelichting: str


@dataclass(frozen=True, slots=True)
class Ondertekening:
    """Who signs: the lines beneath the greeting."""

    regels: tuple[str, ...]
    groet: str = "Met vriendelijke groet,"


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """A letter to one reader. ``kenmerken`` stand beside the address; a confidential one names its reader on each page.

    ``geadresseerde`` are the lines of the address, the name first; ``bijlage`` comes on a page of its own beneath the
    signature. All of it is plain words, never markup.
    """

    afzender: str
    geadresseerde: tuple[str, ...]
    dagtekening: date
    kenmerken: tuple[tuple[str, str], ...]
    onderwerp: str
    stand: Stand | None
    aanhef: str
    blokken: tuple[Blok, ...]
    ondertekening: Ondertekening
    vertrouwelijk: bool
    bijlage: tuple[Blok, ...] = ()

    @property
    def voet(self) -> str:
        """What stands at the foot of every page."""
        if not self.vertrouwelijk:
            return self.afzender
        return f"Vertrouwelijk: alleen voor {self.geadresseerde[0]}, {datum(self.dagtekening)}. {self.afzender}"


def zet_brief(brief: Brief) -> bytes:
    """Typeset a letter; equal letters give equal bytes."""
    return zet_pdf("brief.typ", _gegevens(brief), brief.dagtekening)


def woorden(brief: Brief) -> str:
    """Give every word on the paper as one text, for rules on what a letter may say."""
    return "\n".join(teksten(_gegevens(brief)))


def _gegevens(brief: Brief) -> dict[str, object]:
    return {**asdict(brief), "datum": brief.dagtekening, "voet": brief.voet}


def teksten(deel: object) -> Iterator[str]:
    """Give every text within, in its order."""
    if isinstance(deel, str):
        yield deel
    elif isinstance(deel, Mapping):
        for naam, waarde in deel.items():
            if naam != "type":
                yield from teksten(waarde)
    elif isinstance(deel, list | tuple):
        for waarde in deel:
            yield from teksten(waarde)
