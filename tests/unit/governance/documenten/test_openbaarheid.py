"""What is marked is blacked out, each time alike, and what shows a person is marked."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.bronnen import Bron
from governance.documenten.documentsoorten import Vertrouwelijkheid
from governance.documenten.openbaarheid import (
    ONGEMARKEERD,
    WEGGELAKT,
    lak,
    marker_met_tekst,
    weiger_slecht_gemarkeerd,
    weiger_zonder_woo_grond,
)
from governance.weigering import Weigering

INVOER = {
    "partner": {"naam": "Praktijk Verzonnen", "adres": ["Dorpsweg 1", "0000 AA Nergens"]},
    "contact": [{"naam": "Ada Verzonnen", "mail": "ada@voorbeeld.invalid"}, {"naam": "Bo", "mail": "bo@x.invalid"}],
    "versie": 3,
}
MARKER = ("partner.naam", "partner.adres", "contact")
TEKSTEN = st.text("abcdefgé \n", min_size=1, max_size=8)
BOMEN: st.SearchStrategy[Any] = st.recursive(
    TEKSTEN | st.integers(), lambda deel: st.lists(deel, max_size=3) | st.dictionaries(TEKSTEN, deel, max_size=3)
)


def test_what_is_marked_is_blacked_out_and_nothing_else() -> None:
    assert lak(INVOER, MARKER) == {
        "partner": {"naam": WEGGELAKT, "adres": [WEGGELAKT, WEGGELAKT]},
        "contact": [{"naam": WEGGELAKT, "mail": WEGGELAKT}] * 2,
        "versie": 3,
    }


@given(st.dictionaries(TEKSTEN, BOMEN, min_size=1))
def test_blacking_out_twice_is_blacking_out_once_and_keeps_the_shape(invoer: dict[str, Any]) -> None:
    eerste = next(iter(invoer))
    gelakt = lak(invoer, (eerste,))
    assert lak(gelakt, (eerste,)) == gelakt
    assert {veld: waarde for veld, waarde in gelakt.items() if not veld.startswith(eerste)} == {
        veld: waarde for veld, waarde in json.loads(json.dumps(invoer)).items() if not veld.startswith(eerste)
    }


def test_blacking_out_does_not_suggest_something_where_nothing_is() -> None:
    assert lak({"naam": "", "telefoon": "x"}, ("naam", "telefoon")) == {"naam": "", "telefoon": WEGGELAKT}


def test_an_unmarked_address_is_refused() -> None:
    with pytest.raises(Weigering, match=r"ongemarkeerde persoonsgegevens.*contact\.mail") as refused:
        weiger_slecht_gemarkeerd(INVOER, ("contact.naam",))
    assert refused.value.grond is ONGEMARKEERD
    weiger_slecht_gemarkeerd(INVOER, MARKER)


@pytest.mark.parametrize("nummer", ["06 1234 5678", "+31 6-12345678", "0612345678", "077-1234567"])
def test_an_unmarked_telephone_number_is_refused(nummer: str) -> None:
    with pytest.raises(Weigering, match="velden: telefoon"):
        weiger_slecht_gemarkeerd({"telefoon": f"Bel {nummer}."}, ())


@pytest.mark.parametrize("geen_nummer", ["00000001", "9999/2027/0004127", "1 januari 2026", "versie 3.2.1"])
def test_a_number_of_a_case_is_no_telephone_number(geen_nummer: str) -> None:
    weiger_slecht_gemarkeerd({"kenmerk": geen_nummer}, ())


def test_a_mark_that_points_at_nothing_is_refused() -> None:
    with pytest.raises(Weigering, match=r"bestaan niet: partner\.telefoon") as refused:
        weiger_slecht_gemarkeerd(INVOER, (*MARKER, "partner.telefoon"))
    assert refused.value.grond.code == "WOO-03"


@pytest.mark.parametrize("soort", [Vertrouwelijkheid.NIET_OPENBAAR, Vertrouwelijkheid.GEHEIM])
def test_keeping_back_without_a_ground_is_refused(soort: Vertrouwelijkheid) -> None:
    weiger_zonder_woo_grond(Vertrouwelijkheid.OPENBAAR, None)
    weiger_zonder_woo_grond(soort, Bron("Woo", "artikel 5.1"))
    with pytest.raises(Weigering, match="grond uit de Woo") as refused:
        weiger_zonder_woo_grond(soort, None)
    assert refused.value.grond.code == "WOO-02"


def test_the_days_of_a_list_together_are_no_telephone_number() -> None:
    weiger_slecht_gemarkeerd({"feiten": [{"dag": "2027-02-09"}, {"dag": "2027-04-20"}]}, ())


def test_a_mark_holds_only_where_there_is_text() -> None:
    invoer = {"naam": "Kievit", "feiten": [], "reden": None}
    assert marker_met_tekst(invoer, ("naam", "feiten.wat", "reden")) == ("naam",)
