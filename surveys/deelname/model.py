"""The tables of taking part: contacts, ties, clusters and corrections before a round opens; the fixed lists after."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from governance.netwerk.rules import Grootte
from governance.opslag.basis import Basis, Id, woord
from governance.opslag.grendels import alleen_toevoegen, geen_omweg, weiger_als
from surveys.deelname.rules import Bandsoort, Correctiestand, Correctiewens, Herkomst
from surveys.ronde.model import had_stap, tot_stap
from surveys.ronde.rules import Rondestand


class Contact(Basis):
    """Two parties that worked or met with each other in the period of a round, and one way in which that is known."""

    __tablename__ = "contact"
    __table_args__ = (
        UniqueConstraint("ronde", "een", "ander", "herkomst"),
        CheckConstraint("een < ander", name="geordend"),
    )

    id: Mapped[Id]
    ronde: Mapped[str] = mapped_column(ForeignKey("ronde.id"))
    een: Mapped[str] = mapped_column(ForeignKey("partij.id"))
    ander: Mapped[str] = mapped_column(ForeignKey("partij.id"))
    herkomst: Mapped[Herkomst] = mapped_column(woord(Herkomst))


class Band(Basis):
    """Two parties with a declared tie: neither rates the other, whoever they are."""

    __tablename__ = "band"
    __table_args__ = (UniqueConstraint("ronde", "een", "ander"), CheckConstraint("een < ander", name="geordend"))

    id: Mapped[Id]
    ronde: Mapped[str] = mapped_column(ForeignKey("ronde.id"))
    een: Mapped[str] = mapped_column(ForeignKey("partij.id"))
    ander: Mapped[str] = mapped_column(ForeignKey("partij.id"))
    soort: Mapped[Bandsoort] = mapped_column(woord(Bandsoort))


class Clusterplaats(Basis):
    """In which cluster a partner is, for a round."""

    __tablename__ = "clusterplaats"
    __table_args__ = (
        UniqueConstraint("ronde", "partij"),
        CheckConstraint("length(cluster) > 0 AND cluster = trim(cluster)", name="cluster"),
    )

    id: Mapped[Id]
    ronde: Mapped[str] = mapped_column(ForeignKey("ronde.id"))
    partij: Mapped[str] = mapped_column(ForeignKey("partij.id"))
    cluster: Mapped[str] = mapped_column(String(40))


class Correctie(Basis):
    """A party says that its list is not right, and what became of it."""

    __tablename__ = "correctie"
    __table_args__ = (
        UniqueConstraint("ronde", "partij", "ander", "wens"),
        CheckConstraint("partij <> ander", name="twee_partijen"),
    )

    id: Mapped[Id]
    ronde: Mapped[str] = mapped_column(ForeignKey("ronde.id"))
    partij: Mapped[str] = mapped_column(ForeignKey("partij.id"))
    ander: Mapped[str] = mapped_column(ForeignKey("partij.id"))
    wens: Mapped[Correctiewens] = mapped_column(woord(Correctiewens))
    reden: Mapped[str] = mapped_column(Text)
    door: Mapped[str] = mapped_column(ForeignKey("persoon.id"), index=True)
    stand: Mapped[Correctiestand] = mapped_column(woord(Correctiestand))
    antwoord: Mapped[str | None] = mapped_column(Text)
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))


class Deelnemer(Basis):
    """A party that takes part, as the round opened: its cluster and size then, whatever they become."""

    __tablename__ = "deelnemer"
    __table_args__ = (UniqueConstraint("ronde", "partij"),)

    id: Mapped[Id]
    ronde: Mapped[str] = mapped_column(ForeignKey("ronde.id"))
    partij: Mapped[str] = mapped_column(ForeignKey("partij.id"))
    cluster: Mapped[str | None] = mapped_column(String(40))
    grootte: Mapped[Grootte | None] = mapped_column(woord(Grootte))


class Lijstregel(Basis):
    """A participant is asked to rate a party; fixed as the round opened."""

    __tablename__ = "lijstregel"
    __table_args__ = (UniqueConstraint("deelnemer", "beoordeelde"),)

    id: Mapped[Id]
    deelnemer: Mapped[str] = mapped_column(ForeignKey("deelnemer.id"))
    beoordeelde: Mapped[str] = mapped_column(ForeignKey("partij.id"))


class Slotdeelnemer(Basis):
    """A participant was still in the network as the round closed."""

    __tablename__ = "slotdeelnemer"

    deelnemer: Mapped[str] = mapped_column(ForeignKey("deelnemer.id"), primary_key=True)
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))


_TABELLEN = ("contact", "band", "clusterplaats")
_DEELNEMER_OPEN = "EXISTS (SELECT 1 FROM deelnemer d WHERE d.id = NEW.deelnemer AND {})"
_BESLIST = f"OLD.stand <> '{Correctiestand.OPEN}'"
_VAST = " OR ".join(
    f"NEW.{kolom} <> OLD.{kolom}"
    for kolom in ("id", "ronde", "partij", "ander", "wens", "reden", "door", "vastgelegd_in")
)

GRENDELS = (
    *(grendel for tabel in _TABELLEN for grendel in (*tot_stap(tabel, Rondestand.OPEN), *geen_omweg(tabel))),
    weiger_als("correctie", "komt_er_niet_bij", "INSERT", had_stap("NEW.ronde", Rondestand.OPEN)),
    weiger_als(
        "correctie", "verandert_niet", "UPDATE", f"{_VAST} OR {_BESLIST} OR {had_stap('OLD.ronde', Rondestand.OPEN)}"
    ),
    weiger_als("correctie", "wordt_niet_gewist", "DELETE", "TRUE"),
    *geen_omweg("correctie"),
    *alleen_toevoegen("deelnemer"),
    weiger_als("deelnemer", "ligt_vast", "INSERT", had_stap("NEW.ronde", Rondestand.OPEN)),
    *alleen_toevoegen("lijstregel"),
    weiger_als("lijstregel", "ligt_vast", "INSERT", _DEELNEMER_OPEN.format(had_stap("d.ronde", Rondestand.OPEN))),
    *alleen_toevoegen("slotdeelnemer", "deelnemer"),
    weiger_als(
        "slotdeelnemer", "ligt_vast", "INSERT", _DEELNEMER_OPEN.format(had_stap("d.ronde", Rondestand.GESLOTEN))
    ),
)
"""What a round is held with is there before its step: the list before it opens, who is left before it closes."""
