"""The words of a message: what is told of it, put in the template of its name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from jinja2 import Environment, PackageLoader, StrictUndefined

from governance.kalender.amsterdam import dag_en_tijd, dag_van
from governance.kalender.datum import datum, datum_met_weekdag
from hendig.mail.rules import EENMALIG, LINKPADEN, Bericht, Gegevens


@dataclass(frozen=True, slots=True)
class Mailtekst:
    """What somebody reads: a subject of one line, and plain text."""

    onderwerp: str
    tekst: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """One message to one person; the same ``sleutel`` is the same message, however often it goes out."""

    sleutel: str
    naam: str
    e_mail: str
    inhoud: Mailtekst


@dataclass(frozen=True, slots=True)
class Vraagbaak:
    """Whom to ask when a message is not clear."""

    naam: str
    e_mail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """Where the links in a message lead, and what makes the secret part of a link for one use out of its key."""

    adres: str
    teken: Callable[[str], str]


def render(bericht: Bericht, *, naam: str, gegevens: Gegevens, site: Site, vraagbaak: Vraagbaak | None) -> Mailtekst:
    """Write a message to somebody; what its text speaks of and is not told is an error."""
    adres = site.adres.rstrip("/")
    links = {"adres": adres}
    if EENMALIG in gegevens:
        links["link"] = f"{adres}{LINKPADEN[bericht]}{site.teken(str(gegevens[EENMALIG]))}"
    elif "pad" in gegevens:
        links["link"] = f"{adres}{gegevens['pad']}"
    geschreven = _TEKSTEN.get_template(f"{bericht}.txt").render({**gegevens, **links}, naam=naam, vraagbaak=vraagbaak)
    onderwerp, _, tekst = geschreven.partition("\n")
    return Mailtekst(onderwerp.strip(), tekst.strip() + "\n")


def _dag(tekst: object) -> str:
    return datum(dt.date.fromisoformat(str(tekst)))


def _tijdstip(tekst: object) -> str:
    return dag_en_tijd(dt.datetime.fromisoformat(str(tekst)))


def _weekdag(tekst: object) -> str:
    """Write the day of a moment with its day of the week."""
    return datum_met_weekdag(dag_van(dt.datetime.fromisoformat(str(tekst))))


def _weekdag_en_tijd(tekst: object) -> str:
    """Write a moment with its day of the week: maandag 30 november 2026, 17.00 uur."""
    _, _, tijd = _tijdstip(tekst).partition(", ")
    return f"{_weekdag(tekst)}, {tijd}"


def _weekdag_van_dag(tekst: object) -> str:
    return datum_met_weekdag(dt.date.fromisoformat(str(tekst)))


_TEKSTEN: Final = Environment(
    loader=PackageLoader("hendig.mail"),
    undefined=StrictUndefined,
    autoescape=False,  # noqa: S701 - plain text, no markup
    trim_blocks=True,
    lstrip_blocks=True,
)
_TEKSTEN.filters |= {
    "dag": _dag,
    "tijdstip": _tijdstip,
    "weekdag": _weekdag,
    "weekdag_en_tijd": _weekdag_en_tijd,
    "weekdag_van_dag": _weekdag_van_dag,
}
