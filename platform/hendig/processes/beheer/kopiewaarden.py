"""The values of a row as JSON, the same from and to either engine."""

from __future__ import annotations

import base64
import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Any

from sqlalchemy import Boolean, Date, DateTime, Float, Integer, LargeBinary, Numeric, String, Table
from sqlalchemy.types import TypeEngine


class Waardesoort(StrEnum):
    """What a column holds, whatever an engine calls it."""

    TEKST = "tekst"
    GEHEEL = "geheel getal"
    GETAL = "getal"
    BEDRAG = "bedrag"
    JA_NEE = "ja of nee"
    DAG = "dag"
    MOMENT = "moment"
    BYTES = "bytes"


@dataclass(frozen=True, slots=True)
class _Vertaling:
    naar: Callable[[Any], Any]
    terug: Callable[[Any], Any]


def _utc(moment: dt.datetime) -> str:
    """Write a moment in UTC; SQLite gives it without its zone."""
    bekend = moment if moment.tzinfo is not None else moment.replace(tzinfo=dt.UTC)
    return bekend.astimezone(dt.UTC).isoformat()


_VERTALING: Mapping[Waardesoort, _Vertaling] = {
    Waardesoort.TEKST: _Vertaling(str, str),
    Waardesoort.GEHEEL: _Vertaling(int, int),
    Waardesoort.GETAL: _Vertaling(float, float),
    Waardesoort.BEDRAG: _Vertaling(str, Decimal),
    Waardesoort.JA_NEE: _Vertaling(bool, bool),
    Waardesoort.DAG: _Vertaling(dt.date.isoformat, dt.date.fromisoformat),
    Waardesoort.MOMENT: _Vertaling(_utc, dt.datetime.fromisoformat),
    Waardesoort.BYTES: _Vertaling(lambda b: base64.b64encode(b).decode("ascii"), base64.b64decode),
}
_SOORTEN: tuple[tuple[type[TypeEngine[Any]], Waardesoort], ...] = (
    (Boolean, Waardesoort.JA_NEE),
    (DateTime, Waardesoort.MOMENT),
    (Date, Waardesoort.DAG),
    (LargeBinary, Waardesoort.BYTES),
    (Integer, Waardesoort.GEHEEL),
    (Float, Waardesoort.GETAL),
    (Numeric, Waardesoort.BEDRAG),
    (String, Waardesoort.TEKST),
)


def kolomsoorten(tabel: Table) -> dict[str, Waardesoort]:
    """Tell what each column of a table holds, in the order of its columns."""
    return {kolom.name: _soort(kolom.type) for kolom in tabel.columns}


def naar_json(soorten: Mapping[str, Waardesoort], rij: tuple[Any, ...]) -> list[Any]:
    """Write a row as plain values."""
    return [
        None if waarde is None else _VERTALING[soort].naar(waarde)
        for soort, waarde in zip(soorten.values(), rij, strict=True)
    ]


def uit_json(soorten: Mapping[str, Waardesoort], waarden: list[Any], *, met_zone: bool) -> dict[str, Any]:
    """Make of plain values a row for an engine; one without zones gets its moments in UTC, without saying so."""
    rij = {
        kolom: None if waarde is None else _VERTALING[soort].terug(waarde)
        for (kolom, soort), waarde in zip(soorten.items(), waarden, strict=True)
    }
    if not met_zone:
        rij |= {kolom: w.replace(tzinfo=None) for kolom, w in rij.items() if isinstance(w, dt.datetime)}
    return rij


def _soort(van: TypeEngine[Any]) -> Waardesoort:
    for soort, waarde in _SOORTEN:
        if isinstance(van, soort):
            return waarde
    msg = f"a backup cannot hold a column of the kind {van!r} yet"
    raise TypeError(msg)
