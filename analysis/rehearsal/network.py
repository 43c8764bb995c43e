"""One invented network over a whole contract: who is asked about whom in each round, who answers, and what."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.special import expit, logit

from analysis.ratings import BoolArray, FloatArray, IntArray
from analysis.rehearsal.contacts import meeting_chances
from analysis.rehearsal.world import World, opinion_for

LEVEL_DRAWS = 1000


@dataclass(frozen=True, slots=True, eq=False)
class Network:
    """Everything that chance decided about one network, for C constructs, T rounds and n parties.

    Attributes
    ----------
    world : World
        From which it was drawn.
    size : ndarray of int, shape (n,)
        Place of the size of each party; -1 for the gemeente.
    clusters : tuple of (str or None), length n
        Cluster of each party; None without one.
    levels : ndarray, shape (C, n)
        Level of every party, before answers become whole numbers.
    listed, answered : ndarray of bool, shape (T, n, n)
        Who was on the list to rate whom, and who did.
    opinions : ndarray, shape (C, T, n, n)
        How far opinions lie from the level of the rated party.
    noise : ndarray, shape (C, T, n, n, k)
        What the items add.
    """

    world: World
    size: IntArray
    clusters: tuple[str | None, ...]
    levels: FloatArray
    listed: BoolArray
    answered: BoolArray
    opinions: FloatArray
    noise: FloatArray

    @property
    def gemeente(self) -> int | None:
        """Index of the gemeente: the last party, or None."""
        return len(self.size) - 1 if self.world.gemeente else None

    def answers(self, levels: FloatArray) -> FloatArray:
        """Give the item answers of every party about every party.

        Parameters
        ----------
        levels : ndarray, shape (C, n)
            Level of each party.

        Returns
        -------
        ndarray, shape (C, T, n, n, k)
            Whole points; ``nan`` where nobody answered.
        """
        points = self._points(levels[:, None, None, :, None] + self.opinions[..., None] + self.noise)
        return np.where(self.answered[None, :, :, :, None], points, np.nan)

    def answers_about(self, party: int, levels: FloatArray) -> FloatArray:
        """Give the item answers about one party, whose level may differ from round to round.

        Parameters
        ----------
        party : int
            Index of the party.
        levels : ndarray, shape (C, T)
            Its level.

        Returns
        -------
        ndarray, shape (C, T, n, k)
            As :meth:`answers` gives them for its column.
        """
        drawn = self.opinions[:, :, :, party, None] + self.noise[:, :, :, party]
        points = self._points(levels[:, :, None, None] + drawn)
        return np.where(self.answered[None, :, :, party, None], points, np.nan)

    def _points(self, opinions: FloatArray) -> FloatArray:
        """Round opinions to the answers that can be given."""
        points: FloatArray = np.clip(np.floor(opinions + 0.5), self.world.points[0], self.world.points[-1])
        return points


def draw_network(world: World, constructs: int, generator: np.random.Generator) -> Network:
    """Draw one network for a whole contract.

    Parameters
    ----------
    world : World
        What is assumed.
    constructs : int
        C, how many constructs are asked.
    generator : Generator
        Source of chance; the same state gives the same network. Worlds that differ only in how opinions change the
        response draw the same people.

    Returns
    -------
    Network
        Answers follow from it without further chance.
    """
    n, rounds = world.parties, len(world.rounds)
    spread, share = world.spread, world.between_constructs
    size = np.repeat(np.arange(len(world.sizes)), [one.partners for one in world.sizes])
    size = generator.permutation(size)
    clusters = [f"C{place % world.clusters}" if world.clusters else None for place in range(len(size))]
    listed = _contacts(world, size, generator)
    leniency = spread.leniency * _shared((constructs, 1, n, 1), share, generator)
    relation = spread.relation * _shared((constructs, 1, n, n), share, generator)
    occasion = spread.occasion * _shared((constructs, rounds, n, n), share, generator)
    levels = _healthy_levels(world, constructs, generator)
    chance = generator.random((rounds, n, n))
    speaks = generator.random((rounds, n, 1)) >= world.silent
    noise = spread.item * generator.standard_normal((constructs, rounds, n, n, world.items))
    opinions = leniency + relation + occasion
    answered = listed & speaks & (chance < _response(world, opinions))
    if world.gemeente:
        size, clusters = np.append(size, -1), [*clusters, None]
    return Network(world, size, tuple(clusters), levels, listed, answered, opinions, noise)


def _shared(shape: tuple[int, ...], share: float, generator: np.random.Generator) -> FloatArray:
    """Draw standard normal numbers with a correlation between the constructs (the first axis)."""
    common = generator.standard_normal((1, *shape[1:]))
    own = generator.standard_normal(shape)
    together: FloatArray = np.sqrt(share) * common + np.sqrt(1.0 - share) * own
    return together


def _healthy_levels(world: World, constructs: int, generator: np.random.Generator) -> FloatArray:
    """Draw levels around the mean, anew while they lie below the least trusted healthy partner."""
    middle, lowest = opinion_for(world, world.level), opinion_for(world, world.lowest)
    levels = middle + world.spread.trust * _shared((constructs, world.parties), world.between_constructs, generator)
    for _ in range(LEVEL_DRAWS):
        low = levels < lowest
        if not low.any():
            break
        again = middle + world.spread.trust * generator.standard_normal(levels.shape)
        levels = np.where(low, again, levels)
    return np.maximum(levels, lowest)


def pair_chances(world: World, contacts: FloatArray) -> FloatArray:
    """Give the chance that two partners meet in the rated period.

    Parameters
    ----------
    world : World
        Clusters, the chance to meet within one, and the length of the period.
    contacts : ndarray, shape (n,)
        How many others outside its cluster each partner meets in the period over which contacts were counted.

    Returns
    -------
    ndarray, shape (n, n)
        0 on the diagonal; clusters are dealt out in turn.
    """
    outside = apart = ~np.eye(len(contacts), dtype=np.bool_)
    if world.clusters:
        cluster = np.arange(len(contacts)) % world.clusters
        outside = cluster[:, None] != cluster
    chance = meeting_chances(contacts, outside)
    chance = np.where(apart & ~outside, world.cluster_contact, chance)
    shorter: FloatArray = 1.0 - (1.0 - chance) ** world.period_share
    return shorter


def _contacts(world: World, size: IntArray, generator: np.random.Generator) -> BoolArray:
    """Draw the lists: pairs that met, both ways, most of them the same from round to round; shape (T, n, n)."""
    partners = len(size)
    mean = np.array([one.contacts for one in world.sizes])[size]
    wide = np.array([one.contacts_spread for one in world.sizes])[size]
    wanted = mean * np.exp(wide * generator.standard_normal(partners) - 0.5 * wide**2)
    chance = pair_chances(world, wanted)
    rounds = len(world.rounds)
    met = np.zeros((rounds, partners, partners), dtype=np.bool_)
    upper = np.triu(np.ones((partners, partners), dtype=np.bool_), 1)
    state = generator.random((partners, partners)) < chance
    for number in range(rounds):
        again = generator.random((partners, partners)) < world.renewal
        drawn = generator.random((partners, partners)) < chance
        if number:
            state = np.where(again, drawn, state)
        met[number] = state & upper
    met |= met.swapaxes(1, 2)
    listed = np.zeros((rounds, world.parties, world.parties), dtype=np.bool_)
    listed[:, :partners, :partners] = met
    if world.gemeente:
        listed[:, :partners, -1] = listed[:, -1, :partners] = True
    return listed


def _response(world: World, opinions: FloatArray) -> FloatArray:
    """Chance to answer per round and pair, which may hang on the opinion (the mean over the constructs)."""
    if world.opinion_response == 0.0 or not 0.0 < world.response < 1.0:
        return np.array(world.response)
    mean = opinions.mean(axis=0)
    deviation = mean / max(float(mean.std()), 1e-9)
    chance: FloatArray = expit(logit(world.response) + world.opinion_response * deviation)
    return chance
