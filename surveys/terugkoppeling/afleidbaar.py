"""What a reader who can do sums works out from a partner's report: the sums of answers that give the same report."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace

from analysis.disclosure.told import Window
from analysis.oordeel.normregels import Maatstaf, Normregels
from analysis.oordeel.uitkomst import Bounds, Oordeel, Uitkomst
from analysis.oordeel.verdict import verdict_by_bound, verdict_by_mean
from analysis.precision import DECIMALS, below
from governance.bronnen import METHODE, Bron
from surveys.terugkoppeling.eigen_score import HOGER, LAGER, ONDER, codering, eigen_score, te_tonen
from surveys.terugkoppeling.getallen import NAAST_NORM
from surveys.terugkoppeling.verdeling import BREEDTE, GEMIDDELDE_DECIMALEN, KLEINSTE_GROEP, verdeling

BRON = Bron(METHODE, "wat uit de rapporten samen is af te leiden")

VERGELEKEN = 10.0**-DECIMALS
"""Numbers are rounded to this before they are compared or written up, so a window reaches as much further."""


def sommen_bij_rapport(
    uitkomst: Uitkomst, regels: Normregels, tonen_min: int, som: float, *, zonder_cijfers: bool
) -> Window:
    """Give the sums of the confidential answers for which the report would look the same, had ``som`` been their sum.

    The reader is supposed to know all else: the correction, the margin and the answer of the gemeente.
    """
    open_antwoord = uitkomst.gemeente_answer or 0.0
    getoond = te_tonen(_met_som(uitkomst, regels, som + open_antwoord), tonen_min, zonder_cijfers=zonder_cijfers)
    laag, hoog = -math.inf, math.inf
    bounds = uitkomst.bounds
    if bounds is not None:
        for van, tot in _gemiddelden(getoond, bounds, regels, tonen_min):
            laag, hoog = max(laag, van), min(hoog, tot)
    speling = VERGELEKEN * uitkomst.n
    return (
        max(laag * uitkomst.n - open_antwoord - speling, regels.minimum * uitkomst.n_others),
        min(hoog * uitkomst.n - open_antwoord + speling, regels.maximum * uitkomst.n_others),
    )


def _met_som(uitkomst: Uitkomst, regels: Normregels, som: float) -> Uitkomst:
    """Give the outcome as it would be with another sum of answers: margins and gates do not look at the answers."""
    bounds = uitkomst.bounds
    if bounds is None:
        return uitkomst
    verschil = som / uitkomst.n - bounds.uncorrected
    anders = replace(
        bounds,
        score=bounds.score + verschil,
        bound=bounds.bound + verschil,
        uncorrected=bounds.uncorrected + verschil,
        uncorrected_bound=bounds.uncorrected_bound + verschil,
    )
    verplaatst = replace(uitkomst, raw_mean=anders.uncorrected, bounds=anders)
    if uitkomst.poorten:
        return verplaatst
    grens = verdict_by_bound(anders, regels)
    letterlijk = regels.maatstaf is Maatstaf.GEMIDDELDE
    oordeel = verdict_by_mean(anders, regels) if letterlijk else grens
    return replace(verplaatst, oordeel=oordeel, oordeel_bovengrens=grens)


def _gemiddelden(getoond: Uitkomst, bounds: Bounds, regels: Normregels, tonen_min: int) -> Iterator[Window]:
    """Turn everything that is shown into windows of the plain mean of all answers."""
    yield from _uit_oordeel(getoond, bounds, regels)
    eigen = eigen_score(getoond, regels, tonen_min)
    if eigen is None:
        return
    marge = bounds.bound - bounds.score
    if not eigen.score_tekst.endswith((HOGER, LAGER)):
        grens = codering(getoond, bounds, regels)
        yield _schuif((grens.low, grens.high), bounds.correction)
    yield _schuif(_uit_tekst(eigen.score_tekst, regels.norm, naar_boven=False), bounds.correction)
    yield _schuif(_uit_tekst(eigen.bovengrens_tekst, regels.norm, naar_boven=True), bounds.correction - marge)
    if regels.maatstaf is Maatstaf.GEMIDDELDE and eigen.gemiddelde_tekst is not None:
        yield _uit_tekst(eigen.gemiddelde_tekst, regels.norm, naar_boven=False)


def _uit_oordeel(getoond: Uitkomst, bounds: Bounds, regels: Normregels) -> Iterator[Window]:
    """Give what the verdicts tell; a closed gate tells nothing, for gates do not look at the answers."""
    norm = regels.norm
    op_norm = norm + bounds.correction
    bevinding = norm - (bounds.bound - bounds.score) + bounds.correction
    if regels.without_correction:
        bevinding = min(bevinding, norm - (bounds.uncorrected_bound - bounds.uncorrected))
    vensters = {
        Oordeel.ONDER: (-math.inf, bevinding),
        Oordeel.GEEN_CONCLUSIE: (bevinding, op_norm),
        Oordeel.OP_OF_BOVEN: (op_norm, math.inf),
        Oordeel.NIET_VAST_TE_STELLEN: (-math.inf, math.inf),
    }
    yield vensters[getoond.oordeel_bovengrens]
    if regels.maatstaf is Maatstaf.GEMIDDELDE and getoond.oordeel is not Oordeel.NIET_VAST_TE_STELLEN:
        yield (-math.inf, norm) if getoond.oordeel is Oordeel.ONDER else (norm, math.inf)


def _schuif(venster: Window, verschil: float) -> Window:
    return venster[0] + verschil, venster[1] + verschil


def _uit_tekst(tekst: str, norm: float, *, naar_boven: bool) -> Window:
    """Give the numbers that are written so: rounded half up, rounded up, or told as "or higher", "or lower".

    A decimal more than usual tells that one fewer would have put the number on the other side of the norm.
    """
    kaal = tekst.removeprefix(ONDER).removesuffix(LAGER).removesuffix(HOGER)
    waarde = float(kaal.replace(",", "."))
    if tekst.endswith(HOGER):
        return waarde, math.inf
    if kaal != tekst:
        return -math.inf, waarde
    decimalen = len(kaal.partition(",")[2])
    laag, hoog = _afgerond(waarde, decimalen, naar_boven=naar_boven)
    if decimalen > NAAST_NORM:
        grof = 10.0 ** (1 - decimalen)
        op_of_boven = math.ceil(norm / grof - 1e-6) * grof
        if below(waarde, norm):
            laag = max(laag, _afgerond(op_of_boven, decimalen - 1, naar_boven=naar_boven)[0])
        else:
            hoog = min(hoog, _afgerond(op_of_boven - grof, decimalen - 1, naar_boven=naar_boven)[1])
    return laag, hoog


def _afgerond(waarde: float, decimalen: int, *, naar_boven: bool) -> Window:
    """Give the numbers that become this one when they are rounded."""
    stap = 10.0**-decimalen
    return (waarde - stap, waarde) if naar_boven else (waarde - stap / 2, waarde + stap / 2)


def rest_van_de_laatste(scores: Sequence[float], minimum: float, maximum: float) -> float | None:
    """Give how closely the network's report tells a score to all other partners together, in scale points.

    They put their own scores beside the mean and the distribution, and ask which scores of the last partner give the
    same report. None when the network sees neither; the smallest width over the partners otherwise.
    """
    if len(scores) < KLEINSTE_GROEP:
        return None
    getoond = verdeling(scores, minimum, maximum)
    breedte = BREEDTE * (maximum - minimum)
    banden = [minimum + breedte * band for band in range(round(1 / BREEDTE))]
    speling = 10.0**-GEMIDDELDE_DECIMALEN * len(scores)
    kleinste = maximum - minimum
    for plaats in range(len(scores)):
        rest = [*scores[:plaats], *scores[plaats + 1 :]]
        past = [van for van in banden if verdeling([*rest, van + breedte / 2], minimum, maximum) == getoond]
        kleinste = min(kleinste, speling, max(past) + breedte - min(past))
    return kleinste
