"""One invented contract played to its end: what each rule says about the partner of each story, and about the rest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from analysis.oordeel.uitkomst import Oordeel
from analysis.ratings import FloatArray, IntArray
from analysis.rehearsal.judging import Judged, Rounds, composites, may_be_low
from analysis.rehearsal.network import Network, draw_network
from analysis.rehearsal.rule import Rule, Yardstick
from analysis.rehearsal.story import Story
from analysis.rehearsal.track import Track, track
from analysis.rehearsal.world import World, opinion_for


@dataclass(frozen=True, slots=True)
class Played:
    """What one network shows.

    Attributes
    ----------
    size : int
        Place of the size of the partner that the stories follow.
    raters : tuple of int, length T
        How many raters that partner had in each round.
    judged : dict of Yardstick to tuple of int, length C
        In how many rounds its gates were open.
    tracks : dict of (story, Yardstick) to tuple of Track, length C
        The partner in each story.
    lost : dict of Yardstick to tuple of int, length C + 1
        How many healthy partners got a signal on each construct, and on any.
    """

    size: int
    raters: tuple[int, ...]
    judged: dict[Yardstick, tuple[int, ...]]
    tracks: dict[tuple[str, Yardstick], tuple[Track, ...]]
    lost: dict[Yardstick, tuple[int, ...]]


def play(
    world: World, rules: Mapping[Yardstick, Rule], stories: Sequence[Story], generator: np.random.Generator
) -> Played:
    """Draw one network and play its contract.

    Parameters
    ----------
    world : World
        What is assumed.
    rules : mapping of Yardstick to Rule
        What is rehearsed.
    stories : sequence of Story
        Lives of the partner that is followed; all of them meet the same people and chances.
    generator : Generator
        Source of every chance; the same state gives the same network, whatever else is played.

    Returns
    -------
    Played
        Whole numbers only, so that sums do not depend on the order.
    """
    constructs = len(next(iter(rules.values())).regels)
    network = draw_network(world, constructs, generator)
    followed = int(generator.integers(world.partners))
    items_min = next(iter(rules.values())).items_min
    rounds = Rounds(network, network.answers(network.levels), items_min)
    judged = Judged(rounds, followed)
    cells = [(c, t) for c in range(constructs) for t in range(len(world.rounds))]
    judged.learn(cells)
    tracks: dict[tuple[str, Yardstick], tuple[Track, ...]] = {}
    for story in stories:
        columns = _columns(network, followed, story, next(iter(rules.values())))
        party = Judged(_flattered(rounds, columns.colluders), followed) if story.flatter else judged
        for yardstick, rule in rules.items():
            tracks[story.name, yardstick] = tuple(
                track(party, rule, c, columns.before[c], columns.after[c], story) for c in range(constructs)
            )
    return Played(
        size=int(network.size[followed]),
        raters=tuple(int(k) for k in (~np.isnan(rounds.values[0, :, :, followed])).sum(axis=1)),
        judged={yardstick: _judged(judged, rule) for yardstick, rule in rules.items()},
        tracks=tracks,
        lost={yardstick: _lost(rounds, rule) for yardstick, rule in rules.items()},
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Columns:
    """Composites about the followed partner, before and after the change of its story; each shape (C, T, n)."""

    before: FloatArray
    after: FloatArray
    colluders: IntArray


def _columns(network: Network, party: int, story: Story, rule: Rule) -> _Columns:
    colluders = _friends(network, party, story.colluders)
    both = []
    for offset in (story.before, story.after):
        levels = np.repeat(network.levels[:, party, None], len(network.listed), axis=1)
        if offset is not None:
            wanted = [opinion_for(network.world, regels.norm + offset) for regels in rule.regels]
            levels = np.repeat(np.array(wanted)[:, None], len(network.listed), axis=1)
        items = network.answers_about(party, levels)
        items[:, :, colluders] = np.where(np.isnan(items[:, :, colluders]), np.nan, float(network.world.points[0]))
        both.append(composites(items, rule.items_min))
    return _Columns(both[0], both[1], colluders)


def _friends(network: Network, party: int, count: int) -> IntArray:
    """Choose the raters who answer about the partner most often: a group against it consists of who is there."""
    often = network.answered[:, :, party].sum(axis=0)
    if network.gemeente is not None:
        often[network.gemeente] = -1
    return np.argsort(-often, kind="stable")[:count]


def _flattered(rounds: Rounds, colluders: IntArray) -> Rounds:
    """Give the rounds in which the colluders give everybody the highest answer."""
    items = rounds.items.copy()
    given = items[:, :, colluders]
    items[:, :, colluders] = np.where(np.isnan(given), np.nan, float(rounds.network.world.points[-1]))
    return Rounds(rounds.network, items, rounds.items_min)


def _judged(judged: Judged, rule: Rule) -> tuple[int, ...]:
    """Count the rounds in which the gates of the partner were open; they do not hang on what it received."""
    counts = []
    for construct, regels in enumerate(rule.regels):
        columns = judged.rounds.values[construct, :, :, judged.party]
        verdicts = (judged.verdict(regels, (construct, t), column) for t, column in enumerate(columns))
        counts.append(sum(verdict.oordeel is not Oordeel.NIET_VAST_TE_STELLEN for verdict in verdicts))
    return tuple(counts)


def _lost(rounds: Rounds, rule: Rule) -> tuple[int, ...]:
    """Count the healthy partners with a signal, per construct and on any; the gemeente has a track of its own."""
    constructs = len(rule.regels)
    signals = np.zeros((constructs, rounds.network.world.partners), dtype=np.bool_)
    for construct, regels in enumerate(rule.regels):
        columns = rounds.values[construct]
        for party in range(signals.shape[1]):
            column = columns[:, :, party]
            if may_be_low(regels, column).sum() >= rule.herhaling.k:
                signals[construct, party] = track(Judged(rounds, party), rule, construct, column).signal > 0
    return (*(int(count) for count in signals.sum(axis=1)), int(signals.any(axis=0).sum()))
