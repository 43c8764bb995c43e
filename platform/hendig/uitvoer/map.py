"""The folder of a judgement: private files, each named in a note that says for whom it is."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from hendig.documents.rapporten import bestandsnaam, controleurrapport, netwerkrapport, partnerrapporten
from hendig.processes.beoordeling import Beoordeling
from hendig.processes.integriteit import Integriteit
from hendig.uitvoer.integriteit_json import integriteit_json
from hendig.uitvoer.oordelen_json import oordelen_json
from hendig.uitvoer.publicatiecontrole import publicatiecontrole_json
from hendig.uitvoer.rijen import oordelen_csv

LEESMIJ = "LEES-DIT-EERST.txt"
VOL = (errno.ENOSPC, errno.EDQUOT)
UITLEG = """\
Deze map hoort bij één beoordeling. Geef elk bestand alleen aan wie het bedoeld is.

rapport-netwerk.pdf      voor iedereen in het netwerk
rapport-<partner>.pdf    alleen voor die partner zelf; elke partner en de gemeente krijgen er één
oordelen.json            alleen voor de meetbeheerder en de onafhankelijk controleur
oordelen.csv             alleen voor de meetbeheerder en de onafhankelijk controleur
rapport-controleur.pdf   alleen voor de meetbeheerder en de onafhankelijk controleur (als u daarom vroeg)
integriteit.json         alleen voor de onafhankelijk controleur (als u daarom vroeg)
publicatiecontrole.json  alleen voor de meetbeheerder en de onafhankelijk controleur (als u daarom vroeg)

Uit oordelen.json, rapport-controleur.pdf en integriteit.json is af te leiden wie wat heeft geantwoord. Bewaar ze apart.
Alleen wie dit programma startte, kan de bestanden lezen.
"""


class Mapfout(OSError):  # noqa: N818 - a noun of the domain
    """The folder cannot take the output; its text tells in Dutch what to do."""


def bestanden(beoordeling: Beoordeling, integriteit: Integriteit | None) -> Iterator[tuple[str, bytes]]:
    """Make the files one by one: name and content, the network's first and the controleur's last.

    Those of the controleur are made only when its look at the answers is handed over.
    """
    yield "oordelen.json", oordelen_json(beoordeling).encode()
    yield "oordelen.csv", oordelen_csv(beoordeling).encode()
    yield "rapport-netwerk.pdf", netwerkrapport(beoordeling)
    bezet = {"rapport-netwerk.pdf", "rapport-controleur.pdf"}
    van_wie = []
    for partij, pdf in partnerrapporten(beoordeling):
        naam = bestandsnaam(partij, bezet=bezet)
        van_wie.append(f"{naam}: alleen voor {partij}\n")
        yield naam, pdf
    if integriteit is not None:
        yield "publicatiecontrole.json", publicatiecontrole_json(beoordeling).encode()
        yield "rapport-controleur.pdf", controleurrapport(beoordeling, integriteit)
        yield "integriteit.json", integriteit_json(integriteit).encode()
    yield LEESMIJ, f"{UITLEG}\nVan wie elk rapport is:\n{''.join(van_wie)}".encode()


@contextmanager
def nieuwe_map(pad: Path) -> Iterator[Path]:
    """Give a folder to fill whose files appear in ``pad`` when all went well, and are gone when anything did not.

    A folder with files in it is refused, so that nothing gets mixed.
    """
    bestemming = controleer(pad)
    try:
        bestemming.mkdir(mode=0o700, parents=True, exist_ok=True)
        bestemming.chmod(0o700)
        voorlopig = Path(tempfile.mkdtemp(prefix=".half.", dir=bestemming))
        try:
            yield voorlopig
            for bestand in sorted(voorlopig.iterdir()):
                bestand.replace(bestemming / bestand.name)
        finally:
            shutil.rmtree(voorlopig, ignore_errors=True)
    except OSError as fout:
        _ruim_op(bestemming)
        reden = "De schijf is vol." if fout.errno in VOL else "Kies een andere map."
        raise Mapfout(f"Schrijven in {pad} is niet gelukt. {reden} Er is niets geschreven.") from fout
    except BaseException:
        _ruim_op(bestemming)
        raise


def controleer(pad: Path) -> Path:
    """Refuse a folder that cannot be made or that is not empty, before any work is done; give where it really lies."""
    try:
        bestemming = pad.resolve()
        bezet = bestemming.exists() and (not bestemming.is_dir() or any(bestemming.iterdir()))
    except (OSError, RuntimeError) as fout:
        raise Mapfout(f"De map {pad} is niet te maken of te lezen. Kies een andere map.") from fout
    if bezet:
        raise Mapfout(f"{pad} is geen lege map. Kies een nieuwe of een lege map.")
    return bestemming


def _ruim_op(map_zonder_bestanden: Path) -> None:
    """Take away the folder when nothing was written in it; one that cannot go (the current one) stays, empty."""
    with suppress(OSError):
        map_zonder_bestanden.rmdir()


def schrijf(pad: Path, naam: str, inhoud: bytes) -> None:
    """Write one file that only its owner can read."""
    with os.fdopen(os.open(pad / naam, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as bestand:
        bestand.write(inhoud)
