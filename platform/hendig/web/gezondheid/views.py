"""Two answers for a machine: the process lives, and it can do its work. They name no version and no place."""

from __future__ import annotations

import datetime as dt
from http import HTTPStatus
from typing import Final

from flask.typing import ResponseReturnValue
from sqlalchemy.exc import SQLAlchemyError

from hendig.jobs.queries import iets_te_doen
from hendig.migrations.stand import NETWORK, revision
from hendig.web.gebied import Gebied
from hendig.web.toegangsregel import IEDEREEN
from hendig.web.verzoek import Verzoek, verzoek

gezondheid = Gebied("gezondheid", __name__)

GOED: Final = "goed"
WACHT_TE_LANG: Final = dt.timedelta(minutes=5)
"""How long work may wait before nobody seems to be doing it; a worker that lives looks every second."""


@gezondheid.pagina("/healthz", IEDEREEN)
def leeft() -> ResponseReturnValue:
    """Say that this process answers; nothing else is asked."""
    return {"stand": GOED}


@gezondheid.pagina("/readyz", IEDEREEN)
def klaar() -> ResponseReturnValue:
    """Say whether the database is there, is of this version, and the work behind the screens is being done."""
    gevonden = _bevindingen(verzoek())
    goed = set(gevonden.values()) == {GOED}
    stand = {"stand": GOED if goed else "niet goed", **gevonden}
    return stand, HTTPStatus.OK if goed else HTTPStatus.SERVICE_UNAVAILABLE


def _bevindingen(vraag: Verzoek) -> dict[str, str]:
    try:
        with vraag.dienst.opslag.lees() as session:
            if revision(session.connection()) != NETWORK.head:
                return {"database": "andere versie"}
            blijft_liggen = iets_te_doen(session, vraag.nu - WACHT_TE_LANG)
    except SQLAlchemyError:
        return {"database": "niet te bereiken"}
    return {"database": GOED, "taken": "blijven liggen" if blijft_liggen else GOED}
