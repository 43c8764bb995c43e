"""The log as people read it: a page at a time, newest first, with only what they look for; and one line of it."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, or_, select
from sqlalchemy.orm import Session

from governance.kalender.amsterdam import einde_van
from governance.logboek.model import Gebeurtenis, Lading, Vernietiging
from governance.logboek.rules import LADINGEN, Logboekgebeurtenis

_DAG = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Zoekvraag:
    """What somebody looks for in the log; None is anything. ``tot`` is the last day that counts.

    Of ``zonder_zaken`` nothing is given: who asks may not know that they are there.
    """

    soorten: Collection[str] | None = None
    behalve: Collection[str] = ()
    personen: Collection[str] | None = None
    van: dt.date | None = None
    tot: dt.date | None = None
    zaak: str | None = None
    zonder_zaken: Collection[str] = ()


@dataclass(frozen=True, slots=True)
class Logregel:
    """One event as it stands in the log: keys, never a name; a hash of its payload if it has or had one."""

    seq: int
    op: dt.datetime
    actor: str | None
    rol: str
    ingang: str
    zaak: str | None
    soort: str
    van_toestand: str | None
    naar_toestand: str | None
    grond: str | None
    waarborgen: str
    hash: str
    lading_hash: str | None


@dataclass(frozen=True, slots=True)
class Inhoud:
    """What an event was about; None once it was destroyed, and then the number of the event that says so."""

    lading: dict[str, Any] | None
    vernietigd_in: int | None


def bladzijde(session: Session, vraag: Zoekvraag, *, voor: int | None = None, aantal: int) -> tuple[Logregel, ...]:
    """Give the newest lines that fit, or the newest before a number."""
    waar = [] if voor is None else [Gebeurtenis.seq < voor]
    rijen = session.execute(_regels().where(*_past(vraag), *waar).order_by(Gebeurtenis.seq.desc()).limit(aantal))
    return tuple(Logregel(*rij) for rij in rijen)


def alle_regels(session: Session, vraag: Zoekvraag) -> tuple[Logregel, ...]:
    """Give every line that fits, the oldest first."""
    return tuple(Logregel(*rij) for rij in session.execute(_regels().where(*_past(vraag)).order_by(Gebeurtenis.seq)))


def logregel(session: Session, seq: int) -> Logregel | None:
    """Give the line with a number; None when there is none."""
    rij = session.execute(_regels().where(Gebeurtenis.seq == seq)).one_or_none()
    return None if rij is None else Logregel(*rij)


def waarin_gekeken(session: Session, van: int, tot: int) -> dict[int, str]:
    """Give what was looked at in each event of looking between two numbers: a kind and perhaps a key, no content."""
    keek = (Gebeurtenis.soort == Logboekgebeurtenis.INGEZIEN, Gebeurtenis.seq.between(van, tot))
    vraag = select(Lading.seq, Lading.inhoud).join(Gebeurtenis, Gebeurtenis.seq == Lading.seq).where(*keek)
    return {seq: json.loads(inhoud)["wat"] for seq, inhoud in session.execute(vraag)}


def inhoud_van(session: Session, seq: int) -> Inhoud:
    """Give the payload of an event, or what became of it."""
    inhoud = session.scalar(select(Lading.inhoud).where(Lading.seq == seq))
    v = Vernietiging
    weg = session.scalar(select(v.gebeurtenis).where(v.tabel == LADINGEN, v.rij == str(seq)))
    return Inhoud(None if inhoud is None else json.loads(inhoud), weg)


def _regels() -> Select[*tuple[Any, ...]]:
    g = Gebeurtenis
    kolommen = (g.seq, g.op, g.actor, g.rol, g.ingang, g.zaak, g.soort, g.van_toestand, g.naar_toestand, g.grond)
    return select(*kolommen, g.waarborgen, g.hash, g.lading_hash)


def _past(vraag: Zoekvraag) -> list[ColumnElement[bool]]:
    g = Gebeurtenis
    waar: list[ColumnElement[bool]] = []
    if vraag.soorten is not None:
        waar.append(g.soort.in_(vraag.soorten))
    if vraag.behalve:
        waar.append(g.soort.not_in(vraag.behalve))
    if vraag.zonder_zaken:
        waar.append(or_(g.zaak.is_(None), g.zaak.not_in(vraag.zonder_zaken)))
    if vraag.personen is not None:
        waar.append(g.actor.in_(vraag.personen))
    if vraag.van is not None:
        waar.append(g.op > einde_van(vraag.van - _DAG))
    if vraag.tot is not None:
        waar.append(g.op <= einde_van(vraag.tot))
    if vraag.zaak is not None:
        waar.append(g.zaak == vraag.zaak)
    return waar
