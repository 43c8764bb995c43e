"""The files of a rehearsal: the report to read, the figure, and every number as JSON and as CSV."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.metadata import version

from analysis.precision import round_half_up
from analysis.rehearsal.measures import ANY, Measure, What
from governance.norm.normgegevens import als_gegevens
from hendig.documents.rapport import zet
from hendig.documents.repetitie.repetitierapport import figuur, repetitierapport
from hendig.documents.repetitie.repetitiezinnen import MAATSTAF, waarschuwingen
from hendig.processes.repetitie.repetitie import Repetitie
from hendig.uitvoer.csvtekst import csv_tekst

SCHEMA = "hendig-repetitie/1"
WAT = {
    What.ONE_ROUND: "lage uitkomst in een ronde",
    What.SIGNAL: "signaal",
    What.BEFORE_CHANGE: "signaal voor de daling",
    What.FOUND: "eerste lage ronde",
    What.AFTER_FINDING: "signaal na de eerste lage ronde",
    What.LOST: "signaal in een goed netwerk",
    What.UNDECIDABLE: "ronde niet vast te stellen",
    What.NEVER_DECIDABLE: "geen enkele ronde vast te stellen",
    What.RATERS: "beoordelaars per ronde",
}
KOLOMMEN = ("mening", "over", "maatstaf", "construct", "wat", "tot_en_met_ronde", "waarde", "fout", "netwerken")


def repetitiebestanden(repetitie: Repetitie) -> Iterator[tuple[str, bytes]]:
    """Make the files one by one: name and content."""
    rijen = list(_rijen(repetitie))
    yield "repetitie.json", _json(repetitie, rijen).encode()
    yield "repetitie.csv", csv_tekst(KOLOMMEN, rijen).encode()
    yield "repetitie.svg", figuur(repetitie).svg.encode()
    yield "rapport-repetitie.pdf", zet(repetitierapport(repetitie))


def _rijen(repetitie: Repetitie) -> Iterator[tuple[object, ...]]:
    """Give every counted share, in a fixed order; what could never happen is left out."""
    for measure in sorted(repetitie.tellingen):
        rate = repetitie.tellingen[measure].rate()
        if rate is not None:
            waarde, fout = round_half_up(rate.value), round_half_up(rate.error)
            yield (*_in_woorden(repetitie, measure), waarde, fout, rate.networks)


def _in_woorden(repetitie: Repetitie, measure: Measure) -> tuple[object, ...]:
    construct = "minstens een" if measure.construct == ANY else repetitie.constructen[int(measure.construct)]
    return (
        measure.response,
        "alle partners" if measure.about == ANY else measure.about,
        MAATSTAF[measure.yardstick],
        construct,
        WAT[measure.what],
        measure.by or None,
    )


def _json(repetitie: Repetitie, rijen: list[tuple[object, ...]]) -> str:
    opzet = repetitie.opzet
    aannamen = opzet.aannamen
    gegevens = {
        "schema": SCHEMA,
        "hendig": version("hendig"),
        "invoer": opzet.hashes,
        "netwerken": repetitie.netwerken,
        "seed": repetitie.seed,
        "mededelingen": list(waarschuwingen(repetitie)),
        "norm": als_gegevens(opzet.norm),
        "aannamen": {
            "groepen": [
                {"naam": g.naam, "partners": g.partners, "contacten": g.contacten, "spreiding": g.contacten_spreiding}
                for g in aannamen.groepen
            ],
            **{
                sectie: getattr(aannamen, sectie)
                for sectie in ("netwerk", "contacten", "respons", "antwoorden", "spreiding", "kalender", "verhalen")
            },
        },
        "uitkomsten": [dict(zip(KOLOMMEN, rij, strict=True)) for rij in rijen],
    }
    return json.dumps(gegevens, ensure_ascii=False, indent=1, default=str) + "\n"
