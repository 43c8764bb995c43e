"""The tables of terms: what was agreed about each, frozen when it was opened, and what happened to it."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import CheckConstraint, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from governance.contract.model import alleen_vastgesteld
from governance.contract.rules import BijAfloop, Eenheid, Startgrond
from governance.opslag.basis import Basis, Id, woord
from governance.opslag.grendels import alleen_toevoegen, weiger_als
from governance.termijnen.rules import Termijnstapsoort


class Termijn(Basis):
    """A term in a case: the agreement about it as it stood in its version, and whose delivery starts it, if one does.

    What it is now is nowhere written down: that follows from its steps.
    """

    __tablename__ = "termijn"
    __table_args__ = (
        CheckConstraint("(startgrond = 'bezorgd') = (document IS NOT NULL)", name="document_bij_bezorging"),
        CheckConstraint("(document IS NULL) = (partij IS NULL)", name="partij_bij_document"),
        CheckConstraint("lengte >= 1 AND (verlenging IS NULL OR verlenging >= 1)", name="vanaf_een"),
        CheckConstraint("verlengbaar OR verlenging IS NULL", name="verlenging_als_het_mag"),
    )

    id: Mapped[Id]
    zaak: Mapped[str] = mapped_column(String(36), index=True)
    code: Mapped[str] = mapped_column(String(60))
    contractversie: Mapped[str] = mapped_column(ForeignKey("contractversie.id"))
    lengte: Mapped[int]
    eenheid: Mapped[Eenheid] = mapped_column(woord(Eenheid))
    startgrond: Mapped[Startgrond] = mapped_column(woord(Startgrond))
    verlengbaar: Mapped[bool]
    verlenging: Mapped[int | None]
    bij_afloop: Mapped[BijAfloop] = mapped_column(woord(BijAfloop))
    artikel: Mapped[str] = mapped_column(String(40))
    document: Mapped[str | None] = mapped_column(ForeignKey("document.id"), index=True)
    partij: Mapped[str | None] = mapped_column(ForeignKey("partij.id"))
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))


class Termijnstap(Basis):
    """Something that happened to a term on a day, each kind of step once; ``einde`` is its last day from then on."""

    __tablename__ = "termijnstap"
    __table_args__ = (
        UniqueConstraint("termijn", "soort"),
        CheckConstraint("(soort IN ('gestart', 'verlengd')) = (einde IS NOT NULL)", name="einde_bij_begin"),
        CheckConstraint("einde IS NULL OR einde > dag", name="einde_na_begin"),
    )

    id: Mapped[Id]
    termijn: Mapped[str] = mapped_column(ForeignKey("termijn.id"))
    soort: Mapped[Termijnstapsoort] = mapped_column(woord(Termijnstapsoort))
    dag: Mapped[dt.date]
    einde: Mapped[dt.date | None]
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))


_STAPPEN = "SELECT 1 FROM termijnstap s WHERE s.termijn = NEW.termijn AND s.soort"

GRENDELS = (
    *alleen_toevoegen("termijn"),
    alleen_vastgesteld("termijn", kolom="contractversie"),
    *alleen_toevoegen("termijnstap"),
    weiger_als(
        "termijnstap", "na_het_einde_niets", "INSERT", f"EXISTS ({_STAPPEN} IN ('voldaan', 'ingetrokken', 'verlopen'))"
    ),
    weiger_als(
        "termijnstap",
        "eerst_gestart",
        "INSERT",
        f"NEW.soort IN ('verlengd', 'verlopen') AND NOT EXISTS ({_STAPPEN} = 'gestart')",
    ),
    weiger_als(
        "termijnstap",
        "verlengbaar",
        "INSERT",
        "NEW.soort = 'verlengd' AND EXISTS (SELECT 1 FROM termijn t WHERE t.id = NEW.termijn AND NOT t.verlengbaar)",
    ),
)
