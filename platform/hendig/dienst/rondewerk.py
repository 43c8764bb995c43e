"""Jobs about rounds that need what counts, draws or writes workbooks: that is loaded with the first one, not before."""

from __future__ import annotations

import datetime as dt
import importlib
from collections.abc import Callable
from typing import Final

from governance.logboek.handeling import Toeval
from governance.opslag.database import Opslag
from hendig.jobs.rules import Opdracht
from hendig.jobs.worker import Uitvoerder
from surveys.kluis.kluis import Kluis

MAKER: Final = "hendig.uitvoer.ronde.maken"


def uitvoermaker(opslag: Opslag, kluis: Kluis, *, klok: Callable[[], dt.datetime], toeval: Toeval) -> Uitvoerder:
    """Give who makes the answers of a round into a file."""

    def maak(opdracht: Opdracht) -> None:
        maken = importlib.import_module(MAKER)
        maken.maak_uitvoer(opslag, kluis, nummer=str(opdracht.lading["uitvoer"]), op=klok(), zout=toeval.nieuw_zout())

    return maak
