"""The people and the agreement around an invented matter."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from governance.contract.contracttekst import Contracttekst
from governance.contract.norm_service import stel_normversie_op
from governance.contract.parametersoorten import SCHRIFTELIJKE_STUKKEN, UITSLUITING_ROUTE, UITSLUITING_WIJZE
from governance.contract.service import (
    laat_contractversie_gelden,
    stel_contractversie_op,
    stel_contractversie_vast,
    teken_procesovereenkomst,
)
from governance.logboek.handeling import Handelende
from governance.logboek.rules import Ingang
from governance.netwerk.rollen import wijs_rol_toe
from governance.netwerk.rules import Rol
from governance.uitsluiting.feiten_queries import Elders
from governance.uitsluiting.toestand import COLLEGE_UITKOMSTEN, MDG_UITKOMSTEN
from tests.integration.opslag.databases import Werkplaats
from tests.integration.opslag.overeenkomst import norm, tekst
from tests.integration.opslag.register import BEGIN, een_gemeente, een_partner, iemand

VAN_DE_PARTNER = (Rol.CONTACTPERSOON,)
VAN_DE_GEMEENTE = (
    *(Rol.CONTRACTMANAGER, Rol.JURIST, Rol.INKOOP, Rol.MDG_SECRETARIS),
    *(Rol.TREKKER_JEUGD, Rol.SECRETARIS, Rol.BURGEMEESTER, Rol.KARTREKKER),
)
VAN_NIEMAND = (Rol.MEETBEHEERDER, Rol.CONTROLEUR, Rol.TOEZICHTHOUDER)
ALLES_ELDERS = Elders(
    belangen_gevraagd=True,
    trekkers=2,
    besluit=frozenset(een for naar in COLLEGE_UITKOMSTEN.values() for een in naar),
    weging=True,
    definitief=frozenset({"ronde-1", "ronde-2", "ronde-3"}),
    ondertekenaar=True,
    rondeverloop=True,
    op_agenda=True,
    mdg=frozenset(MDG_UITKOMSTEN.values()),
)


class Zaakmensen:
    """The keys of everybody and of what they agreed, the clock, and whether the controleur states that all is well."""

    verklaring_positief = True

    def __init__(self, werk: Werkplaats, *, route: str | None = "BEIDE", vorm: str = "opzegging") -> None:
        self.werk, self.elders, self.zaak = werk, ALLES_ELDERS, ""
        self.personen: dict[Rol, str] = {}
        with werk.doe() as handeling:
            self.gemeente, self.partner = een_gemeente(handeling), een_partner(handeling)
            plaatsen = [(rol, self.partner) for rol in VAN_DE_PARTNER] + [(rol, None) for rol in VAN_NIEMAND]
            plaatsen += [(rol, self.gemeente) for rol in VAN_DE_GEMEENTE]
            for nummer, (rol, partij) in enumerate(plaatsen, 1):
                self.personen[rol] = iemand(handeling, nummer)
                wijs_rol_toe(handeling, persoon=self.personen[rol], rol=rol, per=BEGIN, partij=partij)
        with werk.doe(self.als(Rol.CONTRACTMANAGER)) as handeling:
            self.versie = stel_contractversie_op(handeling, tekst=overeenkomst(route, vorm))
            self.norm = stel_normversie_op(handeling, norm=norm(), reden="voorstel van het netwerk")
        with werk.doe(self.als(Rol.JURIST)) as handeling:
            stel_contractversie_vast(handeling, versie=self.versie)
            laat_contractversie_gelden(handeling, versie=self.versie, per=BEGIN)
            teken_procesovereenkomst(
                handeling,
                partij=self.partner,
                versie=self.versie,
                per=BEGIN,
                getekend_op=BEGIN,
                zaaknummer="9999/2026/0000001",
            )

    @property
    def dag(self) -> dt.date:
        """Today."""
        return self.werk.nu.date()

    def als(self, rol: Rol) -> Handelende:
        """Who acts in a role."""
        return Handelende(self.personen[rol], rol, Ingang.OPDRACHTREGEL)

    def na(self, dagen: int) -> None:
        """Let days go by."""
        self.werk.nu += dt.timedelta(days=dagen)


def overeenkomst(route: str | None, vorm: str) -> Contracttekst:
    """The short text with a route and a form, or with nothing about low trust; no paper letters."""
    basis = tekst()
    anders: dict[str, object] = {UITSLUITING_ROUTE: route, UITSLUITING_WIJZE: vorm, SCHRIFTELIJKE_STUKKEN: ()}
    weg = {UITSLUITING_ROUTE, UITSLUITING_WIJZE} if route is None else set()
    return replace(
        basis,
        parameters=tuple(
            replace(een, waarde=anders.get(een.code, een.waarde)) for een in basis.parameters if een.code not in weg
        ),
    )
