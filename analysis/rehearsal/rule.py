"""A rule that is rehearsed: a norm version, or the plain mean that people would use without one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from analysis.herhaling.feiten import Herhalingsregels
from analysis.oordeel.normregels import Maatstaf, Normregels


class Yardstick(StrEnum):
    """The three rules that a rehearsal sets side by side."""

    NORM = "norm"
    MEAN_WITH_GATES = "mean with gates"
    MEAN = "mean"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """How one construct in one round is judged, per construct, and what makes a repetition.

    ``items_min`` is the fewest answered items that make a rating (None: one).
    """

    regels: tuple[Normregels, ...]
    herhaling: Herhalingsregels
    items_min: int | None


def beside(rule: Rule) -> dict[Yardstick, Rule]:
    """Set the plain mean beside a rule, with the same gates and without any; both without leave-outs.

    Parameters
    ----------
    rule : Rule
        The rule of a norm version.

    Returns
    -------
    dict of Yardstick to Rule
        The rule itself first.
    """
    means = tuple(replace(regels, maatstaf=Maatstaf.GEMIDDELDE, leave_out=()) for regels in rule.regels)
    bare = tuple(
        replace(
            regels,
            k_min=None,
            se_max=None,
            response_min=None,
            clusters_min=None,
            cluster_share_max=None,
            reliability_min=None,
        )
        for regels in means
    )
    return {
        Yardstick.NORM: rule,
        Yardstick.MEAN_WITH_GATES: replace(rule, regels=means),
        Yardstick.MEAN: replace(rule, regels=bare),
    }
