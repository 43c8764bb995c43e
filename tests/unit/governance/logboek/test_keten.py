"""A chain that was touched is found at the first event that does not hold, with what is wrong there."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.logboek.rules import (
    BEGIN,
    VELDEN,
    Breuk,
    Ketenoordeel,
    Kop,
    Logboekgebeurtenis,
    Schakel,
    beoordeel_keten,
    moment_tekst,
)
from tests.unit.governance.logboek.ketens import START, TEXT, chain, chains, rehashed, with_field

FIVE = chain(None, '{"a":1}', None, '{"b":2}', None)


def found(links: list[Schakel], koppen: dict[int, str] | None = None) -> tuple[Breuk | None, int | None, int]:
    oordeel = beoordeel_keten(links, koppen)
    return oordeel.breuk, oordeel.bij, oordeel.aantal


@given(chains())
def test_a_chain_that_nobody_touched_is_whole(links: list[Schakel]) -> None:
    assert beoordeel_keten(links) == Ketenoordeel(len(links), Kop(len(links), links[-1].hash))


def test_an_empty_log_is_whole_and_ends_at_its_beginning() -> None:
    assert beoordeel_keten([]) == Ketenoordeel(0, Kop(0, BEGIN))


@given(chains(), st.data())
def test_any_change_of_anything_in_an_event_is_found_there(links: list[Schakel], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(links) - 1))
    field = data.draw(st.sampled_from(VELDEN))
    old = links[place].regel[VELDEN.index(field)]
    new = data.draw((st.integers(0, 99) if field == "seq" else st.none() | TEXT).filter(lambda v: v != old))
    links[place] = with_field(links[place], field, new)
    breuk, bij, holding = found(links)
    assert breuk in {Breuk.NUMMER, Breuk.INHOUD}
    assert (bij, holding) == (place + 1, place)


@given(chains(), st.data())
def test_a_changed_link_or_payload_is_found_there(links: list[Schakel], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(links) - 1))
    link = links[place]
    spoiled = {"hash": "f" * 64, "vorige_hash": "e" * 64}
    if link.inhoud is not None and link.zout is not None:
        spoiled |= {"inhoud": f"{link.inhoud} ", "zout": link.zout[::-1] + b"x"}
    name = data.draw(st.sampled_from(sorted(spoiled)))
    links[place] = replace(link, **{name: spoiled[name]})
    breuk, bij, _ = found(links)
    assert breuk in {Breuk.INHOUD, Breuk.VORIGE, Breuk.LADING}
    assert bij == place + 1


CASES: dict[str, tuple[list[Schakel], tuple[Breuk, int]]] = {
    "an event taken out": ([*FIVE[:2], *FIVE[3:]], (Breuk.NUMMER, 3)),
    "the first taken out": (FIVE[1:], (Breuk.NUMMER, 1)),
    "two changed places": ([FIVE[0], FIVE[2], FIVE[1], *FIVE[3:]], (Breuk.NUMMER, 2)),
    "one put in twice": ([*FIVE[:2], FIVE[1], *FIVE[2:]], (Breuk.NUMMER, 3)),
    "a role changed": ([*FIVE[:3], with_field(FIVE[3], "rol", "COLLEGE"), FIVE[4]], (Breuk.INHOUD, 4)),
    "one rewritten with a fitting hash": ([*FIVE[:2], *rehashed([FIVE[2]]), *FIVE[3:]], (Breuk.VORIGE, 3)),
    "a payload changed": ([FIVE[0], replace(FIVE[1], inhoud='{"a":2}'), *FIVE[2:]], (Breuk.LADING, 2)),
    "a payload put in": ([replace(FIVE[0], zout=b"x", inhoud="{}"), *FIVE[1:]], (Breuk.LADING, 1)),
    "a payload gone": ([FIVE[0], replace(FIVE[1], zout=None, inhoud=None), *FIVE[2:]], (Breuk.VERDWENEN, 2)),
    "an event dated before the one before": (
        rehashed([*FIVE[:3], with_field(FIVE[3], "op", moment_tekst(START)), FIVE[4]]),
        (Breuk.MOMENT, 4),
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_the_first_break_is_named_with_its_number(case: str) -> None:
    links, expected = CASES[case]
    assert found(links)[:2] == expected


def destroyed(payload: str, kind: str = Logboekgebeurtenis.VERNIETIGD) -> list[Schakel]:
    """A chain of which the payload of the second event is gone, and the last event says this about it."""
    links = chain(None, '{"a":1}', payload, kinds={3: kind})
    links[1] = replace(links[1], zout=None, inhoud=None)
    return links


def test_a_payload_that_was_destroyed_on_record_breaks_nothing() -> None:
    links = destroyed('{"rijen":["2"],"tabel":"lading"}')
    assert beoordeel_keten(links).heel


@pytest.mark.parametrize(
    ("payload", "kind"),
    [
        ('{"rijen":["1"],"tabel":"lading"}', Logboekgebeurtenis.VERNIETIGD),
        ('{"rijen":["2"],"tabel":"documentinhoud"}', Logboekgebeurtenis.VERNIETIGD),
        ('{"rijen":["2"],"tabel":"lading"}', "PartnerToegetreden"),
        ('["2"]', Logboekgebeurtenis.VERNIETIGD),
        ("{}", Logboekgebeurtenis.VERNIETIGD),
        ('{"rijen":["twee"],"tabel":"lading"}', Logboekgebeurtenis.VERNIETIGD),
    ],
)
def test_a_payload_is_gone_unless_an_event_names_its_destruction(payload: str, kind: str) -> None:
    assert found(destroyed(payload, kind)) == (Breuk.VERDWENEN, 2, 1)


def test_a_destruction_says_nothing_of_what_disappeared_after_it() -> None:
    links = chain(None, '{"rijen":["3"],"tabel":"lading"}', '{"a":1}', kinds={2: Logboekgebeurtenis.VERNIETIGD})
    links[2] = replace(links[2], zout=None, inhoud=None)
    assert found(links)[:2] == (Breuk.VERDWENEN, 3)


@given(chains(), st.data())
def test_a_chain_rewritten_as_a_whole_differs_from_a_head_that_was_kept(
    links: list[Schakel], data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, len(links) - 1))
    kept = data.draw(st.integers(place, len(links) - 1))
    forged = rehashed([*links[:place], with_field(links[place], "rol", "VERVALST"), *links[place + 1 :]])
    assert beoordeel_keten(forged).heel
    assert found(forged, {kept + 1: links[kept].hash})[:2] == (Breuk.KOP, kept + 1)


@given(chains(), st.data())
def test_a_tail_that_was_cut_off_shows_by_a_head_that_was_kept(links: list[Schakel], data: st.DataObject) -> None:
    left = data.draw(st.integers(0, len(links) - 1))
    assert beoordeel_keten(links[:left]).heel
    assert found(links[:left], {len(links): links[-1].hash}) == (Breuk.NUMMER, left + 1, left)


def test_heads_that_were_kept_at_several_moments_all_hold() -> None:
    assert beoordeel_keten(FIVE, {link.regel[0]: link.hash for link in FIVE}).heel


def test_a_moment_is_written_the_same_in_every_zone() -> None:
    summer = dt.timezone(dt.timedelta(hours=2))
    assert moment_tekst(START.astimezone(summer)) == moment_tekst(START) == "2026-03-02T10:00:00.000000+00:00"
