"""A norm version as plain data under the names of the norm file: the inverse of reading it."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date

from governance.norm.norm import Norm
from governance.norm.sleutel import GEEN

Waarde = str | float | bool | date | list[str]


def als_gegevens(norm: Norm) -> dict[str, dict[str, Waarde]]:
    """Write a norm version as the sections and keys of a norm file; a gate that is off is "geen"."""
    regels = next(iter(norm.constructen.values()))
    oordeel = {
        "kwantiel": regels.quantile,
        "spreiding_bij_norm": regels.spread_at_norm,
        "zonder_correctie": regels.without_correction,
        "maatstaf": regels.maatstaf.value,
        "k_min": regels.k_min,
        "tonen_min": norm.tonen_min,
        "se_max": regels.se_max,
        "respons_min": regels.response_min,
        "clusters_min": regels.clusters_min,
        "cluster_aandeel_max": regels.cluster_share_max,
        "betrouwbaarheid_min": regels.reliability_min,
        "items_min": norm.items_min,
        "gemeente": norm.gemeente,
    }
    return {
        "contract": {
            "versie": norm.versie,
            "artikel": norm.artikel,
            "vastgesteld_door": norm.vastgesteld_door,
            "vastgesteld_op": norm.vastgesteld_op,
        },
        "schaal": {"minimum": regels.minimum, "maximum": regels.maximum},
        "norm": {construct: deel.norm for construct, deel in norm.constructen.items()},
        "oordeel": {naam: GEEN if waarde is None else waarde for naam, waarde in oordeel.items()},
        "herhaling": {**asdict(norm.herhaling), "weglaten": [deel.value for deel in regels.leave_out]},
    }
