"""A newcomer walks through the demo with the keyboard, as the page that opens it proposes."""

from __future__ import annotations

from playwright.sync_api import Browser

from tests.e2e.diensten import Dienst
from tests.e2e.keuring import PHONE
from tests.e2e.toetsen import Persoon


def word(persoon: Persoon, dienst: Dienst, naam: str) -> None:
    """Be somebody."""
    persoon.page.goto(dienst.adres + "/voorbeeld")
    persoon.page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    persoon.druk(f"Word {naam}", precies=True)
    persoon.leest("Wat staat er voor u klaar")


def test_a_norm_is_prepared_by_one_and_fixed_by_another_and_both_stand_in_the_log(
    browser: Browser, voorbeeld: Dienst
) -> None:
    page = browser.new_page()
    persoon = Persoon(page)
    word(persoon, voorbeeld, "Ilse Verzonnen")
    persoon.druk("De norm voor vertrouwen")
    persoon.druk("Stel een nieuwe norm op")
    persoon.druk("Ga verder met nalezen")
    persoon.leest("Er klopt nog iets niet")
    persoon.vul("Nummer van deze versie", "1.1")
    persoon.vul_dag("Vastgesteld op", "2026-11-22")
    persoon.vul("Norm voor competentioneel", "3,1")
    persoon.vul("Waarom deze norm", "Het netwerk koos na de rondes van dit jaar voor iets meer.")
    persoon.druk("Ga verder met nalezen")
    persoon.leest("van 3,0 naar 3,1")
    persoon.druk("Zet norm 1.1 klaar")
    persoon.leest("Daarom stelt een ander de norm vast")
    word(persoon, voorbeeld, "Jo Verzonnen")
    persoon.druk("Lees norm 1.1")
    persoon.druk("Stel deze norm vast")
    persoon.vul_dag("Vanaf welke dag", "2027-01-01")
    persoon.vul_dag("gepubliceerd", "2026-11-22")
    persoon.druk("Ga verder met nalezen")
    persoon.druk("Bevestig en ga door")
    persoon.druk("Stel norm 1.1 vast")
    persoon.leest("Vastgesteld")
    word(persoon, voorbeeld, "Fatima Verzonnen")
    persoon.druk("Logboek", precies=True)
    persoon.leest("Jo Verzonnen")
    persoon.leest("Ilse Verzonnen")
    persoon.druk("Lees de mails")
    persoon.leest("1.1")
    page.close()


def test_a_delegate_is_replaced_and_everybody_it_concerns_gets_a_mail(browser: Browser, voorbeeld: Dienst) -> None:
    page = browser.new_page()
    persoon = Persoon(page)
    word(persoon, voorbeeld, "Niek Verzonnen")
    persoon.druk("Wijs iemand aan")
    persoon.druk("Wijs een afgevaardigde aan")
    persoon.kies("Cluster", "Heide")
    persoon.kies("Wie het cluster afvaardigt", "Noor Verzonnen (19)")
    persoon.vul("Reden", "Het cluster koos op zijn laatste bijeenkomst iemand anders.")
    persoon.druk("Leg de afvaardiging vast")
    persoon.druk("Bevestig en ga door")
    persoon.leest("Cluster Heide")
    persoon.druk("Lees de mails")
    persoon.leest("MDG")
    page.close()


def test_a_partner_on_a_phone_explains_what_did_not_work_and_sees_nobody_elses(
    browser: Browser, voorbeeld: Dienst
) -> None:
    page = browser.new_page(viewport={"width": PHONE, "height": 780})
    persoon = Persoon(page)
    word(persoon, voorbeeld, "Bram Verzonnen (12)")
    persoon.druk("Bekijk wat er wordt gevraagd")
    persoon.leest("Atelier Vuurvlinder (voorbeeld)")
    tekst = page.locator("main").inner_text()
    assert "Praktijk" not in tekst
    page.goto(voorbeeld.adres + "/beheer/personen")
    persoon.leest("Deze pagina is niet voor u")
    page.close()
