"""The scores of all by how many answered, without names: for meetbeheerder and controleur, and for nobody else."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

import numpy as np
from matplotlib.figure import Figure

from analysis.figures.funnel import funnel
from analysis.oordeel.normregels import Normregels
from analysis.oordeel.rondeanalyse import Rondeanalyse
from analysis.oordeel.uitkomst import Oordeel
from surveys.terugkoppeling.getallen import norm_in_tekst
from surveys.terugkoppeling.zinnen import schaalwoorden

ZIN: Final = (
    "Ligt een teken onder de streepjeslijn, dan ligt ook de bovengrens ongeveer onder de norm. In het gearceerde deel "
    "zijn er te weinig organisaties."
)
"""What the drawing says in words."""


def trechter(analyse: Rondeanalyse, regels: Normregels) -> Callable[..., Figure] | None:
    """Give what draws the scores of one kind of trust; None where nobody has a margin."""
    met_marge = [(uitkomst, uitkomst.bounds) for uitkomst in analyse.outcomes if uitkomst.bounds is not None]
    if not met_marge:
        return None
    marge = [bounds.spread_factor * bounds.standard_error * np.sqrt(deel.n) for deel, bounds in met_marge]
    return partial(
        funnel,
        [(deel.n, bounds.score, deel.oordeel_bovengrens) for deel, bounds in met_marge],
        norm=regels.norm,
        norm_text=norm_in_tekst(regels.norm),
        reach=regels.quantile * float(np.median(marge)),
        k_min=regels.k_min,
        scale=(regels.minimum, regels.maximum),
        ticks=[punt for punt, _ in schaalwoorden(regels)],
    )


def trechter_in_woorden(telling: Mapping[Oordeel, int]) -> str:
    """Say how many got which verdict."""
    return ", ".join(f"{oordeel.value}: {telling[oordeel]}" for oordeel in Oordeel if telling.get(oordeel))
