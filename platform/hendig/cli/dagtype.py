"""Days as people type them behind an option: 2026-01-31 or 31-1-2026, and refused in Dutch."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import click

from hendig.bestanden.datums import dag, datumbezwaar


class Dag(click.ParamType[date]):
    """A day."""

    name = "datum"

    def convert(self, value: str | date, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Give the day."""
        gevonden = value if isinstance(value, date) else dag(value)
        if gevonden is None:
            self.fail(datumbezwaar(str(value)), param, ctx)
        return gevonden


def dagoptie(naam: str, uitleg: str, *, verplicht: bool = True) -> Callable[[Any], Any]:
    """Make an option that takes a day."""
    return click.option(naam, type=Dag(), required=verplicht, metavar="DATUM", help=uitleg)
