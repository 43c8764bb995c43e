"""The main database as a command uses it: opened, checked to be the one we know, and written to only by an act.

A command that changes something::

    with daad_van(door, MAG_BIJHOUDEN) as handeling:
        laat_toe(handeling, ...)

and one that only reads::

    with lezing() as session:
        ...

Both are one transaction. What the rules refuse comes out as `Weigering`, what the database cannot do as `Herstelbaar`;
`hendig.cli.main` says both in Dutch and ends with code 2. A command of ours therefore catches neither.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.orm import Session

from governance.opslag.database import Opslag
from hendig.instellingen import lees_instellingen
from hendig.migrations.stand import NETWORK
from hendig.processes.beheer.installatie import geopend


@contextmanager
def netwerkdatabase() -> Iterator[Opslag]:
    """Open the main database of this installation; one that is not there, or of another version, is refused."""
    with geopend(lees_instellingen(os.environ).netwerk, NETWORK) as opslag:
        yield opslag


@contextmanager
def lezing() -> Iterator[Session]:
    """Read one snapshot of the main database; nothing can be written."""
    with netwerkdatabase() as opslag, opslag.lees() as session:
        yield session
