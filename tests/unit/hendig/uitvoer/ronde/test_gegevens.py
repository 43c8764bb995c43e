"""What is given away of a round: fresh pseudonyms, groups that are large enough, and a number for every silence."""

from __future__ import annotations

from collections import Counter

from hendig.uitvoer.ronde.gegevens import GROEP_MINSTENS, KAN_NIET, NIET_GEVRAAGD
from surveys.vragenlijst.instrument import VOORSTEL
from tests.unit.hendig.uitvoer.ronde.voorbeeldgegevens import OVER, WIE, bronrijen, gegevens


def test_no_key_of_ours_is_in_a_row() -> None:
    tekst = str(gegevens().rijen)
    assert [sleutel for sleutel in (*WIE, *OVER, "Beek", "Bron") if sleutel in tekst] == []


def test_every_answer_is_there_once_under_one_pseudonym_for_each_rater() -> None:
    rijen = gegevens().rijen
    assert len(rijen) == len(bronrijen())
    per_beoordelaar = Counter(rij.beoordelaar for rij in rijen)
    assert sorted(per_beoordelaar.values()) == [1, 3, 3, 3, 3, 3, 3]
    assert sorted(Counter(rij.beoordeelde for rij in rijen).values()) == [6, 6, 7]
    cijfers = sorted(waarde for rij in rijen for waarde in rij.waarden if waarde > 0)
    assert cijfers == sorted(waarde for _, _, een in bronrijen() for waarde in een.values() if waarde)


def test_another_salt_gives_other_pseudonyms_and_another_order() -> None:
    eerst, daarna = (gegevens(zout).rijen for zout in (b"een zout", b"een ander zout"))
    volgordes = [[rij.waarden for rij in rijen] for rijen in (eerst, daarna)]
    assert volgordes[0] != volgordes[1]
    assert sorted(volgordes[0]) == sorted(volgordes[1])


def test_rows_stand_in_the_order_of_their_pseudonyms_whatever_the_order_of_the_book() -> None:
    rijen = gegevens().rijen
    assert [(rij.beoordelaar, rij.beoordeelde) for rij in rijen] == sorted(
        (rij.beoordelaar, rij.beoordeelde) for rij in rijen
    )


def test_a_size_is_told_of_a_group_that_is_large_enough_only() -> None:
    per_beoordelaar = {rij.beoordelaar: rij.grootte for rij in gegevens().rijen}
    assert Counter(per_beoordelaar.values()) == {"ZZP": GROEP_MINSTENS, "": 2}


def test_a_cluster_has_a_pseudonym_and_the_gemeente_has_none() -> None:
    per_beoordelaar = {rij.beoordelaar: rij.cluster for rij in gegevens().rijen}
    assert sorted(per_beoordelaar.values()) == ["", "K1", "K1", "K1", "K2", "K2", "K2"]


def test_not_able_to_judge_and_not_asked_are_different_numbers_below_the_scale() -> None:
    (half,) = (rij for rij in gegevens().rijen if NIET_GEVRAAGD in rij.waarden)
    assert half.waarden == (KAN_NIET, 4, 4, 5, *[NIET_GEVRAAGD] * 4)
    assert max(KAN_NIET, NIET_GEVRAAGD) < min(waarde for waarde, _ in VOORSTEL.antwoorden)
