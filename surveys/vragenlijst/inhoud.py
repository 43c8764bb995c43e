"""A version of the questionnaire as one document: every language in it, written in the one way that is hashed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Any

from governance.logboek.rules import canonical
from surveys.vragenlijst.instrument import Construct, Instrument, Vraag


def als_inhoud(talen: Sequence[Instrument]) -> str:
    """Write a version down; its number stands beside it and not in it."""
    return canonical({een.taal: _als_gegevens(een) for een in talen})


def uit_inhoud(versie: str, inhoud: str) -> tuple[Instrument, ...]:
    """Read a version back, in the order of the names of its languages."""
    gegevens: Mapping[str, Mapping[str, Any]] = json.loads(inhoud)
    return tuple(_uit_gegevens(versie, taal, slot) for taal, slot in sorted(gegevens.items()))


def vingerafdruk(inhoud: str) -> str:
    """Give the hash of what stands in a document."""
    return hashlib.sha256(inhoud.encode()).hexdigest()


def _als_gegevens(instrument: Instrument) -> dict[str, Any]:
    return {
        "is_voorstel": instrument.is_voorstel,
        "kop": instrument.kop,
        "inleiding": instrument.inleiding,
        "constructen": [
            {
                "naam": deel.naam,
                "titel": deel.titel,
                "definitie": deel.definitie,
                "vragen": [{"code": vraag.code, "tekst": vraag.tekst} for vraag in deel.vragen],
            }
            for deel in instrument.constructen
        ],
        "antwoorden": [{"waarde": punt, "label": label} for punt, label in instrument.antwoorden],
        "geen_antwoord": instrument.geen_antwoord,
    }


def _uit_gegevens(versie: str, taal: str, slot: Mapping[str, Any]) -> Instrument:
    return Instrument(
        versie=versie,
        taal=taal,
        is_voorstel=slot["is_voorstel"],
        kop=slot["kop"],
        inleiding=slot["inleiding"],
        constructen=tuple(
            Construct(
                deel["naam"],
                deel["titel"],
                deel["definitie"],
                tuple(Vraag(vraag["code"], vraag["tekst"]) for vraag in deel["vragen"]),
            )
            for deel in slot["constructen"]
        ),
        antwoorden=tuple((een["waarde"], een["label"]) for een in slot["antwoorden"]),
        geen_antwoord=slot["geen_antwoord"],
    )
