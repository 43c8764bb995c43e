"""A norm version as the procesovereenkomst fixes it: norms per construct, gates, repetition, disclosure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from analysis.herhaling.feiten import Herhalingsregels
from analysis.oordeel.normregels import Normregels


@dataclass(frozen=True, slots=True, kw_only=True)
class Norm:
    """One norm version. ``constructen`` maps a construct's name to its rules, in the order of the file.

    ``tonen_min`` is the fewest raters other than the gemeente from which a partner's score is shown.
    ``items_min`` is None when the norm switched it off; ``gemeente`` is None when the gemeente takes no part.
    """

    versie: str
    artikel: str
    vastgesteld_door: str
    vastgesteld_op: date
    constructen: dict[str, Normregels]
    tonen_min: int
    items_min: int | None
    gemeente: str | None
    herhaling: Herhalingsregels
