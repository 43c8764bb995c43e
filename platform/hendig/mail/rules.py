"""Which messages there are, and what each is told; never a name, an address or a secret."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

MAIL: Final = "mail"
"""The kind of a job that sends a message."""

Gegevens = Mapping[str, str | int]
"""What a message is told: keys, numbers, days, moments and paths."""


class Bericht(StrEnum):
    """What a message is for; its text lies in the template of that name."""

    UITNODIGING = "uitnodiging"
    WACHTWOORD_HERSTEL = "wachtwoord_herstel"
    WACHTWOORD_GEWIJZIGD = "wachtwoord_gewijzigd"
    TWEEDE_FACTOR_GEWIJZIGD = "tweede_factor_gewijzigd"
    TWEEDE_FACTOR_WEG = "tweede_factor_weg"
    ROL_GEKREGEN = "rol_gekregen"
    ROL_BEEINDIGD = "rol_beeindigd"
    AFGEVAARDIGD = "afgevaardigd"
    NORM_VOORGESTELD = "norm_voorgesteld"
    NORM_VASTGESTELD = "norm_vastgesteld"
    VERANTWOORDING_GEGEVEN = "verantwoording_gegeven"
    NAKOMING_BEOORDEELD = "nakoming_beoordeeld"
    PROEFMAIL = "proefmail"


EENMALIG: Final = "eenmalig"
"""The key of a row for one use; the link with its secret is made while the message is sent."""
_LINK: Final = frozenset({EENMALIG, "tot"})
_VOORVAL: Final = frozenset({"op"})

GEGEVENS: Final[Mapping[Bericht, frozenset[str]]] = {
    Bericht.UITNODIGING: _LINK,
    Bericht.WACHTWOORD_HERSTEL: _LINK,
    Bericht.WACHTWOORD_GEWIJZIGD: _VOORVAL,
    Bericht.TWEEDE_FACTOR_GEWIJZIGD: _VOORVAL,
    Bericht.TWEEDE_FACTOR_WEG: _VOORVAL,
    Bericht.ROL_GEKREGEN: frozenset({"rol", "per"}),
    Bericht.ROL_BEEINDIGD: frozenset({"rol", "per"}),
    Bericht.AFGEVAARDIGD: frozenset({"cluster", "per"}),
    Bericht.NORM_VOORGESTELD: frozenset({"nummer", "pad"}),
    Bericht.NORM_VASTGESTELD: frozenset({"nummer", "per", "pad"}),
    Bericht.VERANTWOORDING_GEGEVEN: frozenset({"code", "pad"}),
    Bericht.NAKOMING_BEOORDEELD: frozenset({"code", "pad"}),
    Bericht.PROEFMAIL: frozenset(),
}
"""What each message is told, no more and no less.

``per`` is a day (2026-03-01), ``op`` and ``tot`` are moments with their zone, both as ISO text; ``pad`` is a path on
this site (/normen/2); ``nummer`` and ``code`` are those of a norm or an obligation.
"""


def weiger_andere_gegevens(bericht: Bericht, gegevens: Gegevens) -> None:
    """Stop a message that is told something else than its text speaks of: that is a mistake of ours."""
    if gegevens.keys() != GEGEVENS[bericht]:
        msg = f"{bericht.name} is told {sorted(gegevens)}, not {sorted(GEGEVENS[bericht])}"
        raise ValueError(msg)
