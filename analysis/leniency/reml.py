"""Profile REML for one variance ratio, on the eigenvalues of the rater information; many data sets at once.

A stack of m data sets lies on m designs, or on one: an axis of length 1 in a design serves every data set.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from analysis.ratings import BoolArray, FloatArray, IntArray

DECADES = np.logspace(-6.0, 13.0, 77)
ITERATIONS = 80
TOLERANCE = 1e-12


@dataclass(frozen=True, slots=True, eq=False)
class Profile:
    """The restricted likelihood of m data sets, as a function of ``ratio = s_a^2 / s_e^2``.

    Parameters
    ----------
    eigenvalues : ndarray, shape (m, r) or (1, r)
        Eigenvalues of ``Z'SZ``: what is known about each independent combination of raters.
    contrasts : ndarray, shape (m, r)
        Squared data along each of these combinations.
    rest : ndarray, shape (m,)
        Sum of squares within raters and targets, which no rater variance explains.
    df : ndarray of int, shape (m,) or (1,)
        Ratings minus targets.
    """

    eigenvalues: FloatArray
    contrasts: FloatArray
    rest: FloatArray
    df: IntArray

    def only(self, chosen: BoolArray) -> Profile:
        """Keep some of the data sets; ``chosen`` has shape (m,)."""
        shared = len(self.df) == 1
        return Profile(
            self.eigenvalues if shared else self.eigenvalues[chosen],
            self.contrasts[chosen],
            self.rest[chosen],
            self.df if shared else self.df[chosen],
        )

    def deviance(self, ratios: FloatArray) -> FloatArray:
        """Give twice the negative profile log-likelihood of each data set at each ratio.

        Parameters
        ----------
        ratios : ndarray, shape (m, g) or (1, g)
            Ratios to evaluate.

        Returns
        -------
        ndarray, shape (m, g)
            Up to a constant.
        """
        shrunk = 1.0 + ratios[:, :, None] * self.eigenvalues[:, None, :]
        if len(shrunk) == 1:
            explained = self.contrasts @ (1.0 / shrunk[0]).T
        else:
            explained = ((1.0 / shrunk) @ self.contrasts[:, :, None])[:, :, 0]
        with np.errstate(divide="ignore"):
            deviance: FloatArray = np.log(self.rest[:, None] + explained)
        deviance *= self.df[:, None]
        deviance += np.log(shrunk).sum(axis=2)
        return deviance

    def quadratic(self, ratio: FloatArray) -> FloatArray:
        """Give the residual sum of squares at one ratio per data set.

        Parameters
        ----------
        ratio : ndarray, shape (m,)
            One ratio per data set.

        Returns
        -------
        ndarray, shape (m,)
            ``s_e^2`` times the degrees of freedom.
        """
        shrunk = 1.0 + ratio[:, None] * self.eigenvalues
        total: FloatArray = self.rest + (self.contrasts / shrunk).sum(axis=1)
        return total

    def slope(self, ratio: FloatArray) -> tuple[FloatArray, FloatArray]:
        """Give the first and second derivative of the deviance at one ratio per data set.

        Parameters
        ----------
        ratio : ndarray, shape (m,)
            One ratio per data set.

        Returns
        -------
        gradient, curvature : ndarray, shape (m,)
            Derivatives with respect to the ratio.
        """
        inverse = 1.0 / (1.0 + ratio[:, None] * self.eigenvalues)
        part = self.eigenvalues * inverse
        weighted = self.contrasts * inverse
        quadratic = self.rest + weighted.sum(axis=1)
        relative = (weighted * part).sum(axis=1) / quadratic
        bend = 2.0 * (weighted * part * part).sum(axis=1) / quadratic
        gradient = part.sum(axis=1) - self.df * relative
        curvature = self.df * (bend - relative * relative) - (part * part).sum(axis=1)
        return gradient, curvature


def best_ratio(profile: Profile) -> FloatArray:
    """Find the ratio with the highest restricted likelihood, for each data set.

    Parameters
    ----------
    profile : Profile
        m data sets with a positive residual sum of squares.

    Returns
    -------
    ndarray, shape (m,)
        ``s_a^2 / s_e^2``; exactly 0 where the likelihood falls from 0 on.

    Notes
    -----
    A grid over nineteen decades finds the right valley (a profile can have two); Newton's method, kept inside the
    bracket by bisection, then finds the root of the derivative to machine precision.
    """
    grid = _grid(profile.eigenvalues)
    lowest = profile.deviance(grid).argmin(axis=1)
    of = np.arange(len(lowest)) if len(grid) > 1 else 0
    low = grid[of, np.maximum(lowest - 1, 0)]
    high = grid[of, np.minimum(lowest + 1, grid.shape[1] - 1)]
    at_zero = (lowest == 0) & (profile.slope(np.zeros(len(lowest)))[0] >= 0.0)
    ratio = grid[of, lowest]
    for _ in range(ITERATIONS):
        gradient, curvature = profile.slope(ratio)
        high = np.where(gradient > 0.0, ratio, high)
        low = np.where(gradient > 0.0, low, ratio)
        with np.errstate(divide="ignore", invalid="ignore"):
            newton = ratio - gradient / curvature
        inside = (newton > low) & (newton < high)
        following = np.where(inside, newton, 0.5 * (low + high))
        moved = np.abs(following - ratio)
        ratio = following
        if (moved <= TOLERANCE * (1.0 + ratio))[~at_zero].all():
            break
    return np.where(at_zero, 0.0, ratio)


def _grid(eigenvalues: FloatArray) -> FloatArray:
    """Zero and ratios over nineteen decades around one over the mean positive eigenvalue; a row per design."""
    positive = eigenvalues > 0.0
    mean = np.where(positive, eigenvalues, 0.0).sum(axis=1) / np.maximum(positive.sum(axis=1), 1)
    scale = 1.0 / np.where(mean > 0.0, mean, 1.0)
    return np.concatenate((np.zeros((len(scale), 1)), scale[:, None] * DECADES), axis=1)
