"""Numbers as people read them: a decimal comma, two decimals beside the norm, never rounded into another outcome."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from analysis.precision import below, round_half_up

NAAST_NORM = 2
"""Decimals beside the norm."""
FIJNST = 6
"""Decimals with which scores and bounds are compared; more would show what was never compared."""


def getal(waarde: float, decimalen: int) -> str:
    """Write a number with a decimal comma, rounded half up."""
    return f"{round_half_up(waarde, decimalen):.{decimalen}f}".replace(".", ",")


def getal_naar_boven(waarde: float, decimalen: int) -> str:
    """Write a bound with a decimal comma, rounded up: a margin is never shown smaller than it is."""
    schaal = 10**decimalen
    return f"{math.ceil(round_half_up(waarde) * schaal - 1e-6) / schaal:.{decimalen}f}".replace(".", ",")


def norm_in_tekst(norm: float) -> str:
    """Write a norm with as many decimals as it has, and at least one."""
    for decimalen in range(1, FIJNST):
        if round_half_up(norm, decimalen) == round_half_up(norm):
            return getal(norm, decimalen)
    return getal(norm, FIJNST)


@dataclass(frozen=True, slots=True)
class NaastNorm:
    """A score, its bound and the norm, written so that they say the same as the numbers that were compared.

    Two decimals, the bound rounded up. Where that would put a number on the other side of the norm, or on it, one
    decimal more is written, until it does not.
    """

    score: float
    bovengrens: float
    norm: float

    @property
    def score_tekst(self) -> str:
        """Write the score."""
        return self._zonder_tegenspraak(self.score, getal)

    @property
    def bovengrens_tekst(self) -> str:
        """Write the bound."""
        return self._zonder_tegenspraak(self.bovengrens, getal_naar_boven)

    def _zonder_tegenspraak(self, waarde: float, schrijf: Callable[[float, int], str]) -> str:
        for decimalen in range(NAAST_NORM, FIJNST):
            tekst = schrijf(waarde, decimalen)
            if below(float(tekst.replace(",", ".")), self.norm) == below(waarde, self.norm):
                return tekst
        return schrijf(waarde, FIJNST)
