"""The door: what every step of a log-in works with, and how a try is let through or stopped."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from governance.logboek.handeling import Handelende, Handeling, Toeval, handeling
from governance.logboek.rules import Ingang
from governance.netwerk.rules import Rol
from governance.opslag.database import Opslag
from governance.weigering import Weigering
from hendig.toegang.geheim import Geheim
from hendig.toegang.remmen import Toegelaten, begin_poging
from hendig.toegang.remregels import Pogingsoort, plek
from hendig.toegang.rules import ACCOUNTHOUDER


@dataclass(frozen=True, slots=True)
class Deur:
    """The database, the secret, the chance, and the entrance through which people come."""

    opslag: Opslag
    geheim: Geheim
    toeval: Toeval
    ingang: Ingang

    @contextmanager
    def doe(self, op: dt.datetime, persoon: str | None = None) -> Iterator[Handeling]:
        """Do one act of who stands at the door; of the installation itself as long as it is not known who that is."""
        door = Handelende(persoon, Rol.SYSTEEM if persoon is None else ACCOUNTHOUDER, self.ingang)
        with handeling(self.opslag, door=door, op=op, toeval=self.toeval) as nieuw:
            yield nieuw

    def begin(self, nieuw: Handeling, soort: Pogingsoort, *, wie: str, waar: str) -> Toegelaten | Weigering:
        """Write down a try, as part of an act."""
        return begin_poging(
            nieuw, soort=soort, wie=self.geheim.afdruk("wie", wie), waar=self.geheim.afdruk("waar", plek(waar))
        )

    def laat_proberen(self, soort: Pogingsoort, *, wie: str, waar: str, op: dt.datetime) -> Toegelaten:
        """Write down a try in an act of its own, so that it stays when it fails; refused when there were too many."""
        with self.doe(op) as nieuw:
            uitkomst = self.begin(nieuw, soort, wie=wie, waar=waar)
        if isinstance(uitkomst, Weigering):
            raise uitkomst
        return uitkomst
