"""One private file that did not exist before: whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from hendig.uitvoer.map import VOL, Mapfout, schrijf


def nieuw_bestand(pad: Path, inhoud: bytes) -> None:
    """Write a file that only its owner can read; what is there already is never overwritten."""
    controleer_nieuw(pad)
    try:
        schrijf(pad.parent, pad.name, inhoud)
    except FileExistsError as fout:
        raise Mapfout(_bestaat(pad)) from fout
    except OSError as fout:
        pad.unlink(missing_ok=True)
        reden = "De schijf is vol." if fout.errno in VOL else "Kies een andere plaats."
        raise Mapfout(f"{pad} schrijven is niet gelukt. {reden} Er is niets geschreven.") from fout
    except BaseException:
        pad.unlink(missing_ok=True)
        raise


def controleer_nieuw(pad: Path) -> None:
    """Refuse, before any work is done, a file that exists or whose folder cannot take it."""
    if os.path.lexists(pad):
        raise Mapfout(_bestaat(pad))
    if not pad.parent.is_dir() or not os.access(pad.parent, os.W_OK):
        raise Mapfout(f"In de map {pad.parent} is niet te schrijven. Kies een map die er is. Er is niets geschreven.")


def _bestaat(pad: Path) -> str:
    return f"{pad} bestaat al en wordt niet overschreven. Kies een andere naam. Er is niets geschreven."
