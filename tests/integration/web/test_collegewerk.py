"""The proposal to the college, from the page of the case to the nota of the trekkers."""

from __future__ import annotations

import pytest

from governance.belangen.rules import Belangcode
from governance.belangen.service import verklaar_belang
from governance.college.queries import voorstel_van
from governance.documenten.documentsoorten import Documentsoort
from governance.documenten.queries import stukken_in
from governance.documenten.rules import Documentstand
from governance.netwerk.rules import Rol
from tests.integration.opslag.vroeger import zonder_strekking
from tests.integration.web.afspraken import Lezer
from tests.integration.web.mensen import Web
from tests.integration.web.stukweb import Stukzaak, Webcollege

pytestmark = pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True)


@pytest.fixture
def zaak(web: Web) -> Stukzaak:
    zaak = Stukzaak(web)
    zaak.tot_trekkers()
    return zaak


def test_a_proposal_begins_on_the_page_of_the_case_and_is_found_there(zaak: Stukzaak) -> None:
    manager, adres = Lezer(zaak.web, Rol.CONTRACTMANAGER), f"/zaken/{zaak.zaak}"
    nieuw = f"/voorstellen/nieuw/{zaak.zaak}"
    assert nieuw in manager.lees(adres).tekst
    assert "/voorstellen/" in manager.stuur(nieuw).naar
    bladzijde = manager.lees(adres).tekst
    assert nieuw not in bladzijde
    assert "Schrijf het verder: voorstel aan het college" in bladzijde
    assert "Lees het voorstel aan het college" in Lezer(zaak.web, Rol.JURIST).lees(adres).tekst


def test_who_prepares_is_told_to_begin_the_proposal_and_who_began_it_to_write_on(zaak: Stukzaak) -> None:
    manager, jurist = Lezer(zaak.web, Rol.CONTRACTMANAGER), Lezer(zaak.web, Rol.JURIST)
    begin, verder = "Begin het voorstel aan het college over", "Er wacht een voorstel aan het college op u"
    assert (begin in manager.lees("/").tekst, begin in jurist.lees("/").tekst) == (True, False)
    manager.stuur(f"/voorstellen/nieuw/{zaak.zaak}")
    eerste = manager.lees("/").tekst
    assert (begin in eerste, verder in eerste, "nog zonder onderwerp" in eerste) == (False, True, True)
    assert verder not in jurist.lees("/").tekst


def test_who_has_a_tie_does_not_begin_the_proposal_and_is_not_told_of_the_case(zaak: Stukzaak) -> None:
    nieuw = f"/voorstellen/nieuw/{zaak.zaak}"
    with zaak.werk.doe(zaak.als(Rol.CONTRACTMANAGER)) as handeling:
        code = Belangcode.R1
        verklaar_belang(handeling, zaak=zaak.zaak, partij=zaak.partner, code=code, toelichting="Verzonnen.")
    manager = Lezer(zaak.web, Rol.CONTRACTMANAGER)
    assert (manager.lees(nieuw).code, manager.stuur(nieuw).code) == (404, 404)
    with zaak.werk.lees() as session:
        assert voorstel_van(session, zaak.zaak) is None
    assert Lezer(zaak.web, Rol.JURIST).stuur(nieuw).code == 302


def test_both_positions_go_on_paper_and_somebody_else_approves_it(zaak: Stukzaak) -> None:
    college = Webcollege(zaak).gereed()
    voorstel = f"/voorstellen/{college.voorstel}"
    manager = Lezer(zaak.web, Rol.CONTRACTMANAGER)
    assert "Nu te doen: maak de nota van de trekkers" in manager.lees(voorstel).tekst
    assert "Maak de nota van de trekkers: voorstel aan het college" in manager.lees(f"/zaken/{zaak.zaak}").tekst
    assert "Er wacht een voorstel aan het college op u" in manager.lees("/").tekst
    blad = manager.stuur(f"{voorstel}/nota", vanaf=voorstel).naar
    assert f"/zaken/{zaak.zaak}/stukken/" in blad
    assert manager.stuur(f"{voorstel}/nota", vanaf=voorstel).naar == blad, "the same nota is made once"
    assert "Er wacht een voorstel aan het college op u" not in manager.lees("/").tekst
    assert manager.stuur(f"{blad}/vaststellen").code == 409, "who made it does not approve it"
    assert Lezer(zaak.web, Rol.JURIST).stuur(f"{blad}/vaststellen").code == 302
    with zaak.werk.lees() as session:
        nota = next(een for een in stukken_in(session, zaak.zaak) if een.soort is Documentsoort.NOTA_TREKKERS)
        assert nota.stand is Documentstand.VASTGESTELD
    assert manager.stuur(f"{voorstel}/nota", vanaf=voorstel).naar == blad, "nor withdrawn by pressing again"


def test_there_is_no_nota_before_both_spoke(zaak: Stukzaak) -> None:
    college = Webcollege(zaak)
    college.geopend().vastgesteld()
    voorstel = f"/voorstellen/{college.voorstel}"
    manager = Lezer(zaak.web, Rol.CONTRACTMANAGER)
    assert "Maak de nota" not in manager.lees(voorstel).tekst
    assert manager.stuur(f"{voorstel}/nota", vanaf=voorstel).code == 404


def test_the_writer_chooses_what_the_advice_comes_down_to_and_it_stands_on_page_and_paper(zaak: Stukzaak) -> None:
    college = Webcollege(zaak).geopend()
    adres = f"/voorstellen/{college.voorstel}"
    manager = Lezer(zaak.web, Rol.CONTRACTMANAGER)
    bladzijde = manager.lees(f"{adres}/schrijven/advies").tekst
    assert '<input checked id="strekking-0"' in bladzijde
    zonder = manager.stuur(f"{adres}/schrijven/advies", tekst="De partner te laten begeleiden")
    assert "Kies waar het advies op neerkomt." in zonder.tekst
    assert "De partner te laten begeleiden" in zonder.tekst
    keuze = "begeleiding door een andere partner"
    anders = manager.stuur(f"{adres}/schrijven/advies", tekst="Haar geheel te ontbinden", strekking=keuze)
    assert anders.code == 302
    assert "Maak de tekst en de keuze gelijk." in manager.lees(adres).tekst
    manager.stuur(f"{adres}/schrijven/advies", tekst="De partner te laten begeleiden", strekking=keuze)
    bladzijde = " ".join(manager.lees(adres).tekst.split())
    assert f"Het advies komt neer op: <strong>{keuze}</strong>." in bladzijde
    assert bladzijde.count(f"Dit advies komt neer op: {keuze}.") == 2, "in the Beslisdocument and in the Adviesnota"
    assert "Maak de tekst en de keuze gelijk." not in bladzijde


def test_a_proposal_without_a_partner_is_not_asked_what_its_advice_comes_down_to(zaak: Stukzaak) -> None:
    manager = Lezer(zaak.web, Rol.CONTRACTMANAGER)
    voorstel = manager.stuur("/voorstellen/nieuw", onderwerp="reisbudget").naar
    assert "Waar komt het advies op neer?" not in manager.lees(f"{voorstel}/schrijven/advies").tekst


def test_a_jurist_fills_in_once_what_an_older_advice_comes_down_to(zaak: Stukzaak) -> None:
    college = Webcollege(zaak).geopend().vastgesteld()
    adres = f"/voorstellen/{college.voorstel}"
    jurist = Lezer(zaak.web, Rol.JURIST)
    assert jurist.lees(f"{adres}/strekking").code == 404
    zonder_strekking(zaak.werk, college.voorstel)
    assert f"{adres}/strekking" in jurist.lees(adres).tekst
    assert f"{adres}/strekking" not in Lezer(zaak.web, Rol.CONTRACTMANAGER).lees(adres).tekst
    anders = jurist.stuur(f"{adres}/strekking", strekking="niet beëindigen")
    assert (anders.code, "COL-35" in anders.tekst) == (409, True)
    assert jurist.stuur(f"{adres}/strekking", strekking="geheel beëindigen").code == 302
    bladzijde = jurist.lees(adres).tekst
    assert "Het advies komt neer op: <strong>geheel beëindigen</strong>." in bladzijde
    assert f"{adres}/strekking" not in bladzijde
