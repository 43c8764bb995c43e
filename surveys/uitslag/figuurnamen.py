"""Which drawings are kept beside results."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class Figuurnaam(StrEnum):
    """What a drawing shows: the own score, the own rounds beside each other, or how scores are spread."""

    EIGEN_SCORE = "eigen-score"
    VERLOOP = "verloop"
    VERDELING = "verdeling"


TRECHTER: Final = "trechter"
"""The scores of all by how many answered: it stays in the kluis, for who looks a round over."""
ALLES_SAMEN: Final = "alle"
"""In the place of the construct, where all are in one drawing."""
