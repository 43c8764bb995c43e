"""How often an honest network is flagged, and how often a spoiled one is: seeded, recorded in docs/methode.md."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import numpy as np
import pytest

from analysis.integrity.examine import examine
from analysis.integrity.flags import Check, Integrity
from analysis.integrity.replayed import Replayed, replay_round
from analysis.ratings import FloatArray
from tests.unit.analysis.integrity import networks
from tests.unit.analysis.integrity.networks import honest_rounds, round_of
from tests.unit.analysis.rounds import regels

NETWORKS, SPOILED, DRAWS, LEVEL = 40, 8, 199, 0.01


def replayed(items: FloatArray, seed: int) -> Replayed:
    result = replay_round(round_of(items), regels(), np.random.default_rng(seed), draws=DRAWS)
    assert result is not None
    return result


def flagged(found: Integrity) -> set[Check]:
    return {one.check for one in found.checks if one.flags}


@pytest.mark.slow
def test_honest_networks_of_41_organisations_are_seldom_flagged() -> None:
    """Of 40 networks at a level of 1 % a check: four flagged networks or more on one check has chance .0006."""
    often: Counter[Check] = Counter()
    for seed in range(NETWORKS):
        before, now = honest_rounds(np.random.default_rng([21, seed]), 2)
        often.update(flagged(examine(replayed(now, seed), replayed(before, 1000 + seed), level=LEVEL)))
    assert max(often.values(), default=0) <= 3
    assert often.total() <= 8


SPOIL: dict[Check, tuple[Callable[[FloatArray, FloatArray], FloatArray], int]] = {
    Check.ZELFDE_ANTWOORD: (lambda _, now: networks.straight_line(now), 8),
    Check.IEDEREEN_GELIJK: (lambda _, now: networks.all_alike(now), 8),
    Check.GRILLIG: (lambda _, now: networks.erratic(now, np.random.default_rng(1)), 5),
    Check.WEDERZIJDS_LAAG: (lambda _, now: networks.quarrel(now), 6),
    Check.EIGEN_CLUSTER_HOOG: (lambda _, now: networks.closed_ranks(now), 8),
    Check.CLUSTER_TEGEN_EEN: (lambda _, now: networks.cluster_against_one(now), 5),
    Check.GROEP_TEGEN_EEN: (lambda _, now: networks.collusion(now), 8),
    Check.RELATIE_DAALT: (networks.relation_falls, 3),
    Check.PARTIJ_DAALT: (lambda _, now: networks.party_falls(now), 5),
}
"""What is planted, and in how many of eight networks it must at least be seen (recorded with 150 networks)."""


@pytest.mark.slow
@pytest.mark.parametrize("check", list(Check))
def test_a_planted_case_is_seen_about_as_often_as_is_recorded(check: Check) -> None:
    spoil, least = SPOIL[check]
    seen = 0
    for seed in range(SPOILED):
        before, now = honest_rounds(np.random.default_rng([22, seed]), 2)
        found = examine(replayed(spoil(before, now), seed), replayed(before, 1000 + seed), level=LEVEL)
        seen += check in flagged(found)
    assert seen >= least
