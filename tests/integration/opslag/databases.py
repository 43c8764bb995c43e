"""Databases for tests: one per engine with the whole schema, and a way to use it that leaves nothing behind."""

from __future__ import annotations

import datetime as dt
import itertools
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path

from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from governance.logboek.handeling import Handelende, Handeling, Toeval, handeling
from governance.logboek.rules import Ingang
from governance.opslag.database import Opslag
from hendig.migrations.stand import KLUIS, NETWORK
from hendig.migrations.upgrade import upgrade
from hendig.processes.beheer.kluissleutel import nieuwe_sleutel
from surveys.kluis.kluis import Kluis

DOOR = Handelende(None, "BEHEERDER", Ingang.INSTALLATIE)
NU = dt.datetime(2026, 3, 2, 10, 0, tzinfo=dt.UTC)


def toeval() -> Toeval:
    """Keys and salts that are the same in every run."""
    teller = itertools.count(1)
    return Toeval(lambda: f"00000000-0000-4000-8000-{next(teller):012}", lambda: next(teller).to_bytes(16))


def made(url: str) -> Opslag:
    """A database with every table and bolt."""
    opslag = Opslag(url)
    upgrade(opslag, NETWORK)
    return opslag


def database_on(server: str, name: str, like: str | None = None) -> str:
    """Make a database on a PostgreSQL server, empty or as a copy of another, and give its address."""
    engine = create_engine(f"{server}postgres", isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql(f'CREATE DATABASE "{name}" TEMPLATE "{like or "template1"}"')
    engine.dispose()
    return f"{server}{name}"


def made_kluis(url: str) -> Kluis:
    """A kluis with every table and bolt, and a key of its own."""
    opslag = Opslag(url)
    upgrade(opslag, KLUIS)
    return Kluis(opslag, nieuwe_sleutel())


class Leftless(Opslag):
    """A database in which everything happens inside one transaction that is never committed."""

    def __init__(self, opslag: Opslag, session_connection: object) -> None:
        self.engine = opslag.engine
        self._connection = session_connection

    @contextmanager
    def _session(self) -> Iterator[Session]:
        mode = "create_savepoint"
        with Session(self._connection, expire_on_commit=False, join_transaction_mode=mode) as session:  # type: ignore[call-overload] # handed in as an object
            yield session

    @contextmanager
    def lees(self) -> Iterator[Session]:
        """Open a session that is rolled back."""
        with self._session() as session:
            yield session
            session.rollback()

    @contextmanager
    def schrijf(self) -> Iterator[Session]:
        """Open a session in a savepoint."""
        with self._session() as session, session.begin():
            yield session


class Werkplaats:
    """A database of one test, with a clock that stands still until it is set and keys that are always the same."""

    def __init__(self, opslag: Opslag, kluismap: tuple[Path, Path] | None = None) -> None:
        self.opslag = opslag
        self.nu = NU
        self.toeval = toeval()
        self._kluismap = kluismap

    @cached_property
    def kluis(self) -> Kluis:
        """An embedded kluis of this test alone."""
        assert self._kluismap is not None
        model, folder = self._kluismap
        pad = folder / "kluis.db"
        shutil.copy(model, pad)
        return Kluis(Opslag(f"sqlite:///{pad}"), nieuwe_sleutel())

    @contextmanager
    def doe(self, door: Handelende = DOOR) -> Iterator[Handeling]:
        """Do an act."""
        with handeling(self.opslag, door=door, op=self.nu, toeval=self.toeval) as nieuw:
            yield nieuw

    @contextmanager
    def lees(self) -> Iterator[Session]:
        """Read."""
        with self.opslag.lees() as session:
            yield session


def sqlite_in(folder: Path) -> str:
    return f"sqlite:///{folder / 'hendig.db'}"
