"""The outcomes as rows, for the terminal and for a spreadsheet: alphabetical within each round, never a ranking."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from analysis.oordeel.uitkomst import Uitkomst
from analysis.precision import round_half_up
from hendig.processes.beoordeling import Beoordeling, Ronde

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
GEVAARLIJK = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so would be run as a formula by a spreadsheet."""


def oordelen_csv(beoordeling: Beoordeling) -> str:
    """Write the outcomes for a Dutch spreadsheet: semicolons, decimal commas, a line per party, round and construct."""
    bestand = io.StringIO()
    schrijver = csv.writer(bestand, delimiter=";", lineterminator="\r\n")
    schrijver.writerow(KOPPEN)
    for ronde, construct, uitkomst in uitkomsten(beoordeling):
        norm = beoordeling.norm.constructen[construct].norm
        schrijver.writerow([cel(waarde) for waarde in _rij(ronde, construct, uitkomst, norm)])
    return "\ufeff" + bestand.getvalue()


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


def cel(waarde: object) -> str:
    """Write a cell that no spreadsheet runs as a formula."""
    if waarde is None:
        return ""
    if isinstance(waarde, float):
        return f"{round_half_up(waarde):.6f}".replace(".", ",")
    tekst = str(waarde)
    return f"'{tekst}" if tekst.startswith(GEVAARLIJK) else tekst
