"""Why no procedure can be opened: every rule of the measurement has its refusal, with the days that go with it."""

from __future__ import annotations

import datetime as dt

import pytest

from analysis.herhaling.regeltekst import FAILED
from analysis.herhaling.status import Herhaling, Herhalingsstatus
from analysis.oordeel.uitkomst import Oordeel
from governance.uitsluiting.herhaling import (
    Herhalingsfeiten,
    waarom_geen_herhaling,
    weiger_andere_dimensie,
)
from governance.weigering import Weigering

DAG = dt.date(2027, 3, 31)


def status(regel: str, stand: Herhaling = Herhaling.GEEN) -> Herhalingsstatus:
    return Herhalingsstatus(stand, regel, FAILED.get(regel, "Dit is een toelichting."), counts=True, rondes=())


def feiten(oordeel: Oordeel = Oordeel.ONDER, **anders: dt.date | str) -> Herhalingsfeiten:
    return Herhalingsfeiten(k=2, n=1, oordeel=oordeel, **anders)  # type: ignore[arg-type] # keywords of one test


def test_what_is_repeated_is_not_refused() -> None:
    signaal = status("H1-H8", Herhaling.SIGNAAL)
    assert waarom_geen_herhaling(signaal, feiten()) is None


@pytest.mark.parametrize(
    ("regel", "code", "woorden"),
    [
        ("V1", "UIT-02", "volgens regel V1 van de meting"),
        ("V2", "UIT-07", "telt pas mee vanaf een dag die nog niet bekend is"),
        ("V3", "UIT-02", "te weinig bruikbare beoordelingen"),
        ("V4", "UIT-02", "volgens regel V4 van de meting"),
        ("V5", "UIT-02", "volgens regel V5 van de meting"),
        ("V7", "UIT-02", "volgens regel V7 van de meting"),
        ("V8", "UIT-02", "De ronde is vernietigd"),
        ("V9", "UIT-02", "volgens regel V9 van de meting"),
        ("H1", "UIT-01", "in 2 rondes achter elkaar die tellen. Het aantal is nu 1"),
        ("H2", "UIT-51", "De reeks is onderbroken"),
        ("H3", "UIT-50", "op tijd een bericht, een gesprek en een plan"),
        ("H4", "UIT-06", "de verbetertermijn loopt tot en met een dag"),
        ("H5", "UIT-52", "telde mee tot en met een dag"),
        ("H6", "UIT-05", "Samen tellen deze metingen niet"),
        ("H7", "UIT-17", "in zaak zonder nummer"),
        ("H8", "UIT-53", "hangt af van één beoordelaar of één cluster"),
    ],
)
def test_every_rule_has_its_refusal(regel: str, code: str, woorden: str) -> None:
    bezwaar = waarom_geen_herhaling(status(regel), feiten())
    assert bezwaar is not None
    assert bezwaar.grond.code == code
    assert woorden in str(bezwaar)


def test_no_rule_of_the_analysis_is_without_a_refusal() -> None:
    assert all(waarom_geen_herhaling(status(regel), feiten()) is not None for regel in FAILED)


@pytest.mark.parametrize(
    ("regel", "anders"),
    [("V2", {"telt_vanaf": DAG}), ("H4", {"verbeteren_tot": DAG}), ("H5", {"telde_tot": DAG})],
)
def test_a_refusal_names_its_day(regel: str, anders: dict[str, dt.date]) -> None:
    assert "31 maart 2027" in str(waarom_geen_herhaling(status(regel), feiten(**anders)))


def test_a_used_round_names_the_case_that_used_it() -> None:
    assert "zaak 9999/2026/0000001" in str(waarom_geen_herhaling(status("H7"), feiten(zaak="9999/2026/0000001")))


def test_a_round_that_shows_nothing_and_one_that_is_sufficient_say_so() -> None:
    niets = waarom_geen_herhaling(status("H1"), feiten(Oordeel.GEEN_CONCLUSIE))
    assert niets is not None
    assert niets.grond.code == "UIT-03"
    genoeg = waarom_geen_herhaling(status("H1"), feiten(Oordeel.OP_OF_BOVEN))
    assert "op of boven de norm" in str(genoeg)


def test_what_is_not_known_is_no_repetition() -> None:
    onbekend = waarom_geen_herhaling(status("H4", Herhaling.NIET_VAST_TE_STELLEN), feiten())
    assert onbekend is not None
    assert onbekend.grond.code == "UIT-54"


def test_two_kinds_of_trust_are_never_one_repetition() -> None:
    weiger_andere_dimensie("competentioneel", "competentioneel")
    for van_de_zaak in ("intentioneel", None):
        with pytest.raises(Weigering) as gevangen:
            weiger_andere_dimensie(van_de_zaak, "competentioneel")
        assert gevangen.value.grond.code == "UIT-04"
