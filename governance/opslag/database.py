"""One database and its two ways in: many read at the same time, one writes.

On SQLite a writer starts with ``BEGIN IMMEDIATE``; on PostgreSQL it takes one advisory lock. So on both engines what a
writer has checked still holds when it writes, and the chain of the log has one end. A network writes little: a lock
that lasts milliseconds costs nothing, and rules that hold only when nobody else writes cost a case.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.orm import Session

WRITE = "hendig_write"
LOCK = 4_736_034  # any number, as long as every writer of this database asks for the same one
PATIENCE_MS = 30_000


class Opslag:
    """A database: `lees` opens a session that cannot change anything, `schrijf` the only one that may."""

    def __init__(self, url: str) -> None:
        self.engine = _engine(url)
        self._writer = self.engine.execution_options(**{WRITE: True})

    @contextmanager
    def lees(self) -> Iterator[Session]:
        """Open a session on one snapshot of the data; an attempt to write in it is an error of the database."""
        with Session(self.engine, expire_on_commit=False) as session:
            yield session
            session.rollback()

    @contextmanager
    def schrijf(self) -> Iterator[Session]:
        """Open the only session that writes; what was done is committed when the block ends well, else nothing is."""
        with Session(self._writer, expire_on_commit=False) as session, session.begin():
            yield session

    @contextmanager
    def verbinding(self) -> Iterator[Connection]:
        """Give the writing connection itself, for migrations and for putting a whole backup back.

        SQLite looks at references between rows only when the block ends, so that a table can be rebuilt.
        """
        with self._writer.connect() as connection:
            eigen = connection.connection.driver_connection
            if not isinstance(eigen, sqlite3.Connection):
                with connection.begin():
                    yield connection
                return
            eigen.execute("PRAGMA foreign_keys=OFF")  # does nothing once a transaction has begun
            try:
                with connection.begin():
                    yield connection
                    if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                        raise sqlite3.IntegrityError("FOREIGN KEY constraint failed")
            finally:
                eigen.execute("PRAGMA foreign_keys=ON")

    def sluit(self) -> None:
        """Let go of every connection."""
        self.engine.dispose()


def _engine(url: str) -> Engine:
    """Make an engine; what it says when something breaks names no values, for those may be of persons."""
    if url.startswith("sqlite"):
        engine = create_engine(url, connect_args={"timeout": PATIENCE_MS / 1000}, hide_parameters=True)
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    else:
        engine = create_engine(url, pool_pre_ping=True, hide_parameters=True)
        event.listen(engine, "begin", _begin_postgres)
    return engine


def _prepare_sqlite(connection: Any, record: object) -> None:  # noqa: ANN401 - the driver's own connection
    del record
    if not isinstance(connection, sqlite3.Connection):
        msg = "the embedded engine is the standard library's SQLite"
        raise TypeError(msg)
    connection.isolation_level = None  # we say ourselves when a transaction begins
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
        "recursive_triggers=ON",
        "secure_delete=ON",
        f"busy_timeout={PATIENCE_MS}",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get(WRITE, False)
    connection.exec_driver_sql(f"PRAGMA query_only={'OFF' if writes else 'ON'}")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN DEFERRED")


def _begin_postgres(connection: Connection) -> None:
    if connection.get_execution_options().get(WRITE, False):
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = {PATIENCE_MS}")
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({LOCK})")
    else:
        connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
