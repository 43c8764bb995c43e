"""A day as people type it behind an option, refused in Dutch."""

from __future__ import annotations

import datetime as dt

import click


class Dag(click.ParamType[dt.date]):
    """A day, written as 2026-04-01."""

    name = "dag"

    def convert(self, value: str | dt.date, param: click.Parameter | None, ctx: click.Context | None) -> dt.date:
        """Give the day."""
        try:
            return dt.date.fromisoformat(str(value))
        except ValueError:
            self.fail(f'"{value}" is geen dag. Schrijf een dag als 2026-04-01.', param, ctx)
