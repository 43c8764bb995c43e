"""Whatever somebody may open is found by following links from their first page."""

from __future__ import annotations

import html
import re
from collections import Counter, deque

import pytest
from flask import Flask
from flask.testing import FlaskClient

from governance.feiten.rules import Peil
from governance.kalender.amsterdam import dag_van
from governance.netwerk.queries import rollen_op
from governance.opslag.database import Opslag
from hendig.web.bewaking import mag_naar
from hendig.web.gebied import regel_van
from hendig.web.toegangsregel import Kring
from surveys.kluis.kluis import Kluis
from tests.integration.demo.conftest import NU
from tests.integration.demo.test_kies import ADRES, ZEGEL, browser

pytestmark = pytest.mark.parametrize("voorbeeld", ["sqlite"], indirect=True)
ZONDER_LINK = {"account.wachtwoord", "eigenzaken.overzicht", "invullen.nakijken"}
"""In an example nobody has a password to change, and looking answers over is the last step of giving them.

Only who has a conversation with the gemeente comes to the list of them, from a letter or from what lies ready.
"""
LINK = re.compile(r'<a [^>]*href="(/[^"#]*)"')
PER_PAGINA = 2
"""How many pages of one kind are opened: the links on a third partner lead nowhere else."""


def test_every_page_that_somebody_may_open_is_found_from_the_first_one(voorbeeld: Opslag, kluis: Kluis) -> None:
    with voorbeeld.lees() as session:
        soorten: dict[str, set[str]] = {}
        for houder in rollen_op(session, Peil(dag_van(NU))):
            soorten.setdefault(houder.persoon, set()).add(houder.rol)
    per_soort = {frozenset(rollen): persoon for persoon, rollen in soorten.items()}
    dicht = {}
    for rollen, persoon in per_soort.items():
        bezoek = browser(voorbeeld, kluis)
        zegel = ZEGEL.findall(bezoek.get("/voorbeeld", base_url=ADRES).text)[0]
        bezoek.post(f"/voorbeeld/{persoon}", data={"csrf_token": zegel}, base_url=ADRES)
        niet = mag_open(bezoek) - gevonden(bezoek) - ZONDER_LINK
        if niet:
            dicht[", ".join(sorted(rollen))] = niet
    assert dicht == {}


def mag_open(bezoek: FlaskClient) -> set[str]:
    """Every page without a choice in its address that who is logged in may open."""
    app = bezoek.application
    with bezoek:
        bezoek.get("/", base_url=ADRES)
        return {een for een in paginas(app) if mag_naar(een)}


def paginas(app: Flask) -> set[str]:
    """The pages for who is logged in, but the steps of a log-in."""
    gevonden = set()
    for regel in app.url_map.iter_rules():
        toegang = regel_van(app.view_functions[regel.endpoint])
        if toegang is None or regel.arguments or "GET" not in (regel.methods or ()) or toegang.onderweg:
            continue
        if toegang.wie.kring not in (Kring.IEDEREEN, Kring.VOORBEELD):
            gevonden.add(regel.endpoint)
    return gevonden


def gevonden(bezoek: FlaskClient) -> set[str]:
    """Follow every link from the first page, of each kind of page a few."""
    wijzer = bezoek.application.url_map.bind("127.0.0.1:8000")
    rij, gezien, soorten = deque(["/"]), {"/"}, Counter[str]()
    while rij:
        adres = rij.popleft()
        soort = wijzer.match(adres.partition("?")[0], method="GET")[0]
        soorten[soort] += 1
        if soorten[soort] > PER_PAGINA or soort == "static":
            continue
        antwoord = bezoek.get(adres, base_url=ADRES)
        assert antwoord.status_code in (200, 302, 303), f"{adres} gives {antwoord.status_code}"
        if antwoord.mimetype == "text/html":
            for link in map(html.unescape, LINK.findall(antwoord.text)):
                if link not in gezien:
                    gezien.add(link)
                    rij.append(link)
    return set(soorten)
