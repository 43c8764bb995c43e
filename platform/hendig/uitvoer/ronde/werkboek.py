"""The rows as a workbook: what to know first, the rows, and the codebook."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterable, Sequence

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from hendig.uitvoer.ronde.codeboek import CODEBOEKKOPPEN, codeboekregels, feiten, velden, waarschuwing
from hendig.uitvoer.ronde.gegevens import Gegevens

_TEKST, _FORMULE = "s", "f"
_BREED = 40


def werkboek(gegevens: Gegevens) -> bytes:
    """Write the workbook; no cell of it runs as a formula."""
    boek = Workbook()
    eerst = boek.active
    if not isinstance(eerst, Worksheet):
        msg = "a new workbook has a sheet"
        raise TypeError(msg)
    eerst.title = "lees dit eerst"
    _vul(eerst, [*([zin] for zin in waarschuwing(gegevens)), *feiten(gegevens)])
    eerst.column_dimensions["A"].width = _BREED
    rijen = (rij.cellen for rij in gegevens.rijen)
    _vul(boek.create_sheet("gegevens"), [[veld.naam for veld in velden(gegevens)], *rijen])
    _vul(boek.create_sheet("codeboek"), [CODEBOEKKOPPEN, *codeboekregels(gegevens)])
    for blad in boek.worksheets[1:]:
        blad.freeze_panes = "A2"
    boek.properties.creator = "hendig"
    boek.properties.created = boek.properties.modified = dt.datetime.combine(
        gegevens.feiten.gemaakt_op, dt.time(), dt.UTC
    ).replace(tzinfo=None)
    uit = io.BytesIO()
    boek.save(uit)
    return uit.getvalue()


def _vul(blad: Worksheet, rijen: Iterable[Sequence[object]]) -> None:
    for rij in rijen:
        blad.append([None if waarde == "" else waarde for waarde in rij])
    for regel in blad.iter_rows():
        for cel in regel:
            if cel.data_type == _FORMULE:
                cel.data_type = _TEKST
