"""On what a letter rests: a clause of the agreement, facts with a day and a source, and answers point by point."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from governance.kalender.datum import datum
from hendig.brieven.brief import Ondertekening
from hendig.zetwerk.blokken import Alinea, Blok, Kop, Lijst, Tabel

FEITEN_MARKER = ("feiten.wat", "feiten.bron")
PUNTEN_MARKER = ("punten.punt", "punten.antwoord")


@dataclass(frozen=True, slots=True)
class Bepaling:
    """A clause as it stands in the agreement: its article and its own words."""

    artikel: str
    tekst: str


@dataclass(frozen=True, slots=True)
class Feit:
    """Something that can be checked: the day, what happened, and who or what says so."""

    dag: date
    wat: str
    bron: str


@dataclass(frozen=True, slots=True)
class Puntantwoord:
    """One point of what the partner said, and what the gemeente answers."""

    punt: str
    antwoord: str


@dataclass(frozen=True, slots=True)
class Ondertekenaar:
    """Who signs, in which function and for whom."""

    naam: str
    functie: str
    namens: str


def ondertekening(een: Ondertekenaar) -> Ondertekening:
    """Write the lines under a letter that somebody signs for another."""
    return Ondertekening((een.naam, een.functie, een.namens))


def grond(kop: str, bepaling: Bepaling) -> tuple[Blok, ...]:
    """Quote the clause, with its article."""
    return (
        Kop(kop),
        Alinea("In de procesovereenkomst staat:"),
        Alinea(f"\u201c{bepaling.tekst}\u201d ({bepaling.artikel})."),
    )


def feitentabel(feiten: tuple[Feit, ...]) -> tuple[Blok, ...]:
    """Show facts with their day and source; without any, nothing."""
    rijen = tuple((datum(feit.dag), feit.wat, feit.bron) for feit in feiten)
    return (Tabel("", ("Wanneer", "Wat", "Van wie of waaruit"), rijen, smal=(0,), breed=(1,)),) if rijen else ()


def redenen(kop: str, waarom: tuple[str, ...]) -> tuple[Blok, ...]:
    """Give the reasons below each other; one reason is a sentence."""
    return (Kop(kop), Alinea(waarom[0]) if len(waarom) == 1 else Lijst(waarom)) if waarom else ()


def antwoorden(punten: tuple[Puntantwoord, ...]) -> tuple[Blok, ...]:
    """Answer what the partner said, point by point."""
    kop = Kop("Wat wij met uw zienswijze hebben gedaan")
    if not punten:
        return kop, Alinea("Wij hebben van u geen zienswijze ontvangen.")
    rijen = tuple((een.punt, een.antwoord) for een in punten)
    return kop, Alinea("U leest hier per punt ons antwoord."), Tabel("", ("Uw punt", "Ons antwoord"), rijen)
