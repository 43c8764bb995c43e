"""The advice of the independent toezichthouder, with what the partner said of the draft and what was done with it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from governance.documenten.documentsoorten import Documentsoort
from governance.kalender.datum import datum
from hendig.brieven.afweging.advies import ADVIES_MARKER, Adviesinhoud, Gewogen, adviesblokken
from hendig.brieven.brief import Stand
from hendig.brieven.sjabloon import Sjabloon
from hendig.brieven.stuk import Stuk
from hendig.brieven.stukkop import STUK_MARKER, Stukgegevens, stuk_van
from hendig.zetwerk.blokken import Alinea, Blok, Kop, Tabel


@dataclass(frozen=True, slots=True, kw_only=True)
class Toezichtadviesgegevens(Stukgegevens):
    """All that this paper is made of; ``op_concept`` is empty when the partner said nothing of the draft."""

    advies: Adviesinhoud
    concept_getoond_op: date
    op_concept: tuple[Gewogen, ...]


def toezichtadvies(gegevens: Toezichtadviesgegevens) -> Stuk:
    """Write the paper."""
    return stuk_van(
        gegevens,
        titel="Advies van de onafhankelijk toezichthouder",
        stand=Stand(
            "Dit is een advies en geen besluit.", "Het college besluit. De partner kan op dit advies reageren."
        ),
        blokken=(*adviesblokken(gegevens.advies), *_concept(gegevens)),
    )


def _concept(gegevens: Toezichtadviesgegevens) -> tuple[Blok, ...]:
    kop = Kop("Wat zei de partner over het concept?")
    getoond = f"De partner kon het concept lezen vanaf {datum(gegevens.concept_getoond_op)}."
    if not gegevens.op_concept:
        return kop, Alinea(f"{getoond} Er kwam geen reactie.")
    rijen = tuple((een.punt, een.weging) for een in gegevens.op_concept)
    return kop, Alinea(getoond), Tabel("", ("Punt van de partner", "Wat daarmee is gedaan"), rijen)


SJABLOON = Sjabloon(
    Documentsoort.TOEZICHTADVIES,
    1,
    Toezichtadviesgegevens,
    toezichtadvies,
    (*STUK_MARKER, *ADVIES_MARKER, "op_concept"),
)
