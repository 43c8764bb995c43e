"""What an organisation fills in, as a value: one sheet per rated party and kind of trust, and what was signed off.

It lies in the kluis and nowhere else. It holds no time: nothing in it tells when something was filled in.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Self

Plaats = tuple[str, str]
"""A sheet: the key of the rated party, and the kind of trust."""


@dataclass(frozen=True, slots=True)
class Antwoord:
    """An answer to one question; None is "kan ik niet beoordelen", which is an answer too."""

    waarde: int | None
    toelichting: str = ""


@dataclass(frozen=True, slots=True)
class Opmerking:
    """What somebody says to colleagues about a sheet; nobody outside the organisation ever sees it."""

    door: str
    tekst: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Blad:
    """The answers on one party and one kind of trust, by code; ``slag`` counts how often it was saved."""

    antwoorden: Mapping[str, Antwoord] = field(default_factory=dict)
    opmerkingen: tuple[Opmerking, ...] = ()
    door: str = ""
    slag: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Invulling:
    """Everything that an organisation filled in; ``ingeleverd`` are the answers as they were last signed off."""

    bladen: Mapping[Plaats, Blad] = field(default_factory=dict)
    ingeleverd: Mapping[Plaats, Mapping[str, Antwoord]] | None = None

    def blad(self, plaats: Plaats) -> Blad:
        """Give a sheet; an empty one where nothing was filled in."""
        return self.bladen.get(plaats, Blad())

    def met(self, plaats: Plaats, blad: Blad) -> Self:
        """Put a sheet in its place."""
        return replace(self, bladen={**self.bladen, plaats: blad})

    def lever_in(self) -> Self:
        """Sign off the answers as they are now."""
        return replace(self, ingeleverd={plaats: dict(blad.antwoorden) for plaats, blad in self.bladen.items()})

    @property
    def gewijzigd(self) -> bool:
        """Tell whether the answers differ from what was signed off."""
        return self.ingeleverd is not None and not self.is_ingeleverd

    @property
    def is_ingeleverd(self) -> bool:
        """Tell whether the answers were signed off as they are now."""
        nu = {plaats: dict(blad.antwoorden) for plaats, blad in self.bladen.items() if blad.antwoorden}
        return self.ingeleverd is not None and nu == {p: dict(a) for p, a in self.ingeleverd.items() if a}


def als_bytes(invulling: Invulling) -> bytes:
    """Write it down."""
    bladen = [
        {
            "over": plaats[0],
            "construct": plaats[1],
            "antwoorden": _antwoorden(blad.antwoorden),
            "opmerkingen": [[een.door, een.tekst] for een in blad.opmerkingen],
            "door": blad.door,
            "slag": blad.slag,
        }
        for plaats, blad in sorted(invulling.bladen.items())
    ]
    ingeleverd = (
        None
        if invulling.ingeleverd is None
        else [
            {"over": over, "construct": construct, "antwoorden": _antwoorden(antwoorden)}
            for (over, construct), antwoorden in sorted(invulling.ingeleverd.items())
        ]
    )
    return json.dumps({"bladen": bladen, "ingeleverd": ingeleverd}, ensure_ascii=False, separators=(",", ":")).encode()


def inhoud_van(invulling: Invulling) -> str:
    """Write the answers down as they are now: the same answers give the same text, whoever saved them and how often."""
    bladen = sorted((plaats, _antwoorden(blad.antwoorden)) for plaats, blad in invulling.bladen.items())
    return json.dumps([[*plaats, antwoorden] for plaats, antwoorden in bladen if antwoorden], ensure_ascii=False)


def uit_bytes(inhoud: bytes | None) -> Invulling:
    """Read back what `als_bytes` wrote; nothing is an empty one."""
    if inhoud is None:
        return Invulling()
    gelezen: dict[str, Any] = json.loads(inhoud)
    bladen = {
        (blad["over"], blad["construct"]): Blad(
            antwoorden=_uit(blad["antwoorden"]),
            opmerkingen=tuple(Opmerking(*een) for een in blad["opmerkingen"]),
            door=blad["door"],
            slag=blad["slag"],
        )
        for blad in gelezen["bladen"]
    }
    ingeleverd = gelezen["ingeleverd"]
    return Invulling(
        bladen=bladen,
        ingeleverd=None
        if ingeleverd is None
        else {(blad["over"], blad["construct"]): _uit(blad["antwoorden"]) for blad in ingeleverd},
    )


def _antwoorden(antwoorden: Mapping[str, Antwoord]) -> dict[str, list[Any]]:
    return {code: [een.waarde, een.toelichting] for code, een in sorted(antwoorden.items())}


def _uit(antwoorden: Mapping[str, list[Any]]) -> dict[str, Antwoord]:
    return {code: Antwoord(*een) for code, een in antwoorden.items()}
