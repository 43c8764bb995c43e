"""How a text is written down and read: paragraphs, points and headings; arguments under their numbers."""

from __future__ import annotations

import pytest

from governance.college.tekst import (
    Alinea,
    Argument,
    Opsomming,
    Tussenkop,
    als_tekst,
    blokken,
    lees_argumenten,
    lees_kanttekeningen,
    lees_punten,
)
from governance.weigering import Weigering
from tests.unit.governance.college.stukken import ARGUMENTEN, KANTTEKENINGEN


def test_a_text_falls_apart_in_paragraphs_headings_and_points() -> None:
    tekst = "Eerste zin.\nTweede zin.\n\n# Een kop\nOmdat:\n- dit;\r\n- dat.\n\nSlot."
    assert blokken(tekst) == (
        Alinea("Eerste zin. Tweede zin."),
        Tussenkop("Een kop"),
        Alinea("Omdat:"),
        Opsomming(("dit;", "dat.")),
        Alinea("Slot."),
    )
    assert blokken("  \n\n ") == ()


def test_arguments_are_read_under_their_numbers_with_all_their_paragraphs() -> None:
    gelezen = lees_argumenten(ARGUMENTEN)
    assert [een.nummer for een in gelezen] == ["1.1", "1.2", "2.1", "3.1"]
    assert gelezen[0].kop == "De norm is bij herhaling niet gehaald."
    assert len(blokken(gelezen[0].toelichting)) == 2
    assert isinstance(blokken(gelezen[1].toelichting)[1], Opsomming)


def test_what_is_said_against_bears_the_numbers_of_what_it_qualifies() -> None:
    gelezen = lees_kanttekeningen(f"{KANTTEKENINGEN}\n\n1.1 / 1.2 Nog iets.\nTekst.")
    assert [een.nummer for een in gelezen] == ["1.1/1.2", "3.1", "1.1/1.2"]


@pytest.mark.parametrize("tekst", [ARGUMENTEN, "1.1 Alleen een kop."])
def test_what_was_read_is_written_as_it_was_typed(tekst: str) -> None:
    assert als_tekst(lees_argumenten(tekst)) == tekst


def test_a_line_with_a_figure_inside_a_paragraph_is_no_new_argument() -> None:
    assert lees_argumenten("1.1 Kop.\nDe score was\n3.4 en niet 3.5.") == (
        Argument(1, 1, "Kop.", "De score was\n3.4 en niet 3.5."),
    )


def test_text_before_the_first_number_is_refused_and_shown() -> None:
    for lees in (lees_argumenten, lees_kanttekeningen):
        with pytest.raises(Weigering, match="Zomaar een zin") as refused:
            lees("Zomaar een zin.\n\n1.1 Kop.")
        assert refused.value.grond.code == "COL-13"


def test_points_are_one_a_line_whatever_stands_before_them() -> None:
    assert lees_punten("- Dit te doen\n\n2. Dat te doen\n3 Nog iets\nEn dit") == (
        "Dit te doen",
        "Dat te doen",
        "Nog iets",
        "En dit",
    )
