"""A round beside many honest rounds like it: what every check compares."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from analysis.integrity.answers import Answers
from analysis.integrity.honest import draw_chance, fit_honest, replay
from analysis.integrity.residuals import Residuals
from analysis.leniency.round_model import RoundModel, fit_round
from analysis.oordeel.normregels import Normregels
from analysis.oordeel.others import MINIMUM_RESIDUAL_DF, NO_VARIATION
from analysis.oordeel.rondedata import Rondedata
from analysis.ratings import FloatArray

AT_ONCE = 100
"""How many rounds are answered at once; their items need memory."""
MOST_CELLS, FEWEST_ROUNDS = 20_000_000, 199
"""A huge round gets fewer honest rounds: every rating of each is kept until the checks are done."""
MOST_VALUES = 20
"""A finer scale than this knows no answer that is simply repeated."""
NO_SPREAD = 1e-9


@dataclass(frozen=True, slots=True, eq=False)
class Statistics:
    """What m data sets on one design say; the first axis is the data set.

    Attributes
    ----------
    rest : ndarray, shape (m, N)
        Residual of every rating.
    estimates : ndarray, shape (m, n)
        b per party.
    spread : ndarray, shape (m, n)
        Variance of the ratings that each party gave.
    same : ndarray, shape (m, n)
        Share of a party's item answers that are its most frequent answer; 0 for a file without items.
    """

    rest: FloatArray
    estimates: FloatArray
    spread: FloatArray
    same: FloatArray


@dataclass(frozen=True, slots=True, eq=False)
class Replayed:
    """One construct of one round, and m honest rounds with the same raters, targets and levels.

    Attributes
    ----------
    data : Rondedata
        The round.
    answers : Answers
        The same, flat.
    model : RoundModel
        As fitted to what was observed.
    observed, honest : Statistics
        With m = 1, and of the honest rounds; the residuals of both are standardized per rating by the honest rounds,
        so that a rating near the ceiling, where little varies, is measured by that little.
    """

    data: Rondedata
    answers: Answers
    model: RoundModel
    observed: Statistics
    honest: Statistics


def replay_round(data: Rondedata, regels: Normregels, generator: np.random.Generator, *, draws: int) -> Replayed | None:
    """Fit the honest model to a round and answer that round honestly many times.

    Parameters
    ----------
    data : Rondedata
        One construct of one round.
    regels : Normregels
        For the ends of the scale.
    generator : numpy.random.Generator
        Where chance comes from; equal generators give equal results.
    draws : int
        m, how many honest rounds; fewer, down to 199, where rounds and ratings would be too many to keep.

    Returns
    -------
    Replayed or None
        None where the round is too small, or varies too little, to say what is usual.
    """
    model = fit_round(data.ratings)
    if model.residual_df < MINIMUM_RESIDUAL_DF or model.residual_variance <= NO_VARIATION:
        return None
    answers = Answers.of(data, regels.minimum, regels.maximum)
    draws = min(draws, max(FEWEST_ROUNDS, MOST_CELLS // len(answers.ratings)))
    residuals = Residuals.of(answers, model)
    honest = fit_honest(answers, residuals, generator).with_trust_drawn_in(_true_share(model))
    parts = []
    for begin in range(0, draws, AT_ONCE):
        chance = draw_chance(answers, min(AT_ONCE, draws - begin), generator)
        parts.append(_statistics(answers, residuals, replay(honest, answers, chance)))
    rounds = Statistics(*(np.concatenate(part) for part in zip(*map(_fields, parts), strict=True)))
    observed = _statistics(answers, residuals, answers.items[None])
    centre, scale = rounds.rest.mean(axis=0), rounds.rest.std(axis=0)
    scale = np.where(scale > NO_SPREAD, scale, np.inf)
    return Replayed(
        data,
        answers,
        model,
        Statistics((observed.rest - centre) / scale, *_fields(observed)[1:]),
        Statistics((rounds.rest - centre) / scale, *_fields(rounds)[1:]),
    )


def _true_share(model: RoundModel) -> float:
    """Share of the spread of the estimates that is trust and not chance, as standard deviations."""
    estimates, standard_errors = model.estimates()
    rated = ~np.isnan(estimates)
    variance = float(estimates[rated].var())
    chance = float((standard_errors[rated] ** 2).mean())
    return float(np.sqrt(max(0.0, 1.0 - chance / variance))) if variance > 0.0 else 0.0


def _fields(part: Statistics) -> tuple[FloatArray, FloatArray, FloatArray, FloatArray]:
    return part.rest, part.estimates, part.spread, part.same


def _statistics(answers: Answers, residuals: Residuals, items: FloatArray) -> Statistics:
    ratings = answers.composites(items)
    rest, estimates, _ = residuals.fit(ratings)
    given = np.maximum(np.bincount(answers.raters, minlength=answers.parties), 1)
    mean = ratings @ residuals.by_rater / given
    spread = (ratings - mean[:, answers.raters]) ** 2 @ residuals.by_rater / given
    return Statistics(rest, estimates, spread, _same(answers, residuals, items))


def _same(answers: Answers, residuals: Residuals, items: FloatArray) -> FloatArray:
    """Share of the most frequent answer of each rater."""
    values = np.arange(answers.minimum, answers.maximum + 1.0)
    most = np.zeros((len(items), answers.parties))
    if items.shape[2] == 1 or not answers.whole or len(values) > MOST_VALUES:
        return most
    counted = answers.answered.astype(np.float64)
    for value in values:
        often = np.einsum("mnk,nk->mn", (items == value).astype(np.float64), counted) @ residuals.by_rater
        np.maximum(most, often, out=most)
    total = np.bincount(answers.raters, weights=answers.answered.sum(axis=1), minlength=answers.parties)
    return most / np.maximum(total, 1.0)
