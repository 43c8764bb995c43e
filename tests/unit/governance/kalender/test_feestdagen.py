"""The holidays of 2026 to 2036, written out by hand from printed calendars, and beside what others compute."""

from __future__ import annotations

from datetime import date

import holidays
import pytest

from governance.kalender.dagen import feestdagen

NAMEN = (
    *("Nieuwjaarsdag", "Goede Vrijdag", "tweede paasdag", "Koningsdag", "Bevrijdingsdag"),
    *("Hemelvaartsdag", "tweede pinksterdag", "eerste kerstdag", "tweede kerstdag"),
)
TABEL = {
    2026: ("1-1", "3-4", "6-4", "27-4", "5-5", "14-5", "25-5", "25-12", "26-12"),
    2027: ("1-1", "26-3", "29-3", "27-4", "5-5", "6-5", "17-5", "25-12", "26-12"),
    2028: ("1-1", "14-4", "17-4", "27-4", "5-5", "25-5", "5-6", "25-12", "26-12"),
    2029: ("1-1", "30-3", "2-4", "27-4", "5-5", "10-5", "21-5", "25-12", "26-12"),
    2030: ("1-1", "19-4", "22-4", "27-4", "5-5", "30-5", "10-6", "25-12", "26-12"),
    2031: ("1-1", "11-4", "14-4", "26-4", "5-5", "22-5", "2-6", "25-12", "26-12"),
    2032: ("1-1", "26-3", "29-3", "27-4", "5-5", "6-5", "17-5", "25-12", "26-12"),
    2033: ("1-1", "15-4", "18-4", "27-4", "5-5", "26-5", "6-6", "25-12", "26-12"),
    2034: ("1-1", "7-4", "10-4", "27-4", "5-5", "18-5", "29-5", "25-12", "26-12"),
    2035: ("1-1", "23-3", "26-3", "27-4", "5-5", "3-5", "14-5", "25-12", "26-12"),
    2036: ("1-1", "11-4", "14-4", "26-4", "5-5", "22-5", "2-6", "25-12", "26-12"),
}
NIET_GEDEELD = "Bevrijdingsdag"
"""Elsewhere only in every fifth year."""


def op(jaar: int, dag_maand: str) -> date:
    dag, maand = dag_maand.split("-")
    return date(jaar, int(maand), int(dag))


@pytest.mark.parametrize(("jaar", "dagen"), TABEL.items())
def test_the_holidays_of_a_year_are_those_of_the_table(jaar: int, dagen: tuple[str, ...]) -> None:
    verwacht = {op(jaar, dag): naam for dag, naam in zip(dagen, NAMEN, strict=True)}
    assert dict(feestdagen(jaar)) == verwacht
    assert list(feestdagen(jaar)) == sorted(verwacht)


@pytest.mark.parametrize("jaar", TABEL)
def test_what_we_share_with_the_public_holidays_of_the_country_is_the_same(jaar: int) -> None:
    elders = {dag for dag in holidays.country_holidays("NL", years=jaar, expand=False) if dag.weekday() < 5}
    eigen = {dag for dag, naam in feestdagen(jaar).items() if dag.weekday() < 5 and naam != NIET_GEDEELD}
    assert elders - {date(jaar, 5, 5)} == eigen
