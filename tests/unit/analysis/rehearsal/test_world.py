"""What is assumed: levels on the scale of answers, and who is drawn to meet and to answer whom."""

from __future__ import annotations

import itertools
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.testing import assert_allclose

from analysis.rehearsal.network import draw_network
from analysis.rehearsal.world import Size, expected_answer, opinion_for
from tests.unit.analysis.rehearsal.worlds import TABLE, generator, small


@settings(max_examples=40, deadline=None)
@given(st.floats(1.05, 4.95))
def test_the_level_for_an_answer_gives_that_answer_back(answer: float) -> None:
    assert_allclose(expected_answer(TABLE, np.array(opinion_for(TABLE, answer))), answer, atol=1e-9)


def test_the_middle_of_the_scale_is_its_own_level_and_the_ends_are_pushed_out() -> None:
    assert opinion_for(TABLE, 3.0) == pytest.approx(3.0, abs=1e-9)
    assert opinion_for(TABLE, 4.6) > 4.6
    assert opinion_for(TABLE, 1.4) < 1.4


def test_the_expected_answer_is_the_mean_of_many_drawn_answers() -> None:
    world = small()
    drawn = 3.7 + world.spread.around_level * np.random.default_rng(1).standard_normal(400_000)
    mean = np.clip(np.floor(drawn + 0.5), 1, 5).mean()
    assert_allclose(expected_answer(world, np.array(3.7)), mean, atol=0.005)


def test_the_same_state_of_chance_draws_the_same_network() -> None:
    one, other = (draw_network(small(), 2, generator(3)) for _ in range(2))
    for part in ("answered", "opinions", "noise", "levels"):
        assert np.array_equal(getattr(one, part), getattr(other, part))


def test_contacts_go_both_ways_nobody_meets_itself_and_the_gemeente_meets_everybody() -> None:
    network = draw_network(small(), 1, generator(1))
    assert np.array_equal(network.listed, network.listed.swapaxes(1, 2))
    assert not network.listed[:, np.arange(15), np.arange(15)].any()
    assert network.listed[:, :14, 14].all()
    assert network.gemeente == 14
    assert network.clusters[14] is None


def test_a_network_without_the_gemeente_has_only_partners() -> None:
    network = draw_network(small(gemeente=False), 1, generator(1))
    assert network.gemeente is None
    assert network.answered.shape == (4, 14, 14)


def contacts(world: object, networks: int = 60) -> float:
    """Mean number of partners that a partner meets in a round, over many networks."""
    return float(
        np.mean(
            [
                draw_network(world, 1, generator(i)).listed[:, :-1, :-1].sum(axis=2).mean()  # type: ignore[arg-type]
                for i in range(networks)
            ]
        )
    )


def test_as_many_partners_meet_as_is_assumed_and_fewer_in_a_shorter_period() -> None:
    world = small(clusters=0, sizes=(Size(name="alle", partners=40, contacts=10.0, contacts_spread=0.0),))
    assert contacts(world) == pytest.approx(10.0, abs=0.25)
    half = 1 - (1 - 10 / 39) ** 0.5
    assert contacts(replace(world, period_share=0.5)) == pytest.approx(39 * half, abs=0.25)


def test_contacts_outside_the_cluster_are_counted_without_those_within() -> None:
    world = small(
        clusters=8, cluster_contact=0.0, sizes=(Size(name="alle", partners=40, contacts=10.0, contacts_spread=0.3),)
    )
    assert contacts(world) == pytest.approx(10.0, abs=0.35)


def test_pairs_last_from_round_to_round_but_for_the_share_that_is_drawn_anew() -> None:
    world = small(clusters=0, renewal=0.3, sizes=(Size(name="alle", partners=40, contacts=10.0, contacts_spread=0.0),))
    kept = []
    for number in range(40):
        listed = draw_network(world, 1, generator(number)).listed[:, :-1, :-1]
        kept.extend((now & before).sum() / before.sum() for before, now in itertools.pairwise(listed))
    assert np.mean(kept) == pytest.approx(0.7 + 0.3 * 10 / 39, abs=0.02)


def test_the_share_that_answers_is_the_assumed_one_and_critical_raters_answer_more_when_that_is_assumed() -> None:
    neutral = [draw_network(TABLE, 1, generator(i)) for i in range(20)]
    assert np.mean([n.answered.sum() / n.listed.sum() for n in neutral]) == pytest.approx(0.75, abs=0.01)
    critical = [draw_network(replace(TABLE, opinion_response=-0.6), 1, generator(i)) for i in range(20)]
    for one, other in zip(neutral, critical, strict=True):
        assert np.array_equal(one.opinions, other.opinions)  # the same people, who answer otherwise
        means = [float(network.opinions[0][network.answered].mean()) for network in (one, other)]
        assert means[1] < means[0] - 0.05


def test_silent_organisations_answer_nothing_in_a_round() -> None:
    network = draw_network(small(silent=0.5), 1, generator(2))
    gives = network.answered.any(axis=2)
    assert 0.2 < gives.mean() < 0.8


def test_healthy_partners_never_lie_below_the_least_trusted_one() -> None:
    levels = np.concatenate([draw_network(TABLE, 2, generator(i)).levels.ravel() for i in range(20)])
    assert levels.min() >= opinion_for(TABLE, 3.2)
    assert levels.min() < opinion_for(TABLE, 3.4)


def test_constructs_go_together_as_far_as_is_assumed() -> None:
    networks = [draw_network(replace(TABLE, between_constructs=0.7), 2, generator(i)) for i in range(6)]
    pairs = np.concatenate([network.opinions.reshape(2, -1) for network in networks], axis=1)
    assert np.corrcoef(pairs)[0, 1] == pytest.approx(0.7, abs=0.03)


def test_answers_are_whole_points_given_only_by_who_answered() -> None:
    network = draw_network(small(), 1, generator(4))
    answers = network.answers(network.levels)
    assert np.array_equal(~np.isnan(answers[0, ..., 0]), network.answered)
    given_points = answers[~np.isnan(answers)]
    assert set(np.unique(given_points)) <= {1.0, 2.0, 3.0, 4.0, 5.0}
    about = network.answers_about(3, np.repeat(network.levels[:, 3, None], 4, axis=1))
    assert np.array_equal(about, answers[:, :, :, 3], equal_nan=True)
