"""A norm file as it lies on a disk: bytes in, a norm version out, or everything that is wrong with it."""

from __future__ import annotations

import re

from governance.contract.norm import Norm
from governance.contract.normbestand import Normfout, norm_uit_gegevens
from hendig.bestanden.problemen import Invoerfout, Probleem
from hendig.bestanden.tomlbestand import lees_toml

_SLEUTEL = re.compile(r"\[(.+?)\] ?(.*)")


def lees_norm(inhoud: bytes, *, bestand: str) -> Norm:
    """Read a norm file; `Invoerfout` names every key that is unknown, missing or impossible, with its line."""
    toml = lees_toml(inhoud, bestand)
    try:
        return norm_uit_gegevens(toml.gegevens)
    except Normfout as fout:
        problemen = []
        for probleem in fout.problemen:
            delen = _SLEUTEL.fullmatch(probleem.sleutel)
            sectie, sleutel = delen.groups() if delen else ("", "")
            los = toml.regels.get(("", 1, sectie))
            regel = toml.regels.get((sectie, 1, sleutel), los)
            problemen.append(Probleem(bestand, regel, str(probleem)))
        raise Invoerfout(problemen) from fout
