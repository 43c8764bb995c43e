"""``integriteit.json``: every look at the answers, for the controleur only; described in docs/oordelen.md."""

from __future__ import annotations

import json
from importlib.metadata import version
from typing import Any

from analysis.integrity.flags import Checked, Flag, Integrity, SecondOpinion
from analysis.precision import round_half_up
from hendig.processes.beoordeling.integriteit import DREMPEL, SEED
from hendig.processes.beoordeling.onderzocht import Integriteit, OnderzochteRonde

SCHEMA = "hendig-integriteit/1"
LEES_MIJ = "Een vlag is een reden om te kijken. Zij is geen verwijt en geen bewijs."


def integriteit_json(integriteit: Integriteit) -> str:
    """Write what was found as JSON: no clock, equal bytes for equal input."""
    inhoud = {
        "schema": SCHEMA,
        "hendig": version("hendig"),
        "vertrouwelijk": "Alleen voor de onafhankelijk controleur.",
        "lees_mij": LEES_MIJ,
        "invoer": integriteit.hashes,
        "drempel": DREMPEL,
        "beginwaarde": SEED,
        "rondes": [_ronde(ronde) for ronde in integriteit.rondes],
    }
    return json.dumps(inhoud, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _ronde(ronde: OnderzochteRonde) -> dict[str, Any]:
    constructen = {naam: None if deel is None else _construct(deel) for naam, deel in ronde.constructen.items()}
    return {"ronde": ronde.naam, "constructen": constructen}


def _construct(deel: Integrity) -> dict[str, Any]:
    return {
        "nabootsingen": deel.honest_rounds,
        "controles": [_controle(controle) for controle in deel.checks],
        "rest": round_half_up(deel.residual_variance),
        "rest_zonder_beoordelaar": {naam: round_half_up(rest) for naam, rest in deel.without_rater.items()},
        "overal_het_hoogste": deel.always_highest,
        "tweede_schattingen": [_schatting(schatting) for schatting in deel.second_opinions],
    }


def _controle(controle: Checked) -> dict[str, Any]:
    return {
        "controle": controle.check.value,
        "bekeken": controle.tested,
        "vals_alarm": {
            "vlaggen": round_half_up(controle.false_flags),
            "kans_op_een": round_half_up(controle.any_false),
        },
        "vlaggen": [_vlag(vlag) for vlag in controle.flags],
    }


def _vlag(vlag: Flag) -> dict[str, Any]:
    return {
        "beoordelaars": list(vlag.subject.raters),
        "over": list(vlag.subject.targets),
        "cluster": vlag.subject.cluster,
        "gevonden": round_half_up(vlag.found),
        "gewoon": round_half_up(vlag.usual),
        "p": round_half_up(vlag.p),
        "p_verrekend": round_half_up(vlag.adjusted_p),
    }


def _schatting(schatting: SecondOpinion) -> dict[str, Any]:
    return {
        "partner": schatting.partij,
        "n": schatting.n,
        "schatting": round_half_up(schatting.estimate),
        "getrimd": round_half_up(schatting.trimmed_mean),
        "mediaan": round_half_up(schatting.median),
    }
