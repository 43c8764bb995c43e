"""The stage of the demo: who acts when, in a database that is marked as a demo."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Final

from governance.kalender.amsterdam import dag_van
from governance.logboek.handeling import Handelende, Handeling, Toeval, handeling
from governance.logboek.rules import Ingang
from governance.netwerk.queries import handelende
from governance.netwerk.rules import Rol
from governance.opslag.database import Opslag
from hendig.demo.bezetting import Mens
from surveys.kluis.kluis import Kluis

INSTALLATIE: Final = Handelende(None, Rol.SYSTEEM, Ingang.INSTALLATIE)
OPRICHTING: Final = dt.datetime(2025, 11, 3, 9, tzinfo=dt.UTC)
"""When the first line of the log was written."""
BEGIN: Final = dt.date(2026, 1, 1)
"""From which day the network works together."""
EERSTE_WERKDAG: Final = dt.datetime(2026, 1, 5, 9, tzinfo=dt.UTC)
"""Everything after the founding lies between this moment and now."""


class Toneel:
    """Lets invented people act in the past of the demo, in the order of time."""

    def __init__(self, opslag: Opslag, kluis: Kluis, *, nu: dt.datetime, toeval: Toeval) -> None:
        self.nu = nu
        self.opslag, self.kluis = opslag, kluis
        self.toeval = toeval

    @property
    def vandaag(self) -> dt.date:
        """The day on which the demo is made."""
        return dag_van(self.nu)

    def geleden(self, dagen: int) -> dt.datetime:
        """Give the moment so many days ago, as far as the network existed."""
        return max(EERSTE_WERKDAG, self.nu - dt.timedelta(days=dagen))

    @contextmanager
    def als_installatie(self, op: dt.datetime) -> Iterator[Handeling]:
        """Do an act of the installation itself."""
        with handeling(self.opslag, door=INSTALLATIE, op=op, toeval=self.toeval) as nieuw:
            yield nieuw

    @contextmanager
    def als(self, wie: Mens | str, rollen: Sequence[Rol], op: dt.datetime) -> Iterator[Handeling]:
        """Do an act as somebody, in the first of these roles that they have on that day."""
        e_mail = wie if isinstance(wie, str) else wie.e_mail
        with self.als_installatie(op) as nieuw:
            nieuw.door = handelende(nieuw.session, e_mail, nieuw.dag, rollen, Ingang.VOORBEELD)
            yield nieuw
