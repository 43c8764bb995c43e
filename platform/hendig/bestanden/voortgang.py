"""Work that is done, kept beside where the result will stand, so that a stopped run can go on.

One line per piece, written whole: a line that was cut off by the stop is passed over and its piece is done again.
"""

from __future__ import annotations

import json
import os
from dataclasses import astuple
from pathlib import Path
from typing import Any

from analysis.rehearsal.measures import Measure, What
from analysis.rehearsal.rehearse import Tallies
from analysis.rehearsal.rule import Yardstick
from analysis.rehearsal.tally import Tally
from hendig.bestanden.problemen import Herstelbaar

Stuk = tuple[int, int]


class Voortgangsfout(Herstelbaar, OSError):
    """The progress of an earlier run cannot be used; its text tells in Dutch what to do."""


class Voortgangsbestand:
    """The pieces of one run; ``waarvan`` says of which: the same norm, assumptions, seed and program."""

    def __init__(self, pad: Path, waarvan: str) -> None:
        self._pad, self._waarvan = pad, waarvan

    @classmethod
    def naast(cls, map_: Path, waarvan: str) -> Voortgangsbestand:
        """Keep it beside the folder of the result."""
        heel = map_.resolve()
        return cls(heel.with_name(f"{heel.name}.voortgang.jsonl"), waarvan)

    @property
    def pad(self) -> Path:
        """Where it lies."""
        return self._pad

    def lees(self) -> dict[Stuk, Tallies]:
        """Give the pieces of an earlier run; `Voortgangsfout` when they belong to something else."""
        if not self._pad.exists():
            return {}
        kop, *regels = self._pad.read_bytes().split(b"\n")
        if _als_json(kop) != self._waarvan:
            raise Voortgangsfout(
                f"{self._pad.name} hoort bij een andere norm, een ander netwerk, een ander getal bij --seed of een "
                "andere versie van hendig. Haal dit bestand weg, of kies een andere map."
            )
        stukken = (_stuk(_als_json(regel)) for regel in regels)
        return dict(stuk for stuk in stukken if stuk is not None)

    def begin(self, gedaan: dict[Stuk, Tallies]) -> None:
        """Start the file with what was done before; whatever else stood in it is gone."""
        try:
            self._pad.parent.mkdir(parents=True, exist_ok=True)
            with os.fdopen(os.open(self._pad, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as bestand:
                bestand.write(json.dumps(self._waarvan).encode() + b"\n")
                bestand.writelines(_regel(stuk, tellingen) for stuk, tellingen in gedaan.items())
        except OSError as fout:
            raise Voortgangsfout(f"{self._pad.name} is niet te schrijven. Kies bij --uit een andere map.") from fout

    def bewaar(self, stuk: Stuk, tellingen: Tallies) -> None:
        """Add one piece."""
        try:
            with self._pad.open("ab") as bestand:
                bestand.write(_regel(stuk, tellingen))
        except OSError as fout:
            tekst = "Maak ruimte op de schijf, en ga verder met --hervat."
            raise Voortgangsfout(f"{self._pad.name} is niet meer te schrijven. {tekst}") from fout

    def ruim_op(self) -> None:
        """Take the file away: the result is there."""
        self._pad.unlink(missing_ok=True)


def _regel(stuk: Stuk, tellingen: Tallies) -> bytes:
    rijen = [[*astuple(measure), *astuple(tally)] for measure, tally in tellingen.items()]
    return json.dumps([*stuk, rijen], separators=(",", ":")).encode() + b"\n"


def _als_json(regel: bytes) -> object:
    try:
        return json.loads(regel)
    except ValueError:
        return None


def _stuk(gelezen: object) -> tuple[Stuk, Tallies] | None:
    """Read one piece; None for whatever is not one."""
    if not isinstance(gelezen, list) or len(gelezen) != 3:  # noqa: PLR2004 - first, last and the counts
        return None
    eerste, na, rijen = gelezen
    try:
        return (int(eerste), int(na)), dict(_telling(rij) for rij in rijen)
    except (TypeError, ValueError):
        return None


def _telling(rij: list[Any]) -> tuple[Measure, Tally]:
    response, about, yardstick, construct, what, by, *counts = rij
    measure = Measure(float(response), str(about), Yardstick(yardstick), str(construct), What(what), int(by))
    return measure, Tally(*(int(deel) for deel in counts))
