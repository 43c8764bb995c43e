"""Response by group: nobody can be known from it."""

import itertools

from hendig.processes.ronde.respons import KLEINSTE, SAMEN, Groep, groepen


def test_a_group_of_three_stands_by_itself_and_smaller_ones_go_together() -> None:
    leden = [("Beek", True), ("Beek", False), ("Beek", True), ("Dorp", True), ("Dorp", True), ("Veld", False)]
    assert groepen(leden) == (Groep("Beek", 2, 3), Groep(SAMEN, 2, 3))


def test_what_is_left_is_put_with_the_smallest_group_when_it_is_too_small_itself() -> None:
    leden = [("Beek", True)] * 4 + [("Dorp", False)] * 3 + [("Veld", True)]
    assert groepen(leden) == (Groep("Beek", 4, 4), Groep(SAMEN, 1, 4))


def test_who_is_in_no_group_has_no_line_of_their_own() -> None:
    leden = [("", True)] * 3 + [("Beek", False)] * 3
    assert groepen(leden) == (Groep("Beek", 0, 3), Groep(SAMEN, 3, 3))


def test_one_group_that_is_everybody_is_not_repeated() -> None:
    assert groepen([("Beek", True), ("Dorp", True)]) == ()


def test_of_any_sizes_no_group_is_too_small_and_nobody_is_left_out() -> None:
    for aantallen in itertools.product(range(6), repeat=3):
        leden = [(f"g{nummer}", True) for nummer, aantal in enumerate(aantallen) for _ in range(aantal)]
        gevonden = groepen(leden)
        assert all(groep.totaal >= KLEINSTE for groep in gevonden), aantallen
        assert not gevonden or sum(groep.totaal for groep in gevonden) == len(leden)
