"""Everybody of the demo with a browser and a calendar: one case walked on the pages, each act as who does it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

from flask.testing import FlaskClient

from governance.documenten.documentsoorten import Documentsoort
from governance.documenten.queries import inhoud_van, stukken_in
from governance.feiten.rules import Peil
from governance.kalender.amsterdam import dag_van
from governance.logboek.handeling import Handelende, handeling
from governance.logboek.rules import Ingang
from governance.netwerk.queries import partijnamen, rollen_op
from governance.netwerk.rules import Rol
from governance.opslag.database import Opslag
from governance.uitsluiting.queries import zaakbeeld, zaken
from governance.uitsluiting.toestand import Zaakstand
from hendig.brieven.invoer import uit_invoer
from hendig.brieven.papier import woorden
from hendig.brieven.sjablonen import SJABLONEN
from hendig.processes.zaak.klok import loop_alles_na
from hendig.toegang.geheim import Geheim
from hendig.toegang.rules import sleutel_van
from hendig.toegang.sessies import open_voorbeeldsessie, zet_bevestigd
from hendig.web.app import make_app
from hendig.web.toegangsdeur import SLEUTEL
from surveys.kluis.kluis import Kluis
from tests.integration.demo.conftest import NU, TOEVAL, kopie_van
from tests.integration.demo.test_kies import ADRES, ZEGEL

GELUKT = frozenset({302, 303})


class Reiziger:
    """The app on a database of its own, and who asks in which role."""

    def __init__(self, opslag: Opslag, kluis: Kluis) -> None:
        self.opslag, self.kluis, self.nu = opslag, kluis, NU
        self.app = make_app(
            opslag=opslag,
            kluis=kluis,
            geheim=Geheim(bytes(range(32))),
            adres=ADRES,
            klok=lambda: self.nu,
            toeval=TOEVAL,
        )
        self._browsers: dict[str, FlaskClient] = {}
        self.zaak = self.partij = ""
        self.laatste = ""
        """Where the last act led to."""

    def volg(self, stand: Zaakstand) -> Self:
        """Follow the case that stands here."""
        with self.opslag.lees() as session:
            beeld = next(een for een in zaken(session) if een.stand is stand)
        self.zaak, self.partij = beeld.id, beeld.partij
        return self

    @contextmanager
    def op_kopie(self, map_: Path) -> Iterator[Reiziger]:
        """The same case on a copy of everything, so that others meet it as it was."""
        opslag, kluis = kopie_van(self.opslag, self.kluis, map_)
        kopie = Reiziger(opslag, kluis)
        kopie.nu, kopie.zaak, kopie.partij = self.nu, self.zaak, self.partij
        yield kopie
        opslag.sluit()
        kluis.opslag.sluit()

    @property
    def dag(self) -> dt.date:
        return dag_van(self.nu)

    @property
    def stand(self) -> Zaakstand:
        with self.opslag.lees() as session:
            return zaakbeeld(session, self.zaak).stand

    @property
    def partijnaam(self) -> str:
        """What the partner of the case is called."""
        with self.opslag.lees() as session:
            return partijnamen(session)[self.partij]

    def na(self, dagen: int) -> None:
        """Let days go by, and the clock look at every case."""
        self.nu += dt.timedelta(days=dagen)
        self._browsers = {}
        loop_alles_na(self.opslag, op=self.nu, toeval=TOEVAL)

    def wie(self, rol: Rol, nummer: int = 0) -> str:
        """Somebody with a role; of the partner only its own people."""
        partij = self.partij if rol is Rol.CONTACTPERSOON else None
        with self.opslag.lees() as session:
            houders = rollen_op(session, Peil(self.dag), rollen=(rol,), partij=partij)
        return houders[nummer].persoon

    def lees(self, wie: Rol | str, adres: str) -> str:
        """The page as somebody reads it."""
        gekregen = self._browser(wie).get(adres, base_url=ADRES)
        assert gekregen.status_code == 200, (adres, gekregen.status_code)
        return gekregen.text

    def stuur(self, wie: Rol | str, adres: str, /, **velden: Any) -> None:
        """Send a form; what is refused fails the test with the words of the page."""
        browser = self._browser(wie)
        zegel = ZEGEL.findall(browser.get("/", base_url=ADRES).text)[0]
        velden = {naam.replace("__", "-"): waarde for naam, waarde in velden.items()}
        gekregen = browser.post(adres, data={"csrf_token": zegel, **velden}, base_url=ADRES)
        assert gekregen.status_code in GELUKT, (adres, gekregen.status_code, _fouten(gekregen.text))
        self.laatste = gekregen.location

    def code(self, wie: Rol | str, adres: str, /, **velden: str) -> int:
        """What the app answers somebody: to a form that is sent, else to a page that is asked for."""
        browser = self._browser(wie)
        if not velden:
            return browser.get(adres, base_url=ADRES).status_code
        zegel = ZEGEL.findall(browser.get("/", base_url=ADRES).text)[0]
        return browser.post(adres, data={"csrf_token": zegel, **velden}, base_url=ADRES).status_code

    def weigering(self, wie: Rol | str, adres: str, /, **velden: str) -> str:
        """The page with which the app refuses a form that is sent."""
        browser = self._browser(wie)
        zegel = ZEGEL.findall(browser.get("/", base_url=ADRES).text)[0]
        gekregen = browser.post(adres, data={"csrf_token": zegel, **velden}, base_url=ADRES)
        assert gekregen.status_code == 409, (adres, gekregen.status_code)
        return gekregen.text

    def haal(self, wie: Rol | str, adres: str) -> bytes:
        """What somebody gets with a button that gives a file."""
        browser = self._browser(wie)
        zegel = ZEGEL.findall(browser.get("/", base_url=ADRES).text)[0]
        gekregen = browser.post(adres, data={"csrf_token": zegel}, base_url=ADRES)
        assert gekregen.status_code == 200, (adres, gekregen.status_code, _fouten(gekregen.text))
        return gekregen.data

    def gegevens(self, soort: Documentsoort) -> Any:
        """What the last document of a kind in the case is made of."""
        with self.opslag.lees() as session:
            blad = [een for een in stukken_in(session, self.zaak) if een.soort is soort][-1]
            invoer = inhoud_van(session, blad.nummer, blad.versie).invoer
        return uit_invoer(SJABLONEN[soort].gegevens, invoer)

    def papier(self, soort: Documentsoort) -> str:
        """Every word on the last document of a kind in the case."""
        return woorden(SJABLONEN[soort].schrijf(self.gegevens(soort)))

    def stap(self, wie: Rol, gebeurtenis: str, naar: str, tekst: str = "") -> None:
        """Take or propose a step."""
        self.stuur(wie, f"/zaken/{self.zaak}/stap/{gebeurtenis}/{naar}", stap="doen", tekst=tekst)

    def bevestig(self, wie: Rol) -> None:
        """Confirm what waits as the second person."""
        (voorstel,) = set(re.findall(r'"(/zaken/voorstellen/[^"]+/bevestigen)"', self.lees(wie, f"/zaken/{self.zaak}")))
        self.stuur(wie, voorstel)

    def schrijf(self, wie: Rol, naam: str, keurder: Rol, /, **velden: Any) -> str:
        """Write a document, and let another approve it; give where it is."""
        self.stuur(wie, f"/zaken/{self.zaak}/schrijven/{naam}", maak="ja", **velden)
        stuk = self.laatste
        self.stuur(keurder, f"{stuk}/vaststellen")
        return stuk

    def keuze(self, wie: Rol, adres: str, veld: str) -> list[str]:
        """What can be chosen in a field."""
        pagina = self.lees(wie, adres)
        lijst = re.search(rf'<select[^>]*name="{veld}".*?</select>', pagina, re.DOTALL)
        if lijst is not None:
            return re.findall(r'value="([^"]+)"', lijst[0])
        return re.findall(rf'name="{veld}"[^>]*value="([^"]+)"', pagina)

    def open_brieven(self) -> None:
        """Let the partner open what lies ready."""
        for bericht in sorted(
            set(re.findall(r'"(/berichten/[0-9a-f-]{36})"', self.lees(Rol.CONTACTPERSOON, "/berichten")))
        ):
            self.stuur(Rol.CONTACTPERSOON, f"{bericht}/openen")

    def _browser(self, wie: Rol | str) -> FlaskClient:
        persoon = self.wie(wie) if isinstance(wie, Rol) else wie
        if persoon not in self._browsers:
            door = Handelende(persoon, "accounthouder", Ingang.VOORBEELD)
            with handeling(self.opslag, door=door, op=self.nu, toeval=TOEVAL) as nieuw:
                token = open_voorbeeldsessie(nieuw, persoon=persoon, apparaat="een proef")
            with handeling(self.opslag, door=door, op=self.nu, toeval=TOEVAL) as nieuw:
                zet_bevestigd(nieuw, sessie=sleutel_van(token))
            browser = self.app.test_client()
            with browser.session_transaction(base_url=ADRES) as cookie:
                cookie[SLEUTEL] = token
                cookie.permanent = True
            self._browsers[persoon] = browser
        return self._browsers[persoon]


def _fouten(pagina: str) -> str:
    gevonden = re.search(r'class="foutenlijst".*?</div>', pagina, re.DOTALL) or re.search(r"<main.*", pagina, re.DOTALL)
    return re.sub(r"<[^>]+>|\s+", " ", gevonden[0])[:500] if gevonden else ""
