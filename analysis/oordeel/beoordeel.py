"""Judging one construct in one round: the round as a whole, and an outcome per party."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components

from analysis.leniency.round_model import RoundModel, fit_round
from analysis.names import alphabetical
from analysis.oordeel.bounds import Evidence
from analysis.oordeel.normregels import Normregels
from analysis.oordeel.others import Others, learn_from_others_each
from analysis.oordeel.poorten import Circumstances, gate_numbers
from analysis.oordeel.robustness import examine
from analysis.oordeel.rondeanalyse import Estimate, Rondeanalyse
from analysis.oordeel.rondedata import Rondedata, trimmed_mean
from analysis.oordeel.uitkomst import Oordeel, Uitkomst
from analysis.oordeel.verdict import weigh
from analysis.ratings import Ratings
from analysis.reliability.without_party import coefficients, omega_without


def analyse_round(data: Rondedata, regels: Normregels, *, advance: Callable[[], None] = lambda: None) -> Rondeanalyse:
    """Fit the round and judge every party in it.

    Parameters
    ----------
    data : Rondedata
        One construct of one round.
    regels : Normregels
        What the norm version fixes for this construct.
    advance : callable
        Called once per judged party, for whoever shows progress.

    Returns
    -------
    Rondeanalyse
        Partners in alphabetical order, never in the order of their scores.
    """
    model = fit_round(data.ratings)
    outcomes = {}
    listed = [int(party) for party in data.listed()]
    reliabilities: list[float | None] = [None] * len(listed)
    if data.items is not None and regels.reliability_min is not None:
        reliabilities = omega_without(data.items, listed)
    each = learn_from_others_each([data.ratings] * len(listed), listed)
    for party, others, reliability in zip(listed, each, reliabilities, strict=True):
        outcomes[party] = judge(data, regels, party, others, reliability)
        advance()
    alpha, omega = (None, None) if data.items is None else coefficients(data.items)
    fitted = model.residual_df >= 1
    return Rondeanalyse(
        construct=data.construct,
        ratings=data.ratings.count,
        raters=int(data.ratings.given.any(axis=1).sum()),
        leniency_variance=model.leniency_variance if fitted else None,
        residual_variance=model.residual_variance if fitted else None,
        estimates=_estimates(data, model) if fitted else {},
        alpha=alpha,
        omega=omega,
        components=components(data.ratings, data.partijen),
        partners=tuple(
            sorted((o for p, o in outcomes.items() if p != data.gemeente), key=lambda o: alphabetical(o.partij))
        ),
        gemeente=None if data.gemeente is None else outcomes.get(data.gemeente),
    )


def judge(data: Rondedata, regels: Normregels, party: int, others: Others, reliability: float | None) -> Uitkomst:
    """Hold the ratings that one party received against the norm.

    Parameters
    ----------
    data : Rondedata
        The whole round.
    regels : Normregels
        Norm, quantile, gates.
    party : int
        Index of the party.
    others : Others
        Learnt from the round without this party.
    reliability : float or None
        Omega without this party; None where there are no items or it cannot be estimated.

    Returns
    -------
    Uitkomst
        Never silent: a verdict, or the gates that are closed.
    """
    raters, answers = data.ratings.received_by(party)
    invited, response = data.response(party)
    evidence = Evidence.of(answers, others, regels)
    clusters = data.clusters_of(raters)
    circumstances = Circumstances(
        clusters=clusters, response=response, reliability=reliability, flagged=party in data.flagged
    )
    verdict = weigh(evidence, circumstances)
    robustness = None
    if verdict.oordeel is Oordeel.ONDER:
        robustness = examine(evidence, [data.partijen[i] for i in raters], clusters)
    return Uitkomst(
        partij=data.partijen[party],
        n=len(raters),
        n_others=int((raters != data.gemeente).sum()) if data.gemeente is not None else len(raters),
        invited=invited,
        response=response,
        gemeente_answer=_answer_of(data, party),
        raw_mean=float(answers.mean()) if len(raters) else None,
        trimmed_mean=trimmed_mean(answers) if len(raters) else None,
        bounds=verdict.bounds,
        oordeel=verdict.oordeel,
        oordeel_bovengrens=verdict.by_bound,
        poorten=verdict.gates,
        robustness=robustness,
        gate_numbers=gate_numbers(others, verdict.bounds, circumstances),
    )


def components(ratings: Ratings, partijen: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """Group the rated parties that are joined by raters in common, directly or through others.

    Parameters
    ----------
    ratings : Ratings
        n parties.
    partijen : tuple of str, length n
        Their names.

    Returns
    -------
    tuple of tuple of str
        Names in alphabetical order, the largest group first; one group is the normal case.
    """
    n = len(partijen)
    raters, targets = np.nonzero(ratings.given)
    edges = csr_array((np.ones(len(raters)), (raters, n + targets)), shape=(2 * n, 2 * n))
    _, labels = connected_components(edges, directed=False)
    groups: dict[int, list[str]] = {}
    for party in np.flatnonzero(ratings.given.any(axis=0)):
        groups.setdefault(int(labels[n + party]), []).append(partijen[party])
    named = [tuple(sorted(group, key=alphabetical)) for group in groups.values()]
    return tuple(sorted(named, key=lambda group: (-len(group), alphabetical(group[0]))))


def _answer_of(data: Rondedata, party: int) -> float | None:
    """Give what the gemeente answered about a party."""
    if data.gemeente is None:
        return None
    answer = float(data.ratings.values[data.gemeente, party])
    return None if math.isnan(answer) else answer


def _estimates(data: Rondedata, model: RoundModel) -> dict[str, Estimate]:
    estimates, standard_errors = model.estimates()
    rated = sorted(np.flatnonzero(~np.isnan(estimates)), key=lambda p: alphabetical(data.partijen[p]))
    return {data.partijen[p]: Estimate(float(estimates[p]), float(standard_errors[p])) for p in rated}
