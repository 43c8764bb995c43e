"""Reading how far the advice of the toezichthouder is, and what it says."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from governance.mdg.model import Mdgtekst, Toezichtstap
from governance.mdg.rules import Tekstsoort
from governance.mdg.toezicht import Adviesstap, Strekking


@dataclass(frozen=True, slots=True, kw_only=True)
class Adviesbeeld:
    """An advice that was given: by whom, when, what it comes to, and its parts as far as they were not destroyed."""

    id: str
    zaak: str
    door: str
    dag: dt.date
    strekking: Strekking
    delen: Mapping[Tekstsoort, str]
    reactie: str | None


def adviesstappen(session: Session, zaak: str) -> tuple[Toezichtstap, ...]:
    """Give what was recorded about the advice in a case, in order."""
    t = Toezichtstap
    return tuple(session.scalars(select(t).where(t.zaak == zaak).order_by(t.vastgelegd_in)))


def advies_van(session: Session, zaak: str) -> Adviesbeeld | None:
    """Give the last advice in a case with what the partner said of its draft; None as long as none was given."""
    stappen = adviesstappen(session, zaak)
    gegeven = [stap for stap in stappen if stap.soort is Adviesstap.ADVIES]
    if not gegeven or gegeven[-1].strekking is None:
        return None
    advies, strekking = gegeven[-1], gegeven[-1].strekking
    reacties = [
        stap.id for stap in stappen if stap.soort is Adviesstap.REACTIE and stap.vastgelegd_in < advies.vastgelegd_in
    ]
    woorden = _woorden(session, reacties[-1]) if reacties else {}
    return Adviesbeeld(
        id=advies.id,
        zaak=zaak,
        door=advies.door,
        dag=advies.dag,
        strekking=strekking,
        delen=_woorden(session, advies.id),
        reactie=woorden.get(Tekstsoort.ADVIES_REACTIE),
    )


def _woorden(session: Session, bij: str) -> dict[Tekstsoort, str]:
    return {rij.soort: rij.tekst for rij in session.scalars(select(Mdgtekst).where(Mdgtekst.bij == bij))}
