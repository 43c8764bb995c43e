"""A proposal on a screen: written part by part, fixed by another, judged by two, checked, signed and decided."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select
from werkzeug.test import TestResponse

from governance.college.queries import voorstellen
from governance.college.rules import Voorstelonderwerp, vergewispunten
from governance.college.service import open_voorstel, schrijf_voorstel
from governance.logboek.handeling import Handelende
from governance.logboek.model import Lading
from governance.logboek.rules import Ingang
from governance.netwerk.rollen import wijs_rol_toe
from governance.netwerk.rules import Rol
from tests.integration.opslag.register import BEGIN
from tests.integration.web.geldig import fouten_in
from tests.integration.web.invullen import verstuur, zie
from tests.integration.web.mensen import ADRES, Web
from tests.unit.governance.college.stukken import OPEN_HOUSE, PARTNER, UITSLUITING

pytestmark = pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True)


def _zegel(tekst: str) -> dict[str, str]:
    """The seal that the buttons of a page send along."""
    return {"csrf_token": tekst.split('name="csrf_token" value="')[1].split('"', maxsplit=1)[0]}


def geopend(web: Web) -> str:
    """A proposal that is complete, written by the contractmanager; its address."""
    with web.werk.doe(Handelende(web.mensen[Rol.CONTRACTMANAGER], "contractmanager", Ingang.SCHERM)) as handeling:
        sleutel = open_voorstel(handeling, onderwerp=Voorstelonderwerp.OPEN_HOUSE, stuk=OPEN_HOUSE)
        schrijf_voorstel(handeling, voorstel=sleutel, delen={"bijlagen": ("V", "O", "P", "MDG")})
    return f"/voorstellen/{sleutel}"


def vastgesteld(web: Web) -> str:
    adres = geopend(web)
    assert verstuur(web.als(Rol.CONTRACTMANAGER), f"{adres}/aanbieden").status_code == 302
    assert verstuur(web.als(Rol.JURIST), f"{adres}/vaststellen").status_code == 302
    return adres


def gereed(web: Web) -> str:
    """Everything that goes before a besluit."""
    adres = vastgesteld(web)
    for rol in (Rol.TREKKER_JEUGD, Rol.TREKKER_WMO):
        assert verstuur(web.als(rol), f"{adres}/oordeel", soort="bekrachtigt", reden="Het klopt.").status_code == 302
    for punt in vergewispunten(Voorstelonderwerp.OPEN_HOUSE):
        gestuurd = verstuur(web.als(Rol.CONTRACTMANAGER), f"{adres}/nagaan", punt=punt.value, bevinding="In orde.")
        assert gestuurd.status_code == 302
    assert verstuur(web.als(Rol.JURIST), f"{adres}/ondertekenen").status_code == 302
    return adres


def besluit(web: Web, **anders: str) -> dict[str, str]:
    velden = {
        "variant": "volgens advies",
        "besluitnummer": "B-2026-001",
        "dag": "2026-03-02",
        "weging": "Het college woog het aanbod voor gezinnen.",
        "aanwezig": web.mensen[Rol.BURGEMEESTER],
        "onthouden": web.mensen[Rol.COLLEGELID],
    }
    return velden | anders


def leg_vast(web: Web, adres: str, **anders: str) -> TestResponse:
    """Record a besluit in its two steps, as a browser does."""
    browser = web.als(Rol.SECRETARIS)
    nagelezen = verstuur(browser, f"{adres}/besluit", stap="nalezen", **besluit(web, **anders))
    if "U kunt dit besluit niet terugdraaien." not in nagelezen.text:
        return nagelezen
    assert fouten_in(nagelezen.text) == []
    return verstuur(browser, f"{adres}/besluit", stap="doen", **besluit(web, **anders))


def zinnen(antwoord: TestResponse, gezocht: Iterable[str]) -> list[str]:
    """Name the sentences that a page does not have."""
    tekst = " ".join(antwoord.text.replace("\N{NO-BREAK SPACE}", " ").split())
    return [zin for zin in gezocht if zin not in tekst]


def lees(web: Web, rol: Rol, adres: str) -> TestResponse:
    antwoord = zie(web.als(rol), adres)
    assert antwoord.status_code == 200
    return antwoord


def test_a_proposal_begins_with_its_subject_and_says_all_that_is_missing(web: Web) -> None:
    browser = web.als(Rol.JURIST)
    begonnen = verstuur(browser, "/voorstellen/nieuw", onderwerp="reisbudget")
    pagina = zie(browser, begonnen.headers["Location"])
    gezocht = (
        "Dit zaaknummer klopt niet",
        "Dit onderdeel is nog leeg: Argumenten.",
        "Het dossier is nog niet af. Dit ontbreekt: B De begroting",
    )
    assert zinnen(pagina, gezocht) == []
    assert "Bied dit voorstel aan" not in pagina.text
    assert zinnen(zie(browser, f"{begonnen.headers['Location']}/aanbieden"), ("Dit kan nu niet.",)) == []


@pytest.mark.parametrize(
    ("deel", "velden", "komt_er"),
    [
        ("advies", {"tekst": "- Dit te doen\n- Dat te doen"}, "<li>Dat te doen</li>"),
        ("argumenten", {"tekst": "1.1 Een goede reden.\nUitleg.\n\n2.1 Nog een."}, "<h4>Een goede reden.</h4>"),
        ("financien", {"tekst": "Geen lasten.\n\n- nu niet"}, "<li>nu niet</li>"),
        ("kenmerken", {"onderwerp": "Iets anders", "collegedatum": "2026-04-01"}, "<h1>Iets anders</h1>"),
        ("openbaarheid", {"vorm": "niet openbaar", "grond": "5.1 lid 2 onder e"}, "(Woo art. 5.1 lid 2 onder e)"),
        ("bijlagen", {"bijlagen": "V"}, "Bijlagen die er zijn: 1 van de 4."),
    ],
)
def test_each_part_has_its_own_form_and_stands_on_the_page(
    web: Web, deel: str, velden: dict[str, str], komt_er: str
) -> None:
    adres = geopend(web)
    browser = web.als(Rol.CONTRACTMANAGER)
    assert verstuur(browser, f"{adres}/schrijven/{deel}", **velden).headers["Location"] == adres
    assert komt_er in zie(browser, adres).text


def test_what_commands_a_screen_or_turns_what_is_read_is_not_kept_and_word_opens_the_rest(web: Web) -> None:
    adres = geopend(web)
    browser = web.als(Rol.CONTRACTMANAGER)
    tekst = "Eerst \x01dit,\x08 \u202eniet\u202c om te keren.\uffff\n\nDan dat."
    assert verstuur(browser, f"{adres}/schrijven/inleiding", tekst=tekst).headers["Location"] == adres
    assert zinnen(zie(browser, adres), ("Eerst dit, niet om te keren.", "Dan dat.")) == []
    assert zie(browser, f"{adres}/word").data.startswith(b"PK")


@pytest.mark.parametrize("deel", ["kanttekeningen", "inleiding", "publicatie", "communicatie"])
def test_a_form_is_filled_with_what_was_written_and_sending_it_changes_nothing(web: Web, deel: str) -> None:
    adres = geopend(web)
    browser = web.als(Rol.JURIST)
    verstuur(browser, f"{adres}/schrijven/{deel}")
    with web.werk.lees() as session:
        assert getattr(voorstellen(session)[0].laatste.stuk, deel) == getattr(OPEN_HOUSE, deel)


def test_what_was_typed_stays_when_it_cannot_be_read(web: Web) -> None:
    adres = geopend(web)
    gestuurd = verstuur(web.als(Rol.JURIST), f"{adres}/schrijven/argumenten", tekst="Zomaar wat tekst.")
    assert gestuurd.status_code == 409
    assert zinnen(gestuurd, ("COL-13", "Zomaar wat tekst.</textarea>")) == []
    assert web.als(Rol.JURIST).get(f"{adres}/schrijven/onzin", base_url=ADRES).status_code == 404


def test_who_wrote_it_is_told_that_another_fixes_it(web: Web) -> None:
    adres = geopend(web)
    browser = web.als(Rol.CONTRACTMANAGER)
    assert "Bied dit voorstel aan" in zie(browser, adres).text
    verstuur(browser, f"{adres}/aanbieden")
    assert zinnen(zie(browser, f"{adres}/vaststellen"), ("U schreef aan dit voorstel mee.", "COL-15")) == []
    assert web.als(Rol.JURIST).get(f"{adres}/schrijven/advies", base_url=ADRES).status_code == 404


def test_every_role_finds_what_waits_for_it_and_nobody_else_does(web: Web) -> None:
    adres = vastgesteld(web)
    for rol in (Rol.TREKKER_JEUGD, Rol.TREKKER_WMO):
        assert "Nu te doen: geef uw oordeel" in lees(web, rol, adres).text
        assert "Er wacht een voorstel aan het college op u: Hendig openstellen" in lees(web, rol, "/").text
    assert "Nu te doen: leg vast wat u naging" in lees(web, Rol.JURIST, adres).text
    for rol in (Rol.COLLEGELID, Rol.BURGEMEESTER, Rol.SECRETARIS):
        assert "Nu te doen" not in lees(web, rol, adres).text
        assert "Er wacht een voorstel" not in lees(web, rol, "/").text
    assert web.als(Rol.COLLEGELID).get(f"{adres}/besluit", base_url=ADRES).status_code == 403


def test_no_form_has_a_choice_made_beforehand_or_says_what_to_decide(web: Web) -> None:
    adres = gereed(web)
    pagina = lees(web, Rol.SECRETARIS, f"{adres}/besluit")
    assert "checked" not in pagina.text
    assert "Hendig stelt geen besluit voor." in pagina.text
    zonder = verstuur(web.als(Rol.SECRETARIS), f"{adres}/besluit", stap="nalezen", dag="2026-03-02")
    assert zonder.status_code == 422
    assert "Kies wat het college heeft besloten." in zonder.text


def test_a_besluit_is_read_back_recorded_and_shown_with_the_words_for_the_public(web: Web) -> None:
    adres = gereed(web)
    assert "Nu te doen: leg het besluit vast" in lees(web, Rol.SECRETARIS, adres).text
    assert leg_vast(web, adres).headers["Location"] == adres
    gezocht = (
        "Besloten: volgens advies",
        "B-2026-001",
        "<strong>volgens advies</strong> (besloten)",
        "Het college woog het aanbod voor gezinnen.",
        "Het college heeft besloten om de Open House constructie van Hendig open te zetten",
    )
    assert zinnen(lees(web, Rol.COLLEGELID, adres), gezocht) == []
    assert "Begin een nieuwe versie" not in lees(web, Rol.JURIST, adres).text


@pytest.mark.parametrize(
    ("anders", "code"),
    [({"weging": " "}, "AVG-07"), ({"variant": "anders, namelijk", "anders": ""}, "COL-08")],
)
def test_a_besluit_without_what_it_must_say_is_refused_and_what_was_typed_stays(
    web: Web, anders: dict[str, str], code: str
) -> None:
    gestuurd = leg_vast(web, gereed(web), **anders)
    assert gestuurd.status_code == 409
    assert zinnen(gestuurd, (code, "B-2026-001")) == []


def test_nobody_took_part_in_a_besluit_and_did_not(web: Web) -> None:
    wie = web.mensen[Rol.BURGEMEESTER]
    gestuurd = leg_vast(web, gereed(web), aanwezig=wie, onthouden=wie)
    assert gestuurd.status_code == 422
    assert "Iemand staat bij allebei." in gestuurd.text


def test_another_besluit_waits_for_a_jurist_and_new_words_for_the_public(web: Web) -> None:
    adres = gereed(web)
    leg_vast(web, adres, variant="anders, namelijk", anders="Eerst een gesprek met de raad.")
    pagina = lees(web, Rol.JURIST, adres)
    assert zinnen(pagina, ("Nu te doen: leg vast wat dit besluit betekent", "de zin wordt nog geschreven")) == []
    zin = "Het college heeft besloten om eerst met de raad te spreken."
    gestuurd = verstuur(web.als(Rol.JURIST), f"{adres}/duiden", aanpassing="nader onderzoek", formulering=zin)
    assert gestuurd.status_code == 302
    assert zinnen(lees(web, Rol.JURIST, adres), (zin, "Dit komt neer op: nader onderzoek")) == []


def test_a_question_of_a_trekker_is_shown_and_a_new_version_begins_with_the_same_words(web: Web) -> None:
    adres = vastgesteld(web)
    velden = {"soort": "vraagt nader onderzoek", "reden": "Ik mis iets.", "vraag": "Hoe lang is de wachttijd?"}
    assert verstuur(web.als(Rol.TREKKER_WMO), f"{adres}/oordeel", **velden).status_code == 302
    browser: FlaskClient = web.als(Rol.CONTRACTMANAGER)
    assert zinnen(zie(browser, adres), ("Nader onderzoek gevraagd", "Vraag: Hoe lang is de wachttijd?")) == []
    browser.post(f"{adres}/nieuwe-versie", base_url=ADRES, data=_zegel(zie(browser, adres).text))
    assert zinnen(zie(browser, adres), ("versie 2", "Wordt geschreven")) == []


def test_the_files_are_those_of_the_version_on_the_page(web: Web) -> None:
    adres = geopend(web)
    browser = web.als(Rol.COLLEGELID)
    assert browser.get(f"{adres}/pdf", base_url=ADRES).data.startswith(b"%PDF")
    assert browser.get(f"{adres}/word", base_url=ADRES).data.startswith(b"PK")


def test_who_has_a_role_at_the_partner_sees_nothing_of_a_proposal_about_it(web: Web) -> None:
    with web.werk.doe(Handelende(web.mensen[Rol.JURIST], "jurist", Ingang.SCHERM)) as handeling:
        stuk = replace(UITSLUITING, strekking=None)
        sleutel = open_voorstel(handeling, onderwerp=Voorstelonderwerp.OPEN_HOUSE, partij=web.partner, stuk=stuk)
        persoon = web.mensen[Rol.COLLEGELID]
        wijs_rol_toe(handeling, persoon=persoon, rol=Rol.MEDEWERKER, partij=web.partner, per=BEGIN)
    assert PARTNER in lees(web, Rol.BURGEMEESTER, f"/voorstellen/{sleutel}").text
    browser = web.als(Rol.COLLEGELID)
    assert browser.get(f"/voorstellen/{sleutel}", base_url=ADRES).status_code == 404
    assert browser.get(f"/voorstellen/{sleutel}/pdf", base_url=ADRES).status_code == 404
    assert sleutel not in zie(browser, "/voorstellen").text
    assert sleutel in lees(web, Rol.BURGEMEESTER, "/voorstellen").text


def test_every_look_at_a_proposal_is_in_the_log(web: Web) -> None:
    adres = geopend(web)
    lees(web, Rol.COLLEGELID, adres)
    with web.werk.lees() as session:
        gekeken = session.scalars(select(Lading.inhoud).where(Lading.inhoud.contains("collegevoorstel"))).all()
    assert any(adres.rpartition("/")[2] in een for een in gekeken)
