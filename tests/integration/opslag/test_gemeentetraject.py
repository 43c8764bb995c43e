"""The gemeente's own track on both engines: from a round to an answer, with its refusals and its bolts."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from governance.gemeentetraject.antwoord_service import voeg_actie_toe
from governance.gemeentetraject.queries import adviespunten, trajecten, wachtend_oordeel
from governance.gemeentetraject.service import trek_oordeel_in
from governance.gemeentetraject.toestand import Trajectgebeurtenis, Trajectstand
from governance.netwerk.rules import Rol
from governance.termijnen.queries import termijnen_van
from governance.termijnen.rules import OVER
from governance.weigering import Weigering
from tests.integration.opslag.databases import Werkplaats
from tests.integration.opslag.gemeentetraject import Gemeentezaal, een_gemeentezaal

G, S = Trajectgebeurtenis, Trajectstand


@pytest.fixture
def zaal(werk: Werkplaats) -> Gemeentezaal:
    return een_gemeentezaal(werk)


def test_a_low_round_goes_from_signal_to_a_sufficient_round(zaal: Gemeentezaal) -> None:
    traject = zaal.in_hermeting()
    assert zaal.beeld(traject).openbaar
    assert zaal.voldoende() == traject
    beeld = zaal.beeld(traject)
    assert [stap.naar for stap in beeld.stappen] == [
        *(S.SIGNAAL, S.VALIDATIE, S.GELDIG, S.MDG_BESPROKEN, S.REACTIE_COLLEGE),
        *(S.VERBETERACTIES, S.HERMETING, S.GESLOTEN_VOLDOENDE),
    ]
    assert beeld.stappen[3].tekst == "Wachttijden zijn het punt."
    assert (beeld.acties[0].wie, beeld.acties[0].gedaan_op) == ("team Toegang", dt.date(2026, 3, 2))
    assert [(stap.gebeurtenis, stap.ronde) for stap in beeld.stappen if stap.ronde] == [
        (G.SIGNAAL_ONTSTAAN, "ronde-1"),
        (G.GELDIG, "ronde-1"),
        (G.VOLDOENDE, "ronde-9"),
    ]


def test_the_same_round_twice_changes_nothing_also_when_the_track_is_closed(zaal: Gemeentezaal) -> None:
    traject = zaal.signaal()
    assert zaal.signaal() is None
    assert traject is not None
    zaal.stap(traject, G.VALIDATIE_GESTART, Rol.MEETBEHEERDER)
    zaal.samen(traject, G.ONGELDIG)
    assert zaal.beeld(traject).stand is S.GESLOTEN_ONGELDIG
    assert not zaal.beeld(traject).openbaar
    assert zaal.signaal() is None
    assert zaal.signaal("ronde-2") not in (None, traject)


def test_a_sufficient_round_without_a_track_or_before_it_is_valid_closes_nothing(zaal: Gemeentezaal) -> None:
    assert zaal.voldoende() is None
    traject = zaal.signaal()
    assert traject is not None
    assert zaal.voldoende() is None
    assert zaal.beeld(traject).stand is S.SIGNAAL


def test_each_kind_of_trust_has_its_own_track(zaal: Gemeentezaal) -> None:
    assert zaal.signaal() != zaal.signaal(construct="competentie")


def test_the_college_has_eight_weeks_and_its_answer_meets_the_term(zaal: Gemeentezaal) -> None:
    traject = zaal.besproken()
    with zaal.werk.lees() as session:
        (termijn,) = termijnen_van(session, traject)
        assert (termijn.afspraak.code, termijn.stand.einde) == ("G01", dt.date(2026, 4, 28))


def test_an_answer_after_the_last_day_is_still_an_answer(zaal: Gemeentezaal) -> None:
    traject = zaal.herhaald()
    zaal.adviseer(traject, "Neem een extra medewerker aan.")
    zaal.werk.nu += dt.timedelta(weeks=9)
    zaal.antwoord(traject, "Ja, per juni.")
    assert zaal.beeld(traject).stand is S.REACTIE_COLLEGE
    with zaal.werk.lees() as session:
        assert all(termijn.stand.status in OVER for termijn in termijnen_van(session, traject))


def test_repetition_asks_an_advice_and_an_answer_to_each_point(zaal: Gemeentezaal) -> None:
    traject = zaal.herhaald()
    assert zaal.beeld(traject).stappen[-1].ronde == "ronde-2"
    with pytest.raises(Weigering) as fout:
        zaal.adviseer(traject, " ")
    assert fout.value.grond.code == "GEM-10"
    zaal.adviseer(traject, "Een extra medewerker.", "Een vast telefoonnummer.")
    with pytest.raises(Weigering) as fout:
        zaal.antwoord(traject, "Ja.")
    assert fout.value.grond.code == "GEM-11"
    zaal.antwoord(traject, "Ja, per juni.", "Nee, dat is er al.")
    with zaal.werk.lees() as session:
        assert [(punt.tekst, punt.antwoord) for punt in adviespunten(session, traject)] == [
            ("Een extra medewerker.", "Ja, per juni."),
            ("Een vast telefoonnummer.", "Nee, dat is er al."),
        ]
    assert zaal.beeld(traject).stand is S.REACTIE_COLLEGE


def test_a_later_round_that_does_not_hold_changes_nothing_and_is_not_asked_again(zaal: Gemeentezaal) -> None:
    traject = zaal.besproken()
    zaal.signaal("ronde-2")
    assert zaal.beeld(traject).te_valideren is not None
    zaal.samen(traject, G.HERHALING_ONGELDIG)
    beeld = zaal.beeld(traject)
    assert (beeld.stand, beeld.te_valideren) == (S.MDG_BESPROKEN, None)
    with pytest.raises(Weigering) as fout:
        zaal.stel_voor(traject, G.HERHALING_GELDIG)
    assert fout.value.grond.code == "GEM-12"


def test_who_judges_first_does_not_confirm_and_one_judgement_waits_at_a_time(zaal: Gemeentezaal) -> None:
    traject = zaal.signaal()
    assert traject is not None
    zaal.stap(traject, G.VALIDATIE_GESTART, Rol.MEETBEHEERDER)
    voorstel = zaal.stel_voor(traject, G.GELDIG)
    for doe, code in (
        (lambda: zaal.bevestig(voorstel, Rol.MEETBEHEERDER), "GEM-03"),
        (lambda: zaal.stel_voor(traject, G.ONGELDIG, Rol.CONTROLEUR), "GEM-04"),
        (lambda: zaal.stap(traject, G.GELDIG, Rol.MEETBEHEERDER), "GEM-01"),
    ):
        with pytest.raises(Weigering) as fout:
            doe()
        assert fout.value.grond.code == code
    with zaal.werk.doe(zaal.als(Rol.CONTROLEUR)) as handeling:
        trek_oordeel_in(handeling, oordeel=voorstel)
    with pytest.raises(Weigering) as fout:
        zaal.bevestig(voorstel)
    assert fout.value.grond.code == "GEM-05"
    with zaal.werk.lees() as session:
        assert wachtend_oordeel(session, traject) is None
    zaal.bevestig(zaal.stel_voor(traject, G.GELDIG, Rol.CONTROLEUR), Rol.MEETBEHEERDER)
    assert zaal.beeld(traject).stand is S.GELDIG


def test_actions_are_kept_by_the_contractmanager_where_there_are_some(zaal: Gemeentezaal) -> None:
    traject = zaal.besproken()
    with pytest.raises(Weigering) as fout:
        zaal.actie(traject)
    assert fout.value.grond.code == "GEM-01"


def test_an_action_ends_today_or_later_and_is_done_once(zaal: Gemeentezaal) -> None:
    traject = zaal.beantwoord()
    with pytest.raises(Weigering) as fout:
        zaal.stap(traject, G.ACTIES_VASTGESTELD, Rol.CONTRACTMANAGER)
    assert fout.value.grond.code == "GEM-06"
    with pytest.raises(Weigering) as fout:
        zaal.actie(traject, dt.date(2026, 3, 1))
    assert fout.value.grond.code == "GEM-09"
    actie = zaal.actie(traject)
    zaal.stap(traject, G.ACTIES_VASTGESTELD, Rol.CONTRACTMANAGER)
    with pytest.raises(Weigering) as fout:
        zaal.stap(traject, G.ACTIES_GEDAAN, Rol.CONTRACTMANAGER)
    assert fout.value.grond.code == "GEM-07"
    zaal.gedaan(actie)
    with pytest.raises(Weigering) as fout:
        zaal.gedaan(actie)
    assert fout.value.grond.code == "GEM-08"


def test_an_action_is_written_down_by_nobody_else(zaal: Gemeentezaal) -> None:
    traject = zaal.beantwoord()
    with pytest.raises(Weigering) as fout, zaal.werk.doe(zaal.als(Rol.SECRETARIS)) as handeling:
        voeg_actie_toe(handeling, traject=traject, wat="Bellen", wie="team Toegang", uiterlijk=dt.date(2026, 6, 1))
    assert fout.value.grond.code == "GEM-02"


STAP = (
    "INSERT INTO gemeentestap (id, traject, nummer, gebeurtenis, van, naar, dag, door, tweede, vastgelegd_in) "
    "VALUES ('x', :traject, 2, :wat, :van, :naar, '2026-03-02', :door, :tweede, 1)"
)


@pytest.mark.parametrize(
    ("wat", "van", "naar", "grendel"),
    [
        ("GemeentemetingBesproken", "signaal", "besproken in de MDG I-F", "gemeentestap_bestaat"),
        ("GemeentemetingBesproken", "geldig", "besproken in de MDG I-F", "gemeentestap_sluit_aan"),
        ("GemeenteOpOfBovenDeNorm", "signaal", "gesloten, op of boven de norm", "gemeentestap_bestaat"),
    ],
)
def test_the_database_holds_the_course(zaal: Gemeentezaal, wat: str, van: str, naar: str, grendel: str) -> None:
    traject = zaal.signaal()
    waarden = {"traject": traject, "wat": wat, "van": van, "naar": naar, "door": None, "tweede": None}
    with pytest.raises(DatabaseError, match=grendel), zaal.werk.doe() as handeling:
        handeling.session.execute(text(STAP), waarden)


def test_the_database_asks_two_people_for_a_judgement(zaal: Gemeentezaal) -> None:
    traject = zaal.signaal()
    assert traject is not None
    zaal.stap(traject, G.VALIDATIE_GESTART, Rol.MEETBEHEERDER)
    waarden = {"traject": traject, "wat": G.GELDIG, "van": S.VALIDATIE, "naar": S.GELDIG, "tweede": None}
    with pytest.raises(DatabaseError, match="gemeentestap_vier_ogen"), zaal.werk.doe() as handeling:
        handeling.session.execute(text(STAP.replace(" 2,", " 3,")), waarden | {"door": zaal.mensen[Rol.CONTROLEUR]})


def test_the_database_keeps_one_open_track_per_kind_of_trust(zaal: Gemeentezaal) -> None:
    zaal.signaal()
    with zaal.werk.lees() as session:
        (beeld,) = trajecten(session)
    invoer = "INSERT INTO gemeentetraject (id, construct, contractversie, vastgelegd_in) VALUES ('y', :c, :v, 1)"
    with pytest.raises(DatabaseError, match="gemeentetraject_een_tegelijk"), zaal.werk.doe() as handeling:
        handeling.session.execute(text(invoer), {"c": beeld.construct, "v": beeld.contractversie})
