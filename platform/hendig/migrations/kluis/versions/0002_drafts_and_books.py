"""Drafts, books, and what is made of them to be fetched."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from hendig.migrations.rows import refuse_losing_rows

revision = "0002"
down_revision = "0001"

TABLES = (
    "boek",
    "invulmap",
    "uitvoer",
)


def upgrade() -> None:
    """Make the tables."""
    _boek()
    _invulmap()
    _uitvoer()


def downgrade() -> None:
    """Take them away, unless one holds anything."""
    for name in TABLES:
        refuse_losing_rows(name)
    for name in reversed(TABLES):
        op.drop_table(name)


def _boek() -> None:
    op.create_table(
        "boek",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("ronde", sa.String(length=36), nullable=False),
        sa.Column(
            "soort",
            sa.Enum(
                "antwoorden",
                "sleutel",
                "toelichtingen",
                "uitslag",
                "integriteit",
                name="boeksoort",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("inhoud", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_boek")),
        sa.UniqueConstraint("ronde", "soort", name=op.f("uq_boek_ronde_soort")),
    )


def _invulmap() -> None:
    op.create_table(
        "invulmap",
        sa.Column("deelnemer", sa.String(length=36), nullable=False),
        sa.Column("ronde", sa.String(length=36), nullable=False),
        sa.Column("inhoud", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("deelnemer", name=op.f("pk_invulmap")),
    )
    op.create_index(op.f("ix_invulmap_ronde"), "invulmap", ["ronde"], unique=False)


def _uitvoer() -> None:
    op.create_table(
        "uitvoer",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("ronde", sa.String(length=36), nullable=False),
        sa.Column("persoon", sa.String(length=36), nullable=False),
        sa.Column("gevraagd_op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("inhoud", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_uitvoer")),
    )
    op.create_index(op.f("ix_uitvoer_persoon"), "uitvoer", ["persoon"], unique=False)
