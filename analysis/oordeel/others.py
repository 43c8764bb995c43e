"""What the others teach about a party's raters: everything a verdict needs that the party itself cannot move."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from analysis.leniency.round_model import RoundModel, fit_rounds
from analysis.ratings import FloatArray, IntArray, Ratings

MINIMUM_RESIDUAL_DF = 20
"""Fewer residual degrees of freedom (without the party) say too little about how much answers vary."""
CELLS_AT_ONCE = 200_000
"""Cells of rounds that are fitted together: enough to be fast, few enough to fit the memory of a processor."""
NO_VARIATION = 1e-10
"""Squared scale points; a variance below it is what is left of rounding, not of people."""


@dataclass(frozen=True, slots=True, eq=False)
class Others:
    """Learnt from all data without the party as a rater and without the ratings that it received.

    Attributes
    ----------
    leniency_variance, residual_variance : float
        s_a^2 and s_e^2, in squared scale points.
    residual_df : int
        Ratings minus rated targets among the others.
    leniencies : ndarray, shape (K,)
        Predicted mildness of the party's raters, in scale points.
    prediction_covariance : ndarray, shape (K, K)
        P, the covariance of the errors of these predictions.
    other_targets : ndarray, shape (K,)
        How many others each of the raters rated.
    target_means, target_counts : ndarray, shape (q,)
        Mean rating and number of ratings of every other target.
    """

    leniency_variance: float
    residual_variance: float
    residual_df: int
    leniencies: FloatArray
    prediction_covariance: FloatArray
    other_targets: IntArray
    target_means: FloatArray
    target_counts: FloatArray

    @property
    def can_judge(self) -> bool:
        """Whether the others' ratings vary, and often enough, to say how sure a mean is."""
        return self.residual_df >= MINIMUM_RESIDUAL_DF and self.residual_variance > NO_VARIATION


def learn_from_others(ratings: Ratings, party: int) -> Others:
    """Fit the round without a party, and take from it what concerns the raters of that party.

    Parameters
    ----------
    ratings : Ratings
        The whole round.
    party : int
        Index of the party that will be judged.

    Returns
    -------
    Others
        Unchanged by whatever the party answered or received, but for who its raters are.
    """
    return next(learn_from_others_each([ratings], [party]))


def learn_from_others_each(rounds: Sequence[Ratings], parties: Sequence[int]) -> Iterator[Others]:
    """Do :func:`learn_from_others` for several parties and rounds of the same size, many at once: that is faster.

    Parameters
    ----------
    rounds : sequence of Ratings, length m
        The round that belongs to each party; all of the same size.
    parties : sequence of int, length m
        Index of the party that will be judged in each.

    Yields
    ------
    Others
        In the order of the parties.
    """
    at_once = max(1, CELLS_AT_ONCE // rounds[0].values.size) if rounds else 1
    for start in range(0, len(parties), at_once):
        chosen = parties[start : start + at_once]
        values = np.array([ratings.values for ratings in rounds[start : start + at_once]])
        each = np.arange(len(chosen))
        raters = ~np.isnan(values[each, :, chosen])
        values[each, chosen, :] = np.nan
        values[each, :, chosen] = np.nan
        given = ~np.isnan(values)
        counts = given.sum(axis=1).astype(np.float64)
        means = np.where(given, values, 0.0).sum(axis=1) / np.maximum(counts, 1.0)
        rated_others = given.sum(axis=2)
        for m, model in enumerate(fit_rounds(values)):
            yield _of_raters(model, np.flatnonzero(raters[m]), rated_others[m], means[m], counts[m])


def _of_raters(
    model: RoundModel, raters: IntArray, rated_others: IntArray, means: FloatArray, counts: FloatArray
) -> Others:
    rated = counts > 0.0
    return Others(
        leniency_variance=model.leniency_variance,
        residual_variance=model.residual_variance,
        residual_df=model.residual_df,
        leniencies=model.leniencies[raters],
        prediction_covariance=model.prediction_covariance(raters),
        other_targets=rated_others[raters],
        target_means=means[rated],
        target_counts=counts[rated],
    )


def spread_factor(others: Others, *, norm: float, minimum: float, maximum: float) -> float:
    """Widen the margin of a party at the norm, where answers spread more than near the ends of the scale.

    Parameters
    ----------
    others : Others
        Their mean ratings and how many ratings stand behind each.
    norm, minimum, maximum : float
        The norm and the ends of the scale, in scale points.

    Returns
    -------
    float
        ``f = max(1, sqrt((c - min)(max - c) / mean_q (m_q - min)(max - m_q)))``, the mean weighted by the raters of
        q; 1 when every other mean lies at an end of the scale (nothing varies then, and nothing is judged).
    """
    room = (others.target_means - minimum) * (maximum - others.target_means)
    weight = float(others.target_counts.sum())
    typical = float((others.target_counts * room).sum()) / weight if weight > 0.0 else 0.0
    return widening(typical, norm=norm, minimum=minimum, maximum=maximum)


def widening(typical: float, *, norm: float, minimum: float, maximum: float) -> float:
    """Give the spread factor from the room that the others' means leave on the scale.

    Parameters
    ----------
    typical : float
        Mean of ``(m_q - min)(max - m_q)`` over the others.
    norm, minimum, maximum : float
        The norm and the ends of the scale, in scale points.

    Returns
    -------
    float
        ``max(1, sqrt((c - min)(max - c) / typical))``; 1 without any room.
    """
    if typical <= 0.0:
        return 1.0
    return max(1.0, float(np.sqrt((norm - minimum) * (maximum - norm) / typical)))
