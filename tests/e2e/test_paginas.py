"""Every page as every kind of person sees it: axe, reflow, targets, rings, the console, and what it weighs."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, ConsoleMessage

from tests.e2e.diensten import Dienst
from tests.e2e.keuring import DESK, PHONE, axe, context, reflow, rings, targets, weight

HEAVIEST = 120_000
"""Bytes of a page with style sheet and letters, as they are sent."""
VOORKOMENS = ((PHONE, True), (DESK, False))
"""Width, and whether it is dark."""

BEZOEKER = (
    "/inloggen",
    "/wachtwoord-vergeten",
    "/hulp",
    "/privacy",
    "/toegankelijkheid",
    "/vertrouwelijk",
    "/voorbeeld",
)
GEHOORD, HERSTELT = "/zaken > Praktijk Wulp", "/zaken > Huis Steenbreek"
ZAAK = (
    *("", " > /nummer", " > /trajecten", " > /einddatum", " > /feiten", " > /stukken/"),
    *(f" > /schrijven/{naam}" for naam in ("evenredigheidstoets", "voornemen-opnieuw", "hoorverslag")),
    *(f" > /schrijven/{naam}" for naam in ("opzeggingsbevestiging", "intrekkingsbrief")),
)
TEKORT = (
    *("", " > /schrijven/sluitingsbrief-hersteld", " > /schrijven/ingebrekestelling", " > /schrijven/gespreksverslag"),
    " > /schrijven/voornemen-zonder-meting",
)
"""What can be done in the case in which the partner can be heard, and in the one in which it may still repair."""
PAGINAS = {
    "Ilse Verzonnen": (
        *("/", "/netwerk", "/netwerk/rollen", "/overeenkomst", "/norm", "/norm/nieuw", "/verplichtingen", "/termijnen"),
        *("/logboek", "/account", "/gegevens", "/voorbeeld/post", "/netwerk/afvaardiging"),
        *("/voorstellen", "/voorstellen/nieuw", "/zaken", "/zaken/melden", "/bezorging", "/gemeente"),
        "/volmachten",
        *(
            "/bezorging > /bezorging/",
            "/belangen",
            "/belangen > /verklaren",
            "/mdg",
            *(f"{GEHOORD}{een}" for een in ZAAK),
        ),
        *(f"{HERSTELT}{een}" for een in TEKORT),
    ),
    "Jo Verzonnen": (
        *("/", "/voorstellen > /voorstellen/", "/zaken > /zaken/", "/mdg > /mdg/vergaderingen/ > /mdg/punten/"),
        *("/belangen/nazien", "/belangen/nazien > /melden", "/bewijs/onthullingen"),
    ),
    "Hanneke Verzonnen": ("/", "/voorstellen", "/voorstellen > /voorstellen/", "/belangen", "/zaken"),
    "Sanne Verzonnen": ("/zaken > /zaken/ > /schrijven/gespreksverslag",),
    "Bram Verzonnen (12)": (
        "/",
        "/netwerk",
        "/overeenkomst",
        "/verplichtingen",
        "/norm",
        "/mijn-lijst",
        "/invullen",
        "/gemeente",
        "/resultaten",
        "/resultaten > /eigen/",
        "/resultaten > /eigen/ > /meetbezwaren/",
        "/invullen > /invullen/",
        "/invullen/nakijken",
        "/berichten",
        "/meer",
    ),
    "Saar Verzonnen (25)": (
        *("/", "/uw-gesprek", "/uw-gesprek > /uw-gesprek/", "/uw-gesprek > /uw-gesprek/ > /zienswijze"),
        *("/uw-gesprek > /uw-gesprek/ > /horen", "/uw-gesprek > /uw-gesprek/ > /uitstel"),
        *("/berichten", "/berichten > /berichten/"),
    ),
    "Lieke Verzonnen (29)": ("/uw-gesprek", "/uw-gesprek > /uw-gesprek/", "/berichten > /berichten/"),
    "Robin Verzonnen": (
        "/",
        "/beheer",
        "/beheer/personen",
        "/beheer/personen/nieuw",
        "/beheer/accounts",
        "/beheer/post",
    ),
    "Fatima Verzonnen": ("/", "/logboek", "/logboek/1", "/bewijs/onthullingen"),
    "Wessel Verzonnen": (
        *("/", "/rondes", "/controle", "/controle > /controle/", "/controle > /controle/ > /antwoorden"),
        *("/controle > /controle/ > /certificaten", "/controle > /controle/ > /certificaten > /partij/"),
        *("/controle > /controle/ > /sleutel", "/controle > /controle/ > /uitvoer"),
    ),
    "Nora Verzonnen": ("/", "/ > /meetbezwaren/", "/bewijs"),
    "Niek Verzonnen": (
        *("/", "/netwerk/afvaardiging", "/netwerk/afvaardiging/nieuw", "/belangen", "/mdg", "/mdg/plannen"),
        *(
            "/netwerk/afvaardiging > /vervang",
            "/mdg > /mdg/vergaderingen/",
            "/mdg > /mdg/vergaderingen/ > /mdg/punten/",
        ),
    ),
    "Kim Verzonnen": (
        *("/zaken", "/zaken > /zaken/", "/zaken > /zaken/ > /stap/", "/bewijs"),
        *("/", "/vragenlijsten", "/vragenlijsten/1", "/vragenlijsten/1/voorbeeld/1", "/vragenlijsten/1/voorbeeld/2"),
        *("/vragenlijsten/1/kopie", "/rondes", "/rondes/nieuw", "/rondes/inlezen", "/controle"),
        *("/rondes > /rondes/", "/rondes > /rondes/ > /herinneringen", "/rondes > /rondes/ > /links"),
        *("/rondes > /rondes/ > /links > /links/", "/rondes > /rondes/ > /lijst"),
    ),
}
"""Who, and which pages; from each list the first link in the main part is followed too.

After " > " stands what the address holds of the link that is followed from there, or what the link says.
"""
LIJSTEN = {"/netwerk", "/beheer/personen", "/beheer/accounts", "/verplichtingen", "/norm", "/voorbeeld/post"}


def ingelogd(browser: Browser, dienst: Dienst, naam: str | None) -> list[Any]:
    """Be somebody in the demo, and give the cookies."""
    if naam is None:
        return []
    page = browser.new_page()
    page.goto(dienst.adres + "/voorbeeld")
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    page.get_by_role("button", name=f"Word {naam}", exact=True).click()
    cookies = page.context.cookies()
    page.close()
    return list(cookies)


def volg(browser: Browser, cookies: list[Any], dienst: Dienst, pad: str) -> str:
    """Go from a page along links of which address or text holds these words, and give the address of the last."""
    adres, *stappen = pad.split(" > ")
    if stappen:
        window = context(browser, cookies)
        page = window.new_page()
        for stap in stappen:
            page.goto(dienst.adres + adres)
            adres = (
                page.locator(f"main a[href*='{stap}'], main a:has-text('{stap}')").first.get_attribute("href") or stap
            )
        window.close()
    return adres


def findings(browser: Browser, cookies: list[Any], address: str) -> list[str]:
    """Look at one page in every way."""
    found: list[str] = []

    def hear(said: ConsoleMessage) -> None:
        if said.type == "error":
            found.append(f"console: {said.text}")

    for width, dark in VOORKOMENS:
        window = context(browser, cookies, width=width, dark=dark)
        page = window.new_page()
        page.on("console", hear)
        answer = page.goto(address)
        if answer is None or not answer.ok:
            found.append(f"no page: {answer.status if answer else '?'}")
        found += axe(page)
        if width == DESK:
            found += [*rings(page), *targets(page), *reflow(page)]
            if (bytes_sent := weight(page, address)) > HEAVIEST:
                found.append(f"weighs {bytes_sent}")
        window.close()
    return [f"{address}: {each}" for each in found]


@pytest.mark.parametrize("naam", [None, *PAGINAS], ids=lambda naam: naam or "bezoeker")
def test_every_page_can_be_used_by_everybody(browser: Browser, voorbeeld: Dienst, naam: str | None) -> None:
    cookies = ingelogd(browser, voorbeeld, naam)
    paden = BEZOEKER if naam is None else PAGINAS[naam]
    found = []
    for pad in paden:
        found += findings(browser, cookies, voorbeeld.adres + volg(browser, cookies, voorbeeld, pad))
        if pad in LIJSTEN:
            verder = volg(browser, cookies, voorbeeld, f"{pad} > {pad}/")
            found += findings(browser, cookies, f"{voorbeeld.adres}{verder}")
    if found:
        pytest.fail("\n".join(found))
