"""Time goes by in a demo when a visitor says so: terms end, rounds close, and nowhere else does a clock run ahead."""

from __future__ import annotations

import datetime as dt

import pytest

from governance.belangen.queries import belang
from governance.kalender.amsterdam import dag_van
from governance.opslag.database import Opslag
from governance.uitsluiting.toestand import Zaakstand
from hendig.demo.ronde import rond_taken_af
from hendig.demo.toneel import Toneel
from hendig.processes.beheer.installatie import klok_van
from surveys.antwoorden.queries import laatste_inlevering
from surveys.deelname.queries import deelnemers
from surveys.kluis.boeken import invulmappen
from surveys.kluis.kluis import Kluis
from surveys.ronde.queries import rondebeeld, ronden
from surveys.ronde.rules import Rondestand
from tests.integration.demo.conftest import NU, TOEVAL
from tests.integration.demo.reiziger import Reiziger
from tests.integration.demo.test_kies import ADRES, ZEGEL
from tests.integration.demo.zaakreis import C, hoor, leden, roep_bijeen

pytestmark = pytest.mark.parametrize("voorbeeld", ["sqlite"], indirect=True)


@pytest.fixture
def reis(eigen: tuple[Opslag, Kluis]) -> Reiziger:
    return Reiziger(*eigen).volg(Zaakstand.VOORNEMEN)


def laat_voorbijgaan(reis: Reiziger, dagen: int) -> str:
    """Press the button as a visitor, and give the page that follows."""
    bezoeker = reis.app.test_client()
    zegel = ZEGEL.findall(bezoeker.get("/voorbeeld", base_url=ADRES).text)[0]
    antwoord = bezoeker.post(f"/voorbeeldtijd/{dagen}", data={"csrf_token": zegel}, base_url=ADRES)
    assert (antwoord.status_code, antwoord.location) == (303, "/voorbeeld")
    return bezoeker.get("/voorbeeld", base_url=ADRES).text


def dag_hier(reis: Reiziger) -> dt.date:
    return dag_van(klok_van(reis.opslag, lambda: NU)())


def test_the_day_moves_and_whoever_was_logged_in_chooses_anew(reis: Reiziger) -> None:
    assert reis.code(C, f"/zaken/{reis.zaak}") == 200
    pagina = laat_voorbijgaan(reis, 1)
    laat_voorbijgaan(reis, 7)
    assert "Kies weer wie u bent." in pagina
    assert dag_hier(reis) == dag_van(NU) + dt.timedelta(days=8)
    assert reis.code(C, f"/zaken/{reis.zaak}") == 302


def test_a_term_that_ends_meanwhile_has_its_effect(reis: Reiziger) -> None:
    laat_voorbijgaan(reis, 28)
    assert reis.stand is Zaakstand.ZIENSWIJZE


def test_a_round_that_closes_meanwhile_is_filled_in_by_who_had_not_begun_and_is_not_extended(reis: Reiziger) -> None:
    with reis.opslag.lees() as session, reis.kluis.lees() as kluis:
        (open_,) = (een for een in ronden(session) if een.stand is Rondestand.OPEN)
        mee, begonnen = deelnemers(session, open_.id), invulmappen(kluis, open_.id)
    laat_voorbijgaan(reis, 28)
    rond_taken_af(Toneel(reis.opslag, reis.kluis, nu=klok_van(reis.opslag, lambda: NU)(), toeval=TOEVAL))
    with reis.opslag.lees() as session:
        ronde = rondebeeld(session, open_.id)
        klaar = {een.id for een in mee if laatste_inlevering(session, een.id) is not None}
    assert 0 < len(begonnen) < len(mee)
    assert {een.id for een in mee} - set(begonnen) <= klaar
    assert (ronde.stand, ronde.sluit_op) == (Rondestand.GESLOTEN, open_.sluit_op)


def test_only_what_is_offered_can_be_let_go_by_and_with_its_seal(reis: Reiziger) -> None:
    bezoeker = reis.app.test_client()
    zegel = ZEGEL.findall(bezoeker.get("/voorbeeld", base_url=ADRES).text)[0]
    assert bezoeker.post("/voorbeeldtijd/7", base_url=ADRES).status_code == 400
    assert bezoeker.post("/voorbeeldtijd/3650", data={"csrf_token": zegel}, base_url=ADRES).status_code == 404
    assert dag_hier(reis) == dag_van(NU)


def test_who_sits_in_a_meeting_says_meanwhile_to_have_no_tie_and_one_who_has_waits_for_a_jurist(
    reis: Reiziger,
) -> None:
    hoor(reis)
    roep_bijeen(reis)
    met, *anderen = leden(reis)
    reis.stuur(met, f"/belangen/{reis.zaak}/verklaren", code="R2", toelichting="Wij huren van elkaar.")
    assert "Tot de vergadering op" in reis.app.test_client().get("/voorbeeld", base_url=ADRES).text
    laat_voorbijgaan(reis, 21)
    with reis.opslag.lees() as session:
        banden = {een: belang(session, reis.zaak, een) for een in (met, *anderen)}
    assert [een for een, band in banden.items() if band is None or band.wacht] == [met]
    assert not any(band.stapt_opzij for band in banden.values() if band is not None and not band.wacht)
