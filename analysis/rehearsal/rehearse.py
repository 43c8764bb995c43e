"""A rehearsal: which worlds are played with which stories and rules, and any part of it, by whoever has time."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from analysis.rehearsal.measures import Measure, count
from analysis.rehearsal.play import play
from analysis.rehearsal.rule import Rule, beside
from analysis.rehearsal.story import Story
from analysis.rehearsal.tally import Tally
from analysis.rehearsal.world import World

Tallies = dict[Measure, Tally]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rehearsal:
    """What is rehearsed; it can be sent to another process or machine.

    Attributes
    ----------
    world : World
        The network and how it answers.
    rule : Rule
        The norm version.
    stories : tuple of Story
        Played in the world as it is.
    elsewhere : mapping of float to tuple of Story
        Played where opinions change the response by that much.
    """

    world: World
    rule: Rule
    stories: tuple[Story, ...]
    elsewhere: Mapping[float, tuple[Story, ...]]

    def worlds(self) -> dict[float, tuple[Story, ...]]:
        """Give the stories of each world, by how opinions change the response; the world as it is comes first."""
        return {self.world.opinion_response: self.stories, **self.elsewhere}


def play_some(
    rehearsal: Rehearsal, numbers: Sequence[int], generator_of: Callable[[int], np.random.Generator]
) -> Tallies:
    """Play some networks.

    Parameters
    ----------
    rehearsal : Rehearsal
        What is played.
    numbers : sequence of int
        Which networks.
    generator_of : callable
        Gives the source of chance of a network by its number; the same one for every world, which then differ only
        in what is assumed.

    Returns
    -------
    dict of Measure to Tally
        The sums of parts are the sum of the whole.
    """
    rules = beside(rehearsal.rule)
    sizes = [size.name for size in rehearsal.world.sizes]
    tallies: Tallies = {}
    for response, stories in rehearsal.worlds().items():
        world = replace(rehearsal.world, opinion_response=response)
        for number in numbers:
            played = play(world, rules, stories, generator_of(number))
            for measure, tally in count(played, response, stories, sizes):
                tallies[measure] = tallies.get(measure, Tally()) + tally
    return tallies
