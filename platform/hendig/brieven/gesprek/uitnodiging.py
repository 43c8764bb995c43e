"""The invitation that stands in every letter of a conversation: with whom, before which day, and how."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from governance.kalender.datum import datum_met_weekdag
from hendig.brieven.zaakkop import Bereikbaar, bereik
from hendig.zetwerk.blokken import Stap

UITNODIGING_MARKER = (
    "uitnodiging.gesprek_met.naam",
    "uitnodiging.gesprek_met.mail",
    "uitnodiging.gesprek_met.telefoon",
)


@dataclass(frozen=True, slots=True)
class Uitnodiging:
    """With whom the partner talks, and before which day."""

    gesprek_met: Bereikbaar
    voor: date


def kies_een_moment(uitnodiging: Uitnodiging) -> Stap:
    """Ask to choose a moment."""
    return Stap(
        f"Vóór {datum_met_weekdag(uitnodiging.voor)}",
        f"Praat met ons. Kies een moment: bel of mail {bereik(uitnodiging.gesprek_met)}. U mag iemand meenemen.",
    )
