"""Which day it is in Amsterdam, and when a day ends there: the agreements count days of the place, not of UTC."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from governance.kalender.datum import datum

_AMSTERDAM = ZoneInfo("Europe/Amsterdam")
_EINDE = time.max


def dag_van(moment: datetime) -> date:
    """Give the day on which a moment falls in Amsterdam; a moment without a time zone is an error."""
    return _hier(moment).date()


def dag_en_tijd(moment: datetime) -> str:
    """Write a moment as the clock in Amsterdam shows it: 30 november 2026, 09.15 uur."""
    return f"{datum(dag_van(moment))}, {tijd_van(moment)}"


def tijd_van(moment: datetime) -> str:
    """Write the time of a moment as the clock in Amsterdam shows it: 09.15 uur."""
    return f"{_hier(moment):%H.%M} uur"


def moment_op(dag: date, tijd: time) -> datetime:
    """Give the moment at which the clock in Amsterdam shows a time on a day, in UTC."""
    return datetime.combine(dag, tijd, _AMSTERDAM).astimezone(UTC)


def _hier(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        msg = "a moment needs a time zone"
        raise ValueError(msg)
    return moment.astimezone(_AMSTERDAM)


def einde_van(dag: date) -> datetime:
    """Give the last moment of a day in Amsterdam, in UTC: what happens in its last second still belongs to it."""
    return datetime.combine(dag, _EINDE, _AMSTERDAM).astimezone(UTC)
