"""The key."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from hendig.migrations.rows import refuse_losing_rows

revision = "0001"
down_revision = None

TABLES = ("sleutelproef",)


def upgrade() -> None:
    """Make the tables."""
    _sleutelproef()


def downgrade() -> None:
    """Take them away, unless one holds anything."""
    for name in TABLES:
        refuse_losing_rows(name)
    for name in reversed(TABLES):
        op.drop_table(name)


def _sleutelproef() -> None:
    op.create_table(
        "sleutelproef",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("gemaakt_op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("proef", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sleutelproef")),
    )
