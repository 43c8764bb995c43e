"""The template of one kind of document: which data it asks, how it is written, and what in it is personal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from governance.documenten.documentsoorten import Documentsoort
from hendig.brieven.papier import Papier
from hendig.brieven.zaakkop import Briefgegevens

G = TypeVar("G", bound=Briefgegevens)


@dataclass(frozen=True, slots=True)
class Sjabloon(Generic[G]):
    """How one kind of document is made.

    ``versie`` goes up with every change in the words, the look or the data. ``marker`` names the fields that hold
    personal data; each leads to text, for what is blacked out must be readable again as the same data.
    """

    soort: Documentsoort
    versie: int
    gegevens: type[G]
    schrijf: Callable[[G], Papier]
    marker: tuple[str, ...]
