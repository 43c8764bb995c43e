"""Files that are on the disk once we say so, and are there whole or not at all."""

from __future__ import annotations

import errno
import os
import tempfile
from pathlib import Path
from typing import IO, Final

VOL: Final = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
"""What the system says when nothing more fits."""


def schrijf_duurzaam(pad: Path, inhoud: bytes) -> None:
    """Write a private file beside its place, bring it to the disk, and put it in its place."""
    nummer, voorlopig = tempfile.mkstemp(prefix=".half.", dir=pad.parent)
    try:
        with os.fdopen(nummer, "wb") as bestand:
            bestand.write(inhoud)
            bestand.flush()
            os.fsync(bestand.fileno())
        Path(voorlopig).replace(pad)
        naar_schijf(pad.parent)
    except BaseException:
        Path(voorlopig).unlink(missing_ok=True)
        raise


def nieuw_prive_bestand(pad: Path) -> IO[bytes]:
    """Open a file that did not exist before, for its owner only."""
    return os.fdopen(os.open(pad, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600), "w+b")


def naar_schijf(pad: Path) -> None:
    """Bring a file, or what a folder says about its files, to the disk."""
    nummer = os.open(pad, os.O_RDONLY)
    try:
        os.fsync(nummer)
    finally:
        os.close(nummer)
