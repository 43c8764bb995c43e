"""The whole term at several densities of contacts: small rehearsals of one norm, on the same invented chances."""

from __future__ import annotations

import math
from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass, replace

from analysis.planning.assumptions import FEWEST_OTHERS
from analysis.rehearsal.densities import (
    FACTORS,
    Density,
    Wanted,
    at_density,
    contacts_per_party,
    density_of,
    first_that_meets,
)
from hendig.processes.ontwerp.aannames import (
    BEOORDEELT,
    GEMIDDELDE,
    MILDHEID,
    PARTIJEN,
    RESPONS,
    REST,
    VERTROUWEN,
    Netwerkgetallen,
)
from hendig.processes.repetitie.repeteer import repeteer
from hendig.processes.repetitie.repetitie import Opzet


@dataclass(frozen=True, slots=True, kw_only=True)
class Looptijd:
    """What densities of contacts give over ``rondes`` rounds, and what is wanted of them."""

    rondes: int
    netwerken: int
    seed: int
    wens: Wanted | None
    dichtheden: tuple[Density, ...]

    @property
    def gekozen(self) -> Density | None:
        """The fewest contacts that give what is wanted; None when nothing was wanted or none that was tried does."""
        return None if self.wens is None else first_that_meets(self.dichtheden, self.wens)


def speel_looptijd(
    opzet: Opzet,
    wens: Wanted | None,
    *,
    netwerken: int,
    seed: int,
    uitvoerder: Executor,
    geteld: Callable[[int], None],
) -> Looptijd:
    """Play every density on the same networks; ``geteld`` is called with how many networks were just played."""
    dichtheden = []
    for factor in FACTORS:
        rehearsal = at_density(opzet.rehearsal, factor)
        gespeeld = repeteer(
            replace(opzet, rehearsal=rehearsal),
            netwerken=netwerken,
            seed=seed,
            uitvoerder=uitvoerder,
            gedaan={},
            bewaar=lambda stuk, _: geteld(stuk[1] - stuk[0]),
        )
        dichtheden.append(density_of(factor, rehearsal, gespeeld.tellingen))
    return Looptijd(
        rondes=len(opzet.rehearsal.world.rounds),
        netwerken=netwerken,
        seed=seed,
        wens=wens,
        dichtheden=tuple(dichtheden),
    )


def netwerkgetallen(opzet: Opzet, bestand: str) -> Netwerkgetallen:
    """Give what the assumptions of a rehearsal are in a plan of one round, so that one run has one value for a thing.

    What answers differ by beside mildness is that of a relation, of its occasion, and of the items of one rating.
    """
    wereld = opzet.rehearsal.world
    spreiding, partijen = wereld.spread, wereld.parties
    rest = math.sqrt(spreiding.relation**2 + spreiding.occasion**2 + spreiding.item**2 / wereld.items)
    anderen = min(max(contacts_per_party(wereld) - 1.0, FEWEST_OTHERS), partijen - 2)
    return Netwerkgetallen(
        bestand,
        {
            MILDHEID: spreiding.leniency,
            REST: rest,
            VERTROUWEN: spreiding.trust,
            GEMIDDELDE: wereld.level,
            PARTIJEN: float(partijen),
            BEOORDEELT: anderen,
            RESPONS: wereld.response * (1.0 - wereld.silent),
        },
    )
