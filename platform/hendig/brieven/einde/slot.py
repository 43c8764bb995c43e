"""What every letter says with which a matter closes without consequence."""

from __future__ import annotations

from hendig.brieven.brief import Stand
from hendig.brieven.onderbouwing import redenen
from hendig.brieven.vragen import vragen
from hendig.brieven.zaakkop import Zaakkop
from hendig.zetwerk.blokken import Alinea, Blok, Kop, Lijst

_LOOPT_DOOR = "Er volgt niets. Uw overeenkomst loopt gewoon door."
_NIET_NOG_EENS = "De metingen waar dit over ging, tellen later niet opnieuw mee."


_STIL = "Wie er niet bij betrokken was, hoort hier niets over."


def klaar(kern: str) -> Stand:
    """Say first that it is over."""
    return Stand(kern, f"U hoeft niets te doen. {_LOOPT_DOOR}")


def slotblokken(kop: Zaakkop, uitleg: str, waarom: tuple[str, ...], *, met_meting: bool) -> tuple[Blok, ...]:
    """Say why it closes, and what that means."""
    return (
        Alinea(uitleg),
        *redenen("Waarom?", waarom),
        Kop("Wat betekent dit voor u?"),
        Lijst((_LOOPT_DOOR, *((_NIET_NOG_EENS,) if met_meting else ()), _STIL)),
        *vragen(kop),
    )
