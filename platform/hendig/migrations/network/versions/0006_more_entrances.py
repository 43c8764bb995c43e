"""More entrances: people act on the screen, and in an example as a chosen person."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from hendig.migrations.rows import refuse_losing_rows

revision = "0006"
down_revision = "0005"

BEFORE = ("opdrachtregel", "installatie")
ADDED = ("scherm", "voorbeeld")
CHECK = "ck_gebeurtenis_ingang"


def upgrade() -> None:
    """Let an event come through the new entrances."""
    _set_entrances(BEFORE, (*BEFORE, *ADDED))


def downgrade() -> None:
    """Leave the old entrances only, unless an event came through a new one."""
    refuse_losing_rows("gebeurtenis", "ingang", ADDED)
    _set_entrances((*BEFORE, *ADDED), BEFORE)


def _set_entrances(now: Sequence[str], then: Sequence[str]) -> None:
    """Change the words of the entrance; SQLite makes the table anew for that, and must be told its checks."""
    whole = _table(now) if op.get_bind().dialect.name == "sqlite" else None
    with op.batch_alter_table("gebeurtenis", copy_from=whole) as batch:
        batch.drop_constraint(op.f(CHECK), type_="check")
        batch.create_check_constraint(op.f(CHECK), _words(then))


def _words(words: Sequence[str]) -> str:
    return f"ingang IN ({', '.join(repr(word) for word in words)})"


def _table(words: Sequence[str]) -> sa.Table:
    return sa.Table(
        "gebeurtenis",
        sa.MetaData(),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.String(length=36)),
        sa.Column("rol", sa.String(length=40), nullable=False),
        sa.Column("ingang", sa.String(length=40), nullable=False),
        sa.Column("zaak", sa.String(length=36)),
        sa.Column("soort", sa.String(length=80), nullable=False),
        sa.Column("van_toestand", sa.String(length=40)),
        sa.Column("naar_toestand", sa.String(length=40)),
        sa.Column("grond", sa.String(length=200)),
        sa.Column("waarborgen", sa.Text(), nullable=False),
        sa.Column("lading_hash", sa.String(length=64)),
        sa.Column("vorige_hash", sa.String(length=64), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.CheckConstraint("length(hash) = 64 AND length(vorige_hash) = 64", name="ck_gebeurtenis_hash_lengte"),
        sa.CheckConstraint(_words(words), name=CHECK),
        sa.CheckConstraint("seq >= 1", name="ck_gebeurtenis_seq_vanaf_een"),
        sa.PrimaryKeyConstraint("seq", name="pk_gebeurtenis"),
        sa.UniqueConstraint("hash", name="uq_gebeurtenis_hash"),
        sa.Index("ix_gebeurtenis_op", "op"),
        sa.Index("ix_gebeurtenis_zaak", "zaak"),
    )
