"""How people answer, estimated from measured rounds: which opinions give answers that vary as the measured ones do.

Answers vary less than the opinions behind them, because nobody can answer above the end of the scale. So what was
measured is not written down as it stands: the opinions are sought that lead to it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from scipy.optimize import brentq, least_squares
from scipy.special import ndtr, ndtri, roots_hermitenorm

from analysis.ratings import FloatArray
from analysis.rehearsal.world import Spread, mean_answer

LOWEST_AT = 2.0
"""The least trusted healthy partner, in standard deviations below the mean: about one partner in forty lies lower."""
LEVELS = 60
NODES = 64
SMALLEST = 1e-6


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What answers showed, in scale points and their squares.

    Attributes
    ----------
    mean : float
        Of all answers.
    trust, leniency : float
        Variances between rated parties and between raters within a round.
    relation : float
        Variance of the relation within a round, without the error of the items.
    lasting : float or None
        The part of it that returns in other rounds; None when there was one round.
    item : float
        Error variance of one item answer; 0 with a single score.
    between : float or None
        Covariance of two constructs in one rating; None when there is one construct.
    """

    mean: float
    trust: float
    leniency: float
    relation: float
    lasting: float | None
    item: float
    between: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answering:
    """How people answer, in the terms of a `World`; ``between_constructs`` is None when there is one construct."""

    level: float
    lowest: float
    spread: Spread
    between_constructs: float | None


def answering(measured: Measured, points: tuple[int, ...], stable_share: float) -> Answering:
    """Find the opinions whose answers have the measured mean and variances.

    Parameters
    ----------
    measured : Measured
        From one or more rounds.
    points : tuple of int
        The answers that can be given, ascending.
    stable_share : float
        Which share of the variance of the relation lasts, for when a single round cannot tell.

    Returns
    -------
    Answering
        The nearest there is, where no opinions give exactly what was measured.

    Notes
    -----
    Opinions are ``z = b_j + a_i + g_ij + h_ijt + e_ijtq``, all normal, but ``b`` cut off at two standard deviations
    below its mean as in `draw_network`; answers are ``f(z)``, rounded and kept on the scale. For a part s of z that
    two answers share, ``Cov = Var E(f(z) | s)``: s is ``b`` for two raters of one party, ``a`` for two parties of one
    rater, ``b + a + g`` for a pair in two rounds, with ``h`` for two items of one rating. These, the mean and the
    variance of an answer are set equal to what was measured. Between constructs each part has correlation r, and r
    is solved from the covariance within a rating, as if ``b`` were not cut off.

    References
    ----------
    .. [1] Olsson, U. (1979). Maximum likelihood estimation of the polychoric correlation coefficient. Psychometrika
       44(4), 443-460: the same idea, of normal opinions behind whole answers.

    Examples
    --------
    >>> rates = Measured(mean=3.9, trust=0.1, leniency=0.1, relation=0.2, lasting=0.15, item=0.2, between=None)
    >>> found = answering(rates, (1, 2, 3, 4, 5), 0.8)
    >>> round(found.spread.leniency, 2) > round(0.1 ** 0.5, 2)
    True
    """
    wanted = _targets(measured)

    def miss(theta: FloatArray) -> FloatArray:
        middle, parts = _parts(theta, measured, stable_share)
        return np.array(_targets(expected(points, middle, parts, lasting=measured.lasting is not None))) - wanted

    start = [measured.mean, measured.trust, measured.leniency, measured.relation]
    if measured.lasting is not None:
        start[3:] = [measured.lasting, measured.relation - measured.lasting]
    start.append(measured.item)
    free = len(start) - (measured.item == 0.0)
    begin = np.array([start[0], *(max(part, 10.0 * SMALLEST) for part in start[1:free])])
    width = float(points[-1] - points[0])
    low = np.array([points[0] - width, *[0.0] * (free - 1)])
    high = np.array([points[-1] + width, *[width**2] * (free - 1)])
    solved = least_squares(miss, begin, bounds=(low, high), xtol=1e-10, ftol=1e-12, gtol=1e-12)
    middle, parts = _parts(solved.x, measured, stable_share)
    trust, leniency, relation, occasion, item = (math.sqrt(part) if part > SMALLEST else 0.0 for part in parts)
    spread = Spread(trust=trust, leniency=leniency, relation=relation, occasion=occasion, item=item)
    level, lowest = mean_answer(points, np.array([middle, middle - LOWEST_AT * trust]), spread.around_level)
    between = None if measured.between is None else _between(points, middle, parts, measured.between)
    return Answering(level=float(level), lowest=float(lowest), spread=spread, between_constructs=between)


def expected(points: tuple[int, ...], middle: float, parts: FloatArray, *, lasting: bool = True) -> Measured:
    """Tell what answers show when opinions vary in a known way.

    Parameters
    ----------
    points : tuple of int
        The answers that can be given, ascending.
    middle : float
        Mean of the levels before the lowest are cut off.
    parts : ndarray, shape (5,)
        Variances of trust (before the cut), leniency, relation, occasion and item.
    lasting : bool
        Whether more than one round is seen.

    Returns
    -------
    Measured
        By numerical integration; ``between`` is None.
    """
    trust, leniency, relation, occasion, item = (float(part) for part in parts)
    around = leniency + relation + occasion + item
    levels = middle + math.sqrt(trust) * _cut_levels()
    nodes, weights = _normal_nodes()

    def means(shared: float) -> FloatArray:
        opinions = levels[:, None] + math.sqrt(shared) * nodes
        return mean_answer(points, opinions, math.sqrt(max(0.0, around - shared)))

    def varies(shared: float) -> float:
        return float((means(shared) ** 2 @ weights).mean()) - mean**2

    mean = float(mean_answer(points, levels, math.sqrt(around)).mean())
    received = varies(0.0)
    given = float(means(leniency).mean(axis=0) ** 2 @ weights) - mean**2
    whole = _second_moment(points, levels, math.sqrt(around)) - mean**2
    rating = varies(leniency + relation + occasion) if item > 0.0 else whole
    return Measured(
        mean=mean,
        trust=received,
        leniency=given,
        relation=rating - received - given,
        lasting=varies(leniency + relation) - received - given if lasting else None,
        item=whole - rating,
        between=None,
    )


def _targets(measured: Measured) -> list[float]:
    lasting = [] if measured.lasting is None else [measured.lasting]
    return [measured.mean, measured.trust, measured.leniency, measured.relation, *lasting, measured.item]


def _parts(theta: FloatArray, measured: Measured, stable_share: float) -> tuple[float, FloatArray]:
    """Read a point of the search as the middle and the five variances."""
    middle, trust, leniency, relation, *rest = theta.tolist()
    if measured.lasting is None:
        lasts, passes = stable_share * relation, (1.0 - stable_share) * relation
    else:
        lasts, passes = relation, rest.pop(0)
    return middle, np.array([trust, leniency, lasts, passes, rest[0] if rest else 0.0])


def _cut_levels() -> FloatArray:
    """Give equally likely standard normal values, from the cut upwards."""
    below = float(ndtr(-LOWEST_AT))
    values: FloatArray = ndtri(below + (1.0 - below) * (np.arange(LEVELS) + 0.5) / LEVELS)
    return values


def _normal_nodes() -> tuple[FloatArray, FloatArray]:
    nodes, weights = roots_hermitenorm(NODES)
    return nodes, weights / weights.sum()


def _second_moment(points: tuple[int, ...], levels: FloatArray, spread: float) -> float:
    """Mean square of an answer: the squares climb by a known step at each cut."""
    steps = np.diff(np.array(points, dtype=np.float64) ** 2)
    cuts = np.array(points[1:]) - 0.5
    above = ndtr((levels[:, None] - cuts) / max(spread, SMALLEST))
    return float(points[0] ** 2 + (above @ steps).mean())


def _between(points: tuple[int, ...], middle: float, parts: FloatArray, covariance: float) -> float:
    """Solve the correlation of the parts from the covariance of the answers; at least 0 and at most 1."""
    standard = _cut_levels()
    nodes, weights = _normal_nodes()
    centre = middle + math.sqrt(parts[0]) * float(standard.mean())
    reach = float(parts[0] * standard.var() + parts[1:4].sum())
    total = reach + float(parts[4])

    def miss(share: float) -> float:
        means = mean_answer(points, centre + math.sqrt(share * reach) * nodes, math.sqrt(total - share * reach))
        return float(means**2 @ weights - (means @ weights) ** 2) - covariance

    if reach <= SMALLEST or miss(0.0) >= 0.0:
        return 0.0
    return 1.0 if miss(1.0) <= 0.0 else float(brentq(miss, 0.0, 1.0))
