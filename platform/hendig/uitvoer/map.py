"""The folder of a judgement: private files, each named in a note that says for whom it is."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from hendig.documents.rapporten import bestandsnaam, controleurrapport, netwerkrapport, partnerrapporten
from hendig.processes.beoordeling import Beoordeling
from hendig.uitvoer.oordelen_json import oordelen_json
from hendig.uitvoer.rijen import oordelen_csv

LEESMIJ = "LEES-DIT-EERST.txt"
UITLEG = """\
Deze map hoort bij één beoordeling. Geef elk bestand alleen aan wie het bedoeld is.

rapport-netwerk.pdf      voor iedereen in het netwerk
rapport-<partner>.pdf    alleen voor die partner zelf; elke partner krijgt er een
oordelen.json            alleen voor de meetbeheerder en de onafhankelijk controleur
oordelen.csv             alleen voor de meetbeheerder en de onafhankelijk controleur
rapport-controleur.pdf   alleen voor de meetbeheerder en de onafhankelijk controleur (met --vertrouwelijk)

Uit oordelen.json en rapport-controleur.pdf is af te leiden wie wat heeft geantwoord. Bewaar ze niet bij de rest.
De bestanden zijn alleen leesbaar voor wie dit programma startte.
"""


class Mapfout(OSError):  # noqa: N818 - a noun of the domain
    """The folder cannot take the output; its text tells in Dutch what to do."""


def bestanden(beoordeling: Beoordeling, *, vertrouwelijk: bool) -> Iterator[tuple[str, bytes]]:
    """Make the files one by one: name and content, the network's first and the controleur's last."""
    yield LEESMIJ, UITLEG.encode()
    yield "oordelen.json", oordelen_json(beoordeling).encode()
    yield "oordelen.csv", oordelen_csv(beoordeling).encode()
    yield "rapport-netwerk.pdf", netwerkrapport(beoordeling)
    bezet = {"rapport-netwerk.pdf", "rapport-controleur.pdf"}
    for partij, pdf in partnerrapporten(beoordeling):
        yield bestandsnaam(partij, bezet=bezet), pdf
    if vertrouwelijk:
        yield "rapport-controleur.pdf", controleurrapport(beoordeling)


def maak_map(pad: Path) -> None:
    """Make the folder, or accept it when it is empty; a folder with files is refused, so that nothing gets mixed."""
    try:
        pad.mkdir(mode=0o700, parents=True, exist_ok=True)
        bezet = any(pad.iterdir())
    except OSError as fout:
        raise Mapfout(f"De map {pad} is niet te maken of te lezen. Kies bij --uit een andere map.") from fout
    if bezet:
        raise Mapfout(f"De map {pad} is niet leeg. Kies bij --uit een nieuwe of een lege map.")
    pad.chmod(0o700)


def schrijf(pad: Path, naam: str, inhoud: bytes) -> None:
    """Write one file that only its owner can read; half a file never bears the name of a whole one."""
    voorlopig = pad / f".{naam}.half"
    with os.fdopen(os.open(voorlopig, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as bestand:
        bestand.write(inhoud)
    voorlopig.replace(pad / naam)
