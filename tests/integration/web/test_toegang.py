"""Who may come where: the whole table of routes and roles, each cell tried."""

from __future__ import annotations

import uuid
from http import HTTPStatus

import pytest
from flask import Flask
from werkzeug.routing import Rule

from governance.netwerk.rules import ROLREGELS, Rol
from hendig.web.gebied import regel_van
from hendig.web.toegangsregel import Kring
from tests.integration.web.geldig import fouten_in
from tests.integration.web.mensen import ADRES, Web
from tests.integration.web.tabel import TABEL
from tests.integration.web.tabelrollen import IEDEREEN, INGELOGD, INVULLER, VOORBEELD

pytestmark = pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True)
ROLLEN = tuple(ROLREGELS)
UIT = ("inloggen.uitloggen", "account.overal_uit", "account.zonder_factor")
"""After these somebody is logged in no more: they come last, each from a new log-in."""
KRINGEN = {
    Kring.IEDEREEN: IEDEREEN,
    Kring.MET_ROL: INGELOGD,
    Kring.INVULLER: INVULLER,
    Kring.VOORBEELD: VOORBEELD,
}
ONBEKEND = str(uuid.UUID(int=7))


def routes(app: Flask) -> dict[str, Rule]:
    return {rule.endpoint: rule for rule in app.url_map.iter_rules() if rule.endpoint != "static"}


def adres(web: Web, rule: Rule) -> str:
    """An address of the route; what it names is of the first partner, or is not there."""
    eigen = {
        "partij": web.partner,
        "persoon": web.mensen[Rol.CONTACTPERSOON],
        "seq": 1,
        "deel": 1,
        "stap": 1,
        "nummer": 1,
        "dagen": 7,
    }
    namen = {naam: eigen.get(naam, ONBEKEND) for naam in rule.arguments}
    with web.app.test_request_context(base_url=ADRES):
        return web.app.url_for(rule.endpoint, _external=False, **namen)


def weert(antwoord: object, *, logt_uit: bool) -> bool:
    """Tell whether the guard kept somebody out: refused, or sent to the log-in, where who logs out comes too."""
    status, waar = antwoord.status_code, antwoord.headers.get("Location", "")  # type: ignore[attr-defined] # an answer of the test client
    return status == HTTPStatus.FORBIDDEN or (waar.endswith("/inloggen") and not logt_uit)


def test_the_table_names_every_route_and_no_other(web: Web) -> None:
    assert set(TABEL) == set(routes(web.app))


def test_every_route_says_itself_what_the_table_says(web: Web) -> None:
    anders = {}
    for naam in routes(web.app):
        regel = regel_van(web.app.view_functions[naam])
        assert regel is not None
        zegt = KRINGEN.get(regel.wie.kring, regel.wie.rollen)
        if zegt != TABEL[naam]:
            anders[naam] = zegt
    assert anders == {}


@pytest.mark.parametrize("rol", [None, *ROLLEN], ids=lambda rol: rol.name if rol else "BEZOEKER")
def test_every_cell_of_the_table_holds_when_it_is_tried(web: Web, rol: Rol | None) -> None:
    anders = []
    browser = web.bezoeker() if rol is None else web.als(rol)
    for naam, rule in sorted(routes(web.app).items(), key=lambda route: route[0] in UIT):
        if naam in UIT and rol is not None:
            browser = web.als(rol)
        methode = "GET" if "GET" in (rule.methods or ()) else "POST"
        antwoord = browser.open(adres(web, rule), method=methode, base_url=ADRES)
        mag = TABEL[naam]
        verwacht = mag == IEDEREEN or (rol is not None and (mag == INGELOGD or (mag != VOORBEELD and rol in mag)))
        if mag == VOORBEELD:
            klopt = antwoord.status_code == HTTPStatus.NOT_FOUND
        elif mag == INVULLER:  # no round is open here: nobody gets in, whatever their role
            klopt = antwoord.status_code == HTTPStatus.GONE
        else:
            logt_uit = naam in UIT and verwacht
            klopt = weert(antwoord, logt_uit=logt_uit) is not verwacht
        if not klopt or antwoord.status_code >= HTTPStatus.INTERNAL_SERVER_ERROR:
            anders.append((naam, antwoord.status_code))
        elif antwoord.mimetype == "text/html" and not antwoord.is_streamed and antwoord.status_code < 300:
            assert fouten_in(antwoord.text) == []
    assert anders == []
