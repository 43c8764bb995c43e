"""What was found in the answers of every round, as a value; no part of a `Beoordeling`.

What is not there cannot reach a report of the network or of a partner.
"""

from __future__ import annotations

from dataclasses import dataclass

from analysis.integrity.flags import Integrity


@dataclass(frozen=True, slots=True)
class OnderzochteRonde:
    """What was found in one round per construct; None where the answers are too few to say what is usual."""

    naam: str
    constructen: dict[str, Integrity | None]


@dataclass(frozen=True, slots=True)
class Integriteit:
    """What was found in every round; only for the controleur. ``hashes`` as in a `Beoordeling`."""

    rondes: tuple[OnderzochteRonde, ...]
    hashes: dict[str, str]
