"""What more raters give over the whole term, for a computer and for a spreadsheet."""

from __future__ import annotations

from typing import Any

from analysis.planning.wanted import FOUND_AT
from analysis.precision import round_half_up
from analysis.rehearsal.densities import EARLY, Density
from analysis.rehearsal.tally import Rate
from hendig.processes.ontwerp.looptijd import Looptijd
from hendig.uitvoer.csvtekst import csv_tekst

DELEN = ("", "_fout")
KANSEN = ("op_de_norm", "eronder_vroeg", "eronder_ooit", "ronde_zonder_uitkomst")


def looptijd_gegevens(looptijd: Looptijd) -> dict[str, Any]:
    """Give everything that was counted, with its Monte Carlo error."""
    gekozen = looptijd.gekozen
    return {
        "rondes": looptijd.rondes,
        "netwerken": looptijd.netwerken,
        "seed": looptijd.seed,
        "punten_eronder": FOUND_AT,
        "vroeg_is_tot_en_met_ronde": min(EARLY, looptijd.rondes),
        "dichtheden": [
            {
                "keer_zoveel_contacten": een.factor,
                "beoordelaars_per_ronde": round_half_up(een.raters),
                **{
                    naam: {"kans": round_half_up(rate.value), "fout": round_half_up(rate.error)}
                    for naam, rate in zip(KANSEN, _kansen(een), strict=True)
                },
            }
            for een in looptijd.dichtheden
        ],
        "gekozen_keer_zoveel_contacten": None if gekozen is None else gekozen.factor,
    }


def looptijd_csv(looptijd: Looptijd) -> str:
    """Write a row per density."""
    koppen = ("keer_zoveel_contacten", "beoordelaars_per_ronde", *(f"{kop}{deel}" for kop in KANSEN for deel in DELEN))
    return csv_tekst(
        koppen,
        (
            (een.factor, een.raters, *(getal for rate in _kansen(een) for getal in (rate.value, rate.error)))
            for een in looptijd.dichtheden
        ),
    )


def _kansen(een: Density) -> tuple[Rate, ...]:
    return (een.at_norm, een.early, een.ever, een.undecidable)
