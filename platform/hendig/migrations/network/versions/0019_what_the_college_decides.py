"""What the college decides."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from hendig.migrations.rows import refuse_losing_rows

revision = "0019"
down_revision = "0018"

TABLES = (
    "collegevoorstel",
    "voorstelversie",
    "collegebesluit",
    "trekkersoordeel",
    "vergewisbevinding",
    "vergewisverklaring",
    "voorstelstap",
    "besluitdeelnemer",
    "besluitduiding",
)


def upgrade() -> None:
    """Make the tables."""
    _collegevoorstel()
    _voorstelversie()
    _collegebesluit()
    _trekkersoordeel()
    _vergewisbevinding()
    _vergewisverklaring()
    _voorstelstap()
    _besluitdeelnemer()
    _besluitduiding()


def downgrade() -> None:
    """Take them away, unless one holds anything."""
    for name in TABLES:
        refuse_losing_rows(name)
    for name in reversed(TABLES):
        op.drop_table(name)


def _word(name: str, *words: str) -> sa.Enum:
    """Make a column of words, with a named check on those that exist."""
    return sa.Enum(*words, name=name, native_enum=False, create_constraint=True, length=40)


def _collegevoorstel() -> None:
    op.create_table(
        "collegevoorstel",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column(
            "onderwerp",
            _word(
                "voorstelonderwerp",
                "uitsluiting",
                "open house",
                "wijziging",
                "indexering",
                "reisbudget",
                "budget en voortgang",
            ),
            nullable=False,
        ),
        sa.Column("zaak", sa.String(length=36), nullable=True),
        sa.Column("partij", sa.String(length=36), nullable=True),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "onderwerp <> 'uitsluiting' OR (zaak IS NOT NULL AND partij IS NOT NULL)",
            name=op.f("ck_collegevoorstel_van_een_zaak"),
        ),
        sa.ForeignKeyConstraint(["partij"], ["partij.id"], name=op.f("fk_collegevoorstel_partij")),
        sa.ForeignKeyConstraint(["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_collegevoorstel_vastgelegd_in")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_collegevoorstel")),
    )
    op.create_index(op.f("ix_collegevoorstel_zaak"), "collegevoorstel", ["zaak"], unique=False)


def _voorstelversie() -> None:
    op.create_table(
        "voorstelversie",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("voorstel", sa.String(length=36), nullable=False),
        sa.Column("nummer", sa.Integer(), nullable=False),
        sa.Column("inhoud", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.CheckConstraint("length(sha256) = 64", name=op.f("ck_voorstelversie_hash_lengte")),
        sa.CheckConstraint("nummer >= 1", name=op.f("ck_voorstelversie_vanaf_een")),
        sa.ForeignKeyConstraint(["voorstel"], ["collegevoorstel.id"], name=op.f("fk_voorstelversie_voorstel")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_voorstelversie")),
        sa.UniqueConstraint("voorstel", "nummer", name=op.f("uq_voorstelversie_voorstel_nummer")),
    )


def _collegebesluit() -> None:
    op.create_table(
        "collegebesluit",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("versie", sa.String(length=36), nullable=False),
        sa.Column("besluitnummer", sa.String(length=60), nullable=False),
        sa.Column(
            "variant",
            _word("besluitvariant", "volgens advies", "aangehouden", "anders, namelijk"),
            nullable=False,
        ),
        sa.Column("dag", sa.Date(), nullable=False),
        sa.Column("weging", sa.Text(), nullable=False),
        sa.Column("anders", sa.Text(), nullable=False),
        sa.Column("reden", sa.Text(), nullable=False),
        sa.Column("terug_op", sa.Date(), nullable=True),
        sa.Column("door", sa.String(length=36), nullable=False),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "variant <> 'aangehouden' OR (length(trim(reden)) > 0 AND terug_op IS NOT NULL AND terug_op > dag)",
            name=op.f("ck_collegebesluit_aangehouden_tot"),
        ),
        sa.CheckConstraint(
            "variant <> 'anders, namelijk' OR length(trim(anders)) > 0", name=op.f("ck_collegebesluit_anders_met_tekst")
        ),
        sa.CheckConstraint("length(trim(besluitnummer)) > 0", name=op.f("ck_collegebesluit_met_nummer")),
        sa.CheckConstraint("length(trim(weging)) > 0", name=op.f("ck_collegebesluit_met_weging")),
        sa.ForeignKeyConstraint(["door"], ["persoon.id"], name=op.f("fk_collegebesluit_door")),
        sa.ForeignKeyConstraint(["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_collegebesluit_vastgelegd_in")),
        sa.ForeignKeyConstraint(["versie"], ["voorstelversie.id"], name=op.f("fk_collegebesluit_versie")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_collegebesluit")),
        sa.UniqueConstraint("besluitnummer", name=op.f("uq_collegebesluit_besluitnummer")),
    )
    op.create_index(op.f("ix_collegebesluit_versie"), "collegebesluit", ["versie"], unique=False)


def _trekkersoordeel() -> None:
    op.create_table(
        "trekkersoordeel",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("versie", sa.String(length=36), nullable=False),
        sa.Column(
            "rol",
            _word(
                "rol",
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
            ),
            nullable=False,
        ),
        sa.Column(
            "soort",
            _word("trekkersoordeelsoort", "bekrachtigt", "bekrachtigt niet", "vraagt nader onderzoek"),
            nullable=False,
        ),
        sa.Column("reden", sa.Text(), nullable=False),
        sa.Column("vraag", sa.Text(), nullable=False),
        sa.Column("dag", sa.Date(), nullable=False),
        sa.Column("door", sa.String(length=36), nullable=False),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "rol IN ('bestuurlijk trekker Jeugd', 'bestuurlijk trekker Wmo')",
            name=op.f("ck_trekkersoordeel_van_een_trekker"),
        ),
        sa.CheckConstraint(
            "soort <> 'vraagt nader onderzoek' OR length(trim(vraag)) > 0", name=op.f("ck_trekkersoordeel_met_vraag")
        ),
        sa.CheckConstraint("length(trim(reden)) > 0", name=op.f("ck_trekkersoordeel_met_reden")),
        sa.ForeignKeyConstraint(["door"], ["persoon.id"], name=op.f("fk_trekkersoordeel_door")),
        sa.ForeignKeyConstraint(["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_trekkersoordeel_vastgelegd_in")),
        sa.ForeignKeyConstraint(["versie"], ["voorstelversie.id"], name=op.f("fk_trekkersoordeel_versie")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_trekkersoordeel")),
        sa.UniqueConstraint("versie", "rol", name=op.f("uq_trekkersoordeel_versie_rol")),
    )


def _vergewisbevinding() -> None:
    op.create_table(
        "vergewisbevinding",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("versie", sa.String(length=36), nullable=False),
        sa.Column(
            "punt",
            _word(
                "vergewispunt",
                "het advies is zorgvuldig gemaakt",
                "wie een belang heeft, deed niet mee",
                "het dossier is volledig",
                "de meting is nagerekend",
            ),
            nullable=False,
        ),
        sa.Column("bevinding", sa.Text(), nullable=False),
        sa.Column("door", sa.String(length=36), nullable=False),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.CheckConstraint("length(trim(bevinding)) > 0", name=op.f("ck_vergewisbevinding_met_bevinding")),
        sa.ForeignKeyConstraint(["door"], ["persoon.id"], name=op.f("fk_vergewisbevinding_door")),
        sa.ForeignKeyConstraint(
            ["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_vergewisbevinding_vastgelegd_in")
        ),
        sa.ForeignKeyConstraint(["versie"], ["voorstelversie.id"], name=op.f("fk_vergewisbevinding_versie")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vergewisbevinding")),
        sa.UniqueConstraint("versie", "punt", name=op.f("uq_vergewisbevinding_versie_punt")),
    )


def _vergewisverklaring() -> None:
    op.create_table(
        "vergewisverklaring",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("versie", sa.String(length=36), nullable=False),
        sa.Column("door", sa.String(length=36), nullable=False),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["door"], ["persoon.id"], name=op.f("fk_vergewisverklaring_door")),
        sa.ForeignKeyConstraint(
            ["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_vergewisverklaring_vastgelegd_in")
        ),
        sa.ForeignKeyConstraint(["versie"], ["voorstelversie.id"], name=op.f("fk_vergewisverklaring_versie")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vergewisverklaring")),
        sa.UniqueConstraint("versie", name=op.f("uq_vergewisverklaring_versie")),
    )


def _voorstelstap() -> None:
    op.create_table(
        "voorstelstap",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("versie", sa.String(length=36), nullable=False),
        sa.Column(
            "stand",
            _word("voorstelstand", "concept", "aangeboden", "vastgesteld"),
            nullable=False,
        ),
        sa.Column("door", sa.String(length=36), nullable=False),
        sa.Column("inhoud_sha256", sa.String(length=64), nullable=False),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.CheckConstraint("length(inhoud_sha256) = 64", name=op.f("ck_voorstelstap_hash_lengte")),
        sa.ForeignKeyConstraint(["door"], ["persoon.id"], name=op.f("fk_voorstelstap_door")),
        sa.ForeignKeyConstraint(["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_voorstelstap_vastgelegd_in")),
        sa.ForeignKeyConstraint(["versie"], ["voorstelversie.id"], name=op.f("fk_voorstelstap_versie")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_voorstelstap")),
    )
    op.create_index(op.f("ix_voorstelstap_versie"), "voorstelstap", ["versie"], unique=False)


def _besluitdeelnemer() -> None:
    op.create_table(
        "besluitdeelnemer",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("besluit", sa.String(length=36), nullable=False),
        sa.Column("persoon", sa.String(length=36), nullable=False),
        sa.Column(
            "deelname",
            sa.Enum("aanwezig", "nam niet deel", name="deelname", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.ForeignKeyConstraint(["besluit"], ["collegebesluit.id"], name=op.f("fk_besluitdeelnemer_besluit")),
        sa.ForeignKeyConstraint(["persoon"], ["persoon.id"], name=op.f("fk_besluitdeelnemer_persoon")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_besluitdeelnemer")),
        sa.UniqueConstraint("besluit", "persoon", name=op.f("uq_besluitdeelnemer_besluit_persoon")),
    )


def _besluitduiding() -> None:
    op.create_table(
        "besluitduiding",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("besluit", sa.String(length=36), nullable=False),
        sa.Column(
            "aanpassing",
            _word("aanpassing", "lichtere maatregel", "nader onderzoek", "afwijzen", "gewijzigd vaststellen"),
            nullable=False,
        ),
        sa.Column("formulering", sa.Text(), nullable=False),
        sa.Column("door", sa.String(length=36), nullable=False),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.CheckConstraint("length(trim(formulering)) > 0", name=op.f("ck_besluitduiding_met_formulering")),
        sa.ForeignKeyConstraint(["besluit"], ["collegebesluit.id"], name=op.f("fk_besluitduiding_besluit")),
        sa.ForeignKeyConstraint(["door"], ["persoon.id"], name=op.f("fk_besluitduiding_door")),
        sa.ForeignKeyConstraint(["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_besluitduiding_vastgelegd_in")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_besluitduiding")),
        sa.UniqueConstraint("besluit", name=op.f("uq_besluitduiding_besluit")),
    )
