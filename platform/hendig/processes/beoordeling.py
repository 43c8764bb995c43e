"""Judging a file of ratings against a norm: the result as one value, which every output is written from."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.herhaling.status import Herhalingsstatus
from analysis.oordeel.rondeanalyse import Rondeanalyse
from governance.contract.norm import Norm


@dataclass(frozen=True, slots=True, kw_only=True)
class Ronde:
    """One round: per construct its analysis, and per (construct, partner) the repetition status after this round."""

    naam: str
    constructen: dict[str, Rondeanalyse]
    herhaling: dict[tuple[str, str], Herhalingsstatus]


@dataclass(frozen=True, slots=True, kw_only=True)
class Beoordeling:
    """A judged file.

    ``hashes`` maps the role of each input (``metingen``, ``norm``, ``rondes``, ``uitgenodigd``) to its SHA-256.
    """

    norm: Norm
    rondes: tuple[Ronde, ...]
    mededelingen: tuple[str, ...]
    hashes: dict[str, str]
