"""The first sheet of an Excel workbook as lines of cells; a workbook that cannot be read is a problem, never a crash.

Formulas are not computed: a cell with a formula comes out as the formula itself, so that no missing result is taken
for an empty answer.
"""

from __future__ import annotations

import io
import itertools
import warnings
import zipfile
from collections.abc import Iterator
from datetime import date, time, timedelta
from typing import Any

import openpyxl

from hendig.bestanden.problemen import Invoerfout, Probleem

_BEGIN = b"PK\x03\x04"
_BLADEN = "xl/worksheets/"
_MACROS = "vbaproject.bin"
_GROOTSTE_BLAD = 1_500_000_000
_GROOTSTE_BIJLAGE = 150_000_000
_MEESTE_DELEN = 5_000
_MEESTE_REGELS = 1_048_576
_MEESTE_KOLOMMEN = 1_000
_REGELS_PER_GREEP = 5_000

Rijen = Iterator[tuple[int, list[str]]]


def is_zip(inhoud: bytes) -> bool:
    """Tell by its first bytes whether this could be a workbook."""
    return inhoud.startswith(_BEGIN)


def heeft_macros(inhoud: bytes) -> bool:
    """Tell whether this is a workbook that carries a program."""
    try:
        with zipfile.ZipFile(io.BytesIO(inhoud)) as zip_bestand:
            return any(naam.lower().endswith(_MACROS) for naam in zip_bestand.namelist())
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError):
        return False


def open_xlsx(inhoud: bytes, bestand: str) -> tuple[Rijen, str]:
    """Give the lines of the first visible sheet with their numbers, and a sentence about what was read."""
    _keur_zip(inhoud, bestand)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl warns about styles and extensions that we do not read
            boek = openpyxl.load_workbook(io.BytesIO(inhoud), read_only=True, keep_links=False)
            bladen: list[Any] = boek.worksheets  # the stubs take them for the worksheets that can be written
            zichtbaar = [blad for blad in bladen if blad.sheet_state == "visible"]
    except Exception as fout:  # a broken workbook makes openpyxl raise anything
        raise _onleesbaar(bestand) from fout
    if not zichtbaar:
        raise _weiger(bestand, "Dit Excelbestand heeft geen zichtbaar werkblad. Zet de gegevens op het eerste blad.")
    gelezen = zichtbaar[0]
    gelezen.reset_dimensions()
    zin = f'gelezen als Excel, werkblad "{gelezen.title}"'
    anders = ", ".join(f'"{blad.title}"' for blad in bladen if blad is not gelezen)
    return _rijen(gelezen, bestand), f"{zin}; niet gelezen: {anders}" if anders else zin


def _rijen(blad: Any, bestand: str) -> Rijen:  # noqa: ANN401 - a read-only sheet has no public type
    rijen = blad.iter_rows(values_only=True)
    regel = 0
    while greep := _greep(rijen, bestand):
        for cellen in greep:
            regel += 1
            if regel > _MEESTE_REGELS or len(cellen) > _MEESTE_KOLOMMEN:
                raise _weiger(
                    bestand, f"Dit werkblad heeft meer dan {_MEESTE_REGELS} regels of {_MEESTE_KOLOMMEN} kolommen."
                )
            yield regel, [_als_tekst(cel) for cel in cellen]


def _greep(rijen: Iterator[tuple[object, ...]], bestand: str) -> list[tuple[object, ...]]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return list(itertools.islice(rijen, _REGELS_PER_GREEP))
    except Exception as fout:  # a broken sheet makes openpyxl raise anything
        raise _onleesbaar(bestand) from fout


def _als_tekst(cel: object) -> str:
    if cel is None:
        return ""
    if isinstance(cel, bool):
        return "WAAR" if cel else "ONWAAR"
    if isinstance(cel, float):
        return str(int(cel)) if cel.is_integer() else repr(cel)
    return str(cel) if isinstance(cel, str | int | date | time | timedelta) else "=formule"


def _keur_zip(inhoud: bytes, bestand: str) -> None:
    """Refuse what is no workbook, or would not fit in memory once unpacked; the sizes bind the unpacking too."""
    try:
        with zipfile.ZipFile(io.BytesIO(inhoud)) as zip_bestand:
            delen = zip_bestand.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as fout:
        raise _onleesbaar(bestand) from fout
    namen = {deel.filename for deel in delen}
    if "[Content_Types].xml" not in namen or not any(naam.startswith("xl/") for naam in namen):
        raise _weiger(
            bestand, "Dit is een zip-bestand, maar geen Excelbestand. Sla het op als .xlsx of als CSV (UTF-8)."
        )
    bladen = sum(deel.file_size for deel in delen if deel.filename.startswith(_BLADEN))
    bijlagen = sum(deel.file_size for deel in delen) - bladen
    if len(delen) > _MEESTE_DELEN or bladen > _GROOTSTE_BLAD or bijlagen > _GROOTSTE_BIJLAGE:
        raise _weiger(
            bestand, "Dit Excelbestand is uitgepakt te groot. Sla alleen het blad met gegevens op als CSV (UTF-8)."
        )


def _onleesbaar(bestand: str) -> Invoerfout:
    return _weiger(bestand, "Dit Excelbestand is beschadigd. Open het in Excel en sla het opnieuw op als .xlsx of CSV.")


def _weiger(bestand: str, tekst: str) -> Invoerfout:
    return Invoerfout([Probleem(bestand, None, tekst)])
