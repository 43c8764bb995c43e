"""What the pages about agreements show in a test: a text and a norm that hold, a signature, and what is asked."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from sqlalchemy import select

from governance.contract.norm_service import stel_normversie_op, stel_normversie_vast
from governance.contract.service import (
    laat_contractversie_gelden,
    stel_contractversie_op,
    stel_contractversie_vast,
    teken_procesovereenkomst,
)
from governance.logboek.handeling import Handelende
from governance.logboek.model import Gebeurtenis
from governance.logboek.rules import Ingang
from governance.netwerk.rules import Rol
from governance.verplichtingen.rules import Aard, Periodiciteit, Verplichtingstekst, Wie
from governance.verplichtingen.service import neem_verplichtingen_op, open_jaar
from hendig.jobs.model import Job
from tests.integration.opslag.overeenkomst import norm, tekst
from tests.integration.opslag.register import BEGIN
from tests.integration.web.mensen import ADRES, Web

FEBRUARI = dt.date(2026, 2, 1)
_TEGENPARTIJ = re.compile(r'name="csrf_token" value="([^"]+)"')


@dataclass
class Antwoord:
    """What a browser got back."""

    code: int
    tekst: str
    naar: str


class Lezer:
    """Somebody with a browser who reads pages, and fills in the forms on them."""

    def __init__(self, web: Web, persoon: Rol | str, *, bevestigd: bool = True) -> None:
        self.browser = web.als(persoon, bevestigd=bevestigd)

    def lees(self, adres: str) -> Antwoord:
        """Look at a page."""
        gekregen = self.browser.get(adres, base_url=ADRES)
        return Antwoord(gekregen.status_code, gekregen.text, gekregen.location or "")

    def stuur(self, adres: str, vanaf: str = "", **velden: str | list[str]) -> Antwoord:
        """Send a form from the page on which it stands."""
        zegel = _TEGENPARTIJ.search(self.lees(vanaf or adres).tekst)
        ingevuld = {"csrf_token": zegel[1] if zegel else "", **velden}
        gekregen = self.browser.post(adres, data=ingevuld, base_url=ADRES)
        return Antwoord(gekregen.status_code, gekregen.text, gekregen.location or "")


def als(web: Web, rol: Rol) -> Handelende:
    """Who has a role, acting in it."""
    return Handelende(web.mensen[rol], rol, Ingang.SCHERM)


def plicht(code: str, wie: Wie, hoe_vaak: Periodiciteit, aard: Aard = Aard.PLICHT) -> Verplichtingstekst:
    """An invented obligation."""
    return Verplichtingstekst(code, f"Verzonnen: {code}", wie, hoe_vaak, aard, "lijst", "gesprek", "proef", "1")


PLICHTEN = (
    plicht("O-INT", Wie.ALLEBEI, Periodiciteit.PER_HALFJAAR),
    plicht("O-VG", Wie.GEMEENTE, Periodiciteit.PER_JAAR),
    plicht("O-REIS", Wie.PERSOON, Periodiciteit.EERSTE_SESSIE),
    plicht("O-INK", Wie.PARTNER, Periodiciteit.PER_HALFJAAR, Aard.UITNODIGING),
)


def met_overeenkomst(web: Web) -> str:
    """Let a text with obligations hold, signed by both partners; give its key."""
    with web.werk.doe(als(web, Rol.JURIST)) as handeling:
        versie = stel_contractversie_op(handeling, tekst=tekst())
        neem_verplichtingen_op(handeling, versie=versie, teksten=PLICHTEN)
    with web.werk.doe(als(web, Rol.CONTRACTMANAGER)) as handeling:
        stel_contractversie_vast(handeling, versie=versie)
        laat_contractversie_gelden(handeling, versie=versie, per=BEGIN)
        for nummer, partij in enumerate((web.partner, web.ander), 1):
            teken_procesovereenkomst(
                handeling, partij=partij, versie=versie, per=BEGIN, getekend_op=BEGIN, zaaknummer=f"Z-{nummer}"
            )
    return versie


def met_norm(web: Web) -> str:
    """Let norm 1.0 hold under that text; give its key."""
    met_overeenkomst(web)
    with web.werk.doe(als(web, Rol.JURIST)) as handeling:
        versie = stel_normversie_op(handeling, norm=norm(), reden="voorstel van het netwerk")
    with web.werk.doe(als(web, Rol.CONTRACTMANAGER)) as handeling:
        stel_normversie_vast(handeling, versie=versie, per=FEBRUARI, gepubliceerd_op=BEGIN)
    return versie


def met_jaar(web: Web) -> None:
    """Ask of everybody what is owed in 2026."""
    met_overeenkomst(web)
    with web.werk.doe(als(web, Rol.CONTRACTMANAGER)) as handeling:
        open_jaar(handeling, jaar=2026)


def soorten(web: Web) -> list[str]:
    """Every kind of event, the newest first."""
    with web.werk.lees() as session:
        return list(session.scalars(select(Gebeurtenis.soort).order_by(Gebeurtenis.seq.desc())))


def mails(web: Web) -> set[tuple[str, str | None]]:
    """Which messages are ready, and for whom."""
    with web.werk.lees() as session:
        return {(onderwerp, persoon) for onderwerp, persoon in session.execute(select(Job.onderwerp, Job.persoon))}
