"""A database with the whole demo network in it: made as a demo, and filled by the acts of invented people.

The acts carry the days on which they would have been done, so that the log reads as that of a network that has been
at work for a while. The last of them lie just before now.
"""

from __future__ import annotations

import datetime as dt
import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from governance.kalender.datum import datum
from governance.logboek.handeling import Toeval
from governance.opslag.database import Opslag
from hendig.bestanden.problemen import Herstelbaar
from hendig.demo.beslist import Beslist
from hendig.demo.eerderrondes import lees_eerdere_rondes_in
from hendig.demo.gehoudenronde import houd_ronde, kondig_aan, na_de_ronde
from hendig.demo.openronde import nieuwe_ronde
from hendig.demo.oprichting import richt_op
from hendig.demo.overeenstemming import kom_overeen
from hendig.demo.ronde import rond_taken_af
from hendig.demo.toneel import OPRICHTING, Toneel
from hendig.demo.verloop import voorvallen
from hendig.demo.vragenlijst import kies_vragenlijst
from hendig.demo.zaken import zaken_van_nu
from hendig.instellingen import Instellingen, zonder_wachtwoord
from hendig.migrations.stand import KLUIS, NETWORK, revision
from hendig.migrations.upgrade import upgrade
from hendig.processes.beheer.inrichten import maak_plaats, richt_in
from hendig.processes.beheer.installatie import TOEVAL, nu, ongezien
from hendig.processes.beheer.kluissleutel import bestaat, lees_sleutel, nieuwe_sleutel, schrijf_sleutel
from hendig.processes.zaak.klok import loop_alles_na
from hendig.toegang.service import merk_als_voorbeeld
from surveys.kluis.kluis import Kluis
from surveys.kluis.queries import laatste_proef
from surveys.kluis.service import neem_in_gebruik

VROEGST: Final = dt.datetime(2026, 10, 1, tzinfo=dt.UTC)
"""The rounds of the demo lie before this moment, but for the one that is open now."""
BESTAAT: Final = "De database {waar} is er al. Een voorbeeld maakt u alleen in een nieuwe database."


def richt_voorbeeld_in(instellingen: Instellingen) -> Iterator[str]:
    """Make an installation that is a demo, with the whole network; refused where there is a database already."""
    moment = nu()
    if moment < VROEGST:
        raise Herstelbaar(f"De klok van deze computer staat voor {datum(VROEGST.date())}. Zet de klok goed.")
    for adres in instellingen.databases:
        yield from maak_plaats(adres)
    with ongezien(instellingen.netwerk) as opslag, ongezien(instellingen.kluis) as kluis:
        with opslag.lees() as session:
            stand = revision(session.connection())
        if stand is not None:
            raise Herstelbaar(BESTAAT.format(waar=zonder_wachtwoord(instellingen.netwerk)))
        upgrade(opslag, NETWORK)
        upgrade(kluis, KLUIS)
        if not bestaat(instellingen.sleutel):
            schrijf_sleutel(instellingen.sleutel, nieuwe_sleutel())
        yield from laat_gebeuren(
            Toneel(opslag, Kluis(kluis, lees_sleutel(instellingen.sleutel)), nu=moment, toeval=TOEVAL)
        )
        yield "Het voorbeeldnetwerk staat in de database. Alles erin is verzonnen."
    yield from richt_in(instellingen)


def vul_voorbeeld(opslag: Opslag, *, kluis: Kluis, nu: dt.datetime, toeval: Toeval) -> None:
    """Mark an empty database as a demo and let the network happen in it, its rounds with it."""
    for _ in laat_gebeuren(Toneel(opslag, kluis, nu=nu, toeval=toeval)):
        pass


def laat_gebeuren(toneel: Toneel) -> Iterator[str]:
    """Let everything happen, the oldest first, and say what comes."""
    with _zelden_geveegd():
        yield from _gebeurt(toneel)


@contextmanager
def _zelden_geveegd() -> Iterator[None]:
    """Let Python look for circles of objects seldom: drawing leaves many, and looking takes a fifth of the time."""
    was = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(100_000)
    try:
        yield
    finally:
        gc.set_threshold(*was)
        gc.unfreeze()


def _gebeurt(toneel: Toneel) -> Iterator[str]:
    with toneel.als_installatie(OPRICHTING) as handeling:
        merk_als_voorbeeld(handeling)
    with toneel.als_installatie(OPRICHTING) as handeling, toneel.kluis.schrijf() as kluis:
        if laatste_proef(kluis.session) is None:
            neem_in_gebruik(handeling, kluis=kluis.session, versleutel=toneel.kluis.slot.versleutel)
    yield "Het netwerk wordt opgericht: partners, mensen, overeenkomst en norm."
    richt_op(toneel)
    kom_overeen(toneel)
    kies_vragenlijst(toneel)
    yield "Eerdere rondes worden ingelezen, berekend en vastgesteld."
    lees_eerdere_rondes_in(toneel)
    yield "Een ronde wordt gehouden, gecontroleerd en aan iedereen getoond. Een nieuwe ronde gaat open."
    beslist = Beslist(toneel)
    beslist.in_het_voorjaar()
    ronde = kondig_aan(toneel)
    beslist.voor_de_zomer()
    houd_ronde(toneel, ronde)
    onlangs = (*voorvallen(), *na_de_ronde(), *nieuwe_ronde(), *beslist.na_de_zomer(), *zaken_van_nu(toneel))
    for _, gebeurt in sorted(onlangs, key=lambda voorval: -voorval[0]):
        gebeurt(toneel)
    rond_taken_af(toneel)
    loop_alles_na(toneel.opslag, op=toneel.nu - dt.timedelta(minutes=1), toeval=toneel.toeval)
