"""A database described in values that can be compared."""

from __future__ import annotations

from typing import Any

from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, inspect

from governance.opslag.grendelstand import afwijkende_grendels
from hendig.migrations.stand import TABEL, Schema
from hendig.migrations.tables import BASES, BOLTS

Description = dict[str, dict[str, Any]]


def described(connection: Connection) -> Description:
    """Every table with its columns, keys, references, indexes and checks, as the engine tells them."""
    seen = inspect(connection)
    return {
        table: {
            "columns": sorted(
                (c["name"], str(c["type"]), c["nullable"], str(c["default"])) for c in seen.get_columns(table)
            ),
            "key": sorted(seen.get_pk_constraint(table).items(), key=str),
            "references": sorted(map(str, seen.get_foreign_keys(table))),
            "unique": sorted(map(str, seen.get_unique_constraints(table))),
            "indexes": sorted(map(str, seen.get_indexes(table))),
            "checks": sorted((str(c["name"]), c["sqltext"]) for c in seen.get_check_constraints(table)),
        }
        for table in seen.get_table_names()
        if table != TABEL
    }


def differences(connection: Connection, schema: Schema) -> list[Any]:
    """What alembic sees that the models have otherwise."""
    return list(compare_metadata(MigrationContext.configure(connection), BASES[schema].metadata))


def wrong_bolts(connection: Connection, schema: Schema) -> list[str]:
    """Name the bolts of the tables that are there which are not as they ought to be."""
    present = set(inspect(connection).get_table_names())
    return afwijkende_grendels(connection, [bolt for bolt in BOLTS[schema] if bolt.tabel in present])
