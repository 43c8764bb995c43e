"""The proposal to the college, from the page of the case to the nota of the trekkers."""

from __future__ import annotations

import pytest

from governance.documenten.documentsoorten import Documentsoort
from governance.documenten.queries import stukken_in
from governance.documenten.rules import Documentstand
from governance.netwerk.rules import Rol
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
    assert "Lees het voorstel aan het college" in bladzijde


def test_both_positions_go_on_paper_and_somebody_else_approves_it(zaak: Stukzaak) -> None:
    college = Webcollege(zaak).gereed()
    voorstel = f"/voorstellen/{college.voorstel}"
    manager = Lezer(zaak.web, Rol.CONTRACTMANAGER)
    assert "Maak de nota van de trekkers" in manager.lees(voorstel).tekst
    blad = manager.stuur(f"{voorstel}/nota", vanaf=voorstel).naar
    assert f"/zaken/{zaak.zaak}/stukken/" in blad
    assert manager.stuur(f"{blad}/vaststellen").code == 409, "who made it does not approve it"
    assert Lezer(zaak.web, Rol.JURIST).stuur(f"{blad}/vaststellen").code == 302
    with zaak.werk.lees() as session:
        nota = next(een for een in stukken_in(session, zaak.zaak) if een.soort is Documentsoort.NOTA_TREKKERS)
        assert nota.stand is Documentstand.VASTGESTELD


def test_there_is_no_nota_before_both_spoke(zaak: Stukzaak) -> None:
    college = Webcollege(zaak)
    college.geopend().vastgesteld()
    voorstel = f"/voorstellen/{college.voorstel}"
    manager = Lezer(zaak.web, Rol.CONTRACTMANAGER)
    assert "Maak de nota" not in manager.lees(voorstel).tekst
    assert manager.stuur(f"{voorstel}/nota", vanaf=voorstel).code == 404
