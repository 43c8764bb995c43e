"""Reading one file after the other, so that the problems of all of them are told at once."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from hendig.bestanden.problemen import Invoerfout, Probleem

T = TypeVar("T")


class Lezer:
    """Reads files, and keeps the problems of each until all have been read."""

    def __init__(self) -> None:
        self.problemen: list[Probleem] = []
        self.hashes: dict[str, str] = {}

    def bestand(self, rol: str, pad: Path | None) -> bytes | None:
        """Give the bytes of a file, or None when there is none or it cannot be read."""
        if pad is None:
            return None
        try:
            inhoud = pad.read_bytes()
        except OSError:
            reden = "Dit bestand is niet te lezen." if pad.exists() else "Dit bestand bestaat niet."
            reden = "Dit is een map." if pad.is_dir() else reden
            tekst = f"{reden} Controleer de naam en de map."
            self.problemen.append(Probleem(pad.name or str(pad), None, tekst))
            return None
        self.hashes[rol] = hashlib.sha256(inhoud).hexdigest()
        return inhoud

    def probeer(self, lees: Callable[[], T]) -> T | None:
        """Give what a reader gives, or None when it refuses."""
        try:
            return lees()
        except Invoerfout as fout:
            self.problemen.extend(fout.problemen)
            return None

    def weiger_bij_problemen(self) -> None:
        """Raise one `Invoerfout` with the problems of every file."""
        if self.problemen:
            raise Invoerfout(self.problemen)
