"""What is given away of a round: fresh pseudonyms, groups that are large enough, and a number for every silence."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import groupby

from hendig.uitvoer.ronde.gegevens import GROEP_MINSTENS, KAN_NIET, NIET_GEVRAAGD, Groep, Los, maak_losse_rijen
from surveys.vragenlijst.instrument import VOORSTEL
from tests.unit.hendig.uitvoer.ronde.voorbeeldgegevens import (
    OVER,
    WIE,
    ZOUT,
    bronrijen,
    gegevens,
    losse_bronrijen,
    losse_gegevens,
)


def test_no_key_of_ours_is_in_a_row() -> None:
    tekst = str(gegevens().rijen)
    assert [sleutel for sleutel in (*WIE, *OVER, "Beek", "Bron") if sleutel in tekst] == []


def test_every_answer_is_there_once_under_one_pseudonym_for_each_rater() -> None:
    rijen = gegevens().rijen
    assert len(rijen) == len(bronrijen())
    per_beoordelaar = Counter(rij.cellen[0] for rij in rijen)
    assert sorted(per_beoordelaar.values()) == [1, 3, 3, 3, 3, 3, 3]
    assert sorted(Counter(rij.beoordeelde for rij in rijen).values()) == [6, 6, 7]
    cijfers = sorted(waarde for rij in rijen for _, waarde in rij.antwoorden(VOORSTEL.codes) if waarde > 0)
    assert cijfers == sorted(waarde for _, _, een in bronrijen() for waarde in een.values() if waarde)


def test_another_salt_gives_other_pseudonyms_and_another_order() -> None:
    eerst, daarna = (gegevens(zout).rijen for zout in (b"een zout", b"een ander zout"))
    volgordes = [[rij.waarden for rij in rijen] for rijen in (eerst, daarna)]
    assert volgordes[0] != volgordes[1]
    assert sorted(volgordes[0]) == sorted(volgordes[1])


def test_rows_stand_in_the_order_of_their_pseudonyms_whatever_the_order_of_the_book() -> None:
    rijen = gegevens().rijen
    assert [(rij.cellen[0], rij.cellen[1]) for rij in rijen] == sorted(
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


def losse(aantal: int = 8) -> list[Los]:
    """The rows of the file that one person may ask."""
    return [rij for rij in losse_gegevens(aantal=aantal).rijen if isinstance(rij, Los)]


def test_what_one_person_asks_has_every_answer_about_a_party_and_nobody_behind_it() -> None:
    gevonden = Counter((rij.vraag, rij.antwoord) for rij in losse())
    over_een = [antwoorden for _, over, antwoorden in losse_bronrijen() if over == "partij-1"]
    assert gevonden == Counter((code, waarde) for een in over_een for code, waarde in een.items())
    tekst = str(losse())
    assert "pseudoniem" not in tekst
    assert "partij-" not in tekst


def test_answers_of_one_rater_cannot_be_put_together_again() -> None:
    """Whoever gave them, the same answers to each question on their own give the same file."""
    bron = losse_bronrijen()
    per_vraag: defaultdict[tuple[str, str], list[int | None]] = defaultdict(list)
    for _, over, antwoorden in bron:
        for code, waarde in antwoorden.items():
            per_vraag[over, code].append(waarde)
    verwisseld = [
        (wie, over, {code: per_vraag[over, code].pop() for code in antwoorden}) for wie, over, antwoorden in bron
    ]
    assert verwisseld != bron
    groepen = {wie: Groep(None, None, open=wie == "pseudoniem-gemeente") for wie, _, _ in bron}
    een, ander = (maak_losse_rijen(van, groepen, VOORSTEL, ZOUT) for van in (bron, verwisseld[::-1]))
    assert een == ander


def test_answers_to_a_question_stand_by_size_and_not_by_who_gave_them() -> None:
    for _, groep in groupby(losse(), key=lambda rij: (rij.beoordeelde, rij.vraag)):
        antwoorden = [rij.antwoord for rij in groep]
        assert antwoorden == sorted(antwoorden)
        assert len(antwoorden) == 9


def test_a_question_that_fewer_than_eight_answered_stays_out_and_the_open_answer_does_not_count() -> None:
    assert {rij.beoordeelde for rij in losse()} == {"P1"}
    assert losse_gegevens().weggelaten == 1
    assert losse(7) == [], "seven and the gemeente are seven that the reader does not know"
    bron = losse_bronrijen()
    bron[0][2]["C1"] = None
    groepen = {wie: Groep(None, None, open=wie == "pseudoniem-gemeente") for wie, _, _ in bron}
    rijen, weg = maak_losse_rijen(bron, groepen, VOORSTEL, ZOUT)
    assert {rij.vraag for rij in rijen} == set(VOORSTEL.codes) - {"C1"}
    assert weg == 2


def test_a_question_that_all_answered_the_same_stays_out() -> None:
    """Otherwise the answer of each of them is known; what the gemeente answered openly is no cover."""
    bron = losse_bronrijen()
    for wie, _, antwoorden in bron:
        antwoorden["C1"] = 5 if wie == "pseudoniem-gemeente" else 2
    groepen = {wie: Groep(None, None, open=wie == "pseudoniem-gemeente") for wie, _, _ in bron}
    rijen, _ = maak_losse_rijen(bron, groepen, VOORSTEL, ZOUT)
    assert {rij.vraag for rij in rijen} == set(VOORSTEL.codes) - {"C1"}


def test_not_able_to_judge_stands_among_the_answers() -> None:
    bron = losse_bronrijen(9)
    bron[0][2]["C1"] = None
    groepen = {wie: Groep(None, None, open=wie == "pseudoniem-gemeente") for wie, _, _ in bron}
    rijen, _ = maak_losse_rijen(bron, groepen, VOORSTEL, ZOUT)
    assert [rij.vraag for rij in rijen if rij.antwoord == KAN_NIET] == ["C1"]
