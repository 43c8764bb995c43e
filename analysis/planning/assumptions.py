"""What is assumed about a round that has not been held yet, as one validated value."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

FEWEST_PARTIES: Final = 4
FEWEST_OTHERS: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Assumptions:
    """Spreads, level and size of the network in which a partner will be rated.

    Parameters
    ----------
    leniency, rest : float
        s_a and s_e, standard deviations in scale points; ``leniency >= 0`` and ``rest > 0``.
    trust : float or None
        s_b, the standard deviation of the true levels of the partners; None when nothing is assumed.
    level : float
        Mean true level of the others, in scale points.
    parties : int
        n, the parties of the round, the rated one and the gemeente included; at least 4.
    others_rated : float
        m, how many others each rater rates beside the partner; at least 2, as the gate of connection asks.
    response : float
        Share of the organisations that answers, above 0 and at most 1.

    Raises
    ------
    ValueError
        When a spread, a share, the number of parties or the number of others cannot be.
    """

    leniency: float
    rest: float
    trust: float | None
    level: float
    parties: int
    others_rated: float
    response: float = 1.0

    def __post_init__(self) -> None:
        """Refuse what no round can be."""
        spreads = (self.leniency, self.rest, 0.0 if self.trust is None else self.trust, self.level)
        if not all(map(math.isfinite, spreads)) or min(spreads[:3]) < 0.0 or self.rest == 0.0:
            raise ValueError("spreads are finite and not negative, and the rest is above 0")
        if self.parties < FEWEST_PARTIES:
            raise ValueError("a network has at least four parties")
        if not FEWEST_OTHERS <= self.others_rated <= self.parties - 2:
            raise ValueError("a rater rates from 2 to n - 2 others beside the partner")
        if not 0.0 < self.response <= 1.0:
            raise ValueError("a response is a share above 0")

    @property
    def most_raters(self) -> int:
        """The most raters a partner can have: everybody else."""
        return self.parties - 1
