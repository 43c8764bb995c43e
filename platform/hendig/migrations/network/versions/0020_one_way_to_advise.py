"""One way to advise: what the toezichthouder writes is a document of the case, with its steps there."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from hendig.migrations.rows import refuse_losing_rows

revision = "0020"
down_revision = "0019"

CHECK = "ck_mdgtekst_tekstsoort"
WORDS = (
    *("titel", "toets aan het mededingingsrecht", "toelichting", "andere verklaring"),
    *("wat is besproken", "verslag", "reden"),
)
ADVICE = (
    *("vraag", "bronnen", "hoe het vertrouwen wordt ervaren", "weging van de zienswijze", "redenen"),
    *("lichtere maatregel", "reactie van de partner"),
)


def upgrade() -> None:
    """Take the second way away, unless somebody used it."""
    refuse_losing_rows("toezichtstap")
    refuse_losing_rows("mdgtekst", "soort", ADVICE)
    op.drop_table("toezichtstap")
    _set_words((*WORDS, *ADVICE), WORDS)


def downgrade() -> None:
    """Make room for it again."""
    _set_words(WORDS, (*WORDS, *ADVICE))
    op.create_table(
        "toezichtstap",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("zaak", sa.String(length=36), nullable=False),
        sa.Column(
            "soort",
            _words("adviesstap", "concept voorgelegd", "reactie van de partner", "advies gegeven"),
            nullable=False,
        ),
        sa.Column(
            "strekking",
            _words("strekking", "wel beëindigen", "niet beëindigen", "een lichtere maatregel"),
            nullable=True,
        ),
        _to("toezichtstap", "door", "persoon.id"),
        sa.Column("dag", sa.Date(), nullable=False),
        _to("toezichtstap", "vastgelegd_in", "gebeurtenis.seq"),
        sa.CheckConstraint(
            "(soort = 'advies gegeven') = (strekking IS NOT NULL)", name=op.f("ck_toezichtstap_bij_advies")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_toezichtstap")),
    )
    op.create_index(op.f("ix_toezichtstap_zaak"), "toezichtstap", ["zaak"], unique=False)


def _set_words(now: tuple[str, ...], then: tuple[str, ...]) -> None:
    """Change which kinds of words there are; SQLite makes the table anew for that, and must be told its check."""
    whole = _table(now) if op.get_bind().dialect.name == "sqlite" else None
    with op.batch_alter_table("mdgtekst", copy_from=whole) as batch:
        batch.drop_constraint(op.f(CHECK), type_="check")
        batch.create_check_constraint(op.f(CHECK), _one_of(then))


def _one_of(words: tuple[str, ...]) -> str:
    return f"soort IN ({', '.join(repr(word) for word in words)})"


def _table(words: tuple[str, ...]) -> sa.Table:
    return sa.Table(
        "mdgtekst",
        sa.MetaData(),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("bij", sa.String(length=36), nullable=False),
        sa.Column("soort", sa.String(length=40), nullable=False),
        sa.Column("tekst", sa.Text(), nullable=False),
        _to("mdgtekst", "door", "persoon.id"),
        _to("mdgtekst", "vastgelegd_in", "gebeurtenis.seq"),
        sa.CheckConstraint(_one_of(words), name=op.f(CHECK)),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mdgtekst")),
        sa.Index("ix_mdgtekst_bij", "bij"),
    )


def _words(name: str, *words: str) -> sa.Enum:
    return sa.Enum(*words, name=name, native_enum=False, create_constraint=True, length=40)


def _to(table: str, column: str, target: str) -> sa.Column[object]:
    """Make a column that refers to another table."""
    kind = sa.Integer() if target.endswith(".seq") else sa.String(length=36)
    return sa.Column(column, kind, sa.ForeignKey(target, name=f"fk_{table}_{column}"), nullable=False)
