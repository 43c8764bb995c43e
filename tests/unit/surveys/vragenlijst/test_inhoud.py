"""A questionnaire as one document: it comes back as it was, and the same words give the same hash."""

from __future__ import annotations

from dataclasses import replace

from surveys.vragenlijst.inhoud import als_inhoud, uit_inhoud, vingerafdruk
from surveys.vragenlijst.instrument import VOORSTEL

ENGLISH = replace(VOORSTEL, taal="en", kop="It is about the time since {datum}.")


def test_every_language_comes_back_as_it_was() -> None:
    assert uit_inhoud("1", als_inhoud((VOORSTEL, ENGLISH))) == (ENGLISH, VOORSTEL)


def test_the_order_of_the_languages_makes_no_other_document() -> None:
    assert als_inhoud((VOORSTEL, ENGLISH)) == als_inhoud((ENGLISH, VOORSTEL))


def test_the_number_stands_beside_the_document() -> None:
    assert als_inhoud((VOORSTEL,)) == als_inhoud((replace(VOORSTEL, versie="2"),))


def test_one_other_word_gives_another_hash() -> None:
    other = replace(VOORSTEL, inleiding="Hoe vaak klopt dit?")
    assert vingerafdruk(als_inhoud((VOORSTEL,))) != vingerafdruk(als_inhoud((other,)))
    assert len(vingerafdruk(als_inhoud((VOORSTEL,)))) == 64


def test_the_proposal_that_ships_is_the_one_that_was_written_down_before() -> None:
    """Whoever changes a word of the proposal makes another version of it, and changes this number too."""
    assert vingerafdruk(als_inhoud((VOORSTEL,))) == "38b2bab404cef36747591c1433ba9e34c0a279cd4885d35a85e511276b3af0f2"
