"""What the model of a round leaves unexplained, for any number of data sets on the same design."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array

from analysis.integrity.answers import Answers
from analysis.leniency.round_model import RoundModel
from analysis.ratings import FloatArray


@dataclass(frozen=True, slots=True, eq=False)
class Residuals:
    """The fitted model of one round as a linear map: ``a = P Z'Sy / s_e^2``, ``b = (X'X)^-1 X'(y - Za)``.

    Attributes
    ----------
    by_rater, by_target : sparse array, shape (N, n)
        Z and X: which rating is whose.
    counts : ndarray, shape (n,)
        Ratings per target, at least 1.
    smoother : ndarray, shape (n, n)
        ``P / s_e^2``, with the variances of the observed round.
    """

    answers: Answers
    by_rater: csr_array
    by_target: csr_array
    counts: FloatArray
    smoother: FloatArray

    @classmethod
    def of(cls, answers: Answers, model: RoundModel) -> Residuals:
        """Take the variances of a fitted round; its residual variance is positive."""
        lines = np.arange(len(answers.ratings))
        shape = (len(lines), answers.parties)
        ones = np.ones(len(lines))
        covariance = model.prediction_covariance(np.arange(answers.parties))
        return cls(
            answers=answers,
            by_rater=csr_array((ones, (lines, answers.raters)), shape=shape),
            by_target=csr_array((ones, (lines, answers.targets)), shape=shape),
            counts=np.maximum(np.bincount(answers.targets, minlength=answers.parties), 1).astype(np.float64),
            smoother=covariance / model.residual_variance,
        )

    def fit(self, ratings: FloatArray) -> tuple[FloatArray, FloatArray, FloatArray]:
        """Fit leniency and trust to data sets.

        Parameters
        ----------
        ratings : ndarray, shape (m, N)
            Composites, in the order of the lines.

        Returns
        -------
        rest : ndarray, shape (m, N)
            What is left of each rating.
        estimates : ndarray, shape (m, n)
            b per party; 0 for who was not rated.
        leniencies : ndarray, shape (m, n)
            a per party; 0 for who rated nobody.
        """
        means = ratings @ self.by_target / self.counts
        leniencies = (ratings - means[:, self.answers.targets]) @ self.by_rater @ self.smoother
        milder = ratings - leniencies[:, self.answers.raters]
        estimates = milder @ self.by_target / self.counts
        return milder - estimates[:, self.answers.targets], estimates, leniencies
