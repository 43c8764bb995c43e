"""Setting up an installation: folders, keys, both databases at their newest step. What is there already stays.

Each part is whole or absent, and is looked at again the next time: who is killed half-way starts the command anew.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import URL

from governance.opslag.database import Opslag
from hendig.bestanden.problemen import Herstelbaar
from hendig.instellingen import Instellingen, bestand, zonder_wachtwoord
from hendig.migrations.stand import KLUIS, NETWORK, Schema, revision
from hendig.migrations.upgrade import upgrade
from hendig.processes.beheer.installatie import Installatie, bezwaar_tegen, ongezien
from hendig.processes.beheer.kluissleutel import bestaat, lees_sleutel, nieuwe_sleutel, schrijf_sleutel
from hendig.processes.beheer.sleutelvernieuwing import leg_achterstallige_sleutel_vast
from hendig.processes.beheer.websleutel import lees_geheim, maak_websleutel
from surveys.kluis.queries import laatste_proef
from surveys.kluis.service import neem_in_gebruik


def richt_in(instellingen: Instellingen) -> Iterator[str]:
    """Make what is not there yet and bring the rest up to date; say in a sentence each thing that was done."""
    for adres in instellingen.databases:
        yield from maak_plaats(adres)
    with ongezien(instellingen.netwerk) as netwerk, ongezien(instellingen.kluis) as kluis:
        yield from _breng_bij(
            netwerk, NETWORK, f"De database van het netwerk ({zonder_wachtwoord(instellingen.netwerk)})"
        )
        yield from _breng_bij(kluis, KLUIS, f"De kluis ({zonder_wachtwoord(instellingen.kluis)})")
        yield from _geef_sleutel(Installatie(netwerk, kluis), instellingen.sleutel)
    if not bestaat(instellingen.websleutel):
        maak_websleutel(instellingen.websleutel)
        yield f"De sleutel van het inloggen staat in {instellingen.websleutel}. Bewaar een kopie op een andere plek."
    lees_geheim(instellingen.websleutel)


def maak_plaats(adres: URL) -> Iterator[str]:
    """Make the folder and the empty file of an embedded database, for its owner only."""
    pad = bestand(adres)
    if pad is None:
        return
    try:
        if not pad.parent.is_dir():
            pad.parent.mkdir(mode=0o700, parents=True)
            yield f"De map {pad.parent} is gemaakt."
        os.close(os.open(pad, os.O_RDWR | os.O_CREAT, 0o600))
    except OSError:
        raise Herstelbaar(f"In {pad.parent} is niet te schrijven. Kies een andere map met HENDIG_MAP.") from None


def _breng_bij(opslag: Opslag, schema: Schema, wat: str) -> Iterator[str]:
    with opslag.lees() as session:
        stand = revision(session.connection())
    if stand is not None and stand > schema.head:
        raise Herstelbaar(f"{wat}: {bezwaar_tegen(stand, schema)}")
    if upgrade(opslag, schema):
        yield f"{wat} is ingericht." if stand is None else f"{wat} is bijgewerkt van versie {stand} naar {schema.head}."


def _geef_sleutel(installatie: Installatie, pad: Path) -> Iterator[str]:
    with installatie.kluis.lees() as session:
        proef = laatste_proef(session)
    if proef is None and not bestaat(pad):
        schrijf_sleutel(pad, nieuwe_sleutel())
        yield f"De sleutel van de kluis staat in {pad}. Bewaar een kopie op een andere plek."
    sleutel = lees_sleutel(pad)
    if proef is None:
        with installatie.doe() as handeling, installatie.kluis.schrijf() as kluis:
            neem_in_gebruik(handeling, kluis=kluis, versleutel=sleutel.versleutel)
    elif leg_achterstallige_sleutel_vast(installatie):
        yield "In het logboek staat nu ook dat de kluis een sleutel heeft."
