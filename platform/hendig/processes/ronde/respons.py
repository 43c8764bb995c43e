"""How far the answers came in: by group, never by name, and no group of fewer than three organisations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session

from surveys.antwoorden.queries import ingeleverd
from surveys.deelname.queries import deelnemers

KLEINSTE: Final = 3
"""How many organisations a group needs: of two, each knows of itself and so of the other."""
SAMEN: Final = "Overige groepen samen"


@dataclass(frozen=True, slots=True)
class Groep:
    """So many organisations of a group are finished, of so many."""

    naam: str
    klaar: int
    totaal: int


@dataclass(frozen=True, slots=True)
class Respons:
    """How far everybody is, and how far the groups are, by cluster and by size."""

    samen: Groep
    per_cluster: tuple[Groep, ...]
    per_grootte: tuple[Groep, ...]


def respons(session: Session, ronde: str) -> Respons:
    """Count who handed in, of a round that has opened."""
    mee, klaar = deelnemers(session, ronde), ingeleverd(session, ronde)
    return Respons(
        Groep("Alle organisaties", sum(een.id in klaar for een in mee), len(mee)),
        groepen((_cluster(een.cluster), een.id in klaar) for een in mee),
        groepen((str(een.grootte or ""), een.id in klaar) for een in mee),
    )


def groepen(leden: Iterable[tuple[str, bool]]) -> tuple[Groep, ...]:
    """Count by group; groups that are too small go together, with the smallest other one while that is too small too.

    Who is in no group stands under an empty name, and is counted with the small ones. Nothing is given where that
    would be everybody: it stands above already.
    """
    totaal, klaar = Counter[str](), Counter[str]()
    for naam, is_klaar in leden:
        totaal[naam] += 1
        klaar[naam] += is_klaar
    over = {naam for naam, aantal in totaal.items() if aantal < KLEINSTE or not naam}
    rij = sorted((naam for naam in totaal if naam not in over), key=lambda naam: (totaal[naam], naam))
    while over and sum(totaal[naam] for naam in over) < KLEINSTE and rij:
        over.add(rij.pop(0))
    if not rij:
        return ()
    gevonden = [Groep(naam, klaar[naam], totaal[naam]) for naam in sorted(rij)]
    if over:
        gevonden.append(Groep(SAMEN, sum(klaar[naam] for naam in over), sum(totaal[naam] for naam in over)))
    return tuple(gevonden)


def _cluster(cluster: str | None) -> str:
    return "" if cluster is None else f"Cluster {cluster}"
