"""A password is long and not what anybody would try first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.weigering import Weigeringsgrond
from hendig.toegang.wachtwoordregels import (
    MEEST,
    NAAM_ERIN,
    TE_EENVOUDIG,
    TE_KORT,
    TE_LANG,
    wachtwoordbezwaar,
    wachtwoordvorm,
)

EIGEN = ("Saar Dotterbloem (verzonnen)", "saar.d@houtsnip.example", "hendig", "Gemeente Lindebeek (verzonnen)")


@pytest.mark.parametrize(
    ("wachtwoord", "grond"),
    [
        ("elf tekens!", TE_KORT),
        ("x y" * 67, TE_LANG),
        ("aaaaaaaaaaaaaaaa", TE_EENVOUDIG),
        ("abababababab", TE_EENVOUDIG),
        ("abcdefghijklm", TE_EENVOUDIG),
        ("ZYXWVUTSRQPON", TE_EENVOUDIG),
        ("123456789012", TE_EENVOUDIG),
        ("qwertyuiopas", TE_EENVOUDIG),
        ("saardotterbloem2026", NAAM_ERIN),
        ("Hendig-Lindebeek-1", NAAM_ERIN),
        ("Houtsnip123456", NAAM_ERIN),
        ("saar.d@houtsnip.example", NAAM_ERIN),
    ],
)
def test_what_is_easily_guessed_is_refused(wachtwoord: str, grond: Weigeringsgrond) -> None:
    bezwaar = wachtwoordbezwaar(wachtwoord, EIGEN)
    assert bezwaar is not None
    assert bezwaar.grond is grond


@pytest.mark.parametrize(
    "wachtwoord", ["vier natte eenden zwemmen", "kT9!vR2#mQ7x", "Dotterbloemen op donderdag", "é" * 4 + "bcdfghjk"]
)
def test_a_sentence_or_a_chosen_string_will_do(wachtwoord: str) -> None:
    assert wachtwoordbezwaar(wachtwoord, EIGEN) is None


def test_one_password_has_one_form_however_it_was_typed() -> None:
    assert wachtwoordvorm("cafe\u0301") == wachtwoordvorm("caf\u00e9") == "caf\u00e9"


@given(st.text(max_size=250))
def test_every_text_gets_an_answer(wachtwoord: str) -> None:
    bezwaar = wachtwoordbezwaar(wachtwoord, EIGEN)
    assert bezwaar is not None or 12 <= len(wachtwoordvorm(wachtwoord)) <= MEEST
