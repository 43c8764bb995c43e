"""What goes into the kluis is filled up, and comes out as it went in."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from surveys.kluis.rules import VEELVOUD, gevuld, zonder_vulling


@given(st.binary(max_size=3 * VEELVOUD))
def test_what_was_filled_up_comes_back_as_it_was(inhoud: bytes) -> None:
    assert zonder_vulling(gevuld(inhoud)) == inhoud
    assert len(gevuld(inhoud)) % VEELVOUD == 0


def test_one_answer_and_a_hundred_are_of_the_same_length() -> None:
    assert len(gevuld(b"4")) == len(gevuld(b"4" * 100)) == len(gevuld(b"")) == VEELVOUD
