"""A file of keys: every key asked for, every problem named at once, nothing assumed; and the same file written."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from governance.norm.sleutel import (
    GEEN,
    Sleutel,
    Soort,
    Waarde,
    als_toml,
    bezwaar,
    grenzen,
    lijkt_op,
    schone_tekst,
)

Waarden = dict[tuple[str, str], Any]

_BREEDTE = 115


@dataclass(frozen=True, slots=True)
class Sleutelprobleem:
    """What is wrong with one key and what to write instead, in Dutch."""

    sleutel: str
    tekst: str

    def __str__(self) -> str:
        """Put the key before the sentence."""
        return f"{self.sleutel}: {self.tekst}"


class Sleutelfout(ValueError):
    """A file of keys that is refused, with every problem that was found."""

    def __init__(self, problemen: tuple[Sleutelprobleem, ...]) -> None:
        super().__init__("\n".join(str(probleem) for probleem in problemen))
        self.problemen = problemen


@dataclass(frozen=True, slots=True)
class Sleutelbestand:
    """A kind of file: what it is called in a refusal, its sections in order, and every key that may occur in it."""

    naam: str
    kop: str
    secties: Mapping[str, str]
    sleutels: Sequence[Sleutel]

    def vreemde_namen(self, gegevens: Mapping[str, object]) -> list[Sleutelprobleem]:
        """Name every section and key that does not exist in this kind of file."""
        problemen = []
        for sectie, inhoud in gegevens.items():
            if sectie not in self.secties:
                thuis = [sleutel.sectie for sleutel in self.sleutels if sleutel.naam == sectie]
                weg = f" Haal deze weg.{lijkt_op(sectie, self.secties)}"
                raad = f" Zet deze regel onder [{thuis[0]}]." if thuis else weg
                tekst = f"Deze naam bestaat niet in een {self.naam}.{raad}"
                problemen.append(Sleutelprobleem(f"[{sectie}]", tekst))
            elif not isinstance(inhoud, dict):
                problemen.append(Sleutelprobleem(f"[{sectie}]", f"Schrijf [{sectie}] op een eigen regel."))
            else:
                problemen.extend(self._vreemde_sleutels(sectie, inhoud))
        return problemen

    def _vreemde_sleutels(self, sectie: str, inhoud: Mapping[str, object]) -> list[Sleutelprobleem]:
        bekend = [sleutel.naam for sleutel in self.sleutels if sleutel.sectie == sectie]
        problemen = []
        for naam in inhoud:
            if naam not in bekend:
                elders = [sleutel.sectie for sleutel in self.sleutels if sleutel.naam == naam]
                raad = f" Zet deze regel onder [{elders[0]}]." if elders else f" Haal deze weg.{lijkt_op(naam, bekend)}"
                problemen.append(Sleutelprobleem(f"[{sectie}] {naam}", f"Deze sleutel bestaat hier niet.{raad}"))
        return problemen

    def tekst(self, sleutels: Sequence[Sleutel], anders: Mapping[str, Waarde] | None = None) -> str:
        """Write such a file with the proposed values of some keys, each with its meaning and its source.

        ``anders`` replaces a proposal, by section and name ("oordeel.gemeente"); an unknown name is a ``KeyError``.
        """
        vervangen = dict(anders or {})
        delen = [self.kop]
        for sectie, uitleg in self.secties.items():
            delen.append(f"\n[{sectie}]\n# {uitleg}\n")
            for sleutel in sleutels:
                if sleutel.sectie == sectie:
                    waarde = vervangen.pop(f"{sectie}.{sleutel.naam}", sleutel.voorstel)
                    delen.append(_regels(sleutel, waarde))
        if vervangen:
            raise KeyError(*vervangen)
        return "".join(delen)

    def naslagtabel(self) -> str:
        """Write the keys as a Markdown table: what each accepts, means, comes from, and what is proposed."""
        kop = (
            f'| sleutel | wat u schrijft | mag "{GEEN}" | betekenis | bron | voorstel |',
            "|---|---|---|---|---|---|",
        )
        return "\n".join((*kop, *(_tabelregel(sleutel) for sleutel in self.sleutels))) + "\n"


def lees_sleutel(sleutel: Sleutel, gegevens: Mapping[str, object], waarden: Waarden, *, anders: str = "") -> str | None:
    """Read one key into ``waarden``; give in Dutch what is wrong with it, or None.

    ``anders`` tells what may stand instead of a key that is missing.
    """
    sectie = gegevens.get(sleutel.sectie)
    if sectie is not None and not isinstance(sectie, dict):
        return None  # that the section is no section is said once, not per key
    if sectie is None or sleutel.naam not in sectie:
        return f"Deze sleutel ontbreekt. Schrijf {grenzen(sleutel)}{anders}."
    waarde = sectie[sleutel.naam]
    probleem = bezwaar(sleutel, waarde)
    if probleem is None:
        waarden[sleutel.sectie, sleutel.naam] = _eigen_vorm(sleutel, waarde)
    return probleem


def _eigen_vorm(sleutel: Sleutel, waarde: Any) -> Any:  # noqa: ANN401 - any kind of TOML value
    if sleutel.mag_geen and waarde == GEEN:
        return None
    match sleutel.soort:
        case Soort.TEKST:
            return schone_tekst(waarde)
        case Soort.GETAL:
            return float(waarde)
        case Soort.GETALLEN:
            return tuple(float(deel) for deel in waarde)
        case Soort.LIJST:
            return tuple(waarde)
        case _:
            return waarde


def _regels(sleutel: Sleutel, waarde: Waarde | None) -> str:
    uitleg = textwrap.fill(
        f"{sleutel.betekenis} Bron: {sleutel.bron}.", _BREEDTE, initial_indent="# ", subsequent_indent="# "
    )
    return f"{uitleg}\n{sleutel.naam} = {als_toml(waarde)}\n"


def _tabelregel(sleutel: Sleutel) -> str:
    wat = grenzen(sleutel).split(f', of "{GEEN}"')[0]
    geen = "ja" if sleutel.mag_geen else "nee"
    cellen = (f"`{sleutel.plaats}`", wat, geen, sleutel.betekenis, str(sleutel.bron), f"`{als_toml(sleutel.voorstel)}`")
    return f"| {' | '.join(cellen)} |"
