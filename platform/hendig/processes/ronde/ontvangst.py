"""The receipt: that and when the answers of an organisation came in; never what they say."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from governance.netwerk.queries import partijnamen
from hendig.processes.ronde.invulplek import Invulplek
from surveys.antwoorden.queries import Inleveringbeeld, laatste_inlevering, zoek_link
from surveys.antwoorden.rules import Linkstand
from surveys.deelname.queries import Deelnemerbeeld, deelnemer_met
from surveys.ronde.queries import Rondebeeld, rondebeeld


@dataclass(frozen=True, slots=True)
class Ontvangst:
    """For which organisation, in which round, and when."""

    organisatie: str
    ronde: Rondebeeld
    inlevering: Inleveringbeeld


def ontvangst_van(session: Session, plek: Invulplek | None, link: str | None) -> Ontvangst | None:
    """Give the receipt to who fills in, or to who has a link that the sending used up; None before it was sent."""
    if plek is not None:
        return _ontvangst(session, plek.deelnemer)
    beeld = None if link is None else zoek_link(session, link)
    if beeld is None or beeld.stand is not Linkstand.GEBRUIKT:
        return None
    return _ontvangst(session, deelnemer_met(session, beeld.deelnemer))


def _ontvangst(session: Session, deelnemer: Deelnemerbeeld) -> Ontvangst | None:
    inlevering = laatste_inlevering(session, deelnemer.id)
    if inlevering is None:
        return None
    return Ontvangst(partijnamen(session)[deelnemer.partij], rondebeeld(session, deelnemer.ronde), inlevering)
