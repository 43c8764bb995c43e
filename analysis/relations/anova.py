"""The Social Relations Model in closed form, for a round in which everybody rated everybody."""

from __future__ import annotations

import math

import numpy as np

from analysis.ratings import Ratings
from analysis.relations.variances import RelationsFit, Variances

FEWEST = 4


def anova(ratings: Ratings) -> RelationsFit:
    """Split the ratings of a complete round into leniency, received trust and relation.

    Parameters
    ----------
    ratings : Ratings
        n >= 4 parties who all rated all others.

    Returns
    -------
    RelationsFit
        Unbiased estimates, with standard errors that are unbiased in the same sense for normal ratings.

    Raises
    ------
    ValueError
        When a rating is missing, or there are fewer than four parties.

    Notes
    -----
    With M the means, ``a_i = (n-1)^2/(n(n-2)) M_i. + (n-1)/(n(n-2)) M_.i - (n-1)/(n-2) M..``, b likewise with rows
    and columns exchanged, and g what is left. ``D = sum ((g+g')/2)^2 / (n(n-3)/2)`` and
    ``E = sum ((g-g')^2)/2 / ((n-1)(n-2))`` estimate ``s_g^2 + s_gg`` and ``s_g^2 - s_gg``;
    ``s_b^2 = sum b^2/(n-1) - (s_g^2 (n-1) + s_gg)/(n(n-2))``, and
    ``s_ab = sum ab/(n-1) - (s_gg (n-1) + s_g^2)/(n(n-2))``.

    For normal ratings D, E and the matrix of sums of squares and products of (a, b) are independent, the first two
    chi-square and the last Wishart. Their variances are products of parameters, replaced here by unbiased estimates
    of those products, which gives the standard errors of Bond and Lashley.

    References
    ----------
    .. [1] Kenny, D. A. (1994). Interpersonal perception: a social relations analysis. Guilford, appendix B.
    .. [2] Bond, C. F. & Lashley, B. R. (1996). Round-robin analysis of social interaction: exact and estimated
       standard errors. Psychometrika 61(2), 303-311.
    .. [3] Bonito, J. A. & Kenny, D. A. (2010). The measurement of reliability of social relations components from
       round-robin designs. Personal Relationships 17(2), 235-251.

    Examples
    --------
    >>> nan = np.nan
    >>> answers = np.array([[nan, 4.0, 5.0, 4.0], [3.0, nan, 4.0, 4.0], [2.0, 3.0, nan, 3.0], [4.0, 5.0, 5.0, nan]])
    >>> round(anova(Ratings(answers)).variances.trust, 4)
    0.25
    """
    y = ratings.values
    n = len(y)
    if n < FEWEST:
        raise ValueError("the Social Relations Model needs at least four parties")
    if ratings.count != n * (n - 1):
        raise ValueError("the closed form needs a rating of everybody by everybody")
    filled = y.copy()
    np.fill_diagonal(filled, 0.0)
    rows, columns = filled.sum(axis=1), filled.sum(axis=0)
    mean = float(rows.sum()) / (n * (n - 1))
    centre = mean * (n - 1) / (n - 2)
    a = ((n - 1) * rows + columns) / (n * (n - 2)) - centre
    b = ((n - 1) * columns + rows) / (n * (n - 2)) - centre
    g = filled - (mean + a[:, None] + b[None, :])
    np.fill_diagonal(g, 0.0)
    own, returned = float(np.vdot(g, g)), float(np.vdot(g, g.T))
    degrees = n * (n - 3) / 2, (n - 1) * (n - 2) / 2
    both, apart = (own + returned) / 2 / degrees[0], (own - returned) / 2 / degrees[1]
    spread = (float(a @ a) / (n - 1), float(b @ b) / (n - 1), float(a @ b) / (n - 1))
    return _fit(mean, spread, (both, apart), n)


def _fit(mean: float, spread: tuple[float, float, float], dyad: tuple[float, float], n: int) -> RelationsFit:
    """Turn mean squares of effects and of dyads into parameters, standard errors and reliabilities."""
    rows, columns, across = spread
    both, apart = dyad
    relation, reciprocity = (both + apart) / 2, (both - apart) / 2
    scale = n * (n - 2)
    noise = (relation * (n - 1) + reciprocity) / scale
    estimated = Variances(
        rows - noise, columns - noise, relation, across - (reciprocity * (n - 1) + relation) / scale, reciprocity
    )
    variances, notes = estimated.admissible()
    return RelationsFit(
        mean=mean,
        estimated=estimated,
        variances=variances,
        standard_errors=_standard_errors(spread, dyad, n),
        given_reliability=variances.leniency / rows if rows > 0.0 else 0.0,
        received_reliability=variances.trust / columns if columns > 0.0 else 0.0,
        notes=notes,
        parties=n,
        ratings=n * (n - 1),
    )


def _standard_errors(spread: tuple[float, float, float], dyad: tuple[float, float], n: int) -> Variances:
    """Roots of unbiased estimates of the variances of the estimates."""
    rows, columns, across = spread
    of_both, of_apart = 2 * dyad[0] ** 2 / (n * (n - 3) / 2 + 2), 2 * dyad[1] ** 2 / ((n - 1) * (n - 2) / 2 + 2)
    scale = 2 * n * (n - 2)
    noise = (n / scale) ** 2 * of_both + ((n - 2) / scale) ** 2 * of_apart
    df = n - 1
    of_product = (rows * columns + across**2 * (1 - 2 / df)) / (1 + 1 / df - 2 / df**2) / df
    relation = math.sqrt((of_both + of_apart) / 4)
    return Variances(
        math.sqrt(2 * rows**2 / (df + 2) + noise),
        math.sqrt(2 * columns**2 / (df + 2) + noise),
        relation,
        math.sqrt(of_product + noise),
        relation,
    )
