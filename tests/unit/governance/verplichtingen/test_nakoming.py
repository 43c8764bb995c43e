"""What an obligation is after any steps, and which judgement may not be given."""

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.feiten.rules import Duur
from governance.verplichtingen.rules import (
    VRIJWILLIG,
    ZELFDE_STAND,
    ZONDER_UITLEG,
    ZONDER_VERANTWOORDING,
    Aard,
    Nakomingsstand,
    Nakomingsstapsoort,
    Periodiciteit,
    Wie,
    nakomingsstand,
    perioden,
    weiger_oordeel,
)
from governance.weigering import Weigering, Weigeringsgrond
from hendig.demo.contractartikelen import ARTIKELEN, VERPLICHTINGEN

STAPPEN = st.lists(st.sampled_from(Nakomingsstapsoort))


@given(STAPPEN)
def test_an_explanation_never_changes_what_something_is(stappen: list[Nakomingsstapsoort]) -> None:
    assert nakomingsstand([*stappen, Nakomingsstapsoort.VERANTWOORD]) is nakomingsstand(stappen)


@given(STAPPEN, st.sampled_from([soort for soort in Nakomingsstapsoort if soort is not Nakomingsstapsoort.VERANTWOORD]))
def test_the_last_judgement_counts(stappen: list[Nakomingsstapsoort], oordeel: Nakomingsstapsoort) -> None:
    assert nakomingsstand([*stappen, oordeel]).value == oordeel.value
    assert nakomingsstand([]) is Nakomingsstand.OPEN


@given(st.integers(2000, 2199), st.sampled_from(Periodiciteit))
def test_the_periods_of_a_year_fill_it_without_overlap(jaar: int, periodiciteit: Periodiciteit) -> None:
    gevonden = perioden(periodiciteit, jaar)
    assert all(een.tot == ander.van for een, ander in pairwise(gevonden))
    assert not gevonden or (gevonden[0].van, gevonden[-1].tot) == (dt.date(jaar, 1, 1), dt.date(jaar + 1, 1, 1))


def test_twice_a_year_is_two_halves() -> None:
    assert perioden(Periodiciteit.PER_HALFJAAR, 2026) == (
        Duur(dt.date(2026, 1, 1), dt.date(2026, 7, 1)),
        Duur(dt.date(2026, 7, 1), dt.date(2027, 1, 1)),
    )


@pytest.mark.parametrize(
    ("anders", "grond"),
    [
        ({"bewijs": " "}, ZONDER_UITLEG),
        ({"stand": Nakomingsstand.NIET_NAGEKOMEN}, ZELFDE_STAND),
        ({"aard": Aard.UITNODIGING}, VRIJWILLIG),
        ({"kon_uitleggen": False}, ZONDER_VERANTWOORDING),
    ],
)
def test_a_judgement_that_may_not_be_given_is_refused(anders: dict[str, object], grond: Weigeringsgrond) -> None:
    goed = {"aard": Aard.PLICHT, "stand": Nakomingsstand.OPEN, "kon_uitleggen": True, "bewijs": "presentielijst"}
    weiger_oordeel("O-INT", oordeel=Nakomingsstapsoort.NIET_NAGEKOMEN, **goed)  # type: ignore[arg-type] # mixed values
    with pytest.raises(Weigering) as fout:
        weiger_oordeel("O-INT", oordeel=Nakomingsstapsoort.NIET_NAGEKOMEN, **goed | anders)  # type: ignore[arg-type] # mixed values
    assert fout.value.grond is grond


def test_the_proposed_obligations_rest_on_an_article_and_are_of_one_side_where_the_sides_differ() -> None:
    codes = ["REIS", "INT", "INT-G", "MDG", "VG", "THEMA", "INK", "RB", "METING", "WET", "GEH", "DECL", "BET"]
    assert [een.code for een in VERPLICHTINGEN] == [f"O-{code}" for code in codes]
    assert {een.artikel for een in VERPLICHTINGEN} <= {artikel.nummer for artikel in ARTIKELEN}
    assert {een.code for een in VERPLICHTINGEN if een.aard is Aard.UITNODIGING} == {"O-THEMA", "O-INK"}
    assert {een.code for een in VERPLICHTINGEN if een.wie is Wie.GEMEENTE} == {"O-INT-G", "O-VG", "O-BET"}
