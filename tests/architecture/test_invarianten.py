"""Where each invariant of a case is held: a reader finds the test by the number of the invariant."""

from __future__ import annotations

import re

import pytest

from tests.architecture.sources import ROOT

_MACHINE = "integration/opslag/test_zaak_machine.py"
HELD = {
    "I1 no end without intention, hearing, answer and besluit": (_MACHINE, "besluit_was_zorgvuldig"),
    "I2 option 1 has a vaststelling before the college": (_MACHINE, "besluit_was_zorgvuldig"),
    "I3 who steps aside decides nothing": (_MACHINE, "wat_nieuw_is_kon"),
    "I4 the state is the fold of the events, and the log is whole": (_MACHINE, "stand_volgt_uit_de_stappen"),
    "I5 both bundles give the numbers of the certificate": (
        "integration/ronde/test_herbereken.py",
        "test_both_bundles_of_two_rounds_come_out_right_on_another_machine_and_name_nobody",
    ),
    "I9 every day has one text for everybody": (
        "integration/opslag/test_overeenkomst_op_elke_dag.py",
        "test_every_day_has_one_answer_after_any_acts",
    ),
    "I10 no letter has a clause of the Awb": (
        "unit/hendig/brieven/test_sjablonen.py",
        "test_whatever_it_is_made_of_a_letter_is_read_back_and_has_no_clause_of_the_awb",
    ),
    "I11 the words for the public name nobody": (
        "unit/governance/college/test_formulering.py",
        "test_the_words_for_the_public_never_hold_the_name_or_the_number_of_the_partner",
    ),
    "I12 one sufficient round more never makes repetition": (
        "unit/analysis/test_herhaling.py",
        "test_adding_one_sufficient_round_never_turns_repetition_on",
    ),
    "I12 a higher rating never makes a finding": (
        "unit/analysis/test_oordeel.py",
        "test_raising_any_rating_of_a_party_never_lowers_its_bounds",
    ),
    "I12 own answers never move the own outcome": (
        "unit/analysis/test_oordeel.py",
        "test_what_a_party_answers_never_moves_its_own_outcome",
    ),
    "I13 no term ends on a day off, or begins before delivery": (_MACHINE, "termijnen_kloppen"),
    "I14 no count below three is shown": (
        "unit/surveys/terugkoppeling/test_vraagverdeling.py",
        "test_whatever_is_answered_no_count_below_three_is_shown_or_follows",
    ),
    "I15 the gemeente is never excluded": (_MACHINE, "stand_volgt_uit_de_stappen"),
    "I16 another besluit says which": (
        "integration/opslag/test_collegebesluit.py",
        "test_a_besluit_that_does_not_say_enough_is_refused",
    ),
    "I17 a case keeps the terms of its version": (_MACHINE, "stand_volgt_uit_de_stappen"),
}


@pytest.mark.parametrize(("place", "name"), HELD.values(), ids=list(HELD))
def test_an_invariant_is_held_by_a_test_that_is_there(place: str, name: str) -> None:
    assert re.search(rf"^ *def {name}\(", (ROOT / "tests" / place).read_text(), re.MULTILINE)
