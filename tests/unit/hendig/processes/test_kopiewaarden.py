"""A value that goes into a copy comes out as it was, for whichever engine."""

from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import (
    ARRAY,
    Boolean,
    Column,
    Date,
    DateTime,
    Float,
    Integer,
    LargeBinary,
    MetaData,
    Numeric,
    Table,
    Text,
)

from hendig.processes.beheer.kopiewaarden import Waardesoort, kolomsoorten, naar_json, uit_json

TABLE = Table(
    "proef",
    MetaData(),
    *(Column("tekst", Text), Column("geheel", Integer), Column("getal", Float), Column("bedrag", Numeric(12, 2))),
    *(Column("ja", Boolean), Column("dag", Date), Column("moment", DateTime), Column("bytes", LargeBinary)),
)
MOMENTS = st.datetimes(
    dt.datetime.fromisoformat("1990-01-01"),
    dt.datetime.fromisoformat("2190-01-01"),
    timezones=st.integers(-12, 14).map(lambda hours: dt.timezone(dt.timedelta(hours=hours))),
)
ROW = st.tuples(
    *(
        st.none() | values
        for values in (
            st.text(st.characters(exclude_categories=["Cs"])),
            st.integers(-(2**63), 2**63 - 1),
            st.floats(allow_nan=False, allow_infinity=False),
            st.decimals(min_value=0, max_value=10**9, places=2),
            st.booleans(),
            st.dates(),
            MOMENTS,
            st.binary(),
        )
    )
)


def there_and_back(row: tuple[Any, ...], *, met_zone: bool) -> dict[str, Any]:
    soorten = kolomsoorten(TABLE)
    return uit_json(soorten, json.loads(json.dumps(naar_json(soorten, row))), met_zone=met_zone)


@given(ROW)
def test_every_value_comes_back_as_it_was(row: tuple[Any, ...]) -> None:
    assert tuple(there_and_back(row, met_zone=True).values()) == row


@given(MOMENTS)
def test_a_moment_without_a_zone_is_utc(moment: dt.datetime) -> None:
    row = (None, None, None, None, None, None, moment, None)
    without = there_and_back(row, met_zone=False)["moment"]
    assert without == moment.astimezone(dt.UTC).replace(tzinfo=None)
    assert there_and_back((*row[:6], without, None), met_zone=True)["moment"] == moment.astimezone(dt.UTC)


def test_what_a_column_holds_is_told_in_words() -> None:
    assert list(kolomsoorten(TABLE).values()) == list(Waardesoort)
    assert there_and_back((None, None, None, Decimal("0.10"), *[None] * 4), met_zone=True)["bedrag"] == Decimal("0.10")


def test_a_column_that_a_copy_cannot_hold_is_noticed_at_once() -> None:
    with pytest.raises(TypeError, match="cannot hold"):
        kolomsoorten(Table("proef", MetaData(), Column("lijst", ARRAY(Integer))))
