"""When a name may be given, and of which answers: decided on plain values."""

from __future__ import annotations

import datetime as dt

import pytest

from governance.bewijs.rules import (
    EERST_INLICHTEN,
    GEEN_GROND,
    GEEN_PLAATS,
    GELIJKE_ANTWOORDEN,
    Onthullingsgrond,
    grond_van,
    vroegst,
    weiger_gelijke,
    weiger_onthulling,
)
from governance.weigering import Weigering

DAG = dt.date(2027, 3, 1)
ANTWOORDEN = (1.0, 1.5, 1.5, 3.0)


@pytest.mark.parametrize("grond", Onthullingsgrond)
def test_each_of_three_grounds_is_one(grond: Onthullingsgrond) -> None:
    assert grond_van(grond.value) is grond


@pytest.mark.parametrize("tekst", [None, "", "anders", "nieuwsgierigheid"])
def test_anything_else_is_no_ground(tekst: str | None) -> None:
    with pytest.raises(Weigering) as fout:
        grond_van(tekst)
    assert fout.value.grond is GEEN_GROND


def test_a_name_waits_until_the_rater_had_a_week() -> None:
    weiger_onthulling(vroegst(DAG), DAG)
    for vandaag, ingelicht in ((DAG, None), (vroegst(DAG) - dt.timedelta(days=1), DAG)):
        with pytest.raises(Weigering) as fout:
            weiger_onthulling(vandaag, ingelicht)
        assert fout.value.grond is EERST_INLICHTEN


@pytest.mark.parametrize("plaatsen", [(1,), (2, 3), (1, 2, 3, 4)])
def test_answers_that_can_be_told_apart_can_be_asked_about(plaatsen: tuple[int, ...]) -> None:
    weiger_gelijke(ANTWOORDEN, plaatsen)


@pytest.mark.parametrize(
    ("plaatsen", "code"),
    [((2,), GELIJKE_ANTWOORDEN), ((1, 3), GELIJKE_ANTWOORDEN), ((0,), GEEN_PLAATS), ((5,), GEEN_PLAATS)],
)
def test_an_equal_answer_of_another_is_not_told_by_guess(plaatsen: tuple[int, ...], code: object) -> None:
    with pytest.raises(Weigering) as fout:
        weiger_gelijke(ANTWOORDEN, plaatsen)
    assert fout.value.grond is code
