"""A norm version as plain data under the names of the norm file: the inverse of reading it."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import date

from governance.norm.norm import Norm
from governance.norm.sleutel import GEEN
from governance.norm.sleutels import NORMBESTAND, sleutels_van

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


def normtekst(norm: Norm, kop: str) -> str:
    """Write a norm version as the text of a norm file under a heading; the same norm always gives the same text."""
    anders = {
        f"{sectie}.{naam}": tuple(waarde) if isinstance(waarde, list) else waarde
        for sectie, sleutels in als_gegevens(norm).items()
        for naam, waarde in sleutels.items()
    }
    return replace(NORMBESTAND, kop=kop).tekst(sleutels_van(tuple(norm.constructen)), anders)


def verschillen(norm: Norm, ander: Norm) -> list[tuple[str, Waarde | None, Waarde | None]]:
    """Name every key of which two norms have another value: both values, None where one does not have the key."""
    een, twee = _plat(norm), _plat(ander)
    plaatsen = [plaats for plaats in {**een, **twee} if een.get(plaats) != twee.get(plaats)]
    return [(plaats, een.get(plaats), twee.get(plaats)) for plaats in plaatsen]


def _plat(norm: Norm) -> dict[str, Waarde]:
    return {
        f"[{sectie}] {naam}": waarde
        for sectie, sleutels in als_gegevens(norm).items()
        for naam, waarde in sleutels.items()
    }
