"""Filling in a form as a browser does: the page is fetched, and what it sends along unseen goes along."""

from __future__ import annotations

from flask.testing import FlaskClient
from html5lib import HTMLParser
from werkzeug.test import TestResponse

from tests.integration.web.geldig import fouten_in
from tests.integration.web.mensen import ADRES


def zie(browser: FlaskClient, adres: str) -> TestResponse:
    """Look at a page; whatever it is, its HTML is valid."""
    antwoord = browser.get(adres, base_url=ADRES)
    if antwoord.mimetype == "text/html" and antwoord.status_code != 302:
        assert fouten_in(antwoord.text) == []
    return antwoord


def verstuur(browser: FlaskClient, adres: str, **velden: str) -> TestResponse:
    """Send the form of a page as a browser does: what is not filled in goes along as the page has it."""
    return browser.post(adres, base_url=ADRES, data=ingevuld(zie(browser, adres).text) | velden)


def ingevuld(tekst: str) -> dict[str, str]:
    """What the form of a page sends when nobody touches it."""
    pagina = HTMLParser(namespaceHTMLElements=False).parse(tekst)
    formulieren = [een for een in pagina.iter("form") if een.get("method") == "post" and een.get("action") is None]
    assert len(formulieren) == 1, "a page has one form of its own"
    velden = {}
    for veld in formulieren[0].iter():
        if veld.tag not in ("input", "textarea", "select"):
            continue
        if veld.tag == "textarea":
            velden[veld.get("name")] = (veld.text or "").strip()
        elif veld.tag == "select":
            keuzes = list(veld.iter("option"))
            velden[veld.get("name")] = next((een for een in keuzes if "selected" in een.attrib), keuzes[0]).get("value")
        elif veld.get("type") not in ("checkbox", "radio") or "checked" in veld.attrib:
            velden[veld.get("name")] = veld.get("value") or ""
    return velden
