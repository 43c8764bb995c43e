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
