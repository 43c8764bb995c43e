"""Chains of events in memory, and every way to spoil one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace

from hypothesis import strategies as st

from governance.logboek.rules import (
    BEGIN,
    VELDEN,
    Ingang,
    Regel,
    Schakel,
    canonical,
    keten_hash,
    lading_hash,
    moment_tekst,
)

START = dt.datetime(2026, 3, 2, 10, 0, tzinfo=dt.UTC)
TEXT = st.text(max_size=12)


def chain(*payloads: str | None, kinds: Mapping[int, str] | None = None) -> list[Schakel]:
    """One event a minute, each with a payload or without; ``kinds`` names those that are no joining."""
    links: list[Schakel] = []
    for number, payload in enumerate(payloads, 1):
        salt = None if payload is None else number.to_bytes(16)
        before = links[-1].hash if links else BEGIN
        hash_ = None if salt is None or payload is None else lading_hash(salt, payload)
        op = moment_tekst(START + dt.timedelta(minutes=number))
        who = (None, "BEHEERDER", Ingang.INSTALLATIE, "z1")
        regel: Regel = (
            number,
            op,
            *who,
            (kinds or {}).get(number, "PartnerToegetreden"),
            None,
            None,
            "bron",
            "{}",
            hash_,
        )
        links.append(Schakel(regel, before, keten_hash(before, regel), salt, payload))
    return links


@st.composite
def chains(draw: st.DrawFn) -> list[Schakel]:
    payloads = draw(st.lists(st.none() | TEXT.map(lambda t: canonical({"x": t})), min_size=1, max_size=6))
    return chain(*payloads)


def with_field(link: Schakel, field: str, value: object) -> Schakel:
    """The same link, of which one thing that is hashed says something else."""
    regel = list(link.regel)
    regel[VELDEN.index(field)] = value
    return replace(link, regel=tuple(regel))  # type: ignore[arg-type] # a spoiled line has any type


def rehashed(links: list[Schakel]) -> list[Schakel]:
    """The chain of a forger who knows how it is made: every hash fits again."""
    made: list[Schakel] = []
    for link in links:
        before = made[-1].hash if made else BEGIN
        made.append(replace(link, vorige_hash=before, hash=keten_hash(before, link.regel)))
    return made
