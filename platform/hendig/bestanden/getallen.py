"""Numbers as people in the Netherlands and elsewhere write them, on one scale."""

from __future__ import annotations

import math
import re

_GETAL = re.compile(r"[+-]?(?:[0-9]+(?:[.,][0-9]*)?|[.,][0-9]+)(?:[eE][+-]?[0-9]{1,3})?", re.ASCII)
_DUIZENDTALLEN = re.compile(r"[+-]?[0-9]{1,3}(?:[., ][0-9]{3})*[.,][0-9]+", re.ASCII)
_MEESTE_ONTHOUDEN = 10_000
_LANGSTE_CITAAT = 40

FOUT = math.inf
KIJK_NA = "Kijk na wat de beoordelaar koos, en of dit de goede norm is."


class Cijfers(dict[str, float]):
    """The value of a written rating: nan for an empty cell, `FOUT` for what is refused; each spelling is read once."""

    def __init__(self, minimum: float, maximum: float) -> None:
        super().__init__()
        self._minimum = minimum
        self._maximum = maximum

    def __missing__(self, cel: str) -> float:
        waarde = self._lees(cel)
        if len(self) < _MEESTE_ONTHOUDEN:
            self[cel] = waarde
        return waarde

    def _lees(self, cel: str) -> float:
        kaal = cel.strip()
        if not kaal:
            return math.nan
        waarde = _getal(kaal)
        return FOUT if waarde is None or not self._minimum <= waarde <= self._maximum else waarde

    def bezwaar(self, cel: str) -> tuple[str, str]:
        """Say why a refused cell is refused: the kind of problem, and the sentence with what to do."""
        kaal = cel.strip()
        citaat = kaal if len(kaal) <= _LANGSTE_CITAAT else kaal[:_LANGSTE_CITAAT] + "..."
        leeg = "Laat de cel leeg voor 'kan ik niet beoordelen'."
        if kaal.startswith("="):
            return "een formule in plaats van een cijfer", f"hier staat een formule. Plak de waarde. {leeg}"
        if _getal(kaal) is not None:
            schaal = f"{self._minimum:g} tot en met {self._maximum:g}"
            return (
                "een cijfer buiten de schaal",
                f'"{citaat}" ligt buiten de schaal van {schaal}. {KIJK_NA}',
            )
        if _DUIZENDTALLEN.fullmatch(kaal):
            return "geen getal", f'"{citaat}" heeft meer dan één punt of komma. Schrijf alleen een decimale komma.'
        return "geen getal", f'"{citaat}" is geen getal. Schrijf een cijfer, zoals 3 of 3,5. {leeg}'


def _getal(kaal: str) -> float | None:
    if _GETAL.fullmatch(kaal) is None:
        return None
    waarde = float(kaal.replace(",", "."))
    return waarde if math.isfinite(waarde) else None
