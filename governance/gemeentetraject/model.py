"""The tables of the gemeente's own track: its steps, the rounds behind it, advice and answers, and the actions.

The database holds the course itself: no step that does not exist, and nothing said about a round by one person alone.
"""

from __future__ import annotations

import datetime as dt

from sqlalchemy import CheckConstraint, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from governance.gemeentetraject.rules import SAMEN, STAPPEN
from governance.gemeentetraject.toestand import GESLOTEN, Trajectgebeurtenis, Trajectstand
from governance.netwerk.rules import Rol
from governance.opslag.basis import Basis, Id, woord
from governance.opslag.grendels import alleen_toevoegen, alleen_vernietigen, bevroren, geen_omweg, weiger_als


class Gemeentetraject(Basis):
    """One track about one kind of trust, under the version of the agreement that held when it began."""

    __tablename__ = "gemeentetraject"

    id: Mapped[Id]
    construct: Mapped[str] = mapped_column(String(40))
    contractversie: Mapped[str] = mapped_column(ForeignKey("contractversie.id"))
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))


class Gemeentestap(Basis):
    """Something happened: from which state to which, by whom and with whom; None is the program.

    ``ronde`` names the round that the step is about.
    """

    __tablename__ = "gemeentestap"
    __table_args__ = (
        UniqueConstraint("traject", "nummer"),
        CheckConstraint("tweede IS NULL OR (door IS NOT NULL AND tweede <> door)", name="twee_mensen"),
        CheckConstraint("nummer >= 1", name="nummer_vanaf_een"),
    )

    id: Mapped[Id]
    traject: Mapped[str] = mapped_column(ForeignKey("gemeentetraject.id"))
    nummer: Mapped[int]
    gebeurtenis: Mapped[Trajectgebeurtenis] = mapped_column(woord(Trajectgebeurtenis))
    van: Mapped[Trajectstand | None] = mapped_column(String(40))
    naar: Mapped[Trajectstand] = mapped_column(woord(Trajectstand))
    dag: Mapped[dt.date]
    ronde: Mapped[str | None] = mapped_column(String(36))
    door: Mapped[str | None] = mapped_column(ForeignKey("persoon.id"), index=True)
    tweede: Mapped[str | None] = mapped_column(ForeignKey("persoon.id"), index=True)
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))


class Gemeenteoordeel(Basis):
    """One of the two says whether a round holds, and in which role; it waits for the other, or is taken back."""

    __tablename__ = "gemeenteoordeel"
    __table_args__ = (CheckConstraint("bevestigd_in IS NULL OR ingetrokken_in IS NULL", name="een_van_beide"),)

    id: Mapped[Id]
    traject: Mapped[str] = mapped_column(ForeignKey("gemeentetraject.id"), index=True)
    gebeurtenis: Mapped[Trajectgebeurtenis] = mapped_column(woord(Trajectgebeurtenis))
    door: Mapped[str] = mapped_column(ForeignKey("persoon.id"), index=True)
    rol: Mapped[Rol] = mapped_column(woord(Rol))
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))
    bevestigd_in: Mapped[int | None] = mapped_column(ForeignKey("gebeurtenis.seq"))
    ingetrokken_in: Mapped[int | None] = mapped_column(ForeignKey("gebeurtenis.seq"))


class Gemeentemeting(Basis):
    """What one round said about the gemeente: the certificate as JSON, without any answer, and its hash."""

    __tablename__ = "gemeentemeting"
    __table_args__ = (
        UniqueConstraint("traject", "ronde"),
        CheckConstraint("length(sha256) = 64", name="hash_lengte"),
    )

    id: Mapped[Id]
    traject: Mapped[str] = mapped_column(ForeignKey("gemeentetraject.id"))
    ronde: Mapped[str] = mapped_column(String(36), index=True)
    naam: Mapped[str] = mapped_column(String(80))
    onder: Mapped[bool]
    certificaat: Mapped[str] = mapped_column(Text)
    sha256: Mapped[str] = mapped_column(String(64))
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))


class Adviespunt(Basis):
    """One point of an advice, of the step with which it was given; its words lie in `Gemeentetekst`."""

    __tablename__ = "adviespunt"
    __table_args__ = (UniqueConstraint("stap", "nummer"), CheckConstraint("nummer >= 1", name="nummer_vanaf_een"))

    id: Mapped[Id]
    stap: Mapped[str] = mapped_column(ForeignKey("gemeentestap.id"))
    nummer: Mapped[int]


class Adviesantwoord(Basis):
    """What the college answered to one point, in the step with which it answered; words lie in `Gemeentetekst`."""

    __tablename__ = "adviesantwoord"
    __table_args__ = (UniqueConstraint("punt"),)

    id: Mapped[Id]
    punt: Mapped[str] = mapped_column(ForeignKey("adviespunt.id"))
    stap: Mapped[str] = mapped_column(ForeignKey("gemeentestap.id"), index=True)


class Verbeteractie(Basis):
    """One action: before which day it is to be done, and when it was; what and by whom lies in `Gemeentetekst`."""

    __tablename__ = "verbeteractie"

    id: Mapped[Id]
    traject: Mapped[str] = mapped_column(ForeignKey("gemeentetraject.id"), index=True)
    uiterlijk: Mapped[dt.date]
    door: Mapped[str] = mapped_column(ForeignKey("persoon.id"), index=True)
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))
    gedaan_op: Mapped[dt.date | None]
    gedaan_in: Mapped[int | None] = mapped_column(ForeignKey("gebeurtenis.seq"))


class Gemeentetekst(Basis):
    """The words of a step, a judgement, a point, an answer or an action, by its key; destroyed when their time is over.

    ``wie`` says for an action which department or function does it.
    """

    __tablename__ = "gemeentetekst"
    __table_args__ = (CheckConstraint("length(tekst) > 0", name="tekst"),)

    rij: Mapped[str] = mapped_column(String(36), primary_key=True)
    traject: Mapped[str] = mapped_column(ForeignKey("gemeentetraject.id"), index=True)
    tekst: Mapped[str] = mapped_column(Text)
    wie: Mapped[str | None] = mapped_column(String(120))


_LAATSTE = "(SELECT s.naar FROM gemeentestap s WHERE s.traject = NEW.traject ORDER BY s.nummer DESC LIMIT 1)"
_VOLGENDE = "COALESCE((SELECT MAX(s.nummer) FROM gemeentestap s WHERE s.traject = NEW.traject), 0) + 1"
_BESTAAT = ", ".join(sorted(f"'{van or ''}>{wat}>{naar}'" for van, wat, naar in STAPPEN))
_SAMEN = ", ".join(sorted(f"'{wat}'" for wat in SAMEN))
_DICHT = ", ".join(sorted(f"'{stand}'" for stand in GESLOTEN))
_ANDER_OPEN = (
    "EXISTS (SELECT 1 FROM gemeentetraject t WHERE t.construct = NEW.construct "  # noqa: S608 - words of our own, no input
    "AND COALESCE((SELECT s.naar FROM gemeentestap s WHERE s.traject = t.id ORDER BY s.nummer DESC LIMIT 1), '') "
    f"NOT IN ({_DICHT}))"
)

GRENDELS = (
    *alleen_toevoegen("gemeentetraject"),
    weiger_als("gemeentetraject", "een_tegelijk", "INSERT", _ANDER_OPEN),
    *alleen_toevoegen("gemeentestap"),
    weiger_als("gemeentestap", "sluit_aan", "INSERT", f"NEW.nummer <> {_VOLGENDE} OR NOT (NEW.van <=> {_LAATSTE})"),
    weiger_als(
        "gemeentestap",
        "bestaat",
        "INSERT",
        f"COALESCE(NEW.van, '') || '>' || NEW.gebeurtenis || '>' || NEW.naar NOT IN ({_BESTAAT})",
    ),
    weiger_als("gemeentestap", "vier_ogen", "INSERT", f"NEW.gebeurtenis IN ({_SAMEN}) AND NEW.tweede IS NULL"),
    bevroren(
        "gemeenteoordeel",
        behalve=("bevestigd_in", "ingetrokken_in"),
        kolommen=("id", "traject", "gebeurtenis", "door", "rol", "vastgelegd_in", "bevestigd_in", "ingetrokken_in"),
    ),
    weiger_als("gemeenteoordeel", "wordt_niet_gewist", "DELETE", "TRUE"),
    *geen_omweg("gemeenteoordeel"),
    *alleen_vernietigen("gemeentemeting"),
    *alleen_toevoegen("adviespunt"),
    *alleen_toevoegen("adviesantwoord"),
    bevroren(
        "verbeteractie",
        behalve=("gedaan_op", "gedaan_in"),
        kolommen=("id", "traject", "uiterlijk", "door", "vastgelegd_in", "gedaan_op", "gedaan_in"),
    ),
    weiger_als("verbeteractie", "wordt_niet_gewist", "DELETE", "TRUE"),
    *geen_omweg("verbeteractie"),
    *alleen_vernietigen("gemeentetekst", "rij"),
)
"""A step follows on the last one and exists; two people say whether a round holds; one track at a time per kind."""
