"""Where somebody can go: at most five entries, and none that leads to a closed door."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from flask import current_app, request, url_for

from hendig.web.bewaking import mag_naar
from hendig.web.verzoek import verzoek

MEESTE: Final = 5
INGANGEN: Final = (
    ("Overzicht", "start.overzicht"),
    ("Netwerk", "netwerk.partners"),
    ("Overeenkomst", "overeenkomst.overzicht"),
    ("Verplichtingen", "verplichtingen.overzicht"),
    ("Beheer", "beheer.overzicht"),
    ("Logboek", "logboek.overzicht"),
)
"""Name and page, most needed first."""


@dataclass(frozen=True, slots=True)
class Ingang:
    """One entry of the menu; ``hier`` when the page that is shown lies behind it."""

    naam: str
    adres: str
    hier: bool


def menu() -> list[Ingang]:
    """Give the entries for who asks; none for a visitor."""
    if verzoek().sessie is None:
        return []
    kan = [(naam, doel) for naam, doel in INGANGEN if doel in current_app.view_functions and mag_naar(doel)]
    return [
        Ingang(naam, url_for(doel), doel.partition(".")[0] == request.blueprint) for naam, doel in kan[:MEESTE]
    ]
