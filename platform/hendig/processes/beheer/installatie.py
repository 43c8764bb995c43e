"""The two databases of this installation, opened and checked to be the ones we know; and its clock and its chance."""

from __future__ import annotations

import datetime as dt
import os
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from sqlalchemy import URL
from sqlalchemy.orm import Session

from governance.logboek.handeling import Handelende, Handeling, Toeval, handeling
from governance.logboek.rules import Ingang
from governance.netwerk.rules import Rol
from governance.opslag.database import Opslag
from hendig.bestanden.problemen import Herstelbaar
from hendig.instellingen import Instellingen, bestand
from hendig.migrations.stand import KLUIS, NETWORK, Schema, revision
from hendig.processes.beheer.databasefout import in_woorden
from hendig.toegang.queries import dagen_vooruit, is_voorbeeld

SYSTEEM: Final = Handelende(None, Rol.SYSTEEM, Ingang.INSTALLATIE)
"""Who acts when nobody does: the installation itself."""
TOEVAL: Final = Toeval(nieuw_id=lambda: str(uuid.uuid4()), nieuw_zout=lambda: os.urandom(16))
"""Keys and salts of the operating system."""

Klok = Callable[[], dt.datetime]
"""Gives the moment it is, in UTC."""
INRICHTEN = "Voer eerst uit: hendig inrichten."


@dataclass(frozen=True, slots=True)
class Installatie:
    """Both databases, open."""

    netwerk: Opslag
    kluis: Opslag

    @contextmanager
    def doe(self) -> Iterator[Handeling]:
        """Do an act of the installation itself, now, in the main database."""
        with handeling(self.netwerk, door=SYSTEEM, op=klok_van(self.netwerk)(), toeval=TOEVAL) as nieuw:
            yield nieuw


def nu() -> dt.datetime:
    """Give this moment, in UTC."""
    return dt.datetime.now(dt.UTC)


def nu_in(session: Session) -> dt.datetime:
    """Give this moment as a database has it: in a demo later, by the days that were let go by."""
    return nu() + dt.timedelta(days=dagen_vooruit(session))


def klok_van(opslag: Opslag, klok: Klok = nu) -> Klok:
    """Give the clock of a database: that of the machine, and in a demo ahead by the days that were let go by."""
    with opslag.lees() as session:
        if not is_voorbeeld(session):
            return klok

    def vooruit() -> dt.datetime:
        with opslag.lees() as session:
            return klok() + dt.timedelta(days=dagen_vooruit(session))

    return vooruit


@contextmanager
def geopende_installatie(instellingen: Instellingen) -> Iterator[Installatie]:
    """Open both databases; one that is not there or of another version is refused."""
    with geopend(instellingen.netwerk, NETWORK) as netwerk, geopend(instellingen.kluis, KLUIS) as kluis:
        yield Installatie(netwerk, kluis)


@contextmanager
def geopend(adres: URL, schema: Schema) -> Iterator[Opslag]:
    """Open a database that is set up with the newest step of its schema."""
    pad = bestand(adres)
    if pad is not None and not pad.is_file():
        raise Herstelbaar(f"De database {pad} is er nog niet. {INRICHTEN}")
    with ongezien(adres) as opslag:
        _weiger_andere_stand(opslag, schema)
        yield opslag


@contextmanager
def ongezien(adres: URL) -> Iterator[Opslag]:
    """Open a database whatever stands in it; what it cannot do is told in Dutch."""
    opslag = Opslag(adres.render_as_string(hide_password=False))
    try:
        with in_woorden():
            yield opslag
    finally:
        opslag.sluit()


def _weiger_andere_stand(opslag: Opslag, schema: Schema) -> None:
    with opslag.lees() as session:
        stand = revision(session.connection())
    bezwaar = bezwaar_tegen(stand, schema)
    if bezwaar is not None:
        raise Herstelbaar(bezwaar)


def bezwaar_tegen(stand: str | None, schema: Schema) -> str | None:
    """Say why a database at a step cannot be used; None when it can."""
    if stand is None:
        return f"De database is er, maar is nog niet ingericht. {INRICHTEN}"
    if stand < schema.head:
        return f"De database is van een oudere versie ({stand}; nodig is {schema.head}). {INRICHTEN}"
    if stand > schema.head:
        return (
            f"De database is van een nieuwere versie ({stand}) dan dit programma ({schema.head}). "
            "Installeer de nieuwe versie van hendig."
        )
    return None
