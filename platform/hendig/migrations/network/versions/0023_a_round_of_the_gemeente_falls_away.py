"""A round on which the track of the gemeente rests can fall away."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

from hendig.migrations.rows import refuse_losing_rows

revision = "0023"
down_revision = "0022"

WORDS = (
    *("GemeentesignaalOntstaan", "GemeentevalidatieGestart", "GemeentesignaalOngeldig", "GemeentesignaalGeldig"),
    *("GemeentemetingBesproken", "CollegeReageerde", "VerbeteractiesVastgesteld", "VerbeteractiesGedaan"),
    *("GemeenteherhalingOngeldig", "GemeenteherhalingGeldig", "MdgAdviesOverGemeente", "CollegeBeantwoorddeAdvies"),
    "GemeenteOpOfBovenDeNorm",
)
MORE_WORDS = ("GemeenterondeVervallen",)
STATES = (
    *("signaal", "validatie", "geldig", "besproken in de MDG I-F", "reactie van het college", "verbeteracties"),
    *("hermeting", "bij herhaling onder de norm", "advies van de MDG I-F", "gesloten, het signaal klopte niet"),
    "gesloten, op of boven de norm",
)
ROLES = (
    *("medewerker", "medewerker sociaal domein", "tekenbevoegde", "contactpersoon", "beoordelaar", "afgevaardigde"),
    *("plaatsvervanger", "kartrekker", "aanjager", "procesontwikkelaar", "voorzitter MDG I-F", "secretaris MDG I-F"),
    *("meetbeheerder", "onafhankelijk controleur", "onafhankelijk toezichthouder", "heroverwegingsadviseur"),
    *("contractmanager", "jurist", "inkoop", "controller", "functionaris gegevensbescherming"),
    *("bestuurlijk trekker Jeugd", "bestuurlijk trekker Wmo", "collegelid", "burgemeester", "gemeentesecretaris"),
    *("beheerder reisbudget", "beheerder", "systeem"),
)
TABLES = ("gemeentestap", "gemeenteoordeel")


def upgrade() -> None:
    """Let it be recorded."""
    _set_words(WORDS, (*WORDS, *MORE_WORDS))


def downgrade() -> None:
    """Leave the old words only, unless the new one was used."""
    for name in TABLES:
        refuse_losing_rows(name, "gebeurtenis", MORE_WORDS)
    _set_words((*WORDS, *MORE_WORDS), WORDS)


def _set_words(now: Sequence[str], then: Sequence[str]) -> None:
    """Change what can happen; SQLite makes a table anew for that, and must be told its checks."""
    sqlite = op.get_bind().dialect.name == "sqlite"
    for name, table in zip(TABLES, (_gemeentestap(now), _gemeenteoordeel(now)), strict=True):
        check = op.f(f"ck_{name}_trajectgebeurtenis")
        with op.batch_alter_table(name, copy_from=table if sqlite else None) as batch:
            batch.drop_constraint(check, type_="check")
            batch.create_check_constraint(check, _one_of("gebeurtenis", then))


def _one_of(column: str, words: Sequence[str]) -> str:
    return f"{column} IN ({', '.join(repr(word) for word in words)})"


def _to(table: str, name: str, target: str, *, nullable: bool = False) -> sa.Column[Any]:
    kind: sa.types.TypeEngine[Any] = sa.Integer() if target == "gebeurtenis.seq" else sa.String(length=36)
    return sa.Column(name, kind, sa.ForeignKey(target, name=f"fk_{table}_{name}"), nullable=nullable)


def _gemeentestap(words: Sequence[str]) -> sa.Table:
    name = "gemeentestap"
    return sa.Table(
        name,
        sa.MetaData(),
        sa.Column("id", sa.String(length=36), nullable=False),
        _to(name, "traject", "gemeentetraject.id"),
        sa.Column("nummer", sa.Integer(), nullable=False),
        sa.Column("gebeurtenis", sa.String(length=40), nullable=False),
        sa.Column("van", sa.String(length=40), nullable=True),
        sa.Column("naar", sa.String(length=40), nullable=False),
        sa.Column("dag", sa.Date(), nullable=False),
        sa.Column("ronde", sa.String(length=36), nullable=True),
        _to(name, "door", "persoon.id", nullable=True),
        _to(name, "tweede", "persoon.id", nullable=True),
        _to(name, "vastgelegd_in", "gebeurtenis.seq"),
        sa.CheckConstraint(_one_of("gebeurtenis", words), name="ck_gemeentestap_trajectgebeurtenis"),
        sa.CheckConstraint(_one_of("naar", STATES), name="ck_gemeentestap_trajectstand"),
        sa.CheckConstraint("nummer >= 1", name="ck_gemeentestap_nummer_vanaf_een"),
        sa.CheckConstraint(
            "tweede IS NULL OR (door IS NOT NULL AND tweede <> door)", name="ck_gemeentestap_twee_mensen"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_gemeentestap"),
        sa.UniqueConstraint("traject", "nummer", name="uq_gemeentestap_traject_nummer"),
        sa.Index("ix_gemeentestap_door", "door"),
        sa.Index("ix_gemeentestap_tweede", "tweede"),
    )


def _gemeenteoordeel(words: Sequence[str]) -> sa.Table:
    name = "gemeenteoordeel"
    return sa.Table(
        name,
        sa.MetaData(),
        sa.Column("id", sa.String(length=36), nullable=False),
        _to(name, "traject", "gemeentetraject.id"),
        sa.Column("gebeurtenis", sa.String(length=40), nullable=False),
        _to(name, "door", "persoon.id"),
        sa.Column("rol", sa.String(length=40), nullable=False),
        _to(name, "vastgelegd_in", "gebeurtenis.seq"),
        _to(name, "bevestigd_in", "gebeurtenis.seq", nullable=True),
        _to(name, "ingetrokken_in", "gebeurtenis.seq", nullable=True),
        sa.CheckConstraint(_one_of("gebeurtenis", words), name="ck_gemeenteoordeel_trajectgebeurtenis"),
        sa.CheckConstraint(_one_of("rol", ROLES), name="ck_gemeenteoordeel_rol"),
        sa.CheckConstraint("bevestigd_in IS NULL OR ingetrokken_in IS NULL", name="ck_gemeenteoordeel_een_van_beide"),
        sa.PrimaryKeyConstraint("id", name="pk_gemeenteoordeel"),
        sa.Index("ix_gemeenteoordeel_door", "door"),
        sa.Index("ix_gemeenteoordeel_traject", "traject"),
    )
