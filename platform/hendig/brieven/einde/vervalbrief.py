"""It lapsed: a term that bound the gemeente is over."""

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
class Vervalgegevens(Briefgegevens):
    """All that this letter is made of: which term, its last day, its article; ``met_meting`` when rounds led to it."""

    termijn: str
    laatste_dag: date
    artikel: str
    met_meting: bool


def vervalbrief(gegevens: Vervalgegevens) -> Brief:
    """Write the letter."""
    return brief_van(
        gegevens.kop,
        onderwerp="Dit is vervallen: u hoeft niets te doen",
        stand=klaar("Wat er liep, is vervallen."),
        blokken=slotblokken(
            gegevens.kop,
            f"Een termijn waaraan wij ons moesten houden, is voorbij: {gegevens.termijn}. De laatste dag was "
            f"{datum(gegevens.laatste_dag)} ({gegevens.artikel}). Daarom stopt het hier. Er is niets over u "
            "vastgesteld.",
            (),
            met_meting=gegevens.met_meting,
        ),
    )


SJABLOON = Sjabloon(Documentsoort.VERVALBRIEF, 1, Vervalgegevens, vervalbrief, KOP_MARKER)
