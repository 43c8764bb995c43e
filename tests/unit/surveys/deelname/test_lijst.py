"""Who is asked to rate whom: one rule that treats every partner alike, whatever is read in."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from surveys.deelname.rules import Correctiewens, Lijstgegevens, lijst, paar, paren_door_correctie

GEMEENTE = "gemeente"
PARTIJEN = [f"p{nummer}" for nummer in range(6)]
EEN_PARTIJ = st.sampled_from([*PARTIJEN, GEMEENTE, "weg"])
PAREN = st.sets(st.tuples(EEN_PARTIJ, EEN_PARTIJ), max_size=12)
PARTNERPAREN = st.sets(st.tuples(st.sampled_from(PARTIJEN), st.sampled_from(PARTIJEN)), max_size=8)
VERZOEKEN = st.sets(
    st.tuples(st.sampled_from(PARTIJEN), st.sampled_from(PARTIJEN), st.sampled_from(Correctiewens)), max_size=12
)


@st.composite
def gegevens(draw: st.DrawFn) -> Lijstgegevens:
    """Anything that a round could be made of, also with pairs of one party and of parties that left."""
    return Lijstgegevens(
        partners=draw(st.sets(st.sampled_from(PARTIJEN))),
        gemeente=draw(st.sampled_from([None, GEMEENTE])),
        contacten=draw(PAREN),
        banden=draw(PARTNERPAREN),
        clusters=draw(st.dictionaries(EEN_PARTIJ, st.sampled_from(["Beek", "Duin"]))),
        nieuw=draw(st.sets(st.sampled_from(PARTIJEN), max_size=2)),
        geschrapt=draw(PARTNERPAREN),
    )


@given(gegevens())
def test_who_rates_is_rated_by_the_same(van: Lijstgegevens) -> None:
    paren = lijst(van)
    assert {(over, wie) for wie, over in paren} == set(paren)
    assert len(set(paren)) == len(paren)


@given(gegevens())
def test_nobody_rates_itself_or_who_is_tied_new_or_gone(van: Lijstgegevens) -> None:
    banden = {paar(*een) for een in van.banden}
    mee = {*van.partners, van.gemeente} - set(van.nieuw)
    for wie, over in lijst(van):
        assert wie != over
        assert paar(wie, over) not in banden
        assert {wie, over} <= mee


@given(gegevens())
def test_the_gemeente_and_every_partner_rate_each_other_whatever_is_struck(van: Lijstgegevens) -> None:
    met = replace(van, gemeente=GEMEENTE, geschrapt={*van.geschrapt, *((p, GEMEENTE) for p in PARTIJEN)})
    over_gemeente = {wie for wie, over in lijst(met) if over == GEMEENTE}
    assert over_gemeente == set(van.partners) - set(van.nieuw)


@given(gegevens(), PAREN)
def test_more_contacts_never_take_anybody_off_a_list(van: Lijstgegevens, meer: set[tuple[str, str]]) -> None:
    assert set(lijst(van)) <= set(lijst(replace(van, contacten={*van.contacten, *meer})))


@given(gegevens(), PARTNERPAREN)
def test_more_ties_never_put_anybody_on_a_list(van: Lijstgegevens, meer: set[tuple[str, str]]) -> None:
    assert set(lijst(replace(van, banden={*van.banden, *meer}))) <= set(lijst(van))


@given(gegevens())
def test_the_order_in_which_things_were_read_in_changes_nothing(van: Lijstgegevens) -> None:
    om = replace(
        van,
        partners=sorted(van.partners, reverse=True),
        contacten=[(ander, een) for een, ander in van.contacten],
        banden=[(ander, een) for een, ander in van.banden],
    )
    assert lijst(om) == lijst(van)


@given(VERZOEKEN)
def test_no_party_alone_strikes_a_contact(verzoeken: set[tuple[str, str, Correctiewens]]) -> None:
    for partij in PARTIJEN:
        _, weg = paren_door_correctie(een for een in verzoeken if een[0] == partij and een[1] != partij)
        assert not weg


@given(VERZOEKEN)
def test_who_says_that_they_worked_together_keeps_the_contact(verzoeken: set[tuple[str, str, Correctiewens]]) -> None:
    erbij, weg = paren_door_correctie(verzoeken)
    assert not erbij & weg


def test_a_contact_that_both_sides_strike_goes() -> None:
    beide = [("p1", "p0", Correctiewens.SCHRAPPEN), ("p0", "p1", Correctiewens.SCHRAPPEN)]
    assert paren_door_correctie(beide) == (set(), {("p0", "p1")})
