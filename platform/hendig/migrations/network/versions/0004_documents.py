"""Documents."""

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
)


def upgrade() -> None:
    """Make the tables."""
    _document()
    _documentinhoud()
    _documentstap()


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
                name="stapsoort",
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
