"""The outcomes as rows, for the terminal and for a spreadsheet: alphabetical within each round, never a ranking."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.oordeel.uitkomst import Uitkomst
from hendig.processes.beoordeling.beoordeling import Beoordeling, Ronde
from hendig.uitvoer.csvtekst import csv_tekst

KOPPEN = (
    "ronde",
    "construct",
    "partner",
    "n",
    "respons",
    "ruw_gemiddelde",
    "score",
    "standaardfout",
    "bovengrens",
    "bovengrens_ongecorrigeerd",
    "norm",
    "oordeel",
    "oordeel_bovengrens",
    "poorten",
    "blijft_bij_weglaten",
    "breekbaarheid",
    "herhaling",
    "regel",
)


def oordelen_csv(beoordeling: Beoordeling) -> str:
    """Write the outcomes for a Dutch spreadsheet: semicolons, decimal commas, a line per party, round and construct."""
    return csv_tekst(
        KOPPEN,
        (
            _rij(ronde, construct, uitkomst, beoordeling.norm.constructen[construct].norm)
            for ronde, construct, uitkomst in uitkomsten(beoordeling)
        ),
    )


def uitkomsten(beoordeling: Beoordeling) -> Iterator[tuple[Ronde, str, Uitkomst]]:
    """Give every outcome: per round and construct the partners by name, then the gemeente."""
    for ronde in beoordeling.rondes:
        for construct, analyse in ronde.constructen.items():
            for uitkomst in analyse.outcomes:
                yield ronde, construct, uitkomst


def _rij(ronde: Ronde, construct: str, uitkomst: Uitkomst, norm: float) -> tuple[object, ...]:
    bounds, robust = uitkomst.bounds, uitkomst.robustness
    herhaling = ronde.herhaling[construct, uitkomst.partij]
    return (
        ronde.naam,
        construct,
        uitkomst.partij,
        uitkomst.n,
        uitkomst.response,
        uitkomst.raw_mean,
        bounds and bounds.score,
        bounds and bounds.standard_error,
        bounds and bounds.bound,
        bounds and bounds.uncorrected_bound,
        norm,
        uitkomst.oordeel.value,
        uitkomst.oordeel_bovengrens.value,
        ", ".join(gesloten.poort.value for gesloten in uitkomst.poorten),
        robust and ("ja" if robust.survives else "nee"),
        robust and robust.fragility,
        herhaling.status.value,
        herhaling.regel,
    )
