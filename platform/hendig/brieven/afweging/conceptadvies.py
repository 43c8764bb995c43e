"""The draft of an advice, for the partner to answer before anybody else reads it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from governance.documenten.documentsoorten import Documentsoort
from governance.kalender.datum import datum_met_weekdag
from hendig.brieven.afweging.advies import ADVIES_MARKER, Adviesinhoud, adviesblokken
from hendig.brieven.brief import Stand
from hendig.brieven.sjabloon import Sjabloon
from hendig.brieven.stuk import Stuk
from hendig.brieven.stukkop import STUK_MARKER, Stukgegevens, onder_kop, stuk_van


@dataclass(frozen=True, slots=True, kw_only=True)
class Conceptadviesgegevens(Stukgegevens):
    """All that this paper is made of."""

    advies: Adviesinhoud
    reageren_tot: date


def conceptadvies(gegevens: Conceptadviesgegevens) -> Stuk:
    """Write the paper."""
    tot = datum_met_weekdag(gegevens.reageren_tot)
    return stuk_van(
        gegevens,
        titel="Concept van het advies van de onafhankelijk toezichthouder",
        stand=Stand("Dit is een concept.", f"De partner kan reageren tot en met {tot}."),
        blokken=(
            *adviesblokken(gegevens.advies),
            *onder_kop(
                "Hoe gaat het verder?",
                f"De partner kan tot en met {tot} laten weten wat niet klopt of ontbreekt. De toezichthouder verwerkt "
                "dat in het advies, of legt uit waarom niet.",
            ),
        ),
    )


SJABLOON = Sjabloon(
    Documentsoort.CONCEPTADVIES, 1, Conceptadviesgegevens, conceptadvies, (*STUK_MARKER, *ADVIES_MARKER)
)
