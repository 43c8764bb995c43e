"""``publicatiecontrole.json``: what the reports of all rounds give away together, for meetbeheerder and controleur."""

from __future__ import annotations

import json
from importlib.metadata import version
from typing import Any

from analysis.disclosure.publication import Exposure
from analysis.names import alphabetical
from hendig.processes.beoordeling.beoordeling import Beoordeling, Ronde

SCHEMA = "hendig-publicatiecontrole/1"


def publicatiecontrole_json(beoordeling: Beoordeling) -> str:
    """Write the publication check as JSON: no clock, partners by name, equal bytes for equal input."""
    namen = [ronde.naam for ronde in beoordeling.rondes]
    inhoud = {
        "schema": SCHEMA,
        "hendig": version("hendig"),
        "vertrouwelijk": "Alleen voor de meetbeheerder en de onafhankelijk controleur.",
        "invoer": beoordeling.hashes,
        "rondes": [_ronde(ronde, namen, tuple(beoordeling.norm.constructen)) for ronde in beoordeling.rondes],
    }
    return json.dumps(inhoud, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _ronde(ronde: Ronde, namen: list[str], constructen: tuple[str, ...]) -> dict[str, Any]:
    return {
        "ronde": ronde.naam,
        "constructen": {
            construct: [
                _partij(partij, ronde.publicatie[construct, partij], namen)
                for partij in sorted((naam for soort, naam in ronde.publicatie if soort == construct), key=alphabetical)
            ]
            for construct in constructen
        },
    }


def _partij(partij: str, deel: Exposure, namen: list[str]) -> dict[str, Any]:
    return {
        "partij": partij,
        "vertrouwelijke_beoordelaars": deel.confidential,
        "vertellers_onderzocht": deel.most,
        "vanaf_vertellers": deel.told,
        "samen_met_ronde": None if deel.beside is None else namen[deel.beside],
        "cijfers_weggelaten": deel.withheld,
    }
