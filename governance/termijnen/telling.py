"""Counting a term: on which day it ends, and counting back, on which day something must have been done.

The rules are those of the Algemene termijnenwet. That act binds only terms in a law, and not all of those; for the
terms of an agreement its rules hold when the agreement says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import assert_never

from dateutil.relativedelta import relativedelta

from governance.bronnen import Bron
from governance.contract.rules import Eenheid
from governance.kalender.dagen import eerste_werkdag_vanaf, werkdag_na

WERKDAG_AAN_HET_EIND = Bron("Algemene termijnenwet", "artikel 1")
TWEE_WERKDAGEN = Bron("Algemene termijnenwet", "artikel 2")

_DAG = timedelta(days=1)
_WEEK = timedelta(days=7)
_LANG = 3
"""A term of this many days or more has at least `_WERKDAGEN_IN_LANG` working days in it (article 2)."""
_WERKDAGEN_IN_LANG = 2


@dataclass(frozen=True, slots=True)
class Telregels:
    """What a version of the agreement says about counting.

    ``termijnenwet``: whether a term that ends in a weekend or on a holiday is longer. ``gelijkgesteld``: the days that
    a royal decree equates with a holiday, as far as they are known.
    """

    termijnenwet: bool
    gelijkgesteld: frozenset[date]


def laatste_dag(start: date, lengte: int, eenheid: Eenheid, regels: Telregels) -> date:
    """Give the last day of a term; ``start`` is the day on which something happened, the day after it is the first.

    The term ends at the last second of its last day in Amsterdam. A month ends on the day with the same number, or on
    the last day of a month that has no such day.
    """
    einde = _geteld(start, lengte, eenheid, regels.gelijkgesteld)
    if not regels.termijnenwet:
        return einde
    if eenheid not in (Eenheid.DAG, Eenheid.WERKDAG) or lengte >= _LANG:
        einde = max(einde, werkdag_na(start, _WERKDAGEN_IN_LANG, regels.gelijkgesteld))
    return eerste_werkdag_vanaf(einde, regels.gelijkgesteld)


def uiterste_dag_voor(gebeurtenis: date, lengte: int, eenheid: Eenheid, regels: Telregels) -> date:
    """Give the last day on which something is done early enough: the whole term lies between it and the event.

    Neither the day itself nor the day of the event counts. A term that is counted back never grows or shrinks for a
    weekend or a holiday (article 1, second paragraph); the day that is found may be one.
    """
    match eenheid:
        case Eenheid.DAG:
            return gebeurtenis - (lengte + 1) * _DAG
        case Eenheid.WERKDAG:
            return werkdag_na(gebeurtenis, -lengte, regels.gelijkgesteld) - _DAG
        case Eenheid.WEEK:
            return gebeurtenis - lengte * _WEEK - _DAG
        case Eenheid.MAAND:
            dag = gebeurtenis - _DAG - relativedelta(months=lengte)
            while dag + _DAG + relativedelta(months=lengte) < gebeurtenis:  # 31 January and 28 February: both end there
                dag += _DAG
            return dag
        case _:
            assert_never(eenheid)


def _geteld(start: date, lengte: int, eenheid: Eenheid, gelijkgesteld: frozenset[date]) -> date:
    match eenheid:
        case Eenheid.DAG:
            return start + lengte * _DAG
        case Eenheid.WERKDAG:
            return werkdag_na(start, lengte, gelijkgesteld)
        case Eenheid.WEEK:
            return start + lengte * _WEEK
        case Eenheid.MAAND:
            return start + relativedelta(months=lengte)
        case _:
            assert_never(eenheid)
