"""What everybody in the demo answers: the ratings of `netwerk`, round by round, by the names of the register."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

import numpy as np

from hendig.bestanden.metingen import BEOORDEELDE, BEOORDELAAR, CLUSTER, RONDE
from hendig.demo.netwerk import ITEMS, SEED, netwerk
from hendig.demo.partners import FORMER_NAME, GEMEENTE, RENAMED
from hendig.demo.rondes import ROUNDS

GEMEENTENAAM: Final = f"{GEMEENTE} (voorbeeld)"
_NU_GEHETEN: Final = {FORMER_NAME: RENAMED, GEMEENTE: GEMEENTENAAM}

Paar = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Rondeantwoorden:
    """One round by name: who was asked to rate whom, what was answered, and in which cluster each rater is."""

    gevraagd: tuple[Paar, ...]
    antwoorden: Mapping[Paar, Mapping[str, int | None]]
    clusters: Mapping[str, str]

    def zonder(self, wie: str) -> Rondeantwoorden:
        """Leave somebody out who did not take part yet."""
        return Rondeantwoorden(
            tuple(paar for paar in self.gevraagd if wie not in paar),
            {paar: cijfers for paar, cijfers in self.antwoorden.items() if wie not in paar},
            self.clusters,
        )

    @property
    def metingen(self) -> str:
        """The answers as a file for `hendig beoordeel`, of one round."""
        rijen = (
            (wie, over, self.clusters[wie], *("" if waarde is None else waarde for waarde in cijfers.values()))
            for (wie, over), cijfers in self.antwoorden.items()
        )
        return _csv((BEOORDELAAR, BEOORDEELDE, CLUSTER, *ITEMS), rijen)

    @property
    def uitgenodigd(self) -> str:
        """Who was asked to rate whom, as a file."""
        return _csv((BEOORDELAAR, BEOORDEELDE), self.gevraagd)


@cache
def verzonnen_antwoorden() -> tuple[Rondeantwoorden, ...]:
    """Draw the rounds; the same in every run."""
    getrokken = netwerk(np.random.default_rng(SEED))
    gevraagd, gegeven = _per_ronde(getrokken.uitgenodigd), _per_ronde(getrokken.metingen)
    return tuple(
        Rondeantwoorden(
            tuple(_paar(rij) for rij in gevraagd[naam]),
            {_paar(rij): {code: int(rij[code]) if rij[code] else None for code in ITEMS} for rij in gegeven[naam]},
            {_naam(rij[BEOORDELAAR]): rij[CLUSTER] for rij in gegeven[naam]},
        )
        for naam, *_ in ROUNDS
    )


def _per_ronde(tekst: str) -> dict[str, list[dict[str, str]]]:
    rondes: dict[str, list[dict[str, str]]] = {}
    for rij in csv.DictReader(io.StringIO(tekst)):
        rondes.setdefault(rij[RONDE], []).append(rij)
    return rondes


def _paar(rij: Mapping[str, str]) -> Paar:
    return _naam(rij[BEOORDELAAR]), _naam(rij[BEOORDEELDE])


def _naam(naam: str) -> str:
    return _NU_GEHETEN.get(naam, naam)


def _csv(kop: Sequence[str], rijen: Iterable[Sequence[object]]) -> str:
    tekst = io.StringIO(newline="")
    csv.writer(tekst, delimiter=";", lineterminator="\n").writerows([kop, *rijen])
    return tekst.getvalue()
