"""Invented worlds, rules and calendars for the tests of the rehearsal, named after their situation."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np

from analysis.herhaling.feiten import Herhalingsregels
from analysis.rehearsal.rule import Rule
from analysis.rehearsal.world import Roundplan, Size, Spread, World
from tests.unit.analysis.rounds import regels

HERHALING = Herhalingsregels(
    k=2, verbetertermijn_maanden=6, venster_maanden=30, nieuwkomer_maanden=6, publicatie_werkdagen=20
)


def yearly(year: int) -> Roundplan:
    """A round in April, with a notice in June and a plan at the end of July."""
    return Roundplan(
        opent_op=date(year, 4, 3),
        sluit_op=date(year, 4, 20),
        periode_van=date(year - 1, 9, 3),
        gepubliceerd_werkdagen=100,
        bezorgd_op=date(year, 6, 5),
        gesprek_aangeboden_op=date(year, 6, 5),
        plan_op=date(year, 7, 31),
    )


# The world in which the table of measurement is reproduced: one five-point answer per rating, 41 organisations.
TABLE = World(
    sizes=(
        Size(name="klein", partners=20, contacts=9.9, contacts_spread=0.3),
        Size(name="groot", partners=20, contacts=14.4, contacts_spread=0.1),
    ),
    gemeente=True,
    clusters=8,
    cluster_contact=0.5,
    renewal=0.12,
    period_share=1.0,
    response=0.75,
    silent=0.0,
    opinion_response=0.0,
    items=1,
    level=4.05,
    lowest=3.2,
    spread=Spread(trust=0.45, leniency=0.40, relation=0.50, occasion=0.25, item=0.0),
    between_constructs=0.5,
    points=(1, 2, 3, 4, 5),
    rounds=tuple(yearly(2028 + number) for number in range(10)),
)


def small(**changes: object) -> World:
    """Fourteen partners in one size over four rounds, with four items per rating."""
    world = replace(
        TABLE,
        sizes=(Size(name="alle", partners=14, contacts=9.0, contacts_spread=0.2),),
        clusters=4,
        items=4,
        spread=Spread(trust=0.4, leniency=0.4, relation=0.5, occasion=0.3, item=0.4),
        rounds=TABLE.rounds[:4],
    )
    return replace(world, **changes)  # type: ignore[arg-type]


def rule(constructs: int = 1, **changes: object) -> Rule:
    """The proposed norm, on a number of constructs, with a minimum of items where there are several."""
    return Rule(regels=(regels(**changes),) * constructs, herhaling=HERHALING, items_min=3)


def generator(number: int, seed: int = 7) -> np.random.Generator:
    """The source of chance of one network."""
    return np.random.default_rng(np.random.SeedSequence(seed, spawn_key=(number,)))
