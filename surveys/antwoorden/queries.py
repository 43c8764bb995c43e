"""What the main database knows of answering: personal links, that answers came in, and who fills in for whom."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from governance.feiten.rules import Peil
from governance.netwerk.queries import rollen_op
from governance.netwerk.rules import Rol
from surveys.antwoorden.model import Inlevering, Invullink
from surveys.antwoorden.rules import MAG_INVULLEN, Linkstand
from surveys.deelname.model import Deelnemer


@dataclass(frozen=True, slots=True)
class Linkbeeld:
    """A personal link: to which answers, whose it is, and whether it still opens them."""

    id: str
    deelnemer: str
    persoon: str
    stand: Linkstand


@dataclass(frozen=True, slots=True)
class Inleveringbeeld:
    """The answers of an organisation came in: when, and who signed them off."""

    op: dt.datetime
    door: str


def zoek_link(session: Session, link: str) -> Linkbeeld | None:
    """Find a link by its key; None when there is none."""
    rij = session.get(Invullink, link)
    return None if rij is None else Linkbeeld(rij.id, rij.deelnemer, rij.persoon, rij.stand)


def open_links(session: Session, deelnemer: str) -> dict[str, str]:
    """Give the link of each person that still opens the answers of a participant."""
    vraag = select(Invullink).where(Invullink.deelnemer == deelnemer, Invullink.stand == Linkstand.OPEN)
    return {rij.persoon: rij.id for rij in session.scalars(vraag)}


def ingeleverd(session: Session, ronde: str) -> dict[str, dt.datetime]:
    """Give when the answers of each participant came in for the last time, of those whose did."""
    i, d = Inlevering, Deelnemer
    vraag = select(i.deelnemer, i.op).join(d, d.id == i.deelnemer).where(d.ronde == ronde).order_by(i.vastgelegd_in)
    return {rij.deelnemer: rij.op for rij in session.execute(vraag)}


def laatste_inlevering(session: Session, deelnemer: str) -> Inleveringbeeld | None:
    """Give when the answers of one participant came in for the last time; None when they did not."""
    vraag = select(Inlevering).where(Inlevering.deelnemer == deelnemer).order_by(Inlevering.vastgelegd_in.desc())
    rij = session.scalars(vraag.limit(1)).one_or_none()
    return None if rij is None else Inleveringbeeld(rij.op, rij.door)


def beoordelaars(session: Session, partij: str, peil: Peil) -> dict[str, frozenset[Rol]]:
    """Give everybody who fills in for a party on a day, with all their roles for it."""
    rollen: defaultdict[str, set[Rol]] = defaultdict(set)
    for houder in rollen_op(session, peil, partij=partij):
        rollen[houder.persoon].add(houder.rol)
    return {wie: frozenset(hun) for wie, hun in rollen.items() if not hun.isdisjoint(MAG_INVULLEN)}
