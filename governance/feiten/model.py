"""A fact with two times, as columns: valid from and until, recorded by one event and withdrawn by another."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from sqlalchemy import CheckConstraint, ForeignKey, inspect
from sqlalchemy.orm import Mapped, declared_attr, mapped_column

from governance.feiten.rules import Duur
from governance.opslag.basis import Id
from governance.opslag.grendels import Grendel, bevroren, geen_omweg, weiger_als


class Feit:
    """The columns of every fact. ``geldig_tot`` is the first day on which it no longer holds; None is without an end.

    A fact is never changed: a correction withdraws it (``vervallen_in``) and records another. So what we said on an
    earlier day can always be read back, and every fact names the event that says who recorded it and why.

    ``eigen`` names the columns that say whose fact it is: two facts of one table with the same values there never
    hold on the same day.
    """

    eigen: ClassVar[tuple[str, ...]]

    id: Mapped[Id]
    geldig_van: Mapped[dt.date]
    geldig_tot: Mapped[dt.date | None]

    @property
    def duur(self) -> Duur:
        """From when until when it holds."""
        return Duur(self.geldig_van, self.geldig_tot)

    @declared_attr
    def vastgelegd_in(self) -> Mapped[int]:
        """Name the event that recorded it."""
        return mapped_column(ForeignKey("gebeurtenis.seq"))

    @declared_attr
    def vervallen_in(self) -> Mapped[int | None]:
        """Name the event that withdrew it; None while it stands."""
        return mapped_column(ForeignKey("gebeurtenis.seq"))


def feitregels() -> tuple[CheckConstraint, ...]:
    """Give the named checks of a fact, for its table's arguments."""
    return (
        CheckConstraint("geldig_tot IS NULL OR geldig_tot > geldig_van", name="duur"),
        CheckConstraint("vervallen_in IS NULL OR vervallen_in >= vastgelegd_in", name="volgorde"),
    )


def feitgrendels(feit: type[Feit]) -> tuple[Grendel, ...]:
    """Give the bolts of a fact's table: withdrawn once, never changed or removed, and no two on one day.

    It is recorded and withdrawn by the act of that moment: nobody adds to what was known before.
    """
    mapper = inspect(feit)
    kolommen = [kolom.name for kolom in mapper.columns]
    tabel = mapper.columns["id"].table.name
    tegelijk = samenloop(tabel, " AND ".join(f"f.{kolom} <=> NEW.{kolom}" for kolom in feit.eigen))
    aangetekend = f"EXISTS (SELECT 1 FROM vernietiging v WHERE v.tabel = '{tabel}' AND v.rij = OLD.id)"
    nu = "(SELECT g.op FROM gebeurtenis g ORDER BY g.seq DESC LIMIT 1)"
    van = "(SELECT g.op FROM gebeurtenis g WHERE g.seq = NEW.{})"
    return (
        bevroren(tabel, behalve=("vervallen_in",), kolommen=kolommen),
        weiger_als(tabel, "wordt_niet_gewist", "DELETE", f"NOT {aangetekend}"),
        weiger_als(tabel, "een_tegelijk", "INSERT", tegelijk),
        weiger_als(
            tabel, "begint_nu", "INSERT", f"NEW.vervallen_in IS NOT NULL OR {van.format('vastgelegd_in')} <> {nu}"
        ),
        weiger_als(tabel, "vervalt_nu", "UPDATE", f"{van.format('vervallen_in')} <> {nu}"),
        *geen_omweg(tabel),
    )


def samenloop(tabel: str, zelfde: str) -> str:
    """Say as a bolt's condition: another fact ``f`` that stands has a day in common with NEW, and ``zelfde`` holds."""
    return (
        f"NEW.vervallen_in IS NULL AND EXISTS (SELECT 1 FROM {tabel} f WHERE f.vervallen_in IS NULL AND ({zelfde}) "
        "AND (f.geldig_tot IS NULL OR f.geldig_tot > NEW.geldig_van) "
        "AND (NEW.geldig_tot IS NULL OR NEW.geldig_tot > f.geldig_van))"
    )
