"""What a partner may see of its own score: nothing from too few others, and no score that gives every answer away."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace

from analysis.disclosure.answers import AnswerScale
from analysis.disclosure.extremes import SHARE, Cuts, cuts
from analysis.disclosure.thresholds import score_may_be_shown
from analysis.oordeel.normregels import Normregels
from analysis.oordeel.uitkomst import Bounds, GeslotenPoort, Oordeel, Poort, Uitkomst
from analysis.precision import below, round_half_up
from governance.bronnen import METHODE, Bron
from surveys.terugkoppeling.getallen import NaastNorm, getal, norm_in_tekst

BRON = Bron(METHODE, "wie ziet wat")
HOGER, LAGER, ONDER = " of hoger", " of lager", "lager dan "
"""How a number is told that is not told exactly."""


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


def te_tonen(uitkomst: Uitkomst, tonen_min: int, *, zonder_cijfers: bool = False) -> Uitkomst:
    """Give an outcome as its owner may see it: with too few others not even the verdict, for it tells their answers.

    ``zonder_cijfers`` leaves the numbers out and the verdict in: what the publication check asks.
    """
    genoeg = score_may_be_shown(uitkomst.n_others, tonen_min)
    if genoeg and not zonder_cijfers:
        return uitkomst
    stil = replace(uitkomst, bounds=None, raw_mean=None, trimmed_mean=None, robustness=None)
    if genoeg:
        return stil
    return replace(
        stil,
        oordeel=Oordeel.NIET_VAST_TE_STELLEN,
        oordeel_bovengrens=Oordeel.NIET_VAST_TE_STELLEN,
        poorten=uitkomst.poorten or (GeslotenPoort(Poort.BEOORDELAARS, uitkomst.n_others, tonen_min),),
    )


def eigen_score(uitkomst: Uitkomst, regels: Normregels, tonen_min: int) -> EigenScore | None:
    """Give the score as its owner may see it, or None when too few others answered or there is none.

    From where a score is coded rests on public facts only. Beside a coded score stands no number that gives it back.
    """
    bounds = uitkomst.bounds
    if bounds is None or not score_may_be_shown(uitkomst.n_others, tonen_min):
        return None
    grens = codering(uitkomst, bounds, regels)
    if bounds.score >= grens.high:
        return _hoog(bounds, grens, regels)
    if bounds.score <= grens.low:
        return _laag(bounds, grens, regels)
    naast = NaastNorm(bounds.score, bounds.bound, regels.norm)
    gemiddelde = NaastNorm(bounds.uncorrected, bounds.uncorrected, regels.norm)
    return EigenScore(
        score=_getoond(naast.score_tekst),
        bovengrens=min(_getoond(naast.bovengrens_tekst), _hoogste(regels)),
        score_tekst=naast.score_tekst,
        bovengrens_tekst=_afgekapt(naast.bovengrens, naast.bovengrens_tekst, grens, regels),
        gemiddelde_tekst=_afgekapt(gemiddelde.score, gemiddelde.score_tekst, grens, regels),
    )


def codering(uitkomst: Uitkomst, bounds: Bounds, regels: Normregels) -> Cuts:
    """Give from where a score is told as "or lower", "or higher"."""
    gemeente = () if uitkomst.gemeente_answer is None else (uitkomst.gemeente_answer,)
    schaal = AnswerScale(regels.minimum, regels.maximum)
    return cuts(schaal, raters=uitkomst.n_others, open_answers=gemeente, correction=bounds.correction)


def _hoog(bounds: Bounds, grens: Cuts, regels: Normregels) -> EigenScore:
    tekst = f"{getal(grens.high, grens.decimals)}{HOGER}"
    gemiddelde = min(_stap(grens.high + bounds.correction, grens, math.floor), _hoogste(regels))
    return EigenScore(grens.high, grens.high, tekst, tekst, f"{getal(gemiddelde, grens.decimals)}{HOGER}")


def _laag(bounds: Bounds, grens: Cuts, regels: Normregels) -> EigenScore:
    """Tell score, bound and mean by the cut: the bound less the margin, which a reader may know, is the score."""
    bovengrens = min(_stap(grens.low + bounds.bound - bounds.score, grens, math.ceil), regels.maximum)
    bovengrens_tekst = f"{getal(bovengrens, grens.decimals)}{LAGER}"
    if below(bounds.bound, regels.norm) and not below(bovengrens, regels.norm):
        bovengrens, bovengrens_tekst = regels.norm, f"{ONDER}{norm_in_tekst(regels.norm)}"
    gemiddelde = max(_stap(grens.low + bounds.correction, grens, math.ceil), regels.minimum)
    return EigenScore(
        score=grens.low,
        bovengrens=max(bovengrens, grens.low),
        score_tekst=f"{getal(grens.low, grens.decimals)}{LAGER}",
        bovengrens_tekst=bovengrens_tekst,
        gemiddelde_tekst=f"{getal(gemiddelde, grens.decimals)}{LAGER}",
    )


def _stap(waarde: float, grens: Cuts, rond: Callable[[float], int]) -> float:
    """Round to the decimals of the cuts, up or down."""
    schaal = 10.0**grens.decimals
    return rond(round_half_up(waarde) * schaal) / schaal


def _getoond(tekst: str) -> float:
    return float(tekst.replace(",", "."))


def _hoogste(regels: Normregels) -> float:
    return regels.maximum - SHARE * (regels.maximum - regels.minimum)


def _afgekapt(waarde: float, tekst: str, grens: Cuts, regels: Normregels) -> str:
    """Write a bound or a mean; one at an end of the scale is told as such."""
    hoogste = _hoogste(regels)
    if waarde >= hoogste:
        return f"{getal(hoogste, grens.decimals)}{HOGER}"
    laagste = regels.minimum + regels.maximum - hoogste
    return f"{getal(laagste, grens.decimals)}{LAGER}" if waarde <= laagste else tekst
