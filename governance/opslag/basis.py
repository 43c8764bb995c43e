"""The typed base of every table: names of constraints, moments in UTC, words of an enum, and keys."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Annotated, Any

from sqlalchemy import Connection, DateTime, Dialect, Enum, MetaData, String, event
from sqlalchemy.orm import DeclarativeBase, Mapper, mapped_column
from sqlalchemy.types import TypeDecorator

from governance.bronnen import Bron
from governance.weigering import Weigeringsgrond

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}
"""Every constraint has a name, so that a migration can find it and an error can say which rule it was."""


TE_LANG = Weigeringsgrond(
    "OPS-01",
    "Wat er staat bij {kolom} is langer dan {meest} tekens. Schrijf het korter.",
    Bron("ontwerpkeuze", "hetzelfde op elke soort database"),
)


class Moment(TypeDecorator[dt.datetime]):
    """A moment in UTC, to the microsecond, on both engines; one without a time zone is refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: dt.datetime | None, dialect: Dialect) -> dt.datetime | None:
        """Bring a moment to UTC; SQLite keeps it without the zone."""
        if value is None:
            return None
        if value.tzinfo is None:
            msg = "a moment needs a time zone"
            raise ValueError(msg)
        utc = value.astimezone(dt.UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: dt.datetime | None, dialect: Dialect) -> dt.datetime | None:
        """Give the moment back in UTC."""
        del dialect
        if value is None:
            return None
        return value.replace(tzinfo=dt.UTC) if value.tzinfo is None else value.astimezone(dt.UTC)


class Basis(DeclarativeBase):
    """The base of every table in the main database."""

    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map = {dt.datetime: Moment()}  # noqa: RUF012 - SQLAlchemy reads it as it stands


@event.listens_for(Basis, "before_insert", propagate=True)
def _weiger_te_lang(mapper: Mapper[Any], connection: Connection, rij: object) -> None:
    """Hold a text to the length of its column on SQLite too, which keeps any: else a copy would not go back."""
    del connection
    for kolom in mapper.columns:
        waarde, meest = getattr(rij, kolom.key), getattr(kolom.type, "length", None)
        if isinstance(waarde, str) and meest is not None and len(waarde) > meest:
            raise TE_LANG.met(kolom=kolom.key, meest=meest)


Id = Annotated[str, mapped_column(String(36), primary_key=True)]
"""A key of our own: a random UUID as text, the same on both engines, handed in by the caller."""


def woord(soort: type[StrEnum]) -> Enum:
    """Store an enum as its word, with a named CHECK on the words that exist."""
    return Enum(
        soort,
        native_enum=False,
        create_constraint=True,
        length=40,
        name=soort.__name__.lower(),
        values_callable=lambda leden: [lid.value for lid in leden],
    )
