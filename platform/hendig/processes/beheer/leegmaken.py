"""Making room for a copy: our own tables away, and references that are looked at when all rows are there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from sqlalchemy import Connection, Table, inspect

from governance.opslag.grendelstand import haal_grendels_weg
from hendig.bestanden.problemen import Herstelbaar
from hendig.migrations.stand import TABEL
from hendig.processes.beheer.reservekopie import alle_tabellen


def maak_leeg(connection: Connection) -> None:
    """Take our tables away; a database with tables that we never made is refused."""
    tabellen = alle_tabellen(connection)
    onze = inspect(connection).has_table(TABEL)
    if tabellen and not onze:
        raise Herstelbaar("In deze database staan tabellen van een ander programma. Kies een lege database.")
    haal_grendels_weg(connection)
    einde = "" if connection.dialect.name == "sqlite" else " CASCADE"
    for naam in [tabel.name for tabel in reversed(tabellen)] + [TABEL] * onze:
        connection.exec_driver_sql(f'DROP TABLE "{naam}"{einde}')


@contextmanager
def verwijzingen_achteraf(connection: Connection, tabellen: Sequence[Table]) -> Iterator[None]:
    """Let rows come in any order: whether what they refer to is there is checked when the block ends.

    On SQLite `governance.opslag.database.Opslag.verbinding` does so itself.
    """
    if connection.dialect.name == "sqlite":
        yield
        return
    namen = [(tabel.name, regel.name) for tabel in tabellen for regel in tabel.foreign_key_constraints]
    for tabel, regel in namen:
        connection.exec_driver_sql(f'ALTER TABLE "{tabel}" ALTER CONSTRAINT "{regel}" DEFERRABLE INITIALLY DEFERRED')
    yield
    connection.exec_driver_sql("SET CONSTRAINTS ALL IMMEDIATE")
    for tabel, regel in namen:
        connection.exec_driver_sql(f'ALTER TABLE "{tabel}" ALTER CONSTRAINT "{regel}" NOT DEFERRABLE')
