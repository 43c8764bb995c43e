"""Every template, once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from governance.documenten.documentsoorten import Documentsoort
from hendig.brieven import mdgstukken, welkomstbrief
from hendig.brieven.besluit import besluitbrief, heroverwegingsbesluit, maatregelbrief
from hendig.brieven.einde import (
    intrekkingsbrief,
    netwerkmededeling,
    ontbindingsverklaring,
    opzeggingsbevestiging,
    opzeggingsbrief,
    sluitingsbrief,
    vervalbrief,
)
from hendig.brieven.gesprek import bericht_over_meting, ingebrekestelling, signaalbrief, tweede_uitnodiging
from hendig.brieven.sjabloon import Sjabloon
from hendig.brieven.stuksjablonen import STUKKEN
from hendig.brieven.voornemen import ontvangstbevestiging, voornemen
from hendig.brieven.zaakkop import Briefgegevens

_ALLE: tuple[Sjabloon[Any], ...] = (
    welkomstbrief.SJABLOON,
    bericht_over_meting.SJABLOON,
    signaalbrief.SJABLOON,
    tweede_uitnodiging.SJABLOON,
    ingebrekestelling.SJABLOON,
    voornemen.SJABLOON,
    ontvangstbevestiging.SJABLOON,
    besluitbrief.SJABLOON,
    heroverwegingsbesluit.SJABLOON,
    maatregelbrief.SJABLOON,
    ontbindingsverklaring.SJABLOON,
    opzeggingsbrief.SJABLOON,
    netwerkmededeling.SJABLOON,
    sluitingsbrief.SJABLOON,
    intrekkingsbrief.SJABLOON,
    vervalbrief.SJABLOON,
    opzeggingsbevestiging.SJABLOON,
    *STUKKEN,
    *mdgstukken.SJABLONEN,
)

SJABLONEN: Mapping[Documentsoort, Sjabloon[Any]] = {een.soort: een for een in _ALLE}
_VAN_GEGEVENS: Mapping[type, Sjabloon[Any]] = {een.gegevens: een for een in _ALLE}


def sjabloon_voor(gegevens: Briefgegevens) -> Sjabloon[Any]:
    """Give the template that these data are for; each template has a class of data of its own."""
    return _VAN_GEGEVENS[type(gegevens)]
