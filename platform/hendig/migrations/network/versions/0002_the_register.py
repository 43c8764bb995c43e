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
    "concernlid",
    "lidmaatschap",
    "omvang",
    "ondersteuning",
    "partijgegevens",
    "persoonsgegevens",
    "rolvervulling",
)


def upgrade() -> None:
    """Make the tables."""
    _partij()
    _persoon()
    _concernlid()
    _lidmaatschap()
    _omvang()
    _ondersteuning()
    _partijgegevens()
    _persoonsgegevens()
    _rolvervulling()


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


def _concernlid() -> None:
    op.create_table(
        "concernlid",
        sa.Column("concern", sa.String(length=200), nullable=False),
        sa.Column("partij", sa.String(length=36), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("geldig_van", sa.Date(), nullable=False),
        sa.Column("geldig_tot", sa.Date(), nullable=True),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.Column("vervallen_in", sa.Integer(), nullable=True),
        sa.CheckConstraint("geldig_tot IS NULL OR geldig_tot > geldig_van", name=op.f("ck_concernlid_duur")),
        sa.CheckConstraint(
            "vervallen_in IS NULL OR vervallen_in >= vastgelegd_in", name=op.f("ck_concernlid_volgorde")
        ),
        sa.ForeignKeyConstraint(["partij"], ["partij.id"], name=op.f("fk_concernlid_partij")),
        sa.ForeignKeyConstraint(["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_concernlid_vastgelegd_in")),
        sa.ForeignKeyConstraint(["vervallen_in"], ["gebeurtenis.seq"], name=op.f("fk_concernlid_vervallen_in")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_concernlid")),
    )
    op.create_index(op.f("ix_concernlid_partij"), "concernlid", ["partij"], unique=False)


def _lidmaatschap() -> None:
    op.create_table(
        "lidmaatschap",
        sa.Column("partij", sa.String(length=36), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("geldig_van", sa.Date(), nullable=False),
        sa.Column("geldig_tot", sa.Date(), nullable=True),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.Column("vervallen_in", sa.Integer(), nullable=True),
        sa.CheckConstraint("geldig_tot IS NULL OR geldig_tot > geldig_van", name=op.f("ck_lidmaatschap_duur")),
        sa.CheckConstraint(
            "vervallen_in IS NULL OR vervallen_in >= vastgelegd_in", name=op.f("ck_lidmaatschap_volgorde")
        ),
        sa.ForeignKeyConstraint(["partij"], ["partij.id"], name=op.f("fk_lidmaatschap_partij")),
        sa.ForeignKeyConstraint(["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_lidmaatschap_vastgelegd_in")),
        sa.ForeignKeyConstraint(["vervallen_in"], ["gebeurtenis.seq"], name=op.f("fk_lidmaatschap_vervallen_in")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lidmaatschap")),
    )
    op.create_index(op.f("ix_lidmaatschap_partij"), "lidmaatschap", ["partij"], unique=False)


def _omvang() -> None:
    op.create_table(
        "omvang",
        sa.Column(
            "grootte",
            sa.Enum("ZZP", "klein", "groot", name="grootte", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column("partij", sa.String(length=36), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("geldig_van", sa.Date(), nullable=False),
        sa.Column("geldig_tot", sa.Date(), nullable=True),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.Column("vervallen_in", sa.Integer(), nullable=True),
        sa.CheckConstraint("geldig_tot IS NULL OR geldig_tot > geldig_van", name=op.f("ck_omvang_duur")),
        sa.CheckConstraint("vervallen_in IS NULL OR vervallen_in >= vastgelegd_in", name=op.f("ck_omvang_volgorde")),
        sa.ForeignKeyConstraint(["partij"], ["partij.id"], name=op.f("fk_omvang_partij")),
        sa.ForeignKeyConstraint(["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_omvang_vastgelegd_in")),
        sa.ForeignKeyConstraint(["vervallen_in"], ["gebeurtenis.seq"], name=op.f("fk_omvang_vervallen_in")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_omvang")),
    )
    op.create_index(op.f("ix_omvang_partij"), "omvang", ["partij"], unique=False)


def _ondersteuning() -> None:
    op.create_table(
        "ondersteuning",
        sa.Column("soort", sa.String(length=100), nullable=False),
        sa.Column("partij", sa.String(length=36), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("geldig_van", sa.Date(), nullable=False),
        sa.Column("geldig_tot", sa.Date(), nullable=True),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.Column("vervallen_in", sa.Integer(), nullable=True),
        sa.CheckConstraint("geldig_tot IS NULL OR geldig_tot > geldig_van", name=op.f("ck_ondersteuning_duur")),
        sa.CheckConstraint(
            "vervallen_in IS NULL OR vervallen_in >= vastgelegd_in", name=op.f("ck_ondersteuning_volgorde")
        ),
        sa.ForeignKeyConstraint(["partij"], ["partij.id"], name=op.f("fk_ondersteuning_partij")),
        sa.ForeignKeyConstraint(["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_ondersteuning_vastgelegd_in")),
        sa.ForeignKeyConstraint(["vervallen_in"], ["gebeurtenis.seq"], name=op.f("fk_ondersteuning_vervallen_in")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ondersteuning")),
    )
    op.create_index(op.f("ix_ondersteuning_partij"), "ondersteuning", ["partij"], unique=False)


def _partijgegevens() -> None:
    op.create_table(
        "partijgegevens",
        sa.Column("naam", sa.String(length=200), nullable=False),
        sa.Column("kvk", sa.String(length=8), nullable=False),
        sa.Column("vestiging", sa.String(length=12), nullable=True),
        sa.Column("agb", sa.String(length=8), nullable=True),
        sa.Column("e_mail", sa.String(length=254), nullable=True),
        sa.Column("adres", sa.String(length=200), nullable=True),
        sa.Column("postcode", sa.String(length=10), nullable=True),
        sa.Column("plaats", sa.String(length=100), nullable=True),
        sa.Column("partij", sa.String(length=36), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("geldig_van", sa.Date(), nullable=False),
        sa.Column("geldig_tot", sa.Date(), nullable=True),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.Column("vervallen_in", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "length(agb) = 8 AND length(trim(agb, '0123456789')) = 0", name=op.f("ck_partijgegevens_agb")
        ),
        sa.CheckConstraint(
            "length(kvk) = 8 AND length(trim(kvk, '0123456789')) = 0", name=op.f("ck_partijgegevens_kvk")
        ),
        sa.CheckConstraint(
            "length(vestiging) = 12 AND length(trim(vestiging, '0123456789')) = 0",
            name=op.f("ck_partijgegevens_vestiging"),
        ),
        sa.CheckConstraint("geldig_tot IS NULL OR geldig_tot > geldig_van", name=op.f("ck_partijgegevens_duur")),
        sa.CheckConstraint(
            "vervallen_in IS NULL OR vervallen_in >= vastgelegd_in", name=op.f("ck_partijgegevens_volgorde")
        ),
        sa.ForeignKeyConstraint(["partij"], ["partij.id"], name=op.f("fk_partijgegevens_partij")),
        sa.ForeignKeyConstraint(["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_partijgegevens_vastgelegd_in")),
        sa.ForeignKeyConstraint(["vervallen_in"], ["gebeurtenis.seq"], name=op.f("fk_partijgegevens_vervallen_in")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_partijgegevens")),
    )
    op.create_index(op.f("ix_partijgegevens_kvk_vestiging"), "partijgegevens", ["kvk", "vestiging"], unique=False)
    op.create_index(op.f("ix_partijgegevens_partij"), "partijgegevens", ["partij"], unique=False)


def _persoonsgegevens() -> None:
    op.create_table(
        "persoonsgegevens",
        sa.Column("persoon", sa.String(length=36), nullable=False),
        sa.Column("naam", sa.String(length=200), nullable=False),
        sa.Column("e_mail", sa.String(length=254), nullable=False),
        sa.Column("telefoon", sa.String(length=30), nullable=True),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("geldig_van", sa.Date(), nullable=False),
        sa.Column("geldig_tot", sa.Date(), nullable=True),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.Column("vervallen_in", sa.Integer(), nullable=True),
        sa.CheckConstraint("e_mail = lower(e_mail)", name=op.f("ck_persoonsgegevens_kleine_letters")),
        sa.CheckConstraint("geldig_tot IS NULL OR geldig_tot > geldig_van", name=op.f("ck_persoonsgegevens_duur")),
        sa.CheckConstraint(
            "vervallen_in IS NULL OR vervallen_in >= vastgelegd_in", name=op.f("ck_persoonsgegevens_volgorde")
        ),
        sa.ForeignKeyConstraint(["persoon"], ["persoon.id"], name=op.f("fk_persoonsgegevens_persoon")),
        sa.ForeignKeyConstraint(["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_persoonsgegevens_vastgelegd_in")),
        sa.ForeignKeyConstraint(["vervallen_in"], ["gebeurtenis.seq"], name=op.f("fk_persoonsgegevens_vervallen_in")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_persoonsgegevens")),
    )
    op.create_index(op.f("ix_persoonsgegevens_e_mail"), "persoonsgegevens", ["e_mail"], unique=False)
    op.create_index(op.f("ix_persoonsgegevens_persoon"), "persoonsgegevens", ["persoon"], unique=False)


def _rolvervulling() -> None:
    op.create_table(
        "rolvervulling",
        sa.Column("persoon", sa.String(length=36), nullable=False),
        sa.Column(
            "rol",
            sa.Enum(
                "medewerker",
                "medewerker sociaal domein",
                "tekenbevoegde",
                "contactpersoon",
                "beoordelaar",
                "afgevaardigde",
                "plaatsvervanger",
                "kartrekker",
                "aanjager",
                "procesontwikkelaar",
                "voorzitter MDG I-F",
                "secretaris MDG I-F",
                "meetbeheerder",
                "onafhankelijk controleur",
                "onafhankelijk toezichthouder",
                "heroverwegingsadviseur",
                "contractmanager",
                "jurist",
                "inkoop",
                "controller",
                "functionaris gegevensbescherming",
                "bestuurlijk trekker Jeugd",
                "bestuurlijk trekker Wmo",
                "collegelid",
                "burgemeester",
                "gemeentesecretaris",
                "beheerder reisbudget",
                "beheerder",
                "systeem",
                name="rol",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("partij", sa.String(length=36), nullable=True),
        sa.Column("cluster", sa.String(length=40), nullable=True),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("geldig_van", sa.Date(), nullable=False),
        sa.Column("geldig_tot", sa.Date(), nullable=True),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.Column("vervallen_in", sa.Integer(), nullable=True),
        sa.CheckConstraint("rol <> 'systeem'", name=op.f("ck_rolvervulling_van_een_mens")),
        sa.CheckConstraint("geldig_tot IS NULL OR geldig_tot > geldig_van", name=op.f("ck_rolvervulling_duur")),
        sa.CheckConstraint("length(cluster) > 0 AND cluster = trim(cluster)", name=op.f("ck_rolvervulling_cluster")),
        sa.CheckConstraint(
            "vervallen_in IS NULL OR vervallen_in >= vastgelegd_in", name=op.f("ck_rolvervulling_volgorde")
        ),
        sa.ForeignKeyConstraint(["partij"], ["partij.id"], name=op.f("fk_rolvervulling_partij")),
        sa.ForeignKeyConstraint(["persoon"], ["persoon.id"], name=op.f("fk_rolvervulling_persoon")),
        sa.ForeignKeyConstraint(["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_rolvervulling_vastgelegd_in")),
        sa.ForeignKeyConstraint(["vervallen_in"], ["gebeurtenis.seq"], name=op.f("fk_rolvervulling_vervallen_in")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rolvervulling")),
    )
    op.create_index(op.f("ix_rolvervulling_partij"), "rolvervulling", ["partij"], unique=False)
    op.create_index(op.f("ix_rolvervulling_persoon"), "rolvervulling", ["persoon"], unique=False)
    op.create_index(op.f("ix_rolvervulling_rol"), "rolvervulling", ["rol"], unique=False)
