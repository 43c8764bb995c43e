"""Both engines, each with the whole schema, made once per process of the run."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from governance.opslag.database import Opslag
from tests.integration.opslag.databases import Leftless, Werkplaats, database_on, made, made_kluis, sqlite_in
from tests.integration.opslag.postgres import binaries, server


@pytest.fixture(scope="session")
def postgres_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    if binaries() is None:
        without = pytest.fail if os.environ.get("CI") else pytest.skip
        without("PostgreSQL is not installed: sudo apt-get install postgresql")
    with server(tmp_path_factory.mktemp("postgres")) as address:
        yield address


@pytest.fixture(scope="session", params=["sqlite", "postgres"])
def whole_schema(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Opslag]:
    """A database with the whole schema, shared by the tests of one engine."""
    if request.param == "sqlite":
        url = sqlite_in(tmp_path_factory.mktemp("sqlite"))
    else:
        url = database_on(request.getfixturevalue("postgres_server"), "gedeeld")
    opslag = made(url)
    yield opslag
    opslag.sluit()


@pytest.fixture(scope="session")
def kluis_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An embedded kluis with nothing in it, to copy."""
    pad = tmp_path_factory.mktemp("kluis") / "kluis.db"
    made_kluis(f"sqlite:///{pad}").opslag.sluit()
    return pad


@pytest.fixture
def werk(whole_schema: Opslag, tmp_path: Path, kluis_model: Path) -> Iterator[Werkplaats]:
    """A place to act and to read; nothing of it is left after the test."""
    with whole_schema._writer.connect() as connection:
        transaction = connection.begin()
        plaats = Werkplaats(Leftless(whole_schema, connection), (kluis_model, tmp_path))
        yield plaats
        transaction.rollback()
    if "kluis" in vars(plaats):
        plaats.kluis.opslag.sluit()


@pytest.fixture(params=["sqlite", "postgres"])
def leeg(request: pytest.FixtureRequest, tmp_path: pytest.TempPathFactory) -> str:
    """The address of an empty database of this test alone."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/eigen.db"
    name = f"t{abs(hash(request.node.nodeid))}"
    return database_on(request.getfixturevalue("postgres_server"), name)


@pytest.fixture(scope="session")
def sqlite_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An embedded database with the whole schema, to copy."""
    folder = tmp_path_factory.mktemp("model")
    made(sqlite_in(folder)).sluit()
    return folder / "hendig.db"


@pytest.fixture(scope="session")
def postgres_model(postgres_server: str) -> str:
    """The name of a database with the whole schema, to copy."""
    made(database_on(postgres_server, "register_model")).sluit()
    return "register_model"


@pytest.fixture(params=["sqlite", "postgres"])
def ingericht(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a database of this test alone, with the whole schema and nothing in it."""
    if request.param == "sqlite":
        shutil.copy(request.getfixturevalue("sqlite_model"), tmp_path / "eigen.db")
        return f"sqlite:///{tmp_path}/eigen.db"
    like, name = request.getfixturevalue("postgres_model"), f"t{abs(hash(request.node.nodeid))}"
    return database_on(request.getfixturevalue("postgres_server"), name, like=like)


@pytest.fixture
def opslag(ingericht: str) -> Iterator[Opslag]:
    """That database, open; for what runs beside the test, in another process or thread."""
    geopend = Opslag(ingericht)
    yield geopend
    geopend.sluit()
