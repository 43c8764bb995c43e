"""Logging in with a browser: step by step, the same answer to every mistake, and a way back from every loss."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from flask import url_for

from governance.netwerk.rules import Rol
from hendig.toegang.rules import Inlogstap
from tests.integration.web.inlogger import ANDER_WACHTWOORD, WACHTWOORD, Inlogger
from tests.integration.web.mensen import ADRES, Web

pytestmark = pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True)

ZEGEL = re.compile(r'name="csrf_token" value="[^"]+"')


@pytest.fixture
def beheerder(web: Web) -> Inlogger:
    return Inlogger(web, Rol.BEHEERDER)


@pytest.fixture
def medewerker(web: Web) -> Inlogger:
    return Inlogger(web, Rol.MEDEWERKER)


def test_from_the_invitation_to_the_first_page(beheerder: Inlogger) -> None:
    link = beheerder.uitgenodigd()
    assert "Kies een wachtwoord" in beheerder.get(link).text
    assert "Kies een wachtwoord" in beheerder.get(link).text  # looking uses nothing up
    gekozen = beheerder.kies_wachtwoord(link)
    assert (gekozen.status_code, gekozen.location) == (303, "/account/tweede-stap")
    assert beheerder.get("/").location == "/account/tweede-stap"
    klaar = beheerder.stel_in()
    assert (klaar.status_code, len(beheerder.codes)) == (200, 10)
    assert beheerder.get("/").status_code == 200
    assert beheerder.get(link).status_code == 410


def test_who_asked_for_a_page_comes_there_after_logging_in(beheerder: Inlogger) -> None:
    beheerder.binnen()
    beheerder.post("/uitloggen")
    assert beheerder.get("/beheer/accounts").location == "/inloggen"
    assert beheerder.log_in().location == "/inloggen/code"
    assert beheerder.get("/beheer/accounts").location == "/inloggen/code"
    assert beheerder.get("/account/tweede-stap").location == "/inloggen/code"
    assert beheerder.post("/inloggen/code", code=beheerder.code()).location == "/beheer/accounts"
    assert beheerder.get("/beheer/accounts").status_code == 200


def test_every_wrong_log_in_gets_the_same_page(web: Web, medewerker: Inlogger) -> None:
    medewerker.kies_wachtwoord(medewerker.uitgenodigd())
    paginas = set()
    for e_mail in (medewerker.e_mail, "niemand@lindebeek.example", "wil3@lindebeek.example", "geen adres"):
        antwoord = web.bezoeker().post(
            "/inloggen", base_url=ADRES, data={"e_mail": e_mail, "wachtwoord": ANDER_WACHTWOORD}
        )
        paginas.add((antwoord.status_code, ZEGEL.sub("", antwoord.text.replace(e_mail, ""))))
        assert ANDER_WACHTWOORD not in antwoord.text
    assert len(paginas) == 1
    assert "horen niet bij elkaar" in paginas.pop()[1]


def test_who_tries_too_often_is_told_until_when(medewerker: Inlogger) -> None:
    for _ in range(5):
        assert medewerker.log_in("fout fout fout").status_code == 422
    te_vaak = medewerker.log_in("fout fout fout")
    assert te_vaak.status_code == 429
    assert "Probeer het opnieuw na 2 maart 2026, 11.15 uur." in te_vaak.text


def test_the_tries_that_are_left_stand_beneath_the_code(beheerder: Inlogger) -> None:
    beheerder.binnen()
    beheerder.post("/uitloggen")
    beheerder.log_in()
    assert "U heeft nog 4 pogingen" in beheerder.post("/inloggen/code", code="000000").text
    assert "U heeft nog 3 pogingen" in beheerder.post("/inloggen/code", code="geen").text


def test_a_log_in_gets_another_cookie_at_every_step(beheerder: Inlogger) -> None:
    beheerder.binnen()
    beheerder.post("/uitloggen")
    tokens = []
    for stap in (beheerder.log_in, lambda: beheerder.post("/inloggen/code", code=beheerder.code())):
        stap()
        with beheerder.browser.session_transaction(base_url=ADRES) as cookie:
            tokens.append(cookie["sleutel"])
    assert len(set(tokens)) == 2


def test_a_cookie_of_before_logging_out_is_of_no_use(web: Web, medewerker: Inlogger) -> None:
    medewerker.kies_wachtwoord(medewerker.uitgenodigd())
    with medewerker.browser.session_transaction(base_url=ADRES) as cookie:
        oud = cookie["sleutel"]
    assert medewerker.get("/").status_code == 200
    assert medewerker.post("/uitloggen").location == "/inloggen"
    gestolen = web.bezoeker()
    with gestolen.session_transaction(base_url=ADRES) as cookie:
        cookie["sleutel"] = oud
    assert gestolen.get("/", base_url=ADRES).location == "/inloggen"


def test_the_cookie_goes_to_this_site_only_and_no_script_reads_it(medewerker: Inlogger) -> None:
    medewerker.kies_wachtwoord(medewerker.uitgenodigd())
    assert medewerker.browser.get_cookie("__Host-hendig", domain="hendig.lindebeek.example") is not None
    kop = medewerker.get("/").headers["Set-Cookie"]
    assert {"Secure", "HttpOnly", "SameSite=Lax", "Path=/"} <= set(kop.split("; "))


def test_a_recovery_code_lets_in_and_leads_to_renewing(beheerder: Inlogger) -> None:
    beheerder.binnen()
    beheerder.post("/uitloggen")
    beheerder.log_in()
    assert "Gebruik een herstelcode" in beheerder.get("/inloggen/herstelcode").text
    assert beheerder.post("/inloggen/herstelcode", code="fout").status_code == 422
    binnen = beheerder.post("/inloggen/herstelcode", code=beheerder.codes[0])
    assert binnen.location == "/account"
    assert "U heeft nog 9 van de 10 herstelcodes" in beheerder.get("/account").text


def test_a_forgotten_password_is_replaced_and_the_code_still_asked(beheerder: Inlogger) -> None:
    beheerder.binnen()
    beheerder.post("/uitloggen")
    gevraagd = beheerder.post("/wachtwoord-vergeten", e_mail=beheerder.e_mail)
    onbekend = beheerder.post("/wachtwoord-vergeten", e_mail="niemand@lindebeek.example")
    assert (gevraagd.status_code, gevraagd.data) == (onbekend.status_code, onbekend.data)
    assert beheerder.get(gevraagd.location or "").status_code == 200
    beheerder.later(dt.timedelta(minutes=1))
    beheerder.post("/wachtwoord-vergeten", e_mail=beheerder.e_mail)
    beheerder.werker()
    link = beheerder.laatste_link("/herstel/")
    assert beheerder.kies_wachtwoord(link, "kort").status_code == 422
    assert "niet hetzelfde" in beheerder.post(link, wachtwoord=ANDER_WACHTWOORD, nogmaals=WACHTWOORD).text
    assert beheerder.kies_wachtwoord(link, ANDER_WACHTWOORD).location == "/inloggen"
    assert beheerder.log_in(ANDER_WACHTWOORD).location == "/inloggen/code"


@pytest.mark.parametrize("pad", ["/uitnodiging/verzonnen", "/herstel/verzonnen", "/herstel/é.é"])
def test_a_link_that_was_never_sent_says_what_to_do(web: Web, pad: str) -> None:
    antwoord = web.bezoeker().get(pad, base_url=ADRES)
    assert antwoord.status_code == 410
    assert "Vraag een nieuwe link aan" in antwoord.text


def test_the_forms_of_the_way_in_ask_for_their_seal(web: Web, medewerker: Inlogger) -> None:
    link = medewerker.uitgenodigd()
    web.app.config["WTF_CSRF_ENABLED"] = True
    for adres in ("/inloggen", "/inloggen/code", "/uitloggen", "/wachtwoord-vergeten", link, "/account/overal-uit"):
        assert medewerker.post(adres).status_code == 400


def test_no_page_of_the_way_in_is_kept_or_tells_where_it_came_from(medewerker: Inlogger) -> None:
    antwoord = medewerker.get(medewerker.uitgenodigd())
    assert (antwoord.headers["Referrer-Policy"], antwoord.headers["Cache-Control"]) == ("no-referrer", "no-store")


@pytest.mark.parametrize(
    "velden", [{}, {"e_mail": "x" * 5000, "wachtwoord": "y" * 100_000}, {"e_mail": "\0", "wachtwoord": "\ud7ff"}]
)
def test_a_malformed_log_in_is_no_fault_of_ours(web: Web, velden: dict[str, str]) -> None:
    assert web.bezoeker().post("/inloggen", base_url=ADRES, data=velden).status_code in (400, 422)


def test_a_page_elsewhere_is_never_where_a_log_in_leads(web: Web, medewerker: Inlogger) -> None:
    medewerker.kies_wachtwoord(medewerker.uitgenodigd())
    medewerker.post("/uitloggen")
    with medewerker.browser.session_transaction(base_url=ADRES) as cookie:
        cookie["verder"] = "//elders.example/"
    with web.app.test_request_context(base_url=ADRES):
        begin = url_for("start.overzicht", _external=False)
    assert medewerker.log_in().location == begin


@pytest.mark.parametrize("adres", ["/inloggen/code", "/hulp"])
def test_a_password_alone_shows_nothing_of_whose_it_is(web: Web, adres: str) -> None:
    halverwege = web.als(web.van_ander[Rol.CONTACTPERSOON], stap=Inlogstap.CODE).get(adres, base_url=ADRES).text
    assert "Uitloggen" in halverwege
    assert "U bent nog niet binnen." in halverwege
    assert "Verzonnen" not in halverwege
    assert "Houtsnip" not in halverwege
