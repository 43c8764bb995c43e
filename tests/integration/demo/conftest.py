"""The demo network, filled once and copied for each test."""

from __future__ import annotations

import datetime as dt
import sqlite3
import uuid
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from governance.logboek.handeling import Toeval
from governance.opslag.database import Opslag
from hendig.demo.installatie import vul_voorbeeld
from surveys.kluis.kluis import Kluis
from tests.integration.opslag.conftest import postgres_server
from tests.integration.opslag.databases import database_on, made, made_kluis, sqlite_in

__all__ = ["postgres_server"]

NU = dt.datetime(2026, 11, 20, 10, 0, tzinfo=dt.UTC)
TOEVAL = Toeval(nieuw_id=lambda: str(uuid.uuid4()), nieuw_zout=lambda: uuid.uuid4().bytes)


@pytest.fixture(scope="session")
def kluis(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kluis]:
    """The kluis beside it."""
    gemaakt = made_kluis(f"sqlite:///{tmp_path_factory.mktemp('kluis') / 'kluis.db'}")
    yield gemaakt
    gemaakt.opslag.sluit()


@pytest.fixture(scope="session", params=["sqlite", "postgres"])
def voorbeeld(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, kluis: Kluis
) -> Iterator[Opslag]:
    """A database with the demo network, on the same day in every run."""
    if request.param == "sqlite":
        url = sqlite_in(tmp_path_factory.mktemp("voorbeeld"))
    else:
        url = database_on(request.getfixturevalue("postgres_server"), "voorbeeld")
    opslag = made(url)
    vul_voorbeeld(opslag, kluis=kluis, nu=NU, toeval=TOEVAL)
    yield opslag
    opslag.sluit()


@pytest.fixture
def eigen(voorbeeld: Opslag, kluis: Kluis, tmp_path: Path) -> Iterator[tuple[Opslag, Kluis]]:
    """A copy of the demo and its kluis, so that other tests meet them as they were."""
    netwerk, eigen_kluis = kopie_van(voorbeeld, kluis, tmp_path)
    yield netwerk, eigen_kluis
    netwerk.sluit()
    eigen_kluis.opslag.sluit()


def kopie_van(netwerk: Opslag, kluis: Kluis, map_: Path) -> tuple[Opslag, Kluis]:
    """Copy a network and its kluis, that are closed by who asked."""
    return _kopie(netwerk, map_ / "netwerk.db"), Kluis(_kopie(kluis.opslag, map_ / "kluis.db"), kluis.slot)


def _kopie(bron: Opslag, pad: Path) -> Opslag:
    with bron.lees() as session, closing(sqlite3.connect(pad)) as naar:
        van = session.connection().connection.driver_connection
        assert van is not None
        van.backup(naar)
    return Opslag(f"sqlite:///{pad}")
