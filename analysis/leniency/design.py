"""Who rated whom, decomposed once, so that any data on that design can be fitted quickly."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from analysis.leniency.reml import Profile, best_ratio
from analysis.ratings import BoolArray, FloatArray, IntArray

RANK_TOLERANCE = 1e-10
EXACT_TOLERANCE = 1e-12


@dataclass(frozen=True, slots=True, eq=False)
class Design:
    """A stack of s designs of raters and targets, each with ``A = Z'SZ = Q diag(eigenvalues) Q'``.

    Parameters
    ----------
    counts : ndarray, shape (s, R, T)
        How many ratings rater i gave target p (0 or 1 in a round).

    Attributes
    ----------
    per_target : ndarray, shape (s, T)
        Ratings per target; targets without any are kept and stay without an estimate.
    eigenvalues, vectors : ndarray, shape (s, R) and (s, R, R)
        Of the rater information after the targets are taken out.
    df : ndarray of int, shape (s,)
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
    df: IntArray

    @classmethod
    def of(cls, counts: FloatArray) -> Design:
        """Decompose designs.

        Parameters
        ----------
        counts : ndarray, shape (R, T) or (s, R, T)
            Ratings per rater and target; one design, or a stack of them.

        Returns
        -------
        Design
            One design serves any number of data sets, a stack of s designs serves s.
        """
        counts = np.asarray(counts, dtype=np.float64)
        counts = counts[None] if counts.ndim == 2 else counts
        per_target = counts.sum(axis=1)
        scaled = counts / np.sqrt(np.maximum(per_target, 1.0))[:, None, :]
        information = -(scaled @ scaled.swapaxes(1, 2))
        raters = np.arange(counts.shape[1])
        information[:, raters, raters] += counts.sum(axis=2)
        eigenvalues, vectors = np.linalg.eigh(information)
        floor = RANK_TOLERANCE * np.maximum(1.0, eigenvalues[:, -1:])
        eigenvalues = np.where(eigenvalues > floor, eigenvalues, 0.0)
        df = counts.sum(axis=(1, 2)).astype(np.intp) - (per_target > 0).sum(axis=1)
        return cls(counts, per_target, eigenvalues, vectors, df)

    def profile(self, sums: FloatArray, within: FloatArray) -> tuple[Profile, FloatArray]:
        """Reduce data sets to what their restricted likelihood needs.

        Parameters
        ----------
        sums : ndarray, shape (m, R, T)
            Sum of the ratings per cell; 0 where there are none. m equals s, or s is 1.
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
        projected = (deviations.sum(axis=2)[:, None, :] @ self.vectors)[:, 0, :]
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
        leniency, residual = np.full(m, np.nan), np.full(m, np.nan)
        positive = self.eigenvalues > 0.0
        rank = np.broadcast_to(positive.sum(axis=1), m)
        df = np.broadcast_to(self.df, m)
        total = profile.rest + profile.contrasts.sum(axis=1)
        unexplained = profile.rest > EXACT_TOLERANCE * total
        exact = (~unexplained & (rank < df) | (total <= EXACT_TOLERANCE)) & (df >= 1)
        with np.errstate(divide="ignore", invalid="ignore"):
            by_rater = np.where(positive, profile.contrasts / self.eigenvalues, 0.0).sum(axis=1)
        leniency[exact] = (by_rater / np.maximum(rank, 1))[exact]
        residual[exact] = 0.0
        known = ~exact & (df >= 1)
        if known.any():
            part = profile.only(known)
            ratio = np.where(self._tells_only_the_sum(m)[known], 0.0, best_ratio(part))
            residual[known] = part.quadratic(ratio) / part.df
            leniency[known] = ratio * residual[known]
        return leniency, residual

    def _tells_only_the_sum(self, m: int) -> BoolArray:
        """Tell whether every split of the variance over leniency and rest is equally likely; shape (m,)."""
        positive = self.eigenvalues > 0.0
        largest = self.eigenvalues.max(axis=1)
        smallest = np.where(positive, self.eigenvalues, np.inf).min(axis=1)
        equal = positive.any(axis=1) & (largest - smallest <= RANK_TOLERANCE * largest)
        return np.broadcast_to(equal & (positive.sum(axis=1) == self.df), m)
