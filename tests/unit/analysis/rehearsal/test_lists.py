"""Who meets whom and who answers, found back from drawn networks."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from analysis.rehearsal.lists import Lists, cluster_contact, degrees, groups, renewal, response
from analysis.rehearsal.network import Network, draw_network
from analysis.rehearsal.world import Size, World
from tests.unit.analysis.rehearsal.worlds import TABLE, generator, small

WORLD = replace(TABLE, rounds=TABLE.rounds[:3])
NETWORKS = 25


def lists(network: Network, seen: float = 1.0) -> Lists:
    n = network.world.partners
    which = network.listed if seen == 1.0 else network.answered
    return Lists(which[:, :n, :n], network.clusters[:n], seen)


def drawn(world: World) -> list[Lists]:
    return [lists(draw_network(world, 1, generator(number))) for number in range(NETWORKS)]


def close(found: list[float | None], wanted: float, least: float = 0.0) -> bool:
    """Whether the mean lies within three standard errors of what was put in."""
    numbers = np.array(found, dtype=np.float64)
    return bool(abs(numbers.mean() - wanted) < 3.0 * numbers.std() / np.sqrt(len(numbers)) + least)


def test_pairs_that_are_drawn_anew_and_come_out_the_same_are_counted_as_drawn() -> None:
    found = [renewal(one) for one in drawn(replace(WORLD, renewal=0.3))]
    assert close(found, 0.3)
    assert np.std(np.array(found, dtype=np.float64)) < 0.1


def test_the_contact_within_clusters_is_found() -> None:
    assert close([cluster_contact(one) for one in drawn(replace(WORLD, cluster_contact=0.7))], 0.7)


def test_without_clusters_or_a_second_round_nothing_is_told_of_them() -> None:
    network = draw_network(replace(WORLD, clusters=0, rounds=WORLD.rounds[:1]), 1, generator(1))
    assert cluster_contact(lists(network)) is None
    assert renewal(lists(network)) is None


def test_a_network_drawn_from_the_estimate_has_as_many_contacts_that_differ_as_much() -> None:
    def told(one: Lists) -> tuple[float, float]:
        found = degrees(one)
        return float(found.mean()), float(np.log(np.maximum(found, 0.5)).std())

    before, after = [], []
    for number in range(NETWORKS):
        one = lists(draw_network(WORLD, 1, generator(number)))
        sizes = tuple(
            Size(name=str(place), partners=group.partners, contacts=group.contacts, contacts_spread=group.spread)
            for place, group in enumerate(groups(one, range(40), 0.12, 10))
        )
        before.append(told(one))
        after.append(told(lists(draw_network(replace(WORLD, sizes=sizes), 1, generator(number + 1000)))))
    differences = np.array(after) - np.array(before)
    error = differences.std(axis=0) / np.sqrt(NETWORKS)
    assert np.all(np.abs(differences.mean(axis=0)) < 3.0 * error + 0.02)
    assert error[0] < 0.3


def test_partners_that_differ_only_by_chance_are_given_hardly_any_spread() -> None:
    alike = replace(WORLD, sizes=(Size(name="alle", partners=40, contacts=12.0, contacts_spread=0.0),))
    found, raw = [], []
    for one in drawn(alike):
        (group,) = groups(one, range(40), 0.12, 30)
        found.append(group.spread)
        raw.append(float(np.log(degrees(one)).std()))
    assert np.mean(raw) > 0.2
    assert np.mean(found) < 0.08


def test_the_split_is_at_the_median_and_the_smaller_ones_come_first() -> None:
    small_ones, large_ones = groups(drawn(WORLD)[0], range(40), 0.12, 10)
    assert small_ones.partners == large_ones.partners == 20
    assert small_ones.contacts < large_ones.contacts


def test_a_network_with_few_partners_is_told_as_one_group() -> None:
    one = lists(draw_network(small(), 1, generator(1)))
    assert [group.partners for group in groups(one, range(14), 0.12, 10)] == [14]
    assert [group.partners for group in groups(one, range(14), 0.12, 7)] == [7, 7]


def test_ratings_without_a_list_give_the_same_contacts_when_the_response_is_known() -> None:
    whole, part = [], []
    for number in range(NETWORKS):
        network = draw_network(WORLD, 1, generator(number))
        whole.append(float(degrees(lists(network)).mean()))
        part.append(float(degrees(lists(network, 0.75)).mean()))
    assert close([one - other for one, other in zip(whole, part, strict=True)], 0.0)
    assert np.mean(whole) > 10


def test_whole_silence_and_single_missing_answers_are_told_apart() -> None:
    found = []
    for number in range(NETWORKS):
        network = draw_network(replace(WORLD, silent=0.15, response=0.6), 1, generator(number))
        found.append(response(network.listed, network.answered, 5))
    assert close([one.silent for one in found], 0.15)
    assert close([one.share for one in found], 0.6)


def test_silence_by_chance_over_short_lists_is_no_whole_silence() -> None:
    asked = np.zeros((5000, 5, 5), dtype=np.bool_)
    asked[:, 0, 1:3] = True
    answered = asked & (np.random.default_rng(3).random(asked.shape) < 0.5)
    found = response(asked, answered, 5)
    assert found.silent == pytest.approx(0.0, abs=0.05)
    assert found.share == pytest.approx(0.5, abs=0.05)


def test_fewer_than_five_silent_organisations_are_not_told() -> None:
    asked = ~np.eye(20, dtype=np.bool_)[None]
    answered = asked.copy()
    answered[0, :4] = False
    assert response(asked, answered, 5).silent == 0.0
    assert response(asked, answered, 5).share == pytest.approx(0.8)
    answered[0, 4] = False
    assert response(asked, answered, 5).silent == pytest.approx(0.25)
