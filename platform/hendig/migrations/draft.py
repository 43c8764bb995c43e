"""Drafting a step of the schema out of what the models have and the last step has not.

``python -m hendig.migrations.draft network 0002_a_name_that_tells CONCEPT ...`` writes a step with the new tables of
those concepts (folders of `governance` or `surveys`; of all when none is named). Read it, and format it. A step that
changes a table is written by hand, with ``op.batch_alter_table``. Bolts are no part of a step:
`hendig.migrations.upgrade` takes them away before and sets them anew after.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Final, Literal

from alembic.autogenerate import produce_migrations, render_python_code
from alembic.operations.ops import CreateTableOp, MigrateOperation, ModifyTableOps, UpgradeOps
from alembic.runtime.migration import MigrationContext

from governance.opslag.basis import Moment
from governance.opslag.database import Opslag
from hendig.migrations.stand import SCHEMAS, Schema, revision
from hendig.migrations.tables import BASES
from hendig.migrations.upgrade import upgrade_on

NONE: Final = "0000"
"""What ``HEAD`` says before there is any step."""
FILE: Final = '''"""{title}."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from hendig.migrations.rows import refuse_losing_rows

revision = "{number}"
down_revision = {before}

TABLES = ({names},)


def upgrade() -> None:
    """Make the tables."""
{calls}


def downgrade() -> None:
    """Take them away, unless one holds anything."""
    for name in TABLES:
        refuse_losing_rows(name)
    for name in reversed(TABLES):
        op.drop_table(name)
{functions}'''


def main(schema: Schema, name: str, concepts: set[str]) -> Path:
    """Write the draft, bring ``HEAD`` along, and give the path."""
    number = name.partition("_")[0]
    before, tables = _new_tables(schema, concepts)
    text = FILE.format(
        title=name.partition("_")[2].replace("_", " ").capitalize(),
        number=number,
        before=repr(before),
        names=", ".join(f'"{table}"' for table in tables),
        calls="\n".join(f"    _{table}()" for table in tables),
        functions="".join(f"\n\ndef _{table}() -> None:\n{code}\n" for table, code in tables.items()),
    )
    target = schema.folder / "versions" / f"{name}.py"
    target.write_text(text, encoding="utf-8")
    (schema.folder / "HEAD").write_text(f"{number}\n", encoding="ascii")
    return target


def _new_tables(schema: Schema, concepts: set[str]) -> tuple[str | None, dict[str, str]]:
    """Make a database at the last step, and give that step with the code that makes each table that it has not."""
    base = BASES[schema]
    concept = {m.local_table.name: m.class_.__module__.split(".")[1] for m in base.registry.mappers}  # type: ignore[attr-defined] # every mapper of ours has a table
    with tempfile.TemporaryDirectory() as folder:
        opslag = Opslag(f"sqlite:///{folder}/draft.db")
        with opslag.verbinding() as connection:
            if schema.head != NONE:
                upgrade_on(connection, schema, schema.head)
            context = MigrationContext.configure(connection)
            found = produce_migrations(context, base.metadata).upgrade_ops
            code: dict[str, list[MigrateOperation]] = {}
            for operation in found.ops if found is not None else ():
                if isinstance(operation, CreateTableOp | ModifyTableOps):
                    code.setdefault(operation.table_name, []).append(operation)
            chosen = {table: ops for table, ops in code.items() if not concepts or concept[table] in concepts}
            tables = {table: _code(ops, context) for table, ops in chosen.items()}
            before = revision(connection)
        opslag.sluit()
    return before, tables


def _code(operations: list[MigrateOperation], context: MigrationContext) -> str:
    text = render_python_code(UpgradeOps(operations), migration_context=context, render_item=_render)
    return "\n".join(line for line in text.splitlines() if not line.strip().startswith("#"))


def _render(kind: str, item: object, context: object) -> str | Literal[False]:
    """Write our own type of a moment as what it is in the database: a step stands apart from the models."""
    del context
    return "sa.DateTime(timezone=True)" if kind == "type" and isinstance(item, Moment) else False


if __name__ == "__main__":
    main(SCHEMAS[sys.argv[1]], sys.argv[2], set(sys.argv[3:]))
