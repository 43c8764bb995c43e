"""Dates in full, the way every screen, letter and refusal writes them."""

from __future__ import annotations

from datetime import date

_MAANDEN = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
_WEEKDAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")


def datum(dag: date) -> str:
    """Write a date in full: 30 november 2026."""
    return f"{dag.day} {_MAANDEN[dag.month - 1]} {dag.year}"


def datum_met_weekdag(dag: date) -> str:
    """Write a date in full with its day of the week: maandag 30 november 2026."""
    return f"{_WEEKDAGEN[dag.weekday()]} {datum(dag)}"
