"""Where every rater and every target lies on the hidden scale behind answers that end at a floor and a ceiling."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.special import ndtr

from analysis.integrity.answers import Answers
from analysis.ratings import FloatArray

CONTINUOUS_STEPS = 40
"""Into how many steps a scale without whole answers is cut for an expectation."""
BEYOND = 2.0
"""How far outside the scale a hidden level may lie, in scale points."""
FLATTEST = 0.05
"""Least slope with which a level is moved: near the ceiling the answers hardly tell where it lies."""


@dataclass(frozen=True, slots=True, eq=False)
class Levels:
    """Hidden levels: an item is answered around ``trust[target] + mildness[rater] + ease[item]``, in scale points."""

    trust: FloatArray
    mildness: FloatArray
    ease: FloatArray

    def of(self, answers: Answers) -> FloatArray:
        """Give the hidden level of each item of each rating; shape (N, k)."""
        main: FloatArray = self.trust[answers.targets] + self.mildness[answers.raters]
        return main[:, None] + self.ease


def start(answers: Answers) -> Levels:
    """Begin in the middle of what was answered.

    Parameters
    ----------
    answers : Answers
        Of a round.

    Returns
    -------
    Levels
        Equal for everybody.
    """
    nobody = np.zeros(answers.parties)
    return Levels(nobody + float(answers.ratings.mean()), nobody, np.zeros(answers.items.shape[1]))


def expected(level: FloatArray, spread: float, answers: Answers) -> tuple[FloatArray, FloatArray]:
    """Give the mean answer at hidden levels, and how fast it rises with them.

    Parameters
    ----------
    level : ndarray
        Hidden levels, in scale points.
    spread : float
        Standard deviation of what is answered around a level, positive.
    answers : Answers
        For the ends of the scale, and whether answers are whole.

    Returns
    -------
    mean, slope : ndarray
        ``min + w sum_t Phi((level - t) / spread)`` over the thresholds t between answers w apart, and its derivative.
    """
    low, high = answers.minimum, answers.maximum
    steps = round(high - low) if answers.whole else CONTINUOUS_STEPS
    width = (high - low) / steps
    thresholds = low + width * (np.arange(steps) + 0.5)
    distance = (level[..., None] - thresholds) / spread
    mean: FloatArray = low + width * ndtr(distance).sum(axis=-1)
    density = np.exp(-0.5 * distance**2).sum(axis=-1) * width / (spread * np.sqrt(2.0 * np.pi))
    return mean, np.maximum(density, FLATTEST)


def refine(levels: Levels, spread: float, answers: Answers, sweeps: int) -> Levels:
    """Move the levels until every rater, target and item is expected to have the mean that it has.

    Parameters
    ----------
    levels : Levels
        Where to begin.
    spread : float
        Standard deviation of an answer around its level.
    answers : Answers
        Whose means are matched.
    sweeps : int
        How often to go over targets, raters and items.

    Returns
    -------
    Levels
        Not shrunken. A mean at an end of the scale counts as half an answer away from it: somebody who answers 5
        everywhere is as mild as that makes likely, so that it is no surprise.
    """
    known = answers.answered
    trust, mildness, ease = levels.trust.copy(), levels.mildness.copy(), levels.ease.copy()
    low, high = answers.minimum - BEYOND, answers.maximum + BEYOND
    for _ in range(sweeps):
        for codes, level in ((answers.targets, trust), (answers.raters, mildness)):
            mean, slope = expected(Levels(trust, mildness, ease).of(answers), spread, answers)
            weights = _sums(codes, np.ones(known.shape), known, answers.parties)
            aim = _off_the_ends(_sums(codes, answers.items, known, answers.parties), weights, answers)
            miss = np.where(weights > 0, aim - _sums(codes, mean, known, answers.parties), 0.0)
            move = np.clip(miss / np.maximum(_sums(codes, slope, known, answers.parties), 1e-9), -0.5, 0.5)
            np.add(level, move, out=level)
        trust = np.clip(trust, low, high)
        mildness = np.clip(mildness, low - high, high - low)
        mean, slope = expected(Levels(trust, mildness, ease).of(answers), spread, answers)
        miss = np.where(known, answers.items - mean, 0.0).sum(axis=0)
        ease += miss / np.maximum(np.where(known, slope, 0.0).sum(axis=0), 1e-9)
    return Levels(trust, mildness, ease)


def _sums(codes: np.ndarray, values: FloatArray, known: np.ndarray, parties: int) -> FloatArray:
    """Sum the answered items of each party."""
    return np.bincount(codes, weights=np.where(known, values, 0.0).sum(axis=1), minlength=parties).astype(np.float64)


def _off_the_ends(total: FloatArray, weights: FloatArray, answers: Answers) -> FloatArray:
    """Keep sums half a step away from what only the ends of the scale give."""
    return np.clip(total, answers.minimum * weights + 0.5, answers.maximum * weights - 0.5)
