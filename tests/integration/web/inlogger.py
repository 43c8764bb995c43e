"""Somebody who logs in with a browser: what the mail, the screen and the telephone show them."""

from __future__ import annotations

import datetime as dt
import json
import re
from dataclasses import dataclass, field

import pyotp
from flask.testing import FlaskClient
from sqlalchemy import select
from werkzeug.test import TestResponse

from governance.feiten.rules import Peil
from governance.logboek.rules import Ingang
from governance.netwerk.queries import persoon_op
from governance.netwerk.rules import Rol
from hendig.jobs.model import Job
from hendig.jobs.rules import Opdracht
from hendig.processes.toegang.deur import Deur
from hendig.processes.toegang.wachtwoord import WACHTWOORDHERSTEL, verwerk_herstel
from hendig.toegang.eenmalig import teken
from hendig.toegang.service import nodig_uit
from tests.integration.web.mensen import ADRES, GEHEIM, Web

WACHTWOORD = "vier natte eenden"
ANDER_WACHTWOORD = "zeven droge reigers"
STAP = dt.timedelta(seconds=30)


@dataclass
class Inlogger:
    """Somebody of the network, by role, with a browser of their own."""

    web: Web
    rol: Rol
    browser: FlaskClient = field(init=False)
    sleutel: str = ""
    codes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        self.browser = self.web.bezoeker()
        self.persoon = self.web.mensen[self.rol]
        with self.web.werk.lees() as session:
            kaart = persoon_op(session, self.persoon, Peil(dt.date(2026, 3, 2)))
        assert kaart is not None
        self.e_mail = kaart.e_mail

    def later(self, duur: dt.timedelta = STAP) -> None:
        self.web.werk.nu += duur

    def get(self, adres: str) -> TestResponse:
        return self.browser.get(adres, base_url=ADRES)

    def post(self, adres: str, **velden: str) -> TestResponse:
        return self.browser.post(adres, base_url=ADRES, data=velden)

    def uitgenodigd(self) -> str:
        """Be invited, and give the page behind the link in the mail."""
        with self.web.werk.doe() as handeling:
            nodig_uit(handeling, persoon=self.persoon)
        return self.laatste_link("/uitnodiging/")

    def laatste_link(self, pad: str) -> str:
        with self.web.werk.lees() as session:
            ladingen = session.scalars(
                select(Job.lading).where(Job.persoon == self.persoon, Job.lading.contains("eenmalig")).order_by(Job.id)
            ).all()
        gevonden = re.search(r'"eenmalig":"([^"]+)"', ladingen[-1] or "")
        assert gevonden is not None
        return pad + teken(GEHEIM, gevonden[1])

    def werker(self) -> None:
        """Let the worker look up who forgot a password."""
        with self.web.werk.lees() as session:
            rijen = session.execute(select(Job.id, Job.sleutel, Job.lading).where(Job.soort == WACHTWOORDHERSTEL)).all()
        deur = Deur(self.web.werk.opslag, GEHEIM, self.web.werk.toeval, Ingang.INSTALLATIE)
        for sleutel, naam, lading in rijen[-1:]:
            opdracht = Opdracht(
                id=sleutel,
                sleutel=naam,
                soort=WACHTWOORDHERSTEL,
                onderwerp=None,
                persoon=None,
                lading=json.loads(lading),
                poging=1,
            )
            verwerk_herstel(deur, opdracht, op=self.web.werk.nu)

    def kies_wachtwoord(self, adres: str, wachtwoord: str = WACHTWOORD) -> TestResponse:
        return self.post(adres, wachtwoord=wachtwoord, nogmaals=wachtwoord)

    def log_in(self, wachtwoord: str = WACHTWOORD) -> TestResponse:
        return self.post("/inloggen", e_mail=self.e_mail, wachtwoord=wachtwoord)

    def code(self) -> str:
        return pyotp.TOTP(self.sleutel).at(self.web.werk.nu)

    def stel_in(self) -> TestResponse:
        """Scan the offer on the screen and give its first code."""
        pagina = self.get("/account/tweede-stap")
        zegel = re.search(r'name="zegel"[^>]*value="([^"]+)"', pagina.text)
        sleutel = re.search(r"<b>([A-Z2-7 ]+)</b>", pagina.text)
        assert zegel is not None
        assert sleutel is not None
        self.sleutel = sleutel[1].replace(" ", "")
        antwoord = self.post("/account/tweede-stap", zegel=zegel[1], code=self.code())
        self.codes = tuple(re.findall(r"<li><b>([a-z2-7-]+)</b>", antwoord.text))
        return antwoord

    def binnen(self) -> None:
        """Come all the way in, from the invitation on."""
        self.kies_wachtwoord(self.uitgenodigd())
        self.stel_in()
        self.later()
