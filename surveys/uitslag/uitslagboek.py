"""The books of what came of a round: what waits to be shown, and what is for the meetbeheerder and controleur only."""

from __future__ import annotations

import hashlib
import json
from base64 import b64decode, b64encode
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from functools import cached_property
from typing import Any, Self

from analysis.integrity.flags import Check, Checked, Flag, Integrity, SecondOpinion, Subject
from governance.logboek.rules import canonical
from surveys.uitslag.certificaat import Meetcertificaat
from surveys.uitslag.rules import Breedte

Sleutel = tuple[str, str]
"""The key of a party, and a kind of trust."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Getekend:
    """A figure that waits to be shown, compressed; of the network where there is no party."""

    partij: str | None
    construct: str
    naam: str
    breedte: Breedte
    svg: bytes


@dataclass(frozen=True, kw_only=True)
class Uitslagboek:
    """All certificates, and everything that is shown once two have signed: as JSON, by party and kind of trust.

    ``grondslag`` says of what it was made: once that changed, nobody signs it.
    """

    grondslag: str
    certificaten: tuple[Meetcertificaat, ...] = ()
    resultaten: Mapping[Sleutel, str] = field(default_factory=dict)
    netwerk: Mapping[str, str] = field(default_factory=dict)
    figuren: tuple[Getekend, ...] = ()

    @cached_property
    def sha256(self) -> str:
        """The hash of what was computed; figures are drawn of it and are not in it, nor is any time."""
        return hashlib.sha256(canonical(self._berekend()).encode()).hexdigest()

    def als_bytes(self) -> bytes:
        """Write it down."""
        return canonical({**self._berekend(), "figuren": _opgeschreven(self.figuren)}).encode()

    @classmethod
    def uit_bytes(cls, inhoud: bytes) -> Self:
        """Read back what `als_bytes` wrote."""
        velden: dict[str, Any] = json.loads(inhoud)
        return cls(
            grondslag=velden.get("grondslag", ""),  # an older book has none
            certificaten=tuple(Meetcertificaat.uit_json(een) for een in velden["certificaten"]),
            resultaten={(partij, construct): tekst for partij, construct, tekst in velden["resultaten"]},
            netwerk=velden["netwerk"],
            figuren=_gelezen(velden["figuren"]),
        )

    def van(self, partij: str) -> tuple[Meetcertificaat, ...]:
        """Give the certificates of one party."""
        return tuple(een for een in self.certificaten if een.partij == partij)

    def _berekend(self) -> dict[str, Any]:
        return {
            "grondslag": self.grondslag,
            "certificaten": [een.als_json() for een in self.certificaten],
            "resultaten": [[*sleutel, tekst] for sleutel, tekst in sorted(self.resultaten.items())],
            "netwerk": dict(self.netwerk),
        }


@dataclass(frozen=True, slots=True)
class Integriteitsboek:
    """What stands out in the answers, under pseudonyms; only for the controleur and the meetbeheerder.

    On whom a finding hangs is not in it: what an outcome becomes without one organisation gives away what that
    organisation answered. Whether it survives every leave-out stands in the meetcertificaat.
    """

    constructen: Mapping[str, Integrity | None]
    figuren: tuple[Getekend, ...] = field(default=())

    def als_bytes(self) -> bytes:
        """Write it down."""
        delen = [[naam, None if deel is None else asdict(deel)] for naam, deel in self.constructen.items()]
        return canonical({"constructen": delen, "figuren": _opgeschreven(self.figuren)}).encode()

    @classmethod
    def uit_bytes(cls, inhoud: bytes) -> Self:
        """Read back what `als_bytes` wrote."""
        velden: dict[str, Any] = json.loads(inhoud)
        constructen = {naam: deel and _integrity(deel) for naam, deel in velden["constructen"]}
        return cls(constructen, _gelezen(velden.get("figuren", ())))  # an older book has none


def _opgeschreven(figuren: Iterable[Getekend]) -> list[list[str | None]]:
    return [[een.partij, een.construct, een.naam, een.breedte.value, b64encode(een.svg).decode()] for een in figuren]


def _gelezen(figuren: Iterable[Sequence[Any]]) -> tuple[Getekend, ...]:
    return tuple(
        Getekend(partij=partij, construct=construct, naam=naam, breedte=Breedte(breedte), svg=b64decode(svg))
        for partij, construct, naam, breedte, svg in figuren
    )


def _integrity(velden: Mapping[str, Any]) -> Integrity:
    rest = {naam: waarde for naam, waarde in velden.items() if naam not in ("checks", "second_opinions")}
    return Integrity(
        **rest,
        checks=tuple(_checked(een) for een in velden["checks"]),
        second_opinions=tuple(SecondOpinion(**een) for een in velden["second_opinions"]),
    )


def _checked(velden: Mapping[str, Any]) -> Checked:
    vlaggen = tuple(
        Flag(**{**een, "subject": Subject(**{k: _rij(v) for k, v in een["subject"].items()})})
        for een in velden["flags"]
    )
    return Checked(**{**velden, "check": Check(velden["check"]), "flags": vlaggen})


def _rij(waarde: Any) -> Any:  # noqa: ANN401 - as JSON gave it
    return tuple(waarde) if isinstance(waarde, list) else waarde
