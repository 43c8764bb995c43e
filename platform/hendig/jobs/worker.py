"""The worker: takes one job at a time out of the queue, has it done, and says how it went, until it is told to stop."""

from __future__ import annotations

import datetime as dt
import logging
import threading
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from typing import Final

from sqlalchemy.exc import SQLAlchemyError

from governance.logboek.handeling import Handelende, Handeling, Toeval, handeling
from governance.opslag.database import Opslag
from hendig.jobs.draaitijd import MELD_PER, meld_draait
from hendig.jobs.queries import iets_te_doen
from hendig.jobs.rules import Opdracht, Uitvoerfout, foutcode
from hendig.jobs.service import meld_gedaan, meld_mislukt, pak_volgende, ruim_op

Uitvoerder = Callable[[Opdracht], None]
"""Does one job, or raises; it may be asked to do the same one twice."""

RUST_S: Final = 1.0
"""How long the worker waits when there is nothing to do."""
RUST_NA_FOUT_S: Final = 10.0
"""How long it waits when the database does not answer."""
OPRUIMEN: Final = dt.timedelta(hours=1)
"""How often what was done long ago is cleared away."""

_LOG: Final = logging.getLogger(__name__)


class Werker:
    """Does the jobs of one database, beside any number of others; each kind has one who does it."""

    def __init__(
        self,
        opslag: Opslag,
        uitvoerders: Mapping[str, Uitvoerder],
        *,
        door: Handelende,
        nu: Callable[[], dt.datetime],
        toeval: Toeval,
        bewaar_lading: bool = False,
    ) -> None:
        self._opslag = opslag
        self._uitvoerders = uitvoerders
        self._door = door
        self._nu = nu
        self._toeval = toeval
        self._bewaar_lading = bewaar_lading
        self._opgeruimd: dt.datetime | None = None
        self._gemeld: dt.datetime | None = None

    def draai(self, stop: threading.Event) -> None:
        """Do what is due until ``stop`` is set; a job that is being done is finished first.

        A database that is away for a while is waited for.
        """
        while not stop.is_set():
            try:
                self._meld_draait()  # before the first job: one that asks whether we ran finds the whole silence
                rust = 0.0 if self.doe_een() else RUST_S
                self._ruim_op()
            except SQLAlchemyError as fout:
                _LOG.warning("de rij met taken is niet te bereiken", extra={"soort": type(fout).__name__})
                rust = RUST_NA_FOUT_S
            stop.wait(rust)

    def doe_een(self) -> bool:
        """Do the next job that is due, well or not; tell whether there was one."""
        with self._opslag.lees() as session:  # so that a queue with nothing in it holds up nobody who writes
            if not iets_te_doen(session, self._nu()):
                return False
        with self._handeling() as nieuw:
            opdracht = pak_volgende(nieuw)
        if opdracht is None:
            return False
        fout = self._voer_uit(opdracht)
        with self._handeling() as nieuw:
            if fout is None:
                meld_gedaan(nieuw, opdracht=opdracht, bewaar_lading=self._bewaar_lading)
            else:
                meld_mislukt(nieuw, opdracht=opdracht, fout=fout)
        return True

    def _voer_uit(self, opdracht: Opdracht) -> Exception | None:
        try:
            self._uitvoerders[opdracht.soort](opdracht)
        except Exception as fout:  # noqa: BLE001 - whatever goes wrong in a job, the next one is done
            _meld(opdracht, fout)
            return fout
        return None

    def _meld_draait(self) -> None:
        if self._gemeld is None or self._nu() - self._gemeld >= MELD_PER:
            with self._handeling() as nieuw:
                meld_draait(nieuw)
            self._gemeld = self._nu()

    def _ruim_op(self) -> None:
        if self._opgeruimd is None or self._nu() - self._opgeruimd >= OPRUIMEN:
            with self._handeling() as nieuw:
                ruim_op(nieuw)
            self._opgeruimd = self._nu()

    def _handeling(self) -> AbstractContextManager[Handeling]:
        return handeling(self._opslag, door=self._door, op=self._nu(), toeval=self._toeval)


def _meld(opdracht: Opdracht, fout: Exception) -> None:
    """Write down that a job failed; of a fault that nobody foresaw also where, which is for the formatter to show."""
    soort, waar = foutcode(fout), None if isinstance(fout, Uitvoerfout) else fout
    _LOG.warning("een taak lukte niet: %s", opdracht.soort, extra={"soort": soort}, exc_info=waar)
