"""What can be said of a job: how it stands, when it is tried again, and how one that cannot be done says so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Any

from governance.bronnen import Bron
from governance.netwerk.rules import Rol
from governance.weigering import Weigeringsgrond

MAG_BEHEREN = (Rol.BEHEERDER,)
"""In which roles somebody looks after the jobs."""

UITSTEL = (
    timedelta(minutes=1),
    timedelta(minutes=5),
    timedelta(minutes=30),
    timedelta(hours=2),
    timedelta(hours=8),
    timedelta(hours=24),
)
"""How long a job waits after each try that failed; after one try more than these it waits for a person."""
BEZET = timedelta(minutes=2)
"""For how long one worker has a job; a worker that died gives it back by doing nothing."""
BEWAAR = timedelta(days=90)
"""For how long is known which job was done: long enough to find out why somebody missed a message."""
AFGEBROKEN = "AFGEBROKEN"
"""What is wrong with a job whose every try ended with the worker."""


class Stand(StrEnum):
    """How a job stands; one that a worker has in hand still waits, for it may not come through."""

    WACHT = "wacht"
    GEDAAN = "gedaan"
    MISLUKT = "mislukt"
    VERVALLEN = "vervallen"


class Jobgebeurtenis(StrEnum):
    """What the log records about jobs: only what a person decided about one."""

    OPNIEUW_GEPROBEERD = "JobOpnieuwGeprobeerd"
    VERVALLEN = "JobVervallen"


NIET_MISLUKT = Weigeringsgrond(
    "JOB-01",
    "Deze taak is niet mislukt, of iemand anders heeft die net opgepakt. Bekijk de lijst opnieuw.",
    Bron("ontwerpkeuze", "een mens beslist alleen over taken die niet lukten"),
)

AL_GEDAAN = Weigeringsgrond(
    "JOB-02",
    "Deze mail is verstuurd en kwam terug. Opnieuw proberen kan niet. Controleer het adres, en laat dit vervallen.",
    Bron("ontwerpkeuze", "wat een mail vertelt, blijft niet bewaard"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Opdracht:
    """A job in the hands of a worker; ``poging`` is the number of this try, from one."""

    id: str
    sleutel: str
    soort: str
    onderwerp: str | None
    persoon: str | None
    lading: Mapping[str, Any]
    poging: int


class Uitvoerfout(Exception):
    """A job that could not be done; the code names why and holds nothing of anybody.

    One that is ``blijvend`` is not tried again: another try would end the same way.
    """

    def __init__(self, code: StrEnum, *, blijvend: bool) -> None:
        super().__init__(code.value)
        self.code = code.value
        self.blijvend = blijvend


def foutcode(fout: Exception) -> str:
    """Name what went wrong without its words, for those may be of persons."""
    return fout.code if isinstance(fout, Uitvoerfout) else type(fout).__name__[:80]


def uitstel_na(fout: Exception, poging: int) -> timedelta | None:
    """Tell how long a job waits after a try that failed; None when it is not tried again."""
    if isinstance(fout, Uitvoerfout) and fout.blijvend:
        return None
    return UITSTEL[poging - 1] if poging <= len(UITSTEL) else None
