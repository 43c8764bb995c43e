"""What is owed."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from hendig.migrations.rows import refuse_losing_rows

revision = "0005"
down_revision = "0004"

TABLES = (
    "verplichting",
    "nakoming",
    "nakomingsstap",
    "nakomingstekst",
)


def upgrade() -> None:
    """Make the tables."""
    _verplichting()
    _nakoming()
    _nakomingsstap()
    _nakomingstekst()


def downgrade() -> None:
    """Take them away, unless one holds anything."""
    for name in TABLES:
        refuse_losing_rows(name)
    for name in reversed(TABLES):
        op.drop_table(name)


def _verplichting() -> None:
    op.create_table(
        "verplichting",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("versie", sa.String(length=36), nullable=False),
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("omschrijving", sa.Text(), nullable=False),
        sa.Column(
            "wie",
            sa.Enum(
                "partner",
                "gemeente",
                "partner en gemeente",
                "persoon",
                "cluster",
                name="wie",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "periodiciteit",
            sa.Enum(
                "elk jaar",
                "twee keer per jaar",
                "elke meting",
                "eerstvolgende sessie",
                "één keer",
                "als het zo uitkomt",
                name="periodiciteit",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "aard",
            sa.Enum("plicht", "uitnodiging", name="aard", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column("bewijs", sa.Text(), nullable=False),
        sa.Column("gevolg", sa.Text(), nullable=False),
        sa.Column("bron", sa.String(length=200), nullable=False),
        sa.Column("artikel", sa.String(length=40), nullable=False),
        sa.CheckConstraint(
            "length(omschrijving) > 0 AND length(bewijs) > 0 AND length(gevolg) > 0",
            name=op.f("ck_verplichting_volledig"),
        ),
        sa.ForeignKeyConstraint(
            ["versie", "artikel"],
            ["artikel.versie", "artikel.nummer"],
            name=op.f("fk_verplichting_versie_artikel"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_verplichting")),
        sa.UniqueConstraint("versie", "code", name=op.f("uq_verplichting_versie_code")),
    )


def _nakoming() -> None:
    op.create_table(
        "nakoming",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("verplichting", sa.String(length=36), nullable=False),
        sa.Column("partij", sa.String(length=36), nullable=False),
        sa.Column("persoon", sa.String(length=36), nullable=True),
        sa.Column("van", sa.Date(), nullable=False),
        sa.Column("tot", sa.Date(), nullable=True),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.CheckConstraint("tot IS NULL OR tot > van", name=op.f("ck_nakoming_duur")),
        sa.ForeignKeyConstraint(["partij"], ["partij.id"], name=op.f("fk_nakoming_partij")),
        sa.ForeignKeyConstraint(["persoon"], ["persoon.id"], name=op.f("fk_nakoming_persoon")),
        sa.ForeignKeyConstraint(["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_nakoming_vastgelegd_in")),
        sa.ForeignKeyConstraint(["verplichting"], ["verplichting.id"], name=op.f("fk_nakoming_verplichting")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_nakoming")),
    )
    op.create_index(op.f("ix_nakoming_partij"), "nakoming", ["partij"], unique=False)
    op.create_index(op.f("ix_nakoming_verplichting"), "nakoming", ["verplichting"], unique=False)


def _nakomingsstap() -> None:
    op.create_table(
        "nakomingsstap",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("nakoming", sa.String(length=36), nullable=False),
        sa.Column(
            "soort",
            sa.Enum(
                "verantwoord",
                "voldaan",
                "vrijgesteld",
                "niet nagekomen",
                "niet van toepassing",
                name="nakomingsstapsoort",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("dag", sa.Date(), nullable=False),
        sa.Column("door", sa.String(length=36), nullable=False),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["door"], ["persoon.id"], name=op.f("fk_nakomingsstap_door")),
        sa.ForeignKeyConstraint(["nakoming"], ["nakoming.id"], name=op.f("fk_nakomingsstap_nakoming")),
        sa.ForeignKeyConstraint(["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_nakomingsstap_vastgelegd_in")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_nakomingsstap")),
    )
    op.create_index(op.f("ix_nakomingsstap_nakoming"), "nakomingsstap", ["nakoming"], unique=False)


def _nakomingstekst() -> None:
    op.create_table(
        "nakomingstekst",
        sa.Column("stap", sa.String(length=36), nullable=False),
        sa.Column("tekst", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["stap"], ["nakomingsstap.id"], name=op.f("fk_nakomingstekst_stap")),
        sa.PrimaryKeyConstraint("stap", name=op.f("pk_nakomingstekst")),
    )
