"""Answering on screen, from the link in the mail to the receipt: every button saves and nothing is lost."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

import pytest
from sqlalchemy import select

from governance.netwerk.rollen import wijs_rol_toe
from governance.netwerk.rules import Rol
from hendig.jobs.model import Job
from hendig.mail.rules import Bericht
from hendig.processes.ronde.invullen import nagekeken
from hendig.toegang.geheim import Geheim
from surveys.antwoorden.blad import Antwoord
from surveys.antwoorden.queries import ingeleverd
from surveys.ronde.rules import Rondesoort
from tests.integration.opslag.overeenkomst import GEMEENTE, INGANG
from tests.integration.ronde.invulwerk import STAPPEN, Invulwerk, codes, verstuur, vul, vul_alles
from tests.integration.ronde.rondebouw import AANGEKONDIGD
from tests.integration.web.geldig import fouten_in
from tests.integration.web.invullen import ingevuld, zie
from tests.integration.web.mensen import ADRES, GEHEIM

pytestmark = pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True)


def test_the_link_asks_whether_it_is_them_and_opens_the_overview(invulwerk: Invulwerk, mieke: str) -> None:
    browser = invulwerk.bezoeker()
    pagina = zie(browser, invulwerk.adres(mieke))
    assert "Bent u Mieke Verzonnen?" in pagina.text
    assert "Ja, ga verder" in pagina.text
    assert browser.get("/invullen", base_url=ADRES).status_code == 410
    naar = browser.post(invulwerk.adres(mieke), base_url=ADRES).headers["Location"]
    assert naar == f"/invullen?voor={invulwerk.deelnemer(invulwerk.eigen)}"
    overzicht = zie(browser, naar).text
    for zin in ("Ze zijn niet anoniem.", "Niemand mag vragen wat u heeft ingevuld", "Het gaat over de tijd sinds"):
        assert zin in overzicht
    assert "de vertrouwenspersoon (verzonnen)" in overzicht
    assert overzicht.count("Nog niet") == STAPPEN // 2


def test_a_rehearsal_never_takes_the_place_of_a_round_that_is_open(invulwerk: Invulwerk, mieke: str) -> None:
    """Somebody who is logged in would answer in it, and what is answered in a rehearsal counts nowhere."""
    groep = (invulwerk.eigen, invulwerk.ander)
    invulwerk.rondewerk.open_ronde(
        "Proef",
        Rondesoort.PROEF,
        begin=AANGEKONDIGD + dt.timedelta(days=7),
        lijst={groep[0]: [groep[1]], groep[1]: [groep[0]]},
    )
    assert invulwerk.plek(mieke).ronde.id == invulwerk.ronde


def test_the_gemeente_comes_last_and_the_others_by_name(invulwerk: Invulwerk, mieke: str) -> None:
    stappen = invulwerk.stappen(mieke)
    namen = [stap.naam for stap in stappen][::2]
    assert namen[:-1] == sorted(namen[:-1])
    assert stappen[-1].plaats[0] == invulwerk.rondewerk.partijen[0]
    assert [(stap.partner, stap.deel) for stap in stappen] == [(1, 1), (1, 2), (2, 1), (2, 2), (3, 1), (3, 2)]


@pytest.mark.parametrize(
    ("actie", "naar"),
    [("volgende", "/invullen/4"), ("vorige", "/invullen/2"), ("bewaar", "/invullen"), ("", "/invullen/4")],
)
def test_every_button_saves_what_was_chosen(invulwerk: Invulwerk, mieke: str, actie: str, naar: str) -> None:
    browser = invulwerk.met_link(mieke)
    data = {"slag": "0", "actie": actie, "C1": "4", "C1-toelichting": " Altijd op tijd. ", "C2": "nvt"}
    antwoord = browser.post("/invullen/3", base_url=ADRES, data=data)
    assert (antwoord.status_code, antwoord.headers["Location"]) == (303, naar)
    blad = invulwerk.invulling(mieke).blad(invulwerk.stappen(mieke)[2].plaats)
    assert dict(blad.antwoorden) == {"C1": Antwoord(4, "Altijd op tijd."), "C2": Antwoord(None)}
    terug = zie(browser, "/invullen/3").text
    assert 'name="C1" value="4" checked' in terug
    assert 'name="C2" value="nvt" checked' in terug
    assert "Altijd op tijd." in terug


def test_what_is_missing_is_said_softly_and_stops_nobody(invulwerk: Invulwerk, mieke: str) -> None:
    browser = invulwerk.met_link(mieke)
    browser.post("/invullen/1", base_url=ADRES, data={"slag": "0", "actie": "volgende", "C1": "4"})
    assert "Bij de vorige stap is nog niet alles ingevuld" in zie(browser, "/invullen/2").text
    assert "Bij de vorige stap" not in zie(browser, "/invullen/2").text
    vul(browser, 2)
    assert "Bij de vorige stap" not in zie(browser, "/invullen/3").text
    assert "Bezig" in zie(browser, "/invullen").text


def test_somebody_goes_on_where_they_stopped_on_another_device(invulwerk: Invulwerk, mieke: str) -> None:
    vul(invulwerk.met_link(mieke), 1, actie="bewaar")
    telefoon = invulwerk.met_link(mieke)
    assert 'href="/invullen/2">Ga verder met' in zie(telefoon, "/invullen").text
    assert zie(telefoon, "/invullen/1").text.count("checked") == 4


def test_one_button_says_nothing_about_a_whole_party_and_keeps_what_was_answered(
    invulwerk: Invulwerk, mieke: str
) -> None:
    browser, stappen = invulwerk.met_link(mieke), invulwerk.stappen(mieke)
    browser.post("/invullen/4", base_url=ADRES, data={"slag": "0", "I1": "2"})
    antwoord = browser.post("/invullen/3", base_url=ADRES, data={"slag": "0", "actie": "niets", "C1": "5"})
    assert antwoord.headers["Location"] == "/invullen/5"
    invulling = invulwerk.invulling(mieke)
    assert {een.waarde for een in invulling.blad(stappen[2].plaats).antwoorden.values()} == {None}
    rest = invulling.blad(stappen[3].plaats).antwoorden
    assert [rest[code].waarde for code in codes(4)] == [2, None, None, None]
    laatste = browser.post("/invullen/6", base_url=ADRES, data={"slag": "0", "actie": "niets"})
    assert laatste.headers["Location"] == "/invullen/nakijken"


def test_the_same_answers_sent_twice_are_saved_once(invulwerk: Invulwerk, mieke: str) -> None:
    browser = invulwerk.met_link(mieke)
    data = {"slag": "0", "actie": "volgende", "C1": "4", "opmerking": ""}
    assert [browser.post("/invullen/1", base_url=ADRES, data=data).status_code for _ in range(2)] == [303, 303]
    assert invulwerk.invulling(mieke).blad(invulwerk.stappen(mieke)[0].plaats).slag == 1


def test_two_windows_overwrite_nothing_silently(invulwerk: Invulwerk, mieke: str) -> None:
    browser = invulwerk.met_link(mieke)
    browser.post("/invullen/1", base_url=ADRES, data={"slag": "0", "C1": "4", "C1-toelichting": "Uit het ene venster"})
    oud = {"slag": "0", "C1": "2", "C2": "3", "C2-toelichting": "Uit het andere venster"}
    botst = browser.post("/invullen/1", base_url=ADRES, data=oud)
    assert botst.status_code == 409
    assert "Er staat intussen iets anders" in botst.text
    assert 'nu staat er "meestal, met de toelichting: Uit het ene venster"' in botst.text.replace("&#34;", '"')
    assert 'name="C1" value="2" checked' in botst.text
    assert "Uit het andere venster" in botst.text
    plaats = invulwerk.stappen(mieke)[0].plaats
    assert invulwerk.invulling(mieke).blad(plaats).antwoorden["C1"].waarde == 4
    assert browser.post("/invullen/1", base_url=ADRES, data=oud | {"slag": "1"}).status_code == 303
    assert invulwerk.invulling(mieke).blad(plaats).antwoorden["C1"].waarde == 2


@pytest.mark.parametrize("slag", ["", "-1", "x", "9" * 5000, "1e3"])
def test_a_number_of_savings_that_is_none_never_overwrites(invulwerk: Invulwerk, mieke: str, slag: str) -> None:
    browser = invulwerk.met_link(mieke)
    vul(browser, 1)
    assert browser.post("/invullen/1", base_url=ADRES, data={"slag": slag, "C1": "1"}).status_code == 409


def test_an_explanation_without_an_answer_stays_on_the_page(invulwerk: Invulwerk, mieke: str) -> None:
    browser = invulwerk.met_link(mieke)
    data = {"slag": "0", "C1-toelichting": "Wat ik zag", "C2": "4", "C3": "9", "C4": "3", "C4-toelichting": "x" * 501}
    fout = browser.post("/invullen/1", base_url=ADRES, data=data)
    assert fout.status_code == 422
    assert "Kies eerst een antwoord. Uw toelichting staat er nog." in fout.text
    assert "Wat ik zag" in fout.text
    assert "x" * 501 in fout.text
    assert dict(invulwerk.invulling(mieke).blad(invulwerk.stappen(mieke)[0].plaats).antwoorden) == {"C2": Antwoord(4)}


@pytest.mark.parametrize("nummer", ["0", "7", "99999999999999999999", "x"])
def test_there_are_no_other_steps(invulwerk: Invulwerk, mieke: str, nummer: str) -> None:
    assert zie(invulwerk.met_link(mieke), f"/invullen/{nummer}").status_code == 404


def test_sending_waits_until_everything_has_an_answer(invulwerk: Invulwerk, mieke: str) -> None:
    browser = invulwerk.met_link(mieke)
    vul(browser, 1)
    pagina = zie(browser, "/invullen/nakijken").text
    assert "Verstuur de antwoorden" not in pagina
    te_doen = re.findall(r'href="/invullen/(\d)">[^<]*: nog (\d) vragen<', pagina)
    assert te_doen == [("2", "4"), ("3", "8"), ("5", "8")]  # once for each organisation
    te_vroeg = verstuur(browser)
    assert te_vroeg.status_code == 409
    assert "Er zijn nog 5 delen niet ingevuld" in te_vroeg.text  # ANT-04
    with invulwerk.rondewerk.werk.lees() as session:
        assert ingeleverd(session, invulwerk.ronde) == {}


def test_after_sending_there_is_a_receipt_and_a_mail_and_the_link_is_spent(invulwerk: Invulwerk, mieke: str) -> None:
    browser, adres = invulwerk.met_link(mieke), invulwerk.adres(mieke)
    vul_alles(browser)
    assert zie(browser, "/invullen").text.count("Klaar") == STAPPEN // 2
    assert "Verstuur de antwoorden van" in zie(browser, "/invullen/nakijken").text
    for _ in range(2):  # a double click
        verstuur(browser)
    bon = browser.get("/invullen", base_url=ADRES)
    assert bon.headers["Location"] == "/vragenlijst/ontvangen"
    bon = zie(browser, "/vragenlijst/ontvangen")
    assert "Uw antwoorden zijn binnen" in bon.text
    assert zie(invulwerk.bezoeker(), adres).status_code == 410
    with invulwerk.rondewerk.werk.lees() as session:
        assert ingeleverd(session, invulwerk.ronde) == {invulwerk.deelnemer(invulwerk.eigen): invulwerk.nu}
    assert berichten(invulwerk, Bericht.ANTWOORDEN_BINNEN) == [mieke]
    assert invulwerk.invulling(mieke).is_ingeleverd


def test_what_was_sent_counts_until_it_is_sent_again(invulwerk: Invulwerk, mieke: str) -> None:
    vul_alles(invulwerk.met_link(mieke))
    browser = invulwerk.ingelogd(mieke)
    verstuur(browser)
    assert "Uw antwoorden zijn binnen" in zie(browser, "/vragenlijst/ontvangen").text
    assert "U hoeft niets meer te doen" in zie(browser, "/invullen").text
    verstuur(browser)
    vul(browser, 1, "1")
    assert "telt nog" in zie(browser, "/invullen").text
    ingeleverd_ = invulwerk.invulling(mieke).ingeleverd or {}
    assert {een.waarde for blad in ingeleverd_.values() for een in blad.values()} == {4}
    invulwerk.rondewerk.werk.nu += dt.timedelta(minutes=5)
    verstuur(browser)
    assert invulwerk.invulling(mieke).is_ingeleverd
    assert berichten(invulwerk, Bericht.ANTWOORDEN_BINNEN) == [mieke, mieke]


def test_nobody_signs_what_a_colleague_changed_while_they_read(invulwerk: Invulwerk, mieke: str) -> None:
    collega = invulwerk.ingelogd(invulwerk.persoon("Bram Verzonnen", invulwerk.eigen, Rol.BEOORDELAAR))
    browser = invulwerk.met_link(mieke)
    vul_alles(browser)
    gelezen = ingevuld(zie(browser, "/invullen/nakijken").text)
    vul(collega, 1, "1", **{"C1-toelichting": "Zij bellen nooit terug."})
    geweigerd = browser.post("/invullen/nakijken", base_url=ADRES, data=gelezen)
    assert geweigerd.status_code == 409
    assert fouten_in(geweigerd.text) == []
    assert "Er is intussen iets veranderd" in geweigerd.text  # ANT-06
    assert "Zij bellen nooit terug." in geweigerd.text
    assert not invulwerk.invulling(mieke).is_ingeleverd
    assert browser.post("/invullen/nakijken", base_url=ADRES, data=ingevuld(geweigerd.text)).status_code == 303
    assert invulwerk.invulling(mieke).is_ingeleverd


def test_what_goes_along_with_the_answers_that_were_read_says_nothing_of_them(invulwerk: Invulwerk, mieke: str) -> None:
    """The same answers give two organisations something else, and so they do under another key."""
    browser = invulwerk.met_link(mieke)
    vul_alles(browser)
    gelezen = ingevuld(zie(browser, "/invullen/nakijken").text)["gelezen"]
    plek, invulling = invulwerk.plek(mieke), invulwerk.invulling(mieke)
    ander = replace(plek, deelnemer=replace(plek.deelnemer, id=invulwerk.deelnemer(invulwerk.ander)))
    assert gelezen == nagekeken(GEHEIM, plek, invulling)
    assert gelezen not in (nagekeken(GEHEIM, ander, invulling), nagekeken(Geheim(bytes(32)), plek, invulling))
    assert re.fullmatch("[0-9a-f]{64}", gelezen)


def test_who_speaks_for_the_organisation_sends_and_a_colleague_does_not(invulwerk: Invulwerk) -> None:
    collega = invulwerk.persoon("Bram Verzonnen", invulwerk.eigen, Rol.BEOORDELAAR)
    spreker = invulwerk.persoon("Mieke Verzonnen", invulwerk.eigen, Rol.BEOORDELAAR, Rol.CONTACTPERSOON)
    invulwerk.stuur_links()
    bij_collega = invulwerk.met_link(collega)
    for nummer in range(1, STAPPEN):
        vul(bij_collega, nummer, opmerking="Klopt dit?" if nummer == 1 else "")
    bij_spreker = invulwerk.met_link(spreker)
    eerste = zie(bij_spreker, "/invullen/1").text
    assert "Bram Verzonnen:</strong> Klopt dit?" in eerste
    assert eerste.count("checked") == 4
    vul(bij_spreker, STAPPEN)
    assert "verstuurt iemand anders" in zie(bij_collega, "/invullen/nakijken").text
    niet = verstuur(bij_collega)
    assert (niet.status_code, "In uw organisatie verstuurt iemand anders" in niet.text) == (409, True)  # ANT-05
    assert verstuur(bij_spreker).headers["Location"].startswith("/vragenlijst/ontvangen?")
    assert berichten(invulwerk, Bericht.ANTWOORDEN_BINNEN) == sorted([collega, spreker])
    assert "Uw antwoorden zijn binnen" in zie(bij_collega, "/vragenlijst/ontvangen").text


def test_who_fills_in_alone_sees_no_box_for_colleagues(invulwerk: Invulwerk, mieke: str) -> None:
    assert "collega's" not in zie(invulwerk.met_link(mieke), "/invullen/1").text.split("<form")[1].split("Noem")[0]
    assert 'name="opmerking"' not in zie(invulwerk.met_link(mieke), "/invullen/1").text


def test_a_remark_sent_twice_stands_there_once(invulwerk: Invulwerk, mieke: str) -> None:
    invulwerk.persoon("Bram Verzonnen", invulwerk.eigen, Rol.BEOORDELAAR)
    browser = invulwerk.met_link(mieke)
    for _ in range(2):
        vul(browser, 1, opmerking="Klopt dit?")
    assert len(invulwerk.invulling(mieke).blad(invulwerk.stappen(mieke)[0].plaats).opmerkingen) == 1


def test_who_opens_a_link_where_somebody_else_is_logged_in_fills_in_as_themselves(
    invulwerk: Invulwerk, mieke: str
) -> None:
    ander = invulwerk.persoon("Sanne Verzonnen", invulwerk.ander, Rol.BEOORDELAAR)
    browser = invulwerk.ingelogd(ander)
    browser.post(invulwerk.adres(mieke), base_url=ADRES)
    eigen_naam = zie(invulwerk.met_link(mieke), "/invullen").text.partition("<h1>")[2].partition("</h1>")[0]
    assert f"<h1>{eigen_naam}</h1>" in zie(browser, "/invullen").text
    assert browser.get("/account", base_url=ADRES).headers["Location"] == "/inloggen"


def test_who_has_a_role_that_asks_for_more_logs_in_and_lands_on_the_questionnaire(invulwerk: Invulwerk) -> None:
    wie = invulwerk.persoon("Mieke Verzonnen", invulwerk.eigen, Rol.BEOORDELAAR)
    with invulwerk.rondewerk.werk.doe() as handeling:
        wijs_rol_toe(handeling, persoon=wie, rol=Rol.CONTRACTMANAGER, per=INGANG, partij=GEMEENTE)
    invulwerk.stuur_links()
    browser = invulwerk.bezoeker()
    pagina = zie(browser, invulwerk.adres(wie))
    assert "Log in en vul in" in pagina.text
    browser.post(invulwerk.adres(wie), base_url=ADRES)
    assert browser.get("/invullen", base_url=ADRES).status_code == 410
    with browser.session_transaction(base_url=ADRES) as cookie:
        assert cookie["verder"] == "/invullen"
    assert zie(invulwerk.ingelogd(wie), "/invullen").status_code == 200


def berichten(invulwerk: Invulwerk, bericht: Bericht) -> list[str]:
    """Who gets a message, in order."""
    with invulwerk.rondewerk.werk.lees() as session:
        rijen = session.scalars(select(Job).where(Job.onderwerp == bericht))
        return sorted(job.persoon or "" for job in rijen)
