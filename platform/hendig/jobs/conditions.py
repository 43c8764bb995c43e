"""Which jobs a worker may take, as a condition of a query."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import ColumnElement, and_, or_

from hendig.jobs.model import Job
from hendig.jobs.rules import Stand


def aan_de_beurt(op: dt.datetime) -> ColumnElement[bool]:
    """Give the condition that a job is due at a moment, and in no worker's hands."""
    vrij = or_(Job.bezet_tot.is_(None), Job.bezet_tot <= op)
    return and_(Job.stand == Stand.WACHT, Job.klaar_vanaf <= op, vrij)
