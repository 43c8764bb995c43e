"""Both engines, each with the whole schema, made once per process of the run."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from governance.opslag.database import Opslag
from tests.integration.opslag.databases import Leftless, Werkplaats, database_on, made, sqlite_in
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


@pytest.fixture
def werk(whole_schema: Opslag) -> Iterator[Werkplaats]:
    """A place to act and to read; nothing of it is left after the test."""
    with whole_schema._writer.connect() as connection:
        transaction = connection.begin()
        yield Werkplaats(Leftless(whole_schema, connection))
        transaction.rollback()


@pytest.fixture(params=["sqlite", "postgres"])
def leeg(request: pytest.FixtureRequest, tmp_path: pytest.TempPathFactory) -> str:
    """The address of an empty database of this test alone."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/eigen.db"
    name = f"t{abs(hash(request.node.nodeid))}"
    return database_on(request.getfixturevalue("postgres_server"), name)
