"""REML for the Social Relations Model with missing ratings and reciprocity."""

from __future__ import annotations

import math

import numpy as np

from analysis.ratings import BoolArray, FloatArray, Ratings
from analysis.relations.dyads import moments
from analysis.relations.likelihood import Evaluation, Groups, evaluate
from analysis.relations.variances import Note, RelationsFit, Variances

FEWEST_PARTIES = 4
FEWEST_PAIRS = 3
ITERATIONS = 200
HALVINGS = 30
CLOSE = 1e-9
"""Expected gain in deviance below which one more step is the last."""
FLOOR = 1e-8
"""Smallest share of the variance of the ratings that a dyad variance may become."""
NOTHING_LEFT = 1e-6
"""Share below which both dyad variances are nothing: the likelihood then has no highest point."""
EDGE = 1e-6
"""Share of the variance of the ratings below which a variance, or a margin to an edge, counts as nothing."""
START = (math.sqrt(0.25), 0.0, math.sqrt(0.25), math.log(0.5), math.log(0.5))
"""A quarter leniency, a quarter trust, half relation, nothing returned."""
INWARD = 0.1
"""How far the second start lies from the edge that the first one ended on."""


def reml(ratings: Ratings) -> RelationsFit:
    """Split the ratings of a round into leniency, received trust and relation, whatever is missing.

    Parameters
    ----------
    ratings : Ratings
        At least four parties that rate or are rated, at least three pairs that rated each other, more ratings than
        parties' effects.

    Returns
    -------
    RelationsFit
        On complete data the same estimates as `anova` where those lie inside the parameter space. Its reliabilities
        are those of differences between two parties, predicted without borrowing from the other role.

    Raises
    ------
    ValueError
        When the ratings are too few, or vary too little, to tell the five parameters apart.

    Notes
    -----
    ``y_ij = mu + a_i + b_j + g_ij`` with Cov((a_i, b_i)) = SS, S symmetric, and (g_ij, g_ji) exchangeable. Newton's
    method with the average information as curvature, in (S, log variances of sums and differences), where every point
    is admissible; the second derivative of SS keeps it quadratic at the edge, where a variance is 0.
    A reliability is ``1 - v/(2 s_b^2)``, v the mean variance of the error in a difference of two predictions.

    References
    ----------
    .. [1] Snijders, T. A. B. & Kenny, D. A. (1999). The social relations model for family data: a multilevel approach.
       Personal Relationships 6(4), 471-486.
    .. [2] Gilmour, A. R., Thompson, R. & Cullis, B. R. (1995). Average information REML. Biometrics 51(4), 1440-1450.
    .. [3] Cullis, B. R., Smith, A. B. & Coombes, N. E. (2006). On the design of early generation variety trials with
       correlated data. Journal of Agricultural, Biological, and Environmental Statistics 11(4), 381-393.

    Examples
    --------
    >>> values = np.random.default_rng(5).normal(4.0, 0.6, (12, 12)) + np.linspace(-1, 1, 12)
    >>> np.fill_diagonal(values, np.nan)
    >>> values[0, 1:4] = np.nan
    >>> fit = reml(Ratings(values))
    >>> bool(0.25 < fit.variances.trust < 0.55 and fit.ratings == 129)
    True
    """
    taking_part = np.flatnonzero(ratings.given.any(axis=0) | ratings.given.any(axis=1))
    values = ratings.values[np.ix_(taking_part, taking_part)]
    given = ~np.isnan(values)
    _refuse_too_few(given)
    centre = float(np.nanmean(values))
    total = float(np.nanvar(values))
    if total <= 0.0:
        raise ValueError("ratings that are all equal have no variances to tell apart")
    scale = math.sqrt(total)
    groups = moments((values - centre) / scale)
    psi, best = _search(groups)
    if float(np.exp(psi[3:]).max()) < NOTHING_LEFT:
        raise ValueError("ratings that follow from who rates and who is rated leave no relation to estimate")
    return _fit(groups, psi, best, (centre, scale), _roles(given), int(given.sum()))


def _refuse_too_few(given: BoolArray) -> None:
    count, pairs = int(given.sum()), int((given & given.T).sum()) // 2
    if len(given) < FEWEST_PARTIES or pairs < FEWEST_PAIRS:
        raise ValueError("the Social Relations Model needs four parties and three pairs that rated each other")
    if count <= int(given.any(axis=0).sum() + given.any(axis=1).sum()):
        raise ValueError("the Social Relations Model needs more ratings than raters and rated parties together")


def _roles(given: BoolArray) -> tuple[BoolArray, BoolArray]:
    """Who rated, and who was rated."""
    return given.sum(axis=1) > 0, given.sum(axis=0) > 0


def _search(groups: Groups) -> tuple[FloatArray, Evaluation]:
    """Find the highest restricted likelihood; from an edge, also look on the other side of nothing shared."""
    psi, here = _climb(groups, np.array(START))
    if abs(_determinant(psi)) > EDGE:
        return psi, here
    mirrored = psi * np.array([1.0, -1.0, 1.0, 1.0, 1.0]) + INWARD * np.array([1.0, 0.0, 1.0, 0.0, 0.0])
    other, there = _climb(groups, mirrored)
    return (other, there) if there.deviance < here.deviance - CLOSE else (psi, here)


def _climb(groups: Groups, psi: FloatArray) -> tuple[FloatArray, Evaluation]:
    """Newton's method from one start, halving a step that does not help."""
    here = _at(groups, psi)
    for _ in range(ITERATIONS):
        gradient, curvature = _in_psi(here, psi)
        step = _step(gradient, curvature)
        if abs(float(gradient @ step)) < CLOSE:
            return psi + step, _at(groups, psi + step)
        for halving in range(HALVINGS):
            following = psi + step * 0.5**halving
            following[3:] = np.maximum(following[3:], math.log(FLOOR))
            there = _at(groups, following)
            if there.deviance < here.deviance:
                break
        else:
            break
        psi, here = following, there
    return psi, here


def _at(groups: Groups, psi: FloatArray) -> Evaluation:
    both, apart = np.exp(psi[3:])
    return evaluate(groups, (float(psi[0]), float(psi[1]), float(psi[2])), (float(both), float(apart)))


def _in_psi(here: Evaluation, psi: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Gradient and curvature in (s1, s2, s3, log u, log v)."""
    s1, s2, s3 = psi[:3]
    both, apart = np.exp(psi[3:])
    jacobian = np.zeros((5, 5))
    jacobian[0, :2] = 2 * s1, 2 * s2
    jacobian[1, :3] = s2, s1 + s3, s2
    jacobian[2, 1:3] = 2 * s2, 2 * s3
    jacobian[3, 3], jacobian[4, 4] = both, apart
    of_a, across, of_b, of_both, of_apart = here.slope
    bend = np.diag([2 * of_a, 2 * (of_a + of_b), 2 * of_b, of_both * both, of_apart * apart])
    bend[0, 1] = bend[1, 0] = bend[1, 2] = bend[2, 1] = across
    return jacobian.T @ here.slope, jacobian.T @ here.information @ jacobian + bend


def _step(gradient: FloatArray, curvature: FloatArray) -> FloatArray:
    """Newton's step downhill, also where the surface bends the wrong way or is flat."""
    values, vectors = np.linalg.eigh(curvature)
    steep = np.maximum(np.abs(values), 1e-6 * max(1.0, float(np.abs(values).max())))
    step: FloatArray = -(vectors / steep) @ (vectors.T @ gradient)
    longest = float(np.abs(step).max())
    return step if longest <= 1.0 else step / longest


def _determinant(psi: FloatArray) -> float:
    """Give the determinant of S: 0 where a variance is 0, or leniency and trust go together completely."""
    return float(psi[0] * psi[2] - psi[1] ** 2)


def _fit(
    groups: Groups,
    psi: FloatArray,
    best: Evaluation,
    unit: tuple[float, float],
    roles: tuple[BoolArray, BoolArray],
    count: int,
) -> RelationsFit:
    """Back to scale points, with standard errors and reliabilities."""
    centre, scale = unit
    square = scale**2
    s1, s2, s3 = (float(part) for part in psi[:3])
    both, apart = (float(part) for part in np.exp(psi[3:]))
    theta = np.array([s1**2 + s2**2, s2 * (s1 + s3), s2**2 + s3**2, (both + apart) / 2, (both - apart) / 2])
    theta[:3][np.abs(theta[:3]) < EDGE] = 0.0
    edges = abs(_determinant(psi)) < EDGE, min(both, apart) < 10 * FLOOR
    variances = _named(square * theta)
    errors = square * _standard_errors(best.information, edges)
    alone = evaluate(groups, (math.sqrt(theta[0]), 0.0, math.sqrt(theta[2])), (both, apart)).errors
    n = len(roles[0])
    return RelationsFit(
        mean=centre + scale * float(best.solution[0]),
        estimated=variances,
        variances=variances,
        standard_errors=_named(errors),
        given_reliability=_reliability(alone[1 : n + 1, 1 : n + 1], roles[0], float(theta[0])),
        received_reliability=_reliability(alone[n + 1 :, n + 1 :], roles[1], float(theta[2])),
        notes=(Note.AT_THE_EDGE,) if any(edges) else (),
        parties=n,
        ratings=count,
    )


def _named(theta: FloatArray) -> Variances:
    leniency, across, trust, relation, reciprocity = (float(part) for part in theta)
    return Variances(leniency, trust, relation, across, reciprocity)


def _standard_errors(information: FloatArray, edges: tuple[bool, bool]) -> FloatArray:
    """Give the standard errors of Var(a), Cov(a, b), Var(b), Var(g), Cov(g, g'); nan for the part on an edge."""
    part = slice(3 * edges[0], 5 - 2 * edges[1])
    turn = np.eye(5)
    turn[3:, 3:] = [[0.5, 0.5], [0.5, -0.5]]
    errors = np.full(5, np.nan)
    covariance = turn[part, part] @ np.linalg.pinv(information[part, part] / 2) @ turn[part, part].T
    errors[part] = np.sqrt(np.maximum(np.diagonal(covariance), 0.0))
    return errors


def _reliability(errors: FloatArray, active: BoolArray, variance: float) -> float:
    """One minus the mean variance of the error in a difference, over twice the variance of an effect."""
    part = errors[np.ix_(active, active)]
    m = len(part)
    if variance <= 0.0 or m < 2:
        return 0.0
    difference = 2.0 * (float(np.trace(part)) / m - (float(part.sum()) - float(np.trace(part))) / (m * (m - 1)))
    return min(max(0.0, 1.0 - difference / (2.0 * variance)), 1.0)
