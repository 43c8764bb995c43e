"""The same form sent twice, by a double click or an answer that came late: it is done once and nothing is lost."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from sqlalchemy import func, select

from governance.bewijs.model import Bewijsverzoek
from governance.bewijs.rules import Onthullingsgrond
from governance.bewijs.service import stel_controlevraag, vraag_onthulling
from governance.college.queries import voorstellen
from governance.mdg.queries import punten_van, teksten, vergaderingen
from governance.mdg.rules import Tekstsoort
from governance.netwerk.rules import Rol
from governance.uitsluiting.bundel import Bewijscode
from governance.uitsluiting.feiten_queries import zaakfeiten
from governance.uitsluiting.inbreng_service import inbreng_van
from governance.uitsluiting.inbrengsoort import Inbrengsoort
from governance.uitsluiting.queries import feiten, punten, stapvoorstellen, zaakbeeld
from governance.uitsluiting.tekst_queries import stapteksten
from hendig.jobs.model import Job
from tests.integration.opslag.zaakdaden import D, G
from tests.integration.web.afspraken import Lezer
from tests.integration.web.mensen import Web
from tests.integration.web.test_mdg import Mdgzaak
from tests.integration.web.zaakweb import Webzaak

pytestmark = pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True)
WOORDEN = "Wij zien dit anders. (verzonnen)"


def twee_keer(lezer: Lezer, adres: str, **velden: str) -> None:
    """Send a form twice; both times the browser is led on."""
    eerst, daarna = (lezer.stuur(adres, **velden) for _ in range(2))
    assert (eerst.code, daarna.code) == (302, 302), re.sub(r"<[^>]+>|\s+", " ", daarna.tekst.partition("<main")[2])
    assert eerst.naar == daarna.naar


def test_one_fact_that_is_sent_twice_is_no_second_fact_in_the_evidence(web: Web) -> None:
    zaak = Webzaak(web)
    zaak.tot_herhaling()
    lezer, dag = Lezer(web, Rol.CONTRACTMANAGER), zaak.dag.isoformat()
    bron = re.findall(r'name="bron"[^>]*value="([^"]+)"', lezer.lees(f"/zaken/{zaak.zaak}/feiten").tekst)[0]
    twee_keer(lezer, f"/zaken/{zaak.zaak}/feiten", dag=dag, bron=bron, tekst=WOORDEN)
    with zaak.werk.lees() as session:
        assert [een.tekst for een in feiten(session, zaak.zaak)] == [WOORDEN]
        assert Bewijscode.B10 not in zaakfeiten(session, zaak.zaak, zaak.dag, zaak.elders).bundel
    assert lezer.stuur(f"/zaken/{zaak.zaak}/feiten", dag=dag, bron=bron, tekst="Iets anders.").code == 302
    with zaak.werk.lees() as session:
        assert Bewijscode.B10 in zaakfeiten(session, zaak.zaak, zaak.dag, zaak.elders).bundel


def test_what_a_partner_sends_twice_came_in_once(web: Web) -> None:
    zaak = Webzaak(web)
    zaak.tot_voornemen()
    partner, adres = Lezer(web, Rol.CONTACTPERSOON), f"/uw-gesprek/{zaak.zaak}"
    with zaak.werk.lees() as session:
        mails = session.scalar(select(func.count()).select_from(Job)) or 0
    twee_keer(partner, f"{adres}/zienswijze", stap="doen", **{"punten-0": WOORDEN, "punten-1": WOORDEN})
    with zaak.werk.lees() as session:
        assert [een.tekst for een in punten(session, zaak.zaak)] == [WOORDEN]
        stappen = [stap.gebeurtenis for stap in zaakbeeld(session, zaak.zaak).stappen]
        assert stappen.count(G.ZIENSWIJZE_ONTVANGEN) == 1
        bevestigd = session.scalars(select(Job.onderwerp).order_by(Job.id)).all()[mails:]
        assert bevestigd.count("inbreng_ontvangen") == 1
    assert partner.stuur(f"{adres}/zienswijze", stap="doen", **{"punten-0": "Later bedacht."}).code == 302
    zaak.antwoord(1)
    zaak.antwoord(2)
    zaak.stuk(D.ANTWOORD_OP_ZIENSWIJZE)
    zaak.na(40)
    zaak.doe(G.GEAGENDEERD)
    zaak.doe(G.VASTGESTELD)
    for gebeurtenis in (G.ADVIES_GEVRAAGD, G.CONCEPTADVIES_GEDEELD):
        zaak.doe(gebeurtenis)
    partner = Lezer(web, Rol.CONTACTPERSOON)
    twee_keer(partner, f"{adres}/conceptreactie", stap="doen", tekst=WOORDEN)
    assert partner.stuur(f"{adres}/conceptreactie", stap="doen", tekst="En dit.").code == 302
    with zaak.werk.lees() as session:
        gezegd = [een.tekst for een in stapteksten(session, zaak.zaak, G.OP_CONCEPT_GEREAGEERD)]
    assert gezegd == [WOORDEN, "En dit."]


def test_a_remark_beside_the_report_is_there_once(web: Web) -> None:
    zaak = Webzaak(web)
    zaak.tot_gesprek()
    zaak.doe(G.BERICHT_VERZONDEN)
    zaak.doe(G.GESPREK_GEVOERD)
    partner = Lezer(web, Rol.CONTACTPERSOON)
    twee_keer(partner, f"/uw-gesprek/{zaak.zaak}/opmerking", stap="doen", tekst=WOORDEN)
    with zaak.werk.lees() as session:
        assert len(inbreng_van(session, zaak.zaak, Inbrengsoort.OPMERKING)) == 1


def test_a_step_waits_once_for_a_second_person(web: Web) -> None:
    zaak = Webzaak(web)
    zaak.signaal()
    zaak.doe(G.VALIDATIE_GESTART)
    lezer, adres = Lezer(web, Rol.MEETBEHEERDER), f"/zaken/{zaak.zaak}/stap/signaal_geldig/gesprek"
    assert lezer.stuur(adres, stap="doen").code == 302
    nog_eens = lezer.stuur(adres, stap="doen")
    assert nog_eens.code == 409
    assert "Code UIT-87" in nog_eens.tekst
    with zaak.werk.lees() as session:
        assert len(stapvoorstellen(session, zaak.zaak)) == 1


def test_a_meeting_its_items_and_another_explanation_are_there_once(web: Web) -> None:
    zaak = Mdgzaak(web)
    zaak.begonnen()
    secretaris = Lezer(web, Rol.MDG_SECRETARIS)
    dag = (zaak.dag + dt.timedelta(days=60)).isoformat()
    twee_keer(secretaris, "/mdg/plannen", soort="gewoon", dag=dag, plaats="Gemeentehuis")
    with zaak.werk.lees() as session:
        later, _ = vergaderingen(session)
    twee_keer(secretaris, f"/mdg/vergaderingen/{later.id}/punt", soort="voortgang", daad="", titel="Hoe het gaat")
    with zaak.werk.lees() as session:
        assert len(punten_van(session, later.id)) == 1
    twee_keer(secretaris, f"{zaak.over}/verklaring", tekst="Het gebouw was dicht.")
    with zaak.werk.lees() as session:
        assert teksten(session, zaak.punt, Tekstsoort.ANDERE_VERKLARING) == ("Het gebouw was dicht.",)


def test_a_proposal_that_is_begun_twice_is_one_until_something_is_written(web: Web) -> None:
    jurist = Lezer(web, Rol.JURIST)
    twee_keer(jurist, "/voorstellen/nieuw", onderwerp="reisbudget")
    ander = Lezer(web, Rol.CONTRACTMANAGER).stuur("/voorstellen/nieuw", onderwerp="reisbudget")
    with web.werk.lees() as session:
        assert len(voorstellen(session)) == 2
        eigen = next(een.id for een in voorstellen(session) if not ander.naar.endswith(een.id))
    assert jurist.stuur(f"/voorstellen/{eigen}/schrijven/inleiding", tekst="Iets.").code == 302
    assert not jurist.stuur("/voorstellen/nieuw", onderwerp="reisbudget").naar.endswith(eigen)


def test_a_question_and_a_request_about_the_evidence_are_made_once(web: Web) -> None:
    zaak = Webzaak(web)
    zaak.signaal()
    with zaak.werk.doe(zaak.als(Rol.CONTACTPERSOON)) as handeling:
        een, twee = (
            stel_controlevraag(handeling, zaak=zaak.zaak, tekst="Verandert het?", hoogstens=1) for _ in range(2)
        )
    assert een == twee
    gevraagd = [("Om een vermoeden.", 1), ("Om een vermoeden.", 1), ("Om een vermoeden.", 2)]
    with zaak.werk.doe(zaak.als(Rol.JURIST)) as handeling:
        for reden, plaats in gevraagd:
            vraag_onthulling(
                handeling,
                zaak=zaak.zaak,
                grond=next(iter(Onthullingsgrond)),
                ronde="ronde-1",
                plaatsen=[plaats],
                reden=reden,
            )
        assert len(handeling.session.scalars(select(Bewijsverzoek)).all()) == 2
