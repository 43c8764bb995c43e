"""Putting a copy back, into an empty or an older pair of databases on either engine. Everything is checked first.

Per database it is one transaction: the tables of the copy's own step, its rows, then the steps since, then the bolts.
Who is killed between the two databases starts the command anew: the one that is back already is left as it is.
"""

from __future__ import annotations

import datetime as dt
import itertools
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, func, inspect, select, text
from sqlalchemy.orm import Session

from governance.kalender.amsterdam import dag_van
from governance.logboek.queries import kop
from governance.logboek.rules import Ketenoordeel, Kop, Logboekgebeurtenis
from governance.opslag.database import Opslag
from governance.opslag.grendelstand import haal_grendels_weg
from hendig.migrations.stand import KLUIS, NETWORK, Schema
from hendig.migrations.upgrade import upgrade, upgrade_on
from hendig.processes.beheer.installatie import Installatie
from hendig.processes.beheer.kopiebestand import NIEUWER, Kopie, Kopiefout, beschadigd
from hendig.processes.beheer.kopieketen import hash_van, ketenoordeel
from hendig.processes.beheer.leegmaken import maak_leeg, verwijzingen_achteraf
from hendig.processes.beheer.reservekopie import BESTANDEN, GREEP, LEEG_IN_KOPIE, alle_tabellen

NIETS = "Er is niets veranderd."


@dataclass(frozen=True, slots=True)
class Paar:
    """The two files of one copy, both read from end to end and found whole."""

    netwerk: Kopie
    kluis: Kopie
    rijen: int
    keten: Ketenoordeel

    @property
    def van(self) -> dt.date:
        """The day on which it was made."""
        return dag_van(dt.datetime.fromisoformat(self.netwerk.manifest.gemaakt_op))


def lees_paar(map_: Path) -> Paar:
    """Read both files of a copy; one that is not there, not whole, or of another copy is refused.

    A log that was broken already when the copy was made is not: it is proof of what happened.
    """
    netwerk, kluis = (Kopie(map_ / naam) for naam in BESTANDEN.values())
    for kopie, schema in ((netwerk, NETWORK), (kluis, KLUIS)):
        if kopie.manifest.database != schema.naam:
            raise beschadigd(kopie.pad)
        if kopie.manifest.schema > schema.head:
            raise Kopiefout(NIEUWER.format(kopie.pad))
    if netwerk.manifest.paar != kluis.manifest.paar:
        raise Kopiefout(f"netwerk.zip en kluis.zip in {map_} zijn niet van dezelfde reservekopie. {NIETS}")
    rijen = netwerk.lees_na() + kluis.lees_na()
    oordeel = ketenoordeel(netwerk)
    if netwerk.manifest.heel and not oordeel.heel:
        raise Kopiefout(f"Het logboek in {netwerk.pad} klopt niet: {oordeel.breuk}, bij nummer {oordeel.bij}. {NIETS}")
    return Paar(netwerk, kluis, rijen, oordeel)


def zet_terug(installatie: Installatie, paar: Paar) -> None:
    """Put both databases back; a pair that holds anything later than the copy is refused before anything changes."""
    staat_al = _weiger_latere_gebeurtenissen(installatie.netwerk, paar.netwerk)
    _weiger_vreemde_rijen(installatie.kluis, paar.kluis)
    if staat_al:
        upgrade(installatie.netwerk, NETWORK)
    else:
        _laad(installatie.netwerk, NETWORK, paar.netwerk)
    _laad(installatie.kluis, KLUIS, paar.kluis)
    with installatie.doe() as handeling:
        handeling.leg_vast(Logboekgebeurtenis.TERUGGEZET, lading={"gemaakt_op": paar.netwerk.manifest.gemaakt_op})


def _weiger_latere_gebeurtenissen(opslag: Opslag, kopie: Kopie) -> bool:
    """Tell whether the copy is in this database already; refuse one whose log is no beginning of the copy's."""
    with opslag.lees() as session:
        if not inspect(session.connection()).has_table("gebeurtenis"):
            return False
        laatste = text("SELECT seq, hash FROM gebeurtenis ORDER BY seq DESC LIMIT 1")
        rij = session.execute(laatste).one_or_none()
    if rij is None:
        return False
    if rij.seq > kopie.manifest.kop[0]:
        raise Kopiefout(
            f"In de database staan gebeurtenissen van na deze reservekopie (nummer {rij.seq}, in de kopie "
            f"{kopie.manifest.kop[0]}). Zet terug in een lege database. {NIETS}"
        )
    if hash_van(kopie, rij.seq) != rij.hash:
        raise Kopiefout(f"In de database staat een ander logboek dan in deze reservekopie. {NIETS}")
    return bool(rij.seq == kopie.manifest.kop[0])


def _weiger_vreemde_rijen(opslag: Opslag, kopie: Kopie) -> None:
    """Refuse a kluis with rows that the copy has not: they would be lost."""
    with opslag.lees() as session:
        for tabel in (een for een in alle_tabellen(session.connection()) if een.name not in LEEG_IN_KOPIE):
            sleutels = {tuple(rij) for rij in session.execute(select(*tabel.primary_key.columns))}
            if sleutels and sleutels - _sleutels(tabel, kopie):
                raise Kopiefout(
                    f"In de kluis staan gegevens van na deze reservekopie (tabel {tabel.name}). "
                    f"Zet terug in een lege kluis. {NIETS}"
                )


def _sleutels(tabel: Table, kopie: Kopie) -> set[tuple[Any, ...]]:
    if tabel.name not in kopie.manifest.tabellen:
        return set()
    namen = [kolom.name for kolom in tabel.primary_key.columns]
    return {tuple(rij[naam] for naam in namen) for rij in kopie.waarden(tabel.name, met_zone=True)}


def _laad(opslag: Opslag, schema: Schema, kopie: Kopie) -> None:
    with opslag.verbinding() as connection:
        maak_leeg(connection)
        upgrade_on(connection, schema, kopie.manifest.schema)
        haal_grendels_weg(connection)
        tabellen = alle_tabellen(connection)
        if {tabel.name for tabel in tabellen} != kopie.manifest.tabellen.keys():
            raise beschadigd(kopie.pad)
        with verwijzingen_achteraf(connection, tabellen):
            for tabel in tabellen:
                _vul(connection, tabel, kopie)
        upgrade_on(connection, schema, schema.head)
        if schema is NETWORK and kop(Session(connection)) != Kop(*kopie.manifest.kop):
            raise beschadigd(kopie.pad)


def _vul(connection: Connection, tabel: Table, kopie: Kopie) -> None:
    if list(kopie.manifest.tabellen[tabel.name].kolommen) != [kolom.name for kolom in tabel.columns]:
        raise beschadigd(kopie.pad)
    rijen = kopie.waarden(tabel.name, met_zone=connection.dialect.name != "sqlite")
    aantal = 0
    while greep := list(itertools.islice(rijen, GREEP)):
        connection.execute(tabel.insert(), greep)
        aantal += len(greep)
    if connection.scalar(select(func.count()).select_from(tabel)) != aantal:
        raise beschadigd(kopie.pad)
