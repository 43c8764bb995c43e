"""What the partner said when it was heard by two officials, with its remarks unchanged."""

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
from hendig.zetwerk.blokken import Alinea, Blok, Kop, Lijst, Tabel


@dataclass(frozen=True, slots=True)
class Gezegd:
    """A point that the partner made, and what was asked or answered."""

    punt: Annotated[str, Vraag("Punt van de partner")]
    toelichting: Annotated[str, Vraag("Wat is erover gezegd", lang=True)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hoorverslaggegevens(Stukgegevens):
    """All that this paper is made of: two officials hear, always.

    ``opmerkingen`` are the partner's own words about this report, one text per paragraph.
    """

    gehoord_op: date
    plaats: str
    eerste_hoorder: Maker
    tweede_hoorder: Maker
    gehoord: tuple[Maker, ...]
    punten: tuple[Gezegd, ...]
    overgelegd: tuple[str, ...]
    opmerkingen: tuple[str, ...]


def hoorverslag(gegevens: Hoorverslaggegevens) -> Stuk:
    """Write the paper."""
    return stuk_van(
        gegevens,
        titel=f"Verslag van het horen op {datum(gegevens.gehoord_op)}",
        stand=Stand("Er is nog niets besloten.", "De gemeente antwoordt schriftelijk op elk punt."),
        blokken=tuple(_blokken(gegevens)),
    )


def _blokken(gegevens: Hoorverslaggegevens) -> Iterator[Blok]:
    yield Kop("Wie waren erbij?")
    yield Alinea(f"Het horen was op {datum_met_weekdag(gegevens.gehoord_op)}. Plaats: {gegevens.plaats}.")
    hoorders = (gegevens.eerste_hoorder, gegevens.tweede_hoorder)
    yield Tabel(
        "",
        ("Naam", "Functie", "Rol"),
        (
            *((een.naam, een.functie, "hoort namens de gemeente") for een in hoorders),
            *((een.naam, een.functie, "wordt gehoord") for een in gegevens.gehoord),
        ),
    )
    yield Kop("Wat zei de partner?")
    yield Tabel("", ("Punt", "Toelichting"), tuple((een.punt, een.toelichting) for een in gegevens.punten), breed=(1,))
    yield Kop("Welke stukken gaf de partner?")
    yield Lijst(gegevens.overgelegd) if gegevens.overgelegd else Alinea("De partner gaf geen stukken.")
    yield Kop("Opmerkingen van de partner bij dit verslag")
    if gegevens.opmerkingen:
        yield Alinea("Dit zijn de woorden van de partner, ongewijzigd.")
        yield from (Alinea(tekst) for tekst in gegevens.opmerkingen)
    else:
        yield Alinea("In deze versie staan geen opmerkingen.")


SJABLOON = Sjabloon(
    Documentsoort.HOORVERSLAG,
    1,
    Hoorverslaggegevens,
    hoorverslag,
    (
        *STUK_MARKER,
        *("plaats", "eerste_hoorder.naam", "tweede_hoorder.naam", "gehoord.naam", "gehoord.functie"),
        *("punten", "overgelegd", "opmerkingen"),
    ),
)
