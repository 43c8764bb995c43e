"""The tables of the log: events that stay, payloads that can be destroyed, and the proof that one was."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import CheckConstraint, ForeignKey, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from governance.logboek.rules import Ingang
from governance.opslag.basis import Basis, Id, Moment, woord
from governance.opslag.grendels import alleen_toevoegen, alleen_vernietigen, weiger_als


class Gebeurtenis(Basis):
    """One thing that happened, linked by hashes to everything before it; it holds keys and hashes, never a name.

    ``lading_hash`` is the salted hash of what lies in `Lading`; once that is destroyed nobody can guess it back.
    ``waarborgen`` is a JSON object of guards and whether each was met.
    """

    __tablename__ = "gebeurtenis"
    __table_args__ = (
        CheckConstraint("seq >= 1", name="seq_vanaf_een"),
        CheckConstraint("length(hash) = 64 AND length(vorige_hash) = 64", name="hash_lengte"),
    )

    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    op: Mapped[dt.datetime] = mapped_column(Moment, index=True)
    actor: Mapped[str | None] = mapped_column(String(36))
    rol: Mapped[str] = mapped_column(String(40))
    ingang: Mapped[Ingang] = mapped_column(woord(Ingang))
    zaak: Mapped[str | None] = mapped_column(String(36), index=True)
    soort: Mapped[str] = mapped_column(String(80))
    van_toestand: Mapped[str | None] = mapped_column(String(40))
    naar_toestand: Mapped[str | None] = mapped_column(String(40))
    grond: Mapped[str | None] = mapped_column(String(200))
    waarborgen: Mapped[str] = mapped_column(Text)
    lading_hash: Mapped[str | None] = mapped_column(String(64))
    vorige_hash: Mapped[str] = mapped_column(String(64))
    hash: Mapped[str] = mapped_column(String(64), unique=True)


class Lading(Basis):
    """What an event was about, as JSON, with the salt of its hash; this is what is destroyed when its time is over."""

    __tablename__ = "lading"

    seq: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"), primary_key=True, autoincrement=False)
    zout: Mapped[bytes] = mapped_column(LargeBinary)
    inhoud: Mapped[str] = mapped_column(Text)


class Vernietiging(Basis):
    """A row of a table that was destroyed on purpose, and the event that says who did it and why."""

    __tablename__ = "vernietiging"

    id: Mapped[Id]
    tabel: Mapped[str] = mapped_column(String(63))
    rij: Mapped[str] = mapped_column(String(36))
    gebeurtenis: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))


_VERNIETIGING = "SELECT 1 FROM gebeurtenis g WHERE g.soort = 'Vernietigd' AND g.seq"

GRENDELS = (
    *alleen_toevoegen("gebeurtenis", "seq"),
    *alleen_vernietigen("lading", "seq"),
    weiger_als("lading", "van_vernietiging_blijft", "DELETE", f"EXISTS ({_VERNIETIGING} = OLD.seq)"),
    *alleen_toevoegen("vernietiging"),
    weiger_als(
        "vernietiging",
        "hoort_bij_daad",
        "INSERT",
        f"NOT EXISTS ({_VERNIETIGING} = NEW.gebeurtenis AND g.seq = (SELECT MAX(seq) FROM gebeurtenis))",  # noqa: S608 - no input
    ),
)
