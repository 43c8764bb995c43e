"""A database with the whole demo network in it: made as a demo, and filled by the acts of invented people.

The acts carry the days on which they would have been done, so that the log reads as that of a network that has been
at work for a while. The last of them lie just before now.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Final

from governance.logboek.handeling import Toeval
from governance.opslag.database import Opslag
from hendig.bestanden.problemen import Herstelbaar
from hendig.demo.oprichting import richt_op
from hendig.demo.overeenstemming import kom_overeen
from hendig.demo.toneel import EERSTE_WERKDAG, OPRICHTING, Toneel
from hendig.demo.verloop import laat_verlopen
from hendig.demo.vragenlijst import kies_vragenlijst
from hendig.instellingen import Instellingen, zonder_wachtwoord
from hendig.migrations.stand import NETWORK, revision
from hendig.migrations.upgrade import upgrade
from hendig.processes.beheer.inrichten import maak_plaats, richt_in
from hendig.processes.beheer.installatie import TOEVAL, nu, ongezien
from hendig.toegang.service import merk_als_voorbeeld

BESTAAT: Final = "De database {waar} is er al. Een voorbeeld maakt u alleen in een nieuwe database."


def richt_voorbeeld_in(instellingen: Instellingen) -> Iterator[str]:
    """Make an installation that is a demo, with the whole network; refused where there is a database already."""
    moment = nu()
    if moment < EERSTE_WERKDAG:
        raise Herstelbaar("De klok van deze computer staat voor januari 2026. Zet de klok goed.")
    yield from maak_plaats(instellingen.netwerk)
    with ongezien(instellingen.netwerk) as opslag:
        with opslag.lees() as session:
            stand = revision(session.connection())
        if stand is not None:
            raise Herstelbaar(BESTAAT.format(waar=zonder_wachtwoord(instellingen.netwerk)))
        upgrade(opslag, NETWORK)
        vul_voorbeeld(opslag, nu=moment, toeval=TOEVAL)
        yield "Het voorbeeldnetwerk staat in de database. Alles erin is verzonnen."
    yield from richt_in(instellingen)


def vul_voorbeeld(opslag: Opslag, *, nu: dt.datetime, toeval: Toeval) -> None:
    """Mark an empty database as a demo and let the network happen in it."""
    toneel = Toneel(opslag, nu=nu, toeval=toeval)
    with toneel.als_installatie(OPRICHTING) as handeling:
        merk_als_voorbeeld(handeling)
    richt_op(toneel)
    kies_vragenlijst(toneel)
    kom_overeen(toneel)
    laat_verlopen(toneel)
