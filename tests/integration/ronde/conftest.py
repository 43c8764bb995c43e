"""The databases of the storage tests, and a kluis on the same kind of engine."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from governance.netwerk.rules import Rol
from governance.opslag.database import Opslag
from hendig.processes.beheer.kluissleutel import nieuwe_sleutel
from hendig.processes.beoordeling import integriteit
from surveys.kluis.kluis import Kluis
from tests.integration.opslag.conftest import (
    ingericht,
    kluis_model,
    leeg,
    opslag,
    postgres_model,
    postgres_server,
    sqlite_model,
    werk,
    whole_schema,
)
from tests.integration.opslag.databases import Werkplaats, database_on, made_kluis
from tests.integration.ronde.invulwerk import Invulwerk, een_invulwerk
from tests.integration.ronde.rondebouw import Rondewerk

__all__ = [
    "ingericht",
    "kluis_model",
    "leeg",
    "opslag",
    "postgres_model",
    "postgres_server",
    "sqlite_model",
    "werk",
    "whole_schema",
]


@pytest.fixture(scope="session")
def postgres_kluis(postgres_server: str) -> str:
    """The name of a kluis with nothing in it, to copy."""
    made_kluis(database_on(postgres_server, "kluis_model")).opslag.sluit()
    return "kluis_model"


@pytest.fixture
def weinig_nabootsingen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hold each round against few honest ones, where a test looks at the course and not at what stands out."""
    monkeypatch.setattr(integriteit, "NABOOTSINGEN", 20)


@pytest.fixture
def partners() -> int:
    """How many partners the network has; fewer than in a real one, where the number does not matter."""
    return 16


@pytest.fixture
def rondewerk(
    werk: Werkplaats, request: pytest.FixtureRequest, tmp_path: Path, kluis_model: Path, partners: int
) -> Iterator[Rondewerk]:
    """A network in which rounds are held, with a kluis of this test alone on the same engine."""
    if werk.opslag.engine.dialect.name == "sqlite":
        shutil.copy(kluis_model, tmp_path / "eigen.kluis.db")
        url = f"sqlite:///{tmp_path / 'eigen.kluis.db'}"
    else:
        like, naam = request.getfixturevalue("postgres_kluis"), f"k{abs(hash(request.node.nodeid))}"
        url = database_on(request.getfixturevalue("postgres_server"), naam, like=like)
    kluis = Kluis(Opslag(url), nieuwe_sleutel())
    yield Rondewerk(werk, kluis, partners=partners)
    kluis.opslag.sluit()


@pytest.fixture
def invulwerk(rondewerk: Rondewerk) -> Invulwerk:
    """A round that is open for answering, and the app on it."""
    return een_invulwerk(rondewerk)


@pytest.fixture
def mieke(invulwerk: Invulwerk) -> str:
    """Who alone fills in for the first partner, and has a link."""
    wie = invulwerk.persoon("Mieke Verzonnen", invulwerk.eigen, Rol.BEOORDELAAR)
    invulwerk.stuur_links()
    return wie
