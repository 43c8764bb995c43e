"""Invented cases: one partner under the norm, what its raters answered, and what it answered about them.

The network, its contacts and its clusters come from the generator of the rehearsal. What two parties think of one
another is drawn here, because the rehearsal knows no reciprocity: `reciprocity` is the correlation between what
i thinks of j and j of i, of what lasts and of what is of one round only.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

import numpy as np

from analysis.ratings import BoolArray, FloatArray
from analysis.rehearsal.network import draw_network
from analysis.rehearsal.world import Size, Spread, World, opinion_for
from tests.unit.analysis.rehearsal.worlds import TABLE

LEVEL, FEWEST = 2.4, 8
WORLD = replace(
    TABLE,
    sizes=(Size(name="alle", partners=40, contacts=11.0, contacts_spread=0.25),),
    items=4,
    spread=Spread(trust=0.4, leniency=0.4, relation=0.5, occasion=0.3, item=0.4),
    rounds=TABLE.rounds[:2],
)
"""Forty partners and the gemeente, two rounds, four items; about 11 raters of the 14 on a list answer."""


@dataclass(frozen=True)
class Case:
    """What there is to know about one partner in two rounds, over the n parties that were ever on its list.

    Attributes
    ----------
    items : ndarray, shape (2, n, 4)
        What each rater answered about it; nan without an answer.
    listed : ndarray of bool, shape (2, n)
        Who was asked.
    own : ndarray, shape (2, n)
        What it answered about each of them, less its own mean of that round; nan where it was not asked.
    trust : ndarray, shape (n,)
        The level of each rater itself: what others think of it.
    gemeente : int
        The place of the gemeente, whose answer is open.
    """

    items: FloatArray
    listed: BoolArray
    own: FloatArray
    trust: FloatArray
    gemeente: int

    @property
    def composites(self) -> FloatArray:
        """Mean of the items of each rater, shape (2, n)."""
        means: FloatArray = self.items.mean(axis=2)
        return means


def _both_ways(shape: tuple[int, ...], spread: float, reciprocity: float, generator: np.random.Generator) -> FloatArray:
    """Draw what parties think of one another, correlated between both directions of a pair."""
    own = generator.standard_normal(shape)
    shared = np.triu(generator.standard_normal(shape), 1)
    shared = shared + shared.swapaxes(-1, -2)
    drawn: FloatArray = spread * (np.sqrt(reciprocity) * shared + np.sqrt(1.0 - reciprocity) * own)
    return drawn


def draw_cases(world: World, reciprocity: float, generator: np.random.Generator, most: int) -> list[Case]:
    """Draw one network and take up to ``most`` of its partners in turn as the one under the norm."""
    network = draw_network(world, 1, generator)
    n, rounds, spread = world.parties, len(world.rounds), world.spread
    leniency = spread.leniency * generator.standard_normal((n, 1))
    relation = _both_ways((n, n), spread.relation, reciprocity, generator)
    occasion = _both_ways((rounds, n, n), spread.occasion, reciprocity, generator)
    network = replace(network, opinions=(leniency + relation + occasion)[None])
    answers = replace(network, answered=network.listed).answers(network.levels)[0]
    low = np.full((1, rounds), opinion_for(world, LEVEL))
    cases = []
    for party in generator.permutation(world.partners):
        received = network.answers_about(int(party), low)[0]
        if np.isfinite(received[:, :, 0]).sum(axis=1).min() < FEWEST:
            continue
        given = answers[:, party].mean(axis=2)
        own = given - np.nanmean(given, axis=1, keepdims=True)
        ever = np.flatnonzero(network.listed[:, :, party].any(axis=0))
        cases.append(
            Case(
                items=received[:, ever],
                listed=network.listed[:, ever, party],
                own=own[:, ever],
                trust=network.levels[0, ever],
                gemeente=int(np.flatnonzero(ever == n - 1)[0]),
            )
        )
        if len(cases) == most:
            break
    return cases


@cache
def many_cases(world: World, reciprocity: float, seed: int, count: int) -> tuple[Case, ...]:
    """Draw ``count`` cases, four of every network; the same seed gives the same cases."""
    cases: list[Case] = []
    number = 0
    while len(cases) < count:
        generator = np.random.default_rng([seed, number])
        cases += draw_cases(world, reciprocity, generator, 4)
        number += 1
    return tuple(cases[:count])
