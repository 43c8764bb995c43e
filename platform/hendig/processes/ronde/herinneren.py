"""Reminding: only who fills in for an organisation that is not finished, once a wave, and never what was filled in.

A wave becomes groups of people, a minute apart, so that a mail server is not handed everything at once. Who is
finished is read in the act that sends to a group, so nobody who was in time is reminded.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session

from governance.logboek.handeling import Handeling
from hendig.jobs.service import zet_in_rij
from hendig.mail.rules import Bericht
from hendig.processes.post.teruggekomen import onbereikbaar
from hendig.processes.ronde.invullers import invullers
from hendig.processes.ronde.links import stuur_link
from hendig.processes.ronde.taken import Rondetaak
from surveys.antwoorden.queries import ingeleverd
from surveys.ronde.queries import Golfbeeld, Rondebeeld, rondebeeld
from surveys.ronde.service import meld_herinnerd

PER_MINUUT: Final = 60
"""How many people are reminded in a minute: what a small mail server takes without holding mails back."""


@dataclass(frozen=True, slots=True)
class Herinnerd:
    """Whom a reminder would reach: so many organisations, and so many persons of them."""

    organisaties: int
    personen: int
    zonder_invuller: int


def nog_niet_klaar(session: Session, ronde: str, dag: dt.date) -> dict[str, tuple[str, ...]]:
    """Give, by participant that did not hand in, who fills in for it and can be reached."""
    klaar = ingeleverd(session, ronde)
    wie = {deelnemer: wie for deelnemer, wie in invullers(session, ronde, dag).items() if deelnemer not in klaar}
    weg = onbereikbaar(session, {persoon for personen in wie.values() for persoon in personen}, dag)
    return {deelnemer: tuple(een for een in personen if een not in weg) for deelnemer, personen in wie.items()}


def zou_herinneren(session: Session, ronde: str, dag: dt.date) -> Herinnerd:
    """Count whom a reminder would reach today."""
    wie = nog_niet_klaar(session, ronde, dag)
    personen = {persoon for groep in wie.values() for persoon in groep}
    return Herinnerd(sum(map(bool, wie.values())), len(personen), sum(not groep for groep in wie.values()))


def begin_herinnering(handeling: Handeling, *, ronde: str, golf: str) -> None:
    """Begin a wave at its moment; one that was stopped, sent, or overtaken by the next one does nothing."""
    beeld = rondebeeld(handeling.session, ronde)
    if not _aan_de_beurt(beeld, golf, handeling.op):
        return
    meld_herinnerd(handeling, golf=golf)
    wie = sorted(nog_niet_klaar(handeling.session, ronde, handeling.dag).items())
    paren = [(deelnemer, persoon) for deelnemer, personen in wie for persoon in personen]
    for nummer, eerste in enumerate(range(0, len(paren), PER_MINUUT)):
        groep = [list(twee) for twee in paren[eerste : eerste + PER_MINUUT]]
        zet_in_rij(
            handeling,
            soort=Rondetaak.HERINNEREN,
            sleutel=f"{Rondetaak.HERINNEREN}:{ronde}:{golf}:{nummer}",
            lading={"ronde": ronde, "golf": golf, "groep": groep},
            vanaf=handeling.op + dt.timedelta(minutes=nummer),
        )


def herinner_groep(handeling: Handeling, *, ronde: str, golf: str, groep: list[list[str]]) -> None:
    """Send the people of a group a new link, as far as their organisation is still not finished and the round open."""
    beeld = rondebeeld(handeling.session, ronde)
    if not beeld.is_open(handeling.op):
        return
    nog = nog_niet_klaar(handeling.session, ronde, handeling.dag)
    for deelnemer, persoon in groep:
        if persoon in nog.get(deelnemer, ()):
            stuur_link(
                handeling,
                deelnemer=deelnemer,
                persoon=persoon,
                sleutel=f"herinnering:{golf}",
                bericht=Bericht.RONDE_HERINNERING,
            )


def _aan_de_beurt(beeld: Rondebeeld, golf: str, op: dt.datetime) -> bool:
    gekomen = [een for een in beeld.golven if een.op <= op]
    return beeld.is_open(op) and bool(gekomen) and gekomen[-1].id == golf and _wacht(gekomen[-1])


def _wacht(golf: Golfbeeld) -> bool:
    return not golf.gestopt and not golf.verstuurd
