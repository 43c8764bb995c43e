"""A day to know of."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Agendadag:
    """A whole day to know of; ``sleutel`` stays the same for the same thing, ``sinds`` is when it was recorded."""

    sleutel: str
    sinds: dt.datetime
    dag: dt.date
    wat: str
