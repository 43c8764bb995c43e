"""``oordelen.json``: everything that was computed, for meetbeheerder and controleur; described in docs/oordelen.md."""

from __future__ import annotations

import json
from datetime import date
from importlib.metadata import version
from typing import Any

from analysis.herhaling.status import Herhalingsstatus
from analysis.oordeel.normregels import Weglating
from analysis.oordeel.rondeanalyse import Rondeanalyse
from analysis.oordeel.uitkomst import Bounds, LeaveOut, Robustness, Uitkomst
from analysis.precision import round_half_up
from analysis.reliability.coefficient import Coefficient
from governance.norm.normgegevens import als_gegevens
from hendig.processes.beoordeling.beoordeling import Beoordeling, Ronde

SCHEMA = "hendig-oordelen/1"
SIGNIFICANT = 8
"""Digits of numbers that are not compared with the norm: enough for any check, few enough to be equal everywhere."""

GRENZEN = {
    "score": "score",
    "standaardfout": "standard_error",
    "f": "spread_factor",
    "correctie": "correction",
    "bovengrens": "bound",
    "ongecorrigeerd": "uncorrected",
    "bovengrens_ongecorrigeerd": "uncorrected_bound",
}
"""Name in the file and in `Bounds`."""

Waarde = dict[str, Any]


def oordelen_json(beoordeling: Beoordeling) -> str:
    """Write a judgement as JSON: no clock, sorted as computed, equal bytes for equal input."""
    inhoud = {
        "schema": SCHEMA,
        "hendig": version("hendig"),
        "vertrouwelijk": "Alleen voor de meetbeheerder en de onafhankelijk controleur.",
        "invoer": beoordeling.hashes,
        "mededelingen": list(beoordeling.mededelingen),
        "norm": als_gegevens(beoordeling.norm),
        "rondes": [_ronde(ronde) for ronde in beoordeling.rondes],
    }
    return json.dumps(inhoud, ensure_ascii=False, indent=2, allow_nan=False, default=date.isoformat) + "\n"


def _ronde(ronde: Ronde) -> Waarde:
    return {
        "ronde": ronde.naam,
        "constructen": {naam: _construct(analyse, ronde) for naam, analyse in ronde.constructen.items()},
    }


def _construct(analyse: Rondeanalyse, ronde: Ronde) -> Waarde:
    return {
        "beoordelingen": analyse.ratings,
        "beoordelaars": analyse.raters,
        "varianties": {
            "beoordelaar": _digits(analyse.leniency_variance),
            "rest": _digits(analyse.residual_variance),
        },
        "betrouwbaarheid": {"alpha": _coefficient(analyse.alpha), "omega": _coefficient(analyse.omega)},
        "samenhang": [list(groep) for groep in analyse.components],
        "schattingen": {
            naam: {"score": _digits(schatting.score), "standaardfout": _digits(schatting.standard_error)}
            for naam, schatting in analyse.estimates.items()
        },
        "partners": [_uitkomst(uitkomst, ronde, analyse.construct) for uitkomst in analyse.partners],
        "gemeente": None if analyse.gemeente is None else _uitkomst(analyse.gemeente, ronde, analyse.construct),
    }


def _uitkomst(uitkomst: Uitkomst, ronde: Ronde, construct: str) -> Waarde:
    return {
        "partner": uitkomst.partij,
        "n": uitkomst.n,
        "n_zonder_gemeente": uitkomst.n_others,
        "uitgenodigd": uitkomst.invited,
        "respons": _rounded(uitkomst.response),
        "antwoord_gemeente": _rounded(uitkomst.gemeente_answer),
        "ruw_gemiddelde": _rounded(uitkomst.raw_mean),
        "getrimd_gemiddelde": _rounded(uitkomst.trimmed_mean),
        **_grenzen(uitkomst.bounds),
        "oordeel": uitkomst.oordeel.value,
        "oordeel_bovengrens": uitkomst.oordeel_bovengrens.value,
        "poorten": [gesloten.poort.value for gesloten in uitkomst.poorten],
        "poortwaarden": [
            {
                "poort": gesloten.poort.value,
                "gevonden": _rounded(gesloten.found),
                "gevraagd": _rounded(gesloten.asked),
            }
            for gesloten in uitkomst.poorten
        ],
        "breekbaarheid": None if uitkomst.robustness is None else uitkomst.robustness.fragility,
        "weglaten": _weglaten(uitkomst.robustness),
        "herhaling": _herhaling(ronde.herhaling.get((construct, uitkomst.partij))),
    }


def _grenzen(bounds: Bounds | None) -> Waarde:
    if bounds is None:
        return {**dict.fromkeys(GRENZEN), "zonder_partner": None}
    numbers = {naam: _rounded(getattr(bounds, veld)) for naam, veld in GRENZEN.items()}
    learnt = {
        "beoordelaar": _digits(bounds.leniency_variance),
        "rest": _digits(bounds.residual_variance),
        "voorspelfout": _digits(bounds.prediction_variance),
        "vrijheidsgraden": bounds.residual_df,
    }
    return {**numbers, "zonder_partner": learnt}


def _weglaten(robustness: Robustness | None) -> Waarde | None:
    if robustness is None:
        return None
    return {
        "blijft": robustness.survives,
        **{soort.value: [_leave_out(one) for one in robustness.leave_outs if one.kind is soort] for soort in Weglating},
    }


def _leave_out(one: LeaveOut) -> Waarde:
    known = one.remaining > 0
    return {
        "zonder": one.left_out,
        "n": one.remaining,
        "bovengrens": _rounded(one.bound) if known else None,
        "bovengrens_ongecorrigeerd": _rounded(one.uncorrected_bound) if known else None,
        "blijft": one.survives,
    }


def _herhaling(status: Herhalingsstatus | None) -> Waarde | None:
    if status is None:
        return None
    return {
        "status": status.status.value,
        "regel": status.regel,
        "toelichting": status.toelichting,
        "ronde_telt": status.counts,
        "rondes": list(status.rondes),
    }


def _coefficient(coefficient: Coefficient | None) -> Waarde | None:
    if coefficient is None:
        return None
    return {
        "waarde": _digits(coefficient.value),
        "ondergrens": _digits(coefficient.lower),
        "bovengrens": _digits(coefficient.upper),
        "n": coefficient.n,
    }


def _rounded(getal: float | None) -> float | None:
    """As it is compared with the norm."""
    return None if getal is None else round_half_up(getal)


def _digits(getal: float | None) -> float | None:
    return None if getal is None else float(f"{getal:.{SIGNIFICANT}g}")
