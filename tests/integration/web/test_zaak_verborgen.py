"""Who has nothing to do in a case does not learn from the log or the list of messages that there is one."""

from __future__ import annotations

import re

import pytest
from sqlalchemy import select

from governance.documenten.queries import document_met
from governance.logboek.model import Gebeurtenis
from governance.netwerk.rules import Rol
from hendig.jobs.model import Job
from hendig.jobs.rules import Stand
from hendig.mail.rules import Bericht
from hendig.processes.zaak.partnerpost import meld_antwoord
from hendig.processes.zaak.verzenden import verzend_stuk
from tests.integration.opslag.zaakdaden import D, G
from tests.integration.web.afspraken import Lezer
from tests.integration.web.mensen import Web
from tests.integration.web.zaakweb import Webzaak

pytestmark = pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True)
ZAAKMAILS = (Bericht.BRIEF_KLAAR, Bericht.INBRENG_ONTVANGEN, Bericht.INBRENG_WACHT, Bericht.INBRENG_BEANTWOORD)


@pytest.fixture
def zaak(web: Web) -> Webzaak:
    """A procedure of which the partner got a letter and to which it answered."""
    zaak = Webzaak(web)
    zaak.tot_voornemen()
    antwoord = Lezer(web, Rol.CONTACTPERSOON).stuur(
        f"/uw-gesprek/{zaak.zaak}/zienswijze", stap="doen", **{"punten-0": "Wij zien dit anders. (verzonnen)"}
    )
    assert antwoord.code == 302
    stuk = zaak.stuk(D.ONTVANGSTBEVESTIGING)
    with zaak.werk.doe(zaak.als(Rol.CONTRACTMANAGER)) as handeling:
        verzend_stuk(handeling, zaak=zaak.beeld(), stuk=document_met(handeling.session, stuk))
        meld_antwoord(handeling, zaak=zaak.zaak, sleutel="een antwoord")
    return zaak


def gebeurd(zaak: Webzaak) -> list[int]:
    with zaak.werk.lees() as session:
        return list(session.scalars(select(Gebeurtenis.seq).where(Gebeurtenis.zaak == zaak.zaak)))


def test_the_log_tells_nothing_of_a_case_to_who_does_not_see_it(zaak: Webzaak) -> None:
    alles = gebeurd(zaak)
    for rol, ziet in (
        *((Rol.BEHEERDER, False), (Rol.TOEZICHTHOUDER, False)),
        *((Rol.FG, True), (Rol.CONTROLEUR, True), (Rol.JURIST, True), (Rol.CONTRACTMANAGER, True)),
    ):
        lezer = Lezer(zaak.web, rol)
        lijst = lezer.lees("/logboek").tekst + lezer.lees("/logboek?soort=ZienswijzeOntvangen").tekst
        assert bool({int(een) for een in re.findall(r'"/logboek/(\d+)"', lijst)} & set(alles)) is ziet, rol
        assert (lezer.lees(f"/logboek/{alles[-1]}").code == 200) is ziet, rol


def test_a_toezichthouder_reads_the_log_of_a_case_in_which_it_is_about_to_advise(zaak: Webzaak) -> None:
    zaak.antwoord(1)
    zaak.stuk(D.ANTWOORD_OP_ZIENSWIJZE)
    zaak.na(40)
    zaak.doe(G.GEAGENDEERD)
    zaak.doe(G.VASTGESTELD)
    laatste = gebeurd(zaak)[-1]
    assert Lezer(zaak.web, Rol.TOEZICHTHOUDER).lees(f"/logboek/{laatste}").code == 404
    zaak.zonder_belang()
    assert Lezer(zaak.web, Rol.TOEZICHTHOUDER).lees(f"/logboek/{laatste}").code == 200


def test_the_list_of_messages_does_not_tell_which_partner_has_a_case(zaak: Webzaak) -> None:
    with zaak.werk.doe() as handeling:
        over = handeling.session.scalars(select(Job).where(Job.onderwerp.in_(ZAAKMAILS))).all()
        assert {str(een.onderwerp) for een in over} >= {"brief_klaar", "inbreng_ontvangen", "inbreng_beantwoord"}
    beheerder = Lezer(zaak.web, Rol.BEHEERDER)
    pagina = beheerder.lees("/beheer/post").tekst
    for woorden in ("Brief in het portaal", "Bevestiging van ontvangst", "Er is een antwoord", "Iets wacht op"):
        assert woorden not in pagina
    assert beheerder.stuur("/beheer/post/proefmail", vanaf="/beheer/post").code == 302
    assert "Proefmail" in beheerder.lees("/beheer/post").tekst
    with zaak.werk.doe() as handeling:
        for job in handeling.session.scalars(select(Job).where(Job.onderwerp.in_(ZAAKMAILS))):
            job.stand, job.fout, job.afgerond_op = Stand.MISLUKT, "GEEN_ADRES", handeling.op
    mislukt = beheerder.lees("/beheer/post").tekst.partition("<h2>Niet gelukt</h2>")[2].partition("<h2>")[0]
    assert set(re.findall(r"<h3>([^<]+) aan ", mislukt)) == {"Vertrouwelijke mail"}
    assert "Klaargezet op" not in mislukt
