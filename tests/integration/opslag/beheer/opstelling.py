"""One installation, its commands run in this process, and a look at what stands in its databases."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any
from unittest.mock import patch

from sqlalchemy import select

from governance.opslag.database import Opslag
from hendig.cli.main import _run
from hendig.instellingen import Instellingen, lees_instellingen
from hendig.processes.beheer.installatie import Installatie, geopende_installatie
from hendig.processes.beheer.kopiewaarden import kolomsoorten, naar_json
from hendig.processes.beheer.reservekopie import alle_tabellen
from tests.integration.demo_files import Run

Rows = dict[str, list[list[Any]]]


class Proef(StrEnum):
    """An event of these tests."""

    GEDAAN = "ProefGedaan"


@dataclass(frozen=True)
class Opstelling:
    """Where an installation is told to be."""

    map: Path
    omgeving: dict[str, str]

    @property
    def instellingen(self) -> Instellingen:
        return lees_instellingen(self.omgeving)

    def hendig(self, *arguments: object) -> Run:
        """Give a command."""
        out, err = io.StringIO(), io.StringIO()
        with patch.dict(os.environ, self.omgeving), redirect_stdout(out), redirect_stderr(err):
            code = _run([str(argument) for argument in arguments])
        return Run(code, out.getvalue(), err.getvalue())

    @contextmanager
    def open(self) -> Iterator[Installatie]:
        """Both databases."""
        with geopende_installatie(self.instellingen) as installatie:
            yield installatie

    def schrijf(self, aantal: int) -> None:
        """Add events with a payload."""
        with self.open() as installatie, installatie.doe() as handeling:
            for nummer in range(aantal):
                handeling.leg_vast(Proef.GEDAAN, zaak="z1", lading={"nummer": nummer, "tekst": "één\n'\""})

    def soorten(self) -> list[str]:
        """The kinds of events in the log, first to last."""
        with self.open() as installatie, installatie.netwerk.lees() as session:
            return list(session.connection().exec_driver_sql("SELECT soort FROM gebeurtenis ORDER BY seq").scalars())

    def rijen(self) -> tuple[Rows, Rows]:
        """Every row of both databases, in a form that is the same on both engines."""
        with self.open() as installatie:
            return rows(installatie.netwerk), rows(installatie.kluis)


def rows(opslag: Opslag) -> Rows:
    with opslag.lees() as session:
        connection = session.connection()
        return {
            tabel.name: sorted(
                (naar_json(kolomsoorten(tabel), tuple(rij)) for rij in connection.execute(select(tabel))), key=str
            )
            for tabel in alle_tabellen(connection)
        }


def until(rijen: Rows, seq: int) -> Rows:
    """The same rows, of the log only those up to an event."""
    log = {"gebeurtenis", "lading"}
    return {tabel: [rij for rij in deel if tabel not in log or rij[0] <= seq] for tabel, deel in rijen.items()}
