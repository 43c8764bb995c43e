"""What every paper of a case has: its number and day, the partner it is about, who made it, and for whom it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from governance.kalender.datum import datum
from hendig.brieven.brief import Stand
from hendig.brieven.stuk import Maker, Stuk
from hendig.brieven.zaakkop import KOP_MARKER, Briefgegevens, bereik
from hendig.zetwerk.blokken import Alinea, Blok, Kop, Lijst

STUK_MARKER = (*KOP_MARKER, "opgesteld_door.naam", "vast_te_stellen_door.naam", "lezer")
JA_NEE: Mapping[bool | None, str] = {True: "ja", False: "nee", None: "niet getoetst"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Stukgegevens(Briefgegevens):
    """All that a paper is made of; each kind of paper adds its own.

    The head is that of the letters of the same matter, so that a number and a name are the same on both.
    """

    opgesteld_door: tuple[Maker, ...]
    vast_te_stellen_door: Maker | None
    lezer: str


def stuk_van(gegevens: Stukgegevens, *, titel: str, stand: Stand, blokken: tuple[Blok, ...]) -> Stuk:
    """Put a head on a paper."""
    kop = gegevens.kop
    kenmerken = (
        ("Datum", datum(kop.dagtekening)),
        ("Kenmerk", kop.kenmerk),
        ("Zaaknummer", kop.zaaknummer or ""),
        ("Gaat over", kop.partner.naam),
        ("Alleen voor", gegevens.lezer),
    )
    return Stuk(
        afzender=kop.gemeente,
        dagtekening=kop.dagtekening,
        kenmerken=tuple((naam, waarde) for naam, waarde in kenmerken if waarde),
        titel=titel,
        stand=stand,
        blokken=blokken,
        opgesteld_door=gegevens.opgesteld_door,
        vast_te_stellen_door=gegevens.vast_te_stellen_door,
        lezer=gegevens.lezer,
        vragen=f"Vragen over dit stuk? Bel of mail {bereik(kop.behandelaar)}.",
    )


def onder_kop(kop: str, tekst: str) -> tuple[Blok, ...]:
    """Put a text under its heading."""
    return Kop(kop), Alinea(tekst)


def lijst_onder_kop(kop: str, punten: tuple[str, ...], geen: str) -> tuple[Blok, ...]:
    """Put points under their heading, or the sentence that there are none."""
    return Kop(kop), Lijst(punten) if punten else Alinea(geen)
