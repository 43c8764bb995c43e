"""What stands ready around objections: deciding one, and finding who may where nobody is left."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy.orm import Session

from governance.feiten.rules import Peil
from hendig.processes.klaar.rules import Klus, Klusoort
from surveys.ronde.queries import rondebeeld
from surveys.uitslag.bezwaar_queries import beslissen_voor, beslissers, lopende_bezwaren, zonder_beslisser


def te_beslissen(session: Session, persoon: str, peil: Peil) -> Iterator[Klus]:
    """Give the objections that this person may decide: not to a round that they looked over or signed."""
    for bezwaar in lopende_bezwaren(session):
        ronde = rondebeeld(session, bezwaar.ronde)
        if persoon in beslissers(session, ronde, peil):
            uiterlijk = beslissen_voor(session, bezwaar)
            yield Klus(soort=Klusoort.BEZWAAR_BESLISSEN, over=ronde.naam, sleutel=bezwaar.id, uiterlijk=uiterlijk)


def controleur_nodig(session: Session, peil: Peil, soort: Klusoort) -> Iterator[Klus]:
    """Give the rounds to which an objection waits and nobody may decide: once each, with the first last day."""
    for sleutel in sorted({bezwaar.ronde for bezwaar in lopende_bezwaren(session)}):
        ronde = rondebeeld(session, sleutel)
        uiterlijk = zonder_beslisser(session, ronde, peil)
        if uiterlijk is not None:
            yield Klus(soort=soort, over=ronde.naam, sleutel=ronde.id, uiterlijk=uiterlijk)
