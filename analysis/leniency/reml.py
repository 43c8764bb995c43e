"""Profile REML for one variance ratio, on the eigenvalues of the rater information; many data sets at once."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from analysis.ratings import FloatArray

GRID_POINTS = 78
GRID_DECADES = (-6.0, 13.0)
ITERATIONS = 80
TOLERANCE = 1e-14


@dataclass(frozen=True, slots=True, eq=False)
class Profile:
    """The restricted likelihood of m data sets on one design, as a function of ``ratio = s_a^2 / s_e^2``.

    Parameters
    ----------
    eigenvalues : ndarray, shape (r,)
        Eigenvalues of ``Z'SZ``: what is known about each independent combination of raters.
    contrasts : ndarray, shape (m, r)
        Squared data along each of these combinations.
    rest : ndarray, shape (m,)
        Sum of squares within raters and targets, which no rater variance explains.
    df : int
        Ratings minus targets.
    """

    eigenvalues: FloatArray
    contrasts: FloatArray
    rest: FloatArray
    df: int

    def deviance(self, ratios: FloatArray) -> FloatArray:
        """Give twice the negative profile log-likelihood of each data set at each ratio.

        Parameters
        ----------
        ratios : ndarray, shape (g,)
            Ratios to evaluate.

        Returns
        -------
        ndarray, shape (m, g)
            Up to a constant.
        """
        shrunk = 1.0 + np.multiply.outer(ratios, self.eigenvalues)
        quadratic = self.rest[:, None] + self.contrasts @ (1.0 / shrunk).T
        with np.errstate(divide="ignore"):
            deviance = np.log(quadratic)
        deviance *= self.df
        deviance += np.log(shrunk).sum(axis=1)
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
        shrunk = 1.0 + np.multiply.outer(ratio, self.eigenvalues)
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
        inverse = 1.0 / (1.0 + np.multiply.outer(ratio, self.eigenvalues))
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
    low = grid[np.maximum(lowest - 1, 0)]
    high = grid[np.minimum(lowest + 1, len(grid) - 1)]
    at_zero = (lowest == 0) & (profile.slope(np.zeros(len(lowest)))[0] >= 0.0)
    ratio = grid[lowest]
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
    """Zero and ratios over nineteen decades around one over the mean positive eigenvalue."""
    positive = eigenvalues[eigenvalues > 0.0]
    scale = 1.0 if positive.size == 0 else 1.0 / float(positive.mean())
    grid = scale * np.logspace(*GRID_DECADES, GRID_POINTS - 1)
    return np.concatenate(([0.0], grid))
