"""How an agreement ends, and how much of it: in the same words in every letter of one matter."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Wijze(StrEnum):
    """In which way the gemeente ends the agreement."""

    ONTBINDING = "ontbinding"
    OPZEGGING = "opzegging"


@dataclass(frozen=True, slots=True)
class Omvang:
    """In which way and how much; ``deel`` names the part that ends, None is the whole."""

    wijze: Wijze
    deel: str | None

    @property
    def in_woorden(self) -> str:
        """Say in which way and how much, as the end of a sentence with a verb."""
        werkwoord = "te ontbinden" if self.wijze is Wijze.ONTBINDING else "op te zeggen"
        return f"{hoeveel(self.deel)} {werkwoord}"


def hoeveel(deel: str | None) -> str:
    """Say how much of the agreement ends."""
    return "geheel" if deel is None else f"voor {deel}"
