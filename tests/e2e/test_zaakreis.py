"""A case in the browser, role by role and with the keyboard: the partner answers, is heard, and what it said stands."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import ClassVar

from playwright.sync_api import Browser

from governance.kalender.amsterdam import dag_van
from hendig.processes.beheer.installatie import nu
from tests.e2e.diensten import Dienst
from tests.e2e.keuring import DESK, PHONE, axe, context, reflow
from tests.e2e.test_paginas import ingelogd
from tests.e2e.toetsen import Persoon

CONTRACTMANAGER, JURIST = "Ilse Verzonnen", "Jo Verzonnen"
PARTNER, AFGEVAARDIGDE = "Saar Verzonnen (25)", "Bram Verzonnen (12)"
MEETBEHEERDER, CONTROLEUR = "Kim Verzonnen", "Wessel Verzonnen"
ZAAK, BESPROKEN, SIGNAAL = "Praktijk Wulp", "Huis Steenbreek", "Atelier Vuurvlinder"
PUNTEN = ("Op 3 november waren wij er wel.", "Wij zoeken een vaste vervanger voor de intervisie.")
ANTWOORD = "De presentielijst van die dag is nagekeken. U was er."


class Lezer(Persoon):
    """Somebody at the keyboard who has every page looked at that comes, once as long as it says the same."""

    gezien: ClassVar[set[str]] = set()

    def druk(self, woorden: str, *, precies: bool = False) -> None:
        """Press it, and look at the page that comes."""
        super().druk(woorden, precies=precies)
        wat = self.page.locator("main").inner_text()
        if wat not in self.gezien:
            self.gezien.add(wat)
            assert list(axe(self.page)) == [], self.page.url

    def bewaart(self, woorden: str) -> bytes:
        """Press what gives a file, and give what is in it."""
        self.ga(woorden)
        with self.page.expect_download() as gekregen:
            self.page.keyboard.press("Enter")
        return Path(gekregen.value.path()).read_bytes()

    def wordt_geweigerd(self, adres: str, woorden: str) -> None:
        """Go where somebody may not come."""
        antwoord = self.page.goto(adres)
        assert antwoord is not None
        assert antwoord.status in (403, 404)
        self.leest(woorden)
        assert list(axe(self.page)) == []


@contextmanager
def iemand(browser: Browser, voorbeeld: Dienst, naam: str, *, width: int = DESK) -> Iterator[Lezer]:
    """Somebody of the demo, in a window in which a page can be looked at."""
    venster = context(browser, ingelogd(browser, voorbeeld, naam), width=width)
    persoon = Lezer(venster.new_page())
    persoon.page.goto(voorbeeld.adres)
    yield persoon
    venster.close()


def open_zaak(persoon: Lezer, zaak: str) -> None:
    """Go from the first page to a matter."""
    persoon.druk("Gesprekken en zaken", precies=True)
    persoon.druk(zaak)


def geef_zienswijze(saar: Lezer) -> None:
    """Write two points, read them back, send them, and ask to be heard."""
    saar.druk("Bekijk wat u kunt doen")
    saar.druk("Schrijf uw zienswijze")
    saar.vul("Punt 1", PUNTEN[0])
    saar.druk("Nog een punt")
    saar.vul("Punt 2", PUNTEN[1])
    saar.druk("Lees na")
    saar.leest("Er is nog niets verstuurd.")
    saar.druk("Verstuur")
    saar.leest(PUNTEN[1])
    saar.druk("Vraag om gehoord te worden")
    saar.druk("Verstuur uw verzoek")
    saar.leest("U vroeg om gehoord te worden")
    assert list(reflow(saar.page)) == []


def beantwoord(ilse: Lezer) -> None:
    """Answer the first point."""
    ilse.leest("De partner noemde 2 punten. Zonder antwoord: 2.")
    ilse.druk("Beantwoord punt 1")
    ilse.vul("Antwoord", ANTWOORD)
    ilse.ga("ja, er verandert iets")
    ilse.page.keyboard.press("Space")
    ilse.druk("Leg het antwoord vast")
    ilse.leest("Nog geen antwoord")
    ilse.druk("Terug naar het dossier")


def schrijf_hoorverslag(ilse: Lezer) -> None:
    """Write the report of the hearing, look at it as it would be, and make it."""
    ilse.druk("Verslag van het horen")
    ilse.vul_dag("Op welke dag is de partner gehoord", dag_van(nu()).isoformat())
    ilse.vul("Waar?", "Lindebeek")
    ilse.kies("Wie hoorde de partner?", "Ilse")
    ilse.kies("Wie hoorde de partner nog meer?", "Jo")
    ilse.vul("Punt van de partner", PUNTEN[0])
    ilse.vul("Wat is erover gezegd", "De partner liet de presentielijst zien.")
    assert ilse.bewaart("Bekijk een voorbeeld").startswith(b"%PDF")
    ilse.druk("Maak het stuk")
    ilse.leest("Dit wacht op iemand anders: de jurist")


def test_a_partner_is_heard_and_answered_and_two_people_say_so(browser: Browser, voorbeeld: Dienst) -> None:
    with iemand(browser, voorbeeld, CONTRACTMANAGER) as ilse:
        ilse.druk("Gesprekken en zaken", precies=True)
        assert ilse.page.locator("main h2").first.inner_text().startswith(ZAAK), "what ends first stands first"
        ilse.druk(ZAAK)
        ilse.leest("Er wacht nu niets op u")
        ilse.leest("De partner kan op het voornemen reageren.")
        adres = ilse.page.url
    with iemand(browser, voorbeeld, PARTNER, width=PHONE) as saar:
        geef_zienswijze(saar)
        eigen = saar.page.url
    with iemand(browser, voorbeeld, CONTRACTMANAGER) as ilse:
        open_zaak(ilse, ZAAK)
        beantwoord(ilse)
        schrijf_hoorverslag(ilse)
    with iemand(browser, voorbeeld, JURIST) as jo:
        open_zaak(jo, ZAAK)
        jo.leest("Stel vast: verslag van het horen")
        jo.druk("Lees het stuk")
        jo.druk("Stel het vast")
        jo.druk("Ik stel dit stuk vast")
        jo.druk("Bevestig en ga door")
        jo.leest("Het stuk is vastgesteld.")
    with iemand(browser, voorbeeld, CONTRACTMANAGER) as ilse:
        ilse.page.goto(adres)
        ilse.druk("Leg vast dat de partner is gehoord")
        ilse.druk("Stel dit voor")
        ilse.druk("Bevestig en ga door")
        ilse.leest("Dit wacht nu op een tweede persoon.")
    with iemand(browser, voorbeeld, JURIST) as jo:
        open_zaak(jo, ZAAK)
        jo.leest("Leg vast dat de partner is gehoord. Voorgesteld door Ilse Verzonnen.")
        jo.druk("Bekijk elk punt met zijn antwoord")
        jo.leest(ANTWOORD)
        jo.druk("Terug naar het dossier")
        jo.druk("Bevestig deze stap")
        jo.druk("Bevestig en ga door")
        jo.leest("De stap is vastgelegd.")
    with iemand(browser, voorbeeld, PARTNER, width=PHONE) as saar:
        saar.page.goto(eigen)
        saar.leest("Twee medewerkers van de gemeente luisterden naar u")
        saar.leest(ANTWOORD)
    with iemand(browser, voorbeeld, AFGEVAARDIGDE) as bram:
        bram.wordt_geweigerd(adres, "Deze pagina is niet voor u")
        bram.wordt_geweigerd(eigen, "bestaat niet")


def test_a_delegate_without_a_tie_reads_what_the_mdg_did(browser: Browser, voorbeeld: Dienst) -> None:
    with iemand(browser, voorbeeld, AFGEVAARDIGDE) as bram:
        bram.druk("MDG I-F", precies=True)
        bram.druk("5 oktober 2026")
        bram.druk(BESPROKEN)
        bram.leest("Wat is besproken")


def test_two_people_say_that_a_signal_holds(browser: Browser, voorbeeld: Dienst) -> None:
    with iemand(browser, voorbeeld, MEETBEHEERDER) as kim:
        open_zaak(kim, SIGNAAL)
        kim.leest("Alleen de meetbeheerder en de controleur zien dit")
        kim.druk("Ga verder")
        kim.druk("Leg dit vast")
        kim.druk("Bevestig en ga door")
        kim.druk(SIGNAAL)
        kim.leest("Nu te doen: kies wat klopt")
        kim.druk("Zeg dat het signaal geldig is")
        kim.druk("Stel dit voor")
    with iemand(browser, voorbeeld, CONTROLEUR) as wessel:
        open_zaak(wessel, SIGNAAL)
        wessel.leest("Zeg dat het signaal geldig is. Voorgesteld door Kim Verzonnen.")
        wessel.druk("Bevestig deze stap")
        wessel.druk("Bevestig en ga door")
        wessel.leest("De stap is vastgelegd.")
