"""A round that is open today: some organisations are done, some are half-way, and some have not begun."""

from __future__ import annotations

import datetime as dt
from typing import Final

from hendig.demo.antwoorden import GEMEENTENAAM, verzonnen_antwoorden
from hendig.demo.bezetting import ZZP
from hendig.demo.partners import partners
from hendig.demo.ronde import Rondeplan, kondig_ronde_aan, open_de_ronde, vul_in
from hendig.demo.toneel import Toneel
from hendig.demo.vaststelling import ronde_met
from hendig.demo.verloop import Voorval
from surveys.ronde.rules import Rondesoort

NUMMER: Final = 3
"""The round of the invented answers."""
BEZIG: Final = range(10, 20)
"""Places in the list of the partners that filled in a part and did not sign off."""
NIET_BEGONNEN: Final = (ZZP, 2, 5, 7, *range(30, 40))
"""Places of the partners that have not begun: the one of one person, and the institution with two who fill in."""
_SEIZOENEN: Final = ("winter", "voorjaar", "zomer", "najaar")


def nieuwe_ronde() -> tuple[Voorval, ...]:
    """Give how it came: announced, and opened."""
    return (
        (50, lambda toneel: kondig_ronde_aan(toneel, _plan(toneel), verzonnen_antwoorden()[NUMMER])),
        (9, _open),
    )


def _plan(toneel: Toneel) -> Rondeplan:
    nu = toneel.nu.replace(minute=0, second=0, microsecond=0)
    return Rondeplan(
        naam=f"{_SEIZOENEN[nu.month % 12 // 3]} {nu.year}",
        soort=Rondesoort.TELT,
        voorbereid=nu - dt.timedelta(days=50),
        aangekondigd=nu - dt.timedelta(days=48),
        opent=nu - dt.timedelta(days=9),
        sluit=nu + dt.timedelta(days=12),
        periode_van=(nu - dt.timedelta(days=130)).date(),
    )


def _open(toneel: Toneel) -> None:
    plan = _plan(toneel)
    ronde = ronde_met(toneel, plan.naam)
    open_de_ronde(toneel, ronde, plan.opent)
    plaatsen = {partner.name: plaats for plaats, partner in enumerate(partners())}

    def hoever(wie: str) -> tuple[float, dt.datetime | None]:
        plaats = plaatsen.get(wie)
        if wie == GEMEENTENAAM or plaats in BEZIG:
            return 0.5, None
        if plaats is None or plaats in NIET_BEGONNEN:
            return 0.0, None
        return 1.0, plan.opent + dt.timedelta(hours=2 + 5 * plaats)

    vul_in(toneel, ronde, verzonnen_antwoorden()[NUMMER], hoever)
