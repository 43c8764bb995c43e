"""The files of a plan: JSON with everything, tables for a spreadsheet, and the report."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from importlib.metadata import version
from typing import Any

from analysis.planning.wanted import ErrorRates
from analysis.precision import round_half_up
from governance.norm.normgegevens import als_gegevens
from hendig.documents.ontwerp.ontwerprapport import ontwerprapport
from hendig.documents.ontwerp.ontwerpzinnen import BENADERING, uitkomst_mogelijk
from hendig.documents.rapport import zet
from hendig.processes.ontwerp.lijstplan import Lijstplan, Verwachting
from hendig.processes.ontwerp.ontwerp import Aantal, Ontwerp, Rondeplan
from hendig.uitvoer.csvtekst import csv_tekst
from hendig.uitvoer.ontwerp.ontwerp_looptijd import looptijd_csv, looptijd_gegevens

SCHEMA = "hendig-ontwerp/1"

Waarde = dict[str, Any]


def ontwerpbestanden(ontwerp: Ontwerp) -> Iterator[tuple[str, bytes]]:
    """Make the files one by one: name and content; equal bytes for equal input."""
    yield "ontwerp.json", ontwerp_json(ontwerp).encode()
    yield "aantallen.csv", _aantallen_csv(ontwerp).encode()
    if ontwerp.looptijd is not None:
        yield "looptijd.csv", looptijd_csv(ontwerp.looptijd).encode()
    if ontwerp.lijst is not None:
        yield "partijen.csv", _partijen_csv(ontwerp.lijst).encode()
        paren = [paar for een in ontwerp.lijst.extra for paar in een.beoordelingen]
        yield "extra-contacten.csv", csv_tekst(("beoordelaar", "beoordeelde"), paren).encode()
    yield "rapport-ontwerp.pdf", zet(ontwerprapport(ontwerp))


def ontwerp_json(ontwerp: Ontwerp) -> str:
    """Write a plan as JSON: no clock, every assumption with where it comes from."""
    inhoud = {
        "schema": SCHEMA,
        "hendig": version("hendig"),
        "invoer": ontwerp.hashes,
        "mededelingen": list(ontwerp.mededelingen),
        "benadering": BENADERING,
        "norm": als_gegevens(ontwerp.norm),
        "aannames": {een.naam: {"waarde": een.waarde, "herkomst": een.herkomst.value} for een in ontwerp.aannames},
        "gewenst": asdict(ontwerp.wensen),
        "plannen": [_plan(plan) for plan in ontwerp.plannen],
        "looptijd": None if ontwerp.looptijd is None else looptijd_gegevens(ontwerp.looptijd),
        "contactlijst": None if ontwerp.lijst is None else _lijst(ontwerp.lijst),
    }
    return json.dumps(inhoud, ensure_ascii=False, indent=2, allow_nan=False, default=date.isoformat) + "\n"


def _plan(plan: Rondeplan) -> Waarde:
    gewenst = plan.gewenst
    return {
        "constructen": list(plan.constructen),
        "norm": plan.regels.norm,
        "aantallen": [_aantal(een) for een in plan.aantallen],
        "gewenst": {
            "beoordelaars_voor_marge": gewenst.marge,
            "beoordelaars_voor_betrouwbaarheid": gewenst.betrouwbaarheid,
            "fouten": _fouten(gewenst.fouten),
            "fouten_met_ander_kwantiel": _fouten(gewenst.ander_kwantiel),
        },
    }


def _fouten(fouten: ErrorRates | None) -> Waarde | None:
    if fouten is None:
        return None
    return {
        "beoordelaars": fouten.raters,
        "kwantiel": fouten.quantile,
        "kans_op_de_norm": round_half_up(fouten.at_norm),
        "kans_half_punt_eronder": round_half_up(fouten.half_a_point_under),
    }


def _aantal(een: Aantal) -> Waarde:
    marge = een.marge
    return {
        "beoordelaars": int(marge.raters),
        "standaardfout": round_half_up(marge.standard_error),
        "standaardfout_zonder_correctie": round_half_up(marge.uncorrected_error),
        "f": round_half_up(marge.spread_factor),
        "marge": round_half_up(marge.margin),
        "marge_zonder_correctie": round_half_up(marge.uncorrected_margin),
        "betrouwbaarheid": None if marge.reliability is None else round_half_up(marge.reliability),
        "genoeg_beoordelaars": marge.enough_raters,
        "precies_genoeg": marge.precise_enough,
        "kansen": [{"niveau": niveau, "kans": round_half_up(kans)} for niveau, kans in een.kansen.items()],
    }


def _lijst(lijst: Lijstplan) -> Waarde:
    return {
        "k_min": lijst.k_min,
        "nodig_op_de_lijst": lijst.nodig,
        "banden": [list(paar) for paar in lijst.banden],
        "partijen": [
            {
                "partij": een.partij,
                "lijst": _verwachting(een.vooraf),
                "zonder_banden": _verwachting(een.zonder_banden),
                "met_extra": _verwachting(een.met_extra),
                "te_weinig": een.te_weinig,
                "wordt_geholpen": een.wordt_geholpen,
            }
            for een in lijst.partijen
        ],
        "extra_contacten": [
            {
                "partij_a": een.partij_a,
                "partij_b": een.partij_b,
                "beoordelingen": [list(paar) for paar in een.beoordelingen],
                "zelfde_cluster": een.zelfde_cluster,
                "gedeelde_contacten": een.gedeelde_contacten,
            }
            for een in lijst.extra
        ],
    }


def _verwachting(een: Verwachting) -> Waarde:
    return {
        "op_de_lijst": een.op_lijst,
        "verwacht": round_half_up(een.verwacht),
        "kans_op_k_min": round_half_up(een.genoeg),
        "kans_op_k_min_en_respons": round_half_up(een.open),
        "marge": None if een.marge is None else round_half_up(een.marge),
        "dichte_poorten": [poort.value for poort in een.poorten],
    }


def _aantallen_csv(ontwerp: Ontwerp) -> str:
    koppen = (
        *("constructen", "norm", "beoordelaars", "standaardfout", "standaardfout_zonder_correctie", "f", "marge"),
        *("betrouwbaarheid", "uitkomst", "niveau", "kans_onder_de_norm"),
    )
    rijen = [
        (
            *(", ".join(plan.constructen), plan.regels.norm, int(een.marge.raters), een.marge.standard_error),
            *(een.marge.uncorrected_error, een.marge.spread_factor, een.marge.margin, een.marge.reliability),
            *(uitkomst_mogelijk(een), niveau, kans),
        )
        for plan in ontwerp.plannen
        for een in plan.aantallen
        for niveau, kans in een.kansen.items()
    ]
    return csv_tekst(koppen, rijen)


def _partijen_csv(lijst: Lijstplan) -> str:
    delen = ("op_de_lijst", "verwacht", "kans_op_k_min", "kans_op_k_min_en_respons", "marge", "dichte_poorten")
    koppen = ("partij", *delen, *(f"{deel}_zonder_banden" for deel in delen), *(f"{deel}_met_extra" for deel in delen))
    return csv_tekst(
        koppen,
        (
            (een.partij, *_cellen(een.vooraf), *_cellen(een.zonder_banden), *_cellen(een.met_extra))
            for een in lijst.partijen
        ),
    )


def _cellen(een: Verwachting) -> tuple[object, ...]:
    poorten = ", ".join(poort.value for poort in een.poorten)
    return een.op_lijst, een.verwacht, een.genoeg, een.open, een.marge, poorten
