"""A day as people type it behind an option, refused in Dutch."""

from __future__ import annotations

import re
from datetime import date

import click

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")


class Dag(click.ParamType[date]):
    """A day, written as 2026-01-31."""

    name = "dag"

    def convert(self, value: str | date, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Give the day."""
        tekst = str(value)
        try:
            dag = date.fromisoformat(tekst) if _ISO.fullmatch(tekst) else None
        except ValueError:
            dag = None
        if dag is None:
            self.fail(f'"{tekst}" is geen datum. Schrijf een datum zoals 2026-01-31.', param, ctx)
        return dag
