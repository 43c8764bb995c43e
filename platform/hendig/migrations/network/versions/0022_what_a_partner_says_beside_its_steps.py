"""What a partner says beside its steps."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from hendig.migrations.rows import refuse_losing_rows

revision = "0022"
down_revision = "0021"

TABLES = ("inbreng",)


def upgrade() -> None:
    """Make the tables."""
    _inbreng()


def downgrade() -> None:
    """Take them away, unless one holds anything."""
    for name in TABLES:
        refuse_losing_rows(name)
    for name in reversed(TABLES):
        op.drop_table(name)


def _inbreng() -> None:
    op.create_table(
        "inbreng",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("zaak", sa.String(length=36), nullable=False),
        sa.Column(
            "soort",
            sa.Enum(
                "verzoek om meer tijd",
                "opmerking bij een verslag",
                name="inbrengsoort",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("dag", sa.Date(), nullable=False),
        sa.Column("door", sa.String(length=36), nullable=False),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["door"], ["persoon.id"], name=op.f("fk_inbreng_door")),
        sa.ForeignKeyConstraint(["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_inbreng_vastgelegd_in")),
        sa.ForeignKeyConstraint(["zaak"], ["zaak.id"], name=op.f("fk_inbreng_zaak")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inbreng")),
    )
    op.create_index(op.f("ix_inbreng_door"), "inbreng", ["door"], unique=False)
    op.create_index(op.f("ix_inbreng_zaak"), "inbreng", ["zaak"], unique=False)
