"""Reading and sending pages as a browser does, and what became of it."""

from __future__ import annotations

import html
import re

from flask.testing import FlaskClient
from sqlalchemy import func, select

from governance.logboek.model import Gebeurtenis
from governance.logboek.rules import Logboekgebeurtenis
from hendig.jobs.model import Job
from hendig.mail.rules import Bericht
from surveys.ronde.queries import rondebeeld
from surveys.ronde.rules import Rondestand
from tests.integration.web.geldig import fouten_in
from tests.integration.web.mensen import ADRES, Web


def lees(browser: FlaskClient, adres: str, code: int = 200) -> str:
    antwoord = browser.get(adres, base_url=ADRES)
    assert antwoord.status_code == code, antwoord.get_data(as_text=True)[:300]
    tekst = antwoord.get_data(as_text=True)
    if code == 200:
        assert fouten_in(tekst) == []
    return html.unescape(tekst)


def stuur(browser: FlaskClient, adres: str, code: int = 302, **velden: object) -> str:
    antwoord = browser.post(adres, data=velden, base_url=ADRES)
    tekst = antwoord.get_data(as_text=True)
    assert antwoord.status_code == code, tekst[-1500:]
    return html.unescape(tekst)


def gelezen(tekst: str) -> str:
    gevonden = re.search(r'name="gelezen"[^>]*value="([0-9a-f]{64})"', tekst)
    assert gevonden is not None
    return gevonden.group(1)


def inzagen(web: Web) -> int:
    with web.werk.lees() as session:
        vraag = select(func.count()).where(Gebeurtenis.soort == Logboekgebeurtenis.INGEZIEN.value)
        return session.scalar(vraag) or 0


def stand(web: Web, ronde: str) -> Rondestand:
    with web.werk.lees() as session:
        return rondebeeld(session, ronde).stand


def mails(web: Web, bericht: Bericht) -> set[str]:
    with web.werk.lees() as session:
        return {een or "" for een in session.scalars(select(Job.persoon).where(Job.onderwerp == bericht))}
