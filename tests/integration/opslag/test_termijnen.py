"""Terms in the database: opened, started, extended, met, withdrawn, over; and what the database itself refuses."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from sqlalchemy.exc import DBAPIError

from governance.contract.rules import NOG_CONCEPT, BijAfloop
from governance.kalender.amsterdam import einde_van
from governance.logboek.model import Gebeurtenis, Lading
from governance.logboek.queries import kop
from governance.logboek.rules import GEEN_REDEN
from governance.termijnen.queries import (
    loopt,
    open_termijnen,
    telregels,
    termijnbeeld,
    termijnen_van,
    voorbij,
    wacht_op,
)
from governance.termijnen.rules import (
    AFGELOPEN,
    BEGINT_ANDERS,
    NIET_BEZORGD,
    NOG_NIET_GEWEEST,
    ONBEKEND,
    TE_LAAT,
    Termijnstand,
    Termijnstatus,
    Verlopen,
)
from governance.termijnen.service import trek_termijn_in, verleng_termijn, verwerk_verloop, voldoe_aan_termijn
from governance.weigering import Weigering
from tests.integration.opslag.afspraken import (
    ZAAK,
    Afspraken,
    een_brief,
    een_concept,
    een_overeenkomst,
    lopend,
    open_wachtend,
    wachtend,
)
from tests.integration.opslag.databases import NU, Werkplaats

VANDAAG = dt.date(2026, 3, 2)
EINDE_T08 = dt.date(2026, 3, 23)


@pytest.fixture
def afspraken(werk: Werkplaats) -> Afspraken:
    return een_overeenkomst(werk)


@pytest.fixture
def brief(werk: Werkplaats, afspraken: Afspraken) -> str:
    return een_brief(werk, afspraken)


def stand(werk: Werkplaats, termijn: str) -> Termijnstand:
    with werk.lees() as session:
        return termijnbeeld(session, termijn).stand


def test_a_term_that_starts_by_a_decision_runs_from_the_day_after(werk: Werkplaats, afspraken: Afspraken) -> None:
    termijn = lopend(werk, afspraken, VANDAAG)
    assert stand(werk, termijn) == Termijnstand(Termijnstatus.LOOPT, EINDE_T08)
    with werk.lees() as session:
        beeld = termijnbeeld(session, termijn)
        assert (beeld.zaak, beeld.afspraak.lengte, beeld.contractversie) == (ZAAK, 3, afspraken.contractversie)
        assert telregels(session, afspraken.contractversie).termijnenwet


def test_the_day_in_amsterdam_decides_what_is_today(werk: Werkplaats, afspraken: Afspraken) -> None:
    werk.nu = dt.datetime(2026, 3, 2, 23, 30, tzinfo=dt.UTC)
    termijn = lopend(werk, afspraken, dt.date(2026, 3, 3))
    assert stand(werk, termijn).einde == dt.date(2026, 3, 24)


def test_a_term_that_starts_by_delivery_waits(werk: Werkplaats, afspraken: Afspraken, brief: str) -> None:
    termijn = wachtend(werk, afspraken, brief)
    assert stand(werk, termijn) == Termijnstand()
    with werk.lees() as session:
        assert [beeld.id for beeld in wacht_op(session, document=brief, partij=afspraken.partner)] == [termijn]
        assert wacht_op(session, document="stuk-2", partij=afspraken.partner) == ()


def test_a_term_is_extended_once_with_a_reason_that_lies_apart(werk: Werkplaats, afspraken: Afspraken) -> None:
    termijn = lopend(werk, afspraken, VANDAAG, "T12")
    with werk.doe() as handeling:
        verleng_termijn(handeling, termijn=termijn, met=2, reden="De voorzitter is ziek.")
    assert stand(werk, termijn) == Termijnstand(Termijnstatus.VERLENGD, dt.date(2026, 4, 28))
    with werk.lees() as session:
        laatste = session.get_one(Gebeurtenis, kop(session).seq)
        assert (laatste.soort, laatste.zaak, laatste.grond) == (
            "TermijnVerlengd",
            ZAAK,
            "Procesovereenkomst, artikel 10",
        )
        assert "De voorzitter is ziek." in session.get_one(Lading, laatste.seq).inhoud


def test_what_was_done_on_the_last_day_is_in_time_also_when_it_is_written_down_later(
    werk: Werkplaats, afspraken: Afspraken
) -> None:
    termijn = lopend(werk, afspraken, VANDAAG)
    werk.nu = einde_van(EINDE_T08) + dt.timedelta(days=1)
    with werk.doe() as handeling:
        voldoe_aan_termijn(handeling, termijn=termijn, dag=EINDE_T08)
    assert stand(werk, termijn).status is Termijnstatus.VOLDAAN


def test_what_runs_out_is_processed_once_and_says_what_follows(
    werk: Werkplaats, afspraken: Afspraken, brief: str
) -> None:
    blokkeer, verval = lopend(werk, afspraken, VANDAAG), lopend(werk, afspraken, VANDAAG, "T12")
    wachtend(werk, afspraken, brief)
    werk.nu = einde_van(EINDE_T08)
    with werk.doe() as handeling:
        assert verwerk_verloop(handeling) == ()
    werk.nu += dt.timedelta(seconds=1)
    with werk.doe() as handeling:
        uitkomst = verwerk_verloop(handeling)
    assert uitkomst == (Verlopen(blokkeer, ZAAK, "T08", EINDE_T08, BijAfloop.BLOKKEER),)
    with werk.doe() as handeling:
        assert verwerk_verloop(handeling) == ()
    assert stand(werk, blokkeer).status is Termijnstatus.VERLOPEN
    assert stand(werk, verval).status is Termijnstatus.LOOPT


def test_the_overview_has_what_ends_first_on_top_and_what_waits_below(
    werk: Werkplaats, afspraken: Afspraken, brief: str
) -> None:
    wacht, laat, vroeg = (
        wachtend(werk, afspraken, brief),
        lopend(werk, afspraken, VANDAAG, "T12"),
        lopend(werk, afspraken, VANDAAG),
    )
    weg = lopend(werk, afspraken, VANDAAG)
    with werk.doe() as handeling:
        trek_termijn_in(handeling, termijn=weg, reden="De zaak is gesloten.")
    with werk.lees() as session:
        assert [beeld.id for beeld in open_termijnen(session)] == [vroeg, laat, wacht]
        assert [beeld.id for beeld in termijnen_van(session, ZAAK)] == [wacht, laat, vroeg, weg]
        assert [beeld.id for beeld in loopt(session, VANDAAG, binnen=21)] == [vroeg]
        assert loopt(session, VANDAAG, binnen=20) == ()
        assert [beeld.id for beeld in loopt(session, EINDE_T08)] == [vroeg, laat]
        assert voorbij(session, EINDE_T08) == ()
        assert [beeld.id for beeld in voorbij(session, EINDE_T08 + dt.timedelta(days=1))] == [vroeg]


def test_a_term_starts_only_by_what_the_agreement_says(werk: Werkplaats, afspraken: Afspraken, brief: str) -> None:
    with pytest.raises(Weigering) as zonder_bezorging:
        lopend(werk, afspraken, VANDAAG, "T10")
    assert zonder_bezorging.value.grond is NIET_BEZORGD
    with pytest.raises(Weigering) as anders, werk.doe() as handeling:
        open_wachtend(handeling, afspraken, brief, "T08")
    assert anders.value.grond is BEGINT_ANDERS
    with pytest.raises(Weigering) as morgen:
        lopend(werk, afspraken, VANDAAG + dt.timedelta(days=1))
    assert morgen.value.grond is NOG_NIET_GEWEEST


def test_what_comes_too_late_or_without_a_reason_is_refused(werk: Werkplaats, afspraken: Afspraken) -> None:
    termijn = lopend(werk, afspraken, VANDAAG, "T12")
    with pytest.raises(Weigering) as zonder_reden, werk.doe() as handeling:
        trek_termijn_in(handeling, termijn=termijn, reden="")
    assert zonder_reden.value.grond is GEEN_REDEN
    with pytest.raises(Weigering) as onbekend, werk.doe() as handeling:
        voldoe_aan_termijn(handeling, termijn="geen", dag=VANDAAG)
    assert onbekend.value.grond is ONBEKEND
    werk.nu = NU + dt.timedelta(weeks=8)
    with pytest.raises(Weigering) as te_laat, werk.doe() as handeling:
        verleng_termijn(handeling, termijn=termijn, met=1, reden="Vergeten.")
    assert te_laat.value.grond is TE_LAAT
    with werk.doe() as handeling:
        trek_termijn_in(handeling, termijn=termijn, reden="De zaak is gesloten.")
    with pytest.raises(Weigering) as over, werk.doe() as handeling:
        voldoe_aan_termijn(handeling, termijn=termijn, dag=VANDAAG)
    assert over.value.grond is AFGELOPEN


STAP = "INSERT INTO termijnstap (id, termijn, soort, dag, einde, vastgelegd_in) VALUES "
GEWEIGERD = {
    "a second start": (("T08",), STAP + "('x', '{t}', 'gestart', '2026-03-02', '2026-03-23', 1)", "termijnstap"),
    "an end with a last day": (
        ("T10",),
        STAP + "('x', '{t}', 'voldaan', '2026-03-02', '2026-03-09', 1)",
        "einde_bij_begin",
    ),
    "a start without delivery": (
        ("T10",),
        STAP + "('x', '{t}', 'gestart', '2026-03-02', '2026-03-30', 1)",
        "termijnstap_bezorging_bewezen",
    ),
    "an extension before the start": (
        ("T10",),
        STAP + "('x', '{t}', 'verlengd', '2026-03-02', '2026-03-09', 1)",
        "termijnstap_eerst_gestart",
    ),
    "an end before the start": (("T10",), STAP + "('x', '{t}', 'verlopen', '2026-03-02', NULL, 1)", "eerst_gestart"),
    "an extension that was not agreed": (
        ("T08",),
        STAP + "('x', '{t}', 'verlengd', '2026-03-02', '2026-03-30', 1)",
        "termijnstap_verlengbaar",
    ),
    "a step after the end": (
        ("T08", "voldaan"),
        STAP + "('x', '{t}', 'verlopen', '2026-03-30', NULL, 1)",
        "termijnstap_na_het_einde_niets",
    ),
    "a term changed": (("T08",), "UPDATE termijn SET lengte = 1", "termijn_blijft_gelijk"),
    "a term removed": (("T10",), "DELETE FROM termijn", "termijn_wordt_niet_gewist"),
    "a step changed": (("T08",), "UPDATE termijnstap SET einde = '2027-01-01'", "termijnstap_blijft_gelijk"),
    "a step removed": (("T08",), "DELETE FROM termijnstap", "termijnstap_wordt_niet_gewist"),
}


@pytest.mark.parametrize(("situatie", "statement", "grendel"), GEWEIGERD.values(), ids=GEWEIGERD)
def test_the_database_refuses_what_cannot_happen_to_a_term(
    situatie: tuple[str, ...], statement: str, grendel: str, werk: Werkplaats, afspraken: Afspraken, brief: str
) -> None:
    termijn = wachtend(werk, afspraken, brief) if situatie[0] == "T10" else lopend(werk, afspraken, VANDAAG)
    if "voldaan" in situatie:
        with werk.doe() as handeling:
            voldoe_aan_termijn(handeling, termijn=termijn, dag=VANDAAG)
    with pytest.raises(DBAPIError, match=grendel), werk.opslag.schrijf() as session:
        session.connection().exec_driver_sql(statement.replace("{t}", termijn))


KOLOMMEN = (
    *("zaak", "code", "contractversie", "lengte", "eenheid", "startgrond", "verlengbaar", "verlenging"),
    *("bij_afloop", "artikel", "document", "partij", "vastgelegd_in"),
)


def nog_een(anders: str = "") -> str:
    """The statement that makes a term "y" like the one that is there, but for one column."""
    kolom, _, waarde = anders.partition(" = ")
    waarden = ", ".join(waarde if naam == kolom else naam for naam in KOLOMMEN)
    return f"INSERT INTO termijn (id, {', '.join(KOLOMMEN)}) SELECT 'y', {waarden} FROM termijn"  # noqa: S608 - our own


@pytest.mark.parametrize(
    ("anders", "regel"),
    [
        ("document = NULL", "document_bij_bezorging"),
        ("partij = NULL", "partij_bij_document"),
        ("lengte = 0", "vanaf_een"),
        ("verlenging = 0", "vanaf_een"),
        ("verlengbaar = FALSE", "verlenging_als_het_mag"),
    ],
)
def test_the_database_refuses_a_term_that_contradicts_itself(
    anders: str, regel: str, werk: Werkplaats, afspraken: Afspraken, brief: str
) -> None:
    wachtend(werk, afspraken, brief)
    with pytest.raises(DBAPIError, match=regel), werk.opslag.schrijf() as session:
        session.connection().exec_driver_sql(nog_een(anders))


def test_a_term_rests_on_a_version_that_is_fixed(werk: Werkplaats, afspraken: Afspraken) -> None:
    concept = een_concept(werk, afspraken)
    with pytest.raises(Weigering) as gevonden:
        lopend(werk, replace(afspraken, contractversie=concept), VANDAAG)
    assert gevonden.value.grond is NOG_CONCEPT
    lopend(werk, afspraken, VANDAAG)
    with pytest.raises(DBAPIError, match="termijn_alleen_vastgesteld"), werk.opslag.schrijf() as session:
        session.connection().exec_driver_sql(nog_een(f"contractversie = '{concept}'"))


def test_the_database_refuses_a_term_that_ends_before_it_begins(werk: Werkplaats, afspraken: Afspraken) -> None:
    lopend(werk, afspraken, VANDAAG)
    with werk.opslag.schrijf() as session:
        session.connection().exec_driver_sql(nog_een())
    with pytest.raises(DBAPIError, match="einde_na_begin"), werk.opslag.schrijf() as session:
        session.connection().exec_driver_sql(STAP + "('x', 'y', 'gestart', '2026-03-02', '2026-03-02', 1)")
