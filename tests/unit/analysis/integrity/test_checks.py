"""One spoiled network per check, and what must not be flagged."""

from __future__ import annotations

import numpy as np
import pytest

from analysis.integrity.examine import examine
from analysis.integrity.flags import Check, Flag, Integrity
from analysis.integrity.replayed import Replayed, replay_round
from analysis.oordeel.rondedata import Rondedata
from analysis.ratings import FloatArray
from tests.unit.analysis.integrity import networks
from tests.unit.analysis.integrity.networks import NAMES, World, honest_rounds, round_of
from tests.unit.analysis.rounds import data, healthy_round, regels

DRAWS, LEVEL = 199, 0.01


def replayed(made: Rondedata, seed: int = 1) -> Replayed:
    result = replay_round(made, regels(), np.random.default_rng(seed), draws=DRAWS)
    assert result is not None
    return result


def looked_at(items: FloatArray, before: FloatArray | None = None) -> Integrity:
    earlier = None if before is None else replayed(round_of(before), 2)
    return examine(replayed(round_of(items)), earlier, level=LEVEL)


def flags(found: Integrity, check: Check) -> tuple[Flag, ...]:
    (one,) = [checked for checked in found.checks if checked.check is check]
    return one.flags


@pytest.fixture(scope="module")
def two_rounds() -> tuple[FloatArray, FloatArray]:
    before, now = honest_rounds(np.random.default_rng(11), 2)
    return before, now


def test_an_honest_network_of_two_rounds_has_no_flag_and_every_check_was_done(
    two_rounds: tuple[FloatArray, FloatArray],
) -> None:
    before, now = two_rounds
    found = looked_at(now, before)
    assert [one.check for one in found.checks] == list(Check)
    assert all(one.tested > 0 and one.flags == () for one in found.checks)
    assert all(one.false_flags <= 0.02 for one in found.checks)


def test_the_same_answer_throughout_is_flagged_also_as_everybody_alike(
    two_rounds: tuple[FloatArray, FloatArray],
) -> None:
    _, now = two_rounds
    found = looked_at(networks.straight_line(now))
    rater = (NAMES[networks.busy(now)],)
    assert [flag.subject.raters for flag in flags(found, Check.ZELFDE_ANTWOORD)] == [rater]
    assert [flag.subject.raters for flag in flags(found, Check.IEDEREEN_GELIJK)] == [rater]
    assert flags(found, Check.ZELFDE_ANTWOORD)[0].found == 1.0
    assert flags(found, Check.IEDEREEN_GELIJK)[0].found == 0.0


def test_one_form_copied_for_everybody_is_flagged_though_its_four_answers_differ(
    two_rounds: tuple[FloatArray, FloatArray],
) -> None:
    found = looked_at(networks.all_alike(two_rounds[1]))
    assert flags(found, Check.ZELFDE_ANTWOORD) == ()
    assert len(flags(found, Check.IEDEREEN_GELIJK)) == 1


def test_the_highest_answer_throughout_is_no_flag_but_is_counted(two_rounds: tuple[FloatArray, FloatArray]) -> None:
    found = looked_at(networks.straight_line(two_rounds[1], answer=5.0))
    assert flags(found, Check.ZELFDE_ANTWOORD) == flags(found, Check.IEDEREEN_GELIJK) == ()
    assert found.always_highest == 1


def test_a_rater_who_answers_only_five_does_so_in_many_honest_rounds_but_not_in_all(
    two_rounds: tuple[FloatArray, FloatArray],
) -> None:
    changed = networks.straight_line(two_rounds[1], answer=5.0)
    same = replayed(round_of(changed)).honest.same[:, networks.busy(changed)]
    assert 0.2 < float((same == 1.0).mean()) < 0.95


def test_a_network_at_the_ceiling_where_many_answer_five_throughout_has_no_flag() -> None:
    (now,) = honest_rounds(np.random.default_rng(16), world=World(mean=5.0, relation=0.3, item=0.3))
    found = looked_at(now)
    assert float(np.nanmean(now)) > 4.8
    assert found.always_highest >= 5
    assert [one.check for one in found.checks if one.flags] == []


def test_an_erratic_rater_is_flagged_with_how_much_wider_it_makes_everybodys_margin() -> None:
    (now,) = honest_rounds(np.random.default_rng(13))
    found = looked_at(networks.erratic(now, np.random.default_rng(13)))
    (flag,) = flags(found, Check.GRILLIG)
    assert flag.subject.raters == (NAMES[networks.busy(now)],)
    assert flag.found > 3 * flag.usual
    assert found.without_rater.keys() == set(flag.subject.raters)
    assert found.without_rater[flag.subject.raters[0]] < found.residual_variance


def test_two_partners_that_give_each_other_the_lowest_answer_are_flagged_as_a_pair(
    two_rounds: tuple[FloatArray, FloatArray],
) -> None:
    changed = networks.quarrel(two_rounds[1])
    differs = np.argwhere((changed != two_rounds[1]).any(axis=2) & ~np.isnan(changed[:, :, 0]))
    pair = tuple(NAMES[party] for party in differs[0])
    (flag,) = flags(looked_at(changed), Check.WEDERZIJDS_LAAG)
    assert flag.subject.raters == flag.subject.targets == pair


def test_one_low_side_is_not_mutual(two_rounds: tuple[FloatArray, FloatArray]) -> None:
    changed = two_rounds[1].copy()
    rater = networks.busy(changed)
    changed[rater, networks.asked(changed, rater)[0]] = 1.0
    assert flags(looked_at(changed), Check.WEDERZIJDS_LAAG) == ()


def test_a_cluster_that_closes_its_ranks_is_flagged_by_name(two_rounds: tuple[FloatArray, FloatArray]) -> None:
    found = looked_at(networks.closed_ranks(two_rounds[1]))
    assert [flag.subject.cluster for flag in flags(found, Check.EIGEN_CLUSTER_HOOG)] == ["cluster 0"]


def test_a_cluster_that_is_low_about_one_outsider_is_flagged_with_that_outsider() -> None:
    (now,) = honest_rounds(np.random.default_rng(16))
    changed = networks.cluster_against_one(now)
    target = int(np.argwhere((changed != now).any(axis=2) & ~np.isnan(changed[:, :, 0]))[0, 1])
    (flag,) = flags(looked_at(changed), Check.CLUSTER_TEGEN_EEN)
    assert (flag.subject.cluster, flag.subject.targets) == ("cluster 0", (NAMES[target],))


def test_three_raters_against_one_are_found_by_name_without_being_told_who(
    two_rounds: tuple[FloatArray, FloatArray],
) -> None:
    now = two_rounds[1]
    target = next(party for party in range(networks.GEMEENTE) if len(networks.raters_of(now, party)) >= 10)
    (flag,) = flags(looked_at(networks.collusion(now)), Check.GROEP_TEGEN_EEN)
    assert flag.subject.targets == (NAMES[target],)
    assert flag.subject.raters == tuple(NAMES[rater] for rater in networks.raters_of(now, target)[:3])


def test_a_party_that_falls_with_everybody_is_one_flag_and_not_one_per_relation(
    two_rounds: tuple[FloatArray, FloatArray],
) -> None:
    before, now = two_rounds
    found = looked_at(networks.party_falls(now, 1.8), before)
    assert [flag.subject.targets for flag in flags(found, Check.PARTIJ_DAALT)] == [(NAMES[networks.CLUSTER_SIZE],)]
    assert flags(found, Check.RELATIE_DAALT) == ()


def test_a_year_in_which_everybody_answers_a_point_lower_is_no_fall_of_anybody(
    two_rounds: tuple[FloatArray, FloatArray],
) -> None:
    before, now = two_rounds
    found = looked_at(np.clip(now - 1.0, 1, 5), before)
    assert flags(found, Check.PARTIJ_DAALT) == flags(found, Check.RELATIE_DAALT) == ()


def test_a_relation_that_falls_is_flagged_and_its_party_is_not(two_rounds: tuple[FloatArray, FloatArray]) -> None:
    before, now = two_rounds
    found = looked_at(networks.relation_falls(before, now), before)
    assert len(flags(found, Check.RELATIE_DAALT)) == 1
    assert flags(found, Check.PARTIJ_DAALT) == ()


def test_without_a_round_before_nothing_can_have_fallen(two_rounds: tuple[FloatArray, FloatArray]) -> None:
    tested = {one.check: one.tested for one in looked_at(two_rounds[1]).checks}
    assert tested[Check.RELATIE_DAALT] == tested[Check.PARTIJ_DAALT] == 0


def test_the_second_opinions_stay_near_where_one_group_moves_the_estimate(
    two_rounds: tuple[FloatArray, FloatArray],
) -> None:
    now = two_rounds[1]
    target = next(party for party in range(networks.GEMEENTE) if len(networks.raters_of(now, party)) >= 10)
    before, after = (
        {one.partij: one for one in looked_at(items).second_opinions}[NAMES[target]]
        for items in (now, networks.collusion(now, members=2))
    )
    assert before.estimate - after.estimate > 0.4
    assert abs(before.median - after.median) < 0.35


def test_second_opinions_stand_by_name_with_the_gemeente_last_and_correct_for_mildness() -> None:
    made = data(healthy_round(5), gemeente=3)
    found = replayed(made)
    opinions = examine(found, None, level=LEVEL).second_opinions
    assert [one.partij for one in opinions] == [*(f"P{p:02}" for p in range(20) if p != 3), "P03"]
    estimates = [one.estimate for one in opinions]
    fitted, _ = found.model.estimates()
    np.testing.assert_allclose(estimates, np.append(np.delete(fitted, 3), fitted[3]))


def test_a_huge_round_gets_fewer_honest_rounds(
    two_rounds: tuple[FloatArray, FloatArray], monkeypatch: pytest.MonkeyPatch
) -> None:
    before, now = (replayed(round_of(items), seed) for seed, items in enumerate(two_rounds))
    monkeypatch.setattr("analysis.integrity.replayed.MOST_CELLS", 150 * now.data.ratings.count)
    monkeypatch.setattr("analysis.integrity.replayed.FEWEST_ROUNDS", 120)
    fewer = replayed(round_of(two_rounds[1]))
    found = examine(fewer, before, level=LEVEL)
    assert (found.honest_rounds, examine(now, before, level=LEVEL).honest_rounds) == (150, DRAWS)
    assert all(one.tested > 0 for one in found.checks)


def test_equal_generators_give_equal_flags(two_rounds: tuple[FloatArray, FloatArray]) -> None:
    changed = networks.collusion(two_rounds[1])
    assert looked_at(changed) == looked_at(changed)


def test_a_file_with_one_score_is_looked_at_without_items() -> None:
    made = data(healthy_round(5))
    found = examine(replayed(made), None, level=LEVEL)
    tested = {one.check: one.tested for one in found.checks}
    assert tested[Check.ZELFDE_ANTWOORD] == tested[Check.EIGEN_CLUSTER_HOOG] == 0
    assert tested[Check.IEDEREEN_GELIJK] == tested[Check.GRILLIG] == 20


@pytest.mark.parametrize("values", [np.full((9, 9), 4.0), healthy_round(1, n=5)])
def test_a_round_that_is_too_small_or_does_not_vary_says_nothing(values: FloatArray) -> None:
    values = values.copy()
    np.fill_diagonal(values, np.nan)
    assert replay_round(data(values), regels(), np.random.default_rng(1), draws=9) is None
