"""On which day a term ends: worked out by hand, and what holds for every term."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.contract.rules import Eenheid
from governance.kalender.dagen import is_werkdag, werkdag_na, werkdagen_tussen
from governance.termijnen.telling import Telregels, laatste_dag, uiterste_dag_voor

WET = Telregels(termijnenwet=True, gelijkgesteld=frozenset())
ZONDER_WET = Telregels(termijnenwet=False, gelijkgesteld=frozenset())
DAG, WERKDAG, WEEK, MAAND = Eenheid

HANDWERK = {
    "four weeks are twenty-eight days": (date(2026, 4, 1), 4, WEEK, date(2026, 4, 29)),
    "two days that end on Easter Saturday": (date(2026, 4, 2), 2, DAG, date(2026, 4, 7)),
    "three days over Easter have two working days": (date(2026, 4, 2), 3, DAG, date(2026, 4, 8)),
    "ten working days around Easter": (date(2026, 4, 2), 10, WERKDAG, date(2026, 4, 20)),
    "a week that ends on Liberation Day": (date(2026, 4, 28), 1, WEEK, date(2026, 5, 6)),
    "a day that is King's Day": (date(2026, 4, 26), 1, DAG, date(2026, 4, 28)),
    "a week that ends on 27 April, a Sunday after King's Day": (date(2031, 4, 20), 1, WEEK, date(2031, 4, 28)),
    "a day that is King's Day on Saturday": (date(2031, 4, 25), 1, DAG, date(2031, 4, 28)),
    "a week that ends on Ascension Day": (date(2026, 5, 7), 1, WEEK, date(2026, 5, 15)),
    "a week that ends on Whit Monday": (date(2026, 5, 18), 1, WEEK, date(2026, 5, 26)),
    "two weeks over the turn of the year": (date(2026, 12, 18), 2, WEEK, date(2027, 1, 4)),
    "three days from Christmas Eve": (date(2026, 12, 24), 3, DAG, date(2026, 12, 29)),
    "five working days from Christmas Eve": (date(2026, 12, 24), 5, WERKDAG, date(2027, 1, 4)),
    "six months from 31 August end on a Sunday": (date(2026, 8, 31), 6, MAAND, date(2027, 3, 1)),
    "a month into a leap day": (date(2028, 1, 31), 1, MAAND, date(2028, 2, 29)),
    "a year from a leap day": (date(2028, 2, 29), 12, MAAND, date(2029, 2, 28)),
    "a month from the last day of February": (date(2027, 2, 28), 1, MAAND, date(2027, 3, 30)),
    "a day when the clock goes forward": (date(2026, 3, 29), 1, DAG, date(2026, 3, 30)),
    "twenty days when the clock goes back": (date(2026, 10, 10), 20, DAG, date(2026, 10, 30)),
    "one working day from a Saturday": (date(2026, 11, 28), 1, WERKDAG, date(2026, 11, 30)),
}
TERUG = {
    "twenty working days before 1 May": (date(2026, 5, 1), 20, WERKDAG, date(2026, 3, 30)),
    "one working day before a Tuesday": (date(2026, 11, 24), 1, WERKDAG, date(2026, 11, 22)),
    "one working day before the Tuesday after Easter": (date(2026, 4, 7), 1, WERKDAG, date(2026, 4, 1)),
    "fourteen days, on a Sunday that stays": (date(2026, 11, 23), 14, DAG, date(2026, 11, 8)),
    "two weeks are as long": (date(2026, 11, 23), 2, WEEK, date(2026, 11, 8)),
    "a month before 1 March": (date(2027, 3, 1), 1, MAAND, date(2027, 1, 31)),
    "six months before New Year": (date(2027, 1, 1), 6, MAAND, date(2026, 6, 30)),
    "twelve months before a leap day": (date(2028, 2, 29), 12, MAAND, date(2027, 2, 28)),
}

dagen = st.dates(date(2026, 1, 1), date(2045, 12, 31))
eenheden = st.sampled_from(Eenheid)
lengtes = st.integers(1, 90)
regels = st.builds(Telregels, termijnenwet=st.booleans(), gelijkgesteld=st.frozensets(dagen, max_size=6))
met_wet = st.builds(Telregels, termijnenwet=st.just(True), gelijkgesteld=st.frozensets(dagen, max_size=6))


@pytest.mark.parametrize(("start", "lengte", "eenheid", "einde"), HANDWERK.values(), ids=HANDWERK)
def test_a_term_ends_on_the_day_that_was_worked_out_by_hand(
    start: date, lengte: int, eenheid: Eenheid, einde: date
) -> None:
    assert laatste_dag(start, lengte, eenheid, WET) == einde


def test_a_term_that_ends_on_a_day_equated_by_decree_ends_on_the_next_working_day() -> None:
    vrijdag_na_hemelvaart = Telregels(termijnenwet=True, gelijkgesteld=frozenset({date(2026, 5, 15)}))
    assert laatste_dag(date(2026, 5, 1), 2, WEEK, WET) == date(2026, 5, 15)
    assert laatste_dag(date(2026, 5, 1), 2, WEEK, vrijdag_na_hemelvaart) == date(2026, 5, 18)


def test_a_term_ends_where_it_is_counted_when_the_agreement_does_not_take_over_the_act() -> None:
    assert laatste_dag(date(2026, 12, 18), 2, WEEK, ZONDER_WET) == date(2027, 1, 1)
    assert laatste_dag(date(2026, 4, 2), 3, DAG, ZONDER_WET) == date(2026, 4, 5)


@given(dagen, lengtes, eenheden, met_wet)
def test_no_term_ends_in_a_weekend_or_on_a_holiday(
    start: date, lengte: int, eenheid: Eenheid, regels: Telregels
) -> None:
    assert is_werkdag(laatste_dag(start, lengte, eenheid, regels), regels.gelijkgesteld)


@given(dagen, lengtes, eenheden, met_wet)
def test_a_term_of_three_days_or_more_has_two_working_days_in_it(
    start: date, lengte: int, eenheid: Eenheid, regels: Telregels
) -> None:
    einde = laatste_dag(start, lengte, eenheid, regels)
    fewest = 1 if lengte < 3 and eenheid in (DAG, WERKDAG) else 2
    assert werkdagen_tussen(start, einde + timedelta(days=1), regels.gelijkgesteld) >= fewest


@given(dagen, lengtes, eenheden, regels)
def test_a_longer_term_or_a_later_start_never_ends_earlier(
    start: date, lengte: int, eenheid: Eenheid, regels: Telregels
) -> None:
    einde = laatste_dag(start, lengte, eenheid, regels)
    assert einde > start
    assert laatste_dag(start, lengte + 1, eenheid, regels) >= einde
    assert laatste_dag(start + timedelta(days=1), lengte, eenheid, regels) >= einde


@given(dagen, lengtes, eenheden, met_wet)
def test_the_act_never_shortens_a_term_and_adds_only_days_off_and_what_makes_two_working_days(
    start: date, lengte: int, eenheid: Eenheid, regels: Telregels
) -> None:
    geteld = laatste_dag(start, lengte, eenheid, Telregels(termijnenwet=False, gelijkgesteld=regels.gelijkgesteld))
    einde = laatste_dag(start, lengte, eenheid, regels)
    assert einde >= geteld
    later = (geteld + timedelta(days=dag) for dag in range((einde - geteld).days))
    tweede = werkdag_na(start, 2, regels.gelijkgesteld)
    assert all(dag < tweede or not is_werkdag(dag, regels.gelijkgesteld) for dag in later)


@pytest.mark.parametrize(("gebeurtenis", "lengte", "eenheid", "dag"), TERUG.values(), ids=TERUG)
def test_counting_back_gives_the_day_that_was_worked_out_by_hand(
    gebeurtenis: date, lengte: int, eenheid: Eenheid, dag: date
) -> None:
    assert uiterste_dag_voor(gebeurtenis, lengte, eenheid, WET) == dag


@given(dagen, lengtes, eenheden, st.frozensets(dagen, max_size=6))
def test_the_last_day_that_is_early_enough_is_the_last_one_whose_term_is_over_before_the_event(
    gebeurtenis: date, lengte: int, eenheid: Eenheid, vrij: frozenset[date]
) -> None:
    geteld = Telregels(termijnenwet=False, gelijkgesteld=vrij)
    dag = uiterste_dag_voor(gebeurtenis, lengte, eenheid, geteld)
    assert laatste_dag(dag, lengte, eenheid, geteld) < gebeurtenis
    assert laatste_dag(dag + timedelta(days=1), lengte, eenheid, geteld) >= gebeurtenis
