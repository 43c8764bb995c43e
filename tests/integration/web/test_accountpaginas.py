"""The own account, and the accounts that an administrator looks after."""

from __future__ import annotations

import re

import pytest
from werkzeug.test import TestResponse

from governance.netwerk.rules import Rol
from tests.integration.web.inlogger import ANDER_WACHTWOORD, WACHTWOORD, Inlogger
from tests.integration.web.mensen import ADRES, Web

pytestmark = pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True)


@pytest.fixture
def beheerder(web: Web) -> Inlogger:
    wie = Inlogger(web, Rol.BEHEERDER)
    wie.binnen()
    return wie


@pytest.fixture
def medewerker(web: Web) -> Inlogger:
    wie = Inlogger(web, Rol.MEDEWERKER)
    wie.kies_wachtwoord(wie.uitgenodigd())
    return wie


def bevestig(wie: Inlogger, adres: str, **velden: str) -> TestResponse:
    """Press a button that asks again who one is, with a fresh code."""
    wie.later()
    return wie.post(adres, bevestiging=wie.code() if wie.sleutel else WACHTWOORD, **velden)


def test_the_own_account_shows_how_and_where_somebody_is_logged_in(beheerder: Inlogger) -> None:
    pagina = beheerder.get("/account").text
    assert "Ingesteld" in pagina
    assert "U heeft nog 10 van de 10 herstelcodes" in pagina
    assert "Haal de tweede stap weg" not in pagina  # the role asks for it
    assert pagina.count(", hier</p>") == 1


def test_another_password_asks_for_the_one_of_now(beheerder: Inlogger) -> None:
    velden = {"wachtwoord": ANDER_WACHTWOORD, "nogmaals": ANDER_WACHTWOORD}
    fout = beheerder.post("/account/wachtwoord", huidig="fout", **velden)
    assert (fout.status_code, ANDER_WACHTWOORD in fout.text) == (422, False)
    assert 'id="huidig-fout"' in fout.text
    assert beheerder.post("/account/wachtwoord", huidig=WACHTWOORD, **velden).location == "/account"
    assert beheerder.get("/account").status_code == 200
    beheerder.post("/uitloggen")
    assert beheerder.log_in(ANDER_WACHTWOORD).location == "/inloggen/code"


def test_a_second_factor_is_renewed_only_after_showing_again_who_one_is(beheerder: Inlogger) -> None:
    assert beheerder.get("/account/tweede-stap").location == "/account"
    assert "Bevestig dat u het bent" in beheerder.post("/account/tweede-stap/begin").text
    assert bevestig(beheerder, "/account/tweede-stap/begin").location == "/account/tweede-stap"
    oud = beheerder.sleutel
    assert beheerder.stel_in().status_code == 200
    assert beheerder.sleutel != oud
    assert beheerder.get("/account").status_code == 200


def test_a_wrong_first_code_keeps_the_same_offer_on_the_screen(web: Web) -> None:
    wie = Inlogger(web, Rol.BEHEERDER)
    wie.kies_wachtwoord(wie.uitgenodigd())
    eerst = wie.get("/account/tweede-stap").text
    zegel = re.search(r'name="zegel"[^>]*value="([^"]+)"', eerst)
    sleutel = re.search(r"<b>([A-Z2-7 ]+)</b>", eerst)
    assert zegel is not None
    assert sleutel is not None
    fout = wie.post("/account/tweede-stap", zegel=zegel[1], code="geen")
    assert (fout.status_code, zegel[1] in fout.text, sleutel[1] in fout.text) == (422, True, True)
    assert wie.post("/account/tweede-stap", zegel="verzonnen", code="123456").status_code == 422
    assert "<script" not in eerst
    assert "style=" not in eerst


def test_who_may_do_without_sets_a_second_factor_and_takes_it_away(medewerker: Inlogger) -> None:
    assert "Stel de tweede stap in" in medewerker.get("/account").text
    bevestig(medewerker, "/account/tweede-stap/begin")
    assert medewerker.stel_in().status_code == 200
    assert bevestig(medewerker, "/account/tweede-stap/weg").location == "/account"
    assert "Niet ingesteld" in medewerker.get("/account").text


def test_new_recovery_codes_replace_the_old(beheerder: Inlogger) -> None:
    nieuw = bevestig(beheerder, "/account/herstelcodes")
    codes = re.findall(r"<li><b>([a-z2-7-]+)</b>", nieuw.text)
    assert (len(codes), set(codes) & set(beheerder.codes)) == (10, set())
    beheerder.post("/uitloggen")
    beheerder.log_in()
    assert beheerder.post("/inloggen/herstelcode", code=beheerder.codes[0]).status_code == 422
    assert beheerder.post("/inloggen/herstelcode", code=codes[0]).location == "/account"


def test_logging_out_everywhere_ends_the_other_browser_too(web: Web, medewerker: Inlogger) -> None:
    ander = Inlogger(web, Rol.MEDEWERKER)
    ander.log_in()
    assert ander.get("/").status_code == 200
    assert medewerker.post("/account/overal-uit").location == "/inloggen"
    assert (ander.get("/").location, medewerker.get("/").location) == ("/inloggen", "/inloggen")


def test_the_list_of_accounts_shows_who_can_log_in_and_whom_to_invite(web: Web, beheerder: Inlogger) -> None:
    Inlogger(web, Rol.MEDEWERKER).uitgenodigd()
    pagina = beheerder.get("/beheer/accounts").text
    assert ("in gebruik" in pagina, "uitgenodigd" in pagina) == (True, True)
    jurist = web.mensen[Rol.JURIST]
    assert f"/beheer/accounts/{jurist}/uitnodigen" in pagina
    assert beheerder.post(f"/beheer/accounts/{jurist}/uitnodigen").location == f"/beheer/accounts/{jurist}"
    assert "Stuur een nieuwe uitnodiging" in beheerder.get(f"/beheer/accounts/{jurist}").text


def test_who_lost_the_telephone_is_let_begin_again_with_a_reason(web: Web, beheerder: Inlogger) -> None:
    kwijt = Inlogger(web, Rol.CONTACTPERSOON)
    kwijt.binnen()
    adres = f"/beheer/accounts/{kwijt.persoon}/opnieuw"
    assert bevestig(beheerder, adres).status_code == 422
    assert beheerder.post(adres, reden="Telefoon kwijt (verzonnen).").location == f"/beheer/accounts/{kwijt.persoon}"
    assert kwijt.get("/").location == "/inloggen"
    assert kwijt.log_in().status_code == 422
    assert (
        kwijt.kies_wachtwoord(kwijt.laatste_link("/uitnodiging/"), ANDER_WACHTWOORD).location == "/account/tweede-stap"
    )
    assert kwijt.stel_in().status_code == 200


def test_an_account_is_closed_and_opened_but_never_the_own(beheerder: Inlogger, medewerker: Inlogger) -> None:
    adres = f"/beheer/accounts/{medewerker.persoon}"
    bevestig(beheerder, f"{adres}/sluit", reden="Uit dienst (verzonnen).")
    assert medewerker.get("/").location == "/inloggen"
    assert "Gesloten" in beheerder.get(adres).text
    beheerder.post(f"{adres}/open", reden="Toch in dienst (verzonnen).")
    assert medewerker.log_in().location == "/"
    eigen = f"/beheer/accounts/{beheerder.persoon}"
    assert "laat opnieuw beginnen" not in beheerder.get(eigen).text
    assert beheerder.post(f"{eigen}/sluit", reden="Per ongeluk (verzonnen).").status_code == 409


@pytest.mark.parametrize("pad", ["", "/sluit", "/verzonnen"])
def test_an_account_that_is_not_there_is_not_found(web: Web, beheerder: Inlogger, pad: str) -> None:
    assert beheerder.get(f"/beheer/accounts/{web.mensen[Rol.FG]}{pad}").status_code == 404


def test_only_an_administrator_reaches_the_accounts(web: Web) -> None:
    for rol in (Rol.CONTRACTMANAGER, Rol.MEDEWERKER, Rol.FG):
        browser = web.als(rol)
        assert browser.get("/beheer/accounts", base_url=ADRES).status_code == 403
