"""The earliest possible days: what must be waited for is waited for, and nothing else."""

from __future__ import annotations

import datetime as dt

import pytest

from governance.contract.termijnsoorten import TERMIJNSOORTEN
from governance.kalender.dagen import werkdag_na
from governance.termijnen.telling import Telregels
from governance.uitsluiting.gronden import Grond, Route
from governance.uitsluiting.planning import Mijlpaal, Planregel, planning, termijncodes

REGELS = Telregels(termijnenwet=True, gelijkgesteld=frozenset())
VOORSTEL = {code: soort.voorstel for code, soort in TERMIJNSOORTEN.items()}
STUKKEN = 10
"""How many working days before a meeting its papers are there."""
BEGIN = dt.date(2026, 10, 1)


def dagen(grond: Grond, route: Route, *, spoed: bool = False) -> dict[Mijlpaal, Planregel]:
    regels = planning(BEGIN, VOORSTEL, REGELS, stukken=STUKKEN, grond=grond, route=route, spoed=spoed)
    return {een.mijlpaal: een for een in regels}


def test_low_trust_takes_well_over_a_year_even_when_nobody_waits() -> None:
    gevonden = dagen(Grond.VERTROUWEN, Route.BEIDE)
    assert list(gevonden) == [een for een in Mijlpaal if een is not Mijlpaal.INGEBREKESTELLING]
    assert gevonden[Mijlpaal.PLAN].vroegst == BEGIN
    assert gevonden[Mijlpaal.RONDE].vroegst == dt.date(2027, 4, 2), "six months after the plan"
    assert gevonden[Mijlpaal.MDG].vroegst == dt.date(2027, 5, 19), (
        "four weeks and a day, and the papers two weeks before"
    )
    assert gevonden[Mijlpaal.COLLEGE].vroegst == dt.date(2027, 5, 19)
    assert gevonden[Mijlpaal.VERKLARING].vroegst == dt.date(2027, 6, 9), "twenty days to ask for reconsideration"
    assert gevonden[Mijlpaal.EINDE].vroegst == dt.date(2027, 9, 9), "three months, to a working day"
    assert gevonden[Mijlpaal.EINDE].uiterst > dt.date(2028, 3, 1)


def test_every_milestone_comes_after_the_one_before_it_and_never_later_than_the_latest() -> None:
    for grond, route in ((Grond.VERTROUWEN, Route.BEIDE), (Grond.TEKORT, Route.GEWOON), (Grond.FRAUDE, Route.GEWOON)):
        regels = planning(BEGIN, VOORSTEL, REGELS, stukken=STUKKEN, grond=grond, route=route)
        assert [een.vroegst for een in regels] == sorted(een.vroegst for een in regels)
        assert [een.uiterst for een in regels] == sorted(een.uiterst for een in regels)
        assert all(een.vroegst <= een.uiterst for een in regels)


@pytest.mark.parametrize(("route", "met"), [(Route.OPTIE_1, False), (Route.OPTIE_2, True), (Route.BEIDE, True)])
def test_the_toezichthouder_is_in_it_where_the_route_asks_one(route: Route, met: bool) -> None:
    assert (Mijlpaal.TOEZICHT in dagen(Grond.VERTROUWEN, route)) is met


def test_haste_makes_the_time_to_answer_shorter_and_never_leaves_it_out() -> None:
    rustig, haast = dagen(Grond.FRAUDE, Route.GEWOON), dagen(Grond.FRAUDE, Route.GEWOON, spoed=True)
    assert Mijlpaal.GESPREK in rustig
    assert Mijlpaal.GESPREK not in haast
    assert haast[Mijlpaal.MDG].vroegst == dt.date(2026, 10, 23), "five working days and a day, and the papers"
    assert haast[Mijlpaal.MDG].vroegst < rustig[Mijlpaal.MDG].vroegst


def test_there_is_no_haste_about_low_trust() -> None:
    assert dagen(Grond.VERTROUWEN, Route.BEIDE, spoed=True) == dagen(Grond.VERTROUWEN, Route.BEIDE)


def test_repair_comes_first_where_there_is_something_to_repair() -> None:
    gevonden = dagen(Grond.TEKORT, Route.GEWOON)
    assert gevonden[Mijlpaal.VOORNEMEN].vroegst == BEGIN + dt.timedelta(days=29)
    assert Mijlpaal.RONDE not in gevonden


def test_only_the_terms_that_it_names_are_asked() -> None:
    codes = termijncodes(Grond.VERTROUWEN, Route.BEIDE)
    assert {"T06", "T10", "T17", "T18"} <= codes
    alleen = {code: VOORSTEL[code] for code in codes}
    assert (
        planning(BEGIN, alleen, REGELS, stukken=STUKKEN, grond=Grond.VERTROUWEN, route=Route.BEIDE)[0].vroegst == BEGIN
    )


def test_a_meeting_is_not_before_its_papers_can_be_there_and_nothing_else_moves_by_it() -> None:
    zonder, met = (
        {
            een.mijlpaal: een.vroegst
            for een in planning(BEGIN, VOORSTEL, REGELS, stukken=stukken, grond=Grond.TEKORT, route=Route.GEWOON)
        }
        for stukken in (0, STUKKEN)
    )
    assert met[Mijlpaal.VOORNEMEN] == zonder[Mijlpaal.VOORNEMEN]
    assert met[Mijlpaal.MDG] == met[Mijlpaal.COLLEGE] == werkdag_na(zonder[Mijlpaal.MDG], STUKKEN)


def test_from_a_milestone_only_what_comes_after_it_is_there_and_begins_that_day() -> None:
    na = planning(
        BEGIN, VOORSTEL, REGELS, stukken=STUKKEN, grond=Grond.VERTROUWEN, route=Route.BEIDE, na=Mijlpaal.VOORNEMEN
    )
    assert [een.mijlpaal for een in na][:2] == [Mijlpaal.MDG, Mijlpaal.TOEZICHT]
    assert na[0].vroegst == dt.date(2026, 11, 13), "four weeks after the intention and a day, and the papers"
    assert na[-1].mijlpaal is Mijlpaal.EINDE
