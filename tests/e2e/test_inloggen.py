"""Getting in for real, with keyboard and mail: the first person, a code, a lost password, log out everywhere."""

from __future__ import annotations

import time

import pyotp
from playwright.sync_api import Browser, Page

from tests.e2e.diensten import BEHEERDER, Dienst, Postbus
from tests.e2e.toetsen import Persoon

KIM = "kim@lindebeek.example"
WACHTWOORD = "dotterbloem langs de beek"
NIEUW = "zeven zwaluwen zwijgen"


class Telefoon:
    """An app that shows codes; of two asked within half a minute the second is the next, for one is used up."""

    def __init__(self, sleutel: str) -> None:
        self._app = pyotp.TOTP(sleutel)
        self._laatste = 0

    def code(self) -> str:
        """Give a code that was not used yet."""
        self._laatste = max(int(time.time()) // self._app.interval, self._laatste + 1)
        return self._app.generate_otp(self._laatste)


def eerste_link(dienst: Dienst) -> str:
    """The link of the first administrator, which the machine itself shows."""
    gezegd = dienst.doe("account", "uitnodig", BEHEERDER)
    return next(woord for woord in gezegd.split() if woord.startswith("http"))


def kies_wachtwoord(persoon: Persoon, wachtwoord: str) -> None:
    persoon.vul("Nieuw wachtwoord", wachtwoord)
    persoon.vul("Nog een keer hetzelfde wachtwoord", wachtwoord)
    persoon.druk("Bewaar dit wachtwoord")


def eerste_keer(persoon: Persoon, link: str, wachtwoord: str) -> Telefoon:
    """Follow an invitation to the end, and give what the phone shows from then on."""
    persoon.page.goto(link)
    kies_wachtwoord(persoon, wachtwoord)
    persoon.leest("Scannen lukt niet")
    persoon.page.locator("details").evaluate("each => each.open = true")
    app = Telefoon(persoon.page.locator(".sleutel b").inner_text().replace(" ", ""))
    persoon.vul("Code", app.code())
    persoon.druk("Stel de tweede stap in")
    persoon.leest("Bewaar uw herstelcodes")
    return app


def log_in(persoon: Persoon, dienst: Dienst, wachtwoord: str) -> None:
    """Give address and password."""
    persoon.page.goto(dienst.adres + "/inloggen")
    persoon.vul("E-mailadres", BEHEERDER)
    persoon.vul("Wachtwoord", wachtwoord)
    persoon.druk("Verder")


def herstelcode(page: Page) -> str:
    return page.locator(".sleutels li b").first.inner_text()


def test_the_first_person_gets_in_loses_everything_and_gets_in_again(
    browser: Browser, installatie: Dienst, postbus: Postbus
) -> None:
    link = eerste_link(installatie)
    persoon = Persoon(browser.new_context().new_page())
    eerste_keer(persoon, link, WACHTWOORD)
    code = herstelcode(persoon.page)
    persoon.druk("Ik heb ze bewaard")
    persoon.leest("Wat staat er voor u klaar")
    persoon.druk("Uitloggen")

    log_in(persoon, installatie, "dit is het niet")
    persoon.leest("horen niet bij elkaar")
    log_in(persoon, installatie, WACHTWOORD)
    persoon.vul("Code", "000000")
    persoon.druk("Inloggen", precies=True)
    persoon.leest("De code klopt niet")
    persoon.druk("Ik heb mijn telefoon niet bij me")
    persoon.vul("Herstelcode", code)
    persoon.druk("Inloggen", precies=True)
    persoon.leest("Uw account")

    ander = Persoon(browser.new_context().new_page())
    ander.page.goto(installatie.adres + "/inloggen")
    ander.druk("Ik weet mijn wachtwoord niet")
    ander.vul("E-mailadres", BEHEERDER)
    ander.druk("Stuur mij een link")
    ander.leest("Kijk in uw mail")
    ander.page.goto(postbus.link("/herstel/", BEHEERDER))
    kies_wachtwoord(ander, NIEUW)
    persoon.page.goto(installatie.adres + "/")
    persoon.leest("Inloggen")
    log_in(ander, installatie, NIEUW)
    ander.leest("Vul uw code in")


def test_who_is_invited_by_mail_gets_in_and_can_log_out_everywhere(
    browser: Browser, installatie: Dienst, postbus: Postbus
) -> None:
    link = eerste_link(installatie)
    beheerder = Persoon(browser.new_context().new_page())
    app = eerste_keer(beheerder, link, WACHTWOORD)
    beheerder.druk("Ik heb ze bewaard")
    beheerder.druk("Beheer", precies=True)
    beheerder.druk("Personen")
    beheerder.druk("Schrijf iemand in")
    beheerder.vul("Naam", "Kim Verzonnen")
    beheerder.vul("E-mailadres", KIM)
    beheerder.kies("Eerste rol", "meetbeheerder")
    beheerder.druk("Schrijf deze persoon in")
    beheerder.vul("Code uit uw app", app.code())
    beheerder.druk("Bevestig en ga door")
    beheerder.leest("Kim Verzonnen")

    kim = Persoon(browser.new_context().new_page())
    eerste_keer(kim, postbus.link("/uitnodiging/", KIM), NIEUW)
    kim.druk("Ik heb ze bewaard")
    kim.leest("Kim Verzonnen, meetbeheerder")
    beheerder.page.goto(installatie.adres + "/account")
    beheerder.druk("Log overal uit")
    beheerder.leest("Inloggen")
    kim.page.goto(installatie.adres + "/")
    kim.leest("Wat staat er voor u klaar")
