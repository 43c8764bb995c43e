"""The school holidays of region Zuid, as far as they have been published, and which of them nobody knows yet.

They are those of the Regeling vaststelling schoolvakanties; of the weeks in spring and autumn a school may differ. This
module loads the package that knows them, which takes its time: only what plans or shows school holidays needs it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from types import MappingProxyType

from holidays import country_holidays

_ELK_JAAR = ("Kerstvakantie", "Voorjaarsvakantie", "Meivakantie", "Zomervakantie", "Herfstvakantie")


@dataclass(frozen=True, slots=True)
class Schoolvakanties:
    """The days of a year on which schools are closed for a holiday, and the holidays whose days are not known yet.

    Unknown is not the same as none: who plans in a year with something unknown must say so.
    """

    dagen: Mapping[date, str]
    onbekend: tuple[str, ...]


@cache
def schoolvakanties(jaar: int) -> Schoolvakanties:
    """Give the school holidays of a year."""
    lijst = country_holidays("NL", subdiv="Zuid", years=jaar, categories=("school",), language="nl", expand=False)
    dagen = dict(sorted(lijst.items()))
    bekend = set(dagen.values())
    return Schoolvakanties(MappingProxyType(dagen), tuple(naam for naam in _ELK_JAAR if naam not in bekend))
