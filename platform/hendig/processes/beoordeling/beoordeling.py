"""Judging a file of ratings against a norm: the result as one value, which every output is written from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from analysis.disclosure.publication import Exposure
from analysis.herhaling.status import Herhalingsstatus
from analysis.oordeel.rondeanalyse import Rondeanalyse
from governance.norm.norm import Norm


@dataclass(frozen=True, slots=True, kw_only=True)
class Ronde:
    """One round: per construct its analysis, and per (construct, partner) the repetition status after this round.

    ``publicatie`` tells per (construct, partner) what its reports up to this round give away together; empty when
    nothing was checked, as where there is nothing but an outcome.
    """

    naam: str
    constructen: dict[str, Rondeanalyse]
    herhaling: dict[tuple[str, str], Herhalingsstatus]
    publicatie: Mapping[tuple[str, str], Exposure] = field(default_factory=dict)

    def zonder_cijfers(self, construct: str, partij: str) -> bool:
        """Tell whether the numbers of a party stay out of its report."""
        deel = self.publicatie.get((construct, partij))
        return deel is not None and deel.withheld


@dataclass(frozen=True, slots=True, kw_only=True)
class Beoordeling:
    """A judged file.

    ``hashes`` maps the role of each input (``metingen``, ``norm``, ``rondes``, ``uitgenodigd``) to its SHA-256.
    """

    norm: Norm
    rondes: tuple[Ronde, ...]
    mededelingen: tuple[str, ...]
    hashes: dict[str, str]
