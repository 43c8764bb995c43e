"""The register."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from hendig.migrations.rows import refuse_losing_rows

revision = "0002"
down_revision = "0001"

TABLES = (
    "partij",
    "persoon",
)


def upgrade() -> None:
    """Make the tables."""
    _partij()
    _persoon()


def downgrade() -> None:
    """Take them away, unless one holds anything."""
    for name in TABLES:
        refuse_losing_rows(name)
    for name in reversed(TABLES):
        op.drop_table(name)


def _partij() -> None:
    op.create_table(
        "partij",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column(
            "soort",
            sa.Enum(
                "netwerkpartner", "gemeente", name="partijsoort", native_enum=False, create_constraint=True, length=40
            ),
            nullable=False,
        ),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_partij_vastgelegd_in")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_partij")),
    )


def _persoon() -> None:
    op.create_table(
        "persoon",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_persoon_vastgelegd_in")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_persoon")),
    )
