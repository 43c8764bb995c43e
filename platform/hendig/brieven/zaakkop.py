"""What every letter to a partner has: from whom, to whom, under which number, and who answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from governance.kalender.datum import datum
from hendig.brieven.brief import Brief, Ondertekening, Stand
from hendig.zetwerk.blokken import Blok

KOP_MARKER = (
    *("kop.partner.naam", "kop.partner.ter_attentie_van", "kop.partner.adres", "kop.partner.aanhef"),
    *("kop.behandelaar.naam", "kop.behandelaar.mail", "kop.behandelaar.telefoon"),
    *("kop.meldpunt.naam", "kop.meldpunt.mail", "kop.meldpunt.telefoon"),
)
"""Which fields of the head hold personal data: a partner may bear the name of one person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ontvanger:
    """To whom a letter goes; ``adres`` are the lines beneath the name, ``ter_attentie_van`` may be empty."""

    naam: str
    ter_attentie_van: str
    adres: tuple[str, ...]
    aanhef: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bereikbaar:
    """Somebody who answers: name, function, and how to reach this person; ``telefoon`` may be empty."""

    naam: str
    functie: str
    mail: str
    telefoon: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Zaakkop:
    """The head of a letter: ``kenmerk`` is the number of the document.

    ``zaaknummer`` is None as long as it is a conversation: a talk has no number. ``behandelaar`` answers for the
    gemeente, ``meldpunt`` hears who is asked what somebody filled in.
    """

    gemeente: str
    partner: Ontvanger
    kenmerk: str
    zaaknummer: str | None
    dagtekening: date
    behandelaar: Bereikbaar
    meldpunt: Bereikbaar


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefgegevens:
    """All that a letter is made of; each kind of letter adds its own."""

    kop: Zaakkop


def brief_van(
    kop: Zaakkop,
    *,
    onderwerp: str,
    stand: Stand | None,
    blokken: tuple[Blok, ...],
    reageren_tot: date | None = None,
    ondertekening: Ondertekening | None = None,
    vertrouwelijk: bool = True,
    bijlage: tuple[Blok, ...] = (),
) -> Brief:
    """Put a head on a letter; who deals with it signs, unless somebody else does."""
    partner, behandelaar = kop.partner, kop.behandelaar
    kenmerken = (
        ("Datum", datum(kop.dagtekening)),
        ("Ons kenmerk", kop.kenmerk),
        ("Zaaknummer", kop.zaaknummer or ""),
        ("Behandeld door", behandelaar.naam),
        ("Reageren t/m", "" if reageren_tot is None else datum(reageren_tot)),
    )
    return Brief(
        afzender=kop.gemeente,
        geadresseerde=tuple(deel for deel in (partner.naam, partner.ter_attentie_van, *partner.adres) if deel),
        dagtekening=kop.dagtekening,
        kenmerken=tuple((naam, waarde) for naam, waarde in kenmerken if waarde),
        onderwerp=onderwerp,
        stand=stand,
        aanhef=partner.aanhef,
        blokken=blokken,
        ondertekening=ondertekening or Ondertekening((behandelaar.naam, behandelaar.functie, kop.gemeente)),
        vertrouwelijk=vertrouwelijk,
        bijlage=bijlage,
    )


def bereik(een: Bereikbaar) -> str:
    """Say who somebody is and how to reach this person."""
    return f"{een.naam}, {een.functie}: {een.mail}{f' of {een.telefoon}' if een.telefoon else ''}"
