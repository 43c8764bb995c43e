"""``beschrijving.json``: the description for machines and for a rehearsal; described in docs/beschrijving.md."""

from __future__ import annotations

import json
import math
from importlib.metadata import version
from typing import Any

from analysis.precision import round_half_up
from analysis.relations.components import VarianceComponents
from analysis.relations.variances import RelationsFit, Variances
from analysis.reliability.coefficient import Coefficient
from hendig.processes.beschrijving.beschrijving import (
    Beschrijving,
    Constructbeschrijving,
    Nonrespons,
    Rondebeschrijving,
    Vragen,
)
from surveys.terugkoppeling.verdeling import aantal_in_woorden

SCHEMA = "hendig-beschrijving/1"
SPREIDING, COEFFICIENT, SCORE = 3, 2, 1
"""Decimals of variances, of coefficients and of scores: few, because many would let a rating be solved for."""

VARIANTIES = {
    "mildheid": "leniency",
    "ontvangen": "trust",
    "relatie": "relation",
    "mildheid_ontvangen": "leniency_trust",
    "wederkerigheid": "reciprocity",
}
"""Name in the file and in `Variances`."""
COMPONENTEN = {
    "mildheid_blijvend": "leniency_stable",
    "mildheid_per_ronde": "leniency_occasional",
    "ontvangen_blijvend": "trust_stable",
    "ontvangen_per_ronde": "trust_occasional",
    "relatie_blijvend": "relation_stable",
    "relatie_per_ronde": "relation_occasional",
    "vragen": "item_error",
    "wederkerigheid": "reciprocity",
    "mildheid_ontvangen": "leniency_trust",
}
"""Name in the file and in `VarianceComponents`."""

Waarde = dict[str, Any]


def beschrijving_json(beschrijving: Beschrijving) -> str:
    """Write a description as JSON: no clock, equal bytes for equal input.

    No digest of the ratings file stands in it: who knows all ratings but one could try each answer against that.
    """
    inhoud = {
        "schema": SCHEMA,
        "hendig": version("hendig"),
        "voor": "Voor iedereen in het netwerk. Er staat niets in over één partner of één beoordelaar.",
        "schaal": {"minimum": beschrijving.schaal[0], "maximum": beschrijving.schaal[1]},
        "normversie": None if beschrijving.norm is None else beschrijving.norm.versie,
        "componenten": {naam: _componenten(delen) for naam, delen in beschrijving.componenten.items()},
        "rondes": [_ronde(ronde) for ronde in beschrijving.rondes],
    }
    return json.dumps(inhoud, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _ronde(ronde: Rondebeschrijving) -> Waarde:
    onderscheid = ronde.onderscheid
    return {
        "ronde": ronde.naam,
        "constructen": {naam: _construct(deel) for naam, deel in ronde.constructen.items()},
        "onderscheid": None
        if onderscheid is None
        else {
            "ontvangen": _rond(onderscheid.ontvangen, COEFFICIENT),
            "beoordelingen": _rond(onderscheid.beoordelingen, COEFFICIENT),
            "htmt": _rond(onderscheid.htmt, COEFFICIENT),
        },
    }


def _construct(deel: Constructbeschrijving) -> Waarde:
    eens, icc = deel.overeenstemming, deel.beoordelaars_icc
    return {
        "beoordelingen": deel.beoordelingen,
        "beoordelaars": deel.beoordelaars,
        "beoordeelden": deel.beoordeelden,
        "mediaan_beoordelaars": deel.mediaan,
        "gemiddelde": _rond(deel.gemiddelde, SCORE),
        "relaties": None if deel.relaties is None else _relaties(deel.relaties),
        "vragen": None if deel.vragen is None else _vragen(deel.vragen),
        "icc_beoordelaars": None
        if icc is None
        else {
            "k": icc.k,
            "icc_2_1": _rond(icc.agreement_1, COEFFICIENT),
            "icc_3_1": _rond(icc.consistency_1, COEFFICIENT),
            "icc_2_k": _rond(icc.agreement_k, COEFFICIENT),
            "icc_3_k": _rond(icc.consistency_k, COEFFICIENT),
            "standaardfout": _rond(icc.standard_error, COEFFICIENT),
        },
        "overeenstemming": None
        if eens is None
        else {
            "gemiddelde_afwijking": _rond(eens.afwijking, SCORE),
            "a_wg": [
                {
                    "van": _rond(groep.van, 4),
                    "tot": _rond(groep.tot, 4),
                    "aandeel": _rond(groep.aandeel, COEFFICIENT),
                }
                for groep in eens.verdeling
            ],
        },
        "genoeg_voor_terugkoppeling": aantal_in_woorden(deel.terugkoppelbaar, deel.beoordeelden),
        "genoeg_voor_oordeel": None
        if deel.beslisbaar is None
        else aantal_in_woorden(deel.beslisbaar, deel.beoordeelden),
        "nonrespons": None if deel.nonrespons is None else _nonrespons(deel.nonrespons),
        "clusters": [{"cluster": een.cluster, "gemiddelde": _rond(een.gemiddelde, SCORE)} for een in deel.clusters],
    }


def _relaties(fit: RelationsFit) -> Waarde:
    return {
        "varianties": _varianties(fit.variances),
        "standaardfouten": _varianties(fit.standard_errors),
        "betrouwbaarheid_mildheid": _rond(fit.given_reliability, COEFFICIENT),
        "betrouwbaarheid_ontvangen": _rond(fit.received_reliability, COEFFICIENT),
        "opmerkingen": [note.value for note in fit.notes],
    }


def _varianties(delen: Variances) -> Waarde:
    return {naam: _rond(getattr(delen, veld), SPREIDING) for naam, veld in VARIANTIES.items()}


def _componenten(delen: VarianceComponents | None) -> Waarde | None:
    if delen is None:
        return None
    getallen = {naam: _rond(getattr(delen, veld), SPREIDING) for naam, veld in COMPONENTEN.items()}
    return {**getallen, "opmerkingen": [note.value for note in delen.notes]}


def _vragen(vragen: Vragen) -> Waarde:
    icc = vragen.icc
    return {
        "alpha": _coefficient(vragen.alpha),
        "omega": _coefficient(vragen.omega),
        "foutvariantie": _rond(vragen.fout, SPREIDING),
        "icc": None
        if icc is None
        else {
            "icc_1_1": _coefficient(icc.one_way_1),
            "icc_2_1": _coefficient(icc.agreement_1),
            "icc_3_1": _coefficient(icc.consistency_1),
            "icc_1_k": _coefficient(icc.one_way_k),
            "icc_2_k": _coefficient(icc.agreement_k),
            "icc_3_k": _coefficient(icc.consistency_k),
        },
    }


def _nonrespons(deel: Nonrespons) -> Waarde:
    return {
        "respons": _rond(deel.respons, COEFFICIENT),
        "zwijgers": aantal_in_woorden(deel.zwijgers, deel.uitgenodigd),
        "verschil_ontvangen": _coefficient(deel.ontvangen),
        "verschil_contacten": _coefficient(deel.contacten),
        "samenhang_ontvangen_respons": _coefficient(deel.ontvangen_en_respons),
    }


def _coefficient(een: Coefficient | None) -> Waarde | None:
    if een is None:
        return None
    return {
        "waarde": _rond(een.value, COEFFICIENT),
        "ondergrens": _rond(een.lower, COEFFICIENT),
        "bovengrens": _rond(een.upper, COEFFICIENT),
    }


def _rond(waarde: float | None, decimalen: int) -> float | None:
    """Round; what is not known, or not a number, is null."""
    return None if waarde is None or math.isnan(waarde) else round_half_up(waarde, decimalen)
