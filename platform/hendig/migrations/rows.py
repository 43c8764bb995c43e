"""A step back never throws away what somebody recorded."""

from __future__ import annotations

from collections.abc import Sequence

from alembic import op
from sqlalchemy import ColumnClause, column, func, select, table

from hendig.bestanden.problemen import Herstelbaar


def refuse_losing_rows(name: str, column_name: str | None = None, words: Sequence[str] | None = None) -> None:
    """Refuse when the table, the named column of it, or these words in it hold anything; for use in a downgrade."""
    rows = select(func.count()).select_from(table(name))
    if column_name is not None:
        held: ColumnClause[str] = column(column_name)
        rows = rows.where(held.is_not(None) if words is None else held.in_(words))
    lost = op.get_bind().scalar(rows)
    if lost:
        wat = f"de tabel {name}" if column_name is None else f"de kolom {column_name} van de tabel {name}"
        raise Herstelbaar(f"Terug naar een oudere versie zou {lost} rijen van {wat} wissen. Er is niets veranderd.")
