"""Whether an installation is well: each thing looked at apart, so that one that is wrong hides no other."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlalchemy.orm import Session

from governance.contract.queries import veranderde_versies
from governance.kalender.amsterdam import dag_en_tijd
from governance.logboek.queries import controleer, eerste, laatste, laatste_van
from governance.logboek.rules import Logboekgebeurtenis
from governance.opslag.database import Opslag
from governance.opslag.grendelstand import afwijkende_grendels
from hendig.bestanden.problemen import Herstelbaar
from hendig.instellingen import Instellingen, bestand, zonder_wachtwoord
from hendig.migrations.stand import KLUIS, NETWORK, Schema
from hendig.migrations.tables import BOLTS
from hendig.processes.beheer.installatie import Installatie, geopend, geopende_installatie, nu_in
from hendig.processes.beheer.sleutelvernieuwing import sleutel_past
from hendig.processes.beheer.websleutel import lees_geheim

KLEINSTE_RUIMTE: Final = 1_000_000_000
"""Bytes that should be free where a database lies; a network of ten years takes less than a tenth of it."""
OUDSTE_KOPIE: Final = dt.timedelta(days=7)
"""How old the last copy may be."""
GENOEMD: Final = 5
"""How many bolts are named."""
SPELING: Final = dt.timedelta(minutes=5)
"""How far clocks of two machines may differ."""


@dataclass(frozen=True, slots=True)
class Bevinding:
    """One thing that was looked at, whether it is well, and a sentence that says what and, if not, what to do."""

    goed: bool
    zin: str


def onderzoek(instellingen: Instellingen) -> Iterator[Bevinding]:
    """Look at everything, in the order in which one thing rests on another."""
    bereikbaar = True
    for adres, schema in zip(instellingen.databases, (NETWORK, KLUIS), strict=True):
        waar = zonder_wachtwoord(adres)
        try:
            with geopend(adres, schema) as opslag:
                yield Bevinding(goed=True, zin=f"De database is er en is van deze versie: {waar}.")
                yield _grendels(opslag, schema)
        except Herstelbaar as fout:
            bereikbaar = False
            yield Bevinding(goed=False, zin=str(fout) if waar in str(fout) else f"{waar}: {fout}")
    for map_ in sorted({pad.parent for adres in instellingen.databases if (pad := bestand(adres)) is not None}):
        yield from _ruimte(map_)
    yield _websleutel(instellingen.websleutel)
    if bereikbaar:
        with geopende_installatie(instellingen) as installatie:
            with installatie.netwerk.lees() as session:
                yield _keten(session)
                yield _teksten(session)
                yield from _tijden(session)
            yield _sleutel(installatie, instellingen.sleutel)


def _grendels(opslag: Opslag, schema: Schema) -> Bevinding:
    with opslag.lees() as session:
        anders = afwijkende_grendels(session.connection(), BOLTS[schema])
    if anders:
        namen = ", ".join(anders[:GENOEMD])
        zin = f"Grendels die ontbreken of zijn veranderd: {len(anders)}. Het gaat om {namen}"
        rest = "" if len(anders) <= GENOEMD else " en meer"
        return Bevinding(goed=False, zin=f"{zin}{rest}. Vraag wie in de database heeft gewerkt.")
    return Bevinding(goed=True, zin=f"Alle {len(BOLTS[schema])} grendels staan erop.")


def _ruimte(map_: Path) -> Iterator[Bevinding]:
    try:
        vrij = shutil.disk_usage(map_).free
    except OSError:
        return
    gigabytes = f"{vrij / 1e9:.1f}".replace(".", ",")
    zin = f"Vrije ruimte bij {map_}: {gigabytes} GB."
    genoeg = vrij >= KLEINSTE_RUIMTE
    yield Bevinding(goed=genoeg, zin=zin if genoeg else f"{zin} Maak ruimte.")


def _keten(session: Session) -> Bevinding:
    oordeel = controleer(session)
    if oordeel.heel:
        return Bevinding(goed=True, zin=f"Het logboek is heel. Aantal gebeurtenissen: {oordeel.aantal}.")
    return Bevinding(goed=False, zin=f"Het logboek is niet heel, bij nummer {oordeel.bij}: {oordeel.breuk}.")


def _teksten(session: Session) -> Bevinding:
    anders = veranderde_versies(session)
    if anders:
        zin = f"Deze vastgestelde teksten zijn veranderd: {', '.join(anders)}. Vraag wie in de database heeft gewerkt."
        return Bevinding(goed=False, zin=zin)
    return Bevinding(goed=True, zin="De vastgestelde overeenkomsten zijn woord voor woord zoals ze zijn vastgesteld.")


def _tijden(session: Session) -> Iterator[Bevinding]:
    einde = laatste(session, 1)
    if not einde:
        return
    moment = nu_in(session)
    if einde[0].op > moment + SPELING:
        zin = (
            f"De klok staat op {dag_en_tijd(moment)}, maar in het logboek staat al {dag_en_tijd(einde[0].op)}. "
            "Zet de klok goed."
        )
        yield Bevinding(goed=False, zin=zin)
    else:
        yield Bevinding(goed=True, zin=f"De klok loopt goed: {dag_en_tijd(moment)}.")
    kopie = laatste_van(session, Logboekgebeurtenis.RESERVEKOPIE)
    vers = moment - (kopie or eerste(session)) <= OUDSTE_KOPIE
    zin = "Er is nog geen reservekopie." if kopie is None else f"De laatste reservekopie is van {dag_en_tijd(kopie)}."
    yield Bevinding(goed=vers, zin=zin if vers else f"{zin} Maak er een: hendig reservekopie MAP")


def _sleutel(installatie: Installatie, pad: Path) -> Bevinding:
    try:
        past = sleutel_past(installatie, pad)
    except Herstelbaar as fout:
        return Bevinding(goed=False, zin=str(fout))
    if past:
        return Bevinding(goed=True, zin=f"De sleutel past op de kluis: {pad}.")
    return Bevinding(goed=False, zin=f"De sleutel past niet op de kluis: {pad}. Zet het juiste sleutelbestand terug.")


def _websleutel(pad: Path) -> Bevinding:
    try:
        lees_geheim(pad)
    except Herstelbaar as fout:
        return Bevinding(goed=False, zin=str(fout))
    return Bevinding(goed=True, zin=f"De sleutel van het inloggen is er: {pad}.")
