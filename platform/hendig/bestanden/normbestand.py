"""A norm file as it lies on a disk: bytes in, a norm version out, or everything that is wrong with it."""

from __future__ import annotations

import math

from governance.norm.norm import Norm
from governance.norm.normbestand import norm_uit_gegevens
from governance.norm.sleutelbestand import Sleutelfout
from hendig.bestanden.problemen import Invoerfout
from hendig.bestanden.sleutelregels import met_regels
from hendig.bestanden.tomlbestand import lees_toml


def lees_norm(inhoud: bytes, *, bestand: str) -> Norm:
    """Read a norm file; `Invoerfout` names every key that is unknown, missing or impossible, with its line."""
    toml = lees_toml(inhoud, bestand)
    try:
        return norm_uit_gegevens(toml.gegevens)
    except Sleutelfout as fout:
        raise Invoerfout(met_regels(fout.problemen, toml, bestand)) from fout


def lees_schaal(inhoud: bytes) -> tuple[float, float]:
    """Read only the scale of a norm that is refused for something else; no limits when that is not there either."""
    try:
        schaal = lees_toml(inhoud, "").gegevens.get("schaal")
    except Invoerfout:
        schaal = None
    if not isinstance(schaal, dict):
        return -math.inf, math.inf
    grenzen = [schaal.get(naam) for naam in ("minimum", "maximum")]
    laag, hoog = (float(grens) if isinstance(grens, int | float) else math.nan for grens in grenzen)
    return (laag, hoog) if laag < hoog else (-math.inf, math.inf)
