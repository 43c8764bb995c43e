"""Everything one round says about one construct."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.oordeel.uitkomst import Uitkomst
from analysis.reliability.coefficient import Coefficient


@dataclass(frozen=True, slots=True)
class Estimate:
    """A party's GLS estimate from all ratings of the round, and its standard error, in scale points."""

    score: float
    standard_error: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Rondeanalyse:
    """The round as a whole (variances, estimates, reliability, components) and the outcome per party.

    ``partners`` is alphabetical and without the gemeente, which stands apart. ``components`` holds, per group of
    parties that rate each other directly or through others, their names; one component is the normal case.
    ``leniency_variance`` and ``residual_variance`` are None when the round leaves no residual degrees of freedom.
    """

    construct: str
    ratings: int
    raters: int
    leniency_variance: float | None
    residual_variance: float | None
    estimates: dict[str, Estimate]
    alpha: Coefficient | None
    omega: Coefficient | None
    components: tuple[tuple[str, ...], ...]
    partners: tuple[Uitkomst, ...]
    gemeente: Uitkomst | None

    @property
    def outcomes(self) -> tuple[Uitkomst, ...]:
        """Every outcome: the partners by name, then the gemeente."""
        return self.partners if self.gemeente is None else (*self.partners, self.gemeente)
