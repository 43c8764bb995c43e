"""The log."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from hendig.migrations.rows import refuse_losing_rows

revision = "0001"
down_revision = None

TABLES = (
    "gebeurtenis",
    "lading",
    "vernietiging",
)


def upgrade() -> None:
    """Make the tables."""
    _gebeurtenis()
    _lading()
    _vernietiging()


def downgrade() -> None:
    """Take them away, unless one holds anything."""
    for name in TABLES:
        refuse_losing_rows(name)
    for name in reversed(TABLES):
        op.drop_table(name)


def _gebeurtenis() -> None:
    op.create_table(
        "gebeurtenis",
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.String(length=36), nullable=True),
        sa.Column("rol", sa.String(length=40), nullable=False),
        sa.Column(
            "ingang",
            sa.Enum(
                "opdrachtregel", "installatie", name="ingang", native_enum=False, create_constraint=True, length=40
            ),
            nullable=False,
        ),
        sa.Column("zaak", sa.String(length=36), nullable=True),
        sa.Column("soort", sa.String(length=80), nullable=False),
        sa.Column("van_toestand", sa.String(length=40), nullable=True),
        sa.Column("naar_toestand", sa.String(length=40), nullable=True),
        sa.Column("grond", sa.String(length=200), nullable=True),
        sa.Column("waarborgen", sa.Text(), nullable=False),
        sa.Column("lading_hash", sa.String(length=64), nullable=True),
        sa.Column("vorige_hash", sa.String(length=64), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.CheckConstraint("length(hash) = 64 AND length(vorige_hash) = 64", name=op.f("ck_gebeurtenis_hash_lengte")),
        sa.CheckConstraint("seq >= 1", name=op.f("ck_gebeurtenis_seq_vanaf_een")),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_gebeurtenis")),
        sa.UniqueConstraint("hash", name=op.f("uq_gebeurtenis_hash")),
    )
    op.create_index(op.f("ix_gebeurtenis_op"), "gebeurtenis", ["op"], unique=False)
    op.create_index(op.f("ix_gebeurtenis_zaak"), "gebeurtenis", ["zaak"], unique=False)


def _lading() -> None:
    op.create_table(
        "lading",
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("zout", sa.LargeBinary(), nullable=False),
        sa.Column("inhoud", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["seq"], ["gebeurtenis.seq"], name=op.f("fk_lading_seq")),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_lading")),
    )


def _vernietiging() -> None:
    op.create_table(
        "vernietiging",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("tabel", sa.String(length=63), nullable=False),
        sa.Column("rij", sa.String(length=36), nullable=False),
        sa.Column("gebeurtenis", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["gebeurtenis"], ["gebeurtenis.seq"], name=op.f("fk_vernietiging_gebeurtenis")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vernietiging")),
    )
