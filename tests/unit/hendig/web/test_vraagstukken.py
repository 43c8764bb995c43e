"""One question as a rater sees it: what is chosen, where a mistake is told, and what is asked to explain."""

from __future__ import annotations

import re

import pytest
from flask import Flask

from hendig.web.opmaak import zet_opmaak

APP = Flask("hendig.web", instance_path="/nonexistent")
zet_opmaak(APP)
ANSWERS = ((1, "nooit"), (2, "soms"), (3, "altijd"))
MISTAKE = "Kies een antwoord."


def shown(text: str, **context: object) -> str:
    return APP.jinja_env.from_string(text).render(context)


def asked(arguments: str = "") -> str:
    given = f'"C2", 2, "Kiezelpad komt op tijd.", antwoorden, "weet ik niet", "Kiezelpad"{arguments}'
    text = '{% from "vraagstukken.html" import vraagstuk with context %}{{ vraagstuk(GIVEN) }}'
    return shown(text.replace("GIVEN", given), antwoorden=ANSWERS)


def chosen(page: str) -> list[str]:
    return re.findall(r'value="(\w+)" checked', page)


def test_the_answers_of_a_question_share_its_code_and_none_is_chosen_beforehand() -> None:
    page = asked()
    assert re.findall(r'type="radio" name="(\w+)" value="(\w+)"', page) == [
        ("C2", value) for value in ("1", "2", "3", "nvt")
    ]
    assert chosen(page) == []


@pytest.mark.parametrize(("given", "value"), [("2", "2"), ('"nvt"', "nvt")])
def test_what_was_answered_stays_chosen(given: str, value: str) -> None:
    assert chosen(asked(f", gekozen={given}")) == [value]


def test_the_sentence_is_the_legend_of_its_answers() -> None:
    legend = re.search(r"<fieldset id=\"C2\">\s*<legend>(.*?)</legend>", asked())
    assert legend is not None
    assert re.sub(r"<.*?>", "", legend[1]) == "2. Kiezelpad komt op tijd."


def test_a_mistake_stands_before_the_answers_and_belongs_to_them() -> None:
    page = asked(f', fout="{MISTAKE}"')
    assert re.search(r'<fieldset id="C2" class="heeft-fout" aria-describedby="C2-fout">', page)
    assert page.index("</legend>") < page.index(MISTAKE) < page.index('type="radio"')
    assert MISTAKE not in asked()


def test_the_box_of_the_explanation_is_closed_unless_it_is_asked_to_be_open() -> None:
    assert '<details class="toelichting">' in asked(', toelichting="omdat"')
    assert '<details class="toelichting" open>' in asked(", open=true")


def test_each_box_says_to_who_does_not_see_the_page_which_question_it_belongs_to() -> None:
    assert 'Toelichting (niet verplicht)<span class="visually-hidden"> bij vraag 2</span></summary>' in asked()


def test_no_answer_opens_the_box_or_makes_an_explanation_obligatory() -> None:
    for value in (1, 2, 3):
        page = asked(f", gekozen={value}")
        assert '<details class="toelichting">' in page
        assert "required" not in page


def test_an_explanation_is_shown_as_text_and_never_as_part_of_the_page() -> None:
    assert ">\n&lt;b&gt;omdat&lt;/b&gt;</textarea>" in asked(', toelichting="<b>omdat</b>"')


def test_a_mistake_in_an_explanation_stands_between_its_hint_and_its_field() -> None:
    page = asked(f', toelichtingfout="{MISTAKE}"')
    assert page.index("hoogstens een samenvatting") < page.index(MISTAKE) < page.index("<textarea")
    assert 'aria-describedby="C2-toelichting-hint C2-toelichting-fout" aria-invalid="true"' in page
    assert '<details class="toelichting" open>' in page


def test_how_far_somebody_is_stands_in_words_too() -> None:
    text = '{% from "vraagstukken.html" import voortgang with context %}{{ voortgang(7, 11, 1, 2, 12) }}'
    page = shown(text)
    assert "Organisatie 7 van 11" in page
    assert 'max="22" value="12"' in page
    assert "12 van 22 delen klaar" in page
