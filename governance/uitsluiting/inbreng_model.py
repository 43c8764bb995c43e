"""The table of what a partner says in a matter beside its steps; the words lie in `Zaaktekst`."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from governance.opslag.basis import Basis, Id, woord
from governance.opslag.grendels import alleen_toevoegen
from governance.uitsluiting.inbrengsoort import Inbrengsoort


class Inbreng(Basis):
    """The partner asked for more time, or wrote something beside the report of a talk."""

    __tablename__ = "inbreng"

    id: Mapped[Id]
    zaak: Mapped[str] = mapped_column(ForeignKey("zaak.id"), index=True)
    soort: Mapped[Inbrengsoort] = mapped_column(woord(Inbrengsoort))
    dag: Mapped[dt.date]
    door: Mapped[str] = mapped_column(ForeignKey("persoon.id"), index=True)
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))


class Uitstelweigering(Basis):
    """The gemeente did not give the time that was asked; the reason lies in `Zaaktekst`. Giving it extends the term."""

    __tablename__ = "uitstelweigering"

    id: Mapped[Id]
    inbreng: Mapped[str] = mapped_column(ForeignKey("inbreng.id"), unique=True)
    dag: Mapped[dt.date]
    door: Mapped[str] = mapped_column(ForeignKey("persoon.id"), index=True)
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))


GRENDELS = (*alleen_toevoegen("inbreng"), *alleen_toevoegen("uitstelweigering"))
"""What was said stays said; only the words are destroyed when their time is over."""
