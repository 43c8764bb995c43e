"""The table of an independent implementation: measurement.md, paragraph 6 (800 networks a level, 1,500 healthy ones).

Its world is not written down there; `worlds.TABLE` is one that its description and its numbers allow. Each number must
lie within three Monte Carlo errors, of both implementations together, of what was published.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import pytest

from analysis.oordeel.normregels import Maatstaf, Weglating
from analysis.oordeel.uitkomst import Oordeel
from analysis.rehearsal.judging import Judged, Rounds
from analysis.rehearsal.network import draw_network
from analysis.rehearsal.play import play
from analysis.rehearsal.rule import Rule, Yardstick
from analysis.rehearsal.track import track
from analysis.rehearsal.world import opinion_for
from tests.unit.analysis.rehearsal.worlds import TABLE, generator, rule

NETWORKS, PUBLISHED = 400, 800
LEVELS = (0.0, -0.5, -0.75, -1.0)
BOTH = (Weglating.BEOORDELAAR, Weglating.CLUSTER)


def single(**changes: object) -> Rule:
    """A rule on one five-point answer per rating."""
    return Rule(regels=rule(1, **changes).regels, herhaling=rule(1).herhaling, items_min=None)


RULES = {
    "raw mean": single(maatstaf=Maatstaf.GEMIDDELDE, leave_out=()),
    "raw mean without gate": single(maatstaf=Maatstaf.GEMIDDELDE, leave_out=(), k_min=None, se_max=None),
    "bound": single(quantile=1.645, spread_at_norm=False, without_correction=False, leave_out=()),
    "+ spread": single(quantile=1.645, without_correction=False, leave_out=()),
    "bound + leave-outs": single(quantile=1.645, spread_at_norm=False, without_correction=False, leave_out=BOTH),
    "+ both bounds": single(quantile=1.645, leave_out=()),
    "everything": single(quantile=1.645),
    "everything, proposal": single(quantile=1.282),
}
# One round on the norm; on the norm in ten years; c-0.5 by the third round and ever; c-0.75 by the third round. The
# first number of the raw mean is left out: there answers tie on whole points, which the published .5 does not count.
TABLE_6 = {
    "raw mean": (None, 0.58, 0.82, 0.94, 0.86),
    "raw mean without gate": (None, 0.66, None, None, None),
    "bound": (0.073, 0.061, 0.69, 0.90, 0.87),
    "+ spread": (0.041, 0.024, 0.58, 0.84, 0.84),
    "bound + leave-outs": (0.073, 0.024, 0.57, 0.83, 0.85),
    "+ both bounds": (0.030, 0.020, 0.50, 0.76, 0.80),
    "everything": (0.030, 0.001, 0.35, 0.65, 0.74),
    "everything, proposal": (0.070, 0.023, 0.53, 0.80, 0.82),
}


@dataclass(frozen=True)
class Seen:
    """What one network showed of a rule: signals per level, and low and judged rounds on the norm."""

    signals: dict[float, int]
    lows: int
    judged: int


@pytest.fixture(scope="module")
def seen() -> dict[str, list[Seen]]:
    """Every rule on the same networks."""
    found: dict[str, list[Seen]] = {name: [] for name in RULES}
    for number in range(NETWORKS):
        chance = generator(number)
        network = draw_network(TABLE, 1, chance)
        party = int(chance.integers(TABLE.partners))
        judged = Judged(Rounds(network, network.answers(network.levels), None), party)
        judged.learn([(0, t) for t in range(10)])
        columns = {
            level: network.answers_about(party, network.levels[:, [party]] * 0 + opinion_for(TABLE, 3.0 + level))[
                0, ..., 0
            ]
            for level in LEVELS
        }
        for name, one in RULES.items():
            verdicts = [judged.verdict(one.regels[0], (0, t), columns[0.0][t]).oordeel for t in range(10)]
            found[name].append(
                Seen(
                    {level: track(judged, one, 0, column).signal for level, column in columns.items()},
                    sum(verdict is Oordeel.ONDER for verdict in verdicts),
                    sum(verdict is not Oordeel.NIET_VAST_TE_STELLEN for verdict in verdicts),
                )
            )
    return found


@pytest.mark.slow
@pytest.mark.parametrize("name", RULES)
def test_a_row_of_the_table_is_reproduced_within_monte_carlo_error(seen: dict[str, list[Seen]], name: str) -> None:
    networks = seen[name]
    one_round = sum(one.lows for one in networks) / sum(one.judged for one in networks)
    asked = ((0.0, 10), (-0.5, 3), (-0.5, 10), (-0.75, 3))
    shares = [
        one_round,
        *(sum(0 < one.signals[level] <= by for one in networks) / NETWORKS for level, by in asked),
    ]
    for found, published in zip(shares, TABLE_6[name], strict=True):
        if published is not None:
            share = max(published, 0.01)
            error = math.sqrt(share * (1 - share) * (1 / NETWORKS + 1 / PUBLISHED))
            assert abs(found - published) < 3 * error, (name, found, published)


@pytest.mark.slow
def test_a_healthy_network_loses_somebody_as_often_as_published() -> None:
    """Thirteen percent by the plain mean with a gate, 18 without, and none under the proposed norm."""
    networks, published = 160, 1500
    rules = dict(
        zip(Yardstick, (RULES["everything, proposal"], RULES["raw mean"], RULES["raw mean without gate"]), strict=True)
    )
    lost = [play(TABLE, rules, (), generator(number)).lost for number in range(networks)]
    for yardstick, share in zip(Yardstick, (0.0, 0.13, 0.18), strict=True):
        found = sum(one[yardstick][-1] > 0 for one in lost) / networks
        error = math.sqrt(max(share, 0.003) * (1 - share) * (1 / networks + 1 / published))
        assert abs(found - share) < 3 * error


@pytest.mark.slow
def test_the_defences_cost_detection_and_buy_protection_in_the_published_order(seen: dict[str, list[Seen]]) -> None:
    def ever(name: str, level: float) -> float:
        return sum(one.signals[level] > 0 for one in seen[name]) / NETWORKS

    order = ("raw mean", "bound", "+ spread", "+ both bounds", "everything")
    for level in (0.0, -0.5):
        chances = [ever(name, level) for name in order]
        assert chances == sorted(chances, reverse=True)
    assert ever("everything, proposal", -1.0) > 0.9
