"""Working days forwards and backwards, days equated by royal decree, school holidays, and what day it is here."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.kalender.amsterdam import dag_van, einde_van
from governance.kalender.dagen import eerste_werkdag_vanaf, is_werkdag, werkdag_na, werkdagen_tussen
from governance.kalender.datum import datum, datum_met_weekdag
from governance.kalender.schoolvakanties import schoolvakanties

NA_HEMELVAART = date(2026, 5, 15)
dagen = st.dates(date(2026, 1, 1), date(2040, 12, 31))
gelijkgesteld = st.frozensets(dagen, max_size=5)


def test_a_day_that_a_decree_equates_is_no_working_day_and_only_then() -> None:
    assert is_werkdag(NA_HEMELVAART)
    assert not is_werkdag(NA_HEMELVAART, frozenset({NA_HEMELVAART}))
    assert eerste_werkdag_vanaf(date(2026, 5, 14), frozenset({NA_HEMELVAART})) == date(2026, 5, 18)
    assert werkdagen_tussen(date(2026, 5, 13), date(2026, 5, 19)) == 2
    assert werkdagen_tussen(date(2026, 5, 13), date(2026, 5, 19), frozenset({NA_HEMELVAART})) == 1


def test_five_working_days_after_maundy_thursday_skip_good_friday_and_easter_monday() -> None:
    assert werkdag_na(date(2026, 4, 2), 1) == date(2026, 4, 7)
    assert werkdag_na(date(2026, 4, 2), 5) == date(2026, 4, 13)
    assert werkdag_na(date(2026, 4, 13), -5) == date(2026, 4, 2)


@given(dagen, st.integers(1, 60), gelijkgesteld)
def test_the_nth_working_day_lies_n_minus_one_working_days_further(
    dag: date, aantal: int, vrij: frozenset[date]
) -> None:
    later = werkdag_na(dag, aantal, vrij)
    assert is_werkdag(later, vrij)
    assert werkdagen_tussen(dag, later, vrij) == aantal - 1
    eerder = werkdag_na(dag, -aantal, vrij)
    assert is_werkdag(eerder, vrij)
    assert werkdagen_tussen(eerder, dag, vrij) == aantal - 1


@pytest.mark.parametrize("jaar", range(2026, 2030))
def test_school_holidays_of_zuid_are_known_until_2030(jaar: int) -> None:
    assert schoolvakanties(jaar).onbekend == ()
    assert set(schoolvakanties(jaar).dagen.values()) == set(schoolvakanties(2031).onbekend)


def test_the_summer_of_2026_begins_on_a_saturday_in_july() -> None:
    dagen = schoolvakanties(2026).dagen
    assert dagen[date(2026, 7, 11)] == "Zomervakantie"
    assert date(2026, 7, 10) not in dagen


def test_a_holiday_that_nobody_knows_yet_is_named_and_not_left_out() -> None:
    assert schoolvakanties(2030).onbekend == ("Herfstvakantie",)
    assert date(2030, 7, 6) in schoolvakanties(2030).dagen


@pytest.mark.parametrize("jaar", [2012, 2031, 2036])
def test_school_holidays_of_a_year_that_nobody_knows_are_unknown_and_not_none(jaar: int) -> None:
    assert len(schoolvakanties(jaar).onbekend) == 5


@pytest.mark.parametrize(
    ("moment", "dag"),
    [
        (datetime(2026, 1, 31, 22, 59, 59, tzinfo=UTC), date(2026, 1, 31)),
        (datetime(2026, 1, 31, 23, 0, tzinfo=UTC), date(2026, 2, 1)),
        (datetime(2026, 7, 31, 21, 59, 59, tzinfo=UTC), date(2026, 7, 31)),
        (datetime(2026, 7, 31, 22, 0, tzinfo=UTC), date(2026, 8, 1)),
    ],
)
def test_the_day_is_that_of_amsterdam_in_winter_and_in_summer(moment: datetime, dag: date) -> None:
    assert dag_van(moment) == dag


@pytest.mark.parametrize(
    ("dag", "uur"),
    [(date(2026, 3, 28), 22), (date(2026, 3, 29), 21), (date(2026, 10, 24), 21), (date(2026, 10, 25), 22)],
)
def test_a_day_ends_a_second_before_midnight_also_when_the_clock_is_put_forward_or_back(dag: date, uur: int) -> None:
    assert einde_van(dag) == datetime(dag.year, dag.month, dag.day, uur, 59, 59, 999_999, tzinfo=UTC)


@given(dagen)
def test_a_second_after_the_end_of_a_day_it_is_the_next(dag: date) -> None:
    assert dag_van(einde_van(dag)) == dag
    assert dag_van(einde_van(dag) + timedelta(microseconds=1)) == dag + timedelta(days=1)


def test_a_moment_without_a_zone_has_no_day() -> None:
    with pytest.raises(ValueError, match="time zone"):
        dag_van(datetime(2026, 1, 1))  # noqa: DTZ001 - that is what is refused


def test_a_date_is_written_in_full_with_or_without_its_weekday() -> None:
    assert datum(date(2026, 11, 30)) == "30 november 2026"
    assert datum_met_weekdag(date(2026, 11, 30)) == "maandag 30 november 2026"
    assert datum_met_weekdag(date(2028, 3, 1)) == "woensdag 1 maart 2028"
