"""What is thrown away once it is of no use: old tries, and sessions and links that ended a month ago."""

from __future__ import annotations

import datetime as dt
from typing import Final

from sqlalchemy import delete

from governance.logboek.handeling import Handeling
from hendig.toegang.model import Eenmalig, Poging, Sessie
from hendig.toegang.remregels import TELT_MEE

BEWAAR: Final = dt.timedelta(days=30)
"""For how long is known where somebody was logged in, and which link was sent."""


def ruim_op(handeling: Handeling) -> None:
    """Throw away what is of no use any more; at every log-in, so that it never is much."""
    session, maand = handeling.session, handeling.op - BEWAAR
    session.execute(delete(Poging).where(Poging.op <= handeling.op - TELT_MEE))
    session.execute(delete(Sessie).where(Sessie.eindigt_op <= maand))
    session.execute(delete(Eenmalig).where(Eenmalig.geldig_tot <= maand))
