"""An open round as the people of one organisation meet it: who fills in, their links, and a browser for each."""

from __future__ import annotations

from dataclasses import dataclass, field

from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from governance.netwerk.kaarten import Persoonskaart
from governance.netwerk.rollen import schrijf_persoon_in, wijs_rol_toe
from governance.netwerk.rules import Rol
from hendig.processes.ronde.invullen import lees_invulling
from hendig.processes.ronde.invulplek import Invulplek, plekken_met_rol, vragen_van
from hendig.processes.ronde.links import maak_links
from hendig.toegang.eenmalig import teken
from hendig.web.app import make_app
from surveys.antwoorden.blad import Invulling
from surveys.antwoorden.invulling import Stap
from surveys.antwoorden.queries import open_links
from surveys.vragenlijst.instrument import VOORSTEL
from tests.integration.opslag.overeenkomst import GEMEENTE, INGANG
from tests.integration.ronde.rondebouw import Rondewerk
from tests.integration.web.invullen import zie
from tests.integration.web.mensen import ADRES, GEHEIM, Web

STAPPEN = 6
"""The first partner is asked about two others and the gemeente, each in two parts."""


@dataclass
class Invulwerk:
    """The round, the app on it, and who fills in for the first partner (``eigen``) and the second (``ander``)."""

    rondewerk: Rondewerk
    app: Flask
    ronde: str
    eigen: str
    ander: str
    mensen: dict[str, str] = field(default_factory=dict)

    @property
    def nu(self) -> object:
        return self.rondewerk.werk.nu

    def persoon(self, naam: str, partij: str | None, *rollen: Rol) -> str:
        """Somebody with these roles for a party."""
        with self.rondewerk.werk.doe() as handeling:
            kaart = Persoonskaart(naam=naam, e_mail=f"{naam.split(maxsplit=1)[0].lower()}@verzonnen.example")
            wie = schrijf_persoon_in(handeling, kaart=kaart, per=INGANG)
            for rol in rollen:
                wijs_rol_toe(handeling, persoon=wie, rol=rol, per=INGANG, partij=partij)
        self.mensen[naam] = wie
        return wie

    def stuur_links(self) -> None:
        """Let everybody who fills in have a link."""
        with self.rondewerk.werk.doe() as handeling:
            maak_links(handeling, ronde=self.ronde)

    def deelnemer(self, partij: str) -> str:
        """The key of a participant."""
        return self.rondewerk.deelnemers(self.ronde)[partij].id

    def adres(self, wie: str, partij: str | None = None) -> str:
        """Where the link of somebody leads, as the mail says it."""
        with self.rondewerk.werk.lees() as session:
            return f"/vragenlijst/{teken(GEHEIM, open_links(session, self.deelnemer(partij or self.eigen))[wie])}"

    def bezoeker(self) -> FlaskClient:
        """A browser of which nobody knows whose it is."""
        return self.app.test_client()

    def met_link(self, wie: str, partij: str | None = None) -> FlaskClient:
        """A browser in which somebody opened the own link and said that it is them."""
        browser = self.bezoeker()
        assert browser.post(self.adres(wie, partij), base_url=ADRES).status_code == 303
        return browser

    def ingelogd(self, wie: str) -> FlaskClient:
        """A browser in which somebody is logged in."""
        return Web(self.rondewerk.werk, self.app, GEMEENTE, self.eigen, self.ander).als(wie)

    def plek(self, wie: str) -> Invulplek:
        """For whom somebody fills in."""
        with self.rondewerk.werk.lees() as session:
            return next(plekken_met_rol(session, wie, self.rondewerk.werk.nu))

    def stappen(self, wie: str) -> tuple[Stap, ...]:
        """The steps of an organisation."""
        plek = self.plek(wie)
        with self.rondewerk.werk.lees() as session:
            return vragen_van(session, plek).stappen

    def invulling(self, wie: str) -> Invulling:
        """What an organisation filled in so far."""
        return lees_invulling(self.rondewerk.kluis, self.plek(wie))


def codes(nummer: int) -> tuple[str, ...]:
    """The codes of a step."""
    return VOORSTEL.constructen[(nummer - 1) % 2].codes


def vul(browser: FlaskClient, nummer: int, waarde: str = "4", **velden: str) -> TestResponse:
    """Answer a whole step the same, as a browser does that shows the page first."""
    tekst = zie(browser, f"/invullen/{nummer}").text
    slag = tekst.partition('name="slag" value="')[2].partition('"')[0]
    data = {"slag": slag, "actie": "volgende", **dict.fromkeys(codes(nummer), waarde), **velden}
    return browser.post(f"/invullen/{nummer}", base_url=ADRES, data=data)


def vul_alles(browser: FlaskClient) -> None:
    """Answer everything."""
    for nummer in range(1, STAPPEN + 1):
        assert vul(browser, nummer).status_code == 303


def verstuur(browser: FlaskClient) -> TestResponse:
    """Send everything, as a browser does that shows it first."""
    gelezen = browser.get("/invullen/nakijken", base_url=ADRES).text.partition('name="gelezen" value="')[2]
    return browser.post("/invullen/nakijken", base_url=ADRES, data={"gelezen": gelezen.partition('"')[0]})


def een_invulwerk(rondewerk: Rondewerk) -> Invulwerk:
    """A round in which the first three parties and the gemeente rate each other."""
    _, eigen, ander, derde, *_ = rondewerk.partijen
    groep = (GEMEENTE, eigen, ander, derde)
    ronde = rondewerk.open_ronde(lijst={een: [twee for twee in groep if twee != een] for een in groep})
    werk = rondewerk.werk
    app = make_app(
        opslag=werk.opslag, kluis=rondewerk.kluis, geheim=GEHEIM, adres=ADRES, klok=lambda: werk.nu, toeval=werk.toeval
    )
    app.config["WTF_CSRF_ENABLED"] = False  # one test of its own asks every form for its seal
    return Invulwerk(rondewerk, app, ronde, eigen, ander)
