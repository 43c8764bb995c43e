"""Invented networks of 41 organisations that answer honestly, and what somebody may do to their answers."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from analysis.composite import composite
from analysis.oordeel.rondedata import Rondedata
from analysis.ratings import BoolArray, FloatArray, Ratings
from analysis.reliability.without_party import ItemAnswers

PARTIES, CLUSTER_SIZE, ITEMS = 41, 5, 4
GEMEENTE = PARTIES - 1
NAMES = tuple(f"P{party:02}" for party in range(PARTIES))
CLUSTERS = tuple(f"cluster {party // CLUSTER_SIZE}" if party != GEMEENTE else None for party in range(PARTIES))


@dataclass(frozen=True)
class World:
    """How people answer here: mean and spread of trust, and standard deviations of mildness, relation and item."""

    mean: float = 4.2
    trust: float = 0.2
    mildness: float = 0.3
    relation: float = 0.5
    item: float = 0.55
    lasts: float = 0.5
    mutual: float = 0.0
    own_cluster: float = 0.0
    heavy_tails: bool = False
    uneven: float = 0.0


def contacts(rng: np.random.Generator) -> BoolArray:
    """Who rates whom: the cluster, a circle of partners, and the gemeente both ways; median about 11 raters."""
    tie = np.triu(rng.random((PARTIES, PARTIES)) < 0.17, 1)
    tie = tie | tie.T
    for begin in range(0, GEMEENTE, CLUSTER_SIZE):
        tie[begin : begin + CLUSTER_SIZE, begin : begin + CLUSTER_SIZE] = True
    tie[GEMEENTE] = tie[:, GEMEENTE] = True
    np.fill_diagonal(tie, val=False)
    return tie


def honest_rounds(rng: np.random.Generator, rounds: int = 1, world: World | None = None) -> list[FloatArray]:
    """Item answers (n, n, 4) of rounds after each other: whole numbers from 1 to 5; nan where nobody was asked."""
    world = World() if world is None else world
    tie = contacts(rng)
    trust = rng.normal(world.mean, world.trust, PARTIES)
    mildness = rng.normal(0.0, world.mildness, (PARTIES, 1))
    wide = np.exp(rng.normal(0.0, world.uneven, (PARTIES, 1)))
    same = np.array([[a is not None and a == b for b in CLUSTERS] for a in CLUSTERS])
    stays = _relations(rng, world)
    made = []
    for _ in range(rounds):
        relation = np.sqrt(world.lasts) * stays + np.sqrt(1.0 - world.lasts) * _relations(rng, world)
        opinion = trust + mildness + wide * world.relation * relation + world.own_cluster * same
        drawn = opinion[..., None] + rng.normal(0.0, world.item, (PARTIES, PARTIES, ITEMS))
        answers = np.clip(np.floor(drawn + 0.5), 1, 5)
        silent = rng.random((PARTIES, 1)) < 0.06
        answers[~tie | silent | (rng.random((PARTIES, PARTIES)) < 0.1)] = np.nan
        made.append(answers)
    return made


def _relations(rng: np.random.Generator, world: World) -> FloatArray:
    """Standard draws per relation, correlated between its two sides."""
    size = (PARTIES, PARTIES)
    own = rng.standard_t(4, size) / np.sqrt(2.0) if world.heavy_tails else rng.standard_normal(size)
    pair = np.triu(rng.standard_normal(size), 1)
    mixed: FloatArray = np.sqrt(world.mutual) * (pair + pair.T) + np.sqrt(1.0 - world.mutual) * own
    return mixed


def round_of(items: FloatArray) -> Rondedata:
    """Lay out item answers (n, n, 4) as one construct of a round."""
    raters, targets = np.nonzero(~np.isnan(items).all(axis=2))
    answers = items[raters, targets]
    values = np.full(items.shape[:2], np.nan)
    values[raters, targets] = composite(answers, 3)
    return Rondedata(
        construct="competentioneel",
        partijen=NAMES,
        ratings=Ratings(values),
        items=ItemAnswers(answers, raters, targets),
        clusters=CLUSTERS,
        gemeente=GEMEENTE,
    )


def asked(items: FloatArray, rater: int) -> list[int]:
    """Whom somebody rated."""
    return [int(party) for party in np.flatnonzero(~np.isnan(items[rater, :, 0]))]


def raters_of(items: FloatArray, target: int) -> list[int]:
    """Who rated somebody."""
    return [int(party) for party in np.flatnonzero(~np.isnan(items[:, target, 0]))]


def busy(items: FloatArray, least: int = 8) -> int:
    """Give the first partner that answered about enough others."""
    return next(party for party in range(GEMEENTE) if len(asked(items, party)) >= least)


def straight_line(items: FloatArray, answer: float = 4.0) -> FloatArray:
    """One rater gives the same answer to everything about everybody."""
    changed = items.copy()
    rater = busy(items)
    changed[rater][~np.isnan(items[rater])] = answer
    return changed


def all_alike(items: FloatArray) -> FloatArray:
    """One rater fills in one form and copies it for everybody; the four answers differ."""
    changed = items.copy()
    rater = busy(items)
    changed[rater, asked(items, rater)] = (5.0, 4.0, 4.0, 3.0)
    return changed


def erratic(items: FloatArray, rng: np.random.Generator) -> FloatArray:
    """One rater answers whatever comes up, per partner."""
    changed = items.copy()
    rater = busy(items)
    for target in asked(items, rater):
        changed[rater, target] = rng.integers(1, 6)
    return changed


def quarrel(items: FloatArray, answer: float = 1.0) -> FloatArray:
    """Two partners that were content with each other give each other the lowest answer."""
    changed = items.copy()
    content = np.nan_to_num(items[:GEMEENTE, :GEMEENTE].mean(axis=2)) >= 4.0
    rater, other = np.argwhere(content & content.T)[0]
    changed[rater, other] = changed[other, rater] = answer
    return changed


def closed_ranks(items: FloatArray) -> FloatArray:
    """One cluster rates its own a point higher and everybody else a point lower."""
    changed = items.copy()
    members = np.arange(CLUSTER_SIZE)
    changed[members] -= 1.0
    changed[np.ix_(members, members)] += 2.0
    return np.clip(changed, 1, 5)


def collusion(items: FloatArray, members: int = 3, answer: float = 1.0) -> FloatArray:
    """Some raters give one partner the lowest answer and everybody else the highest."""
    changed = items.copy()
    target = next(party for party in range(GEMEENTE) if len(raters_of(items, party)) >= 10)
    for rater in raters_of(items, target)[:members]:
        changed[rater][~np.isnan(items[rater])] = 5.0
        changed[rater, target] = answer
    return changed


def cluster_against_one(items: FloatArray) -> FloatArray:
    """Three members of one cluster give one partner outside it a 2, and answer as before about the others."""
    changed = items.copy()
    for target in range(CLUSTER_SIZE, GEMEENTE):
        members = [rater for rater in raters_of(items, target) if rater < CLUSTER_SIZE]
        if len(members) >= 3:
            changed[members[:3], target] = 2.0
            return changed
    members = np.arange(3)
    changed[members, CLUSTER_SIZE] = 2.0
    return changed


def relation_falls(before: FloatArray, now: FloatArray) -> FloatArray:
    """One rater that was content with one partner gives it the lowest answer a round later."""
    changed = now.copy()
    common = ~np.isnan(before[:GEMEENTE, :GEMEENTE, 0]) & ~np.isnan(now[:GEMEENTE, :GEMEENTE, 0])
    content = common & (np.nan_to_num(before[:GEMEENTE, :GEMEENTE].mean(axis=2)) >= 4.0)
    rater, target = np.argwhere(content)[0]
    changed[rater, target] = 1.0
    return changed


def party_falls(now: FloatArray, points: float = 1.5) -> FloatArray:
    """Everybody rates one partner lower than a round ago."""
    changed = now.copy()
    changed[:, CLUSTER_SIZE] = np.clip(changed[:, CLUSTER_SIZE] - points, 1, 5)
    return changed
