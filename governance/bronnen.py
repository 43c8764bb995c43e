"""A citable paragraph as a value: every rule and every proposal names where it comes from."""

from __future__ import annotations

from dataclasses import dataclass

METHODE = "docs/methode.md"
BONDIG_KADER = "Bondig Kader"


@dataclass(frozen=True, slots=True)
class Bron:
    """One paragraph of one document; as text it reads the way a letter cites it."""

    document: str
    paragraaf: str

    def __str__(self) -> str:
        """Join document and paragraph with a comma."""
        return f"{self.document}, {self.paragraaf}"
