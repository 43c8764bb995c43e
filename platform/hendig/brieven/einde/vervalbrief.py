"""It lapsed: a term that bound the gemeente is over, or a low round is too long ago to count."""

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
class Voorbij:
    """A term that is over: in words, with its last day and its article."""

    wat: str
    laatste_dag: date
    artikel: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Vervalgegevens(Briefgegevens):
    """All that this letter is made of: the term that is over; None where a round is too long ago.

    ``met_meting`` is whether rounds led to it.
    """

    termijn: Voorbij | None
    met_meting: bool


def vervalbrief(gegevens: Vervalgegevens) -> Brief:
    """Write the letter."""
    termijn = gegevens.termijn
    waarom = (
        "De eerste lage ronde is te lang geleden om nog mee te tellen."
        if termijn is None
        else f"Een termijn waaraan wij ons moesten houden, is voorbij: {termijn.wat}. De laatste dag was "
        f"{datum(termijn.laatste_dag)} ({termijn.artikel})."
    )
    return brief_van(
        gegevens.kop,
        onderwerp="Dit is vervallen: u hoeft niets te doen",
        stand=klaar("Wat er liep, is vervallen."),
        blokken=slotblokken(
            gegevens.kop,
            f"{waarom} Daarom stopt het hier. Er is niets over u vastgesteld.",
            (),
            met_meting=gegevens.met_meting,
        ),
    )


SJABLOON = Sjabloon(Documentsoort.VERVALBRIEF, 2, Vervalgegevens, vervalbrief, KOP_MARKER)
