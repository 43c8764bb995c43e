"""Invented rounds of ratings for the tests of analysis, named after their situation."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np

from analysis.oordeel.normregels import Maatstaf, Normregels, Weglating
from analysis.oordeel.rondedata import Rondedata
from analysis.ratings import FloatArray, Ratings

REFERENCE = Path(__file__).parents[2] / "reference"


def regels(**changes: object) -> Normregels:
    """The proposed norm with every gate that needs more than scores switched off."""
    proposal: dict[str, object] = {
        "norm": 3.0,
        "minimum": 1.0,
        "maximum": 5.0,
        "quantile": 1.282,
        "spread_at_norm": True,
        "without_correction": True,
        "maatstaf": Maatstaf.BOVENGRENS,
        "k_min": 8,
        "se_max": 0.35,
        "response_min": None,
        "clusters_min": None,
        "cluster_share_max": None,
        "reliability_min": None,
        "leave_out": (Weglating.BEOORDELAAR, Weglating.CLUSTER),
    }
    return Normregels(**(proposal | changes))  # type: ignore[arg-type]


def healthy_round(
    seed: int, *, n: int = 20, density: float = 0.7, first: float = 4.1, level: float = 4.1, points: bool = False
) -> FloatArray:
    """Ratings (n, n) of a healthy network in which only the first party may lie at another level."""
    rng = np.random.default_rng(seed)
    trust = np.concatenate(([first], rng.normal(level, 0.3, n - 1)))
    values = trust + rng.normal(0, 0.3, (n, 1)) + rng.normal(0, 0.6, (n, n))
    if points:
        values = np.clip(np.round(values), 1, 5)
    values[rng.random((n, n)) > density] = np.nan
    np.fill_diagonal(values, np.nan)
    return values


def data(values: FloatArray, **more: object) -> Rondedata:
    """A round of one score per rating, with names P00, P01, ..."""
    names = tuple(f"P{i:02}" for i in range(len(values)))
    return Rondedata(construct="score", partijen=names, ratings=Ratings(values), **more)  # type: ignore[arg-type]


def liking() -> FloatArray:
    """How 54 persons like each other (TripleR, likingLong, liking_a)."""
    values = np.full((54, 54), np.nan)
    with (REFERENCE / "liking.csv").open() as file:
        for row in csv.DictReader(file):
            values[int(row["rater"]) - 1, int(row["target"]) - 1] = float(row["liking_a"])
    return values


def reference_column(name: str, *columns: str) -> list[tuple[str, ...]]:
    """Rows of a reference file, some columns of each, as text."""
    with (REFERENCE / name).open() as file:
        return [tuple(row[column] for column in columns) for row in csv.DictReader(file)]
