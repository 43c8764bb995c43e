"""The tables of the agreement: versions of the text with articles and parameters, when they hold, and who signed."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from governance.contract.rules import Versiestand
from governance.feiten.model import Feit, feitgrendels, feitregels
from governance.opslag.basis import Basis, Id, Moment, woord
from governance.opslag.grendels import Grendel, alleen_toevoegen, geen_omweg, weiger_als


class Contractversie(Basis):
    """One version of the text; while it is a concept its title and what it follows can still change."""

    __tablename__ = "contractversie"
    __table_args__ = (CheckConstraint("vorige IS NULL OR vorige <> id", name="volgt_niet_zichzelf"),)

    id: Mapped[Id]
    nummer: Mapped[str] = mapped_column(String(20), unique=True)
    titel: Mapped[str] = mapped_column(String(200))
    vorige: Mapped[str | None] = mapped_column(ForeignKey("contractversie.id"))


class Artikel(Basis):
    """One article of a version, in its place in the text."""

    __tablename__ = "artikel"
    __table_args__ = (
        UniqueConstraint("versie", "nummer"),
        UniqueConstraint("versie", "volgorde"),
        CheckConstraint("length(sha256) = 64", name="hash_lengte"),
        CheckConstraint("length(nummer) > 0 AND length(kop) > 0 AND length(tekst) > 0", name="volledig"),
    )

    id: Mapped[Id]
    versie: Mapped[str] = mapped_column(ForeignKey("contractversie.id"))
    volgorde: Mapped[int]
    nummer: Mapped[str] = mapped_column(String(40))
    kop: Mapped[str] = mapped_column(String(200))
    tekst: Mapped[str] = mapped_column(Text)
    sha256: Mapped[str] = mapped_column(String(64))


class Contractparameter(Basis):
    """One parameter of a version: its value, the article it rests on, and who chose it, when and why."""

    __tablename__ = "contractparameter"
    __table_args__ = (
        UniqueConstraint("versie", "code"),
        ForeignKeyConstraint(["versie", "artikel"], ["artikel.versie", "artikel.nummer"], ondelete="CASCADE"),
        CheckConstraint("length(waarde) > 0 AND length(reden) > 0 AND length(bron) > 0", name="volledig"),
    )

    id: Mapped[Id]
    versie: Mapped[str] = mapped_column(String(36))
    code: Mapped[str] = mapped_column(String(60))
    waarde: Mapped[str] = mapped_column(Text)
    artikel: Mapped[str] = mapped_column(String(40))
    auteur: Mapped[str] = mapped_column(ForeignKey("persoon.id"))
    op: Mapped[dt.datetime] = mapped_column(Moment)
    reden: Mapped[str] = mapped_column(Text)
    bron: Mapped[str] = mapped_column(String(200))


class Contractstap(Basis):
    """Somebody wrote a version down, or fixed it; ``tekst_sha256`` is the text as it was at that step."""

    __tablename__ = "contractstap"
    __table_args__ = (CheckConstraint("length(tekst_sha256) = 64", name="hash_lengte"),)

    id: Mapped[Id]
    versie: Mapped[str] = mapped_column(ForeignKey("contractversie.id"), index=True)
    stand: Mapped[Versiestand] = mapped_column(woord(Versiestand))
    door: Mapped[str] = mapped_column(ForeignKey("persoon.id"))
    tekst_sha256: Mapped[str] = mapped_column(String(64))
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))


class Geldigheid(Feit, Basis):
    """From which day a version is the text for everybody: until the day from which another is.

    It has no end of its own, so there is never a day between two texts, nor a day with both.
    """

    __tablename__ = "geldigheid"
    __table_args__ = (*feitregels(), CheckConstraint("geldig_tot IS NULL", name="tot_de_volgende"))
    eigen = ("geldig_van",)

    versie: Mapped[str] = mapped_column(ForeignKey("contractversie.id"))


class Procesovereenkomst(Feit, Basis):
    """A netwerkpartner signed: which text it was then, who signed, and from when until when it binds."""

    __tablename__ = "procesovereenkomst"
    __table_args__ = feitregels()
    eigen = ("partij",)

    partij: Mapped[str] = mapped_column(ForeignKey("partij.id"))
    versie: Mapped[str] = mapped_column(ForeignKey("contractversie.id"))
    zaaknummer: Mapped[str] = mapped_column(String(60))
    getekend_op: Mapped[dt.date]
    getekend_door: Mapped[str | None] = mapped_column(ForeignKey("persoon.id"))


def zolang_concept(tabel: str, stappen: str = "contractstap") -> tuple[Grendel, ...]:
    """Let the rows of a version come and go while it is a concept; none is ever changed."""
    return (
        weiger_als(tabel, "blijft_gelijk", "UPDATE", "TRUE"),
        weiger_als(tabel, "staat_vast", "DELETE", _stap(stappen, "OLD.versie", Versiestand.VASTGESTELD)),
        weiger_als(tabel, "komt_er_niet_bij", "INSERT", _stap(stappen, "NEW.versie", Versiestand.VASTGESTELD)),
        *geen_omweg(tabel),
    )


def versiestappen(tabel: str) -> tuple[Grendel, ...]:
    """Let a version be fixed once, by somebody who did not write it, and then take no step any more."""
    opgesteld = _stap(tabel, "NEW.versie", Versiestand.CONCEPT)
    zelf = _stap(tabel, "NEW.versie", Versiestand.CONCEPT, "AND s.door = NEW.door")
    return (
        *alleen_toevoegen(tabel),
        weiger_als(tabel, "is_klaar", "INSERT", _stap(tabel, "NEW.versie", Versiestand.VASTGESTELD)),
        weiger_als(tabel, "twee_mensen", "INSERT", f"NEW.stand = 'vastgesteld' AND ({zelf} OR NOT {opgesteld})"),
    )


def alleen_vastgesteld(tabel: str, stappen: str = "contractstap", kolom: str = "versie") -> Grendel:
    """Refuse a row about a version that is not fixed."""
    return weiger_als(
        tabel, "alleen_vastgesteld", "INSERT", f"NOT {_stap(stappen, f'NEW.{kolom}', Versiestand.VASTGESTELD)}"
    )


def _stap(stappen: str, versie: str, stand: Versiestand, ook: str = "") -> str:
    """Say as a condition that a version took a step."""
    return (
        f"EXISTS (SELECT 1 FROM {stappen} s "  # noqa: S608 - names of tables and columns of our own, no input
        f"WHERE s.versie = {versie} AND s.stand = '{stand}' {ook})"
    )


_VAST = _stap("contractstap", "OLD.id", Versiestand.VASTGESTELD)

GRENDELS = (
    weiger_als("contractversie", "staat_vast", "UPDATE", f"NEW.id <> OLD.id OR NEW.nummer <> OLD.nummer OR {_VAST}"),
    weiger_als("contractversie", "wordt_niet_gewist", "DELETE", "TRUE"),
    *geen_omweg("contractversie"),
    *zolang_concept("artikel"),
    *zolang_concept("contractparameter"),
    *versiestappen("contractstap"),
    *feitgrendels(Geldigheid),
    alleen_vastgesteld("geldigheid"),
    *feitgrendels(Procesovereenkomst),
    alleen_vastgesteld("procesovereenkomst"),
)
