"""Where a database stands in the steps of its schema, and where it ought to stand; without loading alembic."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, inspect, text

TABEL: Final = "alembic_version"
"""Where a database keeps the step that it stands at."""


@dataclass(frozen=True, slots=True)
class Schema:
    """The steps of one of the two databases; each is a numbered file, and ``HEAD`` beside them names the last."""

    naam: str

    @property
    def folder(self) -> Path:
        """Where the steps lie."""
        return Path(__file__).parent / self.naam

    @property
    def head(self) -> str:
        """Number of the last step: two branches that both add one meet in this file, not on a server."""
        return (self.folder / "HEAD").read_text(encoding="ascii").strip()


NETWORK: Final = Schema("network")
KLUIS: Final = Schema("kluis")
SCHEMAS: Final = {schema.naam: schema for schema in (NETWORK, KLUIS)}


def revision(connection: Connection) -> str | None:
    """Give the number of the step at which a database stands; None where nothing was set up."""
    if not inspect(connection).has_table(TABEL):
        return None
    found = connection.scalar(text(f"SELECT version_num FROM {TABEL}"))  # noqa: S608 - a name of our own
    return None if found is None else str(found)
