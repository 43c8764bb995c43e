"""The answer no to a question for more time."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from hendig.migrations.rows import refuse_losing_rows

revision = "0025"
down_revision = "0024"

TABLE = "uitstelweigering"


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        TABLE,
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("inbreng", sa.String(length=36), nullable=False),
        sa.Column("dag", sa.Date(), nullable=False),
        sa.Column("door", sa.String(length=36), nullable=False),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["inbreng"], ["inbreng.id"], name=op.f("fk_uitstelweigering_inbreng")),
        sa.ForeignKeyConstraint(["door"], ["persoon.id"], name=op.f("fk_uitstelweigering_door")),
        sa.ForeignKeyConstraint(["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_uitstelweigering_vastgelegd_in")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_uitstelweigering")),
        sa.UniqueConstraint("inbreng", name=op.f("uq_uitstelweigering_inbreng")),
    )
    op.create_index(op.f("ix_uitstelweigering_door"), TABLE, ["door"], unique=False)


def downgrade() -> None:
    """Take it away, unless it holds anything."""
    refuse_losing_rows(TABLE)
    op.drop_table(TABLE)
