"""The Dutch calendar as the agreements use it: holidays, and the working days between two dates.

Holidays follow the Algemene termijnenwet, article 3, with 5 May in every year; the contract declares them applicable
to its own terms. Days that a royal decree equates with a holiday are handed in (``gelijkgesteld``): they are decided
for a few years at a time.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from types import MappingProxyType

from governance.bronnen import Bron

BRON = Bron("Algemene termijnenwet", "artikel 3")

GEEN: frozenset[date] = frozenset()
"""No day is equated with a holiday."""

_ZATERDAG = 5
_ZONDAG = 6
_VANAF_PASEN = {
    "Goede Vrijdag": timedelta(days=-2),
    "tweede paasdag": timedelta(days=1),
    "Hemelvaartsdag": timedelta(days=39),
    "tweede pinksterdag": timedelta(days=50),
}


def eerste_paasdag(jaar: int) -> date:
    """Compute Easter Sunday in the Gregorian calendar (the anonymous rule of 1876; Meeus 1991, chapter 8)."""
    eeuw, in_eeuw = divmod(jaar, 100)
    gulden = jaar % 19
    epacta = (19 * gulden + eeuw - eeuw // 4 - (eeuw - (eeuw + 8) // 25 + 1) // 3 + 15) % 30
    weekdag = (32 + 2 * (eeuw % 4) + 2 * (in_eeuw // 4) - epacta - in_eeuw % 4) % 7
    correctie = (gulden + 11 * epacta + 22 * weekdag) // 451
    maand, dag = divmod(epacta + weekdag - 7 * correctie + 114, 31)
    return date(jaar, maand, dag + 1)


@cache
def feestdagen(jaar: int) -> Mapping[date, str]:
    """Name the days of a year that are no working day although they may fall on Monday to Friday."""
    koningsdag = date(jaar, 4, 27)
    if koningsdag.weekday() == _ZONDAG:
        koningsdag -= timedelta(days=1)
    pasen = eerste_paasdag(jaar)
    vast = {
        date(jaar, 1, 1): "Nieuwjaarsdag",
        koningsdag: "Koningsdag",
        date(jaar, 5, 5): "Bevrijdingsdag",
        date(jaar, 12, 25): "eerste kerstdag",
        date(jaar, 12, 26): "tweede kerstdag",
    }
    return MappingProxyType(dict(sorted((vast | {pasen + na: naam for naam, na in _VANAF_PASEN.items()}).items())))


def is_werkdag(dag: date, gelijkgesteld: frozenset[date] = GEEN) -> bool:
    """Tell whether a day is a working day: Monday to Friday, no holiday, and not equated with one."""
    return dag.weekday() < _ZATERDAG and dag not in feestdagen(dag.year) and dag not in gelijkgesteld


def eerste_werkdag_vanaf(dag: date, gelijkgesteld: frozenset[date] = GEEN) -> date:
    """Give the day itself when it is a working day, else the first one after it."""
    while not is_werkdag(dag, gelijkgesteld):
        dag += timedelta(days=1)
    return dag


def werkdag_na(dag: date, aantal: int, gelijkgesteld: frozenset[date] = GEEN) -> date:
    """Give the n-th working day after a day; below zero the n-th before it, and for none the day itself."""
    stap = timedelta(days=1 if aantal > 0 else -1)
    for _ in range(abs(aantal)):
        dag += stap
        while not is_werkdag(dag, gelijkgesteld):
            dag += stap
    return dag


def werkdagen_tussen(van: date, tot: date, gelijkgesteld: frozenset[date] = GEEN) -> int:
    """Count the full working days strictly after ``van`` and strictly before ``tot``; none when they touch or cross.

    A norm that is published on ``van`` is known ``werkdagen_tussen(van, tot)`` working days before a round opens on
    ``tot``: neither the day of publication nor the day of opening is counted.
    """
    eerste, einde = van.toordinal() + 1, tot.toordinal()
    if einde <= eerste:
        return 0
    dagen = einde - eerste
    weken, rest = divmod(dagen, 7)
    begin = date.fromordinal(eerste).weekday()
    doordeweeks = weken * _ZATERDAG + sum((begin + stap) % 7 < _ZATERDAG for stap in range(rest))
    vrij = sum(
        eerste <= dag.toordinal() < einde and dag.weekday() < _ZATERDAG
        for jaar in range(van.year, tot.year + 1)
        for dag in {*feestdagen(jaar), *(dag for dag in gelijkgesteld if dag.year == jaar)}
    )
    return doordeweeks - vrij
