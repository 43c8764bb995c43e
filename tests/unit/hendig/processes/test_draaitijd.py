"""When the service was down: which silences count for a round that closes."""

import datetime as dt

from hendig.jobs.draaitijd import STIL, Stuk, gaten

SLUIT = dt.datetime(2026, 6, 15, 15, 0, tzinfo=dt.UTC)
VAN = SLUIT - dt.timedelta(hours=24)


def uur(uren: float, na: dt.datetime = VAN) -> dt.datetime:
    return na + dt.timedelta(hours=uren)


def stil(*gedraaid: Stuk, nu: dt.datetime = SLUIT) -> tuple[Stuk, ...]:
    return gaten(gedraaid, VAN, SLUIT, nu=nu)


def test_a_service_that_ran_all_day_was_not_down() -> None:
    assert stil((uur(-9), SLUIT)) == ()
    assert stil((uur(-9), uur(8)), (uur(8) + STIL, SLUIT)) == ()


def test_a_silence_in_the_last_day_counts_from_the_second_after_five_minutes() -> None:
    later = uur(8) + STIL + dt.timedelta(seconds=1)
    assert stil((uur(-9), uur(8)), (later, SLUIT)) == ((uur(8), later),)


def test_a_silence_that_was_over_before_the_last_day_does_not_count() -> None:
    assert stil((uur(-9), uur(-5)), (uur(-1), SLUIT)) == ()


def test_a_silence_that_began_before_the_last_day_counts_from_its_first_hour() -> None:
    assert stil((uur(-9), uur(-5)), (uur(2), SLUIT)) == ((VAN, uur(2)),)


def test_who_came_in_the_last_minute_found_a_closed_door_as_well() -> None:
    bijna, weer = SLUIT - dt.timedelta(minutes=1), uur(3, SLUIT)
    assert stil((uur(-9), bijna), (weer, weer), nu=weer) == ((bijna, weer),)
    assert stil((uur(-9), bijna), nu=weer) == ((bijna, weer),)


def test_a_silence_after_closing_does_not_count() -> None:
    assert stil((uur(-9), SLUIT), nu=uur(9, SLUIT)) == ()


def test_of_a_service_that_never_said_that_it_ran_nothing_is_assumed() -> None:
    assert stil() == ((VAN, SLUIT),)


def test_two_workers_beside_each_other_hide_no_silence_and_make_none() -> None:
    assert stil((uur(-9), uur(12)), (uur(1), uur(4)), (uur(11), SLUIT)) == ()
    assert stil((uur(-9), uur(6)), (uur(1), uur(4)), (uur(8), SLUIT)) == ((uur(6), uur(8)),)
