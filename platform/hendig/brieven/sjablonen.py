"""Every template, once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from governance.documenten.documentsoorten import Documentsoort
from hendig.brieven import welkomstbrief
from hendig.brieven.sjabloon import Sjabloon
from hendig.brieven.zaakkop import Briefgegevens

_ALLE: tuple[Sjabloon[Any], ...] = (welkomstbrief.SJABLOON,)

SJABLONEN: Mapping[Documentsoort, Sjabloon[Any]] = {een.soort: een for een in _ALLE}
_VAN_GEGEVENS: Mapping[type, Sjabloon[Any]] = {een.gegevens: een for een in _ALLE}


def sjabloon_voor(gegevens: Briefgegevens) -> Sjabloon[Any]:
    """Give the template that these data are for; each template has a class of data of its own."""
    return _VAN_GEGEVENS[type(gegevens)]
