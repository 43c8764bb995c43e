"""The acts of answering in the main database: a personal link, taking one back, and that answers came in."""

from __future__ import annotations

from sqlalchemy import select

from governance.logboek.handeling import Handeling
from surveys.antwoorden.model import Inlevering, Invullink
from surveys.antwoorden.queries import open_links
from surveys.antwoorden.rules import METEN, Antwoordgebeurtenis, Linkstand


def geef_link(handeling: Handeling, *, deelnemer: str, persoon: str) -> str:
    """Give the key of the link of a person to the answers of a participant; a new one where none is open."""
    al = open_links(handeling.session, deelnemer).get(persoon)
    if al is not None:
        return al
    link = handeling.nieuw_id
    handeling.leg_vast(Antwoordgebeurtenis.LINK_GEMAAKT, zaak=link, grond=METEN)
    handeling.session.add(
        Invullink(id=link, deelnemer=deelnemer, persoon=persoon, gemaakt_op=handeling.op, stand=Linkstand.OPEN)
    )
    handeling.session.flush()
    return link


def trek_link_in(handeling: Handeling, *, deelnemer: str, persoon: str) -> None:
    """Let the link of a person open nothing any more."""
    for rij in _open(handeling, deelnemer):
        if rij.persoon == persoon:
            handeling.leg_vast(Antwoordgebeurtenis.LINK_INGETROKKEN, zaak=rij.id, grond=METEN)
            rij.stand, rij.gesloten_op = Linkstand.INGETROKKEN, handeling.op
    handeling.session.flush()


def meld_ingeleverd(handeling: Handeling, *, deelnemer: str) -> None:
    """Record that the answers of a participant came in, and let its links end; what they say lies in the kluis."""
    seq = handeling.leg_vast(Antwoordgebeurtenis.INGELEVERD, zaak=deelnemer, grond=METEN)
    handeling.session.add(
        Inlevering(
            id=handeling.nieuw_id, deelnemer=deelnemer, door=handeling.persoon, op=handeling.op, vastgelegd_in=seq
        )
    )
    for rij in _open(handeling, deelnemer):
        rij.stand, rij.gesloten_op = Linkstand.GEBRUIKT, handeling.op
    handeling.session.flush()


def _open(handeling: Handeling, deelnemer: str) -> list[Invullink]:
    vraag = select(Invullink).where(Invullink.deelnemer == deelnemer, Invullink.stand == Linkstand.OPEN)
    return list(handeling.session.scalars(vraag.order_by(Invullink.id)))
