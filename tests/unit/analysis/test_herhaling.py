"""Repetition: each V- and H-rule refuses by itself, unknown facts are never guessed, and history is a fold."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.herhaling.feiten import (
    Bevinding,
    Herhalingsregels,
    Kennisgevingsfeiten,
    Planstand,
    Rondefeiten,
    Rondestatus,
)
from analysis.herhaling.herhaling import status_after, without_facts
from analysis.herhaling.status import Herhaling
from analysis.oordeel.uitkomst import Oordeel, Poort

REGELS = Herhalingsregels(
    k=2, verbetertermijn_maanden=6, venster_maanden=30, nieuwkomer_maanden=6, publicatie_werkdagen=20
)


def bevinding(oordeel: Oordeel, *, robust: bool = True, poort: Poort | None = None) -> Bevinding:
    return Bevinding(oordeel, () if poort is None else (poort,), robust if oordeel is Oordeel.ONDER else None)


def ronde(
    jaar: int, oordeel: Oordeel = Oordeel.ONDER, *, robust: bool = True, poort: Poort | None = None
) -> Rondefeiten:
    """A round in May of a year that counts, after which the partner was told and a plan was agreed in September."""
    return Rondefeiten(
        naam=str(jaar),
        bevinding=bevinding(oordeel, robust=robust, poort=poort),
        nulmeting=False,
        status=Rondestatus.DEFINITIEF,
        opent_op=date(jaar, 5, 10),
        sluit_op=date(jaar, 5, 31),
        periode_van=date(jaar - 1, 10, 1),
        gepubliceerd_werkdagen=40,
        zelfde_norm=True,
        instrument_versie="1",
        toegetreden_op=date(2026, 1, 1),
        kennisgeving=Kennisgevingsfeiten(
            bezorgd_op=date(jaar, 7, 1),
            gesprek_aangeboden_op=date(jaar, 7, 1),
            plan=Planstand.VASTGESTELD,
            plan_op=date(jaar, 9, 1),
        ),
        gebruikt=False,
    )


def decided(*rondes: Rondefeiten, regels: Herhalingsregels = REGELS) -> tuple[Herhaling, str]:
    found = status_after(rondes, regels)
    return found.status, found.regel


LOW, NEXT = ronde(2027), ronde(2028)


def test_two_low_rounds_a_year_apart_with_notice_talk_and_plan_in_between_give_a_signal() -> None:
    found = status_after([LOW, NEXT], REGELS)
    assert (found.status, found.rondes) == (Herhaling.SIGNAAL, ("2027", "2028"))
    assert "signaal" in found.toelichting


def test_one_low_round_is_never_a_repetition() -> None:
    assert decided(LOW) == (Herhaling.GEEN, "H1")


def test_a_low_round_and_a_sufficient_one_are_no_repetition() -> None:
    assert decided(LOW, ronde(2028, Oordeel.OP_OF_BOVEN)) == (Herhaling.GEEN, "H1")


@pytest.mark.parametrize(
    ("changes", "regel"),
    [
        ({"nulmeting": True}, "V9"),
        ({"status": Rondestatus.VERNIETIGD}, "V8"),
        ({"gepubliceerd_werkdagen": 19}, "V1"),
        ({"zelfde_norm": False}, "V1"),
        ({"toegetreden_op": date(2027, 11, 11)}, "V2"),
        ({"bevinding": None}, "V3"),
    ],
)
def test_a_round_that_does_not_count_never_decides(changes: dict[str, object], regel: str) -> None:
    assert decided(LOW, replace(NEXT, **changes)) == (Herhaling.GEEN, regel)  # type: ignore[arg-type]


@pytest.mark.parametrize("changes", [{"nulmeting": True}, {"status": Rondestatus.VERNIETIGD}, {"zelfde_norm": False}])
def test_a_round_that_does_not_count_is_no_first_round_either(changes: dict[str, object]) -> None:
    assert decided(replace(LOW, **changes), NEXT) == (Herhaling.GEEN, "H1")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("poort", "regel"),
    [
        (Poort.BEOORDELAARS, "V3"),
        (Poort.LOS, "V3"),
        (Poort.RESPONS, "V4"),
        (Poort.CLUSTERS, "V5"),
        (Poort.CLUSTERAANDEEL, "V5"),
        (Poort.BETROUWBAARHEID, "V7"),
        (Poort.VLAG, "V7"),
        (Poort.FOUTMARGE, "V9"),
        (Poort.SPREIDING, "V9"),
    ],
)
def test_a_closed_gate_is_a_v_rule_that_failed(poort: Poort, regel: str) -> None:
    closed = ronde(2028, Oordeel.NIET_VAST_TE_STELLEN, poort=poort)
    assert decided(LOW, closed) == (Herhaling.GEEN, regel)


@pytest.mark.parametrize("between", [Oordeel.OP_OF_BOVEN, Oordeel.GEEN_CONCLUSIE])
def test_a_counting_round_in_between_that_is_not_low_breaks_the_chain(between: Oordeel) -> None:
    assert decided(LOW, ronde(2028, between), ronde(2029)) == (Herhaling.GEEN, "H2")


def test_an_undecidable_round_in_between_neither_adds_nor_breaks() -> None:
    closed = ronde(2028, Oordeel.NIET_VAST_TE_STELLEN, poort=Poort.RESPONS)
    assert decided(LOW, closed, ronde(2029)) == (Herhaling.SIGNAAL, "H1-H8")


def test_a_low_round_that_is_not_robust_neither_decides_nor_breaks() -> None:
    weak = ronde(2028, robust=False)
    assert decided(LOW, weak) == (Herhaling.GEEN, "H8")
    assert decided(LOW, weak, ronde(2029))[0] is Herhaling.SIGNAAL


@pytest.mark.parametrize(
    "changes",
    [
        {"kennisgeving": None},
        {"bezorgd_op": None},
        {"gesprek_aangeboden_op": None},
        {"plan": Planstand.NIET},
        {"plan_op": None},
        {"bezorgd_op": date(2028, 5, 10)},
        {"gesprek_aangeboden_op": date(2028, 6, 1)},
    ],
)
def test_without_proven_notice_talk_and_plan_before_the_next_round_there_is_no_repetition(
    changes: dict[str, object],
) -> None:
    assert LOW.kennisgeving is not None
    if "kennisgeving" in changes:
        first = replace(LOW, kennisgeving=None)
    else:
        first = replace(LOW, kennisgeving=replace(LOW.kennisgeving, **changes))  # type: ignore[arg-type]
    assert decided(first, NEXT) == (Herhaling.GEEN, "H3")


def test_a_plan_that_was_offered_is_enough() -> None:
    assert LOW.kennisgeving is not None
    offered = replace(LOW, kennisgeving=replace(LOW.kennisgeving, plan=Planstand.AANGEBODEN))
    assert decided(offered, NEXT)[0] is Herhaling.SIGNAAL


@pytest.mark.parametrize("start", [date(2027, 9, 1), date(2027, 11, 11)])
def test_the_next_period_starts_after_the_plan_and_lasts_the_improvement_term(start: date) -> None:
    assert decided(LOW, replace(NEXT, periode_van=start)) == (Herhaling.GEEN, "H4")


def test_an_intermediate_measurement_never_adds_but_a_later_round_still_can() -> None:
    too_soon = replace(NEXT, periode_van=date(2027, 8, 1))
    assert decided(LOW, too_soon, replace(ronde(2029), kennisgeving=None))[0] is Herhaling.SIGNAAL


def test_findings_that_lie_too_far_apart_do_not_add_up() -> None:
    assert decided(LOW, ronde(2030)) == (Herhaling.GEEN, "H5")


def test_another_questionnaire_restarts_the_count() -> None:
    assert decided(LOW, replace(NEXT, instrument_versie="2")) == (Herhaling.GEEN, "H6")


@pytest.mark.parametrize("used", [0, 1])
def test_a_round_of_a_closed_case_is_never_used_again(used: int) -> None:
    rondes = [LOW, NEXT]
    rondes[used] = replace(rondes[used], gebruikt=True)
    assert decided(*rondes) == (Herhaling.GEEN, "H7")


@pytest.mark.parametrize(
    ("changes", "regel"),
    [
        ({"status": None}, "V8"),
        ({"status": Rondestatus.BEZWAAR_LOOPT}, "V8"),
        ({"gepubliceerd_werkdagen": None}, "V1"),
        ({"zelfde_norm": None}, "V1"),
        ({"toegetreden_op": None}, "V2"),
        ({"instrument_versie": None}, "H6"),
        ({"sluit_op": None}, "H5"),
        ({"periode_van": None}, "H4"),
    ],
)
def test_a_fact_that_is_missing_leaves_repetition_undetermined(changes: dict[str, object], regel: str) -> None:
    changed = replace(NEXT, **changes)  # type: ignore[arg-type]
    assert decided(LOW, changed) == (Herhaling.NIET_VAST_TE_STELLEN, regel)


def test_an_objection_against_a_round_in_between_leaves_repetition_undetermined() -> None:
    pending = replace(ronde(2028, Oordeel.OP_OF_BOVEN), status=Rondestatus.BEZWAAR_LOOPT)
    assert decided(LOW, pending, ronde(2029)) == (Herhaling.NIET_VAST_TE_STELLEN, "H2")


def test_a_rule_that_fails_decides_also_when_another_is_not_known() -> None:
    assert decided(LOW, replace(NEXT, instrument_versie=None, gebruikt=True)) == (Herhaling.GEEN, "H7")


def test_without_any_facts_repetition_is_not_determinable() -> None:
    found = without_facts()
    assert found.status is Herhaling.NIET_VAST_TE_STELLEN
    assert "niet getoetst" in found.toelichting


def test_a_contract_that_asks_three_findings_gets_three() -> None:
    three = replace(REGELS, k=3)
    assert decided(LOW, NEXT, regels=three) == (Herhaling.GEEN, "H1")
    assert decided(LOW, NEXT, ronde(2029), regels=three)[0] is Herhaling.SIGNAAL


rounds = st.builds(
    lambda oordeel, robust, status, known: replace(
        ronde(2027, oordeel, robust=robust, poort=Poort.RESPONS if oordeel is Oordeel.NIET_VAST_TE_STELLEN else None),
        status=status,
        instrument_versie="1" if known else None,
    ),
    st.sampled_from(Oordeel),
    st.booleans(),
    st.sampled_from(Rondestatus),
    st.booleans(),
)


def history(facts: list[Rondefeiten]) -> list[Rondefeiten]:
    """The same rounds, one a year."""
    return [
        replace(ronde(2027 + i), bevinding=one.bevinding, status=one.status, instrument_versie=one.instrument_versie)
        for i, one in enumerate(facts)
    ]


@given(
    st.lists(rounds, min_size=2, max_size=6),
    st.integers(0, 5),
    st.sampled_from([Oordeel.OP_OF_BOVEN, Oordeel.GEEN_CONCLUSIE]),
)
def test_turning_any_round_from_low_to_not_low_never_creates_a_signal(
    facts: list[Rondefeiten], index: int, milder: Oordeel
) -> None:
    before = history(facts)
    index %= len(before)
    after = [*before]
    after[index] = replace(after[index], bevinding=bevinding(milder))
    if status_after(after, REGELS).status is Herhaling.SIGNAAL:
        assert (
            status_after(before, REGELS).status is Herhaling.SIGNAAL
            or before[index].bevinding is None
            or (before[index].bevinding.oordeel is Oordeel.NIET_VAST_TE_STELLEN)
        )


@given(st.lists(rounds, min_size=1, max_size=6))
def test_adding_one_sufficient_round_never_turns_repetition_on(facts: list[Rondefeiten]) -> None:
    rondes = [*history(facts), ronde(2027 + len(facts), Oordeel.OP_OF_BOVEN)]
    assert status_after(rondes, REGELS).status is Herhaling.GEEN


@given(st.lists(rounds, min_size=2, max_size=5), st.integers(0, 4))
def test_filling_in_an_unknown_fact_never_overturns_what_was_certain(facts: list[Rondefeiten], index: int) -> None:
    before = history(facts)
    index %= len(before)
    filled = [*before]
    if filled[index].status is Rondestatus.BEZWAAR_LOOPT:
        filled[index] = replace(filled[index], status=Rondestatus.DEFINITIEF)
    first, second = (status_after(r, REGELS).status for r in (before, filled))
    assert first in (second, Herhaling.NIET_VAST_TE_STELLEN)
