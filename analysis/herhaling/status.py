"""What can be said about repetition after a round: a signal, none, or not determinable, with the rule that decided."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Herhaling(StrEnum):
    """Whether the norm was missed repeatedly; a signal for people, never a decision."""

    SIGNAAL = "signaal: bij herhaling onder de norm"
    GEEN = "geen herhaling"
    NIET_VAST_TE_STELLEN = "niet vast te stellen"


@dataclass(frozen=True, slots=True)
class Herhalingsstatus:
    """Status after one round, the rule that decided (``H1`` .. ``H8``, ``V1`` .. ``V9``), why, and on which rounds.

    ``counts`` tells whether the round itself counts (None: not known); ``rondes`` are the rounds of the chain,
    oldest first, empty unless there is a signal; ``toelichting`` is one Dutch sentence.
    """

    status: Herhaling
    regel: str
    toelichting: str
    counts: bool | None
    rondes: tuple[str, ...]
