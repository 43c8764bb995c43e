"""Who can fill in for each participant of a round."""

from __future__ import annotations

import datetime as dt

from sqlalchemy.orm import Session

from governance.feiten.rules import Peil
from governance.netwerk.queries import rollen_op
from surveys.antwoorden.rules import MAG_INVULLEN
from surveys.deelname.queries import deelnemers


def invullers(session: Session, ronde: str, dag: dt.date) -> dict[str, tuple[str, ...]]:
    """Give, by participant, the persons who can fill in for it on a day; for some there may be nobody."""
    houders = rollen_op(session, Peil(dag), rollen=MAG_INVULLEN)
    return {
        een.id: tuple(sorted({houder.persoon for houder in houders if houder.partij == een.partij}))
        for een in deelnemers(session, ronde)
    }
