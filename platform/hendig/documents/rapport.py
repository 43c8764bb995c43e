"""A report as a value, and setting it as a PDF."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date

from hendig.zetwerk.blokken import Blok
from hendig.zetwerk.zetter import zet_pdf

AFZENDER = "Hendig"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rapport:
    """A report for one reader: ``voet`` stands on every page and says for whom it is."""

    titel: str
    inleiding: str
    voet: str
    datum: date
    blokken: tuple[Blok, ...]


def zet(rapport: Rapport) -> bytes:
    """Typeset a report."""
    return zet_pdf("rapport.typ", {**asdict(rapport), "afzender": AFZENDER}, rapport.datum)
