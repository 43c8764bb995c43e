"""Numbers as people type them behind an option: with a point or a comma, and refused in Dutch."""

from __future__ import annotations

import math

import click


class Getal(click.ParamType[float]):
    """A number with a decimal point or comma."""

    name = "getal"

    def convert(self, value: str | float, param: click.Parameter | None, ctx: click.Context | None) -> float:
        """Give the number."""
        try:
            getal = float(str(value).replace(",", "."))
        except ValueError:
            getal = math.nan
        if not math.isfinite(getal):
            self.fail(f'"{value}" is geen getal. Schrijf een getal, zoals 0,75.', param, ctx)
        return getal


class Geheel(click.ParamType[int]):
    """A whole number."""

    name = "geheel"

    def convert(self, value: str | float, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Give the number."""
        getal = Getal().convert(value, param, ctx)
        if not getal.is_integer():
            self.fail(f'"{value}" is geen geheel getal. Schrijf een aantal, zoals 41.', param, ctx)
        return int(getal)
