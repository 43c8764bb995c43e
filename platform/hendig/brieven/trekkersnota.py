"""The nota of the bestuurlijk trekkers: what each of them says of a proposal, side by side, for the college."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from typing import Final

from governance.kalender.datum import datum
from hendig.zetwerk.blokken import Alinea, Kop
from hendig.zetwerk.zetter import zet_pdf

NOTAVERSIE: Final = 2
"""Goes up with every change in the words or the look of this nota."""
NOTAMARKER: Final = ("onderwerp", "regels.naam", "regels.reden", "regels.vraag")
"""Which fields of `Trekkersnota` may name a partner or a person."""


@dataclass(frozen=True, slots=True)
class Trekkersregel:
    """What one trekker says: in which role, who, what, why, what they ask, and on which day in words."""

    rol: str
    naam: str
    oordeel: str
    reden: str
    vraag: str
    dag: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Trekkersnota:
    """All that the nota is made of; ``strekking`` is None where the proposal is not about a partner."""

    gemeente: str
    dagtekening: date
    zaaknummer: str
    documentnummer: str
    versie: int
    onderwerp: str
    strekking: str | None
    regels: tuple[Trekkersregel, ...]


def zet_nota(nota: Trekkersnota) -> bytes:
    """Typeset it; equal notas give equal bytes."""
    gegevens = {
        "titel": _TITEL,
        "gemeente": nota.gemeente,
        "datum": nota.dagtekening,
        "kenmerken": _kenmerken(nota),
        "blokken": [asdict(blok) for blok in _blokken(nota)],
    }
    return zet_pdf("nota.typ", gegevens, nota.dagtekening)


def woorden_in(nota: Trekkersnota) -> str:
    """Give every word on the paper as one text."""
    kenmerken = (f"{naam} {waarde}" for naam, waarde in _kenmerken(nota))
    return "\n".join((_TITEL, *kenmerken, *(blok.tekst for blok in _blokken(nota))))


_TITEL = "Nota van de bestuurlijk trekkers"


def _kenmerken(nota: Trekkersnota) -> tuple[tuple[str, str], ...]:
    return (
        ("Zaaknummer:", nota.zaaknummer),
        ("Documentnummer:", f"{nota.documentnummer}, versie {nota.versie}"),
        ("Datum:", datum(nota.dagtekening)),
    )


def _blokken(nota: Trekkersnota) -> tuple[Kop | Alinea, ...]:
    oordelen = {regel.oordeel for regel in nota.regels}
    blokken: list[Kop | Alinea] = [Kop("Onderwerp"), Alinea(nota.onderwerp)]
    if nota.strekking is not None:
        blokken.append(Alinea(f"Het advies waarover de trekkers oordelen, komt neer op: {nota.strekking}."))
    if len(oordelen) > 1:
        blokken.append(Alinea("De trekkers zijn het niet eens. Beide oordelen staan hieronder. Het college beslist."))
    for regel in nota.regels:
        blokken += [
            Kop(f"De {regel.rol}"),
            Alinea(f"{regel.naam}: {regel.oordeel}, op {regel.dag}."),
            Alinea(regel.reden),
        ]
        if regel.vraag:
            blokken.append(Alinea(f"Vraag: {regel.vraag}"))
    return tuple(blokken)
