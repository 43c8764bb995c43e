"""The school holidays of region Zuid, as far as they have been published.

This module loads the package that knows them, which takes its time: only what plans or shows school holidays needs it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from functools import cache
from types import MappingProxyType

from holidays import country_holidays

from governance.bronnen import Bron

_ZOMER = "Zomervakantie"
BRON = Bron("Regeling vaststelling schoolvakanties", "regio Zuid")


class Schoolkalender(StrEnum):
    """What there is to say about the school holidays of a year when there is no list of them."""

    ONBEKEND = "nog niet bekend"


@cache
def schoolvakanties(jaar: int) -> Mapping[date, str] | Schoolkalender:
    """Name the days of a year on which the schools are closed for a holiday, or say that nobody knows them yet.

    Unknown is not the same as none: who plans in a year that is unknown must say so.
    """
    dagen = country_holidays("NL", subdiv="Zuid", years=jaar, categories=("school",), language="nl", expand=False)
    if _ZOMER not in dagen.values():  # without a summer the list is not there, or not whole
        return Schoolkalender.ONBEKEND
    return MappingProxyType(dict(sorted(dagen.items())))
