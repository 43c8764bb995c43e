"""What a partner may see of its own score: nothing from too few others, and no score that gives every answer away."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from analysis.oordeel.normregels import Normregels
from analysis.oordeel.uitkomst import Bounds, GeslotenPoort, Oordeel, Poort, Uitkomst
from analysis.precision import below
from governance.bronnen import METHODE, Bron
from surveys.terugkoppeling.getallen import NaastNorm, getal

BRON = Bron(METHODE, "wie ziet wat")

GROVE_STAPPEN = 2
RAND = 0.05
"""Share of the scale at either end within which a score is told as "or lower", "or higher": near an end it tells
that everybody gave the same answer."""


@dataclass(frozen=True, slots=True)
class EigenScore:
    """A party's own score, bound and plain mean as it may see them; numbers for a figure, texts for a page.

    The numbers hold no more decimals than the texts: the lines of a figure can be measured.
    """

    score: float
    bovengrens: float
    score_tekst: str
    bovengrens_tekst: str
    gemiddelde_tekst: str | None


def te_tonen(uitkomst: Uitkomst, tonen_min: int) -> Uitkomst:
    """Give an outcome as its owner may see it: with too few others not even the verdict, for it tells their answers."""
    if uitkomst.n_others >= tonen_min:
        return uitkomst
    return replace(
        uitkomst,
        bounds=None,
        raw_mean=None,
        trimmed_mean=None,
        robustness=None,
        oordeel=Oordeel.NIET_VAST_TE_STELLEN,
        oordeel_bovengrens=Oordeel.NIET_VAST_TE_STELLEN,
        poorten=uitkomst.poorten or (GeslotenPoort(Poort.BEOORDELAARS, uitkomst.n_others, tonen_min),),
    )


def eigen_score(uitkomst: Uitkomst, regels: Normregels, tonen_min: int) -> EigenScore | None:
    """Give the score as its owner may see it, or None when too few others answered or there is none."""
    if uitkomst.bounds is None or uitkomst.n_others < tonen_min:
        return None
    naast = NaastNorm(uitkomst.bounds.score, _getoonde_grens(uitkomst.bounds, regels), regels.norm)
    rand = RAND * (regels.maximum - regels.minimum)
    laagste, hoogste = regels.minimum + rand, regels.maximum - rand
    return EigenScore(
        score=min(max(_getoond(naast.score_tekst), laagste), hoogste),
        bovengrens=min(max(_getoond(naast.bovengrens_tekst), laagste), hoogste),
        score_tekst=_begrensd(naast.score, naast.score_tekst, laagste, hoogste),
        bovengrens_tekst=_begrensd(naast.bovengrens, naast.bovengrens_tekst, laagste, hoogste),
        gemiddelde_tekst=_gemiddelde(uitkomst.raw_mean, regels.norm, laagste, hoogste),
    )


def _getoonde_grens(bounds: Bounds, regels: Normregels) -> float:
    """Give the bound, in steps of a half where the score is told as "or lower": bound less margin is the score."""
    if bounds.score > regels.minimum + RAND * (regels.maximum - regels.minimum):
        return bounds.bound
    grof = math.ceil(bounds.bound * GROVE_STAPPEN) / GROVE_STAPPEN
    return grof if below(grof, regels.norm) == below(bounds.bound, regels.norm) else bounds.bound


def _getoond(tekst: str) -> float:
    return float(tekst.replace(",", "."))


def _gemiddelde(gemiddelde: float | None, norm: float, laagste: float, hoogste: float) -> str | None:
    if gemiddelde is None:
        return None
    return _begrensd(gemiddelde, NaastNorm(gemiddelde, gemiddelde, norm).score_tekst, laagste, hoogste)


def _begrensd(waarde: float, tekst: str, laagste: float, hoogste: float) -> str:
    if waarde <= laagste:
        return f"{getal(laagste, 1)} of lager"
    if waarde >= hoogste:
        return f"{getal(hoogste, 1)} of hoger"
    return tekst
