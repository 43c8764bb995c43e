"""The contract."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from hendig.migrations.rows import refuse_losing_rows

revision = "0003"
down_revision = "0002"

TABLES = (
    "contractversie",
    "normversie",
    "artikel",
    "geldigheid",
    "normgeldigheid",
    "contractparameter",
    "contractstap",
    "normsleutel",
    "normstap",
    "procesovereenkomst",
)


def upgrade() -> None:
    """Make the tables."""
    _contractversie()
    _normversie()
    _artikel()
    _geldigheid()
    _normgeldigheid()
    _contractparameter()
    _contractstap()
    _normsleutel()
    _normstap()
    _procesovereenkomst()


def downgrade() -> None:
    """Take them away, unless one holds anything."""
    for name in TABLES:
        refuse_losing_rows(name)
    for name in reversed(TABLES):
        op.drop_table(name)


def _contractversie() -> None:
    op.create_table(
        "contractversie",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("nummer", sa.String(length=20), nullable=False),
        sa.Column("titel", sa.String(length=200), nullable=False),
        sa.Column("vorige", sa.String(length=36), nullable=True),
        sa.CheckConstraint("vorige IS NULL OR vorige <> id", name=op.f("ck_contractversie_volgt_niet_zichzelf")),
        sa.ForeignKeyConstraint(["vorige"], ["contractversie.id"], name=op.f("fk_contractversie_vorige")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contractversie")),
        sa.UniqueConstraint("nummer", name=op.f("uq_contractversie_nummer")),
    )


def _normversie() -> None:
    op.create_table(
        "normversie",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("nummer", sa.String(length=40), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_normversie")),
        sa.UniqueConstraint("nummer", name=op.f("uq_normversie_nummer")),
    )


def _artikel() -> None:
    op.create_table(
        "artikel",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("versie", sa.String(length=36), nullable=False),
        sa.Column("volgorde", sa.Integer(), nullable=False),
        sa.Column("nummer", sa.String(length=40), nullable=False),
        sa.Column("kop", sa.String(length=200), nullable=False),
        sa.Column("tekst", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.CheckConstraint(
            "length(nummer) > 0 AND length(kop) > 0 AND length(tekst) > 0", name=op.f("ck_artikel_volledig")
        ),
        sa.CheckConstraint("length(sha256) = 64", name=op.f("ck_artikel_hash_lengte")),
        sa.ForeignKeyConstraint(["versie"], ["contractversie.id"], name=op.f("fk_artikel_versie")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_artikel")),
        sa.UniqueConstraint("versie", "nummer", name=op.f("uq_artikel_versie_nummer")),
        sa.UniqueConstraint("versie", "volgorde", name=op.f("uq_artikel_versie_volgorde")),
    )


def _geldigheid() -> None:
    op.create_table(
        "geldigheid",
        sa.Column("versie", sa.String(length=36), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("geldig_van", sa.Date(), nullable=False),
        sa.Column("geldig_tot", sa.Date(), nullable=True),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.Column("vervallen_in", sa.Integer(), nullable=True),
        sa.CheckConstraint("geldig_tot IS NULL OR geldig_tot > geldig_van", name=op.f("ck_geldigheid_duur")),
        sa.CheckConstraint("geldig_tot IS NULL", name=op.f("ck_geldigheid_tot_de_volgende")),
        sa.CheckConstraint(
            "vervallen_in IS NULL OR vervallen_in >= vastgelegd_in", name=op.f("ck_geldigheid_volgorde")
        ),
        sa.ForeignKeyConstraint(["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_geldigheid_vastgelegd_in")),
        sa.ForeignKeyConstraint(["versie"], ["contractversie.id"], name=op.f("fk_geldigheid_versie")),
        sa.ForeignKeyConstraint(["vervallen_in"], ["gebeurtenis.seq"], name=op.f("fk_geldigheid_vervallen_in")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_geldigheid")),
    )


def _normgeldigheid() -> None:
    op.create_table(
        "normgeldigheid",
        sa.Column("versie", sa.String(length=36), nullable=False),
        sa.Column("gepubliceerd_op", sa.Date(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("geldig_van", sa.Date(), nullable=False),
        sa.Column("geldig_tot", sa.Date(), nullable=True),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.Column("vervallen_in", sa.Integer(), nullable=True),
        sa.CheckConstraint("geldig_tot IS NULL OR geldig_tot > geldig_van", name=op.f("ck_normgeldigheid_duur")),
        sa.CheckConstraint("geldig_tot IS NULL", name=op.f("ck_normgeldigheid_tot_de_volgende")),
        sa.CheckConstraint("gepubliceerd_op <= geldig_van", name=op.f("ck_normgeldigheid_eerst_gepubliceerd")),
        sa.CheckConstraint(
            "vervallen_in IS NULL OR vervallen_in >= vastgelegd_in", name=op.f("ck_normgeldigheid_volgorde")
        ),
        sa.ForeignKeyConstraint(["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_normgeldigheid_vastgelegd_in")),
        sa.ForeignKeyConstraint(["versie"], ["normversie.id"], name=op.f("fk_normgeldigheid_versie")),
        sa.ForeignKeyConstraint(["vervallen_in"], ["gebeurtenis.seq"], name=op.f("fk_normgeldigheid_vervallen_in")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_normgeldigheid")),
    )


def _contractparameter() -> None:
    op.create_table(
        "contractparameter",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("versie", sa.String(length=36), nullable=False),
        sa.Column("code", sa.String(length=60), nullable=False),
        sa.Column("waarde", sa.Text(), nullable=False),
        sa.Column("artikel", sa.String(length=40), nullable=False),
        sa.Column("auteur", sa.String(length=36), nullable=False),
        sa.Column("op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reden", sa.Text(), nullable=False),
        sa.Column("bron", sa.String(length=200), nullable=False),
        sa.CheckConstraint(
            "length(waarde) > 0 AND length(reden) > 0 AND length(bron) > 0", name=op.f("ck_contractparameter_volledig")
        ),
        sa.ForeignKeyConstraint(["auteur"], ["persoon.id"], name=op.f("fk_contractparameter_auteur")),
        sa.ForeignKeyConstraint(
            ["versie", "artikel"],
            ["artikel.versie", "artikel.nummer"],
            name=op.f("fk_contractparameter_versie_artikel"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contractparameter")),
        sa.UniqueConstraint("versie", "code", name=op.f("uq_contractparameter_versie_code")),
    )


def _contractstap() -> None:
    op.create_table(
        "contractstap",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("versie", sa.String(length=36), nullable=False),
        sa.Column(
            "stand",
            sa.Enum("concept", "vastgesteld", name="versiestand", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column("door", sa.String(length=36), nullable=False),
        sa.Column("tekst_sha256", sa.String(length=64), nullable=False),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.CheckConstraint("length(tekst_sha256) = 64", name=op.f("ck_contractstap_hash_lengte")),
        sa.ForeignKeyConstraint(["door"], ["persoon.id"], name=op.f("fk_contractstap_door")),
        sa.ForeignKeyConstraint(["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_contractstap_vastgelegd_in")),
        sa.ForeignKeyConstraint(["versie"], ["contractversie.id"], name=op.f("fk_contractstap_versie")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contractstap")),
    )
    op.create_index(op.f("ix_contractstap_versie"), "contractstap", ["versie"], unique=False)


def _normsleutel() -> None:
    op.create_table(
        "normsleutel",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("versie", sa.String(length=36), nullable=False),
        sa.Column("sectie", sa.String(length=40), nullable=False),
        sa.Column("naam", sa.String(length=40), nullable=False),
        sa.Column("waarde", sa.Text(), nullable=False),
        sa.Column("artikel", sa.Text(), nullable=False),
        sa.Column("auteur", sa.String(length=36), nullable=False),
        sa.Column("op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reden", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "length(waarde) > 0 AND length(artikel) > 0 AND length(reden) > 0", name=op.f("ck_normsleutel_volledig")
        ),
        sa.ForeignKeyConstraint(["auteur"], ["persoon.id"], name=op.f("fk_normsleutel_auteur")),
        sa.ForeignKeyConstraint(["versie"], ["normversie.id"], name=op.f("fk_normsleutel_versie")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_normsleutel")),
        sa.UniqueConstraint("versie", "sectie", "naam", name=op.f("uq_normsleutel_versie_sectie_naam")),
    )


def _normstap() -> None:
    op.create_table(
        "normstap",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("versie", sa.String(length=36), nullable=False),
        sa.Column(
            "stand",
            sa.Enum("concept", "vastgesteld", name="versiestand", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column("door", sa.String(length=36), nullable=False),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["door"], ["persoon.id"], name=op.f("fk_normstap_door")),
        sa.ForeignKeyConstraint(["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_normstap_vastgelegd_in")),
        sa.ForeignKeyConstraint(["versie"], ["normversie.id"], name=op.f("fk_normstap_versie")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_normstap")),
    )
    op.create_index(op.f("ix_normstap_versie"), "normstap", ["versie"], unique=False)


def _procesovereenkomst() -> None:
    op.create_table(
        "procesovereenkomst",
        sa.Column("partij", sa.String(length=36), nullable=False),
        sa.Column("versie", sa.String(length=36), nullable=False),
        sa.Column("zaaknummer", sa.String(length=60), nullable=False),
        sa.Column("getekend_op", sa.Date(), nullable=False),
        sa.Column("getekend_door", sa.String(length=36), nullable=True),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("geldig_van", sa.Date(), nullable=False),
        sa.Column("geldig_tot", sa.Date(), nullable=True),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.Column("vervallen_in", sa.Integer(), nullable=True),
        sa.CheckConstraint("geldig_tot IS NULL OR geldig_tot > geldig_van", name=op.f("ck_procesovereenkomst_duur")),
        sa.CheckConstraint(
            "vervallen_in IS NULL OR vervallen_in >= vastgelegd_in", name=op.f("ck_procesovereenkomst_volgorde")
        ),
        sa.ForeignKeyConstraint(["getekend_door"], ["persoon.id"], name=op.f("fk_procesovereenkomst_getekend_door")),
        sa.ForeignKeyConstraint(["partij"], ["partij.id"], name=op.f("fk_procesovereenkomst_partij")),
        sa.ForeignKeyConstraint(
            ["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_procesovereenkomst_vastgelegd_in")
        ),
        sa.ForeignKeyConstraint(["versie"], ["contractversie.id"], name=op.f("fk_procesovereenkomst_versie")),
        sa.ForeignKeyConstraint(["vervallen_in"], ["gebeurtenis.seq"], name=op.f("fk_procesovereenkomst_vervallen_in")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_procesovereenkomst")),
    )
