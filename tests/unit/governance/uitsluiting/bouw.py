"""Plain facts about an invented matter, to ask the guards about."""

from __future__ import annotations

import datetime as dt
from typing import Any

from governance.documenten.documentsoorten import Documentsoort
from governance.documenten.rules import Documentstand
from governance.termijnen.rules import Termijnstand, Termijnstatus
from governance.uitsluiting.gronden import Beeindigingsvorm, Grond, Route
from governance.uitsluiting.toestand import Zaakgebeurtenis, Zaakstand
from governance.uitsluiting.zaakfeiten import Metingfeit, Stapfeit, Stukfeit, Zaakfeiten

VANDAAG = dt.date(2026, 3, 2)
GISTEREN, MORGEN = dt.date(2026, 3, 1), dt.date(2026, 3, 3)


def zaakfeiten(**anders: Any) -> Zaakfeiten:
    """A matter about low trust under both options, with nothing in it."""
    gewoon: dict[str, Any] = {
        "vandaag": VANDAAG,
        "grond": Grond.VERTROUWEN,
        "route": Route.BEIDE,
        "vorm": Beeindigingsvorm.OPZEGGING,
        "versie": "1.0",
        "stand": Zaakstand.ZIENSWIJZE,
    }
    return Zaakfeiten(**gewoon | anders)


def stappen(*wat: tuple[Zaakgebeurtenis, Zaakstand]) -> tuple[Stapfeit, ...]:
    """Steps on one day, by the program."""
    return tuple(Stapfeit(gebeurtenis, naar, GISTEREN) for gebeurtenis, naar in wat)


def stuk(
    soort: Documentsoort, stand: Documentstand = Documentstand.VERZONDEN, bezorgd: dt.date | None = GISTEREN
) -> dict[Documentsoort, tuple[Stukfeit, ...]]:
    """One document of a kind that arrived yesterday."""
    return {soort: (Stukfeit(stand, GISTEREN, bezorgd),)}


def termijn(code: str, einde: dt.date | None, status: Termijnstatus = Termijnstatus.LOOPT) -> dict[str, Termijnstand]:
    """One term with its last day."""
    return {code: Termijnstand(status, einde)}


def meting(nummer: int, oordeel: str = "onder de norm", **anders: Any) -> Metingfeit:
    """What one round said, low and final and robust."""
    gewoon = {"ronde": f"r{nummer}", "naam": f"Ronde {nummer}", "telt": True, "robuust": True, "definitief": True}
    return Metingfeit(**{"oordeel": oordeel} | gewoon | anders)
