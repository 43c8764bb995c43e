"""A reliability coefficient with its interval and the number of complete answers behind it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Coefficient:
    """Value and two-sided interval of a reliability coefficient, from ``n`` complete answers."""

    value: float
    lower: float
    upper: float
    n: int
    confidence: float
