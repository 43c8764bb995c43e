"""In a demo one chooses who one is; everywhere else the page is not there."""

from __future__ import annotations

import html
import re

from flask.testing import FlaskClient

from governance.feiten.rules import Peil
from governance.kalender.amsterdam import dag_van
from governance.netwerk.queries import rollen_op
from governance.netwerk.rules import Rol
from governance.opslag.database import Opslag
from hendig.toegang.geheim import Geheim
from hendig.web.app import make_app
from surveys.kluis.kluis import Kluis
from tests.integration.demo.conftest import NU, TOEVAL

ADRES = "http://127.0.0.1:8000"
ZEGEL = re.compile(r'name="csrf_token" value="([^"]+)"')
KNOP = re.compile(r'action="(/voorbeeld/[^"]+)".*?<button[^>]*>Word ([^<]+)<')


def browser(voorbeeld: Opslag, kluis: Kluis) -> FlaskClient:
    app = make_app(
        opslag=voorbeeld, kluis=kluis, geheim=Geheim(bytes(range(32))), adres=ADRES, klok=lambda: NU, toeval=TOEVAL
    )
    return app.test_client()


def test_everybody_with_a_role_is_there_once_with_a_button(voorbeeld: Opslag, kluis: Kluis) -> None:
    bladzijde = browser(voorbeeld, kluis).get("/voorbeeld", base_url=ADRES)
    assert bladzijde.status_code == 200
    knoppen = KNOP.findall(bladzijde.text)
    with voorbeeld.lees() as session:
        mensen = {houder.persoon: houder.naam for houder in rollen_op(session, Peil(dag_van(NU)))}
    assert {adres.rpartition("/")[2]: html.unescape(naam) for adres, naam in knoppen} == mensen
    assert len(knoppen) == len(mensen)
    assert knoppen[0][1] == "Ilse Verzonnen"  # with whom the tour begins


def test_a_button_makes_a_visitor_somebody(voorbeeld: Opslag, kluis: Kluis) -> None:
    bezoeker = browser(voorbeeld, kluis)
    bladzijde = bezoeker.get("/voorbeeld", base_url=ADRES).text
    adres = next(adres for adres, naam in KNOP.findall(bladzijde) if naam == "Ilse Verzonnen")
    zegel = ZEGEL.findall(bladzijde)[0]
    antwoord = bezoeker.post(adres, data={"csrf_token": zegel}, base_url=ADRES)
    assert (antwoord.status_code, antwoord.headers["Location"]) == (303, "/")
    assert "U bent ingelogd als Ilse Verzonnen" in bezoeker.get("/", base_url=ADRES).text


def test_a_button_asks_for_its_seal_and_for_somebody_with_a_role(voorbeeld: Opslag, kluis: Kluis) -> None:
    bezoeker = browser(voorbeeld, kluis)
    zegel = ZEGEL.findall(bezoeker.get("/voorbeeld", base_url=ADRES).text)[0]
    with voorbeeld.lees() as session:
        wie = rollen_op(session, Peil(dag_van(NU)), rollen=(Rol.FG,))[0].persoon
    assert bezoeker.post(f"/voorbeeld/{wie}", base_url=ADRES).status_code == 400
    assert bezoeker.post("/voorbeeld/niemand", data={"csrf_token": zegel}, base_url=ADRES).status_code == 404


def test_everybody_finds_a_first_page(voorbeeld: Opslag, kluis: Kluis) -> None:
    kiezer = browser(voorbeeld, kluis)
    keuze = kiezer.get("/voorbeeld", base_url=ADRES).text
    anders = {}
    for adres, naam in KNOP.findall(keuze):
        bezoek = browser(voorbeeld, kluis)
        zegel = ZEGEL.findall(bezoek.get("/voorbeeld", base_url=ADRES).text)[0]
        bezoek.post(adres, data={"csrf_token": zegel}, base_url=ADRES)
        if (status := bezoek.get("/", base_url=ADRES).status_code) != 200:
            anders[naam] = status
    assert anders == {}
