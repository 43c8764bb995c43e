from __future__ import annotations

from surveys.vragenlijst.instrument import PARTNER, VOORSTEL


def test_the_proposal_has_four_questions_for_each_kind_of_trust_and_says_that_it_is_a_proposal() -> None:
    assert VOORSTEL.is_voorstel
    assert [construct.naam for construct in VOORSTEL.constructen] == ["competentioneel", "intentioneel"]
    assert VOORSTEL.codes == ("C1", "C2", "C3", "C4", "I1", "I2", "I3", "I4")


def test_every_question_is_about_the_partner_and_has_no_negated_verb() -> None:
    for construct in VOORSTEL.constructen:
        for vraag in construct.vragen:
            assert vraag.tekst.startswith(PARTNER)
            assert " niet " not in vraag.tekst.split(",")[0].replace("als iets niet lukt", "")


def test_the_answers_are_five_labelled_frequencies_and_one_way_out() -> None:
    assert [cijfer for cijfer, _ in VOORSTEL.antwoorden] == [1, 2, 3, 4, 5]
    assert VOORSTEL.antwoorden[-1][1] == "(bijna) altijd"
    assert VOORSTEL.geen_antwoord == "kan ik niet beoordelen"


def test_a_question_is_asked_about_a_named_partner() -> None:
    assert VOORSTEL.zin("I1", "Houtsnip") == (
        "Houtsnip houdt zich aan de afspraak, ook als iets anders voor Houtsnip zelf voordeliger is."
    )


def test_a_name_with_signs_of_our_own_in_it_stays_a_name() -> None:
    assert VOORSTEL.zin("C1", "{datum} & [Zoon]") == "{datum} & [Zoon] doet wat is afgesproken."
    assert VOORSTEL.kop_sinds("1 mei 2027") == "Het gaat over de tijd sinds 1 mei 2027."


def test_every_question_belongs_to_one_kind_of_trust() -> None:
    assert {code: VOORSTEL.construct_van(code).naam for code in ("C1", "C4", "I1")} == {
        "C1": "competentioneel",
        "C4": "competentioneel",
        "I1": "intentioneel",
    }


def test_an_answer_is_told_in_its_own_words() -> None:
    assert [VOORSTEL.label(antwoord) for antwoord in (1, 5, None)] == [
        "(bijna) nooit",
        "(bijna) altijd",
        "kan ik niet beoordelen",
    ]
