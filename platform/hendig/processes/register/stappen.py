"""One thing that a list of partners would do to the register: the sentence that announces it, and the doing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from governance.feiten.rules import Peil
from governance.logboek.handeling import Handeling
from governance.netwerk.kaarten import Persoonskaart
from governance.netwerk.queries import zoek_persoon
from governance.netwerk.rollen import schrijf_persoon_in, wijs_rol_toe
from governance.netwerk.rules import Rol
from hendig.bestanden.partnerlijst import Partnerregel


@dataclass(frozen=True, slots=True, kw_only=True)
class Vraag:
    """How a list is to be read: on which day, from which day changes hold, and why a day may be corrected.

    ``kolommen`` are the columns of the list: the others say nothing. ``reden`` is what the log tells of each change.
    """

    vandaag: date
    per: date | None
    herstel: str | None
    kolommen: frozenset[str]
    reden: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stap:
    """A step, on which line it stands, for whom, and whether it brings a new partner."""

    regel: int
    wie: str
    zin: str
    doe: Callable[[Handeling], None]
    nieuw: bool = False


class Contacten:
    """The contact persons of a list: who is not in the register yet is entered once, as early as any line needs."""

    def __init__(self, regels: Iterable[Partnerregel]) -> None:
        self._begin: dict[str, date] = {}
        for regel in regels:
            if regel.contact is not None:
                wie = regel.contact.e_mail
                self._begin[wie] = min(regel.toegetreden, self._begin.get(wie, regel.toegetreden))

    def wijs_toe(self, handeling: Handeling, kaart: Persoonskaart, partij: str, per: date) -> None:
        """Make somebody contact person of a party from a day on."""
        persoon = zoek_persoon(handeling.session, kaart.e_mail, Peil(per))
        if persoon is None:
            persoon = schrijf_persoon_in(handeling, kaart=kaart, per=min(per, self._begin.get(kaart.e_mail, per)))
        wijs_rol_toe(handeling, persoon=persoon, rol=Rol.CONTACTPERSOON, per=per, partij=partij)
