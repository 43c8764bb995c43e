"""Quoting the agreement: the article or the paragraph that was meant, in its own words, and no more than that."""

from __future__ import annotations

import pytest

from governance.contract.contracttekst import Artikeltekst
from hendig.brieven.onderbouwing import Bepaling
from hendig.processes.zaakstukken.citaat import citaat, leden

LEDEN = """1. Partijen meten vertrouwen.
2. Wie laag scoort, krijgt een gesprek.
   De gemeente nodigt uit. (Bondig Kader, 4.9)"""
ARTIKELEN = (
    Artikeltekst("9", "Beëindigen", LEDEN),
    Artikeltekst("10", "Termijnen", "De termijnen staan in de bijlage. Er zijn er 3. (Bondig Kader, paragraaf 4.1)"),
    Artikeltekst("bijlage 3, artikel 2", "De norm", "De norm staat hier."),
)


@pytest.mark.parametrize(
    ("artikel", "bepaling"),
    [
        ("10", Bepaling("artikel 10", "De termijnen staan in de bijlage. Er zijn er 3")),
        ("9, lid 1", Bepaling("artikel 9, lid 1", "Partijen meten vertrouwen")),
        (
            "9, lid 2",
            Bepaling("artikel 9, lid 2", "Wie laag scoort, krijgt een gesprek. De gemeente nodigt uit"),
        ),
        ("bijlage 3, artikel 2", Bepaling("bijlage 3, artikel 2", "De norm staat hier")),
    ],
)
def test_an_article_or_one_paragraph_of_it_is_quoted_without_its_source(artikel: str, bepaling: Bepaling) -> None:
    assert citaat(ARTIKELEN, artikel) == bepaling


def test_a_number_in_a_sentence_begins_no_paragraph() -> None:
    assert dict(leden(ARTIKELEN[1].tekst)) == {}
    assert list(leden(LEDEN)) == ["1", "2"]
