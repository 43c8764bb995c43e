"""Messages on the screen: what failed comes first and a person decides, and in a demo every message can be read."""

from __future__ import annotations

import re

import pytest

from governance.feiten.rules import Peil
from governance.logboek.queries import laatste
from governance.netwerk.queries import persoonsnamen
from governance.netwerk.rules import Rol
from hendig.jobs.queries import aantallen, jobs_van, mislukte_jobs
from hendig.jobs.rules import Jobgebeurtenis, Stand, Uitvoerfout
from hendig.jobs.service import meld_gedaan, meld_mislukt, pak_volgende
from hendig.mail.rules import GEGEVENS, MAIL, NAMEN, WAT_NU, Bericht, Mailfout
from hendig.mail.service import zet_klaar
from hendig.toegang.eenmalig import lees
from hendig.toegang.service import merk_als_voorbeeld
from tests.integration.opslag.databases import NU, Werkplaats
from tests.integration.web.invullen import zie
from tests.integration.web.mensen import ADRES, GEHEIM, Web, een_web

pytestmark = pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True)

POST = "/beheer/post"


@pytest.fixture
def voorbeeld(werk: Werkplaats) -> Web:
    """The app on a demo."""
    with werk.doe() as handeling:
        merk_als_voorbeeld(handeling)
    return een_web(werk)


def zet(web: Web, aantal: int = 1) -> None:
    with web.werk.doe() as handeling:
        for nummer in range(aantal):
            gegevens = {"eenmalig": f"e{nummer}", "tot": NU.isoformat()}
            zet_klaar(handeling, bericht=Bericht.UITNODIGING, aan=web.mensen[Rol.JURIST], gegevens=gegevens)


def mislukt(web: Web) -> str:
    """The key of a message that failed."""
    zet(web)
    with web.werk.doe() as handeling:
        opdracht = pak_volgende(handeling)
        assert opdracht is not None
        meld_mislukt(handeling, opdracht=opdracht, fout=Uitvoerfout(Mailfout.ADRES_GEWEIGERD, blijvend=True))
    return opdracht.id


def test_the_list_says_what_went_to_whom_but_not_what_it_said(web: Web) -> None:
    zet(web, 2)
    with web.werk.doe() as handeling:
        opdracht = pak_volgende(handeling)
        assert opdracht is not None
        meld_gedaan(handeling, opdracht=opdracht)
    tekst = zie(web.als(Rol.BEHEERDER), POST).text
    assert "Er is niets mislukt. Wacht nog: 1." in tekst
    assert tekst.count("Uitnodiging") == 2
    assert tekst.count("Wil Verzonnen") >= 2
    assert "verstuurd" in tekst
    assert "/uitnodiging/" not in tekst


def test_without_messages_the_list_says_how_one_comes_about(web: Web) -> None:
    assert "Er zijn nog geen mails" in zie(web.als(Rol.BEHEERDER), POST).text


def test_fifty_messages_stand_on_a_page_and_the_rest_on_the_next(web: Web) -> None:
    zet(web, 51)
    browser = web.als(Rol.BEHEERDER)
    eerste, tweede = (zie(browser, f"{POST}?pagina={nummer}").text for nummer in (1, 2))
    assert (eerste.count('data-kop="Aan"'), tweede.count('data-kop="Aan"')) == (50, 1)
    assert ("Oudere mails" in eerste, "Nieuwere mails" in eerste) == (True, False)
    assert ("Oudere mails" in tweede, "Nieuwere mails" in tweede) == (False, True)


def test_fifty_messages_are_read_on_a_page_of_the_post_box(voorbeeld: Web) -> None:
    zet(voorbeeld, 50)
    browser, vak = voorbeeld.bezoeker(), "/voorbeeld/post"
    assert "Oudere mails" not in zie(browser, vak).text
    zet(voorbeeld)
    assert "Oudere mails" in zie(browser, vak).text
    assert zie(browser, f"{vak}?pagina=2").text.count("U kunt nu meedoen") == 1


@pytest.mark.parametrize("pagina", ["-3", "0", "x", "", "9" * 30])
def test_a_page_that_is_not_there_is_no_fault_of_ours(web: Web, pagina: str) -> None:
    zet(web)
    assert zie(web.als(Rol.BEHEERDER), f"{POST}?pagina={pagina}").status_code == 200


def test_what_failed_stands_first_and_is_tried_again_on_a_word(web: Web) -> None:
    job, browser = mislukt(web), web.als(Rol.BEHEERDER)
    tekst = zie(browser, POST).text
    assert WAT_NU[Mailfout.ADRES_GEWEIGERD] in tekst
    assert tekst.index("Niet gelukt") < tekst.index("Alle mails")
    antwoord = browser.post(f"{POST}/{job}/opnieuw", base_url=ADRES, follow_redirects=True)
    assert "Dit wordt opnieuw geprobeerd." in antwoord.text
    with web.werk.lees() as session:
        assert aantallen(session)[Stand.WACHT] == 1
        assert laatste(session, 1)[0].soort == Jobgebeurtenis.OPNIEUW_GEPROBEERD
    assert browser.post(f"{POST}/{job}/opnieuw", base_url=ADRES).status_code == 409


def test_after_a_server_that_was_away_all_is_tried_again_at_once(web: Web) -> None:
    browser = web.als(Rol.BEHEERDER)
    mislukt(web)
    assert "Probeer alles opnieuw" not in zie(browser, POST).text
    for _ in range(51):
        mislukt(web)
    tekst = zie(browser, POST).text
    assert ("Niet gelukt: 52." in tekst, "Hieronder staan de nieuwste 50." in tekst) == (True, True)
    antwoord = browser.post(f"{POST}/opnieuw", base_url=ADRES, follow_redirects=True)
    assert "Dit wordt opnieuw geprobeerd: 52." in antwoord.text
    with web.werk.lees() as session:
        assert aantallen(session)[Stand.WACHT] == 52


def test_the_list_tells_nobody_who_answered_and_who_was_reminded(web: Web) -> None:
    """A receipt goes to who answered and a reminder to who did not: the post would be a list of both, by name."""
    invullers = {Bericht.RONDE_HERINNERING: web.mensen[Rol.JURIST], Bericht.ANTWOORDEN_BINNEN: web.mensen[Rol.INKOOP]}
    tot = NU.isoformat()
    meer = {
        "eenmalig": "e1",
        "tot": tot,
        "op": tot,
        "sluit_op": tot,
        "pad": "/x",
        "soort": "telt",
        "namens": "gemeente",
    }
    with web.werk.doe() as handeling:
        namen = persoonsnamen(handeling.session, set(invullers.values()), Peil(handeling.dag))
        for bericht, aan in invullers.items():
            verteld = {naam: meer[naam] for naam in GEGEVENS[bericht]}
            zet_klaar(handeling, bericht=bericht, aan=aan, gegevens=verteld)
    tekst = zie(web.als(Rol.BEHEERDER), POST).text
    assert not [wat for wat in (*namen.values(), *(NAMEN[bericht] for bericht in invullers)) if wat in tekst]
    assert ("Mails over de vragenlijst" in tekst, "minder dan 10" in tekst) == (True, True)
    with web.werk.doe() as handeling:
        opdracht = pak_volgende(handeling)
        assert opdracht is not None
        meld_mislukt(handeling, opdracht=opdracht, fout=Uitvoerfout(Mailfout.ADRES_GEWEIGERD, blijvend=True))
    for adres in (POST, f"{POST}/{opdracht.id}/vervallen"):
        tekst = zie(web.als(Rol.BEHEERDER), adres).text
        assert f"Vertrouwelijke mail aan {namen[str(opdracht.persoon)]}" in tekst
        assert not [wat for wat in (*(NAMEN[bericht] for bericht in invullers), "Klaargezet op") if wat in tekst]


def test_what_failed_is_let_be_with_a_reason(web: Web) -> None:
    job, browser = mislukt(web), web.als(Rol.BEHEERDER)
    adres = f"{POST}/{job}/vervallen"
    assert "Uitnodiging aan Wil Verzonnen" in zie(browser, adres).text
    zonder = browser.post(adres, base_url=ADRES, data={"waarom": " "})
    assert (zonder.status_code, "Schrijf in een zin waarom dit gebeurt." in zonder.text) == (422, True)
    met = browser.post(adres, base_url=ADRES, data={"waarom": "Hij doet niet meer mee."}, follow_redirects=True)
    assert "De reden staat in het logboek." in met.text
    with web.werk.lees() as session:
        assert mislukte_jobs(session, aantal=9) == ()
        assert laatste(session, 1)[0].soort == Jobgebeurtenis.VERVALLEN
    assert zie(browser, adres).status_code == 404


def test_a_message_to_try_goes_to_who_asks_and_stands_in_the_list(web: Web) -> None:
    antwoord = web.als(Rol.BEHEERDER).post(f"{POST}/proefmail", base_url=ADRES, follow_redirects=True)
    assert "De proefmail staat klaar." in antwoord.text
    with web.werk.lees() as session:
        (job,) = jobs_van(session, soort=MAIL, aantal=9)
    assert (job.onderwerp, job.persoon) == (Bericht.PROEFMAIL, web.mensen[Rol.BEHEERDER])


def test_in_a_demo_a_visitor_reads_the_messages_and_their_links_hold(voorbeeld: Web) -> None:
    zet(voorbeeld)
    browser = voorbeeld.bezoeker()
    vak = zie(browser, "/voorbeeld/post").text
    (adres,) = re.findall(r'href="(/voorbeeld/post/[^"?]+)"', vak)
    tekst = zie(browser, adres).text
    assert "U kunt nu meedoen in Hendig" in tekst
    (token,) = re.findall(rf'href="{ADRES}/uitnodiging/([^"]+)"', tekst)
    assert lees(GEHEIM, token) == "e0"


def test_a_demo_without_messages_says_how_one_comes_about(voorbeeld: Web) -> None:
    assert "Er zijn nog geen mails" in zie(voorbeeld.bezoeker(), "/voorbeeld/post").text
    assert zie(voorbeeld.bezoeker(), "/voorbeeld/post/onbekend").status_code == 404


def test_outside_a_demo_nobody_reads_a_message(web: Web) -> None:
    zet(web)
    with web.werk.lees() as session:
        (job,) = jobs_van(session, soort=MAIL, aantal=9)
    for browser in (web.bezoeker(), web.als(Rol.BEHEERDER)):
        for adres in ("/voorbeeld/post", f"/voorbeeld/post/{job.id}"):
            assert zie(browser, adres).status_code == 404
