"""What a database says about its surroundings is told in Dutch; what it says about our fault is not hidden."""

from __future__ import annotations

import sqlite3

import psycopg
import pytest
from psycopg import errors
from sqlalchemy.exc import IntegrityError, OperationalError

from hendig.processes.beheer.databasefout import Databasefout, in_woorden

SAID: dict[str, tuple[Exception, str]] = {
    "SQLite, locked": (sqlite3.OperationalError("database is locked"), "te lang bezet"),
    "SQLite, full": (sqlite3.OperationalError("database or disk is full"), "vol"),
    "SQLite, a bad disk": (sqlite3.OperationalError("disk I/O error"), "vol of werkt niet"),
    "SQLite, no rights": (sqlite3.OperationalError("attempt to write a readonly database"), "niet te schrijven"),
    "SQLite, no folder": (sqlite3.OperationalError("unable to open database file"), "niet te schrijven"),
    "SQLite, damaged": (sqlite3.DatabaseError("database disk image is malformed"), "beschadigd"),
    "PostgreSQL, full": (errors.DiskFull(), "vol"),
    "PostgreSQL, too many": (errors.TooManyConnections(), "te lang bezet"),
    "PostgreSQL, locked": (errors.LockNotAvailable(), "te lang bezet"),
    "PostgreSQL, read only": (errors.ReadOnlySqlTransaction(), "niet te schrijven"),
    "PostgreSQL, no rights": (errors.InsufficientPrivilege(), "niet te schrijven"),
    "PostgreSQL, stopped": (errors.AdminShutdown(), "niet te bereiken"),
    "PostgreSQL, gone": (psycopg.OperationalError("connection refused"), "niet te bereiken"),
    "PostgreSQL, wrong password": (psycopg.OperationalError("password authentication failed"), "laat ons niet binnen"),
    "PostgreSQL, no database": (psycopg.OperationalError('database "x" does not exist'), "laat ons niet binnen"),
}


def say(fout: Exception) -> None:
    with in_woorden():
        raise OperationalError("SELECT geheim", {}, fout)


@pytest.mark.parametrize("case", SAID)
def test_trouble_around_a_database_is_told_in_dutch(case: str) -> None:
    fout, words = SAID[case]
    with pytest.raises(Databasefout, match=words) as told:
        say(fout)
    assert "Er is niets geschreven." in str(told.value)
    assert "geheim" not in str(told.value)


@pytest.mark.parametrize("fout", [sqlite3.IntegrityError("lading_blijft_gelijk"), errors.CheckViolation("lading")])
def test_a_rule_that_was_broken_stays_a_fault_of_ours(fout: Exception) -> None:
    with pytest.raises(IntegrityError), in_woorden():
        raise IntegrityError("UPDATE", {}, fout)
