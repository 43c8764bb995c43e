"""What was known at a moment, as the event up to which facts count."""

from __future__ import annotations

import datetime as dt

from sqlalchemy.orm import Session

from governance.feiten.rules import Peil
from governance.logboek.queries import seq_op


def zoals_bekend_op(session: Session, dag: dt.date, moment: dt.datetime) -> Peil:
    """Ask about a day with what was recorded up to a moment: what we said then, whatever was corrected since."""
    return Peil(dag, seq_op(session, moment))
