"""Who fills the register: somebody with the role for it, or the installation itself while there is no administrator."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy.orm import Session

from governance.feiten.rules import Peil
from governance.logboek.handeling import Handelende
from governance.logboek.rules import Ingang
from governance.netwerk.queries import handelende, personen_in_rol
from governance.netwerk.rules import Rol, of_lijst
from hendig.bestanden.problemen import Herstelbaar
from hendig.processes.beheer.installatie import SYSTEEM


def wie_handelt(session: Session, door: str | None, dag: date, rollen: Sequence[Rol]) -> Handelende:
    """Give who acts on a day; without an address that is the installation, until the first administrator has a role."""
    if door is not None:
        return handelende(session, door, dag, rollen, Ingang.OPDRACHTREGEL)
    if personen_in_rol(session, Rol.BEHEERDER, Peil(dag)):
        raise Herstelbaar(f"Geef met --door het e-mailadres van wie dit doet: een {of_lijst(rollen)}.")
    return SYSTEEM
