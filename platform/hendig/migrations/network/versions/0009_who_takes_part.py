"""Who takes part."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from hendig.migrations.rows import refuse_losing_rows

revision = "0009"
down_revision = "0008"

TABLES = (
    "band",
    "clusterplaats",
    "contact",
    "correctie",
    "deelnemer",
    "inlevering",
    "invullink",
    "lijstregel",
    "slotdeelnemer",
)


def upgrade() -> None:
    """Make the tables."""
    _band()
    _clusterplaats()
    _contact()
    _correctie()
    _deelnemer()
    _inlevering()
    _invullink()
    _lijstregel()
    _slotdeelnemer()


def downgrade() -> None:
    """Take them away, unless one holds anything."""
    for name in TABLES:
        refuse_losing_rows(name)
    for name in reversed(TABLES):
        op.drop_table(name)


def _band() -> None:
    op.create_table(
        "band",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("ronde", sa.String(length=36), nullable=False),
        sa.Column("een", sa.String(length=36), nullable=False),
        sa.Column("ander", sa.String(length=36), nullable=False),
        sa.Column(
            "soort",
            sa.Enum(
                "onderaanneming",
                "familie",
                "concern",
                name="bandsoort",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.CheckConstraint("een < ander", name=op.f("ck_band_geordend")),
        sa.ForeignKeyConstraint(["ander"], ["partij.id"], name=op.f("fk_band_ander")),
        sa.ForeignKeyConstraint(["een"], ["partij.id"], name=op.f("fk_band_een")),
        sa.ForeignKeyConstraint(["ronde"], ["ronde.id"], name=op.f("fk_band_ronde")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_band")),
        sa.UniqueConstraint("ronde", "een", "ander", name=op.f("uq_band_ronde_een_ander")),
    )


def _clusterplaats() -> None:
    op.create_table(
        "clusterplaats",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("ronde", sa.String(length=36), nullable=False),
        sa.Column("partij", sa.String(length=36), nullable=False),
        sa.Column("cluster", sa.String(length=40), nullable=False),
        sa.CheckConstraint("length(cluster) > 0 AND cluster = trim(cluster)", name=op.f("ck_clusterplaats_cluster")),
        sa.ForeignKeyConstraint(["partij"], ["partij.id"], name=op.f("fk_clusterplaats_partij")),
        sa.ForeignKeyConstraint(["ronde"], ["ronde.id"], name=op.f("fk_clusterplaats_ronde")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_clusterplaats")),
        sa.UniqueConstraint("ronde", "partij", name=op.f("uq_clusterplaats_ronde_partij")),
    )


def _contact() -> None:
    op.create_table(
        "contact",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("ronde", sa.String(length=36), nullable=False),
        sa.Column("een", sa.String(length=36), nullable=False),
        sa.Column("ander", sa.String(length=36), nullable=False),
        sa.Column(
            "herkomst",
            sa.Enum(
                "zelfde cluster",
                "bijeenkomst",
                "contactlijst",
                "correctie",
                "aanvulling",
                name="herkomst",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.CheckConstraint("een < ander", name=op.f("ck_contact_geordend")),
        sa.ForeignKeyConstraint(["ander"], ["partij.id"], name=op.f("fk_contact_ander")),
        sa.ForeignKeyConstraint(["een"], ["partij.id"], name=op.f("fk_contact_een")),
        sa.ForeignKeyConstraint(["ronde"], ["ronde.id"], name=op.f("fk_contact_ronde")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact")),
        sa.UniqueConstraint("ronde", "een", "ander", "herkomst", name=op.f("uq_contact_ronde_een_ander_herkomst")),
    )


def _correctie() -> None:
    op.create_table(
        "correctie",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("ronde", sa.String(length=36), nullable=False),
        sa.Column("partij", sa.String(length=36), nullable=False),
        sa.Column("ander", sa.String(length=36), nullable=False),
        sa.Column(
            "wens",
            sa.Enum(
                "toevoegen", "schrappen", name="correctiewens", native_enum=False, create_constraint=True, length=40
            ),
            nullable=False,
        ),
        sa.Column("reden", sa.Text(), nullable=False),
        sa.Column("door", sa.String(length=36), nullable=False),
        sa.Column(
            "stand",
            sa.Enum(
                "open",
                "toegewezen",
                "afgewezen",
                name="correctiestand",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("antwoord", sa.Text(), nullable=True),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.CheckConstraint("partij <> ander", name=op.f("ck_correctie_twee_partijen")),
        sa.ForeignKeyConstraint(["ander"], ["partij.id"], name=op.f("fk_correctie_ander")),
        sa.ForeignKeyConstraint(["door"], ["persoon.id"], name=op.f("fk_correctie_door")),
        sa.ForeignKeyConstraint(["partij"], ["partij.id"], name=op.f("fk_correctie_partij")),
        sa.ForeignKeyConstraint(["ronde"], ["ronde.id"], name=op.f("fk_correctie_ronde")),
        sa.ForeignKeyConstraint(["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_correctie_vastgelegd_in")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_correctie")),
        sa.UniqueConstraint("ronde", "partij", "ander", "wens", name=op.f("uq_correctie_ronde_partij_ander_wens")),
    )
    op.create_index(op.f("ix_correctie_door"), "correctie", ["door"], unique=False)


def _deelnemer() -> None:
    op.create_table(
        "deelnemer",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("ronde", sa.String(length=36), nullable=False),
        sa.Column("partij", sa.String(length=36), nullable=False),
        sa.Column("cluster", sa.String(length=40), nullable=True),
        sa.Column(
            "grootte",
            sa.Enum("ZZP", "klein", "groot", name="grootte", native_enum=False, create_constraint=True, length=40),
            nullable=True,
        ),
        sa.ForeignKeyConstraint(["partij"], ["partij.id"], name=op.f("fk_deelnemer_partij")),
        sa.ForeignKeyConstraint(["ronde"], ["ronde.id"], name=op.f("fk_deelnemer_ronde")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deelnemer")),
        sa.UniqueConstraint("ronde", "partij", name=op.f("uq_deelnemer_ronde_partij")),
    )


def _inlevering() -> None:
    op.create_table(
        "inlevering",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("deelnemer", sa.String(length=36), nullable=False),
        sa.Column("door", sa.String(length=36), nullable=False),
        sa.Column("op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["deelnemer"], ["deelnemer.id"], name=op.f("fk_inlevering_deelnemer")),
        sa.ForeignKeyConstraint(["door"], ["persoon.id"], name=op.f("fk_inlevering_door")),
        sa.ForeignKeyConstraint(["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_inlevering_vastgelegd_in")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inlevering")),
    )
    op.create_index(op.f("ix_inlevering_deelnemer"), "inlevering", ["deelnemer"], unique=False)
    op.create_index(op.f("ix_inlevering_door"), "inlevering", ["door"], unique=False)


def _invullink() -> None:
    op.create_table(
        "invullink",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("deelnemer", sa.String(length=36), nullable=False),
        sa.Column("persoon", sa.String(length=36), nullable=False),
        sa.Column("gemaakt_op", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "stand",
            sa.Enum(
                "open",
                "gebruikt",
                "ingetrokken",
                name="linkstand",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("gesloten_op", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("(stand = 'open') = (gesloten_op IS NULL)", name=op.f("ck_invullink_gesloten")),
        sa.ForeignKeyConstraint(["deelnemer"], ["deelnemer.id"], name=op.f("fk_invullink_deelnemer")),
        sa.ForeignKeyConstraint(["persoon"], ["persoon.id"], name=op.f("fk_invullink_persoon")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invullink")),
    )
    op.create_index(op.f("ix_invullink_deelnemer"), "invullink", ["deelnemer"], unique=False)
    op.create_index(op.f("ix_invullink_persoon"), "invullink", ["persoon"], unique=False)


def _lijstregel() -> None:
    op.create_table(
        "lijstregel",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("deelnemer", sa.String(length=36), nullable=False),
        sa.Column("beoordeelde", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(["beoordeelde"], ["partij.id"], name=op.f("fk_lijstregel_beoordeelde")),
        sa.ForeignKeyConstraint(["deelnemer"], ["deelnemer.id"], name=op.f("fk_lijstregel_deelnemer")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lijstregel")),
        sa.UniqueConstraint("deelnemer", "beoordeelde", name=op.f("uq_lijstregel_deelnemer_beoordeelde")),
    )


def _slotdeelnemer() -> None:
    op.create_table(
        "slotdeelnemer",
        sa.Column("deelnemer", sa.String(length=36), nullable=False),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["deelnemer"], ["deelnemer.id"], name=op.f("fk_slotdeelnemer_deelnemer")),
        sa.ForeignKeyConstraint(["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_slotdeelnemer_vastgelegd_in")),
        sa.PrimaryKeyConstraint("deelnemer", name=op.f("pk_slotdeelnemer")),
    )
