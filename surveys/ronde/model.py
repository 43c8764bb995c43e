"""The tables of a round: what it is to be, every step it took, who signed, and when is reminded."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import CheckConstraint, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from governance.netwerk.rules import Rol
from governance.opslag.basis import Basis, Id, Moment, woord
from governance.opslag.grendels import Grendel, alleen_toevoegen, bevroren, geen_omweg, weiger_als
from surveys.ronde.rules import Rondebesluit, Rondesoort, Rondestand


class Ronde(Basis):
    """One round; a rehearsal is one too, and is kept out of everything that counts rounds."""

    __tablename__ = "ronde"
    __table_args__ = (CheckConstraint("length(naam) > 0 AND naam = trim(naam)", name="naam"),)

    id: Mapped[Id]
    naam: Mapped[str] = mapped_column(String(80), unique=True)
    soort: Mapped[Rondesoort] = mapped_column(woord(Rondesoort))
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))


class Rondeopzet(Basis):
    """What a round is to be; it changes until the round is announced, and never after."""

    __tablename__ = "rondeopzet"
    __table_args__ = (CheckConstraint("sluit_op > opent_op", name="sluit_na_openen"),)

    ronde: Mapped[str] = mapped_column(ForeignKey("ronde.id"), primary_key=True)
    periode_van: Mapped[dt.date | None]
    opent_op: Mapped[dt.datetime | None] = mapped_column(Moment)
    sluit_op: Mapped[dt.datetime | None] = mapped_column(Moment)
    norm: Mapped[str | None] = mapped_column(ForeignKey("normversie.id"))
    instrument: Mapped[str | None] = mapped_column(ForeignKey("instrumentversie.id"))
    deelnameregel: Mapped[str | None] = mapped_column(Text)
    privacytekst: Mapped[str | None] = mapped_column(Text)
    dpia: Mapped[str | None] = mapped_column(String(200))
    meldpunt: Mapped[str | None] = mapped_column(String(200))


class Rondestap(Basis):
    """A round took a step; ``reden`` is there where somebody had to give one, and names nobody."""

    __tablename__ = "rondestap"
    __table_args__ = (UniqueConstraint("ronde", "stand"),)

    id: Mapped[Id]
    ronde: Mapped[str] = mapped_column(ForeignKey("ronde.id"))
    stand: Mapped[Rondestand] = mapped_column(woord(Rondestand))
    op: Mapped[dt.datetime] = mapped_column(Moment)
    reden: Mapped[str | None] = mapped_column(Text)
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))


class Verlenging(Basis):
    """A round that is open closes later, for everybody."""

    __tablename__ = "verlenging"
    __table_args__ = (CheckConstraint("length(reden) > 0", name="reden"),)

    id: Mapped[Id]
    ronde: Mapped[str] = mapped_column(ForeignKey("ronde.id"), index=True)
    sluit_op: Mapped[dt.datetime] = mapped_column(Moment)
    reden: Mapped[str] = mapped_column(Text)
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))


class Handtekening(Basis):
    """Somebody signed, in a role; ``uitslag_sha256`` is the outcome that was signed, where there is one."""

    __tablename__ = "handtekening"
    __table_args__ = (
        UniqueConstraint("ronde", "besluit", "rol", "uitslag_sha256"),
        CheckConstraint("uitslag_sha256 = '' OR length(uitslag_sha256) = 64", name="hash_lengte"),
    )

    id: Mapped[Id]
    ronde: Mapped[str] = mapped_column(ForeignKey("ronde.id"))
    besluit: Mapped[Rondebesluit] = mapped_column(woord(Rondebesluit))
    rol: Mapped[Rol] = mapped_column(woord(Rol))
    door: Mapped[str] = mapped_column(ForeignKey("persoon.id"), index=True)
    uitslag_sha256: Mapped[str] = mapped_column(String(64))
    reden: Mapped[str | None] = mapped_column(Text)
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))


class Herinneringsgolf(Basis):
    """A moment at which who is not finished is reminded; ``gestopt_in`` and ``verstuurd_in`` are events."""

    __tablename__ = "herinneringsgolf"
    __table_args__ = (
        UniqueConstraint("ronde", "op"),
        CheckConstraint("gestopt_in IS NULL OR verstuurd_in IS NULL", name="een_van_beide"),
    )

    id: Mapped[Id]
    ronde: Mapped[str] = mapped_column(ForeignKey("ronde.id"))
    op: Mapped[dt.datetime] = mapped_column(Moment)
    gestopt_in: Mapped[int | None] = mapped_column(ForeignKey("gebeurtenis.seq"))
    verstuurd_in: Mapped[int | None] = mapped_column(ForeignKey("gebeurtenis.seq"))


def had_stap(ronde: str, stand: Rondestand) -> str:
    """Say as a condition that a round took a step."""
    return f"EXISTS (SELECT 1 FROM rondestap s WHERE s.ronde = {ronde} AND s.stand = '{stand}')"  # noqa: S608 - no input


def tot_stap(tabel: str, stand: Rondestand, kolom: str = "ronde") -> tuple[Grendel, ...]:
    """Let the rows of a round come, change and go until it takes a step."""
    return (
        weiger_als(tabel, "komt_er_niet_bij", "INSERT", had_stap(f"NEW.{kolom}", stand)),
        weiger_als(
            tabel, "verandert_niet", "UPDATE", f"NEW.{kolom} <> OLD.{kolom} OR {had_stap(f'OLD.{kolom}', stand)}"
        ),
        weiger_als(tabel, "wordt_niet_gewist", "DELETE", had_stap(f"OLD.{kolom}", stand)),
    )


def _twee_mensen(stand: Rondestand, besluit: Rondebesluit) -> str:
    wie = "SELECT COUNT(DISTINCT h.{}) FROM handtekening h WHERE h.ronde = NEW.ronde AND h.besluit = '{}'"
    getekend = " OR ".join(f"({wie.format(kolom, besluit)}) < 2" for kolom in ("door", "rol"))
    return f"NEW.stand = '{stand}' AND ({getekend})"


_OVER = f"{had_stap('NEW.ronde', Rondestand.VERNIETIGD)} AND NEW.stand <> '{Rondestand.VERNIETIGD}'"

GRENDELS = (
    *alleen_toevoegen("ronde"),
    *tot_stap("rondeopzet", Rondestand.AANGEKONDIGD),
    *geen_omweg("rondeopzet", "ronde"),
    *alleen_toevoegen("rondestap"),
    weiger_als("rondestap", "na_vernietiging", "INSERT", _OVER),
    weiger_als("rondestap", "vast_door_twee", "INSERT", _twee_mensen(Rondestand.VASTGESTELD, Rondebesluit.VASTSTELLEN)),
    weiger_als("rondestap", "weg_door_twee", "INSERT", _twee_mensen(Rondestand.VERNIETIGD, Rondebesluit.VERNIETIGEN)),
    *alleen_toevoegen("verlenging"),
    *alleen_toevoegen("handtekening"),
    bevroren(
        "herinneringsgolf",
        behalve=("gestopt_in", "verstuurd_in"),
        kolommen=("id", "ronde", "op", "gestopt_in", "verstuurd_in"),
    ),
    weiger_als("herinneringsgolf", "wordt_niet_gewist", "DELETE", had_stap("OLD.ronde", Rondestand.OPEN)),
    *geen_omweg("herinneringsgolf"),
)
