"""The app as the people of a small invented network meet it: one person per role, and a browser for each."""

from __future__ import annotations

from dataclasses import dataclass, field

from flask import Flask
from flask.testing import FlaskClient

from governance.logboek.handeling import Handelende
from governance.logboek.rules import Ingang
from governance.netwerk.kaarten import Persoonskaart
from governance.netwerk.rollen import schrijf_persoon_in, wijs_rol_toe
from governance.netwerk.rules import ROLREGELS, Partijsoort, Rol
from hendig.toegang.geheim import Geheim
from hendig.toegang.model import Account
from hendig.toegang.rules import Inlogstap, sleutel_van
from hendig.toegang.sessies import open_sessie, zet_bevestigd
from hendig.web.app import make_app
from hendig.web.toegangsdeur import SLEUTEL
from tests.integration.opslag.databases import Werkplaats
from tests.integration.opslag.register import BEGIN, een_gemeente, een_partner
from tests.integration.opslag.register import kaart as partijkaart

GEHEIM = Geheim(bytes(range(32)))
ADRES = "https://hendig.lindebeek.example"
CLUSTER = "Beek"
VAN_BUITEN = (Rol.KARTREKKER, Rol.AANJAGER)
"""Of no partner: somebody of a partner leads no talk about another."""


@dataclass
class Web:
    """The app, the keys of who is in the network, and a browser for each of them."""

    werk: Werkplaats
    app: Flask
    gemeente: str
    partner: str
    ander: str
    mensen: dict[Rol, str] = field(default_factory=dict)
    van_ander: dict[Rol, str] = field(default_factory=dict)

    def bezoeker(self) -> FlaskClient:
        """A browser of which nobody knows whose it is."""
        return self.app.test_client()

    def als(self, persoon: Rol | str, *, stap: Inlogstap = Inlogstap.BINNEN, bevestigd: bool = True) -> FlaskClient:
        """A browser in which somebody is logged in: who has a role, or a person by key."""
        wie = self.mensen[persoon] if isinstance(persoon, Rol) else persoon
        door = Handelende(wie, "accounthouder", Ingang.SCHERM)
        with self.werk.doe(door) as handeling:
            if handeling.session.get(Account, wie) is None:
                factor = GEHEIM.versleutel(b"JBSWY3DPEHPK3PXP", 0)
                handeling.session.add(Account(persoon=wie, uitgenodigd_op=handeling.op, totp=factor))
                handeling.session.flush()
            token = open_sessie(
                handeling, persoon=wie, stap=stap, apparaat="een proef", met_factor=stap is Inlogstap.BINNEN
            )
            if bevestigd:
                zet_bevestigd(handeling, sessie=sleutel_van(token))
        browser = self.bezoeker()
        with browser.session_transaction(base_url=ADRES) as cookie:
            cookie[SLEUTEL] = token
            cookie.permanent = True
        return browser


def een_web(werk: Werkplaats) -> Web:
    """The network: every role, of the first partner or the gemeente or from outside, and people of another partner."""
    with werk.doe() as handeling:
        adres = partijkaart(adres="Houtsnipstraat 1", postcode="0000 AA", plaats="Lindebeek")
        gemeente, ander = een_gemeente(handeling), een_partner(handeling, 2)
        partner = een_partner(handeling, kaart=adres)
        partijen = {Partijsoort.NETWERKPARTNER: partner, Partijsoort.GEMEENTE: gemeente}
        mensen, van_ander = {}, {}
        for nummer, (rol, regel) in enumerate(ROLREGELS.items(), 1):
            kaart = Persoonskaart(naam=f"Wil Verzonnen {nummer}", e_mail=f"wil{nummer}@lindebeek.example")
            mensen[rol] = schrijf_persoon_in(handeling, kaart=kaart, per=BEGIN)
            partij = partijen[regel.soorten[0]] if regel.soorten and rol not in VAN_BUITEN else None
            cluster = CLUSTER if regel.per_cluster else None
            wijs_rol_toe(handeling, persoon=mensen[rol], rol=rol, per=BEGIN, partij=partij, cluster=cluster)
        for nummer, rol in enumerate((Rol.CONTACTPERSOON, Rol.TEKENBEVOEGDE, Rol.MEDEWERKER), 1):
            kaart = Persoonskaart(naam=f"Bo Verzonnen {nummer}", e_mail=f"bo{nummer}@ander.example")
            van_ander[rol] = schrijf_persoon_in(handeling, kaart=kaart, per=BEGIN)
            wijs_rol_toe(handeling, persoon=van_ander[rol], rol=rol, per=BEGIN, partij=ander)
    app = make_app(
        opslag=werk.opslag, kluis=werk.kluis, geheim=GEHEIM, adres=ADRES, klok=lambda: werk.nu, toeval=werk.toeval
    )
    app.config["WTF_CSRF_ENABLED"] = False  # one test of its own asks every form for its seal
    return Web(werk, app, gemeente, partner, ander, mensen, van_ander)
