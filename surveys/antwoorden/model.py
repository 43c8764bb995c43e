"""The tables of answering in the main database: personal links, and that answers came in; nothing of what they say."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from governance.opslag.basis import Basis, Id, Moment, woord
from governance.opslag.grendels import alleen_toevoegen, geen_omweg, weiger_als
from surveys.antwoorden.rules import Linkstand


class Invullink(Basis):
    """A personal link to the answers of an organisation; its secret is made while the mail is sent."""

    __tablename__ = "invullink"
    __table_args__ = (CheckConstraint(f"(stand = '{Linkstand.OPEN}') = (gesloten_op IS NULL)", name="gesloten"),)

    id: Mapped[Id]
    deelnemer: Mapped[str] = mapped_column(ForeignKey("deelnemer.id"), index=True)
    persoon: Mapped[str] = mapped_column(ForeignKey("persoon.id"), index=True)
    gemaakt_op: Mapped[dt.datetime] = mapped_column(Moment)
    stand: Mapped[Linkstand] = mapped_column(woord(Linkstand))
    gesloten_op: Mapped[dt.datetime | None] = mapped_column(Moment)


class Inlevering(Basis):
    """The answers of an organisation came in: that, when, and who signed them off. The last one counts."""

    __tablename__ = "inlevering"

    id: Mapped[Id]
    deelnemer: Mapped[str] = mapped_column(ForeignKey("deelnemer.id"), index=True)
    door: Mapped[str] = mapped_column(ForeignKey("persoon.id"), index=True)
    op: Mapped[dt.datetime] = mapped_column(Moment)
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))


_GESLOTEN = (
    "EXISTS (SELECT 1 FROM rondestap s JOIN deelnemer d ON d.ronde = s.ronde "
    "WHERE d.id = NEW.deelnemer AND s.stand IN ('gesloten', 'vernietigd'))"
)

GRENDELS = (
    weiger_als("invullink", "gaat_niet_weer_open", "UPDATE", f"OLD.stand <> '{Linkstand.OPEN}'"),
    weiger_als("invullink", "blijft_van_wie", "UPDATE", "NEW.deelnemer <> OLD.deelnemer OR NEW.persoon <> OLD.persoon"),
    *geen_omweg("invullink"),
    *alleen_toevoegen("inlevering"),
    weiger_als("inlevering", "niet_na_sluiten", "INSERT", _GESLOTEN),
)
