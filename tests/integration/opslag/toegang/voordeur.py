"""Somebody invented before the door of a database: invited, with a password, with a second factor, logged in."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass, field
from typing import Any

import pyotp
from sqlalchemy import select

from governance.logboek.model import Gebeurtenis
from governance.logboek.rules import Ingang
from governance.netwerk.kaarten import Persoonskaart
from governance.netwerk.rollen import schrijf_persoon_in, wijs_rol_toe
from governance.netwerk.rules import Rol
from hendig.jobs.model import Job
from hendig.jobs.rules import Opdracht
from hendig.processes.toegang.deur import Deur
from hendig.processes.toegang.factor import bied_factor_aan, neem_factor
from hendig.processes.toegang.inloggen import Binnenkomst, geef_code, log_in
from hendig.processes.toegang.wachtwoord import neem_uitnodiging_aan
from hendig.toegang.eenmalig import teken
from hendig.toegang.geheim import Geheim
from hendig.toegang.queries import Sessiestand, sessie_van
from hendig.toegang.service import nodig_uit
from tests.integration.opslag.databases import Werkplaats
from tests.integration.opslag.register import BEGIN, Netwerk

GEHEIM = Geheim(b"verzonnen geheim van deze test!!")
WACHTWOORD = "vier natte eenden"
ANDER_WACHTWOORD = "zeven droge reigers"
THUIS, ELDERS = "192.0.2.1", "198.51.100.7"
APPARAAT = "Firefox op Windows"
MINUUT = dt.timedelta(minutes=1)
STAP = dt.timedelta(seconds=30)


@dataclass
class Bezoeker:
    """Somebody with an address, and what only they have."""

    persoon: str
    e_mail: str
    sleutel: str = ""
    codes: tuple[str, ...] = ()


@dataclass
class Voordeur:
    """The door of one test, with a clock that is set by hand."""

    werk: Werkplaats
    netwerk: Netwerk
    deur: Deur = field(init=False)
    teller: int = 0

    def __post_init__(self) -> None:
        self.deur = Deur(self.werk.opslag, GEHEIM, self.werk.toeval, Ingang.SCHERM)

    @property
    def nu(self) -> dt.datetime:
        return self.werk.nu

    def later(self, duur: dt.timedelta) -> None:
        self.werk.nu += duur

    def iemand(self, *rollen: Rol) -> Bezoeker:
        """Somebody in the register with these roles."""
        self.teller += 1
        e_mail = f"bezoeker{self.teller}@houtsnip.example"
        with self.werk.doe() as handeling:
            kaart = Persoonskaart(naam=f"Mees Wilgenroos {self.teller} (verzonnen)", e_mail=e_mail)
            persoon = schrijf_persoon_in(handeling, kaart=kaart, per=BEGIN)
            for rol in rollen:
                wijs_rol_toe(handeling, persoon=persoon, rol=rol, per=BEGIN, **self.netwerk.past_bij(rol))
        return Bezoeker(persoon, e_mail)

    def uitgenodigd(self, *rollen: Rol) -> tuple[Bezoeker, str]:
        """Somebody who was invited, and the token of the link."""
        bezoeker = self.iemand(*rollen)
        with self.werk.doe() as handeling:
            eenmalig = nodig_uit(handeling, persoon=bezoeker.persoon)
        assert eenmalig is not None
        return bezoeker, teken(GEHEIM, eenmalig)

    def met_wachtwoord(self, *rollen: Rol) -> tuple[Bezoeker, Binnenkomst]:
        """Somebody who chose a password, and how far they are in."""
        bezoeker, token = self.uitgenodigd(*rollen)
        binnen = neem_uitnodiging_aan(self.deur, token=token, wachtwoord=WACHTWOORD, apparaat=APPARAAT, op=self.nu)
        return bezoeker, binnen

    def met_factor(self, *rollen: Rol) -> tuple[Bezoeker, str]:
        """Somebody with a second factor, and the token of the session in which it was set."""
        bezoeker, binnen = self.met_wachtwoord(*rollen)
        return bezoeker, self.stel_in(bezoeker, binnen.token)

    def stel_in(self, bezoeker: Bezoeker, token: str) -> str:
        sessie = self.sessie(token)
        voorstel = bied_factor_aan(self.deur, sessie=sessie, op=self.nu)
        bezoeker.sleutel = voorstel.sleutel
        nieuw, bezoeker.codes = neem_factor(
            self.deur, sessie=sessie, zegel=voorstel.zegel, code=self.code(bezoeker), op=self.nu
        )
        return nieuw

    def code(self, bezoeker: Bezoeker, verschil: dt.timedelta = dt.timedelta()) -> str:
        """The code that the telephone shows."""
        return pyotp.TOTP(bezoeker.sleutel).at(self.nu + verschil)

    def log_in(self, bezoeker: Bezoeker, wachtwoord: str = WACHTWOORD, waar: str = THUIS) -> Binnenkomst:
        return log_in(
            self.deur, e_mail=bezoeker.e_mail, wachtwoord=wachtwoord, waar=waar, apparaat=APPARAAT, op=self.nu
        )

    def binnen(self, bezoeker: Bezoeker) -> str:
        """Log in with password and code, half a minute later, and give the token."""
        self.later(STAP)
        half = self.sessie(self.log_in(bezoeker).token)
        return geef_code(self.deur, sessie=half, code=self.code(bezoeker), waar=THUIS, op=self.nu)

    def stand(self, token: str) -> Sessiestand | None:
        with self.werk.lees() as session:
            return sessie_van(session, token, self.nu)

    def sessie(self, token: str) -> Sessiestand:
        gevonden = self.stand(token)
        assert gevonden is not None
        return gevonden

    def gebeurtenissen(self) -> list[str]:
        with self.werk.lees() as session:
            return list(session.scalars(select(Gebeurtenis.soort).order_by(Gebeurtenis.seq)))

    def jobs(self, soort: str = "mail") -> list[Opdracht]:
        """What is in the queue, as a worker gets it."""
        with self.werk.lees() as session:
            return [
                Opdracht(
                    id=rij.id,
                    sleutel=rij.sleutel,
                    soort=rij.soort,
                    onderwerp=rij.onderwerp,
                    persoon=rij.persoon,
                    lading=json.loads(rij.lading or "{}"),
                    poging=1,
                )
                for rij in session.scalars(select(Job).where(Job.soort == soort).order_by(Job.gemaakt_op, Job.id))
            ]

    def post(self, bezoeker: Bezoeker) -> list[str | None]:
        """What somebody is written, oldest first."""
        return [job.onderwerp for job in self.jobs() if job.persoon == bezoeker.persoon]

    def laatste_link(self, bezoeker: Bezoeker) -> str:
        """The token of the last link in the mail of somebody."""
        links: list[Any] = [
            job.lading["eenmalig"]
            for job in self.jobs()
            if job.persoon == bezoeker.persoon and "eenmalig" in job.lading
        ]
        return teken(GEHEIM, links[-1])
