"""The folder of a judgement: private files, each named in a note that says for whom it is."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hendig.documents.rapporten import bestandsnaam, controleurrapport, netwerkrapport, partnerrapporten
from hendig.processes.beoordeling import Beoordeling
from hendig.uitvoer.oordelen_json import oordelen_json
from hendig.uitvoer.rijen import oordelen_csv

LEESMIJ = "LEES-DIT-EERST.txt"
UITLEG = """\
Deze map hoort bij één beoordeling. Geef elk bestand alleen aan wie het bedoeld is.

rapport-netwerk.pdf      voor iedereen in het netwerk
rapport-<partner>.pdf    alleen voor die partner zelf; elke partner en de gemeente krijgen er één
oordelen.json            alleen voor de meetbeheerder en de onafhankelijk controleur
oordelen.csv             alleen voor de meetbeheerder en de onafhankelijk controleur
rapport-controleur.pdf   alleen voor de meetbeheerder en de onafhankelijk controleur (als u daarom vroeg)

Uit oordelen.json en rapport-controleur.pdf is af te leiden wie wat heeft geantwoord. Bewaar ze apart.
Alleen wie dit programma startte, kan de bestanden lezen.
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


@contextmanager
def nieuwe_map(pad: Path) -> Iterator[Path]:
    """Give a folder to fill that becomes ``pad`` when all went well, and is gone when anything did not.

    A folder with files in it is refused, so that nothing gets mixed.
    """
    voorlopig = _voorlopig(pad)
    try:
        yield voorlopig
        voorlopig.replace(pad)
    except OSError as fout:
        raise Mapfout(f"Schrijven in {pad} is niet gelukt. Is de schijf vol? Er is niets geschreven.") from fout
    finally:
        shutil.rmtree(voorlopig, ignore_errors=True)


def controleer(pad: Path) -> None:
    """Refuse a folder that cannot be made or that is not empty, before any work is done."""
    shutil.rmtree(_voorlopig(pad), ignore_errors=True)


def _voorlopig(pad: Path) -> Path:
    try:
        bezet = pad.exists() and (not pad.is_dir() or any(pad.iterdir()))
        if not bezet:
            pad.parent.mkdir(parents=True, exist_ok=True)
            return Path(tempfile.mkdtemp(prefix=f".{pad.name}.", dir=pad.parent))
    except OSError as fout:
        raise Mapfout(f"De map {pad} is niet te maken of te lezen. Kies een andere map.") from fout
    raise Mapfout(f"{pad} is geen lege map. Kies een nieuwe of een lege map.")


def schrijf(pad: Path, naam: str, inhoud: bytes) -> None:
    """Write one file that only its owner can read."""
    with os.fdopen(os.open(pad / naam, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as bestand:
        bestand.write(inhoud)
