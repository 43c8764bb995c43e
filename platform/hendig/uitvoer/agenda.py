"""Days as a calendar file: every program for calendars reads it, and reading it again changes what was read before."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Final

from icalendar import Calendar, Event

from hendig.processes.verplichtingen.agendadag import Agendadag

_HUIS: Final = "hendig"
_DAG: Final = dt.timedelta(days=1)


def agenda(dagen: Iterable[Agendadag]) -> bytes:
    """Write a calendar of whole days; the same days always give the same file."""
    kalender = Calendar()
    kalender.add("prodid", f"-//{_HUIS}//NL")
    kalender.add("version", "2.0")
    for een in sorted(dagen, key=lambda een: (een.dag, een.sleutel)):
        dag = Event()
        dag.add("uid", f"{een.sleutel}@{_HUIS}")
        dag.add("dtstamp", een.sinds.astimezone(dt.UTC))
        dag.add("dtstart", een.dag)
        dag.add("dtend", een.dag + _DAG)
        dag.add("summary", een.wat)
        dag.add("transp", "TRANSPARENT")
        kalender.add_component(dag)
    bestand: bytes = kalender.to_ical()
    return bestand
