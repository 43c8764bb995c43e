"""Everything that is looked at in one construct of one round."""

from __future__ import annotations

import numpy as np

from analysis.integrity.blocs import cluster_checks, group_check, pair_check
from analysis.integrity.drops import drop_checks
from analysis.integrity.flags import Check, Checked, Integrity, SecondOpinion
from analysis.integrity.raters import rater_checks
from analysis.integrity.replayed import Replayed
from analysis.leniency.round_model import fit_round
from analysis.names import alphabetical
from analysis.oordeel.rondedata import trimmed_mean
from analysis.ratings import Ratings


def examine(now: Replayed, before: Replayed | None, *, level: float) -> Integrity:
    """Look at the answers of a round, beside its honest rounds.

    Parameters
    ----------
    now : Replayed
        The round.
    before : Replayed or None
        The same construct one round earlier; without it nothing can have fallen.
    level : float
        The chance, per check, that an honest round holds a flag.

    Returns
    -------
    Integrity
        Every check of `Check` in order.

    References
    ----------
    .. [1] Curran, P. G. (2016). Methods for the detection of carelessly invalid responses in survey data. Journal of
       Experimental Social Psychology 66, 4-19.
    """
    checks = [*rater_checks(now, level), pair_check(now, level), *cluster_checks(now, level), group_check(now, level)]
    if before is None:
        falls = (Check.RELATIE_DAALT, Check.PARTIJ_DAALT)
        checks += [Checked(check=check, tested=0, flags=(), false_flags=0.0, any_false=0.0) for check in falls]
    else:
        checks += drop_checks(now, before, level)
    erratic = [flag.subject.raters[0] for one in checks if one.check is Check.GRILLIG for flag in one.flags]
    return Integrity(
        construct=now.data.construct,
        honest_rounds=len(now.honest.rest),
        checks=tuple(checks),
        residual_variance=now.model.residual_variance,
        without_rater={name: _without(now, name) for name in erratic},
        always_highest=_always_highest(now),
        second_opinions=second_opinions(now),
    )


def second_opinions(replayed: Replayed) -> tuple[SecondOpinion, ...]:
    """Estimate every party in two more ways, which a few odd answers do not move.

    Parameters
    ----------
    replayed : Replayed
        The round; only what was observed is used.

    Returns
    -------
    tuple of SecondOpinion
        Mean, 20 % trimmed mean and median of the answers less the predicted mildness of their raters; the mean is the
        estimate of the round as a whole. Partners alphabetical, then the gemeente.
    """
    answers, model = replayed.answers, replayed.model
    corrected = answers.ratings - model.leniencies[answers.raters]
    opinions = []
    for party in np.unique(answers.targets):
        own = corrected[answers.targets == party]
        name = replayed.data.partijen[party]
        opinions.append(SecondOpinion(name, len(own), float(own.mean()), trimmed_mean(own), float(np.median(own))))
    gemeente = None if replayed.data.gemeente is None else replayed.data.partijen[replayed.data.gemeente]
    return tuple(sorted(opinions, key=lambda one: (one.partij == gemeente, alphabetical(one.partij))))


def _without(replayed: Replayed, name: str) -> float:
    """Residual variance of the round without what one rater answered."""
    values = replayed.data.ratings.values.copy()
    values[replayed.data.partijen.index(name)] = np.nan
    return fit_round(Ratings(values)).residual_variance


def _always_highest(replayed: Replayed) -> int:
    """Count the raters that gave nothing but the highest answer."""
    answers = replayed.answers
    lower = (np.where(answers.answered, answers.items, answers.maximum) < answers.maximum).any(axis=1)
    return len(np.unique(answers.raters)) - len(np.unique(answers.raters[lower]))
