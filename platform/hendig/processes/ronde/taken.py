"""The jobs of a round, done by the clock."""

from __future__ import annotations

from enum import StrEnum


class Rondetaak(StrEnum):
    """What the worker does for a round."""

    OPENEN = "ronde openen"
    SLUITEN = "ronde sluiten"
    BEREKENEN = "ronde berekenen"
    HERINNEREN = "ronde herinneren"
    DEFINITIEF = "ronde definitief maken"
