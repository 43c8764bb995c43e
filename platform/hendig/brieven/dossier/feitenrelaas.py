"""What happened, in order of time: every fact with its day, its source, and the article that it is about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from governance.documenten.documentsoorten import Documentsoort
from governance.kalender.datum import datum
from hendig.brieven.brief import Stand
from hendig.brieven.onderbouwing import FEITEN_MARKER, Bepaling, Feit, feitentabel, grond
from hendig.brieven.sjabloon import Sjabloon
from hendig.brieven.stuk import Stuk
from hendig.brieven.stukkop import STUK_MARKER, Stukgegevens, onder_kop, stuk_van
from hendig.zetwerk.blokken import Alinea, Blok, Kop


@dataclass(frozen=True, slots=True, kw_only=True)
class Feitenrelaasgegevens(Stukgegevens):
    """All that this paper is made of.

    ``ontdekt_op`` is when the gemeente came to know of it; None where the facts come from rounds.
    """

    aanleiding: str
    bepaling: Bepaling
    ontdekt_op: date | None
    feiten: tuple[Feit, ...]


def feitenrelaas(gegevens: Feitenrelaasgegevens) -> Stuk:
    """Write the paper."""
    return stuk_van(
        gegevens,
        titel="Feitenrelaas",
        stand=Stand(
            "Hierin staan feiten en geen oordeel.",
            "De partner kan elk feit nagaan en erop antwoorden.",
        ),
        blokken=(
            *onder_kop("Waar gaat het over?", gegevens.aanleiding),
            *_ontdekt(gegevens.ontdekt_op),
            *grond("Over welke afspraak gaat het?", gegevens.bepaling),
            *_feiten(gegevens.feiten),
        ),
    )


def _ontdekt(dag: date | None) -> tuple[Blok, ...]:
    if dag is None:
        return ()
    return onder_kop("Sinds wanneer weet de gemeente dit?", f"De gemeente ontdekte dit op {datum(dag)}.")


def _feiten(feiten: tuple[Feit, ...]) -> tuple[Blok, ...]:
    kop = Kop("Wat is er gebeurd?")
    if not feiten:
        return kop, Alinea("Er zijn nog geen feiten vastgelegd.")
    return kop, *feitentabel(tuple(sorted(feiten, key=lambda feit: feit.dag)))


SJABLOON = Sjabloon(
    Documentsoort.FEITENRELAAS,
    1,
    Feitenrelaasgegevens,
    feitenrelaas,
    (*STUK_MARKER, "aanleiding", *FEITEN_MARKER),
)
