"""One test per attack on who is filling in, and on what they fill in, while a round is open."""

from __future__ import annotations

import datetime as dt
import json
import logging
import re
from collections.abc import Iterable

import pytest
from sqlalchemy import inspect, select, text

from governance.feiten.rules import Peil
from governance.logboek.model import Gebeurtenis
from governance.logboek.rules import Logboekgebeurtenis
from governance.netwerk.queries import partijnamen, rollen_op
from governance.netwerk.rollen import beeindig_rol, wijs_rol_toe
from governance.netwerk.rules import Rol
from governance.weigering import Weigering
from hendig.dienst.verzoekregel import zet_verzoekregel
from hendig.jobs.queries import jobs_van
from hendig.mail.rules import MAIL, Bericht
from hendig.processes.beheer.installatie import TOEVAL
from hendig.processes.post.schrijven import maak_site, schrijf_post
from hendig.processes.ronde.invullen import Zending, bewaar_stap
from hendig.toegang.eenmalig import teken
from hendig.toegang.geheim import Geheim
from surveys.antwoorden.blad import Antwoord
from surveys.antwoorden.queries import open_links
from surveys.antwoorden.rules import Antwoordgebeurtenis
from surveys.antwoorden.service import trek_link_in
from surveys.kluis.boeken import schrijf_boek
from surveys.kluis.rules import Boeksoort
from tests.integration.opslag.overeenkomst import GEMEENTE, INGANG
from tests.integration.ronde.invulwerk import STAPPEN, Invulwerk, verstuur, vul, vul_alles
from tests.integration.web.invullen import zie
from tests.integration.web.mensen import ADRES, GEHEIM

GEHEIM_WOORD = "kwetterkwartel"
"""What somebody writes in an explanation and a remark; it may be found nowhere."""
alleen_op_scherm = pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True)


@pytest.fixture
def mieke(invulwerk: Invulwerk) -> str:
    """Who fills in for the first partner, with a colleague, and has a link."""
    wie = invulwerk.persoon("Mieke Verzonnen", invulwerk.eigen, Rol.BEOORDELAAR)
    invulwerk.persoon("Bram Verzonnen", invulwerk.eigen, Rol.BEOORDELAAR)
    invulwerk.persoon("Sanne Verzonnen", invulwerk.ander, Rol.BEOORDELAAR)
    invulwerk.stuur_links()
    return wie


def alles_in_de_database(invulwerk: Invulwerk) -> str:
    """Every value of every table of the main database."""
    with invulwerk.rondewerk.werk.lees() as session:
        namen = inspect(session.connection()).get_table_names()
        return " ".join(str(tuple(rij)) for naam in namen for rij in session.execute(text(f'SELECT * FROM "{naam}"')))  # noqa: S608 - no input


def werkt(antwoord_codes: Iterable[int]) -> bool:
    return any(code < 400 for code in antwoord_codes)


@alleen_op_scherm
def test_the_log_tells_no_contractmanager_who_answered_and_when(invulwerk: Invulwerk, mieke: str) -> None:
    browser = invulwerk.met_link(mieke)
    vul_alles(browser)
    assert verstuur(browser).status_code == 303
    zinnen = ("De antwoorden van een organisatie kwamen binnen", "Een link om in te vullen is gemaakt")
    manager = invulwerk.persoon("Carla Verzonnen", GEMEENTE, Rol.CONTRACTMANAGER)
    gelezen = zie(invulwerk.ingelogd(manager), "/logboek").text
    assert not any(zin in gelezen for zin in zinnen)
    with invulwerk.rondewerk.werk.lees() as session:
        vraag = select(Gebeurtenis.seq).where(Gebeurtenis.soort == Antwoordgebeurtenis.INGELEVERD.value)
        seq = session.scalars(vraag).one()
    pad = f"/logboek/{seq}"
    assert invulwerk.ingelogd(manager).get(pad, base_url=ADRES).status_code == 404
    fg = invulwerk.persoon("Fien Verzonnen", GEMEENTE, Rol.FG)
    assert invulwerk.ingelogd(fg).get(pad, base_url=ADRES).status_code == 200


@alleen_op_scherm
def test_a_link_cannot_be_guessed_or_made_from_what_the_table_holds(invulwerk: Invulwerk, mieke: str) -> None:
    echt = invulwerk.adres(mieke)
    with invulwerk.rondewerk.werk.lees() as session:
        sleutel = open_links(session, invulwerk.deelnemer(invulwerk.eigen))[mieke]
    verzonnen = [
        "/vragenlijst/x",
        f"/vragenlijst/{sleutel}",
        echt[:-1] + ("A" if echt[-1] != "A" else "B"),
        f"/vragenlijst/{teken(Geheim(bytes(32)), sleutel)}",
        f"/vragenlijst/{teken(GEHEIM, TOEVAL.nieuw_id())}",
    ]
    browser = invulwerk.bezoeker()
    for adres in verzonnen:
        assert browser.get(adres, base_url=ADRES).status_code == 410
        assert browser.post(adres, base_url=ADRES).status_code == 410
    assert browser.get("/invullen", base_url=ADRES).status_code == 410


@alleen_op_scherm
def test_a_link_of_one_purpose_is_no_link_of_another(invulwerk: Invulwerk, mieke: str) -> None:
    token = invulwerk.adres(mieke).removeprefix("/vragenlijst/")
    browser = invulwerk.bezoeker()
    wachtwoord = {"wachtwoord": "een lang genoeg woord 7", "nogmaals": "een lang genoeg woord 7"}
    for pad in ("/uitnodiging/", "/herstel/"):
        assert browser.get(pad + token, base_url=ADRES).status_code == 410
        assert browser.post(pad + token, base_url=ADRES, data=wachtwoord).status_code == 410


@alleen_op_scherm
def test_a_program_that_follows_the_link_changes_nothing(invulwerk: Invulwerk, mieke: str) -> None:
    adres, voor = invulwerk.adres(mieke), alles_in_de_database(invulwerk)
    for _ in range(3):
        scanner = invulwerk.bezoeker()
        assert scanner.get(adres, base_url=ADRES).status_code == 200
        assert scanner.head(adres, base_url=ADRES).status_code == 200
        assert scanner.get("/invullen", base_url=ADRES).status_code == 410
    assert alles_in_de_database(invulwerk) == voor
    assert zie(invulwerk.met_link(mieke), "/invullen").status_code == 200


@alleen_op_scherm
@pytest.mark.parametrize("einde", ["ingetrokken", "rol weg", "gesloten door de klok"])
def test_a_link_that_was_opened_before_opens_nothing_after(invulwerk: Invulwerk, mieke: str, einde: str) -> None:
    adres, browser = invulwerk.adres(mieke), invulwerk.met_link(mieke)
    vul(browser, 1)
    werk = invulwerk.rondewerk.werk
    if einde == "ingetrokken":
        with werk.doe() as handeling:
            trek_link_in(handeling, deelnemer=invulwerk.deelnemer(invulwerk.eigen), persoon=mieke)
    elif einde == "rol weg":
        with werk.doe() as handeling:
            (houder,) = rollen_op(handeling.session, Peil(handeling.dag), persoon=mieke)
            beeindig_rol(handeling, vervulling=houder.vervulling, per=handeling.dag, reden="Werkt er niet meer.")
    else:
        werk.nu += dt.timedelta(days=60)
    data = {"slag": "1", "actie": "volgende", "C1": "1"}
    assert browser.post("/invullen/1", base_url=ADRES, data=data).status_code == 410
    if einde != "gesloten door de klok":
        assert invulwerk.bezoeker().get(adres, base_url=ADRES).status_code == 410
        assert browser.get("/invullen", base_url=ADRES).status_code == 410
    assert not werkt([verstuur(browser).status_code])


@alleen_op_scherm
def test_the_link_of_a_colleague_ends_with_the_sending(invulwerk: Invulwerk, mieke: str) -> None:
    bram = invulwerk.mensen["Bram Verzonnen"]
    bij_bram = invulwerk.met_link(bram)
    bij_mieke = invulwerk.met_link(mieke)
    vul_alles(bij_mieke)
    verstuur(bij_mieke)
    laat = bij_bram.post("/invullen/1", base_url=ADRES, data={"slag": "1", "C1": "1"})
    assert laat.headers["Location"] == "/vragenlijst/ontvangen"
    assert "checked" not in bij_bram.get("/invullen/1", base_url=ADRES, follow_redirects=True).text
    assert invulwerk.invulling(mieke).is_ingeleverd


@alleen_op_scherm
def test_a_link_reaches_nothing_else_than_the_own_questionnaire(invulwerk: Invulwerk, mieke: str) -> None:
    browser = invulwerk.met_link(mieke)
    for adres in ("/", "/account", "/gegevens", "/netwerk", "/logboek", "/overeenkomst"):
        assert browser.get(adres, base_url=ADRES).headers.get("Location") == "/inloggen", adres


@alleen_op_scherm
def test_nobody_sees_or_changes_the_answers_of_another_organisation(invulwerk: Invulwerk, mieke: str) -> None:
    vul(invulwerk.met_link(mieke), 1, **{"C1-toelichting": GEHEIM_WOORD, "opmerking": GEHEIM_WOORD})
    sanne = invulwerk.mensen["Sanne Verzonnen"]
    browser = invulwerk.met_link(sanne, invulwerk.ander)
    bladen = "".join(zie(browser, f"/invullen/{nummer}").text for nummer in range(1, STAPPEN + 1))
    assert GEHEIM_WOORD not in bladen + zie(browser, "/invullen").text + zie(browser, "/invullen/nakijken").text
    assert "checked" not in bladen
    vul(browser, 1, "1")
    assert invulwerk.invulling(mieke).blad(invulwerk.stappen(mieke)[0].plaats).antwoorden["C2"] == Antwoord(4)


@alleen_op_scherm
def test_somebody_of_two_organisations_fills_in_for_the_one_of_the_link(invulwerk: Invulwerk) -> None:
    wie = invulwerk.persoon("Noor Verzonnen", invulwerk.eigen, Rol.BEOORDELAAR)
    with invulwerk.rondewerk.werk.doe() as handeling:
        wijs_rol_toe(handeling, persoon=wie, rol=Rol.BEOORDELAAR, per=INGANG, partij=invulwerk.ander)
    invulwerk.stuur_links()
    voor_eigen = invulwerk.met_link(wie, invulwerk.eigen)
    voor_ander = invulwerk.met_link(wie, invulwerk.ander)
    vul(voor_eigen, 1, "5", **{"C1-toelichting": GEHEIM_WOORD})
    assert GEHEIM_WOORD not in zie(voor_ander, "/invullen/1").text
    assert zie(voor_eigen, "/invullen").text != zie(voor_ander, "/invullen").text


@alleen_op_scherm
@pytest.mark.parametrize("rol", [Rol.BEHEERDER, Rol.MEETBEHEERDER, Rol.CONTROLEUR, Rol.CONTACTPERSOON])
def test_no_role_but_that_of_who_fills_in_reads_a_draft(invulwerk: Invulwerk, mieke: str, rol: Rol) -> None:
    vul(invulwerk.met_link(mieke), 1, **{"C1-toelichting": GEHEIM_WOORD})
    partij = invulwerk.eigen if rol is Rol.CONTACTPERSOON else None
    browser = invulwerk.ingelogd(invulwerk.persoon("Iris Verzonnen", partij, rol))
    for adres in ("/invullen", "/invullen/1", "/invullen/nakijken"):
        antwoord = browser.get(adres, base_url=ADRES)
        assert antwoord.status_code == 410
        assert GEHEIM_WOORD not in antwoord.text


@alleen_op_scherm
def test_nothing_that_was_filled_in_leaves_the_kluis(
    invulwerk: Invulwerk, mieke: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    zet_verzoekregel(invulwerk.app, nieuw_id=TOEVAL.nieuw_id, achter_proxy=False)
    browser = invulwerk.met_link(mieke)
    voor, gebeurtenissen = alles_in_de_database(invulwerk), aantal_gebeurtenissen(invulwerk)
    koekjes = []
    for nummer in range(1, STAPPEN + 1):
        antwoord = vul(browser, nummer, **{"C1-toelichting": GEHEIM_WOORD, "opmerking": GEHEIM_WOORD})
        assert GEHEIM_WOORD not in str(antwoord.headers)
        assert antwoord.headers["Cache-Control"] == "no-store"
        with browser.session_transaction(base_url=ADRES) as cookie:
            koekjes.append(json.dumps(dict(cookie), default=str))
    assert alles_in_de_database(invulwerk) == voor
    assert aantal_gebeurtenissen(invulwerk) == gebeurtenissen
    regels = " ".join(str(vars(regel)) for regel in caplog.records if regel.name.startswith("hendig"))
    assert "/invullen/<int:stap>" in regels
    assert re.search(r"/invullen/\d", regels) is None
    beoordeelden = {stap.plaats[0] for stap in invulwerk.stappen(mieke)} | {
        stap.naam for stap in invulwerk.stappen(mieke)
    }
    for wat in (GEHEIM_WOORD, mieke, *beoordeelden):
        assert wat not in regels
        assert wat not in " ".join(koekjes)
    with invulwerk.rondewerk.kluis.opslag.lees() as session:
        rijen = session.execute(text("SELECT * FROM invulmap")).all()
    assert GEHEIM_WOORD not in str(rijen)


@alleen_op_scherm
def test_receipt_and_mails_say_that_and_when_and_never_what(invulwerk: Invulwerk, mieke: str) -> None:
    browser = invulwerk.met_link(mieke)
    for nummer in range(1, STAPPEN + 1):
        vul(browser, nummer, "2", **{"C1-toelichting": GEHEIM_WOORD})
    namen = {stap.naam for stap in invulwerk.stappen(mieke)[:-2]}  # the gemeente stands on every page
    verstuur(browser)
    werk = invulwerk.rondewerk.werk
    with werk.lees() as session:
        mails = jobs_van(session, soort=MAIL, aantal=50)
        rijen = [job for job in mails if job.onderwerp == Bericht.ANTWOORDEN_BINNEN]
        posten = schrijf_post(session, rijen, site=maak_site(ADRES, GEHEIM), op=werk.nu)
    teksten = [post.inhoud.onderwerp + post.inhoud.tekst for post in posten if post is not None]
    assert len(teksten) == 2
    for tekst in (*teksten, zie(browser, "/vragenlijst/ontvangen").text):
        assert not [wat for wat in (GEHEIM_WOORD, "soms", *namen) if wat in tekst]


@alleen_op_scherm
def test_no_form_is_taken_that_another_site_sent(invulwerk: Invulwerk, mieke: str) -> None:
    browser, adres = invulwerk.met_link(mieke), invulwerk.adres(mieke)
    invulwerk.app.config["WTF_CSRF_ENABLED"] = True
    for waar in ("/invullen/1", "/invullen/nakijken", adres, "/vragenlijst/nieuwe-link"):
        assert browser.post(waar, base_url=ADRES, data={"slag": "0", "C1": "5"}).status_code == 400
    assert dict(invulwerk.invulling(mieke).bladen) == {}


@alleen_op_scherm
@pytest.mark.usefixtures("mieke")
def test_asking_for_a_link_tells_nobody_who_fills_in_and_has_a_brake(invulwerk: Invulwerk) -> None:
    antwoorden = []
    for adres in ("mieke@verzonnen.example", "niemand@verzonnen.example"):
        browser = invulwerk.bezoeker()
        gestuurd = browser.post("/vragenlijst/nieuwe-link", base_url=ADRES, data={"e_mail": adres})
        antwoorden.append((gestuurd.status_code, gestuurd.headers["Location"]))
    assert antwoorden[0] == antwoorden[1] == (303, "/vragenlijst/nieuwe-link/gestuurd")
    codes = [
        invulwerk.bezoeker()
        .post("/vragenlijst/nieuwe-link", base_url=ADRES, data={"e_mail": "mieke@verzonnen.example"})
        .status_code
        for _ in range(6)
    ]
    assert codes[-1] == 429


@alleen_op_scherm
def test_a_refusal_while_somebody_fills_in_leaves_no_line(invulwerk: Invulwerk, mieke: str) -> None:
    """A line with a name and how many parts are left tells who is filling in, and how far."""
    browser = invulwerk.met_link(mieke)
    vul(browser, 1)
    assert browser.post("/invullen/nakijken", base_url=ADRES).status_code == 409  # ANT-04
    spreker = invulwerk.persoon("Ans Verzonnen", invulwerk.eigen, Rol.CONTACTPERSOON, Rol.BEOORDELAAR)
    assert browser.post("/invullen/nakijken", base_url=ADRES).status_code == 409  # ANT-05
    invulwerk.rondewerk.werk.nu += dt.timedelta(days=60)
    assert browser.post("/invullen/nakijken", base_url=ADRES).status_code == 409  # ANT-01
    with invulwerk.rondewerk.werk.lees() as session:
        geweigerd = select(Gebeurtenis.actor).where(Gebeurtenis.soort == Logboekgebeurtenis.GEWEIGERD.value)
        assert set(session.scalars(geweigerd)) & {mieke, spreker} == set()


@alleen_op_scherm
def test_who_left_the_organisation_learns_nothing_from_a_link_that_was_used(invulwerk: Invulwerk, mieke: str) -> None:
    adres, browser = invulwerk.adres(mieke), invulwerk.met_link(mieke)
    vul_alles(browser)
    verstuur(browser)
    assert "Uw antwoorden zijn binnen" in zie(browser, "/vragenlijst/ontvangen").text
    with invulwerk.rondewerk.werk.doe() as handeling:
        (houder,) = rollen_op(handeling.session, Peil(handeling.dag), persoon=mieke)
        beeindig_rol(handeling, vervulling=houder.vervulling, per=handeling.dag, reden="Werkt er niet meer.")
    with invulwerk.rondewerk.werk.lees() as session:
        naam = partijnamen(session)[invulwerk.eigen]
    for pad in ("/vragenlijst/ontvangen", "/invullen", adres):
        antwoord = browser.get(pad, base_url=ADRES, follow_redirects=True)
        assert antwoord.status_code == 410
        assert [wat for wat in (naam, "antwoorden zijn binnen", "kwamen binnen") if wat in antwoord.text] == []


def test_a_draft_that_comes_after_the_book_is_refused_by_the_kluis_itself(invulwerk: Invulwerk, mieke: str) -> None:
    plek, plaats = invulwerk.plek(mieke), invulwerk.stappen(mieke)[0].plaats
    kluis, nu = invulwerk.rondewerk.kluis, invulwerk.rondewerk.werk.nu
    with kluis.schrijf() as open_:
        schrijf_boek(
            open_, nummer=TOEVAL.nieuw_id(), ronde=invulwerk.ronde, soort=Boeksoort.ANTWOORDEN, inhoud=b"antwoorden"
        )
    with pytest.raises(Weigering, match="De ronde is niet open"):  # ANT-01
        bewaar_stap(kluis, plek, Zending(plaats=plaats, antwoorden={"C1": Antwoord(1)}, slag=0), nu=nu)


def aantal_gebeurtenissen(invulwerk: Invulwerk) -> int:
    """How many events the log holds."""
    with invulwerk.rondewerk.werk.lees() as session:
        return len(session.scalars(select(Gebeurtenis.seq)).all())
