"""What takes libraries that the web does not load, done in a process of its own: one order in, one answer out."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Final

from hendig.bestanden.problemen import Herstelbaar

_GEDULD: Final = 45
"""Seconds; a network of two hundred parties takes a few."""


class Werk(StrEnum):
    """What can be asked, by the module that does it."""

    LEZEN = "hendig.processes.ronde.lijstlezen"
    EXTRA = "hendig.processes.ronde.extra"


class Rekenfout(Herstelbaar):
    """What was asked took too long or did not work out; nothing was changed."""


def vraag_apart(werk: Werk, opdracht: Mapping[str, Any]) -> dict[str, Any]:
    """Give the answer to an order; `Rekenfout` when there is none in time."""
    try:
        klaar = subprocess.run(  # noqa: S603 - our own module, and everything else goes in as text
            [sys.executable, "-m", werk],
            input=json.dumps(opdracht),
            capture_output=True,
            check=True,
            text=True,
            encoding="utf-8",
            timeout=_GEDULD,
        )
    except (subprocess.SubprocessError, OSError) as fout:
        raise Rekenfout(
            "Het uitrekenen lukte nu niet. Er is niets gewijzigd. Probeer het opnieuw met een kleiner bestand."
        ) from fout
    antwoord: dict[str, Any] = json.loads(klaar.stdout)
    return antwoord
