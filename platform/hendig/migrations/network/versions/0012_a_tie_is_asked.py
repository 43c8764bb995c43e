"""A tie is asked: a party declares one as it asks for anything else about its list, and gets an answer."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from hendig.migrations.rows import refuse_losing_rows

revision = "0012"
down_revision = "0011"

BEFORE = ("toevoegen", "schrappen")
ADDED = ("onderaanneming", "familie", "concern")
CHECK = "ck_correctie_correctiewens"


def upgrade() -> None:
    """Let a party ask for a tie."""
    _set_wishes(BEFORE, (*BEFORE, *ADDED))


def downgrade() -> None:
    """Leave the old wishes only, unless a tie was asked for."""
    refuse_losing_rows("correctie", "wens", ADDED)
    _set_wishes((*BEFORE, *ADDED), BEFORE)


def _set_wishes(now: Sequence[str], then: Sequence[str]) -> None:
    """Change the words of a wish; SQLite makes the table anew for that, and must be told its checks."""
    whole = _table(now) if op.get_bind().dialect.name == "sqlite" else None
    with op.batch_alter_table("correctie", copy_from=whole) as batch:
        batch.drop_constraint(op.f(CHECK), type_="check")
        batch.create_check_constraint(op.f(CHECK), _words("wens", then))


def _words(name: str, words: Sequence[str]) -> str:
    return f"{name} IN ({', '.join(repr(word) for word in words)})"


def _table(words: Sequence[str]) -> sa.Table:
    return sa.Table(
        "correctie",
        sa.MetaData(),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("ronde", sa.String(length=36), nullable=False),
        sa.Column("partij", sa.String(length=36), nullable=False),
        sa.Column("ander", sa.String(length=36), nullable=False),
        sa.Column("wens", sa.String(length=40), nullable=False),
        sa.Column("reden", sa.Text(), nullable=False),
        sa.Column("door", sa.String(length=36), nullable=False),
        sa.Column("stand", sa.String(length=40), nullable=False),
        sa.Column("antwoord", sa.Text()),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.CheckConstraint("partij <> ander", name="ck_correctie_twee_partijen"),
        sa.CheckConstraint(_words("stand", ("open", "toegewezen", "afgewezen")), name="ck_correctie_correctiestand"),
        sa.CheckConstraint(_words("wens", words), name=CHECK),
        *(
            sa.ForeignKeyConstraint([own], [other], name=f"fk_correctie_{own}")
            for own, other in (
                ("ander", "partij.id"),
                ("door", "persoon.id"),
                ("partij", "partij.id"),
                ("ronde", "ronde.id"),
                ("vastgelegd_in", "gebeurtenis.seq"),
            )
        ),
        sa.PrimaryKeyConstraint("id", name="pk_correctie"),
        sa.UniqueConstraint("ronde", "partij", "ander", "wens", name="uq_correctie_ronde_partij_ander_wens"),
        sa.Index("ix_correctie_door", "door"),
    )
