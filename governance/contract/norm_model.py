"""The tables of the norm: versions, every key of a version as a row, and from when a version is the norm."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import CheckConstraint, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from governance.contract.model import alleen_vastgesteld, versiestappen, zolang_concept
from governance.contract.rules import Versiestand
from governance.feiten.model import Feit, feitgrendels, feitregels
from governance.opslag.basis import Basis, Id, Moment, woord
from governance.opslag.grendels import alleen_toevoegen


class Normversie(Basis):
    """One version of the norm; what it says stands in its keys."""

    __tablename__ = "normversie"

    id: Mapped[Id]
    nummer: Mapped[str] = mapped_column(String(40), unique=True)


class Normsleutel(Basis):
    """One key of a norm version: its value, the article it rests on, and who chose it, when and why."""

    __tablename__ = "normsleutel"
    __table_args__ = (
        UniqueConstraint("versie", "sectie", "naam"),
        CheckConstraint("length(waarde) > 0 AND length(artikel) > 0 AND length(reden) > 0", name="volledig"),
    )

    id: Mapped[Id]
    versie: Mapped[str] = mapped_column(ForeignKey("normversie.id"))
    sectie: Mapped[str] = mapped_column(String(40))
    naam: Mapped[str] = mapped_column(String(40))
    waarde: Mapped[str] = mapped_column(Text)
    artikel: Mapped[str] = mapped_column(Text)
    auteur: Mapped[str] = mapped_column(ForeignKey("persoon.id"))
    op: Mapped[dt.datetime] = mapped_column(Moment)
    reden: Mapped[str] = mapped_column(Text)


class Normstap(Basis):
    """Somebody wrote a norm version down, or fixed it."""

    __tablename__ = "normstap"

    id: Mapped[Id]
    versie: Mapped[str] = mapped_column(ForeignKey("normversie.id"), index=True)
    stand: Mapped[Versiestand] = mapped_column(woord(Versiestand))
    door: Mapped[str] = mapped_column(ForeignKey("persoon.id"))
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))


class Normgeldigheid(Feit, Basis):
    """From which day a version is the norm: until the day from which another is. It was published before that."""

    __tablename__ = "normgeldigheid"
    __table_args__ = (
        *feitregels(),
        CheckConstraint("geldig_tot IS NULL", name="tot_de_volgende"),
        CheckConstraint("gepubliceerd_op <= geldig_van", name="eerst_gepubliceerd"),
    )
    eigen = ("geldig_van",)

    versie: Mapped[str] = mapped_column(ForeignKey("normversie.id"))
    gepubliceerd_op: Mapped[dt.date]


GRENDELS = (
    *alleen_toevoegen("normversie"),
    *zolang_concept("normsleutel", "normstap"),
    *versiestappen("normstap"),
    *feitgrendels(Normgeldigheid),
    alleen_vastgesteld("normgeldigheid", "normstap"),
)
