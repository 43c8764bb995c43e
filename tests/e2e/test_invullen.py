"""A round is answered on a phone with the keyboard alone, by one person and by two colleagues; each page is held up."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page

from governance.netwerk.rules import Rol
from surveys.antwoorden.blad import Invulling, uit_bytes
from surveys.kluis.boeken import invulmappen
from tests.e2e.keuring import PHONE, axe, context, reflow, rings, targets
from tests.e2e.toetsen import Persoon
from tests.integration.opslag.dienst.draaiend import draaiend, free_port
from tests.integration.ronde.levend import Levend, open_nu, richt_in

MIEKE, BRAM = "Mieke Verzonnen", "Bram Verzonnen"
PARTNERS, DELEN = 13, 26


@dataclass(frozen=True)
class Ronde:
    """A service with a round that is open, and the links of the people of one organisation."""

    levend: Levend
    links: tuple[str, ...]

    def invulling(self) -> Invulling:
        """What that organisation filled in."""
        with self.levend.kluis.lees() as open_:
            (inhoud,) = invulmappen(open_, self.levend.ronde).values()
        return uit_bytes(inhoud)


@contextmanager
def een_ronde(map_: Path, namen: dict[str, tuple[Rol, ...]]) -> Iterator[Ronde]:
    """Let it run."""
    poort = free_port()
    omgeving = richt_in(map_, poort)
    levend = open_nu(omgeving, aantal=1, namen=namen)
    (links,) = levend.links.values()
    with draaiend(map_, omgeving, "--alleen", "web", "--poort", str(poort)):
        yield Ronde(levend, tuple(f"http://127.0.0.1:{poort}{link}" for link in links.values()))
    levend.sluit()


def kies(page: Page, stappen: int) -> None:
    """Answer the four questions of a step: the tab key to the first answer, and some down from there."""
    for vraag in range(4):
        page.locator("fieldset").nth(vraag).locator("input[type=radio]").first.focus()
        page.keyboard.press("Space")
        for _ in range(stappen):
            page.keyboard.press("ArrowDown")


def test_somebody_alone_answers_on_a_phone_with_the_keyboard(browser: Browser, tmp_path: Path) -> None:
    with een_ronde(tmp_path, {MIEKE: (Rol.BEOORDELAAR,)}) as ronde:
        venster = context(browser, [], width=PHONE)
        page = venster.new_page()
        persoon = Persoon(page)
        page.goto(ronde.links[0])
        persoon.leest(f"Bent u {MIEKE}?")
        persoon.druk("Ja, ga verder")
        persoon.leest("Ze zijn niet anoniem")
        persoon.druk("Begin met")
        persoon.leest(f"Organisatie 1 van {PARTNERS}")
        kies(page, 3)
        persoon.druk("Bewaar en stop")
        persoon.leest("Bewaard. U kunt later verdergaan")
        persoon.druk("Ga verder met")
        for deel in range(2, DELEN + 1):
            persoon.leest(f"Organisatie {(deel + 1) // 2} van {PARTNERS}")
            kies(page, 3)
            with page.expect_navigation():
                page.keyboard.press("Enter")
        persoon.leest("Kijk uw antwoorden na")
        persoon.druk("Verstuur de antwoorden van")
        persoon.leest("Uw antwoorden zijn binnen")
        invulling = ronde.invulling()
        assert invulling.is_ingeleverd
        assert [een.waarde for blad in invulling.bladen.values() for een in blad.antwoorden.values()] == [4] * 4 * DELEN
        venster.close()


def test_two_colleagues_fill_in_together_and_one_of_them_sends(browser: Browser, tmp_path: Path) -> None:
    with een_ronde(tmp_path, {MIEKE: (Rol.BEOORDELAAR, Rol.CONTACTPERSOON), BRAM: (Rol.BEOORDELAAR,)}) as ronde:
        vensters = {}
        for link in ronde.links:
            page = context(browser, [], width=PHONE).new_page()
            page.goto(link)
            naam = MIEKE if MIEKE in page.locator("h1").inner_text() else BRAM
            Persoon(page).druk("Ja, ga verder")
            vensters[naam] = Persoon(page)
        mieke, bram = vensters[MIEKE], vensters[BRAM]
        bram.druk("Begin met")
        bram.druk("Over deze organisatie kan ik niets zeggen")
        bram.page.go_back()
        bram.page.reload()
        assert bram.page.locator("input[value=nvt]:checked").count() == 4
        for _ in range(2, PARTNERS + 1):
            mieke.page.goto(mieke.page.url.partition("/invullen")[0] + "/invullen")
            mieke.druk("Ga verder met")
            mieke.druk("Over deze organisatie kan ik niets zeggen")
        bram.page.goto(bram.page.url.partition("/invullen")[0] + "/invullen/nakijken")
        bram.leest("verstuurt iemand anders de antwoorden")
        mieke.leest("Kijk uw antwoorden na")
        mieke.druk("Verstuur de antwoorden van")
        mieke.leest("Uw antwoorden zijn binnen")
        bram.page.reload()
        bram.leest("Uw antwoorden zijn binnen")
        assert ronde.invulling().is_ingeleverd
        for persoon in vensters.values():
            persoon.page.context.close()


def test_every_page_of_it_can_be_used_by_everybody(browser: Browser, tmp_path: Path) -> None:
    with een_ronde(tmp_path, {MIEKE: (Rol.BEOORDELAAR,), BRAM: (Rol.BEOORDELAAR,)}) as ronde:
        fout = {}
        for donker in (False, True):
            venster = context(browser, [], dark=donker)
            page = venster.new_page()
            page.goto(ronde.links[0])
            adres = page.url.partition("/vragenlijst")[0]
            for pad in ("", "/invullen", "/invullen/1", "/invullen/nakijken", "/vragenlijst/nieuwe-link"):
                if pad:
                    page.goto(adres + pad)
                klachten = list(axe(page)) if donker else [*axe(page), *targets(page), *rings(page), *reflow(page)]
                if klachten:
                    fout[(pad, donker)] = klachten
                if not pad:
                    page.get_by_role("button", name="Ja, ga verder").click()
            venster.close()
        assert fout == {}
