"""What varies and how long it lasts, over all rounds of one construct: the input of a simulation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from analysis.ratings import Ratings
from analysis.relations.fit import fit_relations
from analysis.relations.together import covariances
from analysis.relations.variances import Note, Variances


@dataclass(frozen=True, slots=True, kw_only=True)
class VarianceComponents:
    """Variances of one construct in squared scale points, split into what lasts and what belongs to one round.

    Attributes
    ----------
    leniency_stable, leniency_occasional : float
        Differences in mildness between raters.
    trust_stable, trust_occasional : float
        Differences in received trust between parties.
    relation_stable, relation_occasional : float
        What a rater thinks of one party in particular, without the error of the items.
    item_error : float
        Error variance of the mean of the items within a rating; 0 when there is one score per rating.
    reciprocity, leniency_trust : float
        Covariances within a round: of (g_ij, g_ji) and of (a_i, b_i).
    notes : tuple of Note
        What was moved to the edge of what is possible.
    """

    leniency_stable: float
    leniency_occasional: float
    trust_stable: float
    trust_occasional: float
    relation_stable: float
    relation_occasional: float
    item_error: float
    reciprocity: float
    leniency_trust: float
    notes: tuple[Note, ...] = ()

    @property
    def leniency(self) -> float:
        """Variance of leniency in one round."""
        return self.leniency_stable + self.leniency_occasional

    @property
    def trust(self) -> float:
        """Variance of received trust in one round."""
        return self.trust_stable + self.trust_occasional

    @property
    def relation(self) -> float:
        """Variance of the relation in one round, without the error of the items."""
        return self.relation_stable + self.relation_occasional


def variance_components(rounds: Sequence[Ratings], item_error: float = 0.0) -> VarianceComponents:
    """Estimate the components of one construct from all its rounds.

    Parameters
    ----------
    rounds : sequence of Ratings
        At least two, the same n parties in the same order; who was absent from a round is missing there.
    item_error : float
        Error variance of a composite, from `reliability.intraclass.composite_error`.

    Returns
    -------
    VarianceComponents
        Totals are means over the rounds weighted by ratings; stable parts are means of the covariances between pairs
        of rounds weighted by the pairs rated in both, at least 0 and no more than the total.

    Raises
    ------
    ValueError
        When no two rounds share enough rated pairs.

    Notes
    -----
    What two rounds share counts as stable, however far apart they lie; a slow drift is split between the two parts.

    Examples
    --------
    >>> rng = np.random.default_rng(7)
    >>> lasting = rng.normal(0.0, 0.6, (20, 20)) + rng.normal(0.0, 0.4, (20, 1)) + rng.normal(0.0, 0.4, 20)
    >>> rounds = [lasting + rng.normal(0.0, 0.3, (20, 20)) + np.diag(np.full(20, np.nan)) for _ in range(3)]
    >>> parts = variance_components([Ratings(values) for values in rounds])
    >>> round(parts.relation_stable, 1), round(parts.relation_occasional, 1)
    (0.3, 0.1)
    """
    fits = [fit_relations(ratings) for ratings in rounds]
    total = _mean([fit.variances for fit in fits], [fit.ratings for fit in fits])
    stable = _lasting(rounds)
    leniency, trust = (_split(getattr(total, name), getattr(stable, name)) for name in ("leniency", "trust"))
    relation = max(0.0, total.relation - item_error)
    lasting, occasional = _split(relation, stable.relation)
    notes = {note for fit in fits for note in fit.notes}
    if total.relation < item_error:
        notes.add(Note.RELATION_BELOW_ITEMS)
    return VarianceComponents(
        leniency_stable=leniency[0],
        leniency_occasional=leniency[1],
        trust_stable=trust[0],
        trust_occasional=trust[1],
        relation_stable=lasting,
        relation_occasional=occasional,
        item_error=min(item_error, total.relation),
        reciprocity=total.reciprocity,
        leniency_trust=total.leniency_trust,
        notes=tuple(sorted(notes)),
    )


def _lasting(rounds: Sequence[Ratings]) -> Variances:
    """Mean covariance over all pairs of rounds that share enough."""
    shared, weights = [], []
    for first, second in combinations(rounds, 2):
        try:
            across, pairs = covariances(first, second)
        except ValueError:
            continue
        shared.append(across)
        weights.append(pairs)
    if not shared:
        raise ValueError("what lasts can only be seen in two rounds that share enough rated pairs")
    return _mean(shared, weights)


def _mean(parts: Sequence[Variances], weights: Sequence[int]) -> Variances:
    names = ("leniency", "trust", "relation", "leniency_trust", "reciprocity")
    return Variances(*(float(np.average([getattr(part, name) for part in parts], weights=weights)) for name in names))


def _split(total: float, stable: float) -> tuple[float, float]:
    lasting = min(max(0.0, stable), total)
    return lasting, total - lasting
