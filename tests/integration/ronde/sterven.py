"""Acts on a round that are killed before or after one of their commits, as by a power cut; run as a module of its own.

Requests come in on standard input: a line of JSON with the moment, the folder of the databases, the act and its
arguments. Each runs in a process forked from this one, so that nothing is imported again. The answer is the exit code,
or minus the signal.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import signal
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Final

from sqlalchemy import Engine, event

from governance.logboek.handeling import Handelende, handeling
from governance.logboek.rules import Ingang
from governance.netwerk.rules import Rol
from governance.opslag.database import Opslag
from hendig.processes.beheer.installatie import SYSTEEM, TOEVAL
from hendig.processes.beheer.kluissleutel import Kluissleutel
from hendig.processes.ronde.invullen import lees_invulling, nagekeken, verstuur
from hendig.processes.ronde.invulplek import plekken_met_rol, vragen_van
from hendig.processes.ronde.sluiten import sluit_ronde
from hendig.processes.ronde.vaststellen import onderteken_ronde
from hendig.toegang.geheim import Geheim
from surveys.kluis.kluis import Kluis
from surveys.ronde.rules import Rondebesluit

NETWERK, KLUIS, SLEUTEL = "hendig.db", "kluis.db", "sleutel"
"""What a folder holds: the two databases and the key."""
GEHEIM: Final = Geheim(bytes(range(32)))


def open_kluis(folder: Path) -> Kluis:
    """The kluis in a folder, with its key."""
    return Kluis(Opslag(f"sqlite:///{folder / KLUIS}"), Kluissleutel(((folder / SLEUTEL).read_bytes(),)))


def sluit(opslag: Opslag, kluis: Kluis, nu: dt.datetime, *, ronde: str) -> None:
    """Close a round."""
    sluit_ronde(opslag, kluis, ronde=ronde, door=SYSTEEM, op=nu, toeval=TOEVAL)


def teken_af(opslag: Opslag, kluis: Kluis, nu: dt.datetime, *, persoon: str) -> None:
    """Sign the answers of an organisation off, as they stand."""
    with opslag.lees() as session:
        plek = next(plekken_met_rol(session, persoon, nu))
        stappen = vragen_van(session, plek).stappen
    gelezen = nagekeken(GEHEIM, plek, lees_invulling(kluis, plek))
    door = Handelende(persoon, Rol.BEOORDELAAR, Ingang.SCHERM)
    with handeling(opslag, door=door, op=nu, toeval=TOEVAL) as nieuw:
        verstuur(nieuw, kluis, GEHEIM, plek, alle=stappen, gelezen=gelezen)


def stel_vast(opslag: Opslag, kluis: Kluis, nu: dt.datetime, *, ronde: str, persoon: str, gelezen: str) -> None:
    """Sign a round as the second of the two: then everybody sees what is theirs."""
    door = Handelende(persoon, Rol.CONTROLEUR, Ingang.SCHERM)
    with handeling(opslag, door=door, op=nu, toeval=TOEVAL) as nieuw:
        besluit, rol = Rondebesluit.VASTSTELLEN, Rol.CONTROLEUR
        onderteken_ronde(nieuw, kluis, ronde=ronde, besluit=besluit, rol=rol, gelezen=gelezen)


DADEN: Final[dict[str, Callable[..., None]]] = {"sluit": sluit, "teken_af": teken_af, "stel_vast": stel_vast}


def doe(folder: Path, daad: str, nu: str, wat: dict[str, str]) -> None:
    """Do an act on the databases of a folder."""
    opslag, kluis = Opslag(f"sqlite:///{folder / NETWERK}"), open_kluis(folder)
    DADEN[daad](opslag, kluis, dt.datetime.fromisoformat(nu), **wat)
    opslag.sluit()
    kluis.opslag.sluit()


class Doom:
    """Counts the moments just before and after a commit, of either database, and kills this process at the last."""

    def __init__(self, moments: int) -> None:
        self.left = moments
        self.after_commit = False

    def statement(self, *_: object, **__: object) -> None:
        if self.after_commit:
            self.after_commit = False
            self._moment()

    def commit(self, *_: object) -> None:
        self.statement()
        self._moment()
        self.after_commit = True

    def _moment(self) -> None:
        self.left -= 1
        if self.left == 0:
            os.kill(os.getpid(), signal.SIGKILL)


def die(moment: int, folder: str, daad: str, nu: str, wat: dict[str, str]) -> int:
    """Do an act in a child that dies at a moment, and give how it ended."""
    child = os.fork()
    if child == 0:
        doom = Doom(moment)
        event.listen(Engine, "before_cursor_execute", doom.statement)
        event.listen(Engine, "commit", doom.commit)
        try:
            doe(Path(folder), daad, nu, wat)
        except BaseException:  # noqa: BLE001 - whatever it is, the child says so and ends here
            traceback.print_exc()
            os._exit(1)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


if __name__ == "__main__":
    for line in sys.stdin:
        print(die(*json.loads(line)), flush=True)  # noqa: T201 - the answer
