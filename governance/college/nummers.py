"""The numbers on a proposal: the code of the gemeente, the year, and seven digits."""

from __future__ import annotations

import re

from governance.college.rules import FORMAT
from governance.weigering import Weigering, Weigeringsgrond

ZAAKNUMMER_ONGELDIG = Weigeringsgrond(
    "COL-01",
    "Dit zaaknummer klopt niet. Schrijf het als {code}/JJJJ/NNNNNNN: gemeentecode, jaar en zeven cijfers.",
    FORMAT,
)
DOCUMENTNUMMER_ONGELDIG = Weigeringsgrond(
    "COL-10", "Dit documentnummer klopt niet. Schrijf het als {code}/JJJJ/NNNNNNN, anders dan het zaaknummer.", FORMAT
)

_NUMMER = re.compile(r"([0-9]{4})/[0-9]{4}/[0-9]{7}")
_ONBEKEND = "gemeentecode"


def gemeentecode(nummer: str) -> str | None:
    """Give the code of the gemeente out of a number; None when it is no such number."""
    gevonden = _NUMMER.fullmatch(nummer)
    return None if gevonden is None else gevonden[1]


def nummergebreken(zaaknummer: str, documentnummer: str, code: str | None) -> tuple[Weigering, ...]:
    """Name what is wrong with the two numbers.

    ``code`` is the one on what was fixed before. The first proposal brings it; from then on each has the same.
    """
    verwacht = code or gemeentecode(zaaknummer) or _ONBEKEND
    gebreken = []
    if gemeentecode(zaaknummer) != verwacht:
        gebreken.append(ZAAKNUMMER_ONGELDIG.met(code=verwacht))
    if gemeentecode(documentnummer) != verwacht or documentnummer == zaaknummer:
        gebreken.append(DOCUMENTNUMMER_ONGELDIG.met(code=verwacht))
    return tuple(gebreken)
