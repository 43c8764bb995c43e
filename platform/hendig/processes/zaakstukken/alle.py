"""Every kind of document that people write in a matter, once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from governance.documenten.documentsoorten import Documentsoort
from governance.netwerk.rules import Rol
from governance.uitsluiting.queries import Zaakbeeld
from hendig.processes.zaakstukken import (
    advies,
    besluit,
    einde,
    evenredigheid,
    feiten,
    gesprek,
    heroverweging,
    horen,
    meting,
    overdracht,
    sluiting,
    terugvraag,
    verslag,
    voornemen,
)
from hendig.processes.zaakstukken.schrijfwerk import KEURDERS, KEURING, Schrijfwerk

_ALLE: tuple[Schrijfwerk[Any], ...] = (
    *feiten.ALLE,
    *meting.ALLE,
    *gesprek.ALLE,
    *verslag.ALLE,
    *evenredigheid.ALLE,
    *voornemen.ALLE,
    *horen.ALLE,
    *advies.ALLE,
    *terugvraag.ALLE,
    *overdracht.ALLE,
    *besluit.ALLE,
    *heroverweging.ALLE,
    *einde.ALLE,
    *sluiting.ALLE,
)
SCHRIJFWERK: Mapping[str, Schrijfwerk[Any]] = {een.naam: een for een in _ALLE}
SCHRIJVEN_MEE = frozenset(rol for een in _ALLE for rol in (*een.wie, *een.keurt))
"""Everybody who writes or approves a document of some kind."""


def te_schrijven(zaak: Zaakbeeld) -> tuple[Schrijfwerk[Any], ...]:
    """Give what can be written in a matter as that is now."""
    return tuple(een for een in _ALLE if een.kan(zaak))


def keurt(soort: Documentsoort) -> tuple[Rol, ...]:
    """Give who approves a kind of document."""
    return next((een.keurt for een in _ALLE if een.soort is soort), KEURDERS)


def keuring(soort: Documentsoort) -> str:
    """Give what who approves a kind of document looks at."""
    return next((een.keuring for een in _ALLE if een.soort is soort), "") or KEURING
