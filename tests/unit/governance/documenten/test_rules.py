"""Numbers, steps, and the words that a letter of private law never has."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.documenten.documentsoorten import SOORTREGELS, Documentsoort, Vertrouwelijkheid
from governance.documenten.rules import (
    VAN,
    Documentnummer,
    Documentstand,
    Documentstapsoort,
    awb_woorden,
    stand,
    weiger_auteur,
    weiger_awb_clausule,
    weiger_onmogelijke_stap,
)
from governance.weigering import Weigering

NUMMER = Documentnummer(2026, 7)
CLAUSULES = {
    "an objection": "U kunt bezwaar maken tegen dit besluit.",
    "a letter of objection": "Stuur een bezwaarschrift naar het college.",
    "a term of the Awb": "Doe dat binnen zes weken na deze brief.",
    "the same in figures": "Doe dat binnen 6 weken.",
    "the act by name": "Dit volgt uit de Algemene wet bestuursrecht.",
    "the act in short": "Dit volgt uit artikel 6:7 Awb.",
    "over a line": "U kunt bezwaar\n  maken.",
    "an appeal": "U kunt beroep instellen bij de rechtbank.",
    "a soft hyphen": "U kunt be\u00adzwaar maken.",
    "an accent": "U kunt bezwáár maken.",
    "an invisible space": "U kunt be\u200bzwaar maken.",
    "broken off at the end of a line": "Stuur een be-\n  zwaarschrift.",
    "more than one objection": "Stuur uw bezwaren naar het college.",
    "the act with points": "Dit volgt uit artikel 6:7 A.w.b.",
    "a term in words and figures": "Doe dat binnen zes (6) weken.",
    "a higher appeal": "U kunt in hoger beroep gaan.",
    "an appeal in other words": "U kunt beroep aantekenen.",
    "the administrative court": "De bestuursrechter kan daarover oordelen.",
}


@given(st.integers(2020, 2120), st.integers(1, 99_999))
def test_a_number_reads_back_as_it_was_written(jaar: int, volgnummer: int) -> None:
    nummer = Documentnummer(jaar, volgnummer)
    assert Documentnummer.lees(f" {str(nummer).lower()} ") == nummer


@pytest.mark.parametrize("tekst", ["", "2026-0001", "HD-2026-1", "HD-26-0001", "HD-2026-0001-2"])
def test_what_is_no_number_is_refused_as_unknown(tekst: str) -> None:
    with pytest.raises(Weigering, match="Controleer het nummer") as refused:
        Documentnummer.lees(tekst)
    assert refused.value.grond.code == "DOC-07"


def test_numbers_of_one_year_count_on_from_one() -> None:
    assert str(NUMMER) == "HD-2026-0007"
    assert Documentnummer(2026, 10_000) > NUMMER


@given(st.lists(st.sampled_from(Documentstapsoort), max_size=6))
def test_steps_that_the_rules_allow_end_in_a_standing_that_says_the_last_one(keuzes: list[Documentstapsoort]) -> None:
    gezet: list[Documentstapsoort] = []
    for stap in keuzes:
        if stand(gezet) in VAN[stap]:
            gezet.append(stap)
    assert stand(gezet).value == (gezet[-1].value if gezet else "concept")
    assert len(set(gezet)) == len(gezet)
    assert Documentstapsoort.VERZONDEN not in gezet or Documentstapsoort.VASTGESTELD in gezet


@pytest.mark.parametrize(
    ("nu", "stap"),
    [(nu, stap) for stap in Documentstapsoort for nu in Documentstand if nu not in VAN[stap]],
)
def test_a_step_that_cannot_follow_is_refused(nu: Documentstand, stap: Documentstapsoort) -> None:
    with pytest.raises(Weigering, match=f"De stand is nu: {nu.value}") as refused:
        weiger_onmogelijke_stap(NUMMER, nu, stap)
    assert refused.value.grond.code == "DOC-02"


def test_who_made_a_document_does_not_approve_it() -> None:
    weiger_auteur(NUMMER, "een", "ander")
    with pytest.raises(Weigering, match="Vraag iemand anders") as refused:
        weiger_auteur(NUMMER, "een", "een")
    assert refused.value.grond.code == "DOC-01"


@pytest.mark.parametrize("tekst", CLAUSULES.values(), ids=CLAUSULES)
def test_a_letter_of_private_law_has_no_clause_of_the_awb(tekst: str) -> None:
    with pytest.raises(Weigering, match="Haal deze woorden weg") as refused:
        weiger_awb_clausule(Documentsoort.WELKOMSTBRIEF, tekst)
    assert refused.value.grond.code == "DOC-04"


@pytest.mark.parametrize("tekst", ["U kunt een meetbezwaar indienen.", "Wij beroepen ons op artikel 3.", "AWBZ", ""])
def test_our_own_words_are_no_clause_of_the_awb(tekst: str) -> None:
    assert awb_woorden(tekst) == ()
    weiger_awb_clausule(Documentsoort.WELKOMSTBRIEF, tekst)


@given(st.sampled_from(list(CLAUSULES.values())), st.text(max_size=40), st.text(max_size=40))
def test_a_clause_is_found_wherever_it_stands(clausule: str, voor: str, na: str) -> None:
    assert awb_woorden(f"{voor} {clausule} {na}")


def test_every_kind_that_is_not_public_says_on_what_ground() -> None:
    kept_back = [
        regels for regels in SOORTREGELS.values() if regels.vertrouwelijkheid is not Vertrouwelijkheid.OPENBAAR
    ]
    assert set(SOORTREGELS) == set(Documentsoort)
    assert all(regels.woo_grond for regels in kept_back)
