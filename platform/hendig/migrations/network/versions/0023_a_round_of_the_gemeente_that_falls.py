"""A round on which the track of the gemeente rests can fall."""

from __future__ import annotations

from collections.abc import Callable, Sequence

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
MORE = ("GemeenterondeVervallen", "LatereGemeenterondeVervallen")
STATES = (
    *("signaal", "validatie", "geldig", "besproken in de MDG I-F", "reactie van het college", "verbeteracties"),
    *("hermeting", "bij herhaling onder de norm", "advies van de MDG I-F"),
    *("gesloten, het signaal klopte niet", "gesloten, op of boven de norm"),
)
ROLES = (
    *("medewerker", "medewerker sociaal domein", "tekenbevoegde", "contactpersoon", "beoordelaar", "afgevaardigde"),
    *("plaatsvervanger", "kartrekker", "aanjager", "procesontwikkelaar", "voorzitter MDG I-F", "secretaris MDG I-F"),
    *("meetbeheerder", "onafhankelijk controleur", "onafhankelijk toezichthouder", "heroverwegingsadviseur"),
    *("contractmanager", "jurist", "inkoop", "controller", "functionaris gegevensbescherming"),
    *("bestuurlijk trekker Jeugd", "bestuurlijk trekker Wmo", "collegelid", "burgemeester", "gemeentesecretaris"),
    *("beheerder reisbudget", "beheerder", "systeem"),
)


def upgrade() -> None:
    """Let a step, and a judgement, be of the new kinds."""
    _set_words(WORDS, (*WORDS, *MORE))


def downgrade() -> None:
    """Leave the old kinds only, unless something is of a new one."""
    for table in TABLES:
        refuse_losing_rows(table, "gebeurtenis", MORE)
    _set_words((*WORDS, *MORE), WORDS)


def _set_words(now: Sequence[str], then: Sequence[str]) -> None:
    """Change the words of both tables; SQLite makes a table anew for that, and must be told its checks."""
    for name, table in TABLES.items():
        whole = table(now) if op.get_bind().dialect.name == "sqlite" else None
        check = op.f(f"ck_{name}_trajectgebeurtenis")
        with op.batch_alter_table(name, copy_from=whole) as batch:
            batch.drop_constraint(check, type_="check")
            batch.create_check_constraint(check, _one_of("gebeurtenis", then))


def _one_of(column: str, words: Sequence[str]) -> str:
    return f"{column} IN ({', '.join(repr(word) for word in words)})"


def _step(words: Sequence[str]) -> sa.Table:
    return sa.Table(
        "gemeentestap",
        sa.MetaData(),
        sa.Column("id", sa.String(length=36), nullable=False),
        _to("gemeentestap", "traject", "gemeentetraject.id"),
        sa.Column("nummer", sa.Integer(), nullable=False),
        sa.Column("gebeurtenis", sa.String(length=40), nullable=False),
        sa.Column("van", sa.String(length=40)),
        sa.Column("naar", sa.String(length=40), nullable=False),
        sa.Column("dag", sa.Date(), nullable=False),
        sa.Column("ronde", sa.String(length=36)),
        _to("gemeentestap", "door", "persoon.id", nullable=True),
        _to("gemeentestap", "tweede", "persoon.id", nullable=True),
        _to("gemeentestap", "vastgelegd_in", "gebeurtenis.seq"),
        sa.CheckConstraint("nummer >= 1", name="ck_gemeentestap_nummer_vanaf_een"),
        sa.CheckConstraint(
            "tweede IS NULL OR (door IS NOT NULL AND tweede <> door)", name="ck_gemeentestap_twee_mensen"
        ),
        sa.CheckConstraint(_one_of("gebeurtenis", words), name="ck_gemeentestap_trajectgebeurtenis"),
        sa.CheckConstraint(_one_of("naar", STATES), name="ck_gemeentestap_trajectstand"),
        sa.PrimaryKeyConstraint("id", name="pk_gemeentestap"),
        sa.UniqueConstraint("traject", "nummer", name="uq_gemeentestap_traject_nummer"),
        sa.Index("ix_gemeentestap_door", "door"),
        sa.Index("ix_gemeentestap_tweede", "tweede"),
    )


def _judgement(words: Sequence[str]) -> sa.Table:
    return sa.Table(
        "gemeenteoordeel",
        sa.MetaData(),
        sa.Column("id", sa.String(length=36), nullable=False),
        _to("gemeenteoordeel", "traject", "gemeentetraject.id"),
        sa.Column("gebeurtenis", sa.String(length=40), nullable=False),
        _to("gemeenteoordeel", "door", "persoon.id"),
        sa.Column("rol", sa.String(length=40), nullable=False),
        _to("gemeenteoordeel", "vastgelegd_in", "gebeurtenis.seq"),
        _to("gemeenteoordeel", "bevestigd_in", "gebeurtenis.seq", nullable=True),
        _to("gemeenteoordeel", "ingetrokken_in", "gebeurtenis.seq", nullable=True),
        sa.CheckConstraint("bevestigd_in IS NULL OR ingetrokken_in IS NULL", name="ck_gemeenteoordeel_een_van_beide"),
        sa.CheckConstraint(_one_of("gebeurtenis", words), name="ck_gemeenteoordeel_trajectgebeurtenis"),
        sa.CheckConstraint(_one_of("rol", ROLES), name="ck_gemeenteoordeel_rol"),
        sa.PrimaryKeyConstraint("id", name="pk_gemeenteoordeel"),
        sa.Index("ix_gemeenteoordeel_door", "door"),
        sa.Index("ix_gemeenteoordeel_traject", "traject"),
    )


def _to(table: str, column: str, target: str, *, nullable: bool = False) -> sa.Column[object]:
    """Make a column that refers to another table."""
    kind = sa.Integer() if target.endswith(".seq") else sa.String(length=36)
    return sa.Column(column, kind, sa.ForeignKey(target, name=f"fk_{table}_{column}"), nullable=nullable)


TABLES: dict[str, Callable[[Sequence[str]], sa.Table]] = {"gemeentestap": _step, "gemeenteoordeel": _judgement}
"""The tables that hold these words, and how each is as a whole."""
