"""The round."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from hendig.migrations.rows import refuse_losing_rows

revision = "0008"
down_revision = "0007"

TABLES = (
    "instrumentversie",
    "ronde",
    "handtekening",
    "herinneringsgolf",
    "instrumentstap",
    "rondeopzet",
    "rondestap",
    "verlenging",
)


def upgrade() -> None:
    """Make the tables."""
    _instrumentversie()
    _ronde()
    _handtekening()
    _herinneringsgolf()
    _instrumentstap()
    _rondeopzet()
    _rondestap()
    _verlenging()


def downgrade() -> None:
    """Take them away, unless one holds anything."""
    for name in TABLES:
        refuse_losing_rows(name)
    for name in reversed(TABLES):
        op.drop_table(name)


def _instrumentversie() -> None:
    op.create_table(
        "instrumentversie",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("nummer", sa.String(length=20), nullable=False),
        sa.Column("inhoud", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.CheckConstraint("length(sha256) = 64", name=op.f("ck_instrumentversie_hash_lengte")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_instrumentversie")),
        sa.UniqueConstraint("nummer", name=op.f("uq_instrumentversie_nummer")),
    )


def _ronde() -> None:
    op.create_table(
        "ronde",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("naam", sa.String(length=80), nullable=False),
        sa.Column(
            "soort",
            sa.Enum(
                "telt", "nulmeting", "proef", name="rondesoort", native_enum=False, create_constraint=True, length=40
            ),
            nullable=False,
        ),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.CheckConstraint("length(naam) > 0 AND naam = trim(naam)", name=op.f("ck_ronde_naam")),
        sa.ForeignKeyConstraint(["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_ronde_vastgelegd_in")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ronde")),
        sa.UniqueConstraint("naam", name=op.f("uq_ronde_naam")),
    )


def _handtekening() -> None:
    op.create_table(
        "handtekening",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("ronde", sa.String(length=36), nullable=False),
        sa.Column(
            "besluit",
            sa.Enum(
                "vaststellen", "vernietigen", name="rondebesluit", native_enum=False, create_constraint=True, length=40
            ),
            nullable=False,
        ),
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
        sa.Column("door", sa.String(length=36), nullable=False),
        sa.Column("uitslag_sha256", sa.String(length=64), nullable=False),
        sa.Column("reden", sa.Text(), nullable=True),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "uitslag_sha256 = '' OR length(uitslag_sha256) = 64", name=op.f("ck_handtekening_hash_lengte")
        ),
        sa.ForeignKeyConstraint(["door"], ["persoon.id"], name=op.f("fk_handtekening_door")),
        sa.ForeignKeyConstraint(["ronde"], ["ronde.id"], name=op.f("fk_handtekening_ronde")),
        sa.ForeignKeyConstraint(["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_handtekening_vastgelegd_in")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handtekening")),
        sa.UniqueConstraint(
            "ronde", "besluit", "rol", "uitslag_sha256", name=op.f("uq_handtekening_ronde_besluit_rol_uitslag_sha256")
        ),
    )
    op.create_index(op.f("ix_handtekening_door"), "handtekening", ["door"], unique=False)


def _herinneringsgolf() -> None:
    op.create_table(
        "herinneringsgolf",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("ronde", sa.String(length=36), nullable=False),
        sa.Column("op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("gestopt_in", sa.Integer(), nullable=True),
        sa.Column("verstuurd_in", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "gestopt_in IS NULL OR verstuurd_in IS NULL", name=op.f("ck_herinneringsgolf_een_van_beide")
        ),
        sa.ForeignKeyConstraint(["gestopt_in"], ["gebeurtenis.seq"], name=op.f("fk_herinneringsgolf_gestopt_in")),
        sa.ForeignKeyConstraint(["ronde"], ["ronde.id"], name=op.f("fk_herinneringsgolf_ronde")),
        sa.ForeignKeyConstraint(["verstuurd_in"], ["gebeurtenis.seq"], name=op.f("fk_herinneringsgolf_verstuurd_in")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_herinneringsgolf")),
        sa.UniqueConstraint("ronde", "op", name=op.f("uq_herinneringsgolf_ronde_op")),
    )


def _instrumentstap() -> None:
    op.create_table(
        "instrumentstap",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("versie", sa.String(length=36), nullable=False),
        sa.Column(
            "stand",
            sa.Enum("concept", "vastgesteld", name="versiestand", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column("door", sa.String(length=36), nullable=False),
        sa.Column("reden", sa.Text(), nullable=True),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["door"], ["persoon.id"], name=op.f("fk_instrumentstap_door")),
        sa.ForeignKeyConstraint(["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_instrumentstap_vastgelegd_in")),
        sa.ForeignKeyConstraint(["versie"], ["instrumentversie.id"], name=op.f("fk_instrumentstap_versie")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_instrumentstap")),
    )
    op.create_index(op.f("ix_instrumentstap_versie"), "instrumentstap", ["versie"], unique=False)


def _rondeopzet() -> None:
    op.create_table(
        "rondeopzet",
        sa.Column("ronde", sa.String(length=36), nullable=False),
        sa.Column("periode_van", sa.Date(), nullable=True),
        sa.Column("opent_op", sa.DateTime(timezone=True), nullable=True),
        sa.Column("sluit_op", sa.DateTime(timezone=True), nullable=True),
        sa.Column("norm", sa.String(length=36), nullable=True),
        sa.Column("instrument", sa.String(length=36), nullable=True),
        sa.Column("deelnameregel", sa.Text(), nullable=True),
        sa.Column("privacytekst", sa.Text(), nullable=True),
        sa.Column("dpia", sa.String(length=200), nullable=True),
        sa.Column("meldpunt", sa.String(length=200), nullable=True),
        sa.CheckConstraint("sluit_op > opent_op", name=op.f("ck_rondeopzet_sluit_na_openen")),
        sa.ForeignKeyConstraint(["instrument"], ["instrumentversie.id"], name=op.f("fk_rondeopzet_instrument")),
        sa.ForeignKeyConstraint(["norm"], ["normversie.id"], name=op.f("fk_rondeopzet_norm")),
        sa.ForeignKeyConstraint(["ronde"], ["ronde.id"], name=op.f("fk_rondeopzet_ronde")),
        sa.PrimaryKeyConstraint("ronde", name=op.f("pk_rondeopzet")),
    )


def _rondestap() -> None:
    op.create_table(
        "rondestap",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("ronde", sa.String(length=36), nullable=False),
        sa.Column(
            "stand",
            sa.Enum(
                "concept",
                "aangekondigd",
                "open",
                "gesloten",
                "gecontroleerd",
                "vastgesteld",
                "definitief",
                "vernietigd",
                name="rondestand",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reden", sa.Text(), nullable=True),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["ronde"], ["ronde.id"], name=op.f("fk_rondestap_ronde")),
        sa.ForeignKeyConstraint(["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_rondestap_vastgelegd_in")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rondestap")),
        sa.UniqueConstraint("ronde", "stand", name=op.f("uq_rondestap_ronde_stand")),
    )


def _verlenging() -> None:
    op.create_table(
        "verlenging",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("ronde", sa.String(length=36), nullable=False),
        sa.Column("sluit_op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reden", sa.Text(), nullable=False),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.CheckConstraint("length(reden) > 0", name=op.f("ck_verlenging_reden")),
        sa.ForeignKeyConstraint(["ronde"], ["ronde.id"], name=op.f("fk_verlenging_ronde")),
        sa.ForeignKeyConstraint(["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_verlenging_vastgelegd_in")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_verlenging")),
    )
    op.create_index(op.f("ix_verlenging_ronde"), "verlenging", ["ronde"], unique=False)
