"""Reading the log: the chain from end to end, its head, and the moment up to which something was known."""

from __future__ import annotations

import datetime as dt
from collections.abc import Generator, Mapping, Sequence
from contextlib import closing
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, DateTime, Row, String, func, select, type_coerce
from sqlalchemy.orm import Session

from governance.logboek.model import Gebeurtenis, Lading
from governance.logboek.rules import BEGIN, VELDEN, Ketenoordeel, Kop, Schakel, beoordeel_keten, moment_tekst

_GREEP = 5_000


def kop(session: Session) -> Kop:
    """Give the end of the chain; an empty log has number 0."""
    laatste = select(Gebeurtenis.seq, Gebeurtenis.hash).order_by(Gebeurtenis.seq.desc()).limit(1)
    rij = session.execute(laatste).one_or_none()
    return Kop(0, BEGIN) if rij is None else Kop(rij.seq, rij.hash)


def laatste(session: Session, aantal: int) -> Sequence[Row[int, dt.datetime, str, str, str | None]]:
    """Give the last events, newest first: number, moment, role, kind and case; names are not in it."""
    g = Gebeurtenis
    vraag = select(g.seq, g.op, g.rol, g.soort, g.zaak).order_by(g.seq.desc()).limit(aantal)
    return session.execute(vraag).all()


def eerste(session: Session) -> dt.datetime:
    """Give the moment of the first event."""
    return session.scalars(select(Gebeurtenis.op).where(Gebeurtenis.seq == 1)).one()


def laatste_van(session: Session, soort: StrEnum) -> dt.datetime | None:
    """Give the moment of the last event of a kind; None when there is none."""
    return session.scalar(select(func.max(Gebeurtenis.op)).where(Gebeurtenis.soort == soort.value))


def seq_op(session: Session, op: dt.datetime) -> int:
    """Give the number of the last event at or before a moment: what was known then; 0 before the first."""
    return session.scalar(select(func.max(Gebeurtenis.seq)).where(Gebeurtenis.op <= op)) or 0


def controleer(session: Session, koppen: Mapping[int, str] | None = None) -> Ketenoordeel:
    """Check the whole chain, and heads that were kept elsewhere (number to hash)."""
    with closing(schakels(session)) as keten:  # a break ends the walk half-way
        return beoordeel_keten(keten, koppen)


def schakels(session: Session) -> Generator[Schakel, None, None]:
    """Give every event in order with its payload, a batch at a time; bare values, because there may be very many."""
    g, lading = Gebeurtenis.__table__.c, Lading.__table__.c
    bare: dict[str, ColumnElement[Any]] = {
        "op": type_coerce(g.op, DateTime(timezone=True)),
        "ingang": type_coerce(g.ingang, String()),
    }
    regel: list[ColumnElement[Any]] = [bare.get(veld, g[veld]) for veld in VELDEN]
    vraag = (
        select(*regel, g.vorige_hash, g.hash, lading.zout, lading.inhoud)
        .outerjoin(Lading.__table__, lading.seq == g.seq)
        .order_by(g.seq)
        .execution_options(yield_per=_GREEP)
    )
    with session.connection().execute(vraag) as rijen:
        for seq, op, *midden, vorige_hash, eigen_hash, zout, inhoud in rijen:
            yield Schakel((seq, moment_tekst(op), *midden), vorige_hash, eigen_hash, zout, inhoud)
