"""A small invented round for the files of an export."""

from __future__ import annotations

import datetime as dt

from governance.netwerk.rules import Grootte
from hendig.uitvoer.ronde.gegevens import Gegevens, Groep, Rondefeiten, maak_rijen
from surveys.ronde.rules import Rondesoort
from surveys.vragenlijst.instrument import VOORSTEL

ZOUT = bytes(range(16))
WIE = tuple(f"pseudoniem-{letter}" for letter in "abcdef")
OVER = ("partij-1", "partij-2", "gemeente")
GROEPEN = {
    wie: Groep("Beek" if nummer < 3 else "Bron", Grootte.ZZP if nummer < 5 else Grootte.GROOT)
    for nummer, wie in enumerate(WIE)
} | {"pseudoniem-gemeente": Groep(None, None)}


def bronrijen() -> list[tuple[str, str, dict[str, int | None]]]:
    """Six organisations on three parties, and the gemeente on one of which it was asked half."""
    rijen = [
        (wie, over, dict.fromkeys(VOORSTEL.codes, 1 + (nummer + plaats) % 5))
        for nummer, wie in enumerate(WIE)
        for plaats, over in enumerate(OVER)
    ]
    half: dict[str, int | None] = {"C1": None, "C2": 4, "C3": 4, "C4": 5}
    return [*rijen, ("pseudoniem-gemeente", OVER[0], half)]


def gegevens(zout: bytes = ZOUT) -> Gegevens:
    """The round with its facts."""
    feiten = Rondefeiten(
        naam="voorjaar 2026",
        soort=Rondesoort.TELT,
        opende=dt.date(2026, 4, 7),
        sloot=dt.date(2026, 4, 24),
        periode_van=dt.date(2025, 9, 1),
        norm="1.0",
        instrument="1",
        gevraagd=25,
        gemaakt_op=dt.date(2026, 11, 20),
        programma="hendig 0.1.0",
    )
    return Gegevens(feiten, VOORSTEL, maak_rijen(bronrijen(), GROEPEN, VOORSTEL.codes, zout))
