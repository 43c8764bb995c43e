"""What can happen to a term, and what cannot."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from governance.contract.rules import BijAfloop, Eenheid, Startgrond, Termijnafspraak
from governance.kalender.dagen import is_werkdag
from governance.termijnen import rules as t
from governance.termijnen.telling import Telregels
from governance.weigering import Weigering, Weigeringsgrond

WET = Telregels(termijnenwet=True, gelijkgesteld=frozenset())
MAANDAG = date(2026, 11, 2)
EINDE = date(2026, 11, 30)
ZIENSWIJZE = Termijnafspraak(
    code="T10",
    lengte=4,
    eenheid=Eenheid.WEEK,
    startgrond=Startgrond.BEZORGD,
    verlengbaar=True,
    verlenging=2,
    bij_afloop=BijAfloop.GA_VERDER_ZONDER,
    artikel="10",
)
LOOPT = t.Termijnstand(t.Termijnstatus.LOOPT, EINDE)
VERLENGD = t.Termijnstand(t.Termijnstatus.VERLENGD, date(2026, 12, 14))
WACHT = t.Termijnstand()


def stap(soort: t.Termijnstapsoort, dag: date = MAANDAG, einde: date | None = None) -> t.Stap:
    return t.Stap(soort, dag, einde)


def test_a_term_starts_runs_is_extended_once_and_is_met() -> None:
    gestart = t.start(ZIENSWIJZE, MAANDAG, WET)
    assert gestart.einde == EINDE
    verlengd = t.verlenging(ZIENSWIJZE, LOOPT, MAANDAG, 2, WET)
    assert verlengd.einde == date(2026, 12, 14)
    assert t.stand_na("T10", []) == WACHT
    assert t.stand_na("T10", [gestart]) == LOOPT
    assert t.stand_na("T10", [gestart, verlengd]) == VERLENGD
    voldaan = stap(t.Termijnstapsoort.VOLDAAN, date(2026, 12, 14))
    assert t.stand_na("T10", [gestart, verlengd, voldaan]).status is t.Termijnstatus.VOLDAAN


def test_what_a_party_does_before_delivery_is_proven_meets_the_term_too() -> None:
    assert t.na("T10", WACHT, stap(t.Termijnstapsoort.VOLDAAN)).status is t.Termijnstatus.VOLDAAN


def test_an_extension_that_the_agreement_does_not_bound_is_as_long_as_its_reasons_carry() -> None:
    onbegrensd = replace(ZIENSWIJZE, verlenging=None)
    assert t.verlenging(onbegrensd, LOOPT, MAANDAG, 10, WET).einde == EINDE + timedelta(weeks=10)


@pytest.mark.parametrize("over", sorted(t.OVER))
@pytest.mark.parametrize("soort", t.Termijnstapsoort)
def test_nothing_follows_on_the_end_of_a_term(over: t.Termijnstatus, soort: t.Termijnstapsoort) -> None:
    with pytest.raises(Weigering) as gevonden:
        t.na("T10", t.Termijnstand(over, EINDE), stap(soort))
    assert gevonden.value.grond is t.AFGELOPEN


ONMOGELIJK = {
    "a second start": (LOOPT, stap(t.Termijnstapsoort.GESTART), t.AL_GESTART),
    "a second extension": (VERLENGD, stap(t.Termijnstapsoort.VERLENGD), t.AL_VERLENGD),
    "extended before it started": (WACHT, stap(t.Termijnstapsoort.VERLENGD), t.NIET_BEZORGD),
    "extended after it ended": (LOOPT, stap(t.Termijnstapsoort.VERLENGD, date(2026, 12, 1)), t.TE_LAAT),
    "met after it ended": (LOOPT, stap(t.Termijnstapsoort.VOLDAAN, date(2026, 12, 1)), t.TE_LAAT),
    "over on its last day": (LOOPT, stap(t.Termijnstapsoort.VERLOPEN, EINDE), t.LOOPT_NOG),
    "over before it started": (WACHT, stap(t.Termijnstapsoort.VERLOPEN), t.NIET_BEZORGD),
}


@pytest.mark.parametrize(("stand", "gezet", "grond"), ONMOGELIJK.values(), ids=ONMOGELIJK)
def test_a_step_that_cannot_follow_is_refused(stand: t.Termijnstand, gezet: t.Stap, grond: Weigeringsgrond) -> None:
    with pytest.raises(Weigering) as gevonden:
        t.na("T10", stand, gezet)
    assert gevonden.value.grond is grond


@pytest.mark.parametrize(
    ("afspraak", "stand", "met", "grond"),
    [
        (ZIENSWIJZE, WACHT, 1, t.NIET_BEZORGD),
        (replace(ZIENSWIJZE, verlengbaar=False, verlenging=None), LOOPT, 1, t.NIET_VERLENGBAAR),
        (ZIENSWIJZE, LOOPT, 3, t.TE_LANG),
        (ZIENSWIJZE, LOOPT, 0, t.TE_LANG),
        (replace(ZIENSWIJZE, verlenging=None), LOOPT, 0, t.TE_LANG),
    ],
)
def test_an_extension_that_the_agreement_does_not_allow_is_refused(
    afspraak: Termijnafspraak, stand: t.Termijnstand, met: int, grond: Weigeringsgrond
) -> None:
    with pytest.raises(Weigering) as gevonden:
        t.verlenging(afspraak, stand, MAANDAG, met, WET)
    assert gevonden.value.grond is grond


def test_how_far_a_term_may_be_extended_is_said_in_words() -> None:
    with pytest.raises(
        Weigering,
        match="kan de termijn 'de zienswijze van de partner op het voornemen' 1 tot en met 2 weken langer worden",
    ):
        t.verlenging(ZIENSWIJZE, LOOPT, MAANDAG, 3, WET)
    with pytest.raises(Weigering, match="1 of meer weken langer"):
        t.verlenging(replace(ZIENSWIJZE, verlenging=None), LOOPT, MAANDAG, 0, WET)


def test_what_happened_lies_not_in_the_future() -> None:
    with pytest.raises(Weigering, match="3 november 2026 is nog niet geweest"):
        t.weiger_toekomst(MAANDAG + timedelta(days=1), MAANDAG)
    t.weiger_toekomst(MAANDAG, MAANDAG)


def test_a_term_that_starts_by_delivery_is_not_started_by_a_day_and_the_other_way_round() -> None:
    besloten = replace(ZIENSWIJZE, code="T08", startgrond=Startgrond.BESLOTEN)
    with pytest.raises(Weigering, match="begint pas als het stuk is bezorgd"):
        t.weiger_andere_start(ZIENSWIJZE, bezorgd=False)
    with pytest.raises(Weigering, match="hij begint als iets is besloten"):
        t.weiger_andere_start(besloten, bezorgd=True)
    t.weiger_andere_start(ZIENSWIJZE, bezorgd=True)
    t.weiger_andere_start(besloten, bezorgd=False)


class Termijnverloop(RuleBasedStateMachine):
    """Whatever is tried with a term, in whatever order and on whatever day."""

    def __init__(self) -> None:
        super().__init__()
        self.stappen: list[t.Stap] = []
        self.vandaag = MAANDAG

    @property
    def stand(self) -> t.Termijnstand:
        return t.stand_na("T10", self.stappen)

    def probeer(self, gezet: t.Stap) -> bool:
        try:
            t.na("T10", self.stand, gezet)
        except Weigering:
            return False
        self.stappen.append(gezet)
        return True

    @rule(dagen=st.integers(1, 40))
    def time_passes(self, dagen: int) -> None:
        self.vandaag += timedelta(days=dagen)

    @rule(geleden=st.integers(0, 10))
    def delivery_is_proven(self, geleden: int) -> None:
        gestart = t.start(ZIENSWIJZE, self.vandaag - timedelta(days=geleden), WET)
        had_started = self.stand.einde is not None
        assert not (self.probeer(gestart) and had_started)

    @rule(met=st.integers(0, 3))
    def somebody_extends(self, met: int) -> None:
        voor = self.stand
        try:
            gezet = t.verlenging(ZIENSWIJZE, voor, self.vandaag, met, WET)
        except Weigering:
            return
        if self.probeer(gezet):
            assert voor.einde is not None
            assert self.vandaag <= voor.einde < self.stappen[-1].einde  # type: ignore[operator] # an extension has one

    @rule(soort=st.sampled_from([t.Termijnstapsoort.VOLDAAN, t.Termijnstapsoort.INGETROKKEN]))
    def it_is_met_or_withdrawn(self, soort: t.Termijnstapsoort) -> None:
        self.probeer(t.Stap(soort, self.vandaag))

    @rule()
    def what_is_over_is_processed(self) -> None:
        voor = self.stand
        if self.probeer(t.Stap(t.Termijnstapsoort.VERLOPEN, self.vandaag)):
            assert voor.einde is not None
            assert self.vandaag > voor.einde

    @invariant()
    def only_a_term_that_started_has_an_end_and_that_is_a_working_day(self) -> None:
        gestart = any(gezet.soort is t.Termijnstapsoort.GESTART for gezet in self.stappen)
        assert (self.stand.einde is not None) == gestart
        assert self.stand.einde is None or is_werkdag(self.stand.einde)

    @invariant()
    def each_thing_happens_at_most_once_and_nothing_after_an_end(self) -> None:
        soorten = [gezet.soort for gezet in self.stappen]
        assert len(soorten) == len(set(soorten))
        assert not any(t.stand_na("T10", self.stappen[:plaats]).status in t.OVER for plaats in range(len(soorten)))


TestTermijnverloop = Termijnverloop.TestCase
