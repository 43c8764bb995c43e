"""Pages about the files of a round: a round that is read in, and its answers that are asked and fetched once."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from html import unescape

import pytest
from werkzeug.test import TestResponse

from governance.netwerk.rules import Rol
from hendig.mail.rules import Bericht
from hendig.uitvoer.ronde.maken import maak_uitvoer
from surveys.ronde.queries import ronden
from surveys.uitslag.controle_queries import sleutelverzoeken
from surveys.vragenlijst.instrument import VOORSTEL
from surveys.vragenlijst.service import stel_instrument_op, stel_instrument_vast
from tests.integration.web.afspraken import Lezer, als, mails, met_norm
from tests.integration.web.geldig import fouten_in
from tests.integration.web.mensen import ADRES, Web

pytestmark = pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True)

KOP = f"beoordelaar;beoordeelde;{';'.join(VOORSTEL.codes)}"
REGELS = "Stichting Houtsnip 1 (verzonnen);Stichting Houtsnip 2 (verzonnen);5;4;5;4;5;4;5;4\n"


@pytest.fixture
def klaar(web: Web) -> dict[str, str]:
    """A network with a norm and a questionnaire; what else the form asks."""
    norm = met_norm(web)
    with web.werk.doe(als(web, Rol.MEETBEHEERDER)) as handeling:
        instrument = stel_instrument_op(handeling, instrument=VOORSTEL, reden="Wij beginnen ermee.")
    with web.werk.doe(als(web, Rol.CONTROLEUR)) as handeling:
        stel_instrument_vast(handeling, versie=instrument)
    web.werk.nu = dt.datetime(2026, 3, 2, 10, tzinfo=dt.UTC)
    pagina = web.als(Rol.MEETBEHEERDER).get("/rondes/inlezen", base_url=ADRES).text
    assert instrument in pagina
    return {
        "naam": "voorjaar 2025",
        "soort": "nulmeting",
        "opende": "2025-04-07",
        "sloot": "2025-04-25",
        "periode_van": "2024-09-01",
        "norm": norm,
        "instrument": instrument,
    }


def lees_in(web: Web, velden: dict[str, str], regels: str = REGELS) -> TestResponse:
    bestand = (io.BytesIO(f"{KOP}\n{regels}".encode()), "metingen.csv")
    return web.als(Rol.MEETBEHEERDER).post(
        "/rondes/inlezen",
        data={**velden, "metingen": bestand},
        content_type="multipart/form-data",
        base_url=ADRES,
    )


def ronde_van(web: Web) -> str:
    with web.werk.lees() as session:
        return ronden(session)[0].id


def test_a_round_is_read_in_from_a_file(web: Web, klaar: dict[str, str]) -> None:
    gestuurd = lees_in(web, klaar)
    assert (gestuurd.status_code, gestuurd.location) == (302, f"/rondes/{ronde_van(web)}/uitvoer")
    nog_eens = lees_in(web, klaar)
    assert nog_eens.status_code == 409
    assert "Er is al een ronde met de naam voorjaar 2025" in nog_eens.text


def test_who_read_it_in_hears_how_the_file_was_read(web: Web, klaar: dict[str, str]) -> None:
    bestand = (io.BytesIO(f"{KOP}\n{REGELS}".encode()), "metingen.csv")
    velden = {**klaar, "metingen": bestand}
    browser = web.als(Rol.MEETBEHEERDER)
    pagina = browser.post(
        "/rondes/inlezen", data=velden, content_type="multipart/form-data", base_url=ADRES, follow_redirects=True
    )
    assert (pagina.status_code, fouten_in(pagina.text)) == (200, [])
    assert "Ronde voorjaar 2025 is ingelezen. Aantal beoordelingen: 1." in pagina.text
    assert "metingen.csv: gelezen als UTF-8, gescheiden door puntkomma" in unescape(pagina.text)


def test_every_problem_stands_at_the_top_and_nothing_is_read_in(web: Web, klaar: dict[str, str]) -> None:
    pagina = lees_in(web, klaar, REGELS.replace("Houtsnip 2", "Niemand") + REGELS.replace("Houtsnip 1", "Nergens"))
    tekst = unescape(pagina.text)
    assert (pagina.status_code, fouten_in(pagina.text)) == (422, [])
    assert 'De partij "Stichting Niemand (verzonnen)" staat niet in het register' in tekst
    assert 'De partij "Stichting Nergens (verzonnen)" staat niet in het register' in tekst
    assert "Kies de bestanden opnieuw" in tekst
    with web.werk.lees() as session:
        assert ronden(session) == ()


def test_the_page_gives_a_file_that_can_be_read_once_the_names_are_those_of_the_register(
    web: Web, klaar: dict[str, str]
) -> None:
    lezer = web.als(Rol.MEETBEHEERDER)
    assert "/rondes/inlezen/voorbeeld.csv" in lezer.get("/rondes/inlezen", base_url=ADRES).text
    tekst = lezer.get("/rondes/inlezen/voorbeeld.csv", base_url=ADRES).get_data(as_text=True).lstrip("\ufeff")
    for voorbeeldnaam, naam in (
        ("Praktijk Kievit", "Stichting Houtsnip 1"),
        ("Stichting Wulp", "Stichting Houtsnip 2"),
    ):
        tekst = tekst.replace(voorbeeldnaam, naam)
    bestand = (io.BytesIO(tekst.encode()), "metingen.csv")
    gestuurd = lezer.post(
        "/rondes/inlezen",
        data={**klaar, "metingen": bestand},
        content_type="multipart/form-data",
        base_url=ADRES,
        follow_redirects=True,
    )
    assert "Aantal beoordelingen: 2." in gestuurd.text


def test_a_form_without_a_file_asks_for_one(web: Web, klaar: dict[str, str]) -> None:
    pagina = web.als(Rol.MEETBEHEERDER).post("/rondes/inlezen", data=klaar, base_url=ADRES)
    assert pagina.status_code == 422
    assert "Kies het bestand met de antwoorden." in pagina.text


def test_the_answers_are_asked_made_and_fetched_once(web: Web, klaar: dict[str, str]) -> None:
    lees_in(web, klaar)
    ronde = ronde_van(web)
    adres, lezer = f"/rondes/{ronde}/uitvoer", Lezer(web, Rol.CONTROLEUR)
    leeg = lezer.lees(adres).tekst
    assert "Er ligt geen bestand klaar" in leeg
    assert "herleidbaar tot organisaties" in leeg
    assert "Vraag het volledige bestand</button>" not in leeg
    gestuurd = lezer.stuur(adres)
    assert (gestuurd.code, gestuurd.naar) == (302, adres)
    wacht = lezer.lees(adres).tekst
    assert ("Wordt gemaakt" in wacht, "Haal op</button>" in wacht) == (True, False)
    verteld = [persoon for bericht, persoon in mails(web) if bericht == Bericht.RONDE_UITGEVOERD]
    assert verteld == [web.mensen[Rol.FG]]
    with web.werk.kluis.schrijf() as open_:
        nummer = open_.session.connection().exec_driver_sql("SELECT id FROM uitvoer").scalar_one()
    maak_uitvoer(web.werk.opslag, web.werk.kluis, nummer=nummer, op=web.werk.nu, zout=b"zout")
    pagina = lezer.lees(adres)
    assert ("Haal op</button>" in pagina.tekst, fouten_in(pagina.tekst)) == (True, [])
    gehaald = lezer.browser.post(f"{adres}/{nummer}", base_url=ADRES)
    assert (gehaald.status_code, gehaald.mimetype) == (200, "application/zip")
    with zipfile.ZipFile(io.BytesIO(gehaald.data)) as zip_bestand:
        assert "gegevens.csv" in zip_bestand.namelist()
    weg = lezer.browser.post(f"{adres}/{nummer}", base_url=ADRES)
    assert weg.status_code == 409
    assert "Dit bestand is er niet, of niet meer" in weg.text


def test_two_people_get_the_whole_file_and_one_does_not(web: Web, klaar: dict[str, str]) -> None:
    lees_in(web, klaar)
    ronde = ronde_van(web)
    adres, sleutel = f"/rondes/{ronde}/uitvoer", f"/controle/{ronde}/sleutel"
    een, ander = Lezer(web, Rol.MEETBEHEERDER), Lezer(web, Rol.CONTROLEUR)
    assert een.stuur(sleutel, partij="ronde", waarom="Voor een model met beide kanten.").code == 302
    with web.werk.lees() as session:
        (verzoek,) = sleutelverzoeken(session, ronde)
    assert verzoek.partij is None
    knop = f"{adres}/volledig/{verzoek.id}"
    for lezer in (een, ander):
        assert lezer.browser.post(knop, base_url=ADRES).status_code == 404
        assert "Vraag het volledige bestand</button>" not in lezer.lees(adres).tekst
    zelf = een.browser.post(f"{sleutel}/{verzoek.id}/toestaan", base_url=ADRES)
    assert zelf.status_code == 409
    assert "Sta het volledige bestand toe" in ander.lees(sleutel).tekst
    assert ander.browser.post(f"{sleutel}/{verzoek.id}/toestaan", base_url=ADRES).status_code == 302
    assert een.browser.get(f"{sleutel}/{verzoek.id}", base_url=ADRES).status_code == 404
    assert "Haal het volledige bestand op" in een.lees(sleutel).tekst
    pagina = een.lees(adres)
    assert ("Vraag het volledige bestand</button>" in pagina.tekst, fouten_in(pagina.tekst)) == (True, [])
    assert een.browser.post(knop, base_url=ADRES).status_code == 302
    assert "Volledig bestand, gevraagd op" in een.lees(adres).tekst
    berichten = {bericht for bericht, persoon in mails(web) if persoon == web.mensen[Rol.FG]}
    assert {Bericht.BESTAND_TOEGESTAAN, Bericht.RONDE_UITGEVOERD} <= berichten
    web.werk.nu += dt.timedelta(hours=24)
    laat = Lezer(web, Rol.MEETBEHEERDER)
    assert laat.browser.post(knop, base_url=ADRES).status_code == 404
    assert "Voorbij" in laat.lees(sleutel).tekst


def test_asking_takes_a_confirmation(web: Web, klaar: dict[str, str]) -> None:
    lees_in(web, klaar)
    adres = f"/rondes/{ronde_van(web)}/uitvoer"
    zonder = web.als(Rol.MEETBEHEERDER, bevestigd=False).post(adres, base_url=ADRES)
    assert "Gevraagd op" not in web.als(Rol.MEETBEHEERDER).get(adres, base_url=ADRES).text
    assert zonder.status_code != 302


def test_a_round_that_is_not_there_has_no_page_and_what_somebody_else_asked_is_not_shown(
    web: Web, klaar: dict[str, str]
) -> None:
    assert web.als(Rol.CONTROLEUR).get("/rondes/niets/uitvoer", base_url=ADRES).status_code == 404
    lees_in(web, klaar)
    adres = f"/rondes/{ronde_van(web)}/uitvoer"
    Lezer(web, Rol.CONTROLEUR).stuur(adres)
    assert "Gevraagd op" not in Lezer(web, Rol.MEETBEHEERDER).lees(adres).tekst
