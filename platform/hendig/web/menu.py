"""Where somebody can go: at most five entries at the top, and none that leads to a closed door."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from flask import request, url_for

from hendig.web.bewaking import mag_naar
from hendig.web.verzoek import verzoek

MEESTE: Final = 5
BOVEN: Final = (
    ("Overzicht", "start.overzicht"),
    ("Netwerk", "netwerk.partners"),
    ("Overeenkomst", "overeenkomst.overzicht"),
    ("Verplichtingen", "verplichtingen.overzicht"),
    ("Rondes", "rondes.overzicht"),
    ("Beheer", "beheer.overzicht"),
    ("Logboek", "logboek.overzicht"),
    ("Resultaten", "resultaten.overzicht"),
)
"""Name and page, most needed first."""
VOET: Final = (("Uw account", "account.overzicht"), ("Uw gegevens", "gegevens.overzicht"))
VOORBEELD: Final = (("Kies wie u bent", "voorbeeld.kies"), ("Lees de mails", "post.postvak"))


@dataclass(frozen=True, slots=True)
class Ingang:
    """One entry; ``hier`` when the page that is shown lies behind it."""

    naam: str
    adres: str
    hier: bool


def menu() -> list[Ingang]:
    """Give the entries at the top for who asks; none for a visitor."""
    return _open(BOVEN)[:MEESTE] if verzoek().binnen else []


def voet() -> list[Ingang]:
    """Give the entries at the bottom about who asks."""
    return _open(VOET) if verzoek().binnen else []


def voorbeeldwegen() -> list[Ingang]:
    """Give the ways that only an example has."""
    return _open(VOORBEELD) if verzoek().dienst.voorbeeld else []


def _open(ingangen: Iterable[tuple[str, str]]) -> list[Ingang]:
    return [
        Ingang(naam, url_for(doel), doel.partition(".")[0] == request.blueprint)
        for naam, doel in ingangen
        if mag_naar(doel)
    ]
