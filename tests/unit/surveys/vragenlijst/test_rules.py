"""What is refused about a questionnaire, before anything of it is written down."""

from __future__ import annotations

from dataclasses import replace

import pytest

from governance.weigering import Weigeringsgrond
from surveys.vragenlijst.instrument import VOORSTEL, Construct, Instrument, Vraag
from surveys.vragenlijst.rules import (
    AANTAL_VRAGEN,
    ANDERE_CONSTRUCTEN,
    ANDERE_OPBOUW,
    ANDERE_TALEN,
    DUBBELE_CODE,
    TEKST_ONTBREEKT,
    TEKST_TE_LANG,
    VERKEERD_NUMMER,
    VERKEERDE_CODE,
    VERKEERDE_SCHAAL,
    ZELFDE_ANTWOORD,
    ZONDER_DATUM,
    ZONDER_PARTNER,
    bezwaren,
)

FIRST, SECOND = VOORSTEL.constructen
ENGLISH = replace(VOORSTEL, taal="en")


def with_questions(*questions: Vraag) -> Instrument:
    """The proposal with other questions of the first kind."""
    return replace(VOORSTEL, constructen=(replace(FIRST, vragen=questions), SECOND))


def with_text(text: str) -> Instrument:
    """The proposal with another text in its first question."""
    return with_questions(Vraag("C1", text), *FIRST.vragen[1:])


def refused(*languages: Instrument) -> list[tuple[Weigeringsgrond, str]]:
    return [(een.grond, str(een)) for een in bezwaren(languages)]


def grounds(*languages: Instrument) -> list[Weigeringsgrond]:
    return [ground for ground, _ in refused(*languages)]


def test_the_proposal_is_in_order_alone_and_in_two_languages() -> None:
    assert refused(VOORSTEL) == []
    assert refused(VOORSTEL, ENGLISH) == []


@pytest.mark.parametrize("number", ["1", "2.1", "10-b", "1" * 20])
def test_a_number_begins_with_a_digit_and_fits_in_an_address(number: str) -> None:
    assert grounds(replace(VOORSTEL, versie=number)) == []


@pytest.mark.parametrize("number", ["", "eerste", "1/2", "1 2", "é", "1" * 21, "1\n"])
def test_another_number_is_refused(number: str) -> None:
    assert grounds(replace(VOORSTEL, versie=number)) == [VERKEERD_NUMMER]


@pytest.mark.parametrize("order", [(FIRST,), (SECOND, FIRST), (FIRST, SECOND, FIRST), ()])
def test_a_questionnaire_asks_for_both_kinds_of_trust_in_their_order(order: tuple[Construct, ...]) -> None:
    assert ANDERE_CONSTRUCTEN in grounds(replace(VOORSTEL, constructen=order))


@pytest.mark.parametrize("code", ["I5", "C", "C1a", "5", "", "c5", "C1234"])
def test_a_code_begins_with_the_letter_of_its_kind(code: str) -> None:
    found = refused(with_questions(*FIRST.vragen, Vraag(code, "[P] doet mee.")))
    assert [ground for ground, _ in found] == [VERKEERDE_CODE]
    assert found[0][1] == f"De code van een vraag over competentioneel is C met een getal. Verbeter {code}."


def test_two_questions_with_one_code_are_refused() -> None:
    assert refused(with_questions(*FIRST.vragen, FIRST.vragen[0])) == [
        (DUBBELE_CODE, "Twee vragen hebben code C1. Geef elke vraag een eigen code.")
    ]


@pytest.mark.parametrize(("many", "fits"), [(2, False), (3, True), (6, True), (7, False)])
def test_a_kind_of_trust_has_three_to_six_questions(many: int, fits: bool) -> None:
    questions = tuple(Vraag(f"C{number}", "[P] doet mee.") for number in range(1, many + 1))
    assert grounds(with_questions(*questions)) == ([] if fits else [AANTAL_VRAGEN])


@pytest.mark.parametrize("field", ["kop", "inleiding", "geen_antwoord"])
def test_no_text_may_be_missing(field: str) -> None:
    assert TEKST_ONTBREEKT in grounds(replace(VOORSTEL, **{field: " "}))


@pytest.mark.parametrize("field", ["titel", "definitie"])
def test_no_text_of_a_kind_of_trust_may_be_missing(field: str) -> None:
    assert grounds(replace(VOORSTEL, constructen=(replace(FIRST, **{field: ""}), SECOND))) == [TEKST_ONTBREEKT]


def test_a_missing_text_is_told_with_its_language_and_its_place() -> None:
    labels = ((1, "never"), (2, ""), (3, "half"), (4, "mostly"), (5, "always"))
    assert refused(VOORSTEL, replace(ENGLISH, antwoorden=labels)) == [
        (TEKST_ONTBREEKT, "In het Engels ontbreekt antwoord 2. Vul die tekst in.")
    ]


def test_a_question_fits_on_a_phone() -> None:
    assert grounds(with_text("[P] " + "x" * 156)) == []
    assert refused(with_text("[P] " + "x" * 157)) == [
        (TEKST_TE_LANG, "In het Nederlands is vraag C1 langer dan 160 tekens. Schrijf die tekst korter.")
    ]


def test_every_question_names_the_partner() -> None:
    assert refused(with_text("Iedereen doet mee.")) == [
        (
            ZONDER_PARTNER,
            "In het Nederlands noemt vraag C1 de partner niet. Schrijf [P] waar de naam van de partner komt.",
        )
    ]


def test_the_heading_names_a_day() -> None:
    assert refused(replace(VOORSTEL, kop="Het gaat over vroeger.")) == [
        (ZONDER_DATUM, "In het Nederlands noemt de kop geen dag. Schrijf {datum} waar de datum komt.")
    ]


@pytest.mark.parametrize("points", [(1, 2), (1, 1, 2), (3, 2, 1), tuple(range(1, 9))])
def test_answers_are_three_to_seven_and_ascend(points: tuple[int, ...]) -> None:
    labels = tuple((point, f"antwoord {place}") for place, point in enumerate(points))
    assert grounds(replace(VOORSTEL, antwoorden=labels)) == [VERKEERDE_SCHAAL]


@pytest.mark.parametrize("points", [(1, 2, 3), (0, 1, 2, 3, 4, 5, 6)])
def test_another_scale_of_three_to_seven_answers_is_in_order(points: tuple[int, ...]) -> None:
    assert grounds(replace(VOORSTEL, antwoorden=tuple((point, f"antwoord {point}") for point in points))) == []


def test_no_two_answers_read_the_same() -> None:
    assert grounds(replace(VOORSTEL, geen_antwoord="Soms")) == [ZELFDE_ANTWOORD]


@pytest.mark.parametrize("languages", [("en",), ("nl", "nl"), ("nl", "en", "en"), ("nl", "xx"), ()])
def test_a_questionnaire_is_in_dutch_and_once_in_each_other_language(languages: tuple[str, ...]) -> None:
    assert grounds(*(replace(VOORSTEL, taal=language) for language in languages)) == [ANDERE_TALEN]


@pytest.mark.parametrize(
    "other",
    [
        replace(ENGLISH, constructen=(replace(FIRST, vragen=FIRST.vragen[:3]), SECOND)),
        replace(ENGLISH, antwoorden=VOORSTEL.antwoorden[:4]),
        replace(ENGLISH, versie="2"),
        replace(ENGLISH, is_voorstel=False),
    ],
)
def test_every_language_asks_the_same_questions_on_the_same_scale(other: Instrument) -> None:
    assert grounds(VOORSTEL, other) == [ANDERE_OPBOUW]


def test_everything_that_does_not_fit_is_told_at_once() -> None:
    wrong = replace(with_text("Iedereen doet mee."), versie="", kop="")
    assert grounds(wrong) == [VERKEERD_NUMMER, TEKST_ONTBREEKT, ZONDER_PARTNER, ZONDER_DATUM]
