"""One partner and construct followed through a contract: which rounds are low, and when that becomes a signal."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from analysis.herhaling.feiten import Bevinding
from analysis.oordeel.uitkomst import Oordeel
from analysis.oordeel.verdict import Verdict
from analysis.ratings import FloatArray
from analysis.rehearsal.judging import Judged, may_be_low
from analysis.rehearsal.rule import Rule
from analysis.rehearsal.signals import is_signal
from analysis.rehearsal.story import STEADY, Story


@dataclass(frozen=True, slots=True)
class Track:
    """One partner, construct and rule over a contract; rounds are counted from 1 and 0 means never.

    ``signal`` is the round of the first signal, ``first_low`` that of the first finding, ``lows`` the number of
    findings in all rounds.
    """

    signal: int
    first_low: int
    lows: int


def track(
    judged: Judged,
    rule: Rule,
    construct: int,
    before: FloatArray,
    after: FloatArray | None = None,
    story: Story = STEADY,
) -> Track:
    """Follow a partner on one construct through all rounds.

    Parameters
    ----------
    judged : Judged
        The partner and everybody else's answers.
    rule : Rule
        What it is held against.
    construct : int
        Place of the construct.
    before, after : ndarray, shape (T, n)
        Composites about the partner before and after the change of its story; without ``after`` nothing changes.
    story : Story
        When the change comes.

    Returns
    -------
    Track
        With the verdicts, leave-outs and rules of repetition of production.
    """
    regels, plan = rule.regels[construct], judged.rounds.network.world.rounds
    columns = (before, before if after is None else after)
    possible = [may_be_low(regels, column) for column in columns]
    judged.learn([(construct, int(t)) for t in np.flatnonzero(possible[0] | possible[1])])
    verdicts: dict[int, Verdict] = {}
    chosen: list[FloatArray] = []
    low: list[bool] = []

    def verdict(t: int) -> Verdict:
        if t not in verdicts:
            verdicts[t] = judged.verdict(regels, (construct, t), chosen[t])
        return verdicts[t]

    def finding(t: int) -> Bevinding:
        found = verdict(t)
        decides = low[t] and t == len(low) - 1
        robust = judged.survives(regels, (construct, t), chosen[t]) if decides else None
        return Bevinding(found.oordeel, tuple(gate.poort for gate in found.gates), robust)

    first_low = signal = 0
    for t in range(len(plan)):
        changed = story.changed(t + 1, first_low)
        chosen.append(columns[changed][t])
        low.append(bool(possible[changed][t]) and verdict(t).oordeel is Oordeel.ONDER)
        if low[t] and first_low == 0:
            first_low = t + 1
        if signal == 0 and is_signal(plan[: t + 1], low, finding, rule.herhaling):
            signal = t + 1
    return Track(signal, first_low, sum(low))
