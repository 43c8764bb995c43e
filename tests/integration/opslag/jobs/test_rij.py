"""The queue: once per key, the oldest first, tried again with growing patience, and in the end for a person."""

import datetime as dt

import pytest

from governance.logboek.queries import laatste
from governance.logboek.rules import GEEN_REDEN
from governance.weigering import Weigering
from hendig.jobs.queries import aantallen, iets_te_doen, jobs_van, mislukte_jobs, zoek_job
from hendig.jobs.rules import (
    AFGEBROKEN,
    BEWAAR,
    BEZET,
    NIET_MISLUKT,
    UITSTEL,
    Jobgebeurtenis,
    Opdracht,
    Stand,
    Uitvoerfout,
)
from hendig.jobs.service import (
    laat_vervallen,
    meld_gedaan,
    meld_mislukt,
    pak_volgende,
    probeer_alles_opnieuw,
    probeer_opnieuw,
    ruim_op,
    zet_in_rij,
)
from tests.integration.opslag.databases import NU, Werkplaats

MINUUT = dt.timedelta(minutes=1)


def zet(werk: Werkplaats, sleutel: str, vanaf: dt.datetime | None = None) -> None:
    with werk.doe() as handeling:
        zet_in_rij(handeling, soort="tellen", sleutel=sleutel, lading={"tot": 3}, vanaf=vanaf)


def pak(werk: Werkplaats) -> Opdracht | None:
    with werk.doe() as handeling:
        return pak_volgende(handeling)


def gepakt(werk: Werkplaats) -> Opdracht:
    opdracht = pak(werk)
    assert opdracht is not None
    return opdracht


def faal(werk: Werkplaats, opdracht: Opdracht, fout: Exception) -> None:
    with werk.doe() as handeling:
        meld_mislukt(handeling, opdracht=opdracht, fout=fout)


def mislukt(werk: Werkplaats) -> str:
    """A job of which every try failed."""
    zet(werk, "een")
    for wacht in (*UITSTEL, dt.timedelta()):
        faal(werk, gepakt(werk), ConnectionError("naam van iemand"))
        werk.nu += wacht
    with werk.lees() as session:
        return mislukte_jobs(session, aantal=9)[0].id


def test_a_job_with_a_key_that_is_there_already_is_not_added(werk: Werkplaats) -> None:
    zet(werk, "een")
    zet(werk, "een")
    with werk.lees() as session:
        assert aantallen(session)[Stand.WACHT] == 1


def test_a_job_of_an_act_that_is_refused_is_not_there(werk: Werkplaats) -> None:
    def weiger() -> None:
        with werk.doe() as handeling:
            zet_in_rij(handeling, soort="tellen", sleutel="een", lading={})
            raise GEEN_REDEN.met()

    with pytest.raises(Weigering):
        weiger()
    with werk.lees() as session:
        assert aantallen(session) == dict.fromkeys(Stand, 0)


def test_the_job_that_is_due_longest_is_taken_first_with_what_it_is_told(werk: Werkplaats) -> None:
    zet(werk, "straks", NU)
    zet(werk, "eerst", NU - MINUUT)
    opdracht = gepakt(werk)
    assert (opdracht.sleutel, opdracht.lading, opdracht.poging) == ("eerst", {"tot": 3}, 1)
    assert gepakt(werk).sleutel == "straks"
    assert pak(werk) is None


def test_a_job_for_another_moment_waits_until_then(werk: Werkplaats) -> None:
    zet(werk, "morgen", NU + MINUUT)
    with werk.lees() as session:
        assert not iets_te_doen(session, werk.nu)
        assert iets_te_doen(session, NU + MINUUT)
    assert pak(werk) is None
    werk.nu = NU + MINUUT
    assert gepakt(werk).sleutel == "morgen"


def test_a_job_that_is_done_forgets_what_it_was_told_unless_it_is_to_be_read(werk: Werkplaats) -> None:
    zet(werk, "een", NU - MINUUT)
    zet(werk, "twee", NU)
    with werk.doe() as handeling:
        meld_gedaan(handeling, opdracht=gepakt(werk))
        meld_gedaan(handeling, opdracht=gepakt(werk), bewaar_lading=True)
    with werk.lees() as session:
        ladingen = {beeld.sleutel: beeld.lading for beeld in jobs_van(session, soort="tellen", aantal=10)}
        assert ladingen == {"een": {}, "twee": {"tot": 3}}
        assert aantallen(session, soort="tellen")[Stand.GEDAAN] == 2
        assert aantallen(session, soort="mail")[Stand.GEDAAN] == 0


def test_a_job_whose_worker_is_gone_is_taken_by_another_after_the_lease(werk: Werkplaats) -> None:
    zet(werk, "een")
    weg = gepakt(werk)
    werk.nu = NU + BEZET - MINUUT
    assert pak(werk) is None
    werk.nu = NU + BEZET
    ander = gepakt(werk)
    assert (ander.id, ander.poging) == (weg.id, 2)
    with werk.doe() as handeling:
        meld_gedaan(handeling, opdracht=weg)
        meld_mislukt(handeling, opdracht=weg, fout=ValueError())
    with werk.lees() as session:
        beeld = zoek_job(session, weg.id)
        assert beeld is not None
        assert (beeld.stand, beeld.pogingen, beeld.fout) == (Stand.WACHT, 2, None)


def test_a_job_that_ends_every_worker_is_given_out_no_more(werk: Werkplaats) -> None:
    zet(werk, "een")
    for _ in range(len(UITSTEL) + 1):
        gepakt(werk)
        werk.nu += BEZET
    assert pak(werk) is None
    with werk.lees() as session:
        (beeld,) = mislukte_jobs(session, aantal=9)
        assert beeld.fout == AFGEBROKEN


def test_a_job_that_fails_waits_longer_each_time_and_then_for_a_person(werk: Werkplaats) -> None:
    zet(werk, "een")
    for wacht in UITSTEL:
        faal(werk, gepakt(werk), ConnectionError("naam van iemand"))
        werk.nu += wacht - dt.timedelta(seconds=1)
        assert pak(werk) is None
        werk.nu += dt.timedelta(seconds=1)
    faal(werk, gepakt(werk), ConnectionError("naam van iemand"))
    werk.nu += dt.timedelta(days=365)
    assert pak(werk) is None
    with werk.lees() as session:
        (beeld,) = mislukte_jobs(session, aantal=9)
        assert (beeld.fout, beeld.pogingen) == ("ConnectionError", len(UITSTEL) + 1)


def test_a_failed_job_that_is_tried_again_has_all_its_tries_back(werk: Werkplaats) -> None:
    job = mislukt(werk)
    with werk.doe() as handeling:
        probeer_opnieuw(handeling, job=job)
    assert gepakt(werk).poging == 1
    with werk.lees() as session:
        (gebeurtenis,) = laatste(session, 1)
        assert (gebeurtenis.soort, gebeurtenis.zaak) == (Jobgebeurtenis.OPNIEUW_GEPROBEERD, job)


def test_everything_that_failed_is_tried_again_at_once_and_what_did_not_is_left(werk: Werkplaats) -> None:
    mislukt(werk)
    zet(werk, "twee")
    faal(werk, gepakt(werk), Uitvoerfout(Stand.MISLUKT, blijvend=True))
    zet(werk, "wacht")
    with werk.doe() as handeling:
        assert probeer_alles_opnieuw(handeling) == 2
    with werk.lees() as session:
        assert (aantallen(session)[Stand.WACHT], mislukte_jobs(session, aantal=9)) == (3, ())
        assert [een.soort for een in laatste(session, 9)] == [Jobgebeurtenis.OPNIEUW_GEPROBEERD] * 2


def test_a_failed_job_that_is_let_be_says_why_in_the_log_and_forgets_the_rest(werk: Werkplaats) -> None:
    job = mislukt(werk)
    with werk.doe() as handeling, pytest.raises(Weigering) as zonder:
        laat_vervallen(handeling, job=job, reden=" ")
    assert zonder.value.grond is GEEN_REDEN
    with werk.doe() as handeling:
        laat_vervallen(handeling, job=job, reden="Het adres bestaat niet meer.")
    with werk.lees() as session:
        beeld = zoek_job(session, job)
        assert beeld is not None
        assert (beeld.stand, beeld.lading, mislukte_jobs(session, aantal=9)) == (Stand.VERVALLEN, {}, ())
        assert laatste(session, 1)[0].soort == Jobgebeurtenis.VERVALLEN


def test_nobody_decides_about_a_job_that_did_not_fail(werk: Werkplaats) -> None:
    zet(werk, "een")
    job = gepakt(werk).id
    for bekend in (job, "onbekend"):
        with werk.doe() as handeling, pytest.raises(Weigering) as opnieuw:
            probeer_opnieuw(handeling, job=bekend)
        with werk.doe() as handeling, pytest.raises(Weigering) as vervallen:
            laat_vervallen(handeling, job=bekend, reden="Niet meer nodig.")
        assert (opnieuw.value.grond, vervallen.value.grond) == (NIET_MISLUKT, NIET_MISLUKT)


def test_what_was_done_long_ago_is_cleared_away_and_what_failed_stays(werk: Werkplaats) -> None:
    job = mislukt(werk)
    zet(werk, "gedaan", werk.nu - MINUUT)
    with werk.doe() as handeling:
        meld_gedaan(handeling, opdracht=gepakt(werk))
    klaar = werk.nu
    for dag, over in ((klaar + BEWAAR, 2), (klaar + BEWAAR + MINUUT, 1)):
        werk.nu = dag
        with werk.doe() as handeling:
            ruim_op(handeling)
        with werk.lees() as session:
            staan = jobs_van(session, soort="tellen", aantal=10)
            assert (len(staan), staan[-1].id) == (over, job)


def test_jobs_are_given_in_pages_the_newest_first(werk: Werkplaats) -> None:
    for nummer in range(5):
        werk.nu = NU + nummer * MINUUT
        zet(werk, str(nummer))
    with werk.lees() as session:
        assert [een.sleutel for een in jobs_van(session, soort="tellen", aantal=2)] == ["4", "3"]
        assert [een.sleutel for een in jobs_van(session, soort="tellen", aantal=2, na=4)] == ["0"]
