"""Brakes on guessing: a try is written down as failed before it is looked at, so many at once do not slip through."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, select, update
from sqlalchemy.orm import Session

from governance.logboek.handeling import Handeling
from governance.weigering import Weigering
from hendig.toegang.model import Poging
from hendig.toegang.remregels import PER_PAAR, PER_PERSOON, PER_PLEK, Pogingsoort, Rem, vrij_vanaf
from hendig.toegang.rules import te_vaak


@dataclass(frozen=True, slots=True)
class Toegelaten:
    """A try that may be made, and how many more there are when it fails."""

    poging: str
    over: int


def begin_poging(handeling: Handeling, *, soort: Pogingsoort, wie: str, waar: str) -> Toegelaten | Weigering:
    """Write down a try; or give the refusal, to be raised after this act, when there were too many.

    It is given and not raised because a refusal in an act is logged for ever: then anybody could fill the log.
    """
    session, op = handeling.session, handeling.op
    over = []
    for rem, welke in (
        (PER_PAAR, (Poging.wie == wie, Poging.waar == waar)),
        (PER_PERSOON, (Poging.wie == wie,)),
        (PER_PLEK, (Poging.waar == waar,)),
    ):
        mislukt = _mislukt(session, rem, op, soort, welke)
        tot = vrij_vanaf(rem, mislukt, op)
        if tot is not None:
            return te_vaak(tot)
        over.append(rem.meest - len(mislukt) - 1)
    poging = Poging(id=handeling.nieuw_id, soort=soort, wie=wie, waar=waar, op=op, gelukt=False)
    session.add(poging)
    return Toegelaten(poging.id, min(over))


def meld_gelukt(handeling: Handeling, *, poging: str) -> None:
    """Let a try no longer count: it went well. What failed before, here or elsewhere, still counts."""
    handeling.session.execute(update(Poging).where(Poging.id == poging).values(gelukt=True))


def _mislukt(
    session: Session, rem: Rem, op: dt.datetime, soort: Pogingsoort, welke: Sequence[ColumnElement[bool]]
) -> Sequence[dt.datetime]:
    p = Poging
    telt = (p.soort == soort, p.gelukt.is_(False), p.op > op - rem.binnen, *welke)
    return session.scalars(select(p.op).where(*telt).order_by(p.op)).all()
