"""When the worker ran, and when it did not: what a round that closes by the clock is held against.

It measures the work in the background. A website that is away while that work goes on is not seen here.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from governance.logboek.handeling import Handeling
from hendig.jobs.model import Draaitijd

MELD_PER: Final = dt.timedelta(minutes=1)
"""How often the worker says that it runs."""
STIL: Final = dt.timedelta(minutes=5)
"""A longer silence than this is a service that was down; a restart takes seconds."""

Stuk = tuple[dt.datetime, dt.datetime]
"""From when until when."""


def meld_draait(handeling: Handeling) -> None:
    """Record that the worker runs at this moment: the last stretch grows, or a new one begins after a silence."""
    session, d = handeling.session, Draaitijd
    laatste = session.scalar(select(d).order_by(d.tot.desc()).limit(1).with_for_update())
    if laatste is None or handeling.op - laatste.tot > STIL:
        session.add(Draaitijd(id=handeling.nieuw_id, van=handeling.op, tot=handeling.op))
    else:
        laatste.tot = max(laatste.tot, handeling.op)
    session.flush()


def meld_doorgedraaid(handeling: Handeling, *, tot: dt.datetime) -> None:
    """Record that the time up to a moment to come counts as time in which the worker ran."""
    handeling.session.add(Draaitijd(id=handeling.nieuw_id, van=handeling.op, tot=tot))
    handeling.session.flush()


def stilstanden(session: Session, van: dt.datetime, tot: dt.datetime, *, nu: dt.datetime) -> tuple[Stuk, ...]:
    """Give each time that the service was down somewhere between two moments, as it is known now."""
    d = Draaitijd
    rijen = session.execute(select(d.van, d.tot).where(d.tot >= van - STIL).order_by(d.van))
    return gaten([(begin, einde) for begin, einde in rijen], van, tot, nu=nu)


def gaten(gedraaid: Iterable[Stuk], van: dt.datetime, tot: dt.datetime, *, nu: dt.datetime) -> tuple[Stuk, ...]:
    """Give each silence longer than `STIL` that touches the time between two moments.

    ``gedraaid`` are the stretches in the order in which they began. A silence counts whole, also when it ends after
    ``tot``: who came in the last minute found a closed door as well. Before the first stretch nothing is known to
    have run, so that is silence too.
    """
    gevonden, tot_nu = [], van
    for begin, einde in gedraaid:
        if begin - tot_nu > STIL and tot_nu < tot:
            gevonden.append((tot_nu, begin))
        tot_nu = max(tot_nu, einde)
    if nu - tot_nu > STIL and tot_nu < tot:
        gevonden.append((tot_nu, nu))
    return tuple(gevonden)
