"""A folder of private files that is there whole or not at all."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from hendig.bestanden.problemen import Herstelbaar

LEESMIJ = "LEES-DIT-EERST.txt"
VOL = (errno.ENOSPC, errno.EDQUOT)


class Mapfout(Herstelbaar, OSError):
    """The folder cannot take the output; its text tells in Dutch what to do."""


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
