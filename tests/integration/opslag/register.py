"""Situations of the register for tests: invented parties and persons that take part on invented days."""

from __future__ import annotations

import datetime as dt
from typing import Any

from governance.feiten.model import Feit
from governance.logboek.handeling import Handeling
from governance.netwerk.kaarten import Partijkaart, Persoonskaart
from governance.netwerk.rollen import schrijf_persoon_in, wijs_rol_toe
from governance.netwerk.rules import ROLREGELS, Grootte, Partijsoort, Rol
from governance.netwerk.service import laat_toe, richt_gemeente_in

BEGIN = dt.date(2026, 1, 1)
ZOMER = dt.date(2026, 7, 1)
NIEUWJAAR = dt.date(2027, 1, 1)
REDEN = "Verzonnen voor een test."


def kaart(nummer: int = 1, **anders: Any) -> Partijkaart:
    """The card of an invented partner."""
    gegevens = {"naam": f"Stichting Houtsnip {nummer} (verzonnen)", "kvk": f"0000{nummer:04}"}
    return Partijkaart(**gegevens | anders)


def een_partner(handeling: Handeling, nummer: int = 1, per: dt.date = BEGIN, **anders: Any) -> str:
    """An invented partner that takes part from the beginning."""
    return laat_toe(handeling, **{"kaart": kaart(nummer), "grootte": Grootte.KLEIN, "per": per} | anders)


def een_gemeente(handeling: Handeling, nummer: int = 9000, per: dt.date = BEGIN) -> str:
    """An invented gemeente that takes part from the beginning."""
    return richt_gemeente_in(handeling, kaart=kaart(nummer, naam=f"Gemeente Lindebeek {nummer} (verzonnen)"), per=per)


def iemand(handeling: Handeling, nummer: int = 1, per: dt.date = BEGIN) -> str:
    """An invented person that was entered in the beginning."""
    wie = Persoonskaart(naam=f"Saar Dotterbloem {nummer} (verzonnen)", e_mail=f"saar{nummer}@houtsnip.example")
    return schrijf_persoon_in(handeling, kaart=wie, per=per)


class Netwerk:
    """A gemeente, a partner and one person, and the way to give that person any role for the right party."""

    def __init__(self, handeling: Handeling) -> None:
        self.gemeente = een_gemeente(handeling)
        self.partner = een_partner(handeling)
        self.persoon = iemand(handeling)

    def past_bij(self, rol: Rol) -> dict[str, str | None]:
        """The party and the cluster that a role asks for."""
        regel = ROLREGELS[rol]
        partijen = {Partijsoort.NETWERKPARTNER: self.partner, Partijsoort.GEMEENTE: self.gemeente}
        partij = partijen[regel.soorten[0]] if regel.soorten else None
        return {"partij": partij, "cluster": "Beek" if regel.per_cluster else None}

    def geef(self, handeling: Handeling, rol: Rol, per: dt.date = BEGIN, tot: dt.date | None = None) -> str:
        """Give the person a role."""
        return wijs_rol_toe(handeling, persoon=self.persoon, rol=rol, per=per, tot=tot, **self.past_bij(rol))


def langs_de_service(handeling: Handeling, feit: Feit, per: dt.date) -> None:
    """Write a fact as a program would that knows no rules."""
    feit.id, feit.vastgelegd_in, feit.geldig_van = handeling.nieuw_id, 1, per
    handeling.session.add(feit)
    handeling.session.flush()
