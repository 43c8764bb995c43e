"""The text of one version as plain values: articles with their hashes, and the parameters that rest on them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from governance.contract.parametersoorten import PARAMETERSOORTEN
from governance.contract.rules import BijAfloop, Eenheid, Startgrond, Termijnafspraak
from governance.logboek.rules import canonical
from governance.norm.sleutel import Soort
from governance.norm.sleutels import NORMBESTAND


@dataclass(frozen=True, slots=True)
class Artikeltekst:
    """One article: its number, its heading and its words."""

    nummer: str
    kop: str
    tekst: str

    @property
    def sha256(self) -> str:
        """The hash of the article; any other number, heading or word gives another."""
        return _sha256([self.nummer, self.kop, self.tekst])


@dataclass(frozen=True, slots=True)
class Parameterafspraak:
    """A parameter as it is agreed: its value, the article it rests on, why it was chosen, and where that comes from.

    ``waarde`` is plain JSON: a date is written as text, a term as a table.
    """

    code: str
    waarde: Any
    artikel: str
    reden: str
    bron: str


@dataclass(frozen=True, slots=True)
class Contracttekst:
    """Everything that stands in one version of the agreement; ``vorige`` is the number of the version it follows."""

    nummer: str
    titel: str
    vorige: str | None
    artikelen: tuple[Artikeltekst, ...]
    parameters: tuple[Parameterafspraak, ...]


def tekst_sha256(hashes_van_artikelen: Iterable[str]) -> str:
    """Hash a whole text from the hashes of its articles, in their order."""
    return _sha256(list(hashes_van_artikelen))


def termijn_als_parameter(afspraak: Termijnafspraak, *, reden: str, bron: str) -> Parameterafspraak:
    """Write an agreed term as a parameter under its code."""
    waarde = asdict(afspraak)
    code, artikel = waarde.pop("code"), waarde.pop("artikel")
    return Parameterafspraak(code, waarde, artikel, reden, bron)


def termijn_uit_waarde(code: str, artikel: str, waarde: Mapping[str, Any]) -> Termijnafspraak:
    """Read an agreed term from the value of its parameter."""
    return Termijnafspraak(
        code=code,
        lengte=waarde["lengte"],
        eenheid=Eenheid(waarde["eenheid"]),
        startgrond=Startgrond(waarde["startgrond"]),
        verlengbaar=waarde["verlengbaar"],
        verlenging=waarde["verlenging"],
        bij_afloop=BijAfloop(waarde["bij_afloop"]),
        artikel=artikel,
    )


def als_json(waarde: object) -> str:
    """Write a value as it is kept: the same value always gives the same text."""
    return canonical(waarde.isoformat() if isinstance(waarde, date) else waarde)


def uit_json(code: str, waarde: str) -> Any:  # noqa: ANN401 - any kind of value
    """Read a value that was kept; a date is a date again, and a list is a tuple."""
    soort = PARAMETERSOORTEN.get(code)
    return _gelezen(waarde, datum=soort is not None and soort.sleutel.soort is Soort.DATUM)


def normwaarde_uit_json(sectie: str, naam: str, waarde: str) -> Any:  # noqa: ANN401 - any kind of value
    """Read the value of a key of the norm that was kept."""
    soorten = {sleutel.soort for sleutel in NORMBESTAND.sleutels if (sleutel.sectie, sleutel.naam) == (sectie, naam)}
    return _gelezen(waarde, datum=soorten == {Soort.DATUM})


def _gelezen(waarde: str, *, datum: bool) -> Any:  # noqa: ANN401 - any kind of value
    gelezen = json.loads(waarde)
    if datum:
        return date.fromisoformat(gelezen)
    return tuple(gelezen) if isinstance(gelezen, list) else gelezen


def _sha256(inhoud: object) -> str:
    return hashlib.sha256(canonical(inhoud).encode()).hexdigest()
