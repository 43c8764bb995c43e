import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.netwerk.nummers import AGB, KVK, VESTIGING, Nummersoort, nummer
from governance.weigering import Weigering

SOORTEN = (KVK, VESTIGING, AGB)


def zin(soort: Nummersoort, cel: str) -> str:
    with pytest.raises(Weigering) as gevangen:
        nummer(soort, cel)
    assert gevangen.value.grond.code == "NET-01"
    return str(gevangen.value)


@given(soort=st.sampled_from(SOORTEN), data=st.data())
def test_the_digits_are_found_however_they_are_grouped(soort: Nummersoort, data: st.DataObject) -> None:
    cijfers = data.draw(
        st.text("0123456789", min_size=soort.cijfers, max_size=soort.cijfers).filter(lambda t: t.strip("0"))
    )
    tussen = data.draw(
        st.lists(st.sampled_from(["", " ", ".", "-", "\u00a0"]), min_size=len(cijfers), max_size=len(cijfers))
    )
    assert nummer(soort, "".join(f"{cijfer}{teken}" for cijfer, teken in zip(cijfers, tussen, strict=True))) == cijfers


@given(soort=st.sampled_from(SOORTEN), cel=st.text(max_size=15))
def test_anything_else_is_refused_with_what_to_write(soort: Nummersoort, cel: str) -> None:
    with contextlib.suppress(Weigering):
        assert len(nummer(soort, cel)) == soort.cijfers
        return
    assert zin(soort, cel).endswith(f"{soort.vindplaats}.")


def test_zeros_that_a_spreadsheet_left_out_are_shown_and_not_filled_in() -> None:
    assert "schrijf dan 00001234" in zin(KVK, "1234")
    assert "Excel" not in zin(VESTIGING, "1234")


def test_what_is_no_number_is_told_apart_from_a_wrong_count() -> None:
    assert "iets anders" in zin(KVK, "0000l234")
    assert "1 cijfer te veel" in zin(AGB, "000012345")
    assert "Alleen nullen" in zin(KVK, "00000000")
