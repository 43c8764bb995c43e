"""The table of the jobs: what is still to be done after an act, written in the transaction of the act itself."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from governance.opslag.basis import Basis, Id, Moment, woord
from hendig.jobs.rules import Stand


class Job(Basis):
    """One thing to do; doing it twice is prevented by its key, as far as anybody can.

    ``onderwerp`` and ``persoon`` say what it is about and for whom, and stay as long as the row. ``lading`` is a JSON
    object that goes once the job is done. ``bezet_tot`` is until when one worker has it. ``fout`` is a code.
    """

    __tablename__ = "job"
    __table_args__ = (
        CheckConstraint(f"(stand = '{Stand.WACHT}') = (afgerond_op IS NULL)", name="afgerond"),
        CheckConstraint("pogingen >= 0", name="pogingen"),
        Index(None, "stand", "klaar_vanaf"),
        Index(None, "soort", "gemaakt_op"),
    )

    id: Mapped[Id]
    sleutel: Mapped[str] = mapped_column(String(200), unique=True)
    soort: Mapped[str] = mapped_column(String(40))
    onderwerp: Mapped[str | None] = mapped_column(String(40))
    persoon: Mapped[str | None] = mapped_column(String(36), ForeignKey("persoon.id"), index=True)
    lading: Mapped[str | None] = mapped_column(Text)
    gemaakt_op: Mapped[dt.datetime]
    klaar_vanaf: Mapped[dt.datetime]
    bezet_tot: Mapped[dt.datetime | None]
    pogingen: Mapped[int] = mapped_column(default=0)
    stand: Mapped[Stand] = mapped_column(woord(Stand), default=Stand.WACHT)
    fout: Mapped[str | None] = mapped_column(String(80))
    afgerond_op: Mapped[dt.datetime | None]


class Draaitijd(Basis):
    """A stretch of time in which the worker ran; between two of them the service was down."""

    __tablename__ = "draaitijd"

    id: Mapped[Id]
    van: Mapped[dt.datetime] = mapped_column(Moment)
    tot: Mapped[dt.datetime] = mapped_column(Moment, index=True)


GRENDELS = ()
