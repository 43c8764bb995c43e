"""A personal link that is replaced or taken back: the one before it opens nothing, and the person is told."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from sqlalchemy import func, select

from governance.logboek.rules import Ingang
from governance.netwerk.rules import Rol
from governance.weigering import Weigering
from hendig.jobs.model import Job
from hendig.jobs.rules import Opdracht
from hendig.mail.rules import Bericht
from hendig.processes.ronde.links import NIEUWE_LINK, neem_link_terug, verwerk_vraag
from hendig.processes.toegang.deur import Deur
from surveys.antwoorden.model import Invullink
from surveys.antwoorden.rules import LINK_DICHT, VULT_NIET_IN, Linkstand
from surveys.ronde.rules import Rondebesluit
from tests.integration.ronde.invulwerk import Invulwerk, verstuur, vul, vul_alles
from tests.integration.ronde.rondebouw import CONTROLEUR, MEETBEHEERDER
from tests.integration.web.invullen import zie
from tests.integration.web.mensen import ADRES, GEHEIM

pytestmark = pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True)


def trek_in(invulwerk: Invulwerk, wie: str, **velden: str) -> Callable[[], str]:
    """Let the meetbeheerder press the button on the page of somebody's link; give what the page after it says."""
    kim = invulwerk.ingelogd(invulwerk.persoon("Kim Verzonnen", None, Rol.MEETBEHEERDER))
    lijst = f"/rondes/{invulwerk.ronde}/links"
    adres = f"{lijst}/{invulwerk.deelnemer(invulwerk.eigen)}/{wie}"
    assert adres in zie(kim, lijst).text
    assert "opent daarna niets meer" in zie(kim, adres).text
    antwoord = kim.post(adres, base_url=ADRES, data=velden)
    assert (antwoord.status_code, antwoord.headers.get("Location")) == (302, lijst)
    return lambda: zie(kim, lijst).text


def inhoud(tekst: str) -> str:
    """The page without its seals, which differ each time."""
    return re.sub(r'name="csrf_token" value="[^"]*"', "", tekst)


def aantal(invulwerk: Invulwerk, bericht: Bericht) -> int:
    with invulwerk.rondewerk.werk.lees() as session:
        return session.scalar(select(func.count()).select_from(Job).where(Job.onderwerp == bericht)) or 0


def test_a_link_is_taken_back_on_screen_and_the_person_is_told(invulwerk: Invulwerk, mieke: str) -> None:
    oud, browser = invulwerk.adres(mieke), invulwerk.met_link(mieke)
    na = trek_in(invulwerk, mieke, actie="weg")
    assert "krijgt een mail met uitleg" in na()
    assert invulwerk.bezoeker().get(oud, base_url=ADRES).status_code == 410
    assert browser.get("/invullen", base_url=ADRES).status_code == 410
    assert (aantal(invulwerk, Bericht.INVULLINK_INGETROKKEN), aantal(invulwerk, Bericht.INVULLINK_NIEUW)) == (1, 0)


def test_with_a_new_link_only_the_new_one_opens(invulwerk: Invulwerk, mieke: str) -> None:
    oud = invulwerk.adres(mieke)
    na = trek_in(invulwerk, mieke, actie="nieuw")
    assert "krijgt een mail met een nieuwe link" in na()
    nieuw = invulwerk.adres(mieke)
    assert nieuw != oud
    assert invulwerk.bezoeker().get(oud, base_url=ADRES).status_code == 410
    assert invulwerk.bezoeker().get(nieuw, base_url=ADRES).status_code == 200
    assert (aantal(invulwerk, Bericht.INVULLINK_INGETROKKEN), aantal(invulwerk, Bericht.INVULLINK_NIEUW)) == (0, 1)


def test_the_page_of_links_is_the_same_whoever_answered(invulwerk: Invulwerk, mieke: str) -> None:
    kim = invulwerk.ingelogd(invulwerk.persoon("Kim Verzonnen", None, Rol.MEETBEHEERDER))
    adres = f"/rondes/{invulwerk.ronde}/links"
    voor = inhoud(zie(kim, adres).text)
    browser = invulwerk.met_link(mieke)
    vul_alles(browser)
    assert verstuur(browser).status_code == 303
    assert aantal(invulwerk, Bericht.ANTWOORDEN_BINNEN) == 1
    assert inhoud(zie(kim, adres).text) == voor


def vraag_met_adres(invulwerk: Invulwerk) -> None:
    """Let somebody, whoever it is, ask for a link with the address of Mieke; the job is done twice."""
    werk = invulwerk.rondewerk.werk
    deur = Deur(werk.opslag, GEHEIM, werk.toeval, Ingang.SCHERM)
    lading = {"adres": GEHEIM.versleutel(b"mieke@verzonnen.example", int(werk.nu.timestamp()))}
    opdracht = Opdracht(id="j1", sleutel="j1", soort=NIEUWE_LINK, onderwerp=None, persoon=None, lading=lading, poging=1)
    for _ in range(2):
        verwerk_vraag(deur, opdracht, op=werk.nu)


def test_asking_with_the_address_of_somebody_shuts_nobody_out(invulwerk: Invulwerk, mieke: str) -> None:
    """The link that is open is mailed again, once, and goes on opening what it opened."""
    oud, browser = invulwerk.adres(mieke), invulwerk.met_link(mieke)
    vraag_met_adres(invulwerk)
    assert invulwerk.adres(mieke) == oud
    assert zie(browser, "/invullen/1").status_code == 200
    assert zie(invulwerk.bezoeker(), oud).status_code == 200
    assert aantal(invulwerk, Bericht.INVULLINK_GEVRAAGD) == 1
    with invulwerk.rondewerk.werk.lees() as session:
        assert list(session.scalars(select(Invullink.stand))) == [Linkstand.OPEN]


def test_who_asks_after_the_answers_were_sent_gets_a_fresh_link_once(invulwerk: Invulwerk, mieke: str) -> None:
    oud, browser = invulwerk.adres(mieke), invulwerk.met_link(mieke)
    vul_alles(browser)
    assert verstuur(browser).status_code == 303
    vraag_met_adres(invulwerk)
    assert invulwerk.adres(mieke) != oud
    assert zie(invulwerk.bezoeker(), oud).status_code == 410
    assert zie(invulwerk.bezoeker(), invulwerk.adres(mieke)).status_code == 200
    assert aantal(invulwerk, Bericht.INVULLINK_GEVRAAGD) == 1


def test_when_an_open_round_is_annulled_all_who_could_fill_in_are_told_alike(invulwerk: Invulwerk, mieke: str) -> None:
    """Also who had not begun, so that the mail tells of nobody that they had; and who cannot fill in is not told."""
    noor = invulwerk.persoon("Noor Verzonnen", invulwerk.ander, Rol.BEOORDELAAR)
    invulwerk.persoon("Iris Verzonnen", invulwerk.eigen, Rol.CONTACTPERSOON)
    assert vul(invulwerk.met_link(mieke), 1).status_code == 303
    invulwerk.rondewerk.onderteken(invulwerk.ronde, MEETBEHEERDER, "", Rondebesluit.VERNIETIGEN)
    assert aantal(invulwerk, Bericht.INVULLEN_GESTOPT) == 0
    invulwerk.rondewerk.onderteken(invulwerk.ronde, CONTROLEUR, "", Rondebesluit.VERNIETIGEN)
    with invulwerk.rondewerk.werk.lees() as session:
        vraag = select(Job.persoon, Job.lading).where(Job.onderwerp == Bericht.INVULLEN_GESTOPT)
        gemaild = dict(session.execute(vraag).all())
    assert {mieke, noor} <= gemaild.keys()
    assert invulwerk.mensen["Iris Verzonnen"] not in gemaild
    assert len(set(gemaild.values())) == 1
    assert aantal(invulwerk, Bericht.INVULLEN_GESTOPT) == len(gemaild)
    assert aantal(invulwerk, Bericht.RONDE_VERNIETIGD) == 0


def test_there_is_nothing_to_take_back_of_who_does_not_fill_in(invulwerk: Invulwerk, mieke: str) -> None:
    ander = invulwerk.persoon("Iris Verzonnen", invulwerk.eigen, Rol.CONTACTPERSOON)
    deelnemer = invulwerk.deelnemer(invulwerk.eigen)
    with invulwerk.rondewerk.werk.doe(MEETBEHEERDER) as handeling, pytest.raises(Weigering) as fout:
        neem_link_terug(handeling, deelnemer=deelnemer, persoon=ander, met_nieuwe=True)
    assert fout.value.grond is VULT_NIET_IN
    kim = invulwerk.ingelogd(invulwerk.persoon("Kim Verzonnen", None, Rol.MEETBEHEERDER))
    adres = f"/rondes/{invulwerk.ronde}/links/{deelnemer}"
    assert kim.get(f"{adres}/{ander}", base_url=ADRES).status_code == 404
    assert kim.get(f"{adres}/{mieke}", base_url=ADRES).status_code == 200


def test_once_the_clock_says_that_it_closed_no_link_is_sent_any_more(invulwerk: Invulwerk, mieke: str) -> None:
    werk, deelnemer = invulwerk.rondewerk.werk, invulwerk.deelnemer(invulwerk.eigen)
    werk.nu += invulwerk.rondewerk.opzet(werk.nu).sluit_op - werk.nu  # type: ignore[operator] # it has both moments
    with werk.doe(MEETBEHEERDER) as handeling, pytest.raises(Weigering) as fout:
        neem_link_terug(handeling, deelnemer=deelnemer, persoon=mieke, met_nieuwe=True)
    assert fout.value.grond is LINK_DICHT
    assert aantal(invulwerk, Bericht.INVULLINK_NIEUW) == 0
