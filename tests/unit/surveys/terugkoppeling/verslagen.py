"""The outcome that a party would get from the answers of its raters."""

from __future__ import annotations

from analysis.oordeel.normregels import Maatstaf
from analysis.oordeel.uitkomst import Bounds, Uitkomst
from analysis.oordeel.verdict import verdict_by_bound, verdict_by_mean
from tests.unit.analysis.rounds import regels


def outcome(
    answers: list[float],
    *,
    correction: float = 0.0,
    gemeente: float | None = None,
    maatstaf: Maatstaf = Maatstaf.BOVENGRENS,
) -> Uitkomst:
    """The outcome of a party whose confidential raters answered so; all gates are open."""
    every = [*answers, *([] if gemeente is None else [gemeente])]
    mean = sum(every) / len(every)
    score = mean - correction
    bounds = Bounds(score, 0.2, 1.0, correction, score + 0.31, mean, mean + 0.4, 0.1, 0.3, 0.01, 100)
    by_bound = verdict_by_bound(bounds, regels())
    by_mean = verdict_by_mean(bounds, regels())
    return Uitkomst(
        partij="Praktijk Verzonnen",
        n=len(every),
        n_others=len(answers),
        invited=None,
        response=None,
        gemeente_answer=gemeente,
        raw_mean=mean,
        trimmed_mean=mean,
        bounds=bounds,
        oordeel=by_mean if maatstaf is Maatstaf.GEMIDDELDE else by_bound,
        oordeel_bovengrens=by_bound,
        poorten=(),
        robustness=None,
    )
