"""The worker: each job is done once whoever takes it, one that dies leaves its job to another, and it stops at once."""

import datetime as dt
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from governance.logboek.handeling import handeling
from governance.opslag.database import Opslag
from hendig.jobs.queries import aantallen, jobs_van, mislukte_jobs
from hendig.jobs.rules import BEWAAR, BEZET, Opdracht, Stand
from hendig.jobs.service import zet_in_rij
from hendig.jobs.worker import Uitvoerder, Werker
from tests.integration.opslag.databases import DOOR, NU, toeval

ROOT = Path(__file__).parents[4]
DIES = """
import datetime as dt, sys
from governance.opslag.database import Opslag
from hendig.jobs.worker import Werker
from tests.integration.opslag.databases import DOOR, NU, toeval
def wacht(opdracht):
    print("bezig", flush=True)
    sys.stdin.read()
Werker(Opslag(sys.argv[1]), {"tellen": wacht}, door=DOOR, nu=lambda: NU, toeval=toeval()).doe_een()
"""
TOEVAL = toeval()


def zet(opslag: Opslag, aantal: int) -> None:
    with handeling(opslag, door=DOOR, op=NU, toeval=TOEVAL) as nieuw:
        for nummer in range(aantal):
            zet_in_rij(nieuw, soort="tellen", sleutel=str(nummer), lading={})


def werker(opslag: Opslag, doe: Uitvoerder, nu: Callable[[], dt.datetime] = lambda: NU) -> Werker:
    return Werker(opslag, {"tellen": doe}, door=DOOR, nu=nu, toeval=TOEVAL)


def standen(opslag: Opslag) -> dict[Stand, int]:
    with opslag.lees() as session:
        return {stand: aantal for stand, aantal in aantallen(session).items() if aantal}


def test_two_workers_beside_each_other_do_each_job_once(ingericht: str, opslag: Opslag) -> None:
    zet(opslag, 40)
    gedaan: list[str] = []
    begin = threading.Barrier(2)

    def werk() -> None:
        eigen = Opslag(ingericht)
        begin.wait()
        een = werker(eigen, lambda opdracht: gedaan.append(opdracht.sleutel))
        while een.doe_een():
            pass
        eigen.sluit()

    draden = [threading.Thread(target=werk) for _ in range(2)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    assert sorted(gedaan, key=int) == [str(nummer) for nummer in range(40)]
    assert standen(opslag) == {Stand.GEDAAN: 40}


def test_a_worker_that_is_killed_in_the_middle_leaves_its_job_to_another(ingericht: str, opslag: Opslag) -> None:
    zet(opslag, 1)
    with subprocess.Popen(
        [sys.executable, "-c", DIES, ingericht], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT
    ) as ander:
        assert ander.stdout is not None
        assert ander.stdout.readline() == b"bezig\n"
        assert not werker(opslag, lambda _: pytest.fail("the other has it")).doe_een()
        ander.send_signal(signal.SIGKILL)
    assert not werker(opslag, lambda _: pytest.fail("it may still live")).doe_een()
    gedaan: list[int] = []
    assert werker(opslag, lambda opdracht: gedaan.append(opdracht.poging), lambda: NU + BEZET).doe_een()
    assert gedaan == [2]
    assert standen(opslag) == {Stand.GEDAAN: 1}


def test_a_job_that_nobody_knows_or_that_breaks_does_not_hold_up_the_next(opslag: Opslag) -> None:
    zet(opslag, 1)
    with handeling(opslag, door=DOOR, op=NU - dt.timedelta(hours=1), toeval=TOEVAL) as nieuw:
        zet_in_rij(nieuw, soort="onbekend", sleutel="vreemd", lading={})
    gedaan: list[str] = []
    een = werker(opslag, lambda opdracht: gedaan.append(opdracht.sleutel))
    assert (een.doe_een(), een.doe_een(), een.doe_een()) == (True, True, False)
    assert gedaan == ["0"]
    with opslag.lees() as session:
        (vreemd,) = jobs_van(session, soort="onbekend", aantal=1)
        assert (vreemd.stand, vreemd.fout) == (Stand.WACHT, "KeyError")


def test_the_work_is_done_while_others_can_write(opslag: Opslag) -> None:
    zet(opslag, 1)

    def schrijf_zelf(opdracht: Opdracht) -> None:
        with handeling(opslag, door=DOOR, op=NU, toeval=TOEVAL) as nieuw:
            zet_in_rij(nieuw, soort="later", sleutel=f"na {opdracht.sleutel}", lading={})

    assert werker(opslag, schrijf_zelf).doe_een()
    assert standen(opslag) == {Stand.GEDAAN: 1, Stand.WACHT: 1}


def test_the_loop_empties_the_queue_clears_away_and_stops_when_told(opslag: Opslag) -> None:
    zet(opslag, 3)
    stop, tijd = threading.Event(), [NU]

    def tel(opdracht: Opdracht) -> None:
        if opdracht.sleutel == "2":
            tijd[0] = NU + BEWAAR + dt.timedelta(days=1)
            stop.set()

    draad = threading.Thread(target=werker(opslag, tel, lambda: tijd[0]).draai, args=(stop,))
    draad.start()
    draad.join(timeout=20)
    assert not draad.is_alive()
    with opslag.lees() as session:
        assert [een.sleutel for een in jobs_van(session, soort="tellen", aantal=9)] == ["2"]


class Nooit(threading.Event):
    """A signal to stop that comes after so many waits, none of which takes any time."""

    def __init__(self, waits: int, at_each: Callable[[int], None]) -> None:
        super().__init__()
        self.waits = waits
        self.at_each = at_each
        self.asked: list[float] = []

    def wait(self, timeout: float | None = None) -> bool:
        self.asked.append(timeout or 0.0)
        self.at_each(len(self.asked))
        if len(self.asked) == self.waits:
            self.set()
        return self.is_set()


def test_a_database_that_is_away_for_a_while_is_waited_for(tmp_path: Path) -> None:
    weg = Opslag(f"sqlite:///{tmp_path}/nog/niet/er.db")
    geen_tabellen = Nooit(3, lambda beurt: (tmp_path / "nog/niet").mkdir(parents=True) if beurt == 1 else None)
    werker(weg, lambda _: None).draai(geen_tabellen)
    weg.sluit()
    assert geen_tabellen.asked == [10.0, 10.0, 10.0]


def test_the_loop_goes_on_once_the_database_is_back(opslag: Opslag) -> None:
    zet(opslag, 1)
    gedaan: list[str] = []

    def naam(oud: str, nieuw: str) -> None:
        with opslag.verbinding() as connection:
            connection.exec_driver_sql(f"ALTER TABLE {oud} RENAME TO {nieuw}")

    naam("job", "weg")
    stop = Nooit(3, lambda beurt: naam("weg", "job") if beurt == 1 else None)
    werker(opslag, lambda opdracht: gedaan.append(opdracht.sleutel)).draai(stop)
    assert gedaan == ["0"]
    assert stop.asked == [10.0, 0.0, 1.0]
    with opslag.lees() as session:
        assert mislukte_jobs(session, aantal=9) == ()
