"""The receipt: that and when the answers of an organisation came in; never what they say."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy.orm import Session

from governance.feiten.rules import Peil
from governance.kalender.amsterdam import dag_van
from governance.netwerk.queries import partijnamen, partijsoort
from governance.netwerk.rules import Partijsoort
from hendig.processes.ronde.invulplek import Invulplek
from surveys.antwoorden.queries import Inleveringbeeld, beoordelaars, laatste_inlevering, zoek_link
from surveys.antwoorden.rules import Linkstand
from surveys.deelname.queries import Deelnemerbeeld, deelnemer_met
from surveys.ronde.queries import Rondebeeld, rondebeeld


@dataclass(frozen=True, slots=True)
class Ontvangst:
    """For which organisation, in which round, and when."""

    organisatie: str
    ronde: Rondebeeld
    inlevering: Inleveringbeeld
    voor_gemeente: bool


def ontvangst_van(session: Session, plek: Invulplek | None, link: str | None, nu: dt.datetime) -> Ontvangst | None:
    """Give the receipt to who fills in, or to who has a link that the sending used up; None before it was sent.

    Who does not fill in for the organisation any more learns nothing from the link they once had.
    """
    if plek is not None:
        return _ontvangst(session, plek.deelnemer)
    beeld = None if link is None else zoek_link(session, link)
    if beeld is None or beeld.stand is not Linkstand.GEBRUIKT:
        return None
    deelnemer = deelnemer_met(session, beeld.deelnemer)
    vult_nog_in = beeld.persoon in beoordelaars(session, deelnemer.partij, Peil(dag_van(nu)))
    return _ontvangst(session, deelnemer) if vult_nog_in else None


def _ontvangst(session: Session, deelnemer: Deelnemerbeeld) -> Ontvangst | None:
    inlevering = laatste_inlevering(session, deelnemer.id)
    if inlevering is None:
        return None
    return Ontvangst(
        partijnamen(session)[deelnemer.partij],
        rondebeeld(session, deelnemer.ronde),
        inlevering,
        partijsoort(session, deelnemer.partij) is Partijsoort.GEMEENTE,
    )
