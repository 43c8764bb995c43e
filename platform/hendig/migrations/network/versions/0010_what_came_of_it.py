"""What came of it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from hendig.migrations.rows import refuse_losing_rows

revision = "0010"
down_revision = "0009"

TABLES = (
    "draaitijd",
    "berekening",
    "figuur",
    "integriteitsvlag",
    "meetbezwaar",
    "netwerkresultaat",
    "resultaat",
    "sleutelverzoek",
    "thema",
    "meetbezwaarbesluit",
    "meetbezwaartekst",
)


def upgrade() -> None:
    """Make the tables."""
    _draaitijd()
    _berekening()
    _figuur()
    _integriteitsvlag()
    _meetbezwaar()
    _netwerkresultaat()
    _resultaat()
    _sleutelverzoek()
    _thema()
    _meetbezwaarbesluit()
    _meetbezwaartekst()


def downgrade() -> None:
    """Take them away, unless one holds anything."""
    for name in TABLES:
        refuse_losing_rows(name)
    for name in reversed(TABLES):
        op.drop_table(name)


def _draaitijd() -> None:
    op.create_table(
        "draaitijd",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("van", sa.DateTime(timezone=True), nullable=False),
        sa.Column("tot", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_draaitijd")),
    )
    op.create_index(op.f("ix_draaitijd_tot"), "draaitijd", ["tot"], unique=False)


def _berekening() -> None:
    op.create_table(
        "berekening",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("ronde", sa.String(length=36), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("programma", sa.String(length=80), nullable=False),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.CheckConstraint("length(sha256) = 64", name=op.f("ck_berekening_hash_lengte")),
        sa.ForeignKeyConstraint(["ronde"], ["ronde.id"], name=op.f("fk_berekening_ronde")),
        sa.ForeignKeyConstraint(["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_berekening_vastgelegd_in")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_berekening")),
    )
    op.create_index(op.f("ix_berekening_ronde"), "berekening", ["ronde"], unique=False)


def _figuur() -> None:
    op.create_table(
        "figuur",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("ronde", sa.String(length=36), nullable=False),
        sa.Column("partij", sa.String(length=36), nullable=True),
        sa.Column("construct", sa.String(length=40), nullable=False),
        sa.Column("naam", sa.String(length=40), nullable=False),
        sa.Column(
            "breedte",
            sa.Enum("smal", "breed", name="breedte", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column("svg", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["partij"], ["partij.id"], name=op.f("fk_figuur_partij")),
        sa.ForeignKeyConstraint(["ronde"], ["ronde.id"], name=op.f("fk_figuur_ronde")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_figuur")),
        sa.UniqueConstraint(
            "ronde",
            "partij",
            "construct",
            "naam",
            "breedte",
            name=op.f("uq_figuur_ronde_partij_construct_naam_breedte"),
        ),
    )


def _integriteitsvlag() -> None:
    op.create_table(
        "integriteitsvlag",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("ronde", sa.String(length=36), nullable=False),
        sa.Column("partij", sa.String(length=36), nullable=False),
        sa.Column("gezet_in", sa.Integer(), nullable=False),
        sa.Column("opgelost_in", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["gezet_in"], ["gebeurtenis.seq"], name=op.f("fk_integriteitsvlag_gezet_in")),
        sa.ForeignKeyConstraint(["opgelost_in"], ["gebeurtenis.seq"], name=op.f("fk_integriteitsvlag_opgelost_in")),
        sa.ForeignKeyConstraint(["partij"], ["partij.id"], name=op.f("fk_integriteitsvlag_partij")),
        sa.ForeignKeyConstraint(["ronde"], ["ronde.id"], name=op.f("fk_integriteitsvlag_ronde")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_integriteitsvlag")),
        sa.UniqueConstraint("ronde", "partij", name=op.f("uq_integriteitsvlag_ronde_partij")),
    )


def _meetbezwaar() -> None:
    op.create_table(
        "meetbezwaar",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("ronde", sa.String(length=36), nullable=False),
        sa.Column("partij", sa.String(length=36), nullable=False),
        sa.Column("door", sa.String(length=36), nullable=False),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["door"], ["persoon.id"], name=op.f("fk_meetbezwaar_door")),
        sa.ForeignKeyConstraint(["partij"], ["partij.id"], name=op.f("fk_meetbezwaar_partij")),
        sa.ForeignKeyConstraint(["ronde"], ["ronde.id"], name=op.f("fk_meetbezwaar_ronde")),
        sa.ForeignKeyConstraint(["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_meetbezwaar_vastgelegd_in")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meetbezwaar")),
        sa.UniqueConstraint("ronde", "partij", name=op.f("uq_meetbezwaar_ronde_partij")),
    )
    op.create_index(op.f("ix_meetbezwaar_door"), "meetbezwaar", ["door"], unique=False)


def _netwerkresultaat() -> None:
    op.create_table(
        "netwerkresultaat",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("ronde", sa.String(length=36), nullable=False),
        sa.Column("construct", sa.String(length=40), nullable=False),
        sa.Column("inhoud", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["ronde"], ["ronde.id"], name=op.f("fk_netwerkresultaat_ronde")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_netwerkresultaat")),
        sa.UniqueConstraint("ronde", "construct", name=op.f("uq_netwerkresultaat_ronde_construct")),
    )


def _resultaat() -> None:
    op.create_table(
        "resultaat",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("ronde", sa.String(length=36), nullable=False),
        sa.Column("partij", sa.String(length=36), nullable=False),
        sa.Column("construct", sa.String(length=40), nullable=False),
        sa.Column("inhoud", sa.Text(), nullable=False),
        sa.Column("certificaat_sha256", sa.String(length=64), nullable=False),
        sa.CheckConstraint("length(certificaat_sha256) = 64", name=op.f("ck_resultaat_hash_lengte")),
        sa.ForeignKeyConstraint(["partij"], ["partij.id"], name=op.f("fk_resultaat_partij")),
        sa.ForeignKeyConstraint(["ronde"], ["ronde.id"], name=op.f("fk_resultaat_ronde")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_resultaat")),
        sa.UniqueConstraint("ronde", "partij", "construct", name=op.f("uq_resultaat_ronde_partij_construct")),
    )
    op.create_index(op.f("ix_resultaat_partij"), "resultaat", ["partij"], unique=False)


def _sleutelverzoek() -> None:
    op.create_table(
        "sleutelverzoek",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("ronde", sa.String(length=36), nullable=False),
        sa.Column("partij", sa.String(length=36), nullable=False),
        sa.Column("gevraagd_door", sa.String(length=36), nullable=False),
        sa.Column("gevraagd_in", sa.Integer(), nullable=False),
        sa.Column("toegestaan_door", sa.String(length=36), nullable=True),
        sa.Column("toegestaan_in", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["gevraagd_door"], ["persoon.id"], name=op.f("fk_sleutelverzoek_gevraagd_door")),
        sa.ForeignKeyConstraint(["gevraagd_in"], ["gebeurtenis.seq"], name=op.f("fk_sleutelverzoek_gevraagd_in")),
        sa.ForeignKeyConstraint(["partij"], ["partij.id"], name=op.f("fk_sleutelverzoek_partij")),
        sa.ForeignKeyConstraint(["ronde"], ["ronde.id"], name=op.f("fk_sleutelverzoek_ronde")),
        sa.ForeignKeyConstraint(["toegestaan_door"], ["persoon.id"], name=op.f("fk_sleutelverzoek_toegestaan_door")),
        sa.ForeignKeyConstraint(["toegestaan_in"], ["gebeurtenis.seq"], name=op.f("fk_sleutelverzoek_toegestaan_in")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sleutelverzoek")),
    )
    op.create_index(op.f("ix_sleutelverzoek_gevraagd_door"), "sleutelverzoek", ["gevraagd_door"], unique=False)
    op.create_index(op.f("ix_sleutelverzoek_toegestaan_door"), "sleutelverzoek", ["toegestaan_door"], unique=False)


def _thema() -> None:
    op.create_table(
        "thema",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("ronde", sa.String(length=36), nullable=False),
        sa.Column("partij", sa.String(length=36), nullable=False),
        sa.Column("construct", sa.String(length=40), nullable=False),
        sa.Column("tekst", sa.Text(), nullable=False),
        sa.Column("bronnen", sa.Integer(), nullable=False),
        sa.Column("door", sa.String(length=36), nullable=False),
        sa.CheckConstraint("bronnen >= 3", name=op.f("ck_thema_drie_bronnen")),
        sa.CheckConstraint("length(tekst) > 0", name=op.f("ck_thema_tekst")),
        sa.ForeignKeyConstraint(["door"], ["persoon.id"], name=op.f("fk_thema_door")),
        sa.ForeignKeyConstraint(["partij"], ["partij.id"], name=op.f("fk_thema_partij")),
        sa.ForeignKeyConstraint(["ronde"], ["ronde.id"], name=op.f("fk_thema_ronde")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_thema")),
    )
    op.create_index(op.f("ix_thema_door"), "thema", ["door"], unique=False)


def _meetbezwaarbesluit() -> None:
    op.create_table(
        "meetbezwaarbesluit",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("bezwaar", sa.String(length=36), nullable=False),
        sa.Column(
            "uitkomst",
            sa.Enum(
                "gegrond",
                "ongegrond",
                "ingetrokken",
                name="bezwaaruitkomst",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("reden", sa.Text(), nullable=False),
        sa.Column("door", sa.String(length=36), nullable=False),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.CheckConstraint("length(reden) > 0", name=op.f("ck_meetbezwaarbesluit_reden")),
        sa.ForeignKeyConstraint(["bezwaar"], ["meetbezwaar.id"], name=op.f("fk_meetbezwaarbesluit_bezwaar")),
        sa.ForeignKeyConstraint(["door"], ["persoon.id"], name=op.f("fk_meetbezwaarbesluit_door")),
        sa.ForeignKeyConstraint(
            ["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_meetbezwaarbesluit_vastgelegd_in")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meetbezwaarbesluit")),
        sa.UniqueConstraint("bezwaar", name=op.f("uq_meetbezwaarbesluit_bezwaar")),
    )
    op.create_index(op.f("ix_meetbezwaarbesluit_door"), "meetbezwaarbesluit", ["door"], unique=False)


def _meetbezwaartekst() -> None:
    op.create_table(
        "meetbezwaartekst",
        sa.Column("bezwaar", sa.String(length=36), nullable=False),
        sa.Column("tekst", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["bezwaar"], ["meetbezwaar.id"], name=op.f("fk_meetbezwaartekst_bezwaar")),
        sa.PrimaryKeyConstraint("bezwaar", name=op.f("pk_meetbezwaartekst")),
    )
