"""One verdict computed by hand: from the sorted answers and the certified constants, step by step.

Written from the formulas in `docs/methode.md` and from nothing else, in plain numbers, so that it checks what
:mod:`analysis.oordeel.bounds` and :mod:`analysis.oordeel.poorten` compute in another way.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from analysis.oordeel.normregels import Maatstaf, Normregels
from analysis.oordeel.uitkomst import Oordeel, Poort
from analysis.precision import round_half_up

MINSTE_VRIJHEID: Final = 20
"""From how many residual degrees of freedom on the others tell how much answers vary."""
GEEN_SPREIDING: Final = 1e-9
"""Squared scale points; with nine decimals a variance below it cannot be told from none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Constanten:
    """What the round without the party fixes, as its certificate tells.

    ``correction`` is the mean predicted leniency of the raters, ``prediction_variance`` is ``1'P1 / K^2``,
    ``leniency_variance`` and ``residual_variance`` are s_a^2 and s_e^2, ``spread_factor`` is f.
    """

    correction: float
    prediction_variance: float
    leniency_variance: float
    residual_variance: float
    spread_factor: float
    residual_df: int


@dataclass(frozen=True, slots=True)
class Rekenstap:
    """One line of the sum: what it is, how it is made in Dutch words, and the number."""

    naam: str
    hoe: str
    waarde: float


@dataclass(frozen=True, slots=True)
class Poorttoets:
    """One gate: what was found, what the contract asks (None where it asks nothing), and whether it is open."""

    poort: Poort
    gevonden: float | None
    gevraagd: float | None
    open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Narekening:
    """The whole sum of one party: every step, every gate, and what follows."""

    stappen: tuple[Rekenstap, ...]
    poorten: tuple[Poorttoets, ...]
    score: float
    standard_error: float
    margin: float
    bound: float
    uncorrected: float
    uncorrected_bound: float
    oordeel: Oordeel
    oordeel_bovengrens: Oordeel


def reken_na(
    answers: Sequence[float], constanten: Constanten, regels: Normregels, gevonden: Mapping[Poort, float | None]
) -> Narekening:
    """Redo the sum of one party.

    Parameters
    ----------
    answers : sequence of float, length K
        What each organisation answered, in any order; at least one.
    constanten : Constanten
        From the certificate.
    regels : Normregels
        Norm, scale, quantile and what the gates ask.
    gevonden : mapping of Poort to float or None
        What was found for the gates that the answers themselves do not tell.

    Returns
    -------
    Narekening
        Equal to the certificate to six decimals.

    Notes
    -----
    ``score = mean(y) - mean(a)``, ``SE^2 = s_e^2/K + 1'P1/K^2``, ``bound = score + q f SE``; without the leniency
    correction ``mean(y) + q f sqrt((s_a^2 + s_e^2)/K)``. Under the norm is when both bounds lie under it.

    Examples
    --------
    >>> from analysis.oordeel.normregels import Maatstaf
    >>> regels = Normregels(
    ...     norm=3.0, minimum=1.0, maximum=5.0, quantile=1.0, spread_at_norm=True, without_correction=True,
    ...     maatstaf=Maatstaf.BOVENGRENS, k_min=2, se_max=None, response_min=None, clusters_min=None,
    ...     cluster_share_max=None, reliability_min=None, leave_out=())
    >>> constanten = Constanten(correction=0.5, prediction_variance=0.0, leniency_variance=0.0,
    ...     residual_variance=0.5, spread_factor=1.0, residual_df=40)
    >>> som = reken_na([2.0, 3.0], constanten, regels, {Poort.LOS: 2.0})
    >>> som.score, som.margin, som.bound, som.oordeel.value
    (2.0, 0.5, 2.5, 'geen conclusie')
    """
    k = len(answers)
    mean = math.fsum(answers) / k
    score = mean - constanten.correction
    per_answer = constanten.residual_variance / k
    error = math.sqrt(per_answer + constanten.prediction_variance)
    plain_error = math.sqrt((constanten.leniency_variance + constanten.residual_variance) / k)
    reach = regels.quantile * constanten.spread_factor
    bound, plain_bound = score + reach * error, mean + reach * plain_error
    poorten = tuple(_gates(k, constanten, regels, {**gevonden, Poort.FOUTMARGE: constanten.spread_factor * error}))
    steps = (
        Rekenstap("aantal antwoorden (K)", "tel de antwoorden", float(k)),
        Rekenstap("gemiddelde van de antwoorden", "tel alle antwoorden op en deel door K", mean),
        Rekenstap("gemiddelde mildheid", "staat bij de vaste getallen", constanten.correction),
        Rekenstap("score", "gemiddelde van de antwoorden min gemiddelde mildheid", score),
        Rekenstap("toeval in de antwoorden", "s_e in het kwadraat, gedeeld door K", per_answer),
        Rekenstap("onzekerheid over de mildheid", "staat bij de vaste getallen", constanten.prediction_variance),
        Rekenstap("standaardfout", "wortel uit (toeval + onzekerheid over de mildheid)", error),
        Rekenstap("marge", "q maal f maal de standaardfout", reach * error),
        Rekenstap("bovengrens", "score plus marge", bound),
        Rekenstap(
            "standaardfout zonder correctie", "wortel uit ((s_a kwadraat + s_e kwadraat) gedeeld door K)", plain_error
        ),
        Rekenstap(
            "bovengrens zonder correctie", "gemiddelde + q maal f maal de standaardfout zonder correctie", plain_bound
        ),
    )
    shut = any(not poort.open for poort in poorten)
    by_bound = Oordeel.NIET_VAST_TE_STELLEN if shut else _by_bound(score, bound, plain_bound, regels)
    by_mean = Oordeel.ONDER if _under(mean, regels.norm) else Oordeel.OP_OF_BOVEN
    literal = regels.maatstaf is Maatstaf.GEMIDDELDE and not shut
    return Narekening(
        stappen=steps,
        poorten=poorten,
        score=score,
        standard_error=error,
        margin=reach * error,
        bound=bound,
        uncorrected=mean,
        uncorrected_bound=plain_bound,
        oordeel=by_mean if literal else by_bound,
        oordeel_bovengrens=by_bound,
    )


def _under(value: float, norm: float) -> bool:
    """Tell whether a number lies under the norm, both rounded to six decimals: equal is sufficient."""
    return round_half_up(value) < round_half_up(norm)


def _by_bound(score: float, bound: float, plain_bound: float, regels: Normregels) -> Oordeel:
    if _under(bound, regels.norm) and (_under(plain_bound, regels.norm) or not regels.without_correction):
        return Oordeel.ONDER
    return Oordeel.GEEN_CONCLUSIE if _under(score, regels.norm) else Oordeel.OP_OF_BOVEN


def _gates(
    k: int, constanten: Constanten, regels: Normregels, gevonden: Mapping[Poort, float | None]
) -> Iterator[Poorttoets]:
    """Hold what was found against what the contract asks; what is asked and not known does not open a gate."""
    fewest = 1 if regels.k_min is None else regels.k_min
    yield Poorttoets(Poort.BEOORDELAARS, k, fewest, k >= fewest)
    yield _at_least(Poort.LOS, gevonden, fewest)
    varies = constanten.residual_df >= MINSTE_VRIJHEID and constanten.residual_variance > GEEN_SPREIDING
    yield Poorttoets(Poort.SPREIDING, constanten.residual_df, MINSTE_VRIJHEID, varies)
    yield _at_most(Poort.FOUTMARGE, gevonden, regels.se_max)
    yield _at_least(Poort.RESPONS, gevonden, regels.response_min)
    yield _at_least(Poort.CLUSTERS, gevonden, regels.clusters_min)
    yield _at_most(Poort.CLUSTERAANDEEL, gevonden, regels.cluster_share_max)
    yield _at_least(Poort.BETROUWBAARHEID, gevonden, regels.reliability_min)


def _at_least(poort: Poort, gevonden: Mapping[Poort, float | None], asked: float | None) -> Poorttoets:
    found = gevonden.get(poort)
    return Poorttoets(poort, found, asked, asked is None or (found is not None and round_half_up(found) >= asked))


def _at_most(poort: Poort, gevonden: Mapping[Poort, float | None], asked: float | None) -> Poorttoets:
    found = gevonden.get(poort)
    return Poorttoets(poort, found, asked, asked is None or found is None or round_half_up(found) <= asked)
