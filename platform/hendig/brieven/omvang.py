"""How an agreement ends, and how much of it: in the same words in every letter of one matter."""

from __future__ import annotations

from dataclasses import dataclass

from governance.uitsluiting.gronden import Beeindigingsvorm


@dataclass(frozen=True, slots=True)
class Omvang:
    """In which way and how much; ``deel`` names the part that ends, None is the whole."""

    vorm: Beeindigingsvorm
    deel: str | None

    @property
    def in_woorden(self) -> str:
        """Say in which way and how much, as the end of a sentence with a verb."""
        werkwoord = "te ontbinden" if self.vorm is Beeindigingsvorm.ONTBINDING else "op te zeggen"
        return f"{hoeveel(self.deel)} {werkwoord}"


def hoeveel(deel: str | None) -> str:
    """Say how much of the agreement ends."""
    return "geheel" if deel is None else f"voor {deel}"
