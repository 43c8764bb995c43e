"""What the service writes down while it runs: one JSON object a line, about the service and never about a person.

Only fields that are named here come out. The words of other libraries stay inside: an address or a name may be in them.
"""

from __future__ import annotations

import datetime as dt
import json
import logging
import sys
from contextvars import ContextVar
from types import TracebackType
from typing import Final

VERZOEK: ContextVar[str | None] = ContextVar("verzoek", default=None)
"""The number of the request that is being answered."""
VELDEN: Final = ("verzoek", "methode", "route", "status", "ms", "soort", "plek", "deel", "adres")
"""What a line may hold beside its time, level, source and words."""
VAN_ONS: Final = "hendig"
BEKENDE_WOORDEN: Final = frozenset(
    {
        "Starting gunicorn %s",
        "Using worker: %s",
        "Booting worker with pid: %s",
        "Worker exiting (pid: %s)",
        "Handling signal: %s",
        "Shutting down: %s",
        "WORKER TIMEOUT (pid:%s)",
        "Worker (pid:%s) exited with code %s.",
        "Worker (pid:%s) was sent SIGKILL! Perhaps out of memory?",
    }
)
"""What gunicorn says about itself, with numbers of processes only."""
_DIEPTE: Final = 8


class Regel(logging.Formatter):
    """One line for one event."""

    def format(self, record: logging.LogRecord) -> str:
        """Write the fields that may come out, in a fixed order."""
        regel: dict[str, object] = {
            "tijd": dt.datetime.fromtimestamp(record.created, dt.UTC).isoformat(timespec="milliseconds"),
            "niveau": record.levelname.lower(),
            "bron": record.name,
        }
        fout = record.exc_info[0] if record.exc_info else None
        if (_van_ons(record) and fout is None) or record.msg in BEKENDE_WOORDEN:
            regel["wat"] = record.getMessage()
        if VERZOEK.get() is not None:
            regel["verzoek"] = VERZOEK.get()
        regel |= {veld: getattr(record, veld) for veld in VELDEN if hasattr(record, veld)}
        if (
            record.exc_info and fout is not None
        ):  # the words beside it are flask's or gunicorn's: with what was asked for
            regel |= {"soort": fout.__name__, "plek": plekken(record.exc_info[2])}
        elif "wat" not in regel:
            regel["plek"] = [f"{record.module}:{record.lineno}"]
        return json.dumps(regel, ensure_ascii=False)


def plekken(spoor: TracebackType | None) -> list[str]:
    """Say where something went wrong, the innermost last, without a value of anything."""
    gevonden = []
    while spoor is not None:
        gevonden.append(f"{spoor.tb_frame.f_globals.get('__name__')}:{spoor.tb_lineno}")
        spoor = spoor.tb_next
    return gevonden[-_DIEPTE:]


def hoort_erbij(record: logging.LogRecord) -> bool:
    """Tell whether an event is written down: ours, what is wrong, and what gunicorn says about itself."""
    return _van_ons(record) or record.levelno >= logging.WARNING or record.msg in BEKENDE_WOORDEN


def _van_ons(record: logging.LogRecord) -> bool:
    return record.name.partition(".")[0] == VAN_ONS


def begin_verslag() -> None:
    """Let everything that is logged go to standard error in this form; of other libraries only what is wrong."""
    uitgang = logging.StreamHandler(sys.stderr)
    uitgang.setFormatter(Regel())
    uitgang.addFilter(hoort_erbij)
    wortel = logging.getLogger()
    wortel.handlers = [uitgang]
    wortel.setLevel(logging.WARNING)
    logging.getLogger(VAN_ONS).setLevel(logging.INFO)
    logging.captureWarnings(capture=True)
