"""What a file about the list of a round can hold."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

BIJEENKOMST, PARTNER, SOORT = "bijeenkomst", "partner", "soort"

GROOTSTE_GROEP: Final = 12
"""With more at one meeting, not everybody met everybody."""
LANGSTE_CLUSTER: Final = 40


class Lijstsoort(StrEnum):
    """What the lines of a file tell."""

    CONTACTEN = "contacten"
    BIJEENKOMSTEN = "bijeenkomsten"
    CLUSTERS = "clusters"
    BANDEN = "banden"
