"""What is done about accounts at the machine itself, for as long as nobody can do it in the browser."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy.orm import Session

from governance.logboek.handeling import Handelende, Handeling
from hendig.processes.beheer.installatie import SYSTEEM
from hendig.processes.register.wie import wie_handelt
from hendig.toegang.geheim import Geheim
from hendig.toegang.queries import actieve_beheerders
from hendig.toegang.rules import ANDERE_BEHEERDER, MAG_UITNODIGEN
from hendig.toegang.service import nodig_uit
from hendig.toegang.tweede_factor import laat_opnieuw_beginnen


@dataclass(frozen=True, slots=True)
class Uitnodiging:
    """The link that somebody got by mail, None when there was nothing to invite to; and whether the machine shows it.

    It is shown only while there is no administrator who can log in: from then on a link is for its reader alone, also
    for who looks after the machine.
    """

    eenmalig: str | None
    tonen: bool


def wie_nodigt_uit(session: Session, door: str | None, dag: dt.date, *, geheim: Geheim) -> Handelende:
    """Give who invites at the machine: until an administrator can log in, the installation itself may."""
    if door is None and not actieve_beheerders(session, dag, geheim=geheim):
        return SYSTEEM
    return wie_handelt(session, door, dag, MAG_UITNODIGEN)


def nodig_uit_hier(handeling: Handeling, *, persoon: str, geheim: Geheim) -> Uitnodiging:
    """Invite somebody at the machine."""
    tonen = not actieve_beheerders(handeling.session, handeling.dag, geheim=geheim)
    return Uitnodiging(nodig_uit(handeling, persoon=persoon, opnieuw=True), tonen)


def laat_hier_opnieuw_beginnen(handeling: Handeling, *, persoon: str, reden: str, geheim: Geheim) -> str:
    """Let somebody begin again at the machine, where no other administrator can; give the key of the link."""
    if actieve_beheerders(handeling.session, handeling.dag, geheim=geheim) - {persoon}:
        raise ANDERE_BEHEERDER.met()
    return laat_opnieuw_beginnen(handeling, persoon=persoon, reden=reden)
