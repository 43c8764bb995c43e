"""What reaches people by itself when a partner writes: a chore, a mail that says nothing of it, and a confirmation."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from governance.belangen.rules import Belangcode
from governance.belangen.service import verklaar_belang
from governance.kalender.amsterdam import dag_en_tijd
from governance.netwerk.rules import Rol
from governance.uitsluiting.toestand import Zaakgebeurtenis, Zaakstand
from hendig.jobs.model import Job
from hendig.mail.rules import Bericht
from tests.integration.web.afspraken import Lezer
from tests.integration.web.geldig import fouten_in
from tests.integration.web.mensen import Web
from tests.integration.web.zaakweb import Webzaak

pytestmark = pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True)
G = Zaakgebeurtenis
WOORDEN = "Wij zien dit anders. (verzonnen)"


@pytest.fixture
def zaak(web: Web) -> Webzaak:
    return Webzaak(web)


def begin(zaak: Webzaak, rol: Rol) -> str:
    pagina = Lezer(zaak.web, rol).lees("/")
    assert (pagina.code, fouten_in(pagina.tekst)) == (200, [])
    return pagina.tekst


def stuur(zaak: Webzaak, blad: str, **velden: str) -> None:
    partner = Lezer(zaak.web, Rol.CONTACTPERSOON)
    assert partner.stuur(f"/uw-gesprek/{zaak.zaak}/{blad}", **{"stap": "doen", **velden}).code == 302


def gekregen(zaak: Webzaak, bericht: Bericht) -> list[str | None]:
    with zaak.werk.lees() as session:
        return list(session.scalars(select(Job.persoon).where(Job.onderwerp == bericht)))


def test_a_question_for_more_time_waits_for_an_answer_and_then_no_more(zaak: Webzaak) -> None:
    zaak.tot_voornemen()
    stuur(zaak, "uitstel", tekst=WOORDEN)
    for rol in (Rol.CONTRACTMANAGER, Rol.JURIST):
        assert "vraagt om meer tijd" in begin(zaak, rol)
        assert gekregen(zaak, Bericht.INBRENG_WACHT).count(zaak.personen[rol]) == 1
    assert "vraagt om meer tijd" not in begin(zaak, Rol.SECRETARIS)
    gemeente = Lezer(zaak.web, Rol.CONTRACTMANAGER)
    adres = f"/zaken/{zaak.zaak}/geen-uitstel"
    assert fouten_in(gemeente.lees(adres).tekst) == []
    assert gemeente.stuur(adres, reden=" ").code == 422
    assert gemeente.stuur(adres, reden="Er is al tijd genoeg.").code == 302
    assert "UIT-83" in gemeente.lees(adres).tekst
    assert "vraagt om meer tijd" not in begin(zaak, Rol.CONTRACTMANAGER)
    assert "Er is al tijd genoeg." in gemeente.lees(f"/zaken/{zaak.zaak}").tekst
    pagina = Lezer(zaak.web, Rol.CONTACTPERSOON).lees(f"/uw-gesprek/{zaak.zaak}").tekst
    assert fouten_in(pagina) == []
    assert "antwoordde de gemeente dat het niet kan" in pagina
    assert "Er is al tijd genoeg." in pagina
    assert zaak.personen[Rol.CONTACTPERSOON] in gekregen(zaak, Bericht.INBRENG_BEANTWOORD)


def test_more_time_after_a_no_is_told_too(zaak: Webzaak) -> None:
    zaak.tot_voornemen()
    stuur(zaak, "uitstel", tekst=WOORDEN)
    gemeente = Lezer(zaak.web, Rol.CONTRACTMANAGER)
    gemeente.stuur(f"/zaken/{zaak.zaak}/geen-uitstel", reden="Er is al tijd genoeg.")
    assert gemeente.stuur(f"/zaken/{zaak.zaak}/uitstel", met="2", reden="Toch wel.").code == 302
    pagina = Lezer(zaak.web, Rol.CONTACTPERSOON).lees(f"/uw-gesprek/{zaak.zaak}").tekst
    assert "Die kreeg u." in pagina
    assert "Er is al tijd genoeg." not in pagina
    assert gekregen(zaak, Bericht.INBRENG_BEANTWOORD).count(zaak.personen[Rol.CONTACTPERSOON]) == 2


def test_a_zienswijze_in_two_parts_on_a_day_is_one_mail_and_waits_until_each_point_has_an_answer(
    zaak: Webzaak,
) -> None:
    zaak.tot_voornemen()
    for tekst in (WOORDEN, "Later bedacht."):
        stuur(zaak, "zienswijze", **{"punten-0": tekst})
    wie = zaak.personen[Rol.CONTRACTMANAGER]
    assert gekregen(zaak, Bericht.INBRENG_WACHT).count(wie) == 1
    assert gekregen(zaak, Bericht.INBRENG_ONTVANGEN).count(zaak.personen[Rol.CONTACTPERSOON]) == 2
    gemeente = Lezer(zaak.web, Rol.CONTRACTMANAGER)
    for nummer in (1, 2):
        assert "wacht op een antwoord op de zienswijze" in begin(zaak, Rol.CONTRACTMANAGER)
        gemeente.stuur(f"/zaken/{zaak.zaak}/punten/{nummer}", tekst="Dat begrijpen wij.", anders="ja")
    assert "wacht op een antwoord op de zienswijze" not in begin(zaak, Rol.CONTRACTMANAGER)


def test_who_has_an_interest_is_told_nothing_of_what_the_partner_wrote(zaak: Webzaak) -> None:
    zaak.tot_voornemen()
    with zaak.werk.doe(zaak.als(Rol.JURIST)) as handeling:
        verklaar_belang(handeling, zaak=zaak.zaak, partij=zaak.partner, code=Belangcode.R3, toelichting="Verzonnen.")
    stuur(zaak, "horen", tekst=WOORDEN)
    assert "wil gehoord worden" in begin(zaak, Rol.CONTRACTMANAGER)
    assert "wil gehoord worden" not in begin(zaak, Rol.JURIST)
    assert gekregen(zaak, Bericht.INBRENG_WACHT) == [zaak.personen[Rol.CONTRACTMANAGER]]


def test_a_partner_reads_when_what_it_sent_came_in(zaak: Webzaak) -> None:
    zaak.tot_voornemen()
    partner = Lezer(zaak.web, Rol.CONTACTPERSOON)
    assert partner.stuur(f"/uw-gesprek/{zaak.zaak}/horen", stap="doen", tekst=WOORDEN).code == 302
    moment = dag_en_tijd(zaak.werk.nu)
    assert f"Wij ontvingen dit op {moment}" in partner.lees(f"/uw-gesprek/{zaak.zaak}").tekst
    pagina = partner.lees(f"/uw-gesprek/{zaak.zaak}").tekst
    assert "Uw vraag om gehoord te worden: ontvangen op" in pagina


def test_a_request_to_look_again_waits_for_who_prepares_it(zaak: Webzaak) -> None:
    zaak.tot_voornemen()
    zaak.tot_mdg()
    zaak.tot_college(G.VASTGESTELD)
    assert "reageerde op het advies" not in begin(zaak, Rol.CONTRACTMANAGER)
    zaak.doe(G.BESLUIT_GENOMEN, Zaakstand.BESLOTEN_BEEINDIGEN)
    zaak.doe(G.BESLUIT_BEKENDGEMAAKT)
    stuur(zaak, "heroverweging", tekst=WOORDEN)
    assert "vroeg om heroverweging" in begin(zaak, Rol.CONTRACTMANAGER)
