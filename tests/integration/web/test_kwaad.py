"""Whatever a browser or a robot sends: a clear answer, never a fault of ours, and nothing half written."""

from __future__ import annotations

from http import HTTPStatus

import pytest
from sqlalchemy import func, select

from governance.logboek.model import Gebeurtenis
from governance.netwerk.rules import ROLREGELS, Rol
from tests.integration.web.mensen import ADRES, Web
from tests.integration.web.test_toegang import adres, routes

ROMMEL = (
    {},
    {"reden": "\0", "per": "31-02-2026", "dag": "9" * 400, "tekst": "\udcff".encode("utf-8", "surrogatepass")},
    {"per": "0000-00-00", "nummer": "../../etc/passwd", "rol": "' OR 1=1 --", "partij": "x" * 5000},
    {"reden": "<script>alert(1)</script>", "e_mail": "a@b\r\nBcc: c@d", "cluster": "\u202e", "per": "2026-13-40"},
)
VRAGEN = ("?dag=onzin&bekend=x", "?dag=9999-99-99&pagina=-1&voor=9999999999999999999999", "?" + "a" * 3000, "?%ff=%00")
UIT = ("inloggen.uitloggen", "account.overal_uit")
ALLEMAAL = (Rol.BEHEERDER, Rol.CONTRACTMANAGER, Rol.JURIST, Rol.FG, Rol.MDG_SECRETARIS, Rol.CONTACTPERSOON)


def stille(antwoord: object) -> bool:
    return antwoord.status_code < HTTPStatus.INTERNAL_SERVER_ERROR  # type: ignore[attr-defined] # an answer of the test client


@pytest.mark.parametrize("rol", ALLEMAAL, ids=lambda rol: rol.name)
def test_a_form_with_rubbish_never_is_a_fault_of_ours(web: Web, rol: Rol) -> None:
    fouten = []
    browser = web.als(rol)
    for naam, rule in routes(web.app).items():
        if "POST" not in (rule.methods or ()) or naam in UIT:
            continue
        for velden in ROMMEL:
            antwoord = browser.post(adres(web, rule), data=velden, base_url=ADRES)
            if not stille(antwoord):
                fouten.append((naam, velden))
    assert fouten == []


@pytest.mark.parametrize("rol", ALLEMAAL, ids=lambda rol: rol.name)
def test_a_question_with_rubbish_never_is_a_fault_of_ours(web: Web, rol: Rol) -> None:
    fouten = []
    browser = web.als(rol)
    for naam, rule in routes(web.app).items():
        if "GET" not in (rule.methods or ()):
            continue
        fouten += [
            (naam, vraag) for vraag in VRAGEN if not stille(browser.get(adres(web, rule) + vraag, base_url=ADRES))
        ]
    assert fouten == []


@pytest.mark.parametrize(
    "koppen",
    [
        {"Cookie": "__Host-hendig=onzin"},
        {"Cookie": "__Host-hendig=" + "a" * 8000},
        {"Cookie": "__Host-hendig=eyJzbGV1dGVsIjoxfQ.aaaa.bbbb; =; ;"},
        {"Accept-Language": "\xff" * 100, "User-Agent": ""},
        {"Content-Type": "multipart/form-data; boundary="},
        {"Content-Type": "application/json"},
        {"If-None-Match": "W/" * 500, "Range": "bytes=9-1"},
        {"X-Forwarded-For": "' OR 1", "X-Forwarded-Host": "elders.example"},
    ],
    ids=lambda koppen: next(iter(koppen)),
)
def test_headers_and_cookies_of_rubbish_never_are_a_fault_of_ours(web: Web, koppen: dict[str, str]) -> None:
    for pad in ("/", "/inloggen", "/hulp", "/static/hendig.css"):
        with web.bezoeker().get(pad, headers=koppen, base_url=ADRES) as antwoord:
            assert stille(antwoord)
        assert stille(web.bezoeker().post(pad, headers=koppen, data=b"--x", base_url=ADRES))


def test_a_form_that_is_too_large_is_told_so(web: Web) -> None:
    antwoord = web.bezoeker().post("/inloggen", data={"wachtwoord": "a" * 2_000_000}, base_url=ADRES)
    assert antwoord.status_code == HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    assert "te veel in één keer" in antwoord.text


def test_a_form_without_a_seal_does_nothing(web: Web) -> None:
    web.app.config["WTF_CSRF_ENABLED"] = True
    browser = web.als(Rol.BEHEERDER)
    with web.werk.lees() as session:
        voor = session.scalar(select(func.count()).select_from(Gebeurtenis))
    zonder = {}
    for naam, rule in routes(web.app).items():
        if "POST" in (rule.methods or ()):
            antwoord = browser.post(adres(web, rule), data={}, base_url=ADRES)
            zonder[naam] = antwoord.status_code
    assert set(zonder.values()) == {HTTPStatus.BAD_REQUEST}
    with web.werk.lees() as session:
        na = session.scalar(select(func.count()).select_from(Gebeurtenis))
    assert na == voor


def test_another_host_is_not_answered(web: Web) -> None:
    assert web.bezoeker().get("/hulp", base_url="https://elders.example").status_code == HTTPStatus.BAD_REQUEST


def test_every_role_is_somebody(web: Web) -> None:
    assert set(web.mensen) == set(ROLREGELS)
