"""Bringing a database from one step of its schema to another: in one transaction, and with its bolts on afterwards.

Rebuilding a table takes its triggers along, and SQLite refuses to rename a table that a trigger speaks of. So all bolts
go first and are set anew at the end, from the models. Who is killed half-way finds the database as it was.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext, RevisionStep
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, MetaData, inspect

from governance.opslag.basis import NAMES
from governance.opslag.database import Opslag
from governance.opslag.grendels import zet_grendels
from governance.opslag.grendelstand import haal_grendels_weg
from hendig.migrations.stand import Schema, revision
from hendig.migrations.tables import BOLTS

Steps = Callable[[Any, MigrationContext], list[RevisionStep]]

EMPTY = "base"
"""Before the first step."""


def upgrade(opslag: Opslag, schema: Schema) -> bool:
    """Bring a database to the newest step; tell whether anything had to be done."""
    with opslag.verbinding() as connection:
        done = revision(connection) != schema.head
        if done:
            upgrade_on(connection, schema, schema.head)
        return done


def upgrade_on(connection: Connection, schema: Schema, to: str) -> None:
    """Bring a database up to a step, inside a transaction of the caller."""
    script = ScriptDirectory(str(schema.folder))
    _move(connection, schema, lambda now, _: script._upgrade_revs(to, now))  # noqa: SLF001 - alembic's own commands do the same


def downgrade_on(connection: Connection, schema: Schema, to: str) -> None:
    """Bring a database down to a step; one that would lose rows refuses (`hendig.migrations.rows`)."""
    script = ScriptDirectory(str(schema.folder))
    _move(connection, schema, lambda now, _: script._downgrade_revs(to, now))  # noqa: SLF001 - as above


def set_bolts(connection: Connection, schema: Schema) -> None:
    """Set the bolts of every table that is there."""
    present = set(inspect(connection).get_table_names())
    zet_grendels(connection, [bolt for bolt in BOLTS[schema] if bolt.tabel in present])


def _move(connection: Connection, schema: Schema, steps: Steps) -> None:
    haal_grendels_weg(connection)
    names = MetaData(naming_convention=NAMES)
    opts = {"fn": steps, "transactional_ddl": True, "target_metadata": names}
    context = MigrationContext.configure(connection, opts=opts)
    with Operations.context(context):
        context.run_migrations()
    set_bolts(connection, schema)
