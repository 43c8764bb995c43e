"""What differs between two texts is told word by word, and putting it together gives either text back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.contract.contracttekst import Artikeltekst, Contracttekst
from hendig.uitvoer.woordverschil import Soort, Stuk, tekstverschil, woordverschil

GELIJK, WEG, NIEUW = Soort
WOORDEN = st.lists(st.sampled_from(["wij", "werken", "samen", "niet", "\n\n"]), max_size=12)


@pytest.mark.parametrize(
    ("oud", "nieuw", "stukken"),
    [
        ("wij werken samen", "wij werken samen", (Stuk(GELIJK, "wij werken samen"),)),
        ("wij werken", "wij werken samen", (Stuk(GELIJK, "wij werken"), Stuk(NIEUW, "samen"))),
        ("wij werken samen", "wij samen", (Stuk(GELIJK, "wij"), Stuk(WEG, "werken"), Stuk(GELIJK, "samen"))),
        ("een", "twee", (Stuk(WEG, "een"), Stuk(NIEUW, "twee"))),
        ("", "twee", (Stuk(NIEUW, "twee"),)),
    ],
)
def test_words_that_came_and_went_are_told_apart(oud: str, nieuw: str, stukken: tuple[Stuk, ...]) -> None:
    assert woordverschil(oud, nieuw) == stukken


@given(WOORDEN, WOORDEN)
def test_without_what_is_new_the_old_words_are_left_and_the_other_way_round(oud: list[str], nieuw: list[str]) -> None:
    stukken = woordverschil(" ".join(oud), " ".join(nieuw))
    for weg, over in ((NIEUW, oud), (WEG, nieuw)):
        woorden = " ".join(stuk.woorden for stuk in stukken if stuk.soort is not weg).split()
        assert woorden == " ".join(over).split()


def test_articles_that_are_the_same_are_left_out_and_those_that_are_gone_come_last() -> None:
    een, twee = Artikeltekst("1", "Samen", "Wij werken."), Artikeltekst("2", "Geld", "Wij betalen.")
    oud = Contracttekst("1.0", "Tekst", None, (een, twee), ())
    nieuw = replace(oud, artikelen=(een, Artikeltekst("3", "Tijd", "Wij wachten.")))
    assert [(deel.nummer, deel.soort) for deel in tekstverschil(oud, nieuw)] == [("3", NIEUW), ("2", WEG)]
    assert list(tekstverschil(oud, oud)) == []


def test_a_heading_that_changes_is_a_difference_too() -> None:
    oud = Contracttekst("1.0", "Tekst", None, (Artikeltekst("1", "Samen", "Wij werken."),), ())
    nieuw = replace(oud, artikelen=(Artikeltekst("1", "Alleen", "Wij werken."),))
    (anders,) = tekstverschil(oud, nieuw)
    assert anders.stukken[:2] == (Stuk(WEG, "Samen"), Stuk(NIEUW, "Alleen"))
