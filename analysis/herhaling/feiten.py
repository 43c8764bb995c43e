"""The facts around one round for one partner and construct, as plain values; None is "not known"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from analysis.oordeel.uitkomst import Oordeel, Poort, Uitkomst


class Rondestatus(StrEnum):
    """How far a round is on its way to being final."""

    VASTGESTELD = "vastgesteld"
    BEZWAAR_LOOPT = "bezwaar loopt"
    DEFINITIEF = "definitief"
    VERNIETIGD = "vernietigd"


class Planstand(StrEnum):
    """What became of the improvement plan after a low round."""

    AANGEBODEN = "aangeboden"
    VASTGESTELD = "vastgesteld"
    NIET = "niet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Herhalingsregels:
    """How many findings make a repetition, and the terms around them, as one norm version fixes them."""

    k: int
    verbetertermijn_maanden: int
    venster_maanden: int
    nieuwkomer_maanden: int
    publicatie_werkdagen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Kennisgevingsfeiten:
    """What reached the partner after a low round, and when."""

    bezorgd_op: date | None
    gesprek_aangeboden_op: date | None
    plan: Planstand
    plan_op: date | None


@dataclass(frozen=True, slots=True)
class Bevinding:
    """What the V- and H-rules ask of an outcome: the verdict, which gates are closed, and whether it is robust.

    ``robuust`` is None when nobody asked: only a finding that would decide is examined (H8).
    """

    oordeel: Oordeel
    poorten: tuple[Poort, ...]
    robuust: bool | None

    @classmethod
    def van(cls, uitkomst: Uitkomst) -> Bevinding:
        """Take it from the outcome of one round."""
        robuust = None if uitkomst.robustness is None else uitkomst.robustness.survives
        return cls(uitkomst.oordeel, tuple(gate.poort for gate in uitkomst.poorten), robuust)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rondefeiten:
    """One round as the V- and H-rules see it.

    ``bevinding`` is None when the partner was not in the round. ``gepubliceerd_werkdagen`` counts the working days
    between publication of the norm and the opening; ``zelfde_norm`` tells whether the round was held under the norm
    version it is judged by; ``gebruikt`` whether a closed case already rests on the round.
    """

    naam: str
    bevinding: Bevinding | None
    nulmeting: bool
    status: Rondestatus | None
    opent_op: date | None
    sluit_op: date | None
    periode_van: date | None
    gepubliceerd_werkdagen: int | None
    zelfde_norm: bool | None
    instrument_versie: str | None
    toegetreden_op: date | None
    kennisgeving: Kennisgevingsfeiten | None
    gebruikt: bool
