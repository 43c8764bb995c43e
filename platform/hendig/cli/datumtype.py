"""Dates as people type them behind an option: year first or day first, and refused in Dutch."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import click

JAAR_EERST, DAG_EERST = "%Y-%m-%d", "%d-%m-%Y"


class Datum(click.ParamType[dt.date]):
    """A day."""

    name = "datum"

    def convert(self, value: str | dt.date, param: click.Parameter | None, ctx: click.Context | None) -> dt.date:
        """Give the day."""
        if isinstance(value, dt.date):
            return value
        vorm = JAAR_EERST if value[:4].isdigit() else DAG_EERST
        try:
            return dt.datetime.strptime(value, vorm).date()  # noqa: DTZ007 - a day has no time zone
        except ValueError:
            self.fail(f'"{value}" is geen datum. Schrijf een dag als 2026-01-31.', param, ctx)


def datumoptie(naam: str, uitleg: str, *, verplicht: bool = True) -> Callable[[Any], Any]:
    """Make an option that takes a day."""
    return click.option(naam, type=Datum(), required=verplicht, metavar="DATUM", help=uitleg)
