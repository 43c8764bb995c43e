"""How well one rater, or the mean of several, tells parties apart."""

from __future__ import annotations

import math
from dataclasses import dataclass

from analysis.relations.variances import Variances


@dataclass(frozen=True, slots=True)
class RaterCoefficients:
    """Intraclass correlations of ratings by different raters, from variances, so that missing ratings do not matter.

    Attributes
    ----------
    agreement_1, consistency_1 : float
        Of one rater: with differences in mildness as error, ICC(2,1), and without them, ICC(3,1).
    agreement_k, consistency_k : float
        Of the mean of k raters.
    standard_error : float
        Of that mean, for a party with k raters drawn at random, in scale points.
    k : int
        Raters per party.
    """

    agreement_1: float
    consistency_1: float
    agreement_k: float
    consistency_k: float
    standard_error: float
    k: int


def rater_coefficients(variances: Variances, k: int) -> RaterCoefficients:
    """Give the intraclass correlations of a round whose parties have k raters each.

    Parameters
    ----------
    variances : Variances
        Inside the parameter space, with something above 0.
    k : int
        Raters per party, at least 1.

    Returns
    -------
    RaterCoefficients
        0 where parties do not differ.

    Raises
    ------
    ValueError
        When k is below 1 or nothing varies.

    Notes
    -----
    ``ICC(2,k) = s_b^2/(s_b^2 + (s_a^2 + s_g^2)/k)``; ICC(3,k) leaves out s_a^2.

    References
    ----------
    .. [1] Shrout, P. E. & Fleiss, J. L. (1979). Intraclass correlations: uses in assessing rater reliability.
       Psychological Bulletin 86(2), 420-428.

    Examples
    --------
    >>> rater_coefficients(Variances(0.1, 0.1, 0.3, 0.0, 0.0), 4).agreement_k
    0.5
    """
    if k < 1 or variances.total <= 0.0:
        raise ValueError("coefficients need raters, and ratings that differ")
    trust, noise, relation = variances.trust, variances.leniency + variances.relation, variances.relation
    consistency = [trust / (trust + relation / m) if trust > 0.0 else 0.0 for m in (1, k)]
    agreement = [trust / (trust + noise / m) if trust > 0.0 else 0.0 for m in (1, k)]
    return RaterCoefficients(agreement[0], consistency[0], agreement[1], consistency[1], math.sqrt(noise / k), k)
