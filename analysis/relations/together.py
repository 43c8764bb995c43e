"""How two sets of ratings of the same pairs go together: two rounds of one construct, or two constructs."""

from __future__ import annotations

import math

import numpy as np

from analysis.ratings import Ratings
from analysis.relations.fit import fit_relations
from analysis.relations.variances import Variances


def covariances(first: Ratings, second: Ratings) -> tuple[Variances, int]:
    """Estimate the covariances between two sets of ratings, component by component.

    Parameters
    ----------
    first, second : Ratings
        The same n parties in the same order; only pairs rated in both count.

    Returns
    -------
    covariances : Variances
        Of leniency, received trust and relation with themselves in the other set; ``leniency_trust`` and
        ``reciprocity`` are those across, averaged over both directions.
    pairs : int
        How many ratings occur in both.

    Raises
    ------
    ValueError
        When too few pairs were rated in both.

    Notes
    -----
    ``Cov(x, y) = (Var(x + y) - Var(x - y)) / 4`` for each component. Sum and difference are ratings themselves, so
    one estimator serves, and nothing is pooled that only one of the sets knows.

    Examples
    --------
    >>> values = np.random.default_rng(5).normal(4.0, 0.6, (12, 12)) + np.linspace(-1, 1, 12)
    >>> np.fill_diagonal(values, np.nan)
    >>> ratings = Ratings(values)
    >>> bool(abs(covariances(ratings, ratings)[0].trust - fit_relations(ratings).variances.trust) < 1e-9)
    True
    """
    added, taken = first.values + second.values, first.values - second.values
    whole = Ratings(added)
    above, below = _variances(whole), _variances(Ratings(taken), constant=True)
    parts = [
        (getattr(above, name) - getattr(below, name)) / 4.0
        for name in ("leniency", "trust", "relation", "leniency_trust", "reciprocity")
    ]
    return Variances(*parts), whole.count


def _variances(ratings: Ratings, *, constant: bool = False) -> Variances:
    """Fit, where a difference that never varies is no refusal but five zeros."""
    if constant and ratings.count and float(np.nanvar(ratings.values)) <= 0.0:
        return Variances(0.0, 0.0, 0.0, 0.0, 0.0)
    return fit_relations(ratings).variances


def received_correlation(first: Ratings, second: Ratings) -> float | None:
    """Correlate the trust that parties receive on two constructs, free of the noise in both.

    Parameters
    ----------
    first, second : Ratings
        Two constructs in one round, the same parties in the same order.

    Returns
    -------
    float or None
        Between -1 and 1; None where parties hardly differ on one of the two, or too few pairs were rated on both.

    References
    ----------
    .. [1] Spearman, C. (1904). The proof and measurement of association between two things. American Journal of
       Psychology 15(1), 72-101.
    """
    both = first.given & second.given
    try:
        across, _ = covariances(first, second)
        own = [_variances(Ratings(np.where(both, one.values, np.nan))).trust for one in (first, second)]
    except ValueError:
        return None
    reach = math.sqrt(own[0] * own[1])
    return None if reach <= 0.0 else min(max(across.trust / reach, -1.0), 1.0)
