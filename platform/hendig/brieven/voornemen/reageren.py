"""What a partner can do with a voornemen: look, answer, bring somebody, ask for an adviser without an interest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from governance.kalender.datum import datum_met_weekdag
from governance.uitsluiting.gronden import Route
from hendig.brieven.tijd import Duur, Reactietijd, in_woorden, telwoord, uiterlijk_voorop
from hendig.brieven.zaakkop import Bereikbaar, bereik
from hendig.zetwerk.blokken import Alinea, Blok, Kop, Lijst, Stap, Stappen

REAGEREN_MARKER = (
    "reageren.adviseurs.naam",
    "reageren.twijfel_melden_bij.naam",
    "reageren.twijfel_melden_bij.mail",
    "reageren.twijfel_melden_bij.telefoon",
    "reageren.waarom_korter",
)


@dataclass(frozen=True, slots=True)
class Adviseur:
    """Who advises, and in which function."""

    naam: str
    functie: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reageren:
    """Until when and how the partner can react.

    ``verlenging`` is how much longer the partner may ask once, ``waarom_korter`` the reasons of a shortened term; each
    None when there is none. ``controlevragen`` is how many questions the controleur answers about the measurement.
    """

    zienswijze: Reactietijd
    verlenging: Duur | None
    waarom_korter: str | None
    inzage_vanaf: date
    inzage_via: str
    controlevragen: int
    route: Route
    adviseurs: tuple[Adviseur, ...]
    twijfel_melden_bij: Bereikbaar
    twijfel: Reactietijd


_MDG = "De Meedenkgroep Inhoud-Financiën (MDG I-F)"
_ROUTE = {
    Route.GEWOON: (f"{_MDG} bespreekt uw zienswijze en ons antwoord.",),
    Route.OPTIE_1: (f"{_MDG} gaat na of de norm bij herhaling niet is gehaald. Zij doet dat met een vaste lijst.",),
    Route.OPTIE_2: (
        f"{_MDG} bespreekt het zonder te stemmen.",
        "De onafhankelijk toezichthouder geeft advies. U ziet het concept eerst en kunt daarop reageren.",
    ),
    Route.BEIDE: (
        f"{_MDG} gaat na of de norm bij herhaling niet is gehaald. Zij doet dat met een vaste lijst.",
        "Stelt zij dat vast, dan geeft de onafhankelijk toezichthouder advies. U ziet het concept eerst.",
    ),
}


def wat_u_kunt_doen(reageren: Reageren, *, met_meting: bool) -> Iterator[Blok]:
    """Name each possibility with its day."""
    yield Kop("Wat u kunt doen")
    yield Stappen(
        (
            Stap(
                f"Vanaf {datum_met_weekdag(reageren.inzage_vanaf)}",
                f"Bekijk uw hele dossier: {reageren.inzage_via}.{_metingen(reageren) if met_meting else ''}",
            ),
            Stap(
                uiterlijk_voorop(reageren.zienswijze),
                "Geef uw zienswijze: schrijf ons hoe u het ziet. Liever vertellen? Vraag het, dan horen wij u. U "
                f"krijgt daarvan een verslag.{_langer(reageren.verlenging)}",
            ),
            Stap(
                uiterlijk_voorop(reageren.twijfel),
                "Twijfelt u of een adviseur onpartijdig is? Meld het, met uw reden, bij "
                f"{bereik(reageren.twijfel_melden_bij)}.",
            ),
            Stap(
                "", "U mag zich laten bijstaan, door wie u wilt. Ook bij het horen en bij het bekijken van uw dossier."
            ),
        )
    )
    if reageren.waarom_korter is not None:
        yield Kop("Waarom deze termijn korter is")
        yield Alinea(f"{reageren.waarom_korter} U kunt wel reageren. Uw reactie weegt even zwaar.")


def _metingen(reageren: Reageren) -> str:
    return (
        " U ziet de losse antwoorden zonder namen, op volgorde van hoogte. Een deskundige met geheimhoudingsplicht mag "
        f"de berekening nalopen. U kunt de controleur {telwoord(reageren.controlevragen)} schriftelijke vragen stellen."
    )


def _langer(verlenging: Duur | None) -> str:
    return (
        ""
        if verlenging is None
        else f" Heeft u meer tijd nodig? U kunt één keer {in_woorden(verlenging)} extra vragen."
    )


def hoe_het_verder_gaat(reageren: Reageren) -> tuple[Blok, ...]:
    """Say who looks at it next, and who decides."""
    return (
        Kop("Hoe gaat het verder?"),
        Lijst(
            (
                "Wij geven schriftelijk antwoord op elk punt van uw zienswijze.",
                *_ROUTE[reageren.route],
                "De bestuurlijk trekkers bekijken het. Daarna besluit het college. Dat kan ook niets doen.",
            )
        ),
        Kop("Wie adviseren er?", 3),
        Lijst(tuple(f"{een.naam}, {een.functie}" for een in reageren.adviseurs)),
    )
