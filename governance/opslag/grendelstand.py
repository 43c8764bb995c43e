"""Which bolts stand in a database, beside those that ought to stand there; and taking all away for a change of schema.

A bolt that was dropped, rewritten or switched off shows: the texts are compared as the engine keeps them.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, text

from governance.opslag.grendels import Grendel

_SQLITE = "SELECT name, sql, '' FROM sqlite_master WHERE type = 'trigger'"
_POSTGRES = """
    SELECT t.tgname, replace(pg_get_triggerdef(t.oid), current_schema() || '.', ''), p.prosrc
    FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid JOIN pg_class c ON c.oid = t.tgrelid
    WHERE NOT t.tgisinternal AND t.tgenabled = 'O' AND c.relnamespace = current_schema()::regnamespace
"""


def grendels_in(connection: Connection) -> dict[str, str]:
    """Give what stands in a database: the name of each bolt that is on, and its text."""
    vraag = _SQLITE if connection.dialect.name == "sqlite" else _POSTGRES
    return {naam: f"{sql}{romp}" for naam, sql, romp in connection.execute(text(vraag))}


def afwijkende_grendels(connection: Connection, grendels: Iterable[Grendel]) -> list[str]:
    """Name the bolts that are not there, are not as they ought to be, or ought not to be there."""
    staat, hoort = grendels_in(connection), _hoort(connection, grendels)
    return sorted(naam for naam in staat.keys() | hoort.keys() if staat.get(naam) != hoort.get(naam))


def haal_grendels_weg(connection: Connection) -> None:
    """Take every bolt away, so that a table can be rebuilt; who does this sets them anew in the same transaction."""
    for naam in grendels_in(connection):
        weg = f"DROP TRIGGER {naam}" if connection.dialect.name == "sqlite" else f"DROP FUNCTION {naam}() CASCADE"
        connection.exec_driver_sql(weg)


def _hoort(connection: Connection, grendels: Iterable[Grendel]) -> dict[str, str]:
    if connection.dialect.name == "sqlite":
        return {grendel.naam: grendel.sqlite[-1] for grendel in grendels if grendel.sqlite}
    return {
        grendel.naam: grendel.postgres[-1] + grendel.postgres[0].split("$grendel$")[1]
        for grendel in grendels
        if grendel.postgres
    }
