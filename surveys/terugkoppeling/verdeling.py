"""How scores are spread over the network, told so that no partner and no small group can be found in it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from analysis.oordeel.rondeanalyse import Rondeanalyse
from analysis.oordeel.uitkomst import Oordeel, Uitkomst
from analysis.precision import round_half_up
from governance.bronnen import METHODE, Bron

BRON = Bron(METHODE, "wie ziet wat")

KLEINSTE_GROEP = 5
"""Nothing about fewer parties is shown to the network."""
BREEDTE = 0.0625
"""Width of a band as a share of the scale: a quarter of a point on a scale from 1 to 5."""
GEMIDDELDE_DECIMALEN = 1
"""Decimals of the mean over the network: all others together would work out the last score from more."""
STAP = 0.05
"""Shares are rounded to this, so that they cannot be turned back into numbers of partners."""


@dataclass(frozen=True, slots=True)
class Groep:
    """A stretch of the scale and about which share of the partners lies in it (a multiple of five per cent)."""

    van: float
    tot: float
    aandeel: float


def beslisbaar(analyse: Rondeanalyse) -> list[Uitkomst]:
    """Give the partners for whom the round could say something."""
    return [deel for deel in analyse.partners if deel.oordeel is not Oordeel.NIET_VAST_TE_STELLEN]


def scores_in_netwerk(analyse: Rondeanalyse) -> list[float]:
    """Give the scores that mean and distribution of the network are made of."""
    return [deel.bounds.score for deel in beslisbaar(analyse) if deel.bounds is not None]


def verdeling(scores: Sequence[float], minimum: float, maximum: float) -> tuple[Groep, ...]:
    """Spread scores over bands, joined until each holds at least five partners; empty when there are fewer in all.

    Numbers of partners are not given: a total beside a known membership would tell how many could not be judged.
    """
    breedte = (maximum - minimum) * BREEDTE
    aantal_banden = round(1 / BREEDTE)
    tellingen = [0] * aantal_banden
    for score in scores:
        plaats = math.floor((round_half_up(score) - minimum) / breedte)
        tellingen[min(max(plaats, 0), aantal_banden - 1)] += 1
    groepen = _samengevoegd(tellingen)
    totaal = len(scores)
    return tuple(
        Groep(
            minimum + eerste * breedte,
            minimum + (laatste + 1) * breedte,
            round_half_up(aantal / totaal / STAP, 0) * STAP,
        )
        for eerste, laatste, aantal in groepen
    )


def _samengevoegd(tellingen: Sequence[int]) -> list[tuple[int, int, int]]:
    """Join bands from low to high until each holds enough; what is left over joins the last."""
    groepen: list[tuple[int, int, int]] = []
    eerste, aantal = 0, 0
    for plaats, telling in enumerate(tellingen):
        aantal += telling
        if aantal >= KLEINSTE_GROEP:
            groepen.append((eerste, plaats, aantal))
            eerste, aantal = plaats + 1, 0
    if groepen and eerste < len(tellingen):
        begin, _, telling = groepen.pop()
        groepen.append((begin, len(tellingen) - 1, telling + aantal))
    return groepen


def aantal_in_woorden(aantal: int, totaal: int) -> str:
    """Tell a number of partners to the network; below five, or five from all, it is not told exactly."""
    if aantal < KLEINSTE_GROEP:
        return f"minder dan {KLEINSTE_GROEP}"
    if totaal - aantal < KLEINSTE_GROEP:
        return f"meer dan {totaal - KLEINSTE_GROEP}"
    return str(aantal)
