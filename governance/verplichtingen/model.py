"""The tables of obligations: what a version of the text asks, when it was asked of whom, and what came of it."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from governance.contract.model import zolang_concept
from governance.contract.termijnsoorten import VERANTWOORDING
from governance.opslag.basis import Basis, Id, woord
from governance.opslag.grendels import alleen_toevoegen, alleen_vernietigen, weiger_als
from governance.verplichtingen.rules import Aard, Nakomingsstapsoort, Periodiciteit, Wie


class Verplichting(Basis):
    """One obligation of a version of the text, with the article it rests on."""

    __tablename__ = "verplichting"
    __table_args__ = (
        UniqueConstraint("versie", "code"),
        ForeignKeyConstraint(["versie", "artikel"], ["artikel.versie", "artikel.nummer"], ondelete="CASCADE"),
        CheckConstraint("length(omschrijving) > 0 AND length(bewijs) > 0 AND length(gevolg) > 0", name="volledig"),
    )

    id: Mapped[Id]
    versie: Mapped[str] = mapped_column(String(36))
    code: Mapped[str] = mapped_column(String(20))
    omschrijving: Mapped[str] = mapped_column(Text)
    wie: Mapped[Wie] = mapped_column(woord(Wie))
    periodiciteit: Mapped[Periodiciteit] = mapped_column(woord(Periodiciteit))
    aard: Mapped[Aard] = mapped_column(woord(Aard))
    bewijs: Mapped[str] = mapped_column(Text)
    gevolg: Mapped[str] = mapped_column(Text)
    bron: Mapped[str] = mapped_column(String(200))
    artikel: Mapped[str] = mapped_column(String(40))


class Nakoming(Basis):
    """An obligation asked of a party, or of a person for that party, from a day until another."""

    __tablename__ = "nakoming"
    __table_args__ = (CheckConstraint("tot IS NULL OR tot > van", name="duur"),)

    id: Mapped[Id]
    verplichting: Mapped[str] = mapped_column(ForeignKey("verplichting.id"), index=True)
    partij: Mapped[str] = mapped_column(ForeignKey("partij.id"), index=True)
    persoon: Mapped[str | None] = mapped_column(ForeignKey("persoon.id"))
    van: Mapped[dt.date]
    tot: Mapped[dt.date | None]
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))


class Nakomingsstap(Basis):
    """Something that was recorded about it on a day, by whom; the words lie apart in `Nakomingstekst`."""

    __tablename__ = "nakomingsstap"

    id: Mapped[Id]
    nakoming: Mapped[str] = mapped_column(ForeignKey("nakoming.id"), index=True)
    soort: Mapped[Nakomingsstapsoort] = mapped_column(woord(Nakomingsstapsoort))
    dag: Mapped[dt.date]
    door: Mapped[str] = mapped_column(ForeignKey("persoon.id"))
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))


class Nakomingstekst(Basis):
    """What somebody said: the explanation, or what the judgement rests on. This is destroyed when its time is over."""

    __tablename__ = "nakomingstekst"

    stap: Mapped[str] = mapped_column(ForeignKey("nakomingsstap.id"), primary_key=True)
    tekst: Mapped[str] = mapped_column(Text)


_UITGELEGD = "EXISTS (SELECT 1 FROM nakomingsstap s WHERE s.nakoming = NEW.nakoming AND s.soort = 'verantwoord')"
_TIJD_VOORBIJ = (
    "EXISTS (SELECT 1 FROM termijn t JOIN termijnstap s ON s.termijn = t.id "  # noqa: S608 - a code of our own
    f"WHERE t.zaak = NEW.nakoming AND t.code = '{VERANTWOORDING}' GROUP BY t.id HAVING max(s.einde) < NEW.dag)"
)
_PLICHT = (
    "EXISTS (SELECT 1 FROM nakoming n JOIN verplichting v ON v.id = n.verplichting "
    "WHERE n.id = NEW.nakoming AND v.aard = 'plicht')"
)

GRENDELS = (
    *zolang_concept("verplichting"),
    *alleen_toevoegen("nakoming"),
    weiger_als(
        "nakoming",
        "een_keer",
        "INSERT",
        "EXISTS (SELECT 1 FROM nakoming n WHERE n.verplichting = NEW.verplichting AND n.partij = NEW.partij "
        "AND n.persoon <=> NEW.persoon AND n.van = NEW.van)",
    ),
    *alleen_toevoegen("nakomingsstap"),
    weiger_als(
        "nakomingsstap",
        "eerst_uitleg",
        "INSERT",
        f"NEW.soort = 'niet nagekomen' AND NOT ({_UITGELEGD} OR {_TIJD_VOORBIJ})",
    ),
    weiger_als("nakomingsstap", "alleen_een_plicht", "INSERT", f"NEW.soort = 'niet nagekomen' AND NOT {_PLICHT}"),
    *alleen_vernietigen("nakomingstekst", "stap"),
)
