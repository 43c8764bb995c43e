"""The main database as a command uses it: opened, checked to be the one we know, and written to only by an act.

A command that changes something::

    with daad(door=SYSTEEM) as handeling:
        laat_toetreden(handeling, ...)

and one that only reads::

    with lezing() as session:
        ...

Both are one transaction. What the rules refuse comes out as `Weigering`, what the database cannot do as `Herstelbaar`;
`hendig.cli.main` says both in Dutch and ends with code 2. A command of ours therefore catches neither.
"""

from __future__ import annotations

import datetime as dt
import os
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from sqlalchemy import URL
from sqlalchemy.orm import Session

from governance.logboek.handeling import Handelende, Handeling, Toeval, handeling
from governance.opslag.database import Opslag
from hendig.bestanden.problemen import Herstelbaar
from hendig.cli.databasefout import in_woorden
from hendig.instellingen import bestand, lees_instellingen
from hendig.migrations.stand import NETWORK, Schema, revision

SYSTEEM: Final = Handelende(None, "SYSTEEM")
"""Who acts when nobody does: the installation itself."""
TOEVAL: Final = Toeval(nieuw_id=lambda: str(uuid.uuid4()), nieuw_zout=lambda: os.urandom(16))
"""Keys and salts of the operating system."""

INRICHTEN = "Voer eerst uit: hendig inrichten."


def nu() -> dt.datetime:
    """Give this moment, in UTC."""
    return dt.datetime.now(dt.UTC)


@contextmanager
def netwerkdatabase() -> Iterator[Opslag]:
    """Open the main database of this installation; one that is not there, or of another version, is refused."""
    with in_woorden(), geopend(lees_instellingen(os.environ).netwerk, NETWORK) as opslag:
        yield opslag


@contextmanager
def daad(*, door: Handelende) -> Iterator[Handeling]:
    """Do one act now: everything in the block is written together, or nothing is."""
    with netwerkdatabase() as opslag, handeling(opslag, door=door, op=nu(), toeval=TOEVAL) as nieuw:
        yield nieuw


@contextmanager
def lezing() -> Iterator[Session]:
    """Read one snapshot of the main database; nothing can be written."""
    with netwerkdatabase() as opslag, opslag.lees() as session:
        yield session


@contextmanager
def geopend(adres: URL, schema: Schema) -> Iterator[Opslag]:
    """Open a database that is set up with the newest step of its schema."""
    pad = bestand(adres)
    if pad is not None and not pad.is_file():
        raise Herstelbaar(f"De database {pad} is er nog niet. {INRICHTEN}")
    opslag = Opslag(adres.render_as_string(hide_password=False))
    try:
        _weiger_andere_stand(opslag, schema)
        yield opslag
    finally:
        opslag.sluit()


def _weiger_andere_stand(opslag: Opslag, schema: Schema) -> None:
    with opslag.lees() as session:
        stand = revision(session.connection())
    if stand is None:
        raise Herstelbaar(f"De database is er, maar is nog niet ingericht. {INRICHTEN}")
    if stand < schema.head:
        raise Herstelbaar(f"De database is van een oudere versie ({stand}; nodig is {schema.head}). {INRICHTEN}")
    if stand > schema.head:
        raise Herstelbaar(
            f"De database is van een nieuwere versie ({stand}) dan dit programma ({schema.head}). "
            "Installeer de nieuwe versie van hendig."
        )
