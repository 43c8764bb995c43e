"""The course of a matter on a page: moments on a time line, and what cannot be done and why.

The macros ``tijdlijn`` and ``nu_niet`` of ``bouwstenen.html`` show these.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from governance.weigering import Weigering


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One place on a time line; ``vorm`` is klaar, nu or later.

    ``uiterlijk`` is the last day of what is waited for, ``vroegst`` the first day on which it may come.
    """

    vorm: str
    kop: str
    dag: dt.date | None = None
    tekst: str | None = None
    wie: str = ""
    uiterlijk: dt.date | None = None
    vroegst: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Kanniet:
    """What cannot be done, and the refusal that says why and when it can; ``nooit`` where no moment comes."""

    wat: str
    weigering: Weigering
    nooit: bool = False
