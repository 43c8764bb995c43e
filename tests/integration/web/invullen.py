"""Filling in a form as a browser does: the page is fetched, and what it sends along unseen goes along."""

from __future__ import annotations

import re

from flask.testing import FlaskClient
from html5lib import HTMLParser
from werkzeug.test import TestResponse

from tests.integration.web.mensen import ADRES

_ZEGEL = re.compile(r'name="csrf_token" value="([^"]+)"')


def zie(browser: FlaskClient, adres: str) -> TestResponse:
    """Look at a page; whatever it is, its HTML is valid."""
    antwoord = browser.get(adres, base_url=ADRES)
    if antwoord.mimetype == "text/html" and antwoord.status_code != 302:
        geldig(antwoord)
    return antwoord


def verstuur(browser: FlaskClient, adres: str, **velden: str) -> TestResponse:
    """Send the form of a page."""
    zegel = _ZEGEL.search(zie(browser, adres).text)
    assert zegel is not None, f"{adres} has no form"
    return browser.post(adres, base_url=ADRES, data={"csrf_token": zegel[1], **velden})


def geldig(antwoord: TestResponse) -> None:
    """Read the page by the rules of HTML, and let no mistake pass."""
    HTMLParser(strict=True).parse(antwoord.text)
    assert not re.search(r"<h[1-6][^>]*>\s*</h[1-6]>", antwoord.text)
    koppen = [int(niveau) for niveau in re.findall(r"<h([1-6])", antwoord.text)]
    assert all(later <= eerder + 1 for eerder, later in zip([1, *koppen], koppen, strict=False)), koppen
    namen = re.findall(r'\sid="([^"]+)"', antwoord.text)
    assert sorted(namen) == sorted(set(namen))
