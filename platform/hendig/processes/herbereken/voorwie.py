"""For whom a bundle was made: it goes along in the bundle, and the hashes of the bundle hold it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

_VELDEN = {
    "wie": "Voor",
    "hoedanigheid": "Als",
    "zaak": "Zaak",
    "op": "Gemaakt op",
    "nummer": "Nummer van deze bundel",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Voorwie:
    """Which person, as what, in which case, when, and the number under which it stands in the log."""

    wie: str
    hoedanigheid: str
    zaak: str
    op: str
    nummer: str

    @classmethod
    def uit_json(cls, gegevens: Mapping[str, Any]) -> Self:
        """Read back what was written of it."""
        return cls(**{veld: str(gegevens[veld]) for veld in _VELDEN})

    @property
    def regels(self) -> tuple[tuple[str, str], ...]:
        """Give what it says, with the name of each part."""
        return tuple((naam, getattr(self, veld)) for veld, naam in _VELDEN.items())

    def als_tekst(self) -> str:
        """Write it as a file."""
        regels = "\n".join(f"{naam}: {waarde}" for naam, waarde in self.regels)
        return f"""VOOR WIE DEZE BUNDEL IS

{regels}

Elke bundel krijgt een eigen nummer. Onder dat nummer is vastgelegd dat u hem kreeg.
Verandert iemand dit bestand, dan klopt de vingerafdruk in sha256.txt niet meer. Geef de bundel aan niemand door.
"""
