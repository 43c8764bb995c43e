"""The names in a file about who worked with whom, read in a process of its own: see `hendig.processes.ronde.apart`.

A file that somebody sent, and that eats all memory or time, takes nothing else along.
"""

from __future__ import annotations

import base64
import json
import sys
from typing import Any, Final

from governance.norm.sleutel import schone_tekst
from hendig.bestanden.contactlijst import PARTIJ_A, PARTIJ_B
from hendig.bestanden.metingen import BEOORDEELDE, BEOORDELAAR, CLUSTER
from hendig.bestanden.naamregels import Naamregels
from hendig.bestanden.problemen import Invoerfout, Problemenlijst
from hendig.bestanden.tabel import open_tabel
from hendig.processes.ronde.lijstsoorten import BIJEENKOMST, PARTNER, SOORT, Lijstsoort

_MEESTE_REGELS: Final = 50_000
"""Two hundred parties that all rate each other are 39,800."""
_NAAM: Final = "deze naam"
_SOORTEN: Final = {
    **dict.fromkeys((PARTIJ_A, PARTIJ_B, PARTNER, BEOORDELAAR, BEOORDEELDE), _NAAM),
    BIJEENKOMST: "deze bijeenkomst",
    CLUSTER: "dit cluster",
    SOORT: "deze soort",
}
_KOLOMMEN: Final = {
    Lijstsoort.CONTACTEN: ((PARTIJ_A, PARTIJ_B), ()),
    Lijstsoort.BIJEENKOMSTEN: ((BIJEENKOMST, PARTNER), ()),
    Lijstsoort.CLUSTERS: ((PARTNER, CLUSTER), ()),
    Lijstsoort.BANDEN: ((PARTIJ_A, PARTIJ_B, SOORT), ()),
}
_WIE_BEOORDEELT: Final = ((BEOORDELAAR, BEOORDEELDE), (CLUSTER,))
"""The columns of a list for `hendig ontwerp`."""


def antwoord_op(opdracht: dict[str, Any]) -> dict[str, Any]:
    """Give every line with its number and what is to be said about the file, or everything that is wrong with it."""
    inhoud, bestand = base64.b64decode(opdracht["inhoud"]), opdracht["bestand"]
    try:
        return _lees(inhoud, bestand, Lijstsoort(opdracht["soort"]))
    except Invoerfout as fout:
        return {"problemen": [[een.bestand, een.regel, een.tekst] for een in fout.problemen]}


def _lees(inhoud: bytes, bestand: str, soort: Lijstsoort) -> dict[str, Any]:
    moet, mag = _kolommen(inhoud, bestand, soort)
    problemen = Problemenlijst(bestand)
    soorten = {kolom: _SOORTEN[kolom] for kolom in (*moet, *mag)}
    gelezen = Naamregels(inhoud, problemen=problemen, bestand=bestand, moet=moet, mag=mag, soorten=soorten)
    if len(gelezen.regels) > _MEESTE_REGELS:
        tekst = (
            f"Dit bestand heeft meer dan {_MEESTE_REGELS} regels. Zoveel paren zijn er niet. Kies een ander bestand."
        )
        problemen.meld("te veel regels", None, tekst)
    problemen.weiger_bij_problemen()
    return {"regels": gelezen.regels, "mededelingen": gelezen.mededelingen}


def _kolommen(inhoud: bytes, bestand: str, soort: Lijstsoort) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the columns that must be there and those that may; a list of contacts comes in two forms."""
    if soort is Lijstsoort.CONTACTEN:
        tabel = open_tabel(inhoud, bestand=bestand, bekend=[PARTIJ_A, PARTIJ_B, *_WIE_BEOORDEELT[0]])
        if BEOORDELAAR in {schone_tekst(kop).casefold() for kop in tabel.kop}:
            return _WIE_BEOORDEELT
    return _KOLOMMEN[soort]


if __name__ == "__main__":
    json.dump(antwoord_op(json.load(sys.stdin)), sys.stdout)
