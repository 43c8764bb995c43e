"""One round of the demo from answer to result, role by role, with the keyboard; the clock is moved between the acts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser

from governance.feiten.rules import Peil
from governance.kalender.amsterdam import dag_van
from governance.logboek.handeling import Handelende, handeling
from governance.logboek.rules import Ingang
from governance.netwerk.rules import Rol
from governance.opslag.database import Opslag
from hendig.instellingen import lees_instellingen
from hendig.jobs.service import meld_gedaan, pak_volgende
from hendig.processes.beheer.installatie import SYSTEEM, TOEVAL
from hendig.processes.beheer.kluissleutel import lees_sleutel
from hendig.processes.ronde.berekenen import bereken_ronde
from hendig.processes.ronde.bezwaar import beslis
from hendig.processes.ronde.sluiten import sluit_ronde
from hendig.processes.ronde.taken import Rondetaak
from hendig.processes.ronde.vaststellen import maak_definitief_op_tijd
from surveys.kluis.kluis import Kluis
from surveys.ronde.queries import Rondebeeld, rondebeeld, ronden
from surveys.ronde.rules import Rondestand
from surveys.uitslag.bezwaar_queries import beslissers, lopende_bezwaren
from surveys.uitslag.rules import Bezwaaruitkomst
from tests.e2e.diensten import Dienst
from tests.e2e.keuring import PHONE, reflow
from tests.e2e.test_rondleiding import word
from tests.e2e.toetsen import Persoon

ZZP = "Saar Verzonnen (1)"
COLLEGA, TEKENT = "Merel Verzonnen", "Hugo Verzonnen"
MEETBEHEERDER, CONTROLEUR = "Kim Verzonnen", "Wessel Verzonnen"
PARTNER = "Bram Verzonnen (12)"
WEET_NIET = "Over deze organisatie kan ik niets zeggen"


@contextmanager
def iemand(browser: Browser, voorbeeld: Dienst, naam: str, *, width: int = 1280) -> Iterator[Persoon]:
    """Somebody of the demo in a window of their own."""
    page = browser.new_page(viewport={"width": width, "height": 780})
    persoon = Persoon(page)
    word(persoon, voorbeeld, naam)
    yield persoon
    page.close()


@contextmanager
def opgeslagen(voorbeeld: Dienst) -> Iterator[tuple[Opslag, Kluis]]:
    """The databases of the demo."""
    instellingen = lees_instellingen(voorbeeld.omgeving)
    opslag = Opslag(instellingen.netwerk.render_as_string(hide_password=False))
    kluis = Kluis(Opslag(instellingen.kluis.render_as_string(hide_password=False)), lees_sleutel(instellingen.sleutel))
    yield opslag, kluis
    opslag.sluit()
    kluis.opslag.sluit()


def open_ronde(opslag: Opslag) -> Rondebeeld:
    """The round of the demo that is open."""
    with opslag.lees() as session:
        (ronde,) = (een for een in ronden(session) if een.stand is Rondestand.OPEN)
    return ronde


def maak_eerdere_definitief(opslag: Opslag, op: dt.datetime) -> None:
    """Let the objection to the round before it be decided, and the clock make that round final."""
    with opslag.lees() as session:
        (bezwaar,) = lopende_bezwaren(session)
        (nora,) = beslissers(session, rondebeeld(session, bezwaar.ronde), Peil(dag_van(op)))
    door = Handelende(nora, Rol.CONTROLEUR, Ingang.VOORBEELD)
    with handeling(opslag, door=door, op=op, toeval=TOEVAL) as nieuw:
        beslis(nieuw, bezwaar=bezwaar.id, uitkomst=Bezwaaruitkomst.ONGEGROND, reden="De lijst klopte (verzonnen).")
    with handeling(opslag, door=SYSTEEM, op=op, toeval=TOEVAL) as nieuw:
        maak_definitief_op_tijd(nieuw, ronde=bezwaar.ronde)


def laat_sluiten(voorbeeld: Dienst) -> str:
    """Let the clock come to the closing, and the outcome be computed; give what the round is called."""
    with opgeslagen(voorbeeld) as (opslag, kluis):
        ronde = open_ronde(opslag)
        assert ronde.sluit_op is not None
        op = ronde.sluit_op + dt.timedelta(seconds=1)
        maak_eerdere_definitief(opslag, op)
        sluit_ronde(opslag, kluis, ronde=ronde.id, door=SYSTEEM, op=op, toeval=TOEVAL)
        with handeling(opslag, door=SYSTEEM, op=op, toeval=TOEVAL) as nieuw:
            opdracht = pak_volgende(nieuw, soorten=(Rondetaak.BEREKENEN,))
        assert opdracht is not None
        bereken_ronde(opslag, kluis, ronde=ronde.id, door=SYSTEEM, op=op, toeval=TOEVAL, teken=False)
        with handeling(opslag, door=SYSTEEM, op=op, toeval=TOEVAL) as nieuw:
            meld_gedaan(nieuw, opdracht=opdracht)
    return ronde.naam


def begin(persoon: Persoon) -> int:
    """Begin the questionnaire from the first page; give how many organisations it asks about."""
    persoon.druk("Naar de vragenlijst")
    aantal = persoon.page.locator("ul.lijst > li").count()
    persoon.druk("Begin met")
    return aantal


def antwoord(persoon: Persoon) -> None:
    """Answer both parts of the organisation that is asked about."""
    for _ in range(2):
        for vraag in range(persoon.page.locator("fieldset").count()):
            persoon.page.locator("fieldset").nth(vraag).locator("input[type=radio]").first.focus()
            persoon.page.keyboard.press("Space")
            persoon.page.keyboard.press("ArrowDown")
        with persoon.page.expect_navigation():
            persoon.page.keyboard.press("Enter")


def klaar(persoon: Persoon) -> int:
    """How many organisations have answered, as the meetbeheerder reads it."""
    zin = persoon.page.get_by_text("organisaties hebben hun antwoorden verstuurd").inner_text()
    return int(zin.split()[0])


@pytest.fixture
def respons(browser: Browser, voorbeeld: Dienst) -> int:
    """How many organisations had answered before."""
    with iemand(browser, voorbeeld, MEETBEHEERDER) as kim:
        naar_open_ronde(kim, voorbeeld)
        return klaar(kim)


def naar_open_ronde(kim: Persoon, voorbeeld: Dienst) -> None:
    with opgeslagen(voorbeeld) as (opslag, _):
        naam = open_ronde(opslag).naam
    kim.druk("Rondes", precies=True)
    kim.druk(naam)


def test_a_round_goes_from_answer_to_result_role_by_role(browser: Browser, voorbeeld: Dienst, respons: int) -> None:
    with iemand(browser, voorbeeld, ZZP, width=PHONE) as saar:
        partners = begin(saar)
        saar.leest(f"Organisatie 1 van {partners}")
        antwoord(saar)
        for nummer in range(2, partners + 1):
            saar.leest(f"Organisatie {nummer} van {partners}")
            saar.druk(WEET_NIET)
        saar.leest("Kijk uw antwoorden na")
        saar.druk("Verstuur de antwoorden van")
        saar.leest("Uw antwoorden zijn binnen")
        assert list(reflow(saar.page)) == []

    with iemand(browser, voorbeeld, COLLEGA) as merel:
        for _ in range(begin(merel)):
            merel.druk(WEET_NIET)
        merel.leest("verstuurt iemand anders de antwoorden")
    with iemand(browser, voorbeeld, TEKENT) as hugo:
        hugo.druk("Naar de vragenlijst")
        hugo.druk("Kijk uw antwoorden na")
        hugo.druk("Verstuur de antwoorden van")
        hugo.leest("Uw antwoorden zijn binnen")

    with iemand(browser, voorbeeld, MEETBEHEERDER) as kim:
        naar_open_ronde(kim, voorbeeld)
        assert klaar(kim) == respons + 2
        assert "Saar" not in kim.page.locator("main").inner_text()

    ronde = laat_sluiten(voorbeeld)

    with iemand(browser, voorbeeld, CONTROLEUR) as wessel:
        wessel.page.goto(voorbeeld.adres + "/controle")
        wessel.druk(ronde)
        wessel.druk("Leg de controle vast")
        wessel.vul("Wat vond u", "De kenmerken zijn nagelopen. Er is niets gevonden dat de uitkomst verandert.")
        wessel.druk("Leg de controle vast")
    for naam in (MEETBEHEERDER, CONTROLEUR):
        with iemand(browser, voorbeeld, naam) as tekent:
            tekent.page.goto(voorbeeld.adres + "/controle")
            tekent.druk(ronde)
            tekent.druk("Lees na en onderteken")
            tekent.druk(f"Onderteken de uitkomst van {ronde}")
            tekent.druk("Bevestig en ga door")

    with iemand(browser, voorbeeld, PARTNER, width=PHONE) as bram:
        bram.page.goto(voorbeeld.adres + "/resultaten")
        bram.page.locator("main a[href*='/eigen/']").first.click()
        bram.leest(f"vertrouwensronde {ronde}")
        bram.leest("Uw resultaat")
        bram.leest("Wie wat over u antwoordde, blijft vertrouwelijk")
        assert list(reflow(bram.page)) == []
