"""Where in a TOML file the keys stand that are refused."""

from __future__ import annotations

import re
from collections.abc import Iterable

from governance.norm.sleutelbestand import Sleutelprobleem
from hendig.bestanden.problemen import Probleem
from hendig.bestanden.tomlbestand import Tomlbestand

_SLEUTEL = re.compile(r"\[(.+?)\] ?(.*)")


def met_regels(problemen: Iterable[Sleutelprobleem], toml: Tomlbestand, bestand: str) -> list[Probleem]:
    """Give each problem the line of its key; a section that stands nowhere has no line."""
    gevonden = []
    for probleem in problemen:
        delen = _SLEUTEL.fullmatch(probleem.sleutel)
        sectie, sleutel = delen.groups() if delen else ("", "")
        los = toml.regels.get(("", 1, sectie))
        gevonden.append(Probleem(bestand, toml.regels.get((sectie, 1, sleutel), los), str(probleem)))
    return gevonden
