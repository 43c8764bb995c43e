"""Names that do not belong in what the MDG I-F writes down: of who rates for somebody, and of who is not in it."""

from __future__ import annotations

import re
from collections.abc import Iterable

_TUSSEN_HAAKJES = re.compile(r"\([^)]*\)")
_KORTST = 3


def genoemd(tekst: str, namen: Iterable[str], *, behalve: Iterable[str]) -> tuple[str, ...]:
    """Give the names that a text holds: in full, or the surname with its capital.

    ``behalve`` are names that may stand in it, such as those of parties; what stands in them is not looked at.
    """
    for vrij in sorted((_kaal(een) for een in behalve), key=len, reverse=True):
        tekst = re.sub(rf"(?<!\w){re.escape(vrij)}(?!\w)", " ", tekst) if vrij else tekst
    return tuple(dict.fromkeys(naam for naam in map(_kaal, namen) if naam and _staat_in(tekst, naam)))


def staat_voluit(tekst: str, naam: str) -> bool:
    """Tell whether a text holds a whole name, however it is capitalised."""
    kaal = _kaal(naam)
    return bool(kaal) and bool(re.search(rf"(?<!\w){re.escape(kaal)}(?!\w)", tekst, re.IGNORECASE))


def _staat_in(tekst: str, naam: str) -> bool:
    achternaam = naam.rsplit(maxsplit=1)[-1]
    met_hoofdletter = " " in naam and len(achternaam) >= _KORTST and achternaam[0].isupper()
    return staat_voluit(tekst, naam) or (
        met_hoofdletter and bool(re.search(rf"(?<!\w){re.escape(achternaam)}(?!\w)", tekst))
    )


def _kaal(naam: str) -> str:
    return " ".join(_TUSSEN_HAAKJES.sub(" ", naam).split())
