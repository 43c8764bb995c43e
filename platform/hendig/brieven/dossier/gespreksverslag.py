"""What was said in a talk and agreed, with the remarks of the partner unchanged; or that there was no talk."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from governance.documenten.documentsoorten import Documentsoort
from governance.kalender.datum import datum, datum_met_weekdag
from hendig.brieven.brief import Stand
from hendig.brieven.sjabloon import Sjabloon
from hendig.brieven.stuk import Maker, Stuk
from hendig.brieven.stukkop import STUK_MARKER, Stukgegevens, stuk_van
from hendig.brieven.vraag import Vraag
from hendig.zetwerk.blokken import Alinea, Blok, Kop, Tabel


@dataclass(frozen=True, slots=True)
class Besproken:
    """A subject, and what was said about it."""

    onderwerp: Annotated[str, Vraag("Onderwerp")]
    gezegd: Annotated[str, Vraag("Wat is gezegd", lang=True)]


@dataclass(frozen=True, slots=True)
class Gespreksafspraak:
    """What was agreed, who does it, and until which day."""

    wat: Annotated[str, Vraag("Wat")]
    wie: Annotated[str, Vraag("Wie doet dit")]
    uiterlijk: Annotated[date, Vraag("Uiterlijk op")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gesprek:
    """A talk that was held."""

    dag: date
    plaats: str
    aanwezig: tuple[Maker, ...]
    besproken: tuple[Besproken, ...]
    afspraken: tuple[Gespreksafspraak, ...]


@dataclass(frozen=True, slots=True)
class Uitnodigingsfeit:
    """A written invitation: when it was sent, when it was delivered, and how."""

    verzonden_op: date
    bezorgd_op: date
    wijze: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Gespreksverslaggegevens(Stukgegevens):
    """All that this paper is made of.

    ``gesprek`` is None when there was none; the ``uitnodigingen`` are then what was tried. ``opmerkingen`` are the
    partner's own words, one text per paragraph; empty when none came in until ``opmerkingen_tot``.
    """

    gesprek: Gesprek | None
    uitnodigingen: tuple[Uitnodigingsfeit, ...]
    opmerkingen: tuple[str, ...]
    opmerkingen_tot: date


def gespreksverslag(gegevens: Gespreksverslaggegevens) -> Stuk:
    """Write the paper."""
    gesprek = gegevens.gesprek
    if gesprek is None:
        titel, stand = (
            "Verslag: gesprek niet gehouden",
            Stand("Er is geen gesprek gehouden.", "Dat heeft op zichzelf geen gevolgen. Een gesprek kan nog steeds."),
        )
    else:
        titel, stand = (
            f"Verslag van het gesprek op {datum(gesprek.dag)}",
            Stand(
                "Dit is een verslag en geen oordeel.", "De partner kan opmerkingen maken. Die staan er ongewijzigd bij."
            ),
        )
    blokken = _niet_gehouden(gegevens.uitnodigingen) if gesprek is None else _gehouden(gesprek)
    return stuk_van(gegevens, titel=titel, stand=stand, blokken=(*blokken, *_opmerkingen(gegevens)))


def _gehouden(gesprek: Gesprek) -> Iterator[Blok]:
    yield Kop("Wie waren erbij?")
    yield Alinea(f"Het gesprek was op {datum_met_weekdag(gesprek.dag)}. Plaats: {gesprek.plaats}.")
    yield Tabel("", ("Naam", "Functie"), tuple((een.naam, een.functie) for een in gesprek.aanwezig))
    yield Kop("Wat is er gezegd?")
    yield Tabel(
        "", ("Onderwerp", "Wat is gezegd"), tuple((een.onderwerp, een.gezegd) for een in gesprek.besproken), breed=(1,)
    )
    yield Kop("Wat is er afgesproken?")
    if gesprek.afspraken:
        rijen = tuple((een.wat, een.wie, datum(een.uiterlijk)) for een in gesprek.afspraken)
        yield Tabel("", ("Wat", "Wie", "Uiterlijk op"), rijen, smal=(2,), breed=(0,))
    else:
        yield Alinea("Er zijn geen afspraken gemaakt.")


def _niet_gehouden(uitnodigingen: tuple[Uitnodigingsfeit, ...]) -> Iterator[Blok]:
    yield Kop("Hoe is de partner uitgenodigd?")
    rijen = tuple((datum(een.verzonden_op), datum(een.bezorgd_op), een.wijze) for een in uitnodigingen)
    yield Tabel("", ("Verzonden op", "Bezorgd op", "Hoe"), rijen)
    yield Alinea("Op deze uitnodigingen kwam geen antwoord.")


def _opmerkingen(gegevens: Gespreksverslaggegevens) -> tuple[Blok, ...]:
    kop = Kop("Opmerkingen van de partner")
    if gegevens.opmerkingen:
        teksten = tuple(Alinea(tekst) for tekst in gegevens.opmerkingen)
        return kop, Alinea("Dit zijn de woorden van de partner, ongewijzigd."), *teksten
    tot = datum_met_weekdag(gegevens.opmerkingen_tot)
    return kop, Alinea(f"De partner kan tot en met {tot} opmerkingen maken. In deze versie staan er nog geen.")


SJABLOON = Sjabloon(
    Documentsoort.GESPREKSVERSLAG,
    1,
    Gespreksverslaggegevens,
    gespreksverslag,
    (
        *STUK_MARKER,
        *("gesprek.plaats", "gesprek.aanwezig.naam", "gesprek.besproken.gezegd"),
        *("gesprek.afspraken.wat", "gesprek.afspraken.wie", "opmerkingen"),
    ),
)
