"""Counts over networks, from which a share and its Monte Carlo error follow; whole numbers, so order never matters."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Self

ADDED = 2
"""Successes and failures added before an error is taken from a share: one that never happened has an error too."""


@dataclass(frozen=True, slots=True)
class Rate:
    """A share or mean over networks, its Monte Carlo standard error, and on how many networks it rests."""

    value: float
    error: float
    networks: int


@dataclass(frozen=True, slots=True)
class Tally:
    """Sums over networks of how often something happened (x) and could have happened (m).

    Attributes
    ----------
    networks : int
        Networks in which it could have happened.
    happened, could : int
        Sums of x and of m.
    squares, products, could_squares : int
        Sums of x^2, x m and m^2.
    """

    networks: int = 0
    happened: int = 0
    could: int = 0
    squares: int = 0
    products: int = 0
    could_squares: int = 0

    @classmethod
    def of(cls, happened: int, could: int) -> Self:
        """Count one network; one in which it could not happen counts for nothing."""
        if could == 0:
            return cls()
        return cls(1, happened, could, happened * happened, happened * could, could * could)

    def __add__(self, other: Tally) -> Tally:
        """Join the counts of different networks."""
        return Tally(
            self.networks + other.networks,
            self.happened + other.happened,
            self.could + other.could,
            self.squares + other.squares,
            self.products + other.products,
            self.could_squares + other.could_squares,
        )

    def rate(self) -> Rate | None:
        """Give the share with its Monte Carlo error; None when it could never have happened.

        Returns
        -------
        Rate or None
            The ratio of the sums, with the error of a ratio of means over independent networks: ``sqrt(n/(n-1)
            sum (x - r m)^2) / sum m``. Where all networks agree it is that of a share to which two successes and two
            failures were added, as if every network could show it once.

        References
        ----------
        .. [1] Cochran, W. G. (1977). Sampling Techniques, 3rd ed., section 6.3. Wiley.
        .. [2] Agresti, A. & Coull, B. A. (1998). Approximate is better than "exact" for interval estimation of
           binomial proportions. The American Statistician 52(2), 119-126.
        """
        if self.could == 0:
            return None
        ratio, n = self.happened / self.could, self.networks
        spread = self.squares - 2.0 * ratio * self.products + ratio * ratio * self.could_squares
        clustered = math.sqrt(max(0.0, spread) * n / max(n - 1, 1)) / self.could
        share = (min(max(ratio, 0.0), 1.0) * n + ADDED) / (n + 2 * ADDED)
        rare = math.sqrt(share * (1.0 - share) / (n + 2 * ADDED))
        return Rate(ratio, clustered or rare, n)
