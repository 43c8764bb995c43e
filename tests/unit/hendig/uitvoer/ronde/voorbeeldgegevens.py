"""A small invented round for the files of an export."""

from __future__ import annotations

import datetime as dt

from governance.netwerk.rules import Grootte
from hendig.uitvoer.ronde.gegevens import Gegevens, Groep, Rondefeiten, maak_losse_rijen, maak_rijen
from surveys.ronde.rules import Rondesoort
from surveys.vragenlijst.instrument import VOORSTEL

ZOUT = bytes(range(16))
WIE = tuple(f"pseudoniem-{letter}" for letter in "abcdef")
OVER = ("partij-1", "partij-2", "gemeente")
GROEPEN = {
    wie: Groep("Beek" if nummer < 3 else "Bron", Grootte.ZZP if nummer < 5 else Grootte.GROOT)
    for nummer, wie in enumerate(WIE)
} | {"pseudoniem-gemeente": Groep(None, None, open=True)}


def bronrijen() -> list[tuple[str, str, dict[str, int | None]]]:
    """Six organisations on three parties, and the gemeente on one of which it was asked half."""
    rijen = [
        (wie, over, dict.fromkeys(VOORSTEL.codes, 1 + (nummer + plaats) % 5))
        for nummer, wie in enumerate(WIE)
        for plaats, over in enumerate(OVER)
    ]
    half: dict[str, int | None] = {"C1": None, "C2": 4, "C3": 4, "C4": 5}
    return [*rijen, ("pseudoniem-gemeente", OVER[0], half)]


def feiten() -> Rondefeiten:
    """What is told of the round."""
    return Rondefeiten(
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


def gegevens(zout: bytes = ZOUT) -> Gegevens:
    """The whole file of the round, in which raters have pseudonyms."""
    return Gegevens(feiten(), VOORSTEL, maak_rijen(bronrijen(), GROEPEN, VOORSTEL.codes, zout), volledig=True)


def losse_bronrijen(aantal: int = 8) -> list[tuple[str, str, dict[str, int | None]]]:
    """So many organisations and the gemeente on one party, one organisation fewer on another."""
    wie = [f"pseudoniem-{nummer}" for nummer in range(aantal)]
    return [
        (een, over, {code: 1 + (nummer + plaats) % 5 for plaats, code in enumerate(VOORSTEL.codes)})
        for over, raters in (("partij-1", [*wie, "pseudoniem-gemeente"]), ("partij-2", wie[1:]))
        for nummer, een in enumerate(raters)
    ]


def losse_gegevens(zout: bytes = ZOUT, aantal: int = 8) -> Gegevens:
    """The file of that round that one person may ask."""
    bron = losse_bronrijen(aantal)
    groepen = {wie: Groep(None, None, open=wie == "pseudoniem-gemeente") for wie, _, _ in bron}
    rijen, weggelaten = maak_losse_rijen(bron, groepen, VOORSTEL, zout)
    return Gegevens(feiten(), VOORSTEL, rijen, volledig=False, weggelaten=weggelaten)
