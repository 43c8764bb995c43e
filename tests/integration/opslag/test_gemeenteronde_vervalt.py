"""A round on which the track of the gemeente rests counts no more, on both engines."""

from __future__ import annotations

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from governance.gemeentetraject.queries import wachtend_oordeel
from governance.gemeentetraject.toestand import Trajectgebeurtenis, Trajectstand
from governance.termijnen.queries import termijnen_van
from governance.termijnen.rules import OVER
from governance.weigering import Weigering
from tests.integration.opslag.databases import Werkplaats
from tests.integration.opslag.gemeentetraject import Gemeentezaal, een_gemeentezaal

G, S = Trajectgebeurtenis, Trajectstand


@pytest.fixture
def zaal(werk: Werkplaats) -> Gemeentezaal:
    return een_gemeentezaal(werk)


def test_what_rests_on_a_round_that_falls_goes_back_to_the_two_who_validate_and_the_term_stops(
    zaal: Gemeentezaal,
) -> None:
    traject = zaal.besproken()
    zaal.valt("ronde-1")
    beeld = zaal.beeld(traject)
    assert (beeld.stand, beeld.stappen[-1].ronde, beeld.openbaar) == (S.VALIDATIE, "ronde-1", True)
    with zaal.werk.lees() as session:
        assert all(termijn.stand.status in OVER for termijn in termijnen_van(session, traject))
    with pytest.raises(Weigering) as fout:
        zaal.stel_voor(traject, G.GELDIG)
    assert fout.value.grond.code == "GEM-13"
    zaal.samen(traject, G.ONGELDIG)
    assert zaal.beeld(traject).stand is S.GESLOTEN_ONGELDIG
    assert zaal.signaal("ronde-2") not in (None, traject)


def test_with_another_low_round_it_begins_again_with_that_one_and_is_no_repetition(zaal: Gemeentezaal) -> None:
    traject = zaal.herhaald()
    zaal.adviseer(traject, "Een extra medewerker.")
    zaal.valt("ronde-1")
    assert zaal.beeld(traject).advies_vervallen
    zaal.samen(traject, G.GELDIG)
    beeld = zaal.beeld(traject)
    assert (beeld.stand, beeld.stappen[-1].ronde, beeld.te_valideren) == (S.GELDIG, "ronde-2", None)
    with pytest.raises(Weigering) as fout:
        zaal.stel_voor(traject, G.HERHALING_GELDIG)
    assert fout.value.grond.code == "GEM-12"


def test_what_still_stands_after_a_later_round_fell_is_judged_anew_one_by_one(zaal: Gemeentezaal) -> None:
    traject = zaal.herhaald()
    zaal.adviseer(traject, "Een extra medewerker.")
    zaal.antwoord(traject, "Ja.")
    zaal.signaal("ronde-3")
    zaal.samen(traject, G.HERHALING_GELDIG)
    zaal.valt("ronde-3")
    zaal.samen(traject, G.GELDIG)
    zaal.samen(traject, G.HERHALING_GELDIG)
    beeld = zaal.beeld(traject)
    assert [stap.ronde for stap in beeld.stappen[-3:]] == ["ronde-3", "ronde-1", "ronde-2"]
    assert (beeld.stand, beeld.te_valideren) == (S.HERHALING, None)


def test_a_round_of_which_nobody_said_anything_falls_unseen_and_takes_along_what_waits(zaal: Gemeentezaal) -> None:
    traject = zaal.besproken()
    zaal.signaal("ronde-2")
    zaal.signaal("ronde-3")
    zaal.stel_voor(traject, G.HERHALING_GELDIG)
    zaal.valt("ronde-2")
    beeld = zaal.beeld(traject)
    assert (beeld.stand, beeld.stappen[-1].gebeurtenis) == (S.MDG_BESPROKEN, G.LATERE_RONDE_VERVALLEN)
    assert beeld.te_valideren is not None
    assert beeld.te_valideren.ronde == "ronde-3"
    with zaal.werk.lees() as session:
        assert wachtend_oordeel(session, traject) is None
        assert [een.afspraak.code for een in termijnen_van(session, traject) if een.stand.status not in OVER] == ["G01"]


def test_a_round_that_falls_twice_stands_elsewhere_or_was_said_not_to_hold_changes_nothing(zaal: Gemeentezaal) -> None:
    traject = zaal.besproken()
    zaal.signaal("ronde-2")
    zaal.samen(traject, G.HERHALING_ONGELDIG)
    voor = len(zaal.beeld(traject).stappen)
    for ronde in ("ronde-2", "ronde-9"):
        zaal.valt(ronde)
    assert len(zaal.beeld(traject).stappen) == voor
    zaal.valt("ronde-1")
    zaal.valt("ronde-1")
    assert len(zaal.beeld(traject).stappen) == voor + 1


def test_a_signal_that_nobody_looked_into_waits_for_the_two_and_stays_hidden(zaal: Gemeentezaal) -> None:
    traject = zaal.signaal()
    assert traject is not None
    zaal.valt("ronde-1")
    assert (zaal.beeld(traject).stand, zaal.beeld(traject).openbaar) == (S.VALIDATIE, False)
    zaal.samen(traject, G.ONGELDIG)
    assert not zaal.beeld(traject).openbaar


def test_a_closed_track_stays_as_it_is(zaal: Gemeentezaal) -> None:
    traject = zaal.in_hermeting()
    zaal.voldoende()
    zaal.valt("ronde-1")
    assert zaal.beeld(traject).stand is S.GESLOTEN_VOLDOENDE


STAP = (
    "INSERT INTO gemeentestap (id, traject, nummer, gebeurtenis, van, naar, dag, vastgelegd_in) "
    "VALUES ('x', :traject, 2, :wat, 'signaal', :naar, '2026-03-02', 1)"
)


@pytest.mark.parametrize(
    ("wat", "naar"), [("GemeenterondeVervallen", "geldig"), ("LatereGemeenterondeVervallen", "validatie")]
)
def test_the_database_lets_a_round_fall_to_no_other_state(zaal: Gemeentezaal, wat: str, naar: str) -> None:
    waarden = {"traject": zaal.signaal(), "wat": wat, "naar": naar}
    with pytest.raises(DatabaseError, match="gemeentestap_bestaat"), zaal.werk.doe() as handeling:
        handeling.session.execute(text(STAP), waarden)
