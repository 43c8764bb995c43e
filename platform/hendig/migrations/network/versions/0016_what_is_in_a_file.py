"""What is in the file of a case."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from hendig.migrations.rows import refuse_losing_rows

revision = "0016"
down_revision = "0015"

TABLES = (
    "volmacht",
    "einddatum",
    "inzageperiode",
    "trajecttelling",
    "zaakconcept",
    "zaakfeit",
    "zaakmeting",
    "zaaknummer",
    "zaaktekst",
    "zienswijzepunt",
    "zienswijzeantwoord",
)


def upgrade() -> None:
    """Make the tables."""
    _volmacht()
    _einddatum()
    _inzageperiode()
    _trajecttelling()
    _zaakconcept()
    _zaakfeit()
    _zaakmeting()
    _zaaknummer()
    _zaaktekst()
    _zienswijzepunt()
    _zienswijzeantwoord()


def downgrade() -> None:
    """Take them away, unless one holds anything."""
    for name in TABLES:
        refuse_losing_rows(name)
    for name in reversed(TABLES):
        op.drop_table(name)


def _volmacht() -> None:
    op.create_table(
        "volmacht",
        sa.Column("persoon", sa.String(length=36), nullable=False),
        sa.Column("besluit", sa.String(length=200), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("geldig_van", sa.Date(), nullable=False),
        sa.Column("geldig_tot", sa.Date(), nullable=True),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.Column("vervallen_in", sa.Integer(), nullable=True),
        sa.CheckConstraint("geldig_tot IS NULL OR geldig_tot > geldig_van", name=op.f("ck_volmacht_duur")),
        sa.CheckConstraint("vervallen_in IS NULL OR vervallen_in >= vastgelegd_in", name=op.f("ck_volmacht_volgorde")),
        sa.ForeignKeyConstraint(["persoon"], ["persoon.id"], name=op.f("fk_volmacht_persoon")),
        sa.ForeignKeyConstraint(["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_volmacht_vastgelegd_in")),
        sa.ForeignKeyConstraint(["vervallen_in"], ["gebeurtenis.seq"], name=op.f("fk_volmacht_vervallen_in")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_volmacht")),
    )
    op.create_index(op.f("ix_volmacht_persoon"), "volmacht", ["persoon"], unique=False)


def _einddatum() -> None:
    op.create_table(
        "einddatum",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("zaak", sa.String(length=36), nullable=False),
        sa.Column("dag", sa.Date(), nullable=False),
        sa.Column("onmiddellijk", sa.Boolean(), nullable=False),
        sa.Column("door", sa.String(length=36), nullable=False),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["door"], ["persoon.id"], name=op.f("fk_einddatum_door")),
        sa.ForeignKeyConstraint(["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_einddatum_vastgelegd_in")),
        sa.ForeignKeyConstraint(["zaak"], ["zaak.id"], name=op.f("fk_einddatum_zaak")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_einddatum")),
    )
    op.create_index(op.f("ix_einddatum_door"), "einddatum", ["door"], unique=False)
    op.create_index(op.f("ix_einddatum_zaak"), "einddatum", ["zaak"], unique=False)


def _inzageperiode() -> None:
    op.create_table(
        "inzageperiode",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("zaak", sa.String(length=36), nullable=False),
        sa.Column("van", sa.Date(), nullable=False),
        sa.Column("tot", sa.Date(), nullable=True),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.Column("gesloten_in", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["gesloten_in"], ["gebeurtenis.seq"], name=op.f("fk_inzageperiode_gesloten_in")),
        sa.ForeignKeyConstraint(["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_inzageperiode_vastgelegd_in")),
        sa.ForeignKeyConstraint(["zaak"], ["zaak.id"], name=op.f("fk_inzageperiode_zaak")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inzageperiode")),
    )
    op.create_index(op.f("ix_inzageperiode_zaak"), "inzageperiode", ["zaak"], unique=False)


def _trajecttelling() -> None:
    op.create_table(
        "trajecttelling",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("zaak", sa.String(length=36), nullable=False),
        sa.Column("lopend", sa.Integer(), nullable=False),
        sa.Column("zonder_afspraak", sa.Integer(), nullable=False),
        sa.Column("door", sa.String(length=36), nullable=False),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "lopend >= zonder_afspraak AND zonder_afspraak >= 0", name=op.f("ck_trajecttelling_aantallen")
        ),
        sa.ForeignKeyConstraint(["door"], ["persoon.id"], name=op.f("fk_trajecttelling_door")),
        sa.ForeignKeyConstraint(["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_trajecttelling_vastgelegd_in")),
        sa.ForeignKeyConstraint(["zaak"], ["zaak.id"], name=op.f("fk_trajecttelling_zaak")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_trajecttelling")),
    )
    op.create_index(op.f("ix_trajecttelling_door"), "trajecttelling", ["door"], unique=False)
    op.create_index(op.f("ix_trajecttelling_zaak"), "trajecttelling", ["zaak"], unique=False)


def _zaakconcept() -> None:
    op.create_table(
        "zaakconcept",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("zaak", sa.String(length=36), nullable=False),
        sa.Column("soort", sa.String(length=40), nullable=False),
        sa.Column("inhoud", sa.Text(), nullable=False),
        sa.Column("door", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(["door"], ["persoon.id"], name=op.f("fk_zaakconcept_door")),
        sa.ForeignKeyConstraint(["zaak"], ["zaak.id"], name=op.f("fk_zaakconcept_zaak")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_zaakconcept")),
        sa.UniqueConstraint("zaak", "soort", name=op.f("uq_zaakconcept_zaak_soort")),
    )
    op.create_index(op.f("ix_zaakconcept_door"), "zaakconcept", ["door"], unique=False)


def _zaakfeit() -> None:
    op.create_table(
        "zaakfeit",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("zaak", sa.String(length=36), nullable=False),
        sa.Column("dag", sa.Date(), nullable=False),
        sa.Column(
            "bron",
            sa.Enum(
                "eigen waarneming van de gemeente",
                "iemand die met naam wil worden genoemd",
                "een document",
                "het register van verplichtingen",
                "een uitspraak in de intervisie",
                "een antwoord uit een ronde",
                "iemand die niet wil worden genoemd",
                name="feitbron",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("door", sa.String(length=36), nullable=False),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["door"], ["persoon.id"], name=op.f("fk_zaakfeit_door")),
        sa.ForeignKeyConstraint(["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_zaakfeit_vastgelegd_in")),
        sa.ForeignKeyConstraint(["zaak"], ["zaak.id"], name=op.f("fk_zaakfeit_zaak")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_zaakfeit")),
    )
    op.create_index(op.f("ix_zaakfeit_door"), "zaakfeit", ["door"], unique=False)
    op.create_index(op.f("ix_zaakfeit_zaak"), "zaakfeit", ["zaak"], unique=False)


def _zaakmeting() -> None:
    op.create_table(
        "zaakmeting",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("zaak", sa.String(length=36), nullable=False),
        sa.Column("ronde", sa.String(length=36), nullable=False),
        sa.Column("naam", sa.String(length=80), nullable=False),
        sa.Column("oordeel", sa.String(length=40), nullable=False),
        sa.Column("telt", sa.Boolean(), nullable=False),
        sa.Column("robuust", sa.Boolean(), nullable=True),
        sa.Column("certificaat", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.CheckConstraint("length(sha256) = 64", name=op.f("ck_zaakmeting_hash_lengte")),
        sa.ForeignKeyConstraint(["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_zaakmeting_vastgelegd_in")),
        sa.ForeignKeyConstraint(["zaak"], ["zaak.id"], name=op.f("fk_zaakmeting_zaak")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_zaakmeting")),
        sa.UniqueConstraint("zaak", "ronde", name=op.f("uq_zaakmeting_zaak_ronde")),
    )
    op.create_index(op.f("ix_zaakmeting_ronde"), "zaakmeting", ["ronde"], unique=False)


def _zaaknummer() -> None:
    op.create_table(
        "zaaknummer",
        sa.Column("zaak", sa.String(length=36), nullable=False),
        sa.Column("nummer", sa.String(length=60), nullable=False),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_zaaknummer_vastgelegd_in")),
        sa.ForeignKeyConstraint(["zaak"], ["zaak.id"], name=op.f("fk_zaaknummer_zaak")),
        sa.PrimaryKeyConstraint("zaak", name=op.f("pk_zaaknummer")),
        sa.UniqueConstraint("nummer", name=op.f("uq_zaaknummer_nummer")),
    )


def _zaaktekst() -> None:
    op.create_table(
        "zaaktekst",
        sa.Column("rij", sa.String(length=36), nullable=False),
        sa.Column("zaak", sa.String(length=36), nullable=False),
        sa.Column("tekst", sa.Text(), nullable=False),
        sa.CheckConstraint("length(tekst) > 0", name=op.f("ck_zaaktekst_tekst")),
        sa.ForeignKeyConstraint(["zaak"], ["zaak.id"], name=op.f("fk_zaaktekst_zaak")),
        sa.PrimaryKeyConstraint("rij", name=op.f("pk_zaaktekst")),
    )
    op.create_index(op.f("ix_zaaktekst_zaak"), "zaaktekst", ["zaak"], unique=False)


def _zienswijzepunt() -> None:
    op.create_table(
        "zienswijzepunt",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("zaak", sa.String(length=36), nullable=False),
        sa.Column("nummer", sa.Integer(), nullable=False),
        sa.Column("door", sa.String(length=36), nullable=False),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.CheckConstraint("nummer >= 1", name=op.f("ck_zienswijzepunt_nummer_vanaf_een")),
        sa.ForeignKeyConstraint(["door"], ["persoon.id"], name=op.f("fk_zienswijzepunt_door")),
        sa.ForeignKeyConstraint(["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_zienswijzepunt_vastgelegd_in")),
        sa.ForeignKeyConstraint(["zaak"], ["zaak.id"], name=op.f("fk_zienswijzepunt_zaak")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_zienswijzepunt")),
        sa.UniqueConstraint("zaak", "nummer", name=op.f("uq_zienswijzepunt_zaak_nummer")),
    )
    op.create_index(op.f("ix_zienswijzepunt_door"), "zienswijzepunt", ["door"], unique=False)


def _zienswijzeantwoord() -> None:
    op.create_table(
        "zienswijzeantwoord",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("punt", sa.String(length=36), nullable=False),
        sa.Column("anders", sa.Boolean(), nullable=False),
        sa.Column("door", sa.String(length=36), nullable=False),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["door"], ["persoon.id"], name=op.f("fk_zienswijzeantwoord_door")),
        sa.ForeignKeyConstraint(["punt"], ["zienswijzepunt.id"], name=op.f("fk_zienswijzeantwoord_punt")),
        sa.ForeignKeyConstraint(
            ["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_zienswijzeantwoord_vastgelegd_in")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_zienswijzeantwoord")),
    )
    op.create_index(op.f("ix_zienswijzeantwoord_door"), "zienswijzeantwoord", ["door"], unique=False)
    op.create_index(op.f("ix_zienswijzeantwoord_punt"), "zienswijzeantwoord", ["punt"], unique=False)
