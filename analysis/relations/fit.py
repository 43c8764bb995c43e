"""One way to ask for the Social Relations Model: closed form where it holds, REML everywhere else."""

from __future__ import annotations

from analysis.ratings import Ratings
from analysis.relations.anova import FEWEST, anova
from analysis.relations.reml import reml
from analysis.relations.variances import RelationsFit


def fit_relations(ratings: Ratings) -> RelationsFit:
    """Split the ratings of one construct in one round into leniency, received trust and relation.

    Parameters
    ----------
    ratings : Ratings
        Complete or not.

    Returns
    -------
    RelationsFit
        From `anova` when everybody rated everybody and its estimates can be variances, else from `reml`.

    Raises
    ------
    ValueError
        When the ratings are too few, or vary too little.

    Examples
    --------
    >>> import numpy as np
    >>> values = np.random.default_rng(5).normal(4.0, 0.6, (12, 12)) + np.linspace(-1, 1, 12)
    >>> np.fill_diagonal(values, np.nan)
    >>> fit_relations(Ratings(values)).ratings
    132
    """
    n = len(ratings.values)
    if n >= FEWEST and ratings.count == n * (n - 1):
        complete = anova(ratings)
        if not complete.notes and complete.variances.relation > 0.0:
            return complete
    return reml(ratings)
