"""The words that came with steps of a matter: what the partner wrote, and why something was done."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from governance.logboek.model import Gebeurtenis
from governance.uitsluiting.inbreng_model import Inbreng
from governance.uitsluiting.inbrengsoort import Inbrengsoort
from governance.uitsluiting.model import Einddatum, Zaakstap, Zaaktekst
from governance.uitsluiting.toestand import ZONDER_HERHALING, Zaakgebeurtenis


@dataclass(frozen=True, slots=True)
class Staptekst:
    """What was written with one step, and on which day."""

    dag: dt.date
    tekst: str


@dataclass(frozen=True, slots=True)
class Ontvangst:
    """What came in from the partner, and the moment that the log gives it."""

    wat: Zaakgebeurtenis | Inbrengsoort
    op: dt.datetime


VAN_DE_PARTNER = (
    *(Zaakgebeurtenis.ZIENSWIJZE_ONTVANGEN, Zaakgebeurtenis.HOREN_GEVRAAGD, Zaakgebeurtenis.OP_CONCEPT_GEREAGEERD),
    *(Zaakgebeurtenis.REACTIE_ONTVANGEN, Zaakgebeurtenis.HEROVERWEGING_GEVRAAGD),
)
"""The steps that a partner takes."""


def ontvangsten(session: Session, zaak: str) -> tuple[Ontvangst, ...]:
    """Give everything that the partner sent in a matter, the last first."""
    s, i, g = Zaakstap, Inbreng, Gebeurtenis
    stappen = select(s.gebeurtenis, g.op).join(g, g.seq == s.vastgelegd_in)
    stappen = stappen.where(s.zaak == zaak, s.gebeurtenis.in_(VAN_DE_PARTNER))
    ernaast = select(i.soort, g.op).join(g, g.seq == i.vastgelegd_in).where(i.zaak == zaak)
    alle = [Ontvangst(wat, op) for vraag in (stappen, ernaast) for wat, op in session.execute(vraag)]
    return tuple(sorted(alle, key=lambda een: een.op, reverse=True))


def stapteksten(session: Session, zaak: str, gebeurtenis: Zaakgebeurtenis) -> tuple[Staptekst, ...]:
    """Give the words of every step of a kind, oldest first; none of which the words were destroyed."""
    s, t = Zaakstap, Zaaktekst
    vraag = select(s.dag, t.tekst).join(t, t.rij == s.id).where(s.zaak == zaak, s.gebeurtenis == gebeurtenis)
    return tuple(Staptekst(dag, tekst) for dag, tekst in session.execute(vraag.order_by(s.nummer)))


def geen_herhaling(session: Session, zaak: str) -> dict[int, str]:
    """Give why a round made no repetition, by the number of the step that says so."""
    s, t = Zaakstap, Zaaktekst
    vraag = select(s.nummer, t.tekst).join(t, t.rij == s.id)
    vraag = vraag.where(s.zaak == zaak, s.gebeurtenis.in_(ZONDER_HERHALING))
    return {rij.nummer: rij.tekst for rij in session.execute(vraag)}


def reden_om_meteen(session: Session, zaak: str) -> str | None:
    """Give why an agreement ends at once, as it was written with the day that was chosen last; None where it waits."""
    e, t = Einddatum, Zaaktekst
    vraag = select(e.onmiddellijk, t.tekst).outerjoin(t, t.rij == e.id).where(e.zaak == zaak)
    laatste = session.execute(vraag.order_by(e.vastgelegd_in.desc()).limit(1)).first()
    return laatste[1] if laatste is not None and laatste[0] else None
