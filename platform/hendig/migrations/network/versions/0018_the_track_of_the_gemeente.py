"""The track of the gemeente."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from hendig.migrations.rows import refuse_losing_rows

revision = "0018"
down_revision = "0017"

TABLES = (
    "gemeentetraject",
    "gemeentemeting",
    "gemeenteoordeel",
    "gemeentestap",
    "gemeentetekst",
    "verbeteractie",
    "adviespunt",
    "adviesantwoord",
)


def upgrade() -> None:
    """Make the tables."""
    _gemeentetraject()
    _gemeentemeting()
    _gemeenteoordeel()
    _gemeentestap()
    _gemeentetekst()
    _verbeteractie()
    _adviespunt()
    _adviesantwoord()


def downgrade() -> None:
    """Take them away, unless one holds anything."""
    for name in TABLES:
        refuse_losing_rows(name)
    for name in reversed(TABLES):
        op.drop_table(name)


def _gemeentetraject() -> None:
    op.create_table(
        "gemeentetraject",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("construct", sa.String(length=40), nullable=False),
        sa.Column("contractversie", sa.String(length=36), nullable=False),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["contractversie"], ["contractversie.id"], name=op.f("fk_gemeentetraject_contractversie")
        ),
        sa.ForeignKeyConstraint(["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_gemeentetraject_vastgelegd_in")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gemeentetraject")),
    )


def _gemeentemeting() -> None:
    op.create_table(
        "gemeentemeting",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("traject", sa.String(length=36), nullable=False),
        sa.Column("ronde", sa.String(length=36), nullable=False),
        sa.Column("naam", sa.String(length=80), nullable=False),
        sa.Column("onder", sa.Boolean(), nullable=False),
        sa.Column("certificaat", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.CheckConstraint("length(sha256) = 64", name=op.f("ck_gemeentemeting_hash_lengte")),
        sa.ForeignKeyConstraint(["traject"], ["gemeentetraject.id"], name=op.f("fk_gemeentemeting_traject")),
        sa.ForeignKeyConstraint(["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_gemeentemeting_vastgelegd_in")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gemeentemeting")),
        sa.UniqueConstraint("traject", "ronde", name=op.f("uq_gemeentemeting_traject_ronde")),
    )
    op.create_index(op.f("ix_gemeentemeting_ronde"), "gemeentemeting", ["ronde"], unique=False)


def _gemeenteoordeel() -> None:
    op.create_table(
        "gemeenteoordeel",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("traject", sa.String(length=36), nullable=False),
        sa.Column(
            "gebeurtenis",
            sa.Enum(
                "GemeentesignaalOntstaan",
                "GemeentevalidatieGestart",
                "GemeentesignaalOngeldig",
                "GemeentesignaalGeldig",
                "GemeentemetingBesproken",
                "CollegeReageerde",
                "VerbeteractiesVastgesteld",
                "VerbeteractiesGedaan",
                "GemeenteherhalingOngeldig",
                "GemeenteherhalingGeldig",
                "MdgAdviesOverGemeente",
                "CollegeBeantwoorddeAdvies",
                "GemeenteOpOfBovenDeNorm",
                name="trajectgebeurtenis",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("door", sa.String(length=36), nullable=False),
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
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.Column("bevestigd_in", sa.Integer(), nullable=True),
        sa.Column("ingetrokken_in", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "bevestigd_in IS NULL OR ingetrokken_in IS NULL", name=op.f("ck_gemeenteoordeel_een_van_beide")
        ),
        sa.ForeignKeyConstraint(["bevestigd_in"], ["gebeurtenis.seq"], name=op.f("fk_gemeenteoordeel_bevestigd_in")),
        sa.ForeignKeyConstraint(["door"], ["persoon.id"], name=op.f("fk_gemeenteoordeel_door")),
        sa.ForeignKeyConstraint(
            ["ingetrokken_in"], ["gebeurtenis.seq"], name=op.f("fk_gemeenteoordeel_ingetrokken_in")
        ),
        sa.ForeignKeyConstraint(["traject"], ["gemeentetraject.id"], name=op.f("fk_gemeenteoordeel_traject")),
        sa.ForeignKeyConstraint(["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_gemeenteoordeel_vastgelegd_in")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gemeenteoordeel")),
    )
    op.create_index(op.f("ix_gemeenteoordeel_door"), "gemeenteoordeel", ["door"], unique=False)
    op.create_index(op.f("ix_gemeenteoordeel_traject"), "gemeenteoordeel", ["traject"], unique=False)


def _gemeentestap() -> None:
    op.create_table(
        "gemeentestap",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("traject", sa.String(length=36), nullable=False),
        sa.Column("nummer", sa.Integer(), nullable=False),
        sa.Column(
            "gebeurtenis",
            sa.Enum(
                "GemeentesignaalOntstaan",
                "GemeentevalidatieGestart",
                "GemeentesignaalOngeldig",
                "GemeentesignaalGeldig",
                "GemeentemetingBesproken",
                "CollegeReageerde",
                "VerbeteractiesVastgesteld",
                "VerbeteractiesGedaan",
                "GemeenteherhalingOngeldig",
                "GemeenteherhalingGeldig",
                "MdgAdviesOverGemeente",
                "CollegeBeantwoorddeAdvies",
                "GemeenteOpOfBovenDeNorm",
                name="trajectgebeurtenis",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("van", sa.String(length=40), nullable=True),
        sa.Column(
            "naar",
            sa.Enum(
                "signaal",
                "validatie",
                "geldig",
                "besproken in de MDG I-F",
                "reactie van het college",
                "verbeteracties",
                "hermeting",
                "bij herhaling onder de norm",
                "advies van de MDG I-F",
                "gesloten, het signaal klopte niet",
                "gesloten, op of boven de norm",
                name="trajectstand",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("dag", sa.Date(), nullable=False),
        sa.Column("ronde", sa.String(length=36), nullable=True),
        sa.Column("door", sa.String(length=36), nullable=True),
        sa.Column("tweede", sa.String(length=36), nullable=True),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.CheckConstraint("nummer >= 1", name=op.f("ck_gemeentestap_nummer_vanaf_een")),
        sa.CheckConstraint(
            "tweede IS NULL OR (door IS NOT NULL AND tweede <> door)", name=op.f("ck_gemeentestap_twee_mensen")
        ),
        sa.ForeignKeyConstraint(["door"], ["persoon.id"], name=op.f("fk_gemeentestap_door")),
        sa.ForeignKeyConstraint(["traject"], ["gemeentetraject.id"], name=op.f("fk_gemeentestap_traject")),
        sa.ForeignKeyConstraint(["tweede"], ["persoon.id"], name=op.f("fk_gemeentestap_tweede")),
        sa.ForeignKeyConstraint(["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_gemeentestap_vastgelegd_in")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gemeentestap")),
        sa.UniqueConstraint("traject", "nummer", name=op.f("uq_gemeentestap_traject_nummer")),
    )
    op.create_index(op.f("ix_gemeentestap_door"), "gemeentestap", ["door"], unique=False)
    op.create_index(op.f("ix_gemeentestap_tweede"), "gemeentestap", ["tweede"], unique=False)


def _gemeentetekst() -> None:
    op.create_table(
        "gemeentetekst",
        sa.Column("rij", sa.String(length=36), nullable=False),
        sa.Column("traject", sa.String(length=36), nullable=False),
        sa.Column("tekst", sa.Text(), nullable=False),
        sa.Column("wie", sa.String(length=120), nullable=True),
        sa.CheckConstraint("length(tekst) > 0", name=op.f("ck_gemeentetekst_tekst")),
        sa.ForeignKeyConstraint(["traject"], ["gemeentetraject.id"], name=op.f("fk_gemeentetekst_traject")),
        sa.PrimaryKeyConstraint("rij", name=op.f("pk_gemeentetekst")),
    )
    op.create_index(op.f("ix_gemeentetekst_traject"), "gemeentetekst", ["traject"], unique=False)


def _verbeteractie() -> None:
    op.create_table(
        "verbeteractie",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("traject", sa.String(length=36), nullable=False),
        sa.Column("uiterlijk", sa.Date(), nullable=False),
        sa.Column("door", sa.String(length=36), nullable=False),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.Column("gedaan_op", sa.Date(), nullable=True),
        sa.Column("gedaan_in", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["door"], ["persoon.id"], name=op.f("fk_verbeteractie_door")),
        sa.ForeignKeyConstraint(["gedaan_in"], ["gebeurtenis.seq"], name=op.f("fk_verbeteractie_gedaan_in")),
        sa.ForeignKeyConstraint(["traject"], ["gemeentetraject.id"], name=op.f("fk_verbeteractie_traject")),
        sa.ForeignKeyConstraint(["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_verbeteractie_vastgelegd_in")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_verbeteractie")),
    )
    op.create_index(op.f("ix_verbeteractie_door"), "verbeteractie", ["door"], unique=False)
    op.create_index(op.f("ix_verbeteractie_traject"), "verbeteractie", ["traject"], unique=False)


def _adviespunt() -> None:
    op.create_table(
        "adviespunt",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("stap", sa.String(length=36), nullable=False),
        sa.Column("nummer", sa.Integer(), nullable=False),
        sa.CheckConstraint("nummer >= 1", name=op.f("ck_adviespunt_nummer_vanaf_een")),
        sa.ForeignKeyConstraint(["stap"], ["gemeentestap.id"], name=op.f("fk_adviespunt_stap")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_adviespunt")),
        sa.UniqueConstraint("stap", "nummer", name=op.f("uq_adviespunt_stap_nummer")),
    )


def _adviesantwoord() -> None:
    op.create_table(
        "adviesantwoord",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("punt", sa.String(length=36), nullable=False),
        sa.Column("stap", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(["punt"], ["adviespunt.id"], name=op.f("fk_adviesantwoord_punt")),
        sa.ForeignKeyConstraint(["stap"], ["gemeentestap.id"], name=op.f("fk_adviesantwoord_stap")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_adviesantwoord")),
        sa.UniqueConstraint("punt", name=op.f("uq_adviesantwoord_punt")),
    )
    op.create_index(op.f("ix_adviesantwoord_stap"), "adviesantwoord", ["stap"], unique=False)
