"""CSV as a Dutch spreadsheet opens it: semicolons, decimal commas, and no cell that runs as a formula."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

from analysis.precision import round_half_up

GEVAARLIJK = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so would be run as a formula by a spreadsheet."""
GETAL = re.compile(r"-?[0-9]+(,[0-9]+)?", re.ASCII)
"""A number with the decimals that its writer chose; it is no formula."""


def csv_tekst(koppen: Sequence[str], rijen: Iterable[Sequence[object]]) -> str:
    """Write a table; the mark at its start tells a spreadsheet that it is UTF-8."""
    bestand = io.StringIO()
    schrijver = csv.writer(bestand, delimiter=";", lineterminator="\r\n")
    schrijver.writerow(koppen)
    schrijver.writerows([_cel(waarde) for waarde in rij] for rij in rijen)
    return "\ufeff" + bestand.getvalue()


def _cel(waarde: object) -> str:
    if waarde is None:
        return ""
    if isinstance(waarde, float):
        return f"{round_half_up(waarde):.6f}".replace(".", ",")
    tekst = str(waarde)
    gevaarlijk = tekst.startswith(GEVAARLIJK) and GETAL.fullmatch(tekst) is None
    return f"'{tekst}" if gevaarlijk else tekst
