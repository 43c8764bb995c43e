"""Who rated whom, decomposed once, so that any data on that design can be fitted quickly."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from analysis.leniency.reml import Profile, best_ratio
from analysis.ratings import FloatArray

RANK_TOLERANCE = 1e-10
EXACT_TOLERANCE = 1e-12


@dataclass(frozen=True, slots=True, eq=False)
class Design:
    """A design of raters and targets, with ``A = Z'SZ = Q diag(eigenvalues) Q'``.

    Parameters
    ----------
    counts : ndarray, shape (R, T)
        How many ratings rater i gave target p (0 or 1 in a round).

    Attributes
    ----------
    per_target : ndarray, shape (T,)
        Ratings per target; targets without any are kept and stay without an estimate.
    eigenvalues, vectors : ndarray, shape (R,) and (R, R)
        Of the rater information after the targets are taken out.
    df : int
        Ratings minus rated targets.

    References
    ----------
    .. [1] Patterson, H. D. & Thompson, R. (1971). Recovery of inter-block information when block sizes are unequal.
       Biometrika 58(3), 545-554.
    """

    counts: FloatArray
    per_target: FloatArray
    eigenvalues: FloatArray
    vectors: FloatArray
    df: int

    @classmethod
    def of(cls, counts: FloatArray) -> Design:
        """Decompose a design.

        Parameters
        ----------
        counts : ndarray, shape (R, T)
            Ratings per rater and target.

        Returns
        -------
        Design
            Ready for any number of data sets.
        """
        counts = np.asarray(counts, dtype=np.float64)
        per_target = counts.sum(axis=0)
        scaled = counts / np.sqrt(np.maximum(per_target, 1.0))
        information = np.diag(counts.sum(axis=1)) - scaled @ scaled.T
        eigenvalues, vectors = np.linalg.eigh(information)
        floor = RANK_TOLERANCE * max(1.0, float(eigenvalues[-1]))
        eigenvalues = np.where(eigenvalues > floor, eigenvalues, 0.0)
        df = int(counts.sum()) - int((per_target > 0).sum())
        return cls(counts, per_target, eigenvalues, vectors, df)

    def profile(self, sums: FloatArray, within: FloatArray) -> tuple[Profile, FloatArray]:
        """Reduce data sets on this design to what their restricted likelihood needs.

        Parameters
        ----------
        sums : ndarray, shape (m, R, T)
            Sum of the ratings per cell; 0 where there are none.
        within : ndarray, shape (m,)
            Sum of squares within cells; 0 in a round, where a rater rates a target once.

        Returns
        -------
        profile : Profile
            The restricted likelihood.
        projected : ndarray, shape (m, R)
            ``Q'Z'Sy``, from which the leniencies are predicted.
        """
        means = sums.sum(axis=1) / np.maximum(self.per_target, 1.0)
        deviations = sums - self.counts * means[:, None, :]
        projected = deviations.sum(axis=2) @ self.vectors
        safe = np.where(self.eigenvalues > 0.0, self.eigenvalues, np.inf)
        contrasts = projected**2 / safe
        between = (deviations**2 / np.maximum(self.counts, 1.0)).sum(axis=(1, 2))
        rest = np.maximum(between + within - contrasts.sum(axis=1), 0.0)
        return Profile(self.eigenvalues, contrasts, rest, self.df), projected

    def variances(self, profile: Profile) -> tuple[FloatArray, FloatArray]:
        """Estimate both variances by REML for each data set.

        Parameters
        ----------
        profile : Profile
            From :meth:`profile`.

        Returns
        -------
        leniency_variance, residual_variance : ndarray, shape (m,)
            s_a^2 and s_e^2; ``nan`` without residual degrees of freedom, and ``s_e^2 = 0`` when leniency and trust
            together explain every rating. Where the data tell only the sum of both (every rater one rating), all of
            it is s_e^2.
        """
        m = len(profile.rest)
        if self.df < 1:
            return np.full(m, np.nan), np.full(m, np.nan)
        total = profile.rest + profile.contrasts.sum(axis=1)
        rank = int((self.eigenvalues > 0.0).sum())
        exact = (profile.rest <= EXACT_TOLERANCE * total) & (rank < self.df) | (total <= EXACT_TOLERANCE)
        leniency = np.zeros(m)
        residual = np.zeros(m)
        known = ~exact
        if known.any():
            part = Profile(profile.eigenvalues, profile.contrasts[known], profile.rest[known], self.df)
            ratio = np.zeros(len(part.rest)) if self._tells_only_the_sum(rank) else best_ratio(part)
            residual[known] = part.quadratic(ratio) / self.df
            leniency[known] = ratio * residual[known]
        with np.errstate(divide="ignore", invalid="ignore"):
            by_rater = np.where(self.eigenvalues > 0.0, profile.contrasts / self.eigenvalues, 0.0)
        leniency[exact] = by_rater[exact].sum(axis=1) / max(rank, 1)
        return leniency, residual

    def _tells_only_the_sum(self, rank: int) -> bool:
        """Tell whether every split of the variance over leniency and rest is equally likely."""
        positive = self.eigenvalues[self.eigenvalues > 0.0]
        return rank == self.df and bool(positive.max() - positive.min() <= RANK_TOLERANCE * positive.max())
