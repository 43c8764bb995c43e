"""Making a copy of both databases at one moment: nobody writes meanwhile, and it is read back before it counts.

Each database is a file of its own, so that the kluis can be kept elsewhere. The key is in neither. What people fill in
while a round is open goes along, or it would be lost with the disk: who makes the copy is told, and what to do later.
"""

from __future__ import annotations

import shutil
import tempfile
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, MetaData, Table, select
from sqlalchemy.orm import Session

from governance.logboek.queries import controleer, kop
from governance.logboek.rules import Kop, Logboekgebeurtenis
from hendig.migrations.stand import KLUIS, NETWORK, TABEL, Schema, revision
from hendig.processes.beheer.duurzaam import VOL, naar_schijf, nieuw_prive_bestand
from hendig.processes.beheer.installatie import TOEVAL, Installatie, nu
from hendig.processes.beheer.kopiebestand import Kopie, Kopiefout, Kopieschrijver, Manifest, beschadigd
from hendig.processes.beheer.kopieketen import ketenoordeel
from hendig.processes.beheer.kopiewaarden import Waardesoort, kolomsoorten, naar_json
from surveys.kluis.model import Invulmap, Uitvoer

BESTANDEN: Final = {NETWORK: "netwerk.zip", KLUIS: "kluis.zip"}
GREEP = 2_000
LEEG_IN_KOPIE: Final = frozenset({Uitvoer.__tablename__})
"""Of which tables no row goes along: what lies there may lie for a day, and is asked anew."""


@dataclass(frozen=True, slots=True)
class Gemaakt:
    """What a copy holds: how many rows, the end of the log, whether that was whole, and how many drafts."""

    rijen: int
    kop: Kop
    heel: bool
    invulmappen: int


def maak_reservekopie(installatie: Installatie, map_: Path) -> Gemaakt:
    """Copy both databases into a new folder, whole or not at all, and record in the log that this was done."""
    if map_.exists():
        raise Kopiefout(f"{map_} bestaat al. Kies een nieuwe map. Er is niets geschreven.")
    try:
        voorlopig = Path(tempfile.mkdtemp(prefix=".half.", dir=map_.parent))
        try:
            gemaakt = _vul(installatie, voorlopig)
            voorlopig.rename(map_)
            naar_schijf(map_.parent)
        finally:
            shutil.rmtree(voorlopig, ignore_errors=True)
    except OSError as fout:
        reden = "De schijf is vol." if fout.errno in VOL else "Kies een andere map."
        raise Kopiefout(f"De reservekopie in {map_} is niet gelukt. {reden} Er is niets geschreven.") from fout
    with installatie.doe() as handeling:
        handeling.leg_vast(Logboekgebeurtenis.RESERVEKOPIE, lading={"kop": gemaakt.kop.seq})
    return gemaakt


def alle_tabellen(connection: Connection) -> list[Table]:
    """Give every table that stands in a database, each after those that it refers to."""
    metadata = MetaData()
    metadata.reflect(connection)
    return [tabel for tabel in metadata.sorted_tables if tabel.name != TABEL]


def _vul(installatie: Installatie, map_: Path) -> Gemaakt:
    with installatie.netwerk.verbinding() as netwerk, installatie.kluis.verbinding() as kluis:
        einde = kop(Session(netwerk))
        manifest = Manifest(
            paar=TOEVAL.nieuw_id(),
            gemaakt_op=nu().isoformat(timespec="seconds"),
            kop=(einde.seq, einde.hash),
            heel=controleer(Session(netwerk)).heel,
        )
        _kopieer(netwerk, manifest, NETWORK, map_ / BESTANDEN[NETWORK])
        _kopieer(kluis, manifest, KLUIS, map_ / BESTANDEN[KLUIS])
    naar_schijf(map_)
    kopieen = [Kopie(map_ / naam) for naam in BESTANDEN.values()]
    rijen = sum(kopie.lees_na() for kopie in kopieen)
    if ketenoordeel(kopieen[0]).heel != manifest.heel:
        raise beschadigd(kopieen[0].pad)
    return Gemaakt(rijen, einde, manifest.heel, kopieen[1].manifest.tabellen[Invulmap.__tablename__].rijen)


def _kopieer(connection: Connection, manifest: Manifest, schema: Schema, pad: Path) -> None:
    with nieuw_prive_bestand(pad) as bestand, zipfile.ZipFile(bestand, "w", zipfile.ZIP_DEFLATED) as zip_:
        schrijver = Kopieschrijver(zip_)
        for tabel in alle_tabellen(connection):
            soorten = kolomsoorten(tabel)
            rijen = () if tabel.name in LEEG_IN_KOPIE else _rijen(connection, tabel, soorten)
            schrijver.schrijf(tabel.name, soorten, rijen)
        stap = revision(connection) or ""
        schrijver.sluit_af(replace(manifest, database=schema.naam, schema=stap, tabellen=schrijver.tabellen))
    naar_schijf(pad)


def _rijen(connection: Connection, tabel: Table, soorten: dict[str, Waardesoort]) -> Iterator[list[Any]]:
    vraag = select(tabel).order_by(*tabel.primary_key.columns)
    with connection.execute(vraag, execution_options={"yield_per": GREEP}) as gevonden:
        for rij in gevonden:
            yield naar_json(soorten, tuple(rij))
