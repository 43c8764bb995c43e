"""The rehearsal judges with the rule of production: the same verdicts, leave-outs and signals, found with less work."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from analysis.herhaling.feiten import Bevinding
from analysis.herhaling.status import Herhaling
from analysis.oordeel.beoordeel import judge
from analysis.oordeel.normregels import Maatstaf
from analysis.oordeel.others import learn_from_others
from analysis.oordeel.rondedata import Rondedata
from analysis.oordeel.uitkomst import Oordeel, Uitkomst
from analysis.ratings import Ratings
from analysis.rehearsal.judging import Judged, Rounds, may_be_low
from analysis.rehearsal.network import Network, draw_network
from analysis.rehearsal.play import play
from analysis.rehearsal.rule import Rule, beside
from analysis.rehearsal.signals import status_on_dates
from analysis.rehearsal.story import Story
from analysis.rehearsal.track import track
from analysis.rehearsal.world import opinion_for
from analysis.reliability.without_party import ItemAnswers, omega_without
from tests.unit.analysis.rehearsal.worlds import generator, rule, small

GATES = {"response_min": 0.6, "clusters_min": 3, "cluster_share_max": 0.5, "reliability_min": 0.7, "se_max": 0.4}
RULES = {
    "the proposed norm with every gate": rule(2, k_min=5, **GATES),
    "one bound without the spread at the norm": rule(2, k_min=5, spread_at_norm=False, without_correction=False),
    "the plain mean": rule(2, k_min=5, maatstaf=Maatstaf.GEMIDDELDE),
    "no gates": rule(2, k_min=None, se_max=None, leave_out=()),
}


def low_network(number: int, level: float = 2.3) -> Network:
    """A drawn network in which a third of the partners lies below the norm."""
    network = draw_network(small(), 2, generator(number))
    levels = network.levels.copy()
    levels[:, :5] = opinion_for(network.world, level)
    return replace(network, levels=levels)


def by_production(rounds: Rounds, rule_: Rule, party: int, construct: int) -> list[Uitkomst]:
    """Every round of a party and construct judged as `hendig beoordeel` judges it."""
    network, outcomes = rounds.network, []
    regels = rule_.regels[construct]
    for t, answered in enumerate(network.answered):
        raters, targets = np.nonzero(answered)
        data = Rondedata(
            construct="score",
            partijen=tuple(f"P{i:02}" for i in range(len(answered))),
            ratings=Ratings(rounds.values[construct, t]),
            items=ItemAnswers(rounds.items[construct, t][raters, targets], raters, targets),
            clusters=network.clusters,
            invited=network.listed[t],
            answered=answered,
            gemeente=network.gemeente,
        )
        reliability = omega_without(data.items, [party])[0] if data.items is not None else None
        outcomes.append(judge(data, regels, party, learn_from_others(data.ratings, party), reliability))
    return outcomes


def first_signal(rounds: Rounds, rule_: Rule, outcomes: list[Uitkomst]) -> int:
    """The first round after which production says that the norm is missed repeatedly; 0 for never."""
    findings = [Bevinding.van(outcome) for outcome in outcomes]
    for last in range(1, len(findings) + 1):
        status = status_on_dates(rounds.network.world.rounds[:last], findings[:last], rule_.herhaling)
        if status.status is Herhaling.SIGNAAL:
            return last
    return 0


@pytest.mark.parametrize("name", RULES)
def test_tracks_are_those_of_production_on_every_partner_and_construct(name: str) -> None:
    signals = lows = 0
    for number in range(4):
        network = low_network(number)
        rounds = Rounds(network, network.answers(network.levels), 3)
        for party in range(8):
            for construct in range(2):
                found = track(Judged(rounds, party), RULES[name], construct, rounds.values[construct, :, :, party])
                outcomes = by_production(rounds, RULES[name], party, construct)
                low = [outcome.oordeel is Oordeel.ONDER for outcome in outcomes]
                assert found.lows == sum(low)
                assert found.first_low == (low.index(True) + 1 if any(low) else 0)
                assert found.signal == first_signal(rounds, RULES[name], outcomes)
                signals, lows = signals + (found.signal > 0), lows + sum(low)
    assert signals > 0
    assert lows > signals


def test_verdicts_gates_and_bounds_are_those_of_production() -> None:
    network = low_network(9)
    rounds = Rounds(network, network.answers(network.levels), 3)
    rule_ = RULES["the proposed norm with every gate"]
    closed = 0
    for party in range(6):
        for t, outcome in enumerate(by_production(rounds, rule_, party, 0)):
            verdict = Judged(rounds, party).verdict(rule_.regels[0], (0, t), rounds.values[0, t, :, party])
            assert (verdict.oordeel, verdict.gates, verdict.bounds) == (
                outcome.oordeel,
                outcome.poorten,
                outcome.bounds,
            )
            closed += bool(verdict.gates)
    assert closed > 0


def test_what_cannot_be_low_is_never_found_low() -> None:
    for number in range(3):
        network = low_network(number, level=3.0)
        rounds = Rounds(network, network.answers(network.levels), 3)
        for rule_ in RULES.values():
            for party in range(6):
                columns = rounds.values[0, :, :, party]
                possible = may_be_low(rule_.regels[0], columns)
                for t in np.flatnonzero(~possible):
                    verdict = Judged(rounds, party).verdict(rule_.regels[0], (0, int(t)), columns[t])
                    assert verdict.oordeel is not Oordeel.ONDER


def test_a_network_loses_as_many_partners_as_production_signals() -> None:
    world = small(lowest=3.0, level=3.15)
    rules = beside(rule(2, k_min=5, se_max=None, leave_out=()))
    lost = 0
    for number in range(6):
        played = play(world, rules, (), generator(number))
        network = draw_network(world, 2, generator(number))
        rounds = Rounds(network, network.answers(network.levels), 3)
        for yardstick, rule_ in rules.items():
            signals = [
                [first_signal(rounds, rule_, by_production(rounds, rule_, party, construct)) > 0 for party in range(14)]
                for construct in range(2)
            ]
            expected = (*(sum(each) for each in signals), sum(map(any, zip(*signals, strict=True))))
            assert played.lost[yardstick] == expected
            lost += expected[2]
    assert lost > 5


def test_the_gates_of_the_followed_partner_do_not_hang_on_what_it_received() -> None:
    network = draw_network(small(), 1, generator(5))
    rounds = Rounds(network, network.answers(network.levels), 3)
    judged, regels = Judged(rounds, 2), rule(1, k_min=5, **GATES).regels[0]
    healthy = rounds.values[0, :, :, 2]
    worst = np.where(np.isnan(healthy), np.nan, 1.0)
    for t in range(4):
        gates = [judged.verdict(regels, (0, t), column[t]).gates for column in (healthy, worst)]
        assert gates[0] == gates[1]


def test_stories_change_only_the_followed_partner_and_meet_the_same_people() -> None:
    rules = beside(rule(1, k_min=5, se_max=None))
    stories = (
        Story(name="low", before=-1.0),
        Story(name="on", before=0.0),
        Story(name="falls", before=None, after=-1.5, changes_at=3),
        Story(name="mends", before=-1.0, after=0.75, improves=True),
    )
    together = play(small(), rules, stories, generator(11))
    for story in stories:
        alone = play(small(), rules, (story,), generator(11))
        assert alone.lost == together.lost
        assert all(alone.tracks[key] == together.tracks[key] for key in alone.tracks)


def test_a_partner_that_falls_is_low_only_from_then_on_and_one_that_mends_only_until_then() -> None:
    rules = beside(rule(1, k_min=5, se_max=None))
    yardstick = next(iter(rules))
    falls = Story(name="falls", before=1.0, after=-1.6, changes_at=3)
    mends = Story(name="mends", before=-1.6, after=1.0, improves=True)
    found = [play(small(), rules, (falls, mends), generator(number)).tracks for number in range(12)]
    falling = [tracks["falls", yardstick][0] for tracks in found]
    assert {track_.first_low for track_ in falling} <= {0, 3, 4}
    assert any(track_.first_low == 3 for track_ in falling)
    mending = [tracks["mends", yardstick][0] for tracks in found]
    assert all(track_.lows <= 1 and track_.signal == 0 for track_ in mending)
    assert any(track_.first_low for track_ in mending)


def test_colluders_pull_a_healthy_partner_down_and_flattering_others_is_no_help_against_both_bounds() -> None:
    rules = beside(rule(1, k_min=5, se_max=None))
    plain, three = Story(name="none", before=None), Story(name="three", before=None, colluders=3)
    many = Story(name="many", before=None, colluders=8, flatter=True)
    lows = {story.name: 0 for story in (plain, three, many)}
    for number in range(8):
        tracks = play(small(), rules, (plain, three, many), generator(number)).tracks
        for name in lows:
            lows[name] += tracks[name, next(iter(rules))][0].lows
    assert lows["none"] <= lows["three"] < lows["many"]
