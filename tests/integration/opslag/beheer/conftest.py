"""An installation of one test alone, on either engine: set up once per process of the run, and copied from there."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.integration.opslag.beheer.opstelling import Opstelling
from tests.integration.opslag.databases import database_on

Maker = Callable[[str, str], Opstelling]


@pytest.fixture(autouse=True)
def _no_settings_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for naam in [naam for naam in os.environ if naam.startswith("HENDIG_")]:
        monkeypatch.delenv(naam)


@pytest.fixture
def nieuwe_opstelling(request: pytest.FixtureRequest, tmp_path: Path) -> Maker:
    """Make an installation on an engine, under a name: nothing is set up yet."""

    def maak(engine: str, naam: str) -> Opstelling:
        omgeving = {"HENDIG_MAP": str(tmp_path / naam)}
        if engine == "postgres":
            omgeving |= _on_server(request.getfixturevalue("postgres_server"), naam + _own(request))
        return Opstelling(tmp_path, omgeving)

    return maak


@pytest.fixture(scope="session")
def sqlite_model(tmp_path_factory: pytest.TempPathFactory) -> Opstelling:
    """An installation on SQLite that is set up."""
    map_ = tmp_path_factory.mktemp("model")
    return _set_up(Opstelling(map_, {"HENDIG_MAP": str(map_ / "net")}))


@pytest.fixture(scope="session")
def postgres_model(tmp_path_factory: pytest.TempPathFactory, postgres_server: str) -> Opstelling:
    """An installation on PostgreSQL that is set up."""
    map_ = tmp_path_factory.mktemp("model")
    return _set_up(Opstelling(map_, {"HENDIG_MAP": str(map_ / "net")} | _on_server(postgres_server, map_.name)))


@pytest.fixture(params=["sqlite", "postgres"])
def opstelling(request: pytest.FixtureRequest, tmp_path: Path) -> Opstelling:
    """An installation that is set up."""
    model: Opstelling = request.getfixturevalue(f"{request.param}_model")
    for deel in model.map.iterdir():
        shutil.copytree(deel, tmp_path / deel.name)
    omgeving = {"HENDIG_MAP": str(tmp_path / "net")}
    if request.param == "postgres":
        server = request.getfixturevalue("postgres_server")
        omgeving |= _on_server(server, _own(request), like=model.map.name)
    return Opstelling(tmp_path, omgeving)


def _own(request: pytest.FixtureRequest) -> str:
    return str(abs(hash(request.node.nodeid)))


def _on_server(server: str, naam: str, like: str | None = None) -> dict[str, str]:
    part = {"HENDIG_DATABASE_URL": "n", "HENDIG_KLUIS_URL": "k"}
    return {key: database_on(server, first + naam, like and first + like) for key, first in part.items()}


def _set_up(opstelling: Opstelling) -> Opstelling:
    assert opstelling.hendig("inrichten").code == 0
    return opstelling
