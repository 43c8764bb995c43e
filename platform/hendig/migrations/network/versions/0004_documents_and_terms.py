"""Documents and terms."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from hendig.migrations.rows import refuse_losing_rows

revision = "0004"
down_revision = "0003"

TABLES = (
    "document",
    "documentinhoud",
    "documentstap",
    "kennisgeving",
    "termijn",
    "bezorgstap",
    "termijnstap",
)


def upgrade() -> None:
    """Make the tables."""
    _document()
    _documentinhoud()
    _documentstap()
    _kennisgeving()
    _termijn()
    _bezorgstap()
    _termijnstap()


def downgrade() -> None:
    """Take them away, unless one holds anything."""
    for name in TABLES:
        refuse_losing_rows(name)
    for name in reversed(TABLES):
        op.drop_table(name)


def _document() -> None:
    op.create_table(
        "document",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("jaar", sa.Integer(), nullable=False),
        sa.Column("volgnummer", sa.Integer(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column(
            "soort",
            sa.Enum("welkomstbrief", name="documentsoort", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column("taal", sa.String(length=2), nullable=False),
        sa.Column("sjabloonversie", sa.Integer(), nullable=False),
        sa.Column("dagtekening", sa.Date(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("auteur", sa.String(length=36), nullable=False),
        sa.Column("partij", sa.String(length=36), nullable=True),
        sa.Column("zaak", sa.String(length=36), nullable=True),
        sa.Column(
            "vertrouwelijkheid",
            sa.Enum(
                "openbaar",
                "niet openbaar",
                "geheim",
                name="vertrouwelijkheid",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("woo_grond", sa.String(length=200), nullable=True),
        sa.Column("woo_marker", sa.Text(), nullable=False),
        sa.Column(
            "bewaarcode",
            sa.Enum("procesovereenkomst", name="bewaarcode", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "vertrouwelijkheid = 'openbaar' OR woo_grond IS NOT NULL", name=op.f("ck_document_woo_grond")
        ),
        sa.CheckConstraint("length(sha256) = 64", name=op.f("ck_document_hash_lengte")),
        sa.CheckConstraint(
            "volgnummer >= 1 AND versie >= 1 AND sjabloonversie >= 1", name=op.f("ck_document_vanaf_een")
        ),
        sa.ForeignKeyConstraint(["auteur"], ["persoon.id"], name=op.f("fk_document_auteur")),
        sa.ForeignKeyConstraint(["partij"], ["partij.id"], name=op.f("fk_document_partij")),
        sa.ForeignKeyConstraint(["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_document_vastgelegd_in")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document")),
        sa.UniqueConstraint("jaar", "volgnummer", "versie", name=op.f("uq_document_jaar_volgnummer_versie")),
    )
    op.create_index(op.f("ix_document_partij"), "document", ["partij"], unique=False)
    op.create_index(op.f("ix_document_zaak"), "document", ["zaak"], unique=False)


def _documentinhoud() -> None:
    op.create_table(
        "documentinhoud",
        sa.Column("document", sa.String(length=36), nullable=False),
        sa.Column("bestand", sa.LargeBinary(), nullable=False),
        sa.Column("invoer", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["document"], ["document.id"], name=op.f("fk_documentinhoud_document")),
        sa.PrimaryKeyConstraint("document", name=op.f("pk_documentinhoud")),
    )


def _documentstap() -> None:
    op.create_table(
        "documentstap",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("document", sa.String(length=36), nullable=False),
        sa.Column(
            "soort",
            sa.Enum(
                "vastgesteld",
                "verzonden",
                "ingetrokken",
                name="documentstapsoort",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("door", sa.String(length=36), nullable=True),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.CheckConstraint("soort = 'verzonden' OR door IS NOT NULL", name=op.f("ck_documentstap_door_een_persoon")),
        sa.ForeignKeyConstraint(["document"], ["document.id"], name=op.f("fk_documentstap_document")),
        sa.ForeignKeyConstraint(["door"], ["persoon.id"], name=op.f("fk_documentstap_door")),
        sa.ForeignKeyConstraint(["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_documentstap_vastgelegd_in")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_documentstap")),
        sa.UniqueConstraint("document", "soort", name=op.f("uq_documentstap_document_soort")),
    )


def _kennisgeving() -> None:
    op.create_table(
        "kennisgeving",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("document", sa.String(length=36), nullable=False),
        sa.Column("partij", sa.String(length=36), nullable=False),
        sa.Column("geadresseerde", sa.String(length=36), nullable=False),
        sa.Column(
            "kanaal",
            sa.Enum(
                "portaal",
                "aangetekend",
                "e-mail",
                "deurwaarder",
                name="kanaal",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("contractversie", sa.String(length=36), nullable=False),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["contractversie"], ["contractversie.id"], name=op.f("fk_kennisgeving_contractversie")),
        sa.ForeignKeyConstraint(["document"], ["document.id"], name=op.f("fk_kennisgeving_document")),
        sa.ForeignKeyConstraint(["geadresseerde"], ["persoon.id"], name=op.f("fk_kennisgeving_geadresseerde")),
        sa.ForeignKeyConstraint(["partij"], ["partij.id"], name=op.f("fk_kennisgeving_partij")),
        sa.ForeignKeyConstraint(["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_kennisgeving_vastgelegd_in")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kennisgeving")),
    )
    op.create_index(op.f("ix_kennisgeving_document"), "kennisgeving", ["document"], unique=False)


def _termijn() -> None:
    op.create_table(
        "termijn",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("zaak", sa.String(length=36), nullable=False),
        sa.Column("code", sa.String(length=60), nullable=False),
        sa.Column("contractversie", sa.String(length=36), nullable=False),
        sa.Column("lengte", sa.Integer(), nullable=False),
        sa.Column(
            "eenheid",
            sa.Enum(
                "dagen",
                "werkdagen",
                "weken",
                "maanden",
                name="eenheid",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "startgrond",
            sa.Enum(
                "bezorgd",
                "besloten",
                "gepubliceerd",
                name="startgrond",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("verlengbaar", sa.Boolean(), nullable=False),
        sa.Column("verlenging", sa.Integer(), nullable=True),
        sa.Column(
            "bij_afloop",
            sa.Enum(
                "blokkeer",
                "ga verder zonder",
                "vervalt",
                "escaleer",
                name="bijafloop",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("artikel", sa.String(length=40), nullable=False),
        sa.Column("document", sa.String(length=36), nullable=True),
        sa.Column("partij", sa.String(length=36), nullable=True),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(startgrond = 'bezorgd') = (document IS NOT NULL)", name=op.f("ck_termijn_document_bij_bezorging")
        ),
        sa.CheckConstraint("(document IS NULL) = (partij IS NULL)", name=op.f("ck_termijn_partij_bij_document")),
        sa.CheckConstraint(
            "lengte >= 1 AND (verlenging IS NULL OR verlenging >= 1)", name=op.f("ck_termijn_vanaf_een")
        ),
        sa.CheckConstraint("verlengbaar OR verlenging IS NULL", name=op.f("ck_termijn_verlenging_als_het_mag")),
        sa.ForeignKeyConstraint(["contractversie"], ["contractversie.id"], name=op.f("fk_termijn_contractversie")),
        sa.ForeignKeyConstraint(["document"], ["document.id"], name=op.f("fk_termijn_document")),
        sa.ForeignKeyConstraint(["partij"], ["partij.id"], name=op.f("fk_termijn_partij")),
        sa.ForeignKeyConstraint(["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_termijn_vastgelegd_in")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_termijn")),
    )
    op.create_index(op.f("ix_termijn_document"), "termijn", ["document"], unique=False)
    op.create_index(op.f("ix_termijn_zaak"), "termijn", ["zaak"], unique=False)


def _bezorgstap() -> None:
    op.create_table(
        "bezorgstap",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("kennisgeving", sa.String(length=36), nullable=False),
        sa.Column(
            "soort",
            sa.Enum(
                "verzonden",
                "geopend",
                "ontvangen",
                "geweigerd",
                "niet afgehaald",
                "teruggekomen",
                name="bezorgstapsoort",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("dag", sa.Date(), nullable=False),
        sa.Column("bewijs", sa.String(length=100), nullable=True),
        sa.Column("door", sa.String(length=36), nullable=True),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.CheckConstraint("(soort = 'geopend') = (door IS NOT NULL)", name=op.f("ck_bezorgstap_geopend_door_iemand")),
        sa.CheckConstraint(
            "soort NOT IN ('geweigerd', 'niet afgehaald', 'ontvangen') OR length(bewijs) > 0",
            name=op.f("ck_bezorgstap_met_bewijs"),
        ),
        sa.ForeignKeyConstraint(["door"], ["persoon.id"], name=op.f("fk_bezorgstap_door")),
        sa.ForeignKeyConstraint(["kennisgeving"], ["kennisgeving.id"], name=op.f("fk_bezorgstap_kennisgeving")),
        sa.ForeignKeyConstraint(["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_bezorgstap_vastgelegd_in")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bezorgstap")),
        sa.UniqueConstraint("kennisgeving", "soort", name=op.f("uq_bezorgstap_kennisgeving_soort")),
    )


def _termijnstap() -> None:
    op.create_table(
        "termijnstap",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("termijn", sa.String(length=36), nullable=False),
        sa.Column(
            "soort",
            sa.Enum(
                "gestart",
                "verlengd",
                "voldaan",
                "ingetrokken",
                "verlopen",
                name="termijnstapsoort",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("dag", sa.Date(), nullable=False),
        sa.Column("einde", sa.Date(), nullable=True),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(soort IN ('gestart', 'verlengd')) = (einde IS NOT NULL)", name=op.f("ck_termijnstap_einde_bij_begin")
        ),
        sa.CheckConstraint("einde IS NULL OR einde > dag", name=op.f("ck_termijnstap_einde_na_begin")),
        sa.ForeignKeyConstraint(["termijn"], ["termijn.id"], name=op.f("fk_termijnstap_termijn")),
        sa.ForeignKeyConstraint(["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_termijnstap_vastgelegd_in")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_termijnstap")),
        sa.UniqueConstraint("termijn", "soort", name=op.f("uq_termijnstap_termijn_soort")),
    )
