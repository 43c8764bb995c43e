"""A disk that is full: a clear message, nothing lost, and all is well once there is room."""

from __future__ import annotations

import resource
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import Engine, event

from hendig.processes.beheer.kluissleutel import Sleutelfout, lees_sleutel, schrijf_sleutel
from tests.integration.opslag.beheer.conftest import Maker
from tests.integration.opslag.beheer.opstelling import Opstelling


@contextmanager
def databases_that_cannot_grow() -> Iterator[None]:
    """SQLite files have as many pages as they will ever get."""

    def full(connection: object, _: object) -> None:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]  # type: ignore[attr-defined] # the driver's own
        connection.execute(f"PRAGMA max_page_count={pages}")  # type: ignore[attr-defined] # as above

    event.listen(Engine, "connect", full)
    try:
        yield
    finally:
        event.remove(Engine, "connect", full)


@contextmanager
def files_no_larger_than(size: int) -> Iterator[None]:
    """Every file that this process writes has a largest size."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.fixture
def ingebed(nieuwe_opstelling: Maker) -> Opstelling:
    """An installation on SQLite of this test alone."""
    opstelling = nieuwe_opstelling("sqlite", "net")
    opstelling.hendig("inrichten")
    return opstelling


def test_a_write_that_does_not_fit_is_told_and_nothing_is_lost(ingebed: Opstelling) -> None:
    was = ingebed.soorten()
    with databases_that_cannot_grow():
        runs = [ingebed.hendig("kluis", "sleutel-vernieuwen") for _ in range(60)]
    failed = [run for run in runs if run.code]
    assert failed
    assert all("schijf van de database is vol" in run.err and "Er is niets geschreven" in run.err for run in failed)
    written = len(runs) - len(failed)
    assert ingebed.soorten() == was + ["KluissleutelVernieuwd"] * written
    assert ingebed.hendig("kluis", "sleutel-vernieuwen").code == 0
    assert ingebed.hendig("controleer").code == 0


def test_a_copy_that_does_not_fit_is_told_and_leaves_nothing(opstelling: Opstelling) -> None:
    opstelling.schrijf(1500)
    was = opstelling.rijen()
    kopie = opstelling.map / "kopie"
    with files_no_larger_than(60_000):
        run = opstelling.hendig("reservekopie", kopie)
    assert (run.code, "De schijf is vol. Er is niets geschreven." in run.err) == (2, True), run.err
    assert [pad.name for pad in opstelling.map.iterdir() if "kopie" in pad.name or "half" in pad.name] == []
    assert opstelling.rijen() == was
    assert opstelling.hendig("reservekopie", kopie).code == 0


def test_a_key_that_does_not_fit_on_the_disk_leaves_the_old_one(opstelling: Opstelling) -> None:
    was = opstelling.instellingen.sleutel.read_bytes()
    sleutel = lees_sleutel(opstelling.instellingen.sleutel)
    with files_no_larger_than(50), pytest.raises(Sleutelfout, match="De schijf is vol"):
        schrijf_sleutel(opstelling.instellingen.sleutel, sleutel.met_nieuwe())
    assert opstelling.instellingen.sleutel.read_bytes() == was
    bestanden = {pad.name for pad in opstelling.instellingen.sleutel.parent.iterdir()}
    assert bestanden == {"kluis.sleutel", "web.sleutel"}


def test_a_database_that_does_not_fit_is_not_put_back_by_halves(
    opstelling: Opstelling, nieuwe_opstelling: Maker
) -> None:
    opstelling.schrijf(1500)
    kopie = opstelling.map / "kopie"
    opstelling.hendig("reservekopie", kopie)
    ander = nieuwe_opstelling("sqlite", "ander")
    with files_no_larger_than(300_000):
        run = ander.hendig("terugzetten", kopie)
    assert (run.code, "vol of werkt niet" in run.err) == (2, True), run.err
    assert ander.hendig("terugzetten", kopie).code == 0
    assert len(ander.soorten()) == 1502
