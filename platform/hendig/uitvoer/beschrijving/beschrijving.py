"""The folder of a description: a report, its numbers, and a note that says for whom they are."""

from __future__ import annotations

from collections.abc import Iterator

from hendig.documents.beschrijving.beschrijvingsrapport import beschrijvingsrapport
from hendig.documents.rapport import zet
from hendig.processes.beschrijving.beschrijving import Beschrijving
from hendig.uitvoer.beschrijving.beschrijving_json import beschrijving_json
from hendig.uitvoer.beschrijving.beschrijving_rijen import beschrijving_csv
from hendig.uitvoer.map import LEESMIJ

RAPPORT = "rapport-beschrijving.pdf"
UITLEG = f"""\
Deze map beschrijft een meting. Alles erin is voor iedereen in het netwerk.

{RAPPORT}   hoe goed er is gemeten, en waarvoor dat genoeg is
beschrijving.json          dezelfde getallen voor een programma
beschrijving.csv           dezelfde getallen voor een rekenblad

Er staat niets in over één partner of één beoordelaar. Geef de beoordelingen zelf nooit door.
Alleen wie dit programma startte, kan de bestanden lezen.
"""


def beschrijvingsbestanden(beschrijving: Beschrijving) -> Iterator[tuple[str, bytes]]:
    """Make the files one by one: name and content."""
    yield "beschrijving.json", beschrijving_json(beschrijving).encode()
    yield "beschrijving.csv", beschrijving_csv(beschrijving).encode()
    yield RAPPORT, zet(beschrijvingsrapport(beschrijving))
    yield LEESMIJ, UITLEG.encode()
