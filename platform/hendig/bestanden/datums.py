"""A cell, or a word on the command line, as a day: 2026-01-31, 31-1-2026, or a date of Excel."""

from __future__ import annotations

import re
from datetime import date

from governance.norm.sleutel import schone_tekst

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?: 00:00:00)?")
_NEDERLANDS = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
_JAREN = range(1900, 2200)


def dag(cel: str) -> date | None:
    """Give the day that a text means; None when it means none."""
    tekst = schone_tekst(cel)
    if delen := _ISO.fullmatch(tekst):
        jaar, maand, nummer = map(int, delen.groups())
    elif delen := _NEDERLANDS.fullmatch(tekst):
        nummer, maand, jaar = map(int, delen.groups())
    else:
        return None
    try:
        return date(jaar, maand, nummer) if jaar in _JAREN else None
    except ValueError:
        return None


def datumbezwaar(cel: str) -> str:
    """Say why a cell is no day, and what to write."""
    tekst = schone_tekst(cel)
    excel = " Komt het uit Excel, maak de cel dan op als datum." if tekst.isdecimal() else ""
    return f'"{tekst}" is geen datum. Schrijf een datum zoals 2026-01-31.{excel}'
