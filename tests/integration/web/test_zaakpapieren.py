"""Papers before an intention on a screen: the facts, and the test of proportionality."""

from __future__ import annotations

import pytest

from governance.documenten.documentsoorten import Documentsoort
from governance.netwerk.rules import Rol
from governance.uitsluiting.gronden import Grond
from governance.uitsluiting.toestand import Zaakgebeurtenis as G
from tests.integration.web.afspraken import Lezer
from tests.integration.web.mensen import Web
from tests.integration.web.papieren import keur, op_papier, schrijf
from tests.integration.web.toetsvelden import TOETS
from tests.integration.web.zaakweb import Webzaak

pytestmark = pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True)
RELAAS = {"aanleiding": "Het overleg ging twee keer niet door.", "artikel": "10"}


@pytest.fixture
def melding(web: Web) -> Webzaak:
    """A report that is being looked into."""
    zaak = Webzaak(web)
    zaak.melding(Grond.TEKORT)
    zaak.doe(G.VALIDATIE_GESTART)
    return zaak


@pytest.fixture
def herhaald(web: Web) -> Webzaak:
    """Two low rounds."""
    zaak = Webzaak(web)
    zaak.tot_hermeting()
    zaak.na(200)
    zaak.meting(2)
    zaak.doe(G.HERHALING_GEVONDEN)
    return zaak


def test_the_facts_of_the_file_are_put_on_paper_with_their_day_and_their_source(melding: Webzaak) -> None:
    melding.feit()
    keur(melding, schrijf(melding, "feitenrelaas", RELAAS))
    tekst = op_papier(melding, Documentsoort.FEITENRELAAS)
    assert "Het overleg ging twee keer niet door." in tekst
    assert "eigen waarneming van de gemeente" in tekst
    assert "De gemeente ontdekte dit op" in tekst
    assert "(artikel 10)" in tekst


def test_a_paper_of_facts_without_a_fact_is_refused(melding: Webzaak) -> None:
    antwoord = schrijf(melding, "feitenrelaas", RELAAS)
    assert (antwoord.code, "Code BRF-21" in antwoord.tekst) == (409, True)


def test_the_occasion_and_the_article_are_asked(melding: Webzaak) -> None:
    antwoord = schrijf(melding, "feitenrelaas", {"aanleiding": "", "artikel": ""})
    assert antwoord.code == 422
    assert "Vul in: Wat is de aanleiding." in antwoord.tekst
    assert "Vul in: Om welk artikel van de overeenkomst gaat het." in antwoord.tekst


def test_every_lighter_measure_stands_on_the_test_with_why_it_is_not_enough(herhaald: Webzaak) -> None:
    dag = herhaald.dag.isoformat()
    keur(herhaald, schrijf(herhaald, "evenredigheidstoets", {**TOETS, "m1-geprobeerd_op": dag}))
    tekst = op_papier(herhaald, Documentsoort.EVENREDIGHEIDSTOETS)
    for nummer in range(1, 9):
        assert f"Dit lost niets op, volgens m{nummer}." in tekst
    assert tekst.count("niet geprobeerd") == 7
    assert "Deel van de omzet van de partner: dat heeft de partner niet verteld." in tekst
    assert "Aantal lopende trajecten: 7." in tekst


def test_a_measure_without_words_is_told_by_its_name(herhaald: Webzaak) -> None:
    antwoord = schrijf(herhaald, "evenredigheidstoets", {**TOETS, "m6-uitleg": "", "eenpersoonszaak": ""})
    assert antwoord.code == 422
    assert "Begeleiding door een andere partner" in antwoord.tekst
    assert "Vul in: Werkt de partner alleen." in antwoord.tekst
    assert "Vul in bij &#39;Begeleiding door een andere partner&#39;: " in antwoord.tekst
    assert "Vul in bij &#39;Een ingebrekestelling" not in antwoord.tekst


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({"m2-uitleg": "Nee."}, "UIT-13"),
        ({"conclusie": "Prima."}, "UIT-13"),
        ({"m2-geprobeerd_op": "2040-01-01"}, "UIT-46"),
        ({"opschorting_weken": "14"}, "UIT-59"),
        ({"lopende_trajecten": "-1"}, "UIT-47"),
    ],
)
def test_a_test_that_is_not_complete_or_cannot_be_is_refused(
    herhaald: Webzaak, anders: dict[str, str], code: str
) -> None:
    antwoord = schrijf(herhaald, "evenredigheidstoets", {**TOETS, **anders})
    assert (antwoord.code, f"Code {code}" in antwoord.tekst) == (409, True)


def test_only_days_that_the_course_recorded_are_filled_in_beforehand(herhaald: Webzaak) -> None:
    pagina = Lezer(herhaald.web, Rol.CONTRACTMANAGER).lees(f"/zaken/{herhaald.zaak}/schrijven/evenredigheidstoets")
    met_dag = [
        nummer for nummer in range(1, 9) if f'name="m{nummer}-geprobeerd_op" type="date" value="2' in pagina.tekst
    ]
    assert met_dag == [4], "the plan was recorded; the report of the talk in this test names no day"


def test_after_a_report_the_test_is_written_too_and_never_of_a_signal(web: Web, melding: Webzaak) -> None:
    assert schrijf(melding, "evenredigheidstoets-zonder-meting", TOETS).code == 302
    zaak = Webzaak.__new__(Webzaak)
    zaak.__dict__.update(melding.__dict__)
    zaak.signaal()
    zaak.doe(G.VALIDATIE_GESTART)
    for naam in ("evenredigheidstoets", "evenredigheidstoets-zonder-meting"):
        lezer = Lezer(web, Rol.CONTRACTMANAGER)
        assert lezer.lees(f"/zaken/{zaak.zaak}/schrijven/{naam}").code == 404
