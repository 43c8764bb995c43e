"""What a letter is made of comes back from plain JSON as it was, and nothing else does."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hendig.brieven.invoer import als_invoer, uit_invoer


class Kleur(StrEnum):
    """Two words of a list."""

    WIT = "wit"
    ZWART = "zwart"


@dataclass(frozen=True, slots=True)
class Deel:
    """A part with a row of its own."""

    dagen: tuple[date, ...]
    kleur: Kleur


@dataclass(frozen=True, slots=True)
class Geheel:
    """One field of every kind."""

    tekst: str
    aantal: int
    ja: bool
    maat: float
    dag: date | None
    bedrag: Decimal
    delen: tuple[Deel, ...]
    ene: Deel | None


HEEL = Geheel(
    tekst="x",
    aantal=1,
    ja=True,
    maat=1.0,
    dag=date(2027, 1, 4),
    bedrag=Decimal("1.50"),
    delen=(Deel((date(2027, 1, 5),), Kleur.WIT),),
    ene=None,
)


MATEN = st.floats(allow_nan=False, allow_infinity=False)
BEDRAGEN = st.decimals(allow_nan=False, allow_infinity=False)


@given(st.builds(Geheel, maat=MATEN, bedrag=BEDRAGEN))
def test_everything_comes_back_as_it_was(geheel: Geheel) -> None:
    assert uit_invoer(Geheel, json.loads(json.dumps(als_invoer(geheel)))) == geheel


@pytest.mark.parametrize(
    ("veld", "waarde"),
    [
        *(("tekst", 1), ("aantal", True), ("aantal", "1"), ("aantal", 1.0), ("ja", 1), ("maat", 1), ("maat", "1.0")),
        *(("dag", 3), ("bedrag", 1.5), ("delen", "x"), ("delen", [None]), ("ene", []), ("tekst", None)),
    ],
)
def test_another_kind_of_value_is_not_read(veld: str, waarde: object) -> None:
    with pytest.raises(TypeError, match=veld):
        uit_invoer(Geheel, {**als_invoer(HEEL), veld: waarde})


def test_a_word_that_is_not_in_the_list_is_not_read() -> None:
    invoer = als_invoer(HEEL)
    invoer["delen"][0]["kleur"] = "rood"
    with pytest.raises(ValueError, match="rood"):
        uit_invoer(Geheel, invoer)


def test_a_missing_or_unknown_field_is_not_read() -> None:
    invoer = als_invoer(HEEL)
    with pytest.raises(TypeError, match="the fields must be"):
        uit_invoer(Geheel, {naam: waarde for naam, waarde in invoer.items() if naam != "ene"})
    with pytest.raises(TypeError, match="the fields must be"):
        uit_invoer(Geheel, {**invoer, "extra": 1})


@pytest.mark.parametrize(
    "waarde",
    [float("nan"), float("inf"), Decimal("NaN"), datetime(2027, 1, 4, tzinfo=UTC), object(), [1], {"a": 1}, b"x"],
)
def test_what_has_no_plain_form_is_not_written(waarde: Any) -> None:
    with pytest.raises(TypeError, match="has no plain form"):
        als_invoer(replace(HEEL, maat=waarde))


@dataclass(frozen=True, slots=True)
class TweeSoorten:
    """A field that may be two things."""

    wat: str | int


@dataclass(frozen=True, slots=True)
class Paar:
    """A row of a fixed length."""

    wat: tuple[str, int]


@pytest.mark.parametrize("soort", [TweeSoorten, Paar])
def test_a_field_that_could_be_read_in_two_ways_is_not_read(soort: type) -> None:
    with pytest.raises(TypeError, match="wat"):
        uit_invoer(soort, {"wat": ["a", 1]})
