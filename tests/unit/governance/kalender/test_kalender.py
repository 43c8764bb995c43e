from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.kalender.dagen import eerste_paasdag, feestdagen, is_werkdag, werkdagen_tussen

# Easter Monday, Ascension Day and Whit Monday as every Dutch diary prints them.
TWEEDE_PAASDAG = {
    2026: date(2026, 4, 6),
    2027: date(2027, 3, 29),
    2028: date(2028, 4, 17),
    2029: date(2029, 4, 2),
    2030: date(2030, 4, 22),
    2031: date(2031, 4, 14),
    2032: date(2032, 3, 29),
    2033: date(2033, 4, 18),
    2034: date(2034, 4, 10),
    2035: date(2035, 3, 26),
    2036: date(2036, 4, 14),
}

dagen = st.dates(date(2025, 1, 1), date(2040, 12, 31))


@pytest.mark.parametrize(("jaar", "dag"), TWEEDE_PAASDAG.items())
def test_the_days_that_follow_easter_stand_where_the_diary_has_them(jaar: int, dag: date) -> None:
    vrij = feestdagen(jaar)
    assert eerste_paasdag(jaar) == dag - timedelta(days=1)
    assert vrij[dag] == "tweede paasdag"
    assert vrij[dag - timedelta(days=3)] == "Goede Vrijdag"
    assert vrij[dag + timedelta(days=38)] == "Hemelvaartsdag"
    assert vrij[dag + timedelta(days=49)] == "tweede pinksterdag"


def test_ascension_and_whitsun_of_2027() -> None:
    assert not is_werkdag(date(2027, 5, 6))
    assert not is_werkdag(date(2027, 5, 17))
    assert is_werkdag(date(2027, 5, 7))


@pytest.mark.parametrize(("jaar", "dag"), [(2025, 26), (2026, 27), (2027, 27), (2031, 26), (2036, 26)])
def test_kings_day_moves_to_saturday_when_it_falls_on_a_sunday(jaar: int, dag: int) -> None:
    assert [vrij for vrij, naam in feestdagen(jaar).items() if naam == "Koningsdag"] == [date(jaar, 4, dag)]


@pytest.mark.parametrize("jaar", range(2026, 2037))
def test_new_year_the_fifth_of_may_and_christmas_are_free_every_year(jaar: int) -> None:
    for maand, dag in ((1, 1), (5, 5), (12, 25), (12, 26)):
        assert not is_werkdag(date(jaar, maand, dag))


def test_a_weekend_is_no_working_day_and_new_years_eve_is() -> None:
    assert not is_werkdag(date(2027, 1, 2))
    assert not is_werkdag(date(2027, 1, 3))
    assert is_werkdag(date(2027, 1, 4))
    assert is_werkdag(date(2027, 12, 31))


def test_neither_the_day_of_publication_nor_the_day_of_opening_counts() -> None:
    maandag = date(2027, 2, 1)
    assert werkdagen_tussen(maandag, maandag) == 0
    assert werkdagen_tussen(maandag, maandag + timedelta(days=1)) == 0
    assert werkdagen_tussen(maandag, maandag + timedelta(days=4)) == 3
    assert werkdagen_tussen(maandag, maandag + timedelta(days=28)) == 19
    assert werkdagen_tussen(maandag, maandag + timedelta(days=29)) == 20
    assert werkdagen_tussen(maandag + timedelta(days=9), maandag) == 0


@given(dagen, st.integers(-40, 900))
def test_counting_weeks_gives_what_counting_days_gives(van: date, afstand: int) -> None:
    tot = van + timedelta(days=afstand)
    geteld = sum(is_werkdag(van + timedelta(days=dag)) for dag in range(1, max(1, afstand)))
    assert werkdagen_tussen(van, tot) == geteld
