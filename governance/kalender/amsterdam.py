"""Which day it is in Amsterdam, and when a day ends there: the agreements count days of the place, not of UTC."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from governance.kalender.datum import datum

_AMSTERDAM = ZoneInfo("Europe/Amsterdam")
_LAATSTE_SECONDE = time(23, 59, 59)


def dag_van(moment: datetime) -> date:
    """Give the day on which a moment falls in Amsterdam; a moment without a time zone is an error."""
    return _hier(moment).date()


def dag_en_tijd(moment: datetime) -> str:
    """Write a moment as the clock in Amsterdam shows it: 30 november 2026, 09.15 uur."""
    hier = _hier(moment)
    return f"{datum(hier.date())}, {hier:%H.%M} uur"


def _hier(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        msg = "a moment needs a time zone"
        raise ValueError(msg)
    return moment.astimezone(_AMSTERDAM)


def einde_van(dag: date) -> datetime:
    """Give the last second of a day in Amsterdam, as a moment in UTC."""
    return datetime.combine(dag, _LAATSTE_SECONDE, _AMSTERDAM).astimezone(UTC)
