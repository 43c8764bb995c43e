"""Answering by who is logged in: for which organisation, and what is left of it after half an hour of silence."""

from __future__ import annotations

import datetime as dt

import pytest
from flask.testing import FlaskClient

from governance.netwerk.queries import partijnamen
from governance.netwerk.rollen import wijs_rol_toe
from governance.netwerk.rules import Rol
from hendig.web.toegangsdeur import SLEUTEL, STIL, VERDER
from surveys.ronde.rules import Rondesoort
from surveys.vragenlijst.instrument import VOORSTEL
from tests.integration.opslag.overeenkomst import INGANG
from tests.integration.ronde.invulwerk import Invulwerk, codes, vul_alles
from tests.integration.ronde.rondebouw import AANGEKONDIGD
from tests.integration.web.geldig import fouten_in
from tests.integration.web.invullen import zie
from tests.integration.web.mensen import ADRES

pytestmark = pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True)
GETYPT = "Zij bellen altijd terug."
BEWAARD = "Dit stond er al."


@pytest.fixture
def noor(invulwerk: Invulwerk) -> str:
    """Who fills in for two organisations."""
    wie = invulwerk.persoon("Noor Verzonnen", invulwerk.eigen, Rol.BEOORDELAAR)
    with invulwerk.rondewerk.werk.doe() as handeling:
        wijs_rol_toe(handeling, persoon=wie, rol=Rol.BEOORDELAAR, per=INGANG, partij=invulwerk.ander)
    invulwerk.stuur_links()
    return wie


def namen(invulwerk: Invulwerk) -> tuple[str, str]:
    with invulwerk.rondewerk.werk.lees() as session:
        alle = partijnamen(session)
    return alle[invulwerk.eigen], alle[invulwerk.ander]


def voor(invulwerk: Invulwerk, partij: str) -> str:
    return f"?voor={invulwerk.deelnemer(partij)}"


def stuur(browser: FlaskClient, adres: str, nummer: int = 1, **velden: str) -> tuple[int, str]:
    """Send a step as it was typed, without looking at it again."""
    data = {"slag": "0", "actie": "volgende", **dict.fromkeys(codes(nummer), "4"), **velden}
    antwoord = browser.post(adres, base_url=ADRES, data=data)
    return antwoord.status_code, antwoord.headers.get("Location", antwoord.text)


def test_who_fills_in_for_two_organisations_chooses_and_each_page_says_for_whom(
    invulwerk: Invulwerk, noor: str
) -> None:
    browser = invulwerk.ingelogd(noor)
    kies = zie(browser, "/invullen").text
    for naam, ander, partij in zip(
        namen(invulwerk), namen(invulwerk)[::-1], (invulwerk.eigen, invulwerk.ander), strict=True
    ):
        achter = voor(invulwerk, partij)
        assert f'href="/invullen{achter}"' in kies
        assert naam in kies
        overzicht = zie(browser, f"/invullen{achter}").text
        assert f"<h1>Vragenlijst van {naam}</h1>" in overzicht
        assert 'href="/invullen">Kies een andere vragenlijst' in overzicht
        stap = zie(browser, f"/invullen/1{achter}").text
        assert f"Vragenlijst van {naam}" in stap
        assert f"Vragenlijst van {ander}" not in stap
        assert f"Vragenlijst van {naam}" in zie(browser, f"/invullen/nakijken{achter}").text


def test_what_is_answered_for_one_organisation_stays_with_it_on_every_step(invulwerk: Invulwerk, noor: str) -> None:
    browser, achter = invulwerk.ingelogd(noor), voor(invulwerk, invulwerk.ander)
    assert stuur(browser, f"/invullen/1{achter}", **{"C1-toelichting": GETYPT}) == (303, f"/invullen/2{achter}")
    assert GETYPT in zie(browser, f"/invullen/1{achter}").text
    assert GETYPT not in zie(browser, f"/invullen/1{voor(invulwerk, invulwerk.eigen)}").text
    assert f'href="/invullen{achter}"' in zie(browser, f"/invullen/nakijken{achter}").text


def test_without_a_choice_no_step_is_shown_or_saved(invulwerk: Invulwerk, noor: str) -> None:
    browser = invulwerk.ingelogd(noor)
    for adres in ("/invullen/1", "/invullen/nakijken"):
        assert browser.get(adres, base_url=ADRES).headers["Location"] == "/invullen"
    assert stuur(browser, "/invullen/1") == (302, "/invullen")


def test_the_organisation_of_somebody_else_cannot_be_chosen(invulwerk: Invulwerk, noor: str) -> None:
    derde = invulwerk.rondewerk.partijen[3]
    for browser in (invulwerk.ingelogd(noor), invulwerk.met_link(noor, invulwerk.eigen)):
        assert browser.get(f"/invullen{voor(invulwerk, derde)}", base_url=ADRES).status_code == 410
        assert stuur(browser, f"/invullen/1{voor(invulwerk, derde)}")[0] == 410


def test_the_link_of_a_second_organisation_does_not_take_over_the_form_of_the_first(
    invulwerk: Invulwerk, noor: str
) -> None:
    """Two links opened in one browser: what is read under one name is never saved under the other."""
    browser = invulwerk.met_link(noor, invulwerk.eigen)
    browser.post(invulwerk.adres(noor, invulwerk.ander), base_url=ADRES)
    assert stuur(browser, f"/invullen/1{voor(invulwerk, invulwerk.eigen)}")[0] == 410
    assert "checked" not in zie(browser, "/invullen/1").text


def test_a_rehearsal_beside_a_round_is_a_choice_and_says_that_it_counts_nowhere(invulwerk: Invulwerk) -> None:
    wie = invulwerk.persoon("Mieke Verzonnen", invulwerk.eigen, Rol.BEOORDELAAR)
    lijst = {invulwerk.eigen: [invulwerk.ander], invulwerk.ander: [invulwerk.eigen]}
    begin = AANGEKONDIGD + dt.timedelta(days=7)
    invulwerk.rondewerk.open_ronde("Proef", Rondesoort.PROEF, begin=begin, lijst=lijst)
    kies = zie(invulwerk.ingelogd(wie), "/invullen").text
    assert kies.index("ronde Nulmeting") < kies.index("ronde Proef")
    assert kies.count("Dit is een proefronde") == 1


def test_what_was_typed_before_half_an_hour_of_silence_is_saved_and_then_they_log_in(
    invulwerk: Invulwerk, mieke: str
) -> None:
    browser = stil(invulwerk, mieke)
    assert stuur(browser, "/invullen/1", **{"C1-toelichting": GETYPT}) == (303, "/inloggen")
    with browser.session_transaction(base_url=ADRES) as cookie:
        assert cookie[VERDER] == "/invullen/2"
    inloggen = zie(browser, "/inloggen").text
    assert "Uw antwoorden zijn bewaard." in inloggen
    assert GETYPT not in inloggen
    assert GETYPT in zie(invulwerk.ingelogd(mieke), "/invullen/1").text


@pytest.mark.parametrize("velden", [{"C1": ""}, {"slag": "7"}], ids=["a mistake", "a conflict"])
def test_what_cannot_be_saved_after_the_silence_is_given_back_and_nothing_that_was_stored(
    invulwerk: Invulwerk, mieke: str, velden: dict[str, str]
) -> None:
    """Whoever sends it may be somebody else at the same desk: one try, that shows no answer and changes none."""
    eerst = {**dict.fromkeys(codes(1), "2"), "C1-toelichting": BEWAARD, "opmerking": BEWAARD}
    assert stuur(invulwerk.ingelogd(mieke), "/invullen/1", **eerst)[0] == 303
    was = invulwerk.invulling(mieke)
    browser = stil(invulwerk, mieke)
    lang = {"C1-toelichting": GETYPT, "opmerking": "Bel mij even."}
    code, tekst = stuur(browser, "/invullen/1", **lang | velden)
    assert code == 409
    assert fouten_in(tekst) == []
    assert (GETYPT in tekst, "Bel mij even." in tekst) == (True, True)
    assert (BEWAARD in tekst, 'name="slag"' in tekst, "Mieke" in tekst) == (False, False, False)
    assert VOORSTEL.label(2) not in tekst
    assert invulwerk.invulling(mieke) == was
    assert stuur(browser, "/invullen/1", slag="1")[0] == 410, "the log-in ended with it"
    assert invulwerk.invulling(mieke) == was
    with browser.session_transaction(base_url=ADRES) as cookie:
        assert (cookie.get(SLEUTEL), cookie[VERDER]) == (None, "/invullen")


def test_after_the_silence_one_step_is_saved_and_no_second(invulwerk: Invulwerk, mieke: str) -> None:
    browser = stil(invulwerk, mieke)
    assert stuur(browser, "/invullen/1") == (303, "/inloggen")
    was = invulwerk.invulling(mieke)
    assert stuur(browser, "/invullen/2")[0] == 410
    assert invulwerk.invulling(mieke) == was


def test_after_half_an_hour_of_silence_nothing_is_shown_sent_off_or_changed_elsewhere(
    invulwerk: Invulwerk, mieke: str
) -> None:
    vul_alles(invulwerk.ingelogd(mieke))
    for adres in ("/invullen", "/invullen/1", "/invullen/nakijken"):
        assert stil(invulwerk, mieke).get(adres, base_url=ADRES).status_code == 410
    assert stil(invulwerk, mieke).post("/invullen/nakijken", base_url=ADRES).status_code == 410
    assert stil(invulwerk, mieke).get("/account", base_url=ADRES).headers["Location"] == "/inloggen"


def test_a_log_in_that_was_ended_takes_nothing_after_the_silence(invulwerk: Invulwerk, mieke: str) -> None:
    browser = stil(invulwerk, mieke)
    with browser.session_transaction(base_url=ADRES) as cookie:
        token = cookie[SLEUTEL]
    invulwerk.rondewerk.werk.nu += dt.timedelta(hours=12)
    assert stuur(browser, "/invullen/1")[0] == 410
    browser = stil(invulwerk, mieke)
    assert browser.get("/invullen", base_url=ADRES).status_code == 410, "a look ends it"
    with browser.session_transaction(base_url=ADRES) as cookie:
        assert cookie.get(SLEUTEL) is None
        assert token
    assert stuur(browser, "/invullen/1")[0] == 410


@pytest.fixture
def mieke(invulwerk: Invulwerk) -> str:
    """Who fills in for one organisation, logged in."""
    return invulwerk.persoon("Mieke Verzonnen", invulwerk.eigen, Rol.BEOORDELAAR)


def stil(invulwerk: Invulwerk, wie: str) -> FlaskClient:
    """A browser of somebody who was logged in and asked nothing for longer than that holds."""
    browser = invulwerk.ingelogd(wie)
    zie(browser, "/invullen")
    invulwerk.rondewerk.werk.nu += STIL + dt.timedelta(minutes=1)
    return browser
