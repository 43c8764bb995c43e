"""A matter about the partner of the pages: every step as `Zaakwerk` takes it, for the people who have a browser."""

from __future__ import annotations

from governance.belangen.rules import Belangcode, Belanguitkomst
from governance.belangen.service import beoordeel_belang, verklaar_belang
from governance.logboek.handeling import Handelende
from governance.netwerk.rules import Rol
from governance.uitsluiting.gronden import Grond
from tests.integration.opslag.zaakdaden import D, G
from tests.integration.opslag.zaakmensen import ALLES_ELDERS
from tests.integration.opslag.zaakwerk import Zaakwerk
from tests.integration.web.afspraken import als, met_norm
from tests.integration.web.mensen import Web


class Webzaak(Zaakwerk):
    """A matter to look at on the pages."""

    def __init__(self, web: Web) -> None:
        self.web, self.werk, self.personen = web, web.werk, dict(web.mensen)
        self.gemeente, self.partner = web.gemeente, web.partner
        self.elders, self.zaak = ALLES_ELDERS, ""
        self.norm = met_norm(web)
        with self.werk.lees() as session:
            self.versie = session.connection().exec_driver_sql("SELECT id FROM contractversie").scalar_one()

    def als(self, rol: Rol) -> Handelende:
        """Who acts in a role."""
        return als(self.web, rol)

    def zonder_belang(self, rol: Rol = Rol.TOEZICHTHOUDER) -> None:
        """Somebody declares to have no interest, and a jurist accepts that."""
        with self.werk.doe(self.als(rol)) as handeling:
            verklaard = verklaar_belang(handeling, zaak=self.zaak, partij=self.partner, code=Belangcode.R0)
        with self.werk.doe(self.als(Rol.JURIST)) as handeling:
            beoordeel_belang(handeling, verklaring=verklaard, uitkomst=Belanguitkomst.AANVAARD)

    def tot_gesprek(self, grond: Grond = Grond.TEKORT) -> None:
        """From a report to the conversation."""
        self.melding(grond)
        self.doe(G.VALIDATIE_GESTART)
        self.stuk(D.FEITENRELAAS)
        self.doe(G.SIGNAAL_GELDIG)
