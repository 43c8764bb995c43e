"""Which password will do: long, and not what anybody would try first."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from governance.weigering import Weigering, Weigeringsgrond
from hendig.toegang.rules import BRON

MINST: Final = 12
MEEST: Final = 200
_VERSCHILLEND: Final = 5
_OVER: Final = 8
_WOORD: Final = 3
_RIJEN: Final = tuple(
    rij
    for heen in ("abcdefghijklmnopqrstuvwxyz" * 2, "1234567890" * 3, "0123456789" * 3, "qwertyuiopasdfghjklzxcvbnm")
    for rij in (heen, heen[::-1])
)

TE_KORT = Weigeringsgrond(
    "TOE-20", "Dit wachtwoord is te kort. Kies er een van {minst} tekens of meer, bijvoorbeeld een zin.", BRON
)
TE_LANG = Weigeringsgrond("TOE-21", "Dit wachtwoord is te lang. Kies er een van {meest} tekens of minder.", BRON)
TE_EENVOUDIG = Weigeringsgrond(
    "TOE-22", "Dit wachtwoord is makkelijk te raden. Kies meer verschillende tekens, en geen rijtje.", BRON
)
NAAM_ERIN = Weigeringsgrond(
    "TOE-23", "Dit wachtwoord is vooral uw naam, uw e-mailadres of de naam van het netwerk. Kies iets anders.", BRON
)


def wachtwoordvorm(tekst: str) -> str:
    """Write a password in the one form in which it is kept: the same letters give the same password everywhere."""
    return unicodedata.normalize("NFC", tekst)


def wachtwoordbezwaar(wachtwoord: str, eigen: Iterable[str]) -> Weigering | None:
    """Say why a password will not do; None when it will. ``eigen`` is what everybody knows of who chooses it."""
    tekst = wachtwoordvorm(wachtwoord)
    if len(tekst) < MINST:
        return TE_KORT.met(minst=MINST)
    if len(tekst) > MEEST:
        return TE_LANG.met(meest=MEEST)
    klein = tekst.casefold()
    if len(set(klein)) < _VERSCHILLEND or any(klein in rij for rij in _RIJEN):
        return TE_EENVOUDIG.met()
    rest = klein
    for woord in sorted({deel for tekst in eigen for deel in _woorden(tekst)}, key=len, reverse=True):
        rest = rest.replace(woord, "")
    return NAAM_ERIN.met() if len(rest) < _OVER and rest != klein else None


def _woorden(tekst: str) -> list[str]:
    delen = re.split(r"[\W_]+", wachtwoordvorm(tekst).casefold())
    return [deel for deel in delen if len(deel) >= _WOORD]
