"""Killed at any step, a database holds all of an act or nothing, and a command over both is finished the next time."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import URL, func, select

from hendig.instellingen import bestand
from hendig.migrations.stand import KLUIS, NETWORK, Schema, revision
from hendig.processes.beheer.installatie import ongezien
from hendig.processes.beheer.kluissleutel import lees_sleutel
from hendig.processes.beheer.reservekopie import alle_tabellen
from surveys.kluis.queries import aantal_proeven
from tests.architecture.sources import ROOT
from tests.integration.opslag.beheer.conftest import Maker
from tests.integration.opslag.beheer.opstelling import Opstelling

ENGINES = pytest.mark.parametrize("engine", ["sqlite", "postgres"])
VERNIEUW = ("kluis", "sleutel-vernieuwen")


class Beul:
    """Gives commands that die."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def dood_bij(self, stap: int, opstelling: Opstelling, *arguments: object) -> bool:
        """Give a command and kill it at a step; tell whether it came that far."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        request = [stap, opstelling.omgeving, [str(argument) for argument in arguments]]
        self._process.stdin.write(json.dumps(request) + "\n")
        self._process.stdin.flush()
        code = int(self._process.stdout.readline())
        assert code in (0, -signal.SIGKILL)
        return code != 0


@pytest.fixture(scope="session")
def beul() -> Iterator[Beul]:
    command = [sys.executable, "-m", "tests.integration.opslag.beheer.sterven"]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        yield Beul(process)


def every_few(first: int, step: int) -> Iterator[int]:
    """Moments at which to die, closer together at the beginning."""
    moment = first
    while True:
        yield moment
        moment += max(1, (moment * step) // 10)


@ENGINES
def test_setting_up_that_was_killed_is_finished_the_next_time(
    engine: str, beul: Beul, nieuwe_opstelling: Maker
) -> None:
    opstelling = nieuwe_opstelling(engine, "net")
    deaths = 0
    for stap in every_few(1, 5):
        died = beul.dood_bij(stap, opstelling, "inrichten")
        deaths += died
        if not died:
            break
    assert deaths > 5
    assert opstelling.hendig("inrichten").code == 0
    assert opstelling.soorten() == ["KluissleutelGemaakt"]
    assert opstelling.hendig("controleer").code == 0


def test_a_new_key_that_was_killed_half_way_takes_over_the_next_time(opstelling: Opstelling, beul: Beul) -> None:
    died = True
    for stap in every_few(1, 4):
        was = opstelling.soorten()
        died = beul.dood_bij(stap, opstelling, *VERNIEUW)
        assert opstelling.soorten() in (was, [*was, "KluissleutelVernieuwd"])
        assert "MIS" not in opstelling.hendig("controleer").out
        if not died:
            break
        assert opstelling.hendig(*VERNIEUW).code == 0
        assert opstelling.hendig(*VERNIEUW, "--oude-weg").code == 0
        with opstelling.open() as installatie, installatie.kluis.lees() as session:
            assert opstelling.soorten().count("KluissleutelVernieuwd") == aantal_proeven(session) - 1


def test_old_keys_that_were_being_removed_are_removed_the_next_time(opstelling: Opstelling, beul: Beul) -> None:
    opstelling.hendig(*VERNIEUW)
    pad = opstelling.instellingen.sleutel
    both = pad.read_bytes()
    for stap in every_few(1, 4):
        pad.write_bytes(both)
        died = beul.dood_bij(stap, opstelling, *VERNIEUW, "--oude-weg")
        assert opstelling.hendig(*VERNIEUW, "--oude-weg").code == 0
        assert len(lees_sleutel(pad).sleutels) == 1
        if not died:
            break


def test_a_copy_that_was_killed_is_not_there(opstelling: Opstelling, beul: Beul, tmp_path: Path) -> None:
    opstelling.schrijf(3)
    kopie = tmp_path / "kopie"
    for stap in every_few(1, 4):
        if not beul.dood_bij(stap, opstelling, "reservekopie", kopie):
            break
        if kopie.exists():  # it died while this was being recorded
            assert {pad.name for pad in kopie.iterdir()} == {"netwerk.zip", "kluis.zip"}
            shutil.rmtree(kopie)
    assert kopie.exists()


def all_or_nothing(adres: URL, schema: Schema) -> int:
    """The rows in a database that is at its newest step; of one without any table none."""
    pad = bestand(adres)
    if pad is not None and not pad.exists():
        return 0
    with ongezien(adres) as opslag, opslag.lees() as session:
        tables = alle_tabellen(session.connection())
        assert revision(session.connection()) == (schema.head if tables else None)
        return sum(session.scalar(select(func.count()).select_from(table)) or 0 for table in tables)


@ENGINES
def test_putting_back_that_was_killed_is_finished_the_next_time(
    engine: str, beul: Beul, nieuwe_opstelling: Maker, tmp_path: Path
) -> None:
    kopie, bron = tmp_path / "kopie", nieuwe_opstelling("sqlite", "bron")
    assert [bron.hendig(*words).code for words in (["inrichten"], ["reservekopie", kopie])] == [0, 0]
    opstelling = nieuwe_opstelling(engine, "net")
    deaths = 0
    for stap in every_few(1, 5):
        if not beul.dood_bij(stap, opstelling, "terugzetten", kopie):
            break
        deaths += 1
        for adres, schema, rows in zip(opstelling.instellingen.databases, (NETWORK, KLUIS), (2, 1), strict=True):
            assert all_or_nothing(adres, schema) in (0, rows)
    assert deaths > 5
    assert opstelling.soorten().count("ReservekopieTeruggezet") == 1
    assert opstelling.hendig("logboek", "controleer").code == 0
