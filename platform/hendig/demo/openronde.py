"""A round that is open today: some organisations are done, some are half-way, and some have not begun."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from typing import Final

from governance.kalender.amsterdam import moment_op
from governance.netwerk.queries import partijnamen
from hendig.demo.antwoorden import GEMEENTENAAM, verzonnen_antwoorden
from hendig.demo.bezetting import ZZP
from hendig.demo.partners import partners
from hendig.demo.ronde import Rondeplan, herinner, kondig_ronde_aan, open_de_ronde, vul_in
from hendig.demo.toneel import Toneel
from hendig.demo.vaststelling import ronde_met
from hendig.demo.verloop import Voorval
from surveys.deelname.queries import deelnemers
from surveys.kluis.boeken import invulmappen
from surveys.ronde.queries import ronden
from surveys.ronde.rules import OPENT_OM, SLUIT_OM, Rondesoort

NUMMER: Final = 3
"""The round of the invented answers."""
BEZIG: Final = range(10, 20)
"""Places in the list of the partners that filled in a part and did not sign off."""
NIET_BEGONNEN: Final = (ZZP, 2, 5, 7, *range(30, 40))
"""Places of the partners that have not begun: the one of one person, and the institution with two who fill in."""
OPENDE, SLUIT, AANGEKONDIGD = 9, 12, 48
"""How many days ago the round opened, in how many it closes, and how many days ago it was announced, at least."""
_WEEKEND: Final = (5, 6)
_SEIZOENEN: Final = ("winter", "voorjaar", "zomer", "najaar")


def nieuwe_ronde() -> tuple[Voorval, ...]:
    """Give how it came: announced, and opened."""
    return (
        (AANGEKONDIGD + 2, lambda toneel: kondig_ronde_aan(toneel, _plan(toneel), verzonnen_antwoorden()[NUMMER])),
        (OPENDE, _open),
    )


def _plan(toneel: Toneel) -> Rondeplan:
    dag = toneel.vandaag
    opent, sluit = _werkdag(dag, -OPENDE), _werkdag(dag, SLUIT)
    aangekondigd = moment_op(_werkdag(dag, -AANGEKONDIGD), OPENT_OM)
    return Rondeplan(
        naam=f"{_SEIZOENEN[dag.month % 12 // 3]} {dag.year}",
        soort=Rondesoort.TELT,
        voorbereid=aangekondigd - dt.timedelta(days=2),
        aangekondigd=aangekondigd,
        opent=moment_op(opent, OPENT_OM),
        sluit=moment_op(sluit, SLUIT_OM),
        periode_van=dag - dt.timedelta(days=130),
    )


def _werkdag(dag: dt.date, dagen: int) -> dt.date:
    """Give the day so many days away, or the next one further away that is not in a weekend."""
    gekozen, verder = dag + dt.timedelta(days=dagen), dt.timedelta(days=1 if dagen > 0 else -1)
    while gekozen.weekday() in _WEEKEND:
        gekozen += verder
    return gekozen


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
    herinner(toneel, ronde, tot=toneel.nu)


def vul_aan(toneel: Toneel, *, voor: dt.datetime) -> None:
    """Let who has not begun yet fill in now, where a round closes before a moment."""
    with toneel.opslag.lees() as session:
        namen, alle = partijnamen(session), ronden(session)
    for ronde in alle:
        if ronde.is_open(toneel.nu) and ronde.sluit_op is not None and ronde.sluit_op < voor:
            with toneel.opslag.lees() as session, toneel.kluis.lees() as kluis:
                begonnen = invulmappen(kluis, ronde.id)
                leeg = {namen[een.partij] for een in deelnemers(session, ronde.id) if een.id not in begonnen}
            _vul_alles_in(toneel, ronde.id, leeg)


def _vul_alles_in(toneel: Toneel, ronde: str, wie: Collection[str]) -> None:
    vul_in(
        toneel,
        ronde,
        verzonnen_antwoorden()[NUMMER],
        lambda naam: (1.0, toneel.nu) if naam in wie else (0.0, None),
    )
