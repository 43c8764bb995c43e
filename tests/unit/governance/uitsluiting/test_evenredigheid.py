"""The test of proportionality and the plan to improve: nothing left empty, nothing filled in beforehand."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

import pytest

from governance.uitsluiting.evenredigheid import (
    BRONNEN,
    LICHTER,
    Afweging,
    Evenredigheidstoets,
    Maatregel,
    Uitgesloten,
    ontbrekende_velden,
    weiger_onvolledig,
    weiger_uitgesloten,
)
from governance.uitsluiting.verbeterplan import Verbeterplan, weiger_onvolledig_plan
from governance.weigering import Weigering
from tests.unit.governance.uitsluiting.bouw import GISTEREN, MORGEN, VANDAAG

ZIN = "Dit is een zin."
TOETS = Evenredigheidstoets(
    doel=ZIN,
    geschiktheid=ZIN,
    lichter=dict.fromkeys(LICHTER, Afweging(waarom_niet=ZIN)) | {Maatregel.M1: Afweging(geprobeerd_op=GISTEREN)},
    gevolg_voor_partner=ZIN,
    gevolg_voor_gezinnen=ZIN,
    andere_aanbieders=ZIN,
    aandeel_in_netwerk=ZIN,
    aard_en_betekenis=ZIN,
    conclusie=ZIN,
)
PLAN = Verbeterplan(doelen=("Op tijd terugbellen.",), steun="Iemand kijkt mee.", evaluaties=(MORGEN,), gekozen=True)


def test_the_ladder_has_ten_steps_and_every_one_a_source() -> None:
    assert [een.name for een in Maatregel] == [f"M{nummer}" for nummer in range(10)]
    assert set(BRONNEN) == set(Maatregel)
    assert [een.name for een in LICHTER] == [f"M{nummer}" for nummer in range(1, 9)]


def test_a_whole_test_is_not_refused() -> None:
    assert ontbrekende_velden(TOETS) == ()
    weiger_onvolledig(replace(TOETS, opschorting_weken=13), vandaag=VANDAAG, weken=13)


TEKSTVELDEN = [veld.name for veld in fields(Evenredigheidstoets) if veld.name not in {"lichter", "opschorting_weken"}]


@pytest.mark.parametrize("leeg", ["", "  ", "nvt", "niet nodig"])
@pytest.mark.parametrize("veld", TEKSTVELDEN)
def test_every_field_asks_at_least_a_sentence(veld: str, leeg: str) -> None:
    with pytest.raises(Weigering, match=veld.replace("_", " ")) as gevangen:
        weiger_onvolledig(replace(TOETS, **{veld: leeg}), vandaag=VANDAAG, weken=13)
    assert gevangen.value.grond.code == "UIT-13"


@pytest.mark.parametrize("maatregel", LICHTER)
def test_every_lighter_measure_was_tried_or_has_a_reason(maatregel: Maatregel) -> None:
    zonder = {een: wat for een, wat in TOETS.lichter.items() if een is not maatregel}
    for lichter in (zonder, zonder | {maatregel: Afweging()}):
        assert ontbrekende_velden(replace(TOETS, lichter=lichter)) == (maatregel.value,)


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({"lichter": dict(TOETS.lichter) | {Maatregel.M2: Afweging(geprobeerd_op=MORGEN)}}, "UIT-46"),
        ({"opschorting_weken": 14}, "UIT-59"),
    ],
)
def test_nothing_is_tried_tomorrow_and_suspension_has_a_limit(anders: dict[str, Any], code: str) -> None:
    with pytest.raises(Weigering) as gevangen:
        weiger_onvolledig(replace(TOETS, **anders), vandaag=VANDAAG, weken=13)
    assert gevangen.value.grond.code == code


@pytest.mark.parametrize("maatregel", Uitgesloten)
def test_a_measure_that_was_left_out_on_purpose_is_refused(maatregel: Uitgesloten) -> None:
    with pytest.raises(Weigering, match=maatregel.value) as gevangen:
        weiger_uitgesloten(maatregel)
    assert gevangen.value.grond.code == "UIT-57"


def test_a_whole_plan_and_an_offer_that_was_not_chosen_are_not_refused() -> None:
    weiger_onvolledig_plan(PLAN, vandaag=VANDAAG)
    weiger_onvolledig_plan(replace(PLAN, doelen=(), evaluaties=(), gekozen=False), vandaag=VANDAAG)


@pytest.mark.parametrize(
    ("anders", "woorden"),
    [
        ({"doelen": ()}, "de doelen"),
        ({"doelen": ("Op tijd terugbellen.", "Beter")}, "de doelen"),
        ({"steun": "niets"}, "welke steun"),
        ({"steun": "", "gekozen": False}, "welke steun"),
        ({"evaluaties": ()}, "de dagen"),
        ({"evaluaties": (MORGEN, VANDAAG)}, "de dagen"),
    ],
)
def test_a_plan_has_goals_support_and_days(anders: dict[str, Any], woorden: str) -> None:
    with pytest.raises(Weigering, match=woorden) as gevangen:
        weiger_onvolledig_plan(replace(PLAN, **anders), vandaag=VANDAAG)
    assert gevangen.value.grond.code == "UIT-58"
