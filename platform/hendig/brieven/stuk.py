"""A paper of a case that is no letter: a title, what it is about, for whom it is, and who made it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from typing import Annotated

from governance.kalender.datum import datum
from hendig.brieven.brief import Stand
from hendig.brieven.vraag import Vraag
from hendig.zetwerk.blokken import Blok
from hendig.zetwerk.zetter import zet_pdf


@dataclass(frozen=True, slots=True)
class Maker:
    """Somebody who made a paper or is to approve it."""

    naam: Annotated[str, Vraag("Naam")]
    functie: Annotated[str, Vraag("Functie")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stuk:
    """A paper for one reader. ``kenmerken`` stand beneath the title; every page says for whom it is, and of which day.

    ``vast_te_stellen_door`` is None where nobody but its makers answers for it. All of it is plain words, never markup.
    """

    afzender: str
    dagtekening: date
    kenmerken: tuple[tuple[str, str], ...]
    titel: str
    stand: Stand
    blokken: tuple[Blok, ...]
    opgesteld_door: tuple[Maker, ...]
    vast_te_stellen_door: Maker | None
    lezer: str
    vragen: str

    @property
    def voet(self) -> str:
        """What stands at the foot of every page."""
        return f"Vertrouwelijk: alleen voor {self.lezer}, {datum(self.dagtekening)}. {self.afzender}"

    def gegevens(self) -> dict[str, object]:
        """Give all that reaches the page."""
        return {**asdict(self), "datum": self.dagtekening, "voet": self.voet}


def zet_stuk(stuk: Stuk) -> bytes:
    """Typeset a paper; equal papers give equal bytes."""
    return zet_pdf("stuk.typ", stuk.gegevens(), stuk.dagtekening)
