"""A fact changes, ends or is corrected; what was said before can be read back, and two never hold on one day."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.exc import DBAPIError

from governance.feiten.conditions import geldt
from governance.feiten.rules import DUBBEL, NIET_BINNEN, OMGEKEERD, VERVALLEN, Peil
from governance.feiten.service import beeindig_per, herstel, leg_feit_vast, trek_feit_in, wijzig_per
from governance.logboek.handeling import Handeling
from governance.logboek.rules import Logboekgebeurtenis
from governance.netwerk.model import Omvang, Partij
from governance.netwerk.rules import Grootte, Partijsoort
from governance.weigering import Weigering
from tests.integration.opslag.databases import Werkplaats

EERST, LATER, LAATST = date(2027, 1, 1), date(2028, 7, 1), date(2030, 1, 1)


def event(handeling: Handeling) -> int:
    return handeling.leg_vast(Logboekgebeurtenis.INGEZIEN)


@pytest.fixture
def klein_vanaf_begin(werk: Werkplaats) -> Omvang:
    """A partner that is small from the first day on, without an end."""
    with werk.doe() as handeling:
        seq = event(handeling)
        handeling.session.add(Partij(id="p", soort=Partijsoort.NETWERKPARTNER, vastgelegd_in=seq))
        handeling.session.flush()
        feit = Omvang(partij="p", grootte=Grootte.KLEIN, geldig_van=EERST)
        return leg_feit_vast(handeling, feit=feit, gebeurtenis=seq)


def op(werk: Werkplaats, dag: date, bekend: int | None = None) -> list[Grootte]:
    with werk.lees() as session:
        return list(session.scalars(select(Omvang.grootte).where(geldt(Omvang, Peil(dag, bekend)))))


def test_a_change_from_a_day_on_leaves_the_days_before_as_they_were(
    werk: Werkplaats, klein_vanaf_begin: Omvang
) -> None:
    with werk.doe() as handeling:
        wijzig_per(handeling, feit=klein_vanaf_begin, per=LATER, gebeurtenis=event(handeling), grootte=Grootte.GROOT)
    assert (op(werk, EERST), op(werk, LATER)) == ([Grootte.KLEIN], [Grootte.GROOT])


def test_a_change_from_the_first_day_on_replaces_the_whole_fact(werk: Werkplaats, klein_vanaf_begin: Omvang) -> None:
    with werk.doe() as handeling:
        wijzig_per(handeling, feit=klein_vanaf_begin, per=EERST, gebeurtenis=event(handeling), grootte=Grootte.ZZP)
    assert op(werk, EERST) == [Grootte.ZZP]


def test_a_corrected_day_changes_what_we_say_now_and_not_what_we_said_then(
    werk: Werkplaats, klein_vanaf_begin: Omvang
) -> None:
    with werk.doe() as handeling:
        seq = event(handeling)
        herstel(handeling, feit=klein_vanaf_begin, gebeurtenis=seq, geldig_van=LATER)
    assert op(werk, EERST) == []
    assert op(werk, EERST, bekend=seq - 1) == [Grootte.KLEIN]


def test_a_withdrawn_fact_held_on_no_day(werk: Werkplaats, klein_vanaf_begin: Omvang) -> None:
    with werk.doe() as handeling:
        trek_feit_in(handeling, feit=klein_vanaf_begin, gebeurtenis=event(handeling))
    assert op(werk, LATER) == []


ATTEMPTS: dict[str, tuple[object, Callable[[Handeling, Omvang], object]]] = {
    "a second fact on the same days": (
        DUBBEL,
        lambda h, _: leg_feit_vast(
            h, feit=Omvang(partij="p", grootte=Grootte.ZZP, geldig_van=LATER), gebeurtenis=event(h)
        ),
    ),
    "an end on the first day": (OMGEKEERD, lambda h, f: beeindig_per(h, feit=f, per=EERST, gebeurtenis=event(h))),
    "a change before it holds": (
        NIET_BINNEN,
        lambda h, f: wijzig_per(h, feit=f, per=date(2026, 1, 1), gebeurtenis=event(h), grootte=Grootte.ZZP),
    ),
    "a second end after the first": (
        NIET_BINNEN,
        lambda h, f: beeindig_per(
            h, feit=beeindig_per(h, feit=f, per=LATER, gebeurtenis=event(h)), per=LAATST, gebeurtenis=event(h)
        ),
    ),
    "a correction of what was corrected": (
        VERVALLEN,
        lambda h, f: [herstel(h, feit=f, gebeurtenis=event(h), grootte=size) for size in (Grootte.ZZP, Grootte.GROOT)],
    ),
}


@pytest.mark.parametrize("name", ATTEMPTS)
def test_it_is_refused_to_record(name: str, werk: Werkplaats, klein_vanaf_begin: Omvang) -> None:
    ground, attempt = ATTEMPTS[name]
    with pytest.raises(Weigering) as refused, werk.doe() as handeling:
        attempt(handeling, handeling.session.get_one(Omvang, klein_vanaf_begin.id))
    assert refused.value.grond is ground
    assert op(werk, LAATST) == [Grootte.KLEIN]


KLEIN = "INSERT INTO omvang (id, partij, geldig_van, grootte, vastgelegd_in, vervallen_in)"
TERUGGEDATEERD = {
    "a fact said to be recorded earlier": (
        f"{KLEIN} VALUES ('x', 'q', '2027-01-01', 'klein', 1, NULL)",
        "omvang_begint_nu",
    ),
    "a fact that was withdrawn before it came": (
        f"{KLEIN} VALUES ('x', 'q', '2027-01-01', 'klein', 2, 2)",
        "omvang_begint_nu",
    ),
    "a fact said to be withdrawn earlier": ("UPDATE omvang SET vervallen_in = 1", "omvang_vervalt_nu"),
}


@pytest.mark.parametrize(("statement", "grendel"), TERUGGEDATEERD.values(), ids=TERUGGEDATEERD)
def test_nobody_adds_to_what_was_known_before(
    statement: str, grendel: str, werk: Werkplaats, klein_vanaf_begin: Omvang
) -> None:
    werk.nu += timedelta(minutes=1)
    with werk.doe() as handeling:
        seq = event(handeling)
        handeling.session.add(Partij(id="q", soort=Partijsoort.NETWERKPARTNER, vastgelegd_in=seq))
    assert (klein_vanaf_begin.vastgelegd_in, seq) == (1, 2)
    with pytest.raises(DBAPIError, match=grendel), werk.opslag.schrijf() as session:
        session.connection().exec_driver_sql(statement)
