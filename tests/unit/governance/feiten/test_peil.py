"""Days between which something holds."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.feiten.rules import Duur
from governance.weigering import Weigering

DAYS = st.dates(date(2026, 1, 1), date(2036, 12, 31))


@st.composite
def durations(draw: st.DrawFn) -> Duur:
    van = draw(DAYS)
    length = draw(st.none() | st.integers(1, 400))
    return Duur(van, None if length is None else van + timedelta(days=length))


@given(durations(), DAYS)
def test_the_first_day_is_within_and_the_last_named_day_is_not(duur: Duur, dag: date) -> None:
    assert duur.bevat(duur.van)
    assert duur.tot is None or not duur.bevat(duur.tot)
    assert duur.bevat(dag) == (duur.van <= dag and not (duur.tot is not None and dag >= duur.tot))


def test_a_time_that_ends_before_it_starts_is_no_time() -> None:
    with pytest.raises(Weigering, match="ligt niet na"):
        Duur(date(2027, 1, 1), date(2027, 1, 1))
