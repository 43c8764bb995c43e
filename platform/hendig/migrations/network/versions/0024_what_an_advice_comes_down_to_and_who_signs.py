"""What an advice about a partner comes down to, beside its words; and in which case somebody signs.

A version from before that was asked gets what its words said of the end of the agreement, as they were read until now;
where they said nothing of it, it stays empty, and a jurist is asked.
"""

from __future__ import annotations

import json
import re

import sqlalchemy as sa
from alembic import op

from hendig.bestanden.problemen import Herstelbaar
from hendig.migrations.rows import refuse_losing_rows

revision = "0024"
down_revision = "0023"

CHECK = "ck_voorstelversie_strekking"
WORDS = (
    *("geheel beëindigen", "gedeeltelijk beëindigen", "een verbeterplan", "een formele waarschuwing"),
    *("begeleiding door een andere partner", "een tijdelijke opschorting", "niet beëindigen", "nader onderzoek"),
)
END = re.compile(r"\b(niet (?:geheel |gedeeltelijk )?)?(te ontbinden|op te zeggen|te beëindigen)\b")

VERSION = sa.table("voorstelversie", *map(sa.column, ("id", "voorstel", "inhoud", "strekking")))
PROPOSAL = sa.table("collegevoorstel", sa.column("id"), sa.column("onderwerp"))


def upgrade() -> None:
    """Make room for both, and fill the first where the words say it."""
    with op.batch_alter_table("volmacht", copy_from=_mandate()) as batch:
        batch.add_column(_case())
    with op.batch_alter_table("voorstelversie", copy_from=_whole()) as batch:
        batch.add_column(_column())
        batch.create_check_constraint(op.f(CHECK), _one_of())
    connection = op.get_bind()
    about = sa.select(VERSION.c.id, VERSION.c.inhoud).join(PROPOSAL, PROPOSAL.c.id == VERSION.c.voorstel)
    for key, text in connection.execute(about.where(PROPOSAL.c.onderwerp == "uitsluiting")).all():
        connection.execute(VERSION.update().where(VERSION.c.id == key).values(strekking=_read(text)))


def downgrade() -> None:
    """Take both away, unless the first holds what the words do not say, or a mandate is for one case."""
    refuse_losing_rows("volmacht", "zaak")
    rows = op.get_bind().execute(sa.select(VERSION.c.inhoud, VERSION.c.strekking)).all()
    lost = sum(chosen is not None and chosen != _read(text) for text, chosen in rows)
    if lost:
        column = "de kolom strekking van de tabel voorstelversie"
        raise Herstelbaar(f"Terug naar een oudere versie zou {lost} rijen van {column} wissen. Er is niets veranderd.")
    with op.batch_alter_table("voorstelversie", copy_from=_whole(filled=True)) as batch:
        batch.drop_constraint(op.f(CHECK), type_="check")
        batch.drop_column("strekking")
    with op.batch_alter_table("volmacht", copy_from=_mandate(_case())) as batch:
        batch.drop_column("zaak")


def _read(text: str) -> str | None:
    """Say what the words of an advice say of the end; None where they do not speak of it."""
    points = (point.casefold() for point in json.loads(text)["advies"])
    found = next((one for point in points if (one := END.search(point))), None)
    if found is None:
        return None
    if found[1] or found.string.strip().startswith("af te zien"):
        return "niet beëindigen"
    return "gedeeltelijk beëindigen" if "gedeeltelijk" in found.string else "geheel beëindigen"


def _column() -> sa.Column[str]:
    return sa.Column("strekking", sa.String(length=40), nullable=True)


def _one_of() -> str:
    return f"strekking IN ({', '.join(repr(word) for word in WORDS)})"


def _whole(*, filled: bool = False) -> sa.Table | None:
    """Give the table as it is before; SQLite makes it anew, and must be told its checks."""
    if op.get_bind().dialect.name != "sqlite":
        return None
    new = (_column(), sa.CheckConstraint(_one_of(), name=op.f(CHECK))) if filled else ()
    return sa.Table(
        "voorstelversie",
        sa.MetaData(),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("voorstel", sa.String(length=36), nullable=False),
        sa.Column("nummer", sa.Integer(), nullable=False),
        sa.Column("inhoud", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        *new,
        sa.CheckConstraint("length(sha256) = 64", name=op.f("ck_voorstelversie_hash_lengte")),
        sa.CheckConstraint("nummer >= 1", name=op.f("ck_voorstelversie_vanaf_een")),
        sa.ForeignKeyConstraint(["voorstel"], ["collegevoorstel.id"], name=op.f("fk_voorstelversie_voorstel")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_voorstelversie")),
        sa.UniqueConstraint("voorstel", "nummer", name=op.f("uq_voorstelversie_voorstel_nummer")),
    )


def _case() -> sa.Column[str]:
    return sa.Column("zaak", sa.String(length=36), nullable=True)


def _mandate(*new: sa.Column[str]) -> sa.Table | None:
    """Give the table of mandates as it is before."""
    if op.get_bind().dialect.name != "sqlite":
        return None
    return sa.Table(
        "volmacht",
        sa.MetaData(),
        sa.Column("persoon", sa.String(length=36), nullable=False),
        sa.Column("besluit", sa.String(length=200), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("geldig_van", sa.Date(), nullable=False),
        sa.Column("geldig_tot", sa.Date(), nullable=True),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.Column("vervallen_in", sa.Integer(), nullable=True),
        *new,
        sa.CheckConstraint("geldig_tot IS NULL OR geldig_tot > geldig_van", name=op.f("ck_volmacht_duur")),
        sa.CheckConstraint("vervallen_in IS NULL OR vervallen_in >= vastgelegd_in", name=op.f("ck_volmacht_volgorde")),
        sa.ForeignKeyConstraint(["persoon"], ["persoon.id"], name=op.f("fk_volmacht_persoon")),
        sa.ForeignKeyConstraint(["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_volmacht_vastgelegd_in")),
        sa.ForeignKeyConstraint(["vervallen_in"], ["gebeurtenis.seq"], name=op.f("fk_volmacht_vervallen_in")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_volmacht")),
        sa.Index("ix_volmacht_persoon", "persoon"),
    )
