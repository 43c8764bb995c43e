"""The course of a case: what it is about, and every step in it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from hendig.migrations.rows import refuse_losing_rows

revision = "0015"
down_revision = "0014"

TABLES = (
    "zaak",
    "zaakstap",
    "stapvoorstel",
)
STATES = (
    "signaal",
    "validatie",
    "gesprek",
    "gelegenheid tot verbetering",
    "hermeting",
    "herhaling in concept",
    "voornemen",
    "zienswijze",
    "MDG I-F",
    "toezichthouder",
    "reactie op advies",
    "bestuurlijk trekkers",
    "terugverwezen",
    "college",
    "aangehouden",
    "besloten te beëindigen",
    "besloten tot een lichtere maatregel",
    "besloten niet te beëindigen",
    "heroverweging",
    "verklaard",
    "geschorst",
    "in werking",
    "afgerond",
    "gesloten zonder gevolg",
    "ingetrokken",
    "vervallen",
    "partner vertrokken",
)
EVENTS = (
    "SignaalOntstaan",
    "SignaalGemeld",
    "ValidatieGestart",
    "SignaalOngeldig",
    "SignaalGeldig",
    "BerichtVerzonden",
    "GesprekUitgenodigd",
    "GesprekGevoerd",
    "GesprekNietTotStand",
    "PlanVastgesteld",
    "PlanNietGekozen",
    "IngebrekeGesteld",
    "Hersteld",
    "RondeTeldeNiet",
    "Tussenmeting",
    "RondeVoldoende",
    "RondeZonderConclusie",
    "RondesZonderUitkomstOp",
    "HerhalingGevonden",
    "MetingKloptNiet",
    "RondeVervallen",
    "VoornemenVerzonden",
    "ZienswijzeOntvangen",
    "HorenGevraagd",
    "Gehoord",
    "ZienswijzetermijnVerlopen",
    "InzageHersteld",
    "ZienswijzeGegrond",
    "Geagendeerd",
    "NormBijHerhalingNietGehaaldVastgesteld",
    "NietVastgesteld",
    "InMdgBesproken",
    "MdgZonderUitkomst",
    "UitkomstAangetast",
    "AdviesGevraagd",
    "ConceptadviesGedeeld",
    "OpConceptGereageerd",
    "ToezichtadviesUitgebracht",
    "ReactieOntvangen",
    "AanTrekkersVoorgelegd",
    "TrekkersGehoord",
    "Terugverwezen",
    "VraagBeantwoord",
    "BesluitGenomen",
    "BesluitBekendgemaakt",
    "Hervat",
    "Afgesloten",
    "MaatregelOpgelegd",
    "HeroverwegingGevraagd",
    "Heroverwogen",
    "VerklaringVerzonden",
    "VerklaringBezorgd",
    "Ingegaan",
    "DoorRechterGeschorst",
    "SchorsingVoorbij",
    "Afgewikkeld",
    "ZaakIngetrokken",
    "PartnerZegdeOp",
    "ZaakVervallen",
)


def upgrade() -> None:
    """Make the tables."""
    _zaak()
    _zaakstap()
    _stapvoorstel()


def downgrade() -> None:
    """Take them away, unless one holds anything."""
    for name in TABLES:
        refuse_losing_rows(name)
    for name in reversed(TABLES):
        op.drop_table(name)


def _zaak() -> None:
    op.create_table(
        "zaak",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("partij", sa.String(length=36), nullable=False),
        sa.Column(
            "grond",
            sa.Enum(
                "tekortschieten",
                "wettelijke eisen",
                "fraude",
                "vertrouwen",
                name="grond",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("construct", sa.String(length=40), nullable=True),
        sa.Column("contractversie", sa.String(length=36), nullable=False),
        sa.Column("normversie", sa.String(length=36), nullable=True),
        sa.Column(
            "route",
            sa.Enum(
                "GEWOON",
                "OPTIE_1",
                "OPTIE_2",
                "BEIDE",
                name="route",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "vorm",
            sa.Enum(
                "ontbinding", "opzegging", name="beeindigingsvorm", native_enum=False, create_constraint=True, length=40
            ),
            nullable=False,
        ),
        sa.Column("ontdekt_op", sa.Date(), nullable=True),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(grond = 'vertrouwen') = (construct IS NOT NULL)", name=op.f("ck_zaak_construct_bij_vertrouwen")
        ),
        sa.CheckConstraint("(construct IS NULL) = (normversie IS NULL)", name=op.f("ck_zaak_norm_bij_construct")),
        sa.CheckConstraint(
            "(construct IS NULL) = (ontdekt_op IS NOT NULL)", name=op.f("ck_zaak_ontdekt_zonder_meting")
        ),
        sa.ForeignKeyConstraint(["contractversie"], ["contractversie.id"], name=op.f("fk_zaak_contractversie")),
        sa.ForeignKeyConstraint(["normversie"], ["normversie.id"], name=op.f("fk_zaak_normversie")),
        sa.ForeignKeyConstraint(["partij"], ["partij.id"], name=op.f("fk_zaak_partij")),
        sa.ForeignKeyConstraint(["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_zaak_vastgelegd_in")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_zaak")),
    )
    op.create_index(op.f("ix_zaak_partij"), "zaak", ["partij"], unique=False)


def _zaakstap() -> None:
    op.create_table(
        "zaakstap",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("zaak", sa.String(length=36), nullable=False),
        sa.Column("nummer", sa.Integer(), nullable=False),
        sa.Column(
            "gebeurtenis",
            sa.Enum(
                *EVENTS,
                name="zaakgebeurtenis",
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
                *STATES,
                name="zaakstand",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("dag", sa.Date(), nullable=False),
        sa.Column("door", sa.String(length=36), nullable=True),
        sa.Column("tweede", sa.String(length=36), nullable=True),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.CheckConstraint("nummer >= 1", name=op.f("ck_zaakstap_nummer_vanaf_een")),
        sa.CheckConstraint(
            "tweede IS NULL OR (door IS NOT NULL AND tweede <> door)", name=op.f("ck_zaakstap_twee_mensen")
        ),
        sa.ForeignKeyConstraint(["door"], ["persoon.id"], name=op.f("fk_zaakstap_door")),
        sa.ForeignKeyConstraint(["tweede"], ["persoon.id"], name=op.f("fk_zaakstap_tweede")),
        sa.ForeignKeyConstraint(["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_zaakstap_vastgelegd_in")),
        sa.ForeignKeyConstraint(["zaak"], ["zaak.id"], name=op.f("fk_zaakstap_zaak")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_zaakstap")),
        sa.UniqueConstraint("zaak", "nummer", name=op.f("uq_zaakstap_zaak_nummer")),
    )
    op.create_index(op.f("ix_zaakstap_door"), "zaakstap", ["door"], unique=False)
    op.create_index(op.f("ix_zaakstap_tweede"), "zaakstap", ["tweede"], unique=False)


def _stapvoorstel() -> None:
    op.create_table(
        "stapvoorstel",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("zaak", sa.String(length=36), nullable=False),
        sa.Column(
            "gebeurtenis",
            sa.Enum(
                *EVENTS,
                name="zaakgebeurtenis",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "naar",
            sa.Enum(
                *STATES,
                name="zaakstand",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("door", sa.String(length=36), nullable=False),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.Column("bevestigd_in", sa.Integer(), nullable=True),
        sa.Column("ingetrokken_in", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "bevestigd_in IS NULL OR ingetrokken_in IS NULL", name=op.f("ck_stapvoorstel_een_van_beide")
        ),
        sa.ForeignKeyConstraint(["bevestigd_in"], ["gebeurtenis.seq"], name=op.f("fk_stapvoorstel_bevestigd_in")),
        sa.ForeignKeyConstraint(["door"], ["persoon.id"], name=op.f("fk_stapvoorstel_door")),
        sa.ForeignKeyConstraint(["ingetrokken_in"], ["gebeurtenis.seq"], name=op.f("fk_stapvoorstel_ingetrokken_in")),
        sa.ForeignKeyConstraint(["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_stapvoorstel_vastgelegd_in")),
        sa.ForeignKeyConstraint(["zaak"], ["zaak.id"], name=op.f("fk_stapvoorstel_zaak")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stapvoorstel")),
    )
    op.create_index(op.f("ix_stapvoorstel_door"), "stapvoorstel", ["door"], unique=False)
    op.create_index(op.f("ix_stapvoorstel_zaak"), "stapvoorstel", ["zaak"], unique=False)
