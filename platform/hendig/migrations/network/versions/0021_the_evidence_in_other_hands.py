"""The evidence in other hands."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from hendig.migrations.rows import refuse_losing_rows

revision = "0021"
down_revision = "0020"

TABLES = (
    "bewijstekst",
    "bewijsverzoek",
    "controlevraag",
    "bundelgift",
    "controlevraagantwoord",
)


def upgrade() -> None:
    """Make the tables."""
    _bewijstekst()
    _bewijsverzoek()
    _controlevraag()
    _bundelgift()
    _controlevraagantwoord()


def downgrade() -> None:
    """Take them away, unless one holds anything."""
    for name in TABLES:
        refuse_losing_rows(name)
    for name in reversed(TABLES):
        op.drop_table(name)


def _bewijstekst() -> None:
    op.create_table(
        "bewijstekst",
        sa.Column("rij", sa.String(length=36), nullable=False),
        sa.Column("zaak", sa.String(length=36), nullable=False),
        sa.Column("tekst", sa.Text(), nullable=False),
        sa.Column("wie", sa.String(length=120), nullable=True),
        sa.CheckConstraint("length(tekst) > 0", name=op.f("ck_bewijstekst_tekst")),
        sa.PrimaryKeyConstraint("rij", name=op.f("pk_bewijstekst")),
    )
    op.create_index(op.f("ix_bewijstekst_zaak"), "bewijstekst", ["zaak"], unique=False)


def _bewijsverzoek() -> None:
    op.create_table(
        "bewijsverzoek",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column(
            "soort",
            sa.Enum(
                "bundel voor een deskundige",
                "naam van een beoordelaar",
                name="verzoeksoort",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("zaak", sa.String(length=36), nullable=False),
        sa.Column(
            "grond",
            sa.Enum(
                "rechterlijk bevel",
                "toestemming van de beoordelaar",
                "vastgestelde manipulatie",
                name="onthullingsgrond",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("ronde", sa.String(length=36), nullable=True),
        sa.Column("plaatsen", sa.String(length=60), nullable=True),
        sa.Column("beedigd_op", sa.Date(), nullable=True),
        sa.Column("gevraagd_door", sa.String(length=36), nullable=False),
        sa.Column("gevraagd_in", sa.Integer(), nullable=False),
        sa.Column("toegestaan_door", sa.String(length=36), nullable=True),
        sa.Column("toegestaan_in", sa.Integer(), nullable=True),
        sa.Column("ingelicht_op", sa.Date(), nullable=True),
        sa.Column("ingelicht_in", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "(soort = 'bundel voor een deskundige') = "
            "(grond IS NULL AND ronde IS NULL AND plaatsen IS NULL AND beedigd_op IS NOT NULL)",
            name=op.f("ck_bewijsverzoek_wat_bij_deskundige_hoort"),
        ),
        sa.CheckConstraint(
            "(soort = 'naam van een beoordelaar') = "
            "(grond IS NOT NULL AND ronde IS NOT NULL AND plaatsen IS NOT NULL AND beedigd_op IS NULL)",
            name=op.f("ck_bewijsverzoek_wat_bij_onthulling_hoort"),
        ),
        sa.CheckConstraint(
            "(ingelicht_op IS NULL) = (ingelicht_in IS NULL)", name=op.f("ck_bewijsverzoek_ingelicht_heel")
        ),
        sa.CheckConstraint(
            "(toegestaan_door IS NULL) = (toegestaan_in IS NULL)", name=op.f("ck_bewijsverzoek_toegestaan_heel")
        ),
        sa.CheckConstraint(
            "toegestaan_door IS NULL OR toegestaan_door <> gevraagd_door", name=op.f("ck_bewijsverzoek_twee_mensen")
        ),
        sa.ForeignKeyConstraint(["gevraagd_door"], ["persoon.id"], name=op.f("fk_bewijsverzoek_gevraagd_door")),
        sa.ForeignKeyConstraint(["gevraagd_in"], ["gebeurtenis.seq"], name=op.f("fk_bewijsverzoek_gevraagd_in")),
        sa.ForeignKeyConstraint(["ingelicht_in"], ["gebeurtenis.seq"], name=op.f("fk_bewijsverzoek_ingelicht_in")),
        sa.ForeignKeyConstraint(["toegestaan_door"], ["persoon.id"], name=op.f("fk_bewijsverzoek_toegestaan_door")),
        sa.ForeignKeyConstraint(["toegestaan_in"], ["gebeurtenis.seq"], name=op.f("fk_bewijsverzoek_toegestaan_in")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bewijsverzoek")),
    )
    op.create_index(op.f("ix_bewijsverzoek_gevraagd_door"), "bewijsverzoek", ["gevraagd_door"], unique=False)
    op.create_index(op.f("ix_bewijsverzoek_toegestaan_door"), "bewijsverzoek", ["toegestaan_door"], unique=False)
    op.create_index(op.f("ix_bewijsverzoek_zaak"), "bewijsverzoek", ["zaak"], unique=False)


def _controlevraag() -> None:
    op.create_table(
        "controlevraag",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("zaak", sa.String(length=36), nullable=False),
        sa.Column("nummer", sa.Integer(), nullable=False),
        sa.Column("door", sa.String(length=36), nullable=False),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.CheckConstraint("nummer >= 1", name=op.f("ck_controlevraag_nummer_vanaf_een")),
        sa.ForeignKeyConstraint(["door"], ["persoon.id"], name=op.f("fk_controlevraag_door")),
        sa.ForeignKeyConstraint(["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_controlevraag_vastgelegd_in")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_controlevraag")),
        sa.UniqueConstraint("zaak", "nummer", name=op.f("uq_controlevraag_zaak_nummer")),
    )
    op.create_index(op.f("ix_controlevraag_door"), "controlevraag", ["door"], unique=False)


def _bundelgift() -> None:
    op.create_table(
        "bundelgift",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("zaak", sa.String(length=36), nullable=False),
        sa.Column("verzoek", sa.String(length=36), nullable=True),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("door", sa.String(length=36), nullable=False),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["door"], ["persoon.id"], name=op.f("fk_bundelgift_door")),
        sa.ForeignKeyConstraint(["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_bundelgift_vastgelegd_in")),
        sa.ForeignKeyConstraint(["verzoek"], ["bewijsverzoek.id"], name=op.f("fk_bundelgift_verzoek")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bundelgift")),
    )
    op.create_index(op.f("ix_bundelgift_door"), "bundelgift", ["door"], unique=False)
    op.create_index(op.f("ix_bundelgift_zaak"), "bundelgift", ["zaak"], unique=False)


def _controlevraagantwoord() -> None:
    op.create_table(
        "controlevraagantwoord",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("vraag", sa.String(length=36), nullable=False),
        sa.Column(
            "uitkomst",
            sa.Enum(
                "de uitkomst verandert",
                "de uitkomst verandert niet",
                "niet te beantwoorden",
                name="vraaguitkomst",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("door", sa.String(length=36), nullable=False),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["door"], ["persoon.id"], name=op.f("fk_controlevraagantwoord_door")),
        sa.ForeignKeyConstraint(
            ["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_controlevraagantwoord_vastgelegd_in")
        ),
        sa.ForeignKeyConstraint(["vraag"], ["controlevraag.id"], name=op.f("fk_controlevraagantwoord_vraag")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_controlevraagantwoord")),
        sa.UniqueConstraint("vraag", name=op.f("uq_controlevraagantwoord_vraag")),
    )
    op.create_index(op.f("ix_controlevraagantwoord_door"), "controlevraagantwoord", ["door"], unique=False)
