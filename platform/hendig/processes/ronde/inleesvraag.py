"""What somebody asks who reads in a round that was held elsewhere."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from surveys.ronde.rules import Rondesoort


@dataclass(frozen=True, slots=True)
class Inleesbestand:
    """A file as it was sent."""

    naam: str
    inhoud: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Inleesvraag:
    """A round with its ratings; ``norm`` and ``instrument`` are keys of versions.

    ``uitgenodigd`` is who was asked to rate whom; without it that is who answered about whom.
    """

    naam: str
    soort: Rondesoort
    opende: dt.date
    sloot: dt.date
    periode_van: dt.date
    norm: str
    instrument: str
    metingen: Inleesbestand
    uitgenodigd: Inleesbestand | None = None


@dataclass(frozen=True, slots=True)
class Ingelezen:
    """The round that was read in, and what is to be told of the files."""

    ronde: str
    beoordelingen: int
    mededelingen: tuple[str, ...]
