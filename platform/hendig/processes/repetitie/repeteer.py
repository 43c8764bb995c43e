"""Rehearse a norm: many invented contracts, spread over whoever works, with equal numbers whoever does it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from functools import partial

import numpy as np
from threadpoolctl import threadpool_limits

from analysis.rehearsal.rehearse import Rehearsal, Tallies, play_some
from analysis.rehearsal.tally import Tally
from hendig.processes.repetitie.repetitie import Opzet, Repetitie

AT_ONCE = 5
"""Networks in one piece of work: about a second, and what is lost when a run is stopped."""
WAITING = 64
"""Pieces that are handed out before the first comes back; enough for a cluster, little enough to stop quickly."""

Stuk = tuple[int, int]
"""The numbers of the networks in a piece: the first, and the one after the last."""


def stukken(netwerken: int) -> list[Stuk]:
    """Divide the networks into pieces; the same numbers always make the same pieces."""
    return [(first, min(first + AT_ONCE, netwerken)) for first in range(0, netwerken, AT_ONCE)]


def repeteer(
    opzet: Opzet,
    *,
    netwerken: int,
    seed: int,
    uitvoerder: Executor,
    gedaan: Mapping[Stuk, Tallies],
    bewaar: Callable[[Stuk, Tallies], None],
) -> Repetitie:
    """Play every network that was not played yet, and add everything up.

    ``gedaan`` holds pieces of an earlier run; ``bewaar`` is called with each new piece as soon as it is there.
    """
    klaar = {stuk: gedaan[stuk] for stuk in stukken(netwerken) if stuk in gedaan}
    for stuk, tellingen in _speel_alle(
        opzet.rehearsal, seed, [stuk for stuk in stukken(netwerken) if stuk not in klaar], uitvoerder
    ):
        bewaar(stuk, tellingen)
        klaar[stuk] = tellingen
    return Repetitie(opzet=opzet, netwerken=netwerken, seed=seed, tellingen=_samen(klaar.values()))


def _speel_alle(
    rehearsal: Rehearsal, seed: int, nog: list[Stuk], uitvoerder: Executor
) -> Iterable[tuple[Stuk, Tallies]]:
    bezig: dict[Future[Tallies], Stuk] = {}
    try:
        while nog or bezig:
            while nog and len(bezig) < WAITING and not any(stuk.done() for stuk in bezig):
                stuk = nog.pop(0)
                bezig[uitvoerder.submit(speel, rehearsal, seed, stuk)] = stuk
            for future in wait(bezig, return_when=FIRST_COMPLETED).done:
                yield bezig.pop(future), future.result()
    finally:
        for future in bezig:
            future.cancel()


def speel(rehearsal: Rehearsal, seed: int, stuk: Stuk) -> Tallies:
    """Play one piece, wherever this runs: one BLAS thread is faster than two on matrices of this size."""
    with threadpool_limits(limits=1, user_api="blas"):
        return play_some(rehearsal, range(*stuk), partial(_generator, seed))


def _generator(seed: int, number: int) -> np.random.Generator:
    """Give the source of chance of one network: equal for equal numbers, independent between networks."""
    return np.random.default_rng(np.random.SeedSequence(seed, spawn_key=(number,)))


def _samen(stukken_: Iterable[Tallies]) -> Tallies:
    samen: Tallies = {}
    for tellingen in stukken_:
        for measure, tally in tellingen.items():
            samen[measure] = samen.get(measure, Tally()) + tally
    return samen
