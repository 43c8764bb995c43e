"""Honest answers like those of a round: the same raters, targets and levels, and nothing but chance beside them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from analysis.integrity.answers import Answers
from analysis.integrity.levels import Levels, refine, start
from analysis.integrity.residuals import Residuals
from analysis.ratings import FloatArray

TRIALS = 24
ROUNDS_OF_FITTING = 10
FIRST_SWEEPS, SWEEPS = 20, 4
LEAST_SPREAD = 0.05
MOST_RECIPROCITY = 0.95


@dataclass(frozen=True, slots=True, eq=False)
class Honest:
    """A round in which everybody answers what it thinks.

    Attributes
    ----------
    levels : Levels
        Hidden level of every rater, target and item.
    relation, item : float
        Hidden standard deviation between relations and between the items of one rating, in scale points.
    reciprocity : float
        Correlation between the two sides of a relation, from 0 on.
    """

    levels: Levels
    relation: float
    item: float
    reciprocity: float

    @property
    def spread(self) -> float:
        """Standard deviation of an answer around its level."""
        return max(float(np.hypot(self.relation, self.item)), LEAST_SPREAD)

    def with_trust_drawn_in(self, share: float) -> Honest:
        """Draw the levels of the targets together: estimates lie further apart than what they estimate.

        Without this, honest rounds would hold more differences between targets than there are, and a rater who sees
        few would look odd. No score is touched: these levels only serve to say what is usual.
        """
        trust = self.levels.trust
        centre = trust.mean()
        levels = Levels(centre + share * (trust - centre), self.levels.mildness, self.levels.ease)
        return Honest(levels, self.relation, self.item, self.reciprocity)


@dataclass(frozen=True, slots=True, eq=False)
class Chance:
    """Standard normal draws behind m honest rounds: per pair (m, N), per rating (m, N), per item (m, N, k)."""

    pair: FloatArray
    rating: FloatArray
    item: FloatArray


def draw_chance(answers: Answers, m: int, generator: np.random.Generator) -> Chance:
    """Draw what chance adds to m rounds.

    Parameters
    ----------
    answers : Answers
        Who rates whom; the two sides of a relation share their draw per pair.
    m : int
        How many rounds.
    generator : numpy.random.Generator
        Where chance comes from.

    Returns
    -------
    Chance
        To be used with any honest model of the same round.
    """
    lines = np.arange(len(answers.ratings))
    pair = generator.standard_normal((m, len(lines)))
    shared = np.where(answers.back >= 0, np.minimum(lines, answers.back), lines)
    rating = generator.standard_normal((m, len(lines)))
    return Chance(pair[:, shared], rating, generator.standard_normal((m, *answers.items.shape)))


def replay(honest: Honest, answers: Answers, chance: Chance) -> FloatArray:
    """Answer a round honestly, m times over.

    Parameters
    ----------
    honest : Honest
        The model.
    answers : Answers
        Which questions are answered, and on what scale.
    chance : Chance
        m draws.

    Returns
    -------
    ndarray, shape (m, N, k)
        Item answers: rounded where answers are whole, and held to the ends of the scale. Also where nothing was
        answered; those are to be left out.
    """
    both = np.sqrt(honest.reciprocity)
    relation = honest.relation * (both * chance.pair + np.sqrt(1.0 - honest.reciprocity) * chance.rating)
    drawn = honest.levels.of(answers) + relation[..., None] + honest.item * chance.item
    if answers.whole:
        drawn = np.floor(drawn + 0.5)
    held: FloatArray = np.clip(drawn, answers.minimum, answers.maximum)
    return held


def fit_honest(answers: Answers, residuals: Residuals, generator: np.random.Generator) -> Honest:
    """Find the honest model whose rounds look like the one observed.

    Parameters
    ----------
    answers : Answers
        The observed round.
    residuals : Residuals
        Its fitted model.
    generator : numpy.random.Generator
        For the trial rounds.

    Returns
    -------
    Honest
        Matches the mean of every rater, target and item, the mean squared residual, the spread of items within a
        rating, and the covariance of the residuals of the two sides of a relation.

    Notes
    -----
    Indirect inference with common random numbers: the same draws serve every step, so the steps settle.

    References
    ----------
    .. [1] Gourieroux, C., Monfort, A. & Renault, E. (1993). Indirect inference. Journal of Applied Econometrics 8, S85.
    """
    chance = draw_chance(answers, TRIALS, generator)
    seen = _summary(answers, residuals, answers.items[None])
    items = answers.items.shape[1]
    within = 0.0 if items == 1 else max(float(np.sqrt(seen[1] * items / (items - 1))), LEAST_SPREAD)
    honest = Honest(start(answers), float(np.sqrt(seen[0])), within, 0.0)
    for step in range(ROUNDS_OF_FITTING):
        levels = refine(honest.levels, honest.spread, answers, SWEEPS if step else FIRST_SWEEPS)
        honest = Honest(levels, honest.relation, honest.item, honest.reciprocity)
        honest = _nearer(honest, seen, _summary(answers, residuals, replay(honest, answers, chance)), items)
    return honest


def _nearer(honest: Honest, seen: FloatArray, got: FloatArray, items: int) -> Honest:
    """Scale the hidden variances by how far the trial rounds are off."""
    ratio = np.clip(seen / np.maximum(got, 1e-9), 0.5, 2.0)
    item = honest.item**2 * (ratio[1] if items > 1 else 1.0)
    relation = max(0.0, (honest.relation**2 + honest.item**2 / items) * ratio[0] - item / items)
    reciprocity = honest.reciprocity
    if relation > 0.0:
        share = relation / (relation + item / items)
        reciprocity += (seen[2] / max(seen[0], 1e-9) - got[2] / max(got[0], 1e-9)) / share
    return Honest(
        honest.levels, float(np.sqrt(relation)), float(np.sqrt(item)), float(np.clip(reciprocity, 0, MOST_RECIPROCITY))
    )


def _summary(answers: Answers, residuals: Residuals, items: FloatArray) -> FloatArray:
    """Mean squared residual, spread within a rating, and mean product of the two sides of a relation."""
    rest, _, _ = residuals.fit(answers.composites(items))
    there = np.flatnonzero(answers.back >= 0)
    both = (rest[:, there] * rest[:, answers.back[there]]).mean() if len(there) else 0.0
    return np.array([(rest**2).mean(), answers.spread_within(items).mean(), both])
