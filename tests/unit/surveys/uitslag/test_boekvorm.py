"""The books of a round: read back as they were written, with nothing left of any order."""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable

from surveys.antwoorden.blad import Antwoord
from surveys.uitslag.boekvorm import Antwoordenboek, Ingeleverd, Sleutelboek, Toelichtingenboek, boeken, gevraagd

CODES = {"competentioneel": ("C1", "C2"), "intentioneel": ("I1",)}


def loting(zaad: int) -> Callable[[], str]:
    kans = random.Random(zaad)
    return lambda: f"{kans.getrandbits(128):032x}"


def inzendingen(aantal: int = 6) -> list[Ingeleverd]:
    return [
        Ingeleverd(
            f"d{nummer}",
            {
                over: {"C1": Antwoord(1 + nummer % 5, f"van {nummer}"), "I1": Antwoord(None)}
                for over in ("p1", "p2")
                if over != f"p{nummer}"
            },
        )
        for nummer in range(aantal)
    ]


def test_every_book_is_read_back_as_it_was_written() -> None:
    antwoorden, sleutel, toelichtingen = boeken(inzendingen(), loting(1))
    assert Antwoordenboek.uit_bytes(antwoorden.als_bytes()) == antwoorden
    assert Sleutelboek.uit_bytes(sleutel.als_bytes()) == sleutel
    assert Toelichtingenboek.uit_bytes(toelichtingen.als_bytes()) == toelichtingen


def test_the_books_do_not_tell_in_which_order_answers_were_read() -> None:
    """The same lots, dealt to the same participants in another order, give books that are equally shuffled."""
    trek = loting(2)
    loten = {een.deelnemer: trek() for een in inzendingen()}
    for volgorde in itertools.islice(itertools.permutations(inzendingen()), 0, 720, 97):
        rij = iter([*(loten[een.deelnemer] for een in volgorde), *(trek() for _ in range(100))])
        antwoorden, sleutel, _ = boeken(volgorde, lambda rij=rij: next(rij))  # type: ignore[misc] # bound now
        assert sleutel.deelnemers == {lot: wie for wie, lot in loten.items()}
        assert [(regel.pseudoniem, regel.over) for regel in antwoorden.regels] == sorted(
            (regel.pseudoniem, regel.over) for regel in antwoorden.regels
        )
        assert list(sleutel.deelnemers) == sorted(sleutel.deelnemers)


def test_the_number_of_a_writer_about_one_party_says_nothing_about_another_party() -> None:
    gelijk = 0
    for zaad in range(200):
        _, _, toelichtingen = boeken(inzendingen(), loting(zaad))
        nummer = {(een.over, een.tekst): een.bron for een in toelichtingen.toelichtingen}
        gelijk += nummer["p1", "van 3"] == nummer["p2", "van 3"]
    assert 20 <= gelijk <= 60, "by chance one in five, and never always"


def test_a_writer_keeps_one_number_within_a_party_and_only_writers_have_one() -> None:
    wie = Ingeleverd("d1", {"p1": {"C1": Antwoord(4, "Komt op tijd."), "C2": Antwoord(4, "Belt terug.")}})
    stil = Ingeleverd("d2", {"p1": {"C1": Antwoord(4, "  ")}})
    _, _, boek = boeken([wie, stil], loting(3))
    assert {(een.bron, een.tekst) for een in boek.over("p1")} == {(1, "Komt op tijd."), (1, "Belt terug.")}
    assert boek.over("p2") == ()


def test_only_what_was_asked_is_kept() -> None:
    ingeleverd = {
        ("p1", "competentioneel"): {"C1": Antwoord(4), "I1": Antwoord(1), "X": Antwoord(1)},
        ("p1", "intentioneel"): {"I1": Antwoord(None)},
        ("p9", "competentioneel"): {"C1": Antwoord(1)},
        ("p2", "verzonnen"): {"C1": Antwoord(1)},
    }
    gehouden = gevraagd("d1", ingeleverd, lijst=("p1", "p2"), codes=CODES)
    assert gehouden.antwoorden == {"p1": {"C1": Antwoord(4), "I1": Antwoord(None)}}


def test_the_hash_holds_the_pseudonyms_so_the_same_answers_hash_otherwise_in_another_round() -> None:
    een, ander = (boeken(inzendingen(), loting(zaad))[0] for zaad in (1, 2))
    assert een.sha256 != ander.sha256
    assert len(een.sha256) == 64
