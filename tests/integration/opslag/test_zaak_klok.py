"""What the days do to a case: a term to answer ends, a letter arrives, an agreement ends, a case lapses."""

from __future__ import annotations

import datetime as dt

import pytest

from governance.netwerk.rules import Rol
from governance.uitsluiting.gronden import Grond
from governance.uitsluiting.toestand import Zaakgebeurtenis, Zaakstand
from hendig.jobs.rules import Opdracht
from hendig.processes.zaak.klok import ZAKEN_NALOPEN, nalopen
from hendig.processes.zaak.partner import geef_geen_tijd, vraag_uitstel
from tests.integration.opslag.databases import Werkplaats
from tests.integration.opslag.zaakdaden import D
from tests.integration.opslag.zaakwerk import Zaakwerk

G, S = Zaakgebeurtenis, Zaakstand
pytestmark = pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True)


def loop_na(zaak: Zaakwerk) -> Zaakstand:
    """Let the clock look at every case today, and give how far it is."""
    werk = zaak.werk
    doe = nalopen(werk.opslag, klok=lambda: werk.nu, toeval=werk.toeval)
    doe(Opdracht(id="een", sleutel="een", soort=ZAKEN_NALOPEN, onderwerp=None, persoon=None, lading={}, poging=1))
    return zaak.beeld().stand


def test_the_time_to_answer_is_over_the_day_after_its_last(werk: Werkplaats) -> None:
    zaak = Zaakwerk(werk)
    zaak.tot_voornemen()
    einde = zaak.termijnen()["T10"].stand.einde
    assert einde is not None
    werk.nu = dt.datetime.combine(einde, dt.time(12), dt.UTC)
    assert loop_na(zaak) is S.VOORNEMEN
    zaak.na(1)
    assert loop_na(zaak) is S.ZIENSWIJZE
    assert loop_na(zaak) is S.ZIENSWIJZE, "looking twice changes nothing"


@pytest.mark.parametrize("dagen_eerder", [0, 3])
def test_a_question_for_more_time_that_nobody_answers_gives_that_time(werk: Werkplaats, dagen_eerder: int) -> None:
    """At once where it is asked on the last day: nobody could answer before that."""
    zaak = Zaakwerk(werk)
    zaak.tot_voornemen()
    einde = zaak.termijnen()["T10"].stand.einde
    assert einde is not None
    laatste_dag = dt.datetime.combine(einde, dt.time(12), dt.UTC)
    werk.nu = laatste_dag - dt.timedelta(days=dagen_eerder)
    with werk.doe(zaak.als(Rol.CONTACTPERSOON)) as handeling:
        vraag_uitstel(handeling, zaak=zaak.zaak, tekst="Onze jurist is ziek. (verzonnen)")
    if dagen_eerder:
        assert zaak.termijnen()["T10"].stand.einde == einde
        werk.nu = laatste_dag
        loop_na(zaak)
    langer = zaak.termijnen()["T10"].stand.einde
    assert langer is not None
    assert (langer - einde).days >= 14


def test_a_no_to_more_time_stays_a_no_on_the_last_day(werk: Werkplaats) -> None:
    zaak = Zaakwerk(werk)
    zaak.tot_voornemen()
    einde = zaak.termijnen()["T10"].stand.einde
    assert einde is not None
    with werk.doe(zaak.als(Rol.CONTACTPERSOON)) as handeling:
        vraag_uitstel(handeling, zaak=zaak.zaak, tekst="Onze jurist is ziek. (verzonnen)")
    with werk.doe(zaak.als(Rol.CONTRACTMANAGER)) as handeling:
        geef_geen_tijd(handeling, zaak=zaak.zaak, reden="Er is al tijd genoeg. (verzonnen)")
    werk.nu = dt.datetime.combine(einde, dt.time(12), dt.UTC)
    loop_na(zaak)
    assert zaak.termijnen()["T10"].stand.einde == einde


def test_a_case_without_an_intention_in_time_lapses_and_its_terms_end(werk: Werkplaats) -> None:
    zaak = Zaakwerk(werk)
    zaak.tot_herhaling()
    einde = zaak.termijnen()["T09"].stand.einde
    assert einde is not None
    werk.nu = dt.datetime.combine(einde, dt.time(12), dt.UTC)
    assert loop_na(zaak) is S.HERHALING_CONCEPT
    zaak.na(1)
    assert loop_na(zaak) is S.VERVALLEN
    assert zaak.open_() == set()
    laatste = zaak.beeld().stappen[-1]
    assert (laatste.gebeurtenis, laatste.door) == (G.VERVALLEN, None)


def test_nothing_lapses_while_a_conversation_waits_for_the_next_round(werk: Werkplaats) -> None:
    zaak = Zaakwerk(werk)
    zaak.tot_hermeting()
    zaak.na(500)
    assert loop_na(zaak) is S.HERMETING


def test_the_clock_never_does_what_people_do(werk: Werkplaats) -> None:
    zaak = Zaakwerk(werk)
    zaak.signaal()
    zaak.na(30)
    assert loop_na(zaak) is S.SIGNAAL


def test_a_time_that_passes_is_over_by_itself_and_what_somebody_must_do_is_late(werk: Werkplaats) -> None:
    zaak = Zaakwerk(werk)
    zaak.tot_hermeting()
    zaak.na(250)
    assert loop_na(zaak) is S.HERMETING
    assert zaak.termijnen()["T06"].stand.status == "verlopen"
    assert "T06" not in zaak.open_()
    zaak.meting(2)
    zaak.doe(G.HERHALING_GEVONDEN)
    einde = zaak.termijnen()["T08"].stand.einde
    assert einde is not None
    werk.nu = dt.datetime.combine(einde + dt.timedelta(days=1), dt.time(12), dt.UTC)
    loop_na(zaak)
    assert zaak.termijnen()["T08"].stand.status != "verlopen"


@pytest.mark.parametrize(("grond", "stand"), [(Grond.FRAUDE, S.MDG), (None, S.VERVALLEN)], ids=["plain", "option 1"])
def test_a_case_lapses_because_the_mdg_did_not_meet_only_where_it_decides(
    werk: Werkplaats, grond: Grond | None, stand: Zaakstand
) -> None:
    """Along the plain route the MDG I-F only talks about it; that it did not is nothing that ends a case of fraude."""
    zaak = Zaakwerk(werk, route="OPTIE_1")
    if grond is None:
        zaak.tot_voornemen()
    else:
        zaak.melding(grond)
        zaak.doe(G.VALIDATIE_GESTART)
        zaak.stuk(D.FEITENRELAAS)
        zaak.bewijs()
        zaak.doe(G.VOORNEMEN_VERZONDEN)
    zaak.tot_mdg()
    einde = zaak.termijnen()["T12"].stand.einde
    assert einde is not None
    werk.nu = dt.datetime.combine(einde, dt.time(12), dt.UTC)
    assert loop_na(zaak) is S.MDG
    zaak.na(1)
    assert loop_na(zaak) is stand


@pytest.mark.parametrize("grond", [Grond.TEKORT, None], ids=["a report", "a round"])
def test_a_signal_that_nobody_looks_into_does_not_stay_with_a_partner_for_ever(
    werk: Werkplaats, grond: Grond | None
) -> None:
    zaak = Zaakwerk(werk)
    if grond is None:
        zaak.signaal()
    else:
        zaak.melding(grond)
    zaak.na(100)
    assert loop_na(zaak) is S.SIGNAAL
    zaak.na(100)
    assert loop_na(zaak) is S.VERVALLEN
    zaak.signaal()
    zaak.doe(G.VALIDATIE_GESTART)
    zaak.na(100)
    assert loop_na(zaak) is S.VALIDATIE, "the time begins anew with every step"


def test_what_nobody_looks_at_lapses_whatever_its_route(werk: Werkplaats) -> None:
    zaak = Zaakwerk(werk)
    zaak.tot_voornemen_met_spoed()
    zaak.tot_mdg()
    zaak.na(250)
    assert loop_na(zaak) is S.VERVALLEN
