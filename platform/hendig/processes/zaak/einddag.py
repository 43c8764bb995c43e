"""From which day an agreement can end, by its own terms."""

from __future__ import annotations

import datetime as dt

from sqlalchemy.orm import Session

from governance.contract.queries import termijnsoort
from governance.termijnen.queries import telregels
from governance.termijnen.telling import laatste_dag
from governance.uitsluiting.queries import Zaakbeeld


def vroegste_einde(session: Session, zaak: Zaakbeeld, dag: dt.date) -> dt.date:
    """Give the earliest day on which the agreement ends when the letter arrives on a day."""
    afspraak = termijnsoort(session, zaak.contractversie, "T17")
    return laatste_dag(dag, afspraak.lengte, afspraak.eenheid, telregels(session, zaak.contractversie))
