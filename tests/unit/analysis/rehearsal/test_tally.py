"""Counts over networks: shares with their Monte Carlo error, whole numbers so that the order never matters."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.rehearsal.measures import ANY, WHOLE_TERM, Measure, What
from analysis.rehearsal.rehearse import Rehearsal, Tallies, play_some
from analysis.rehearsal.rule import Yardstick
from analysis.rehearsal.story import Story
from analysis.rehearsal.tally import Tally
from tests.unit.analysis.rehearsal.worlds import generator, rule, small

counts = st.lists(st.integers(0, 10).flatmap(lambda m: st.tuples(st.integers(0, m), st.just(m))), max_size=30)


@given(counts, st.randoms())
def test_the_order_in_which_networks_are_added_never_matters(pairs: list[tuple[int, int]], random: object) -> None:
    shuffled = list(pairs)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    one, other = (sum((Tally.of(*pair) for pair in each), Tally()) for each in (pairs, shuffled))
    assert one == other


def test_a_share_has_the_binomial_error() -> None:
    tally = sum((Tally.of(int(i % 4 == 0), 1) for i in range(400)), Tally())
    rate = tally.rate()
    assert rate is not None
    assert (rate.value, rate.networks) == (0.25, 400)
    assert rate.error == pytest.approx(np.sqrt(0.25 * 0.75 / 400), rel=0.01)


def test_what_never_happened_has_an_error_too_and_what_could_not_happen_has_no_share() -> None:
    never = sum((Tally.of(0, 1) for _ in range(1000)), Tally()).rate()
    assert never is not None
    assert never.value == 0.0
    assert 0.001 < never.error < 0.002
    assert Tally.of(0, 0).rate() is None
    assert Tally().rate() is None


def test_the_error_of_a_ratio_is_that_of_networks_and_not_of_rounds() -> None:
    """Rounds of one network go together: ten rounds that are all low or all not are one observation."""
    rng = np.random.default_rng(5)
    values = []
    for _ in range(800):
        networks = [Tally.of(10 * int(rng.random() < 0.3), 10) for _ in range(50)]
        rate = sum(networks, Tally()).rate()
        assert rate is not None
        values.append((rate.value, rate.error))
    shares, errors = np.array(values).T
    assert errors.mean() == pytest.approx(shares.std(), rel=0.08)


def rehearsal() -> Rehearsal:
    stories = (
        Story(name="on", before=0.0),
        Story(name="falls", before=None, after=-1.5, changes_at=3),
        Story(name="mends", before=-1.0, after=0.5, improves=True),
    )
    return Rehearsal(world=small(), rule=rule(2, k_min=5), stories=stories, elsewhere={-0.6: stories[:1]})


def added(parts: list[Tallies]) -> Tallies:
    total: Tallies = {}
    for part in parts:
        for measure, tally in part.items():
            total[measure] = total.get(measure, Tally()) + tally
    return total


def test_parts_of_a_rehearsal_add_up_to_the_whole_whatever_was_played_before() -> None:
    whole = play_some(rehearsal(), range(6), generator)
    parts = [play_some(rehearsal(), numbers, generator) for numbers in (range(4, 6), range(1), range(1, 4))]
    assert added(parts) == whole


def test_everything_that_a_rehearsal_reports_is_counted() -> None:
    tallies = play_some(rehearsal(), range(3), generator)
    norm = Yardstick.NORM
    assert tallies[Measure(0.0, ANY, norm, ANY, What.LOST)].could == 3
    assert tallies[Measure(-0.6, ANY, norm, "1", What.LOST)].could == 3
    assert tallies[Measure(0.0, "on", norm, "0", What.ONE_ROUND)].could <= 3 * 4
    assert tallies[Measure(0.0, "alle", norm, "0", What.UNDECIDABLE)].could == 3 * 4
    assert tallies[Measure(0.0, ANY, norm, ANY, What.RATERS)].happened > 0
    for by in (1, 2, 3, 4, WHOLE_TERM):
        for construct in ("0", "1", ANY):
            assert Measure(0.0, "on", Yardstick.MEAN, construct, What.SIGNAL, by) in tallies
    assert Measure(0.0, "falls", norm, ANY, What.SIGNAL, 3) not in tallies  # two rounds are left after the change
    assert tallies[Measure(0.0, "falls", norm, ANY, What.BEFORE_CHANGE)].could == 3
    found = tallies[Measure(0.0, "mends", norm, ANY, What.FOUND)]
    assert tallies[Measure(0.0, "mends", norm, ANY, What.AFTER_FINDING)].could == found.happened
    assert Measure(-0.6, "mends", norm, ANY, What.FOUND) not in tallies


def test_a_signal_by_a_round_grows_with_the_round_and_either_construct_has_no_fewer_than_one() -> None:
    tallies = play_some(rehearsal(), range(8), generator)
    for yardstick in Yardstick:
        chances = [tallies[Measure(0.0, "on", yardstick, ANY, What.SIGNAL, by)].happened for by in (1, 2, 3, 4)]
        assert chances == sorted(chances)
        assert chances[0] == 0
        whole = tallies[Measure(0.0, "on", yardstick, ANY, What.SIGNAL)].happened
        assert whole == chances[-1]
        assert whole >= tallies[Measure(0.0, "on", yardstick, "0", What.SIGNAL)].happened
