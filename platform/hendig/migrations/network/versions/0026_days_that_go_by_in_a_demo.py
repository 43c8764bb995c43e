"""How far the clock of a demo runs ahead."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from hendig.migrations.rows import refuse_losing_rows

revision = "0026"
down_revision = "0025"

TABLE = "tijdsprong"


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        TABLE,
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("dagen", sa.Integer(), nullable=False),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.CheckConstraint("dagen > 0", name=op.f("ck_tijdsprong_vooruit")),
        sa.ForeignKeyConstraint(["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_tijdsprong_vastgelegd_in")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tijdsprong")),
    )


def downgrade() -> None:
    """Take it away, unless it holds anything."""
    refuse_losing_rows(TABLE)
    op.drop_table(TABLE)
