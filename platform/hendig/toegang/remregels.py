"""How often somebody may try, counted over every worker: per person and place, per person, per place."""

from __future__ import annotations

import datetime as dt
import ipaddress
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Pogingsoort(StrEnum):
    """What is tried; each kind is counted apart."""

    WACHTWOORD = "wachtwoord"
    CODE = "code"
    HERSTELCODE = "herstelcode"
    BEVESTIGING = "bevestiging"
    VERGETEN = "vergeten"


@dataclass(frozen=True, slots=True)
class Rem:
    """So many tries that did not go well, within so long, are enough."""

    meest: int
    binnen: dt.timedelta


PER_PAAR: Final = Rem(5, dt.timedelta(minutes=15))
"""For one person from one place."""
PER_PERSOON: Final = Rem(20, dt.timedelta(hours=1))
"""For one person from anywhere."""
PER_PLEK: Final = Rem(50, dt.timedelta(minutes=15))
"""From one place, for anybody."""
TELT_MEE: Final = max(rem.binnen for rem in (PER_PAAR, PER_PERSOON, PER_PLEK))
"""How long a try counts for any brake; older ones are thrown away."""
_NET_VAN_EEN_HUIS: Final = 64


def plek(adres: str) -> str:
    """Give the place behind a network address: of IPv6 the network of one house, of anything unreadable one place."""
    try:
        gelezen = ipaddress.ip_address(adres)
    except ValueError:
        return "onbekend"
    if isinstance(gelezen, ipaddress.IPv6Address):
        if gelezen.ipv4_mapped is not None:
            return str(gelezen.ipv4_mapped)
        return str(ipaddress.ip_network((gelezen.packed, _NET_VAN_EEN_HUIS), strict=False))
    return str(gelezen)


def vrij_vanaf(rem: Rem, mislukt: Sequence[dt.datetime], op: dt.datetime) -> dt.datetime | None:
    """Say from when one may try again; None when that is now. ``mislukt`` is in order of time."""
    recent = [moment for moment in mislukt if moment > op - rem.binnen]
    return None if len(recent) < rem.meest else recent[-rem.meest] + rem.binnen
