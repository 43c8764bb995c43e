"""The two questions about a measurement that a case asks of one person: each is answered with yes or no, and not kept.

Neither opens the kluis: that somebody handed in answers, and who was on that list, says nothing of what they answered.
The answer about rating is for the act alone; no page, paper or log shows it.
"""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.orm import Session

from surveys.antwoorden.model import Inlevering, Invullink
from surveys.deelname.model import Deelnemer, Lijstregel
from surveys.ronde.model import Handtekening
from surveys.ronde.rules import Rondebesluit


def gaf_oordeel(session: Session, *, persoon: str, partij: str, rondes: Collection[str]) -> bool:
    """Tell whether somebody filled in, in one of these rounds, for an organisation that was asked about a party.

    Who said of it "kan ik niet beoordelen" counts too: what was answered is not looked at.
    """
    gevraagd = (
        select(Deelnemer.id)
        .join(Lijstregel, Lijstregel.deelnemer == Deelnemer.id)
        .where(Deelnemer.ronde.in_(rondes), Lijstregel.beoordeelde == partij)
    )
    met_hand = select(Inlevering.id).where(Inlevering.door == persoon, Inlevering.deelnemer.in_(gevraagd))
    met_link = select(Invullink.id).where(Invullink.persoon == persoon, Invullink.deelnemer.in_(gevraagd))
    return any(session.scalars(vraag.limit(1)).first() is not None for vraag in (met_hand, met_link))


def ondertekende(session: Session, *, persoon: str, rondes: Collection[str]) -> bool:
    """Tell whether somebody signed the outcome of one of these rounds; then another controleur settles a dispute."""
    h = Handtekening
    vraag = select(h.id).where(h.door == persoon, h.ronde.in_(rondes), h.besluit == Rondebesluit.VASTSTELLEN)
    return session.scalars(vraag.limit(1)).first() is not None
