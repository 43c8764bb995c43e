"""The gemeente goes no further, and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from governance.documenten.documentsoorten import Documentsoort
from governance.kalender.datum import datum
from hendig.brieven.brief import Brief
from hendig.brieven.einde.slot import klaar, slotblokken
from hendig.brieven.sjabloon import Sjabloon
from hendig.brieven.zaakkop import KOP_MARKER, Briefgegevens, brief_van


@dataclass(frozen=True, slots=True, kw_only=True)
class Intrekkingsgegevens(Briefgegevens):
    """All that this letter is made of: the letter that is taken back, and why; ``met_meting`` when rounds led to it."""

    brief_van: date
    brief_kenmerk: str
    redenen: tuple[str, ...]
    met_meting: bool


def intrekkingsbrief(gegevens: Intrekkingsgegevens) -> Brief:
    """Write the letter."""
    return brief_van(
        gegevens.kop,
        onderwerp="Wij trekken onze eerdere brief in",
        stand=klaar("Wij gaan hier niet mee verder."),
        blokken=slotblokken(
            gegevens.kop,
            f"Op {datum(gegevens.brief_van)} schreven wij u (onze brief {gegevens.brief_kenmerk}). Die brief trekken "
            "wij in.",
            gegevens.redenen,
            met_meting=gegevens.met_meting,
        ),
    )


SJABLOON = Sjabloon(Documentsoort.INTREKKINGSBRIEF, 1, Intrekkingsgegevens, intrekkingsbrief, (*KOP_MARKER, "redenen"))
