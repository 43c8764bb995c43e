"""Round robins for the tests of the Social Relations Model: published ones, and ones drawn from known parameters."""

from __future__ import annotations

import numpy as np

from analysis.ratings import FloatArray, Ratings
from analysis.relations.variances import Variances
from tests.unit.analysis.rounds import reference_column

TRUE = Variances(leniency=0.09, trust=0.06, relation=0.36, leniency_trust=0.02, reciprocity=0.1)


def warner(time: int) -> Ratings:
    """Speaking time in conversations of eight persons (Warner, Kenny & Stoto 1979, table 7)."""
    values = np.full((8, 8), np.nan)
    for when, rater, target, proportion in reference_column("warner.csv", "time", "rater", "target", "proportion"):
        if int(when) == time:
            values[int(rater) - 1, int(target) - 1] = float(proportion)
    return Ratings(values)


def effects(rng: np.random.Generator, n: int, of: Variances = TRUE) -> FloatArray:
    """Ratings (n, n) around 0 drawn from the model, the diagonal missing."""
    across = np.array([[of.leniency, of.leniency_trust], [of.leniency_trust, of.trust]])
    a, b = rng.multivariate_normal([0.0, 0.0], across, n).T
    both, apart = np.sqrt([of.relation + of.reciprocity, of.relation - of.reciprocity])
    added, taken = rng.normal(0.0, both, (n, n)), rng.normal(0.0, apart, (n, n))
    upper = np.triu((added + taken) / np.sqrt(2.0), 1)
    lower = np.triu((added - taken) / np.sqrt(2.0), 1).T
    values: FloatArray = a[:, None] + b[None, :] + upper + lower
    np.fill_diagonal(values, np.nan)
    return values


def sparse(values: FloatArray, rng: np.random.Generator, contact: float = 0.5, answer: float = 0.8) -> Ratings:
    """Leave out pairs that never met, and single answers that never came."""
    met = np.triu(rng.random(values.shape) < contact, 1)
    keep = (met | met.T) & (rng.random(values.shape) < answer)
    return Ratings(np.where(keep, values, np.nan))


def dense_deviance(ratings: Ratings, of: Variances) -> float:
    """Twice the negative restricted log-likelihood from the whole covariance matrix of all ratings: slow and plain."""
    raters, targets = np.nonzero(ratings.given)
    y = ratings.values[raters, targets]
    same_rater, same_target = raters[:, None] == raters, targets[:, None] == targets
    mine_yours = (raters[:, None] == targets).astype(np.float64)
    returned = mine_yours * mine_yours.T
    covariance = of.leniency * same_rater + of.trust * same_target + of.leniency_trust * (mine_yours + mine_yours.T)
    covariance = covariance + of.relation * np.eye(len(y)) + of.reciprocity * returned
    inverse = np.linalg.inv(covariance)
    weight = float(inverse.sum())
    left = y - float(inverse.sum(axis=0) @ y) / weight
    return float(np.linalg.slogdet(covariance)[1] + np.log(weight) + left @ inverse @ left)
