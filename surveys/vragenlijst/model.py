"""The tables of the questionnaire: versions, each one document, and the steps that people took with them."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from governance.contract.model import versiestappen
from governance.contract.rules import Versiestand
from governance.opslag.basis import Basis, Id, woord
from governance.opslag.grendels import geen_omweg, weiger_als


class Instrumentversie(Basis):
    """One version of the questionnaire, a document under a number; while it is a concept it can still be replaced."""

    __tablename__ = "instrumentversie"
    __table_args__ = (CheckConstraint("length(sha256) = 64", name="hash_lengte"),)

    id: Mapped[Id]
    nummer: Mapped[str] = mapped_column(String(20), unique=True)
    inhoud: Mapped[str] = mapped_column(Text)
    sha256: Mapped[str] = mapped_column(String(64))


class Instrumentstap(Basis):
    """Somebody wrote a version of the questionnaire down, for a reason, or fixed it."""

    __tablename__ = "instrumentstap"

    id: Mapped[Id]
    versie: Mapped[str] = mapped_column(ForeignKey("instrumentversie.id"), index=True)
    stand: Mapped[Versiestand] = mapped_column(woord(Versiestand))
    door: Mapped[str] = mapped_column(ForeignKey("persoon.id"))
    reden: Mapped[str | None] = mapped_column(Text)
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))


_VAST = "EXISTS (SELECT 1 FROM instrumentstap s WHERE s.versie = OLD.id AND s.stand = 'vastgesteld')"

GRENDELS = (
    weiger_als("instrumentversie", "staat_vast", "UPDATE", f"NEW.id <> OLD.id OR NEW.nummer <> OLD.nummer OR {_VAST}"),
    weiger_als("instrumentversie", "wordt_niet_gewist", "DELETE", "TRUE"),
    *geen_omweg("instrumentversie"),
    *versiestappen("instrumentstap"),
)
