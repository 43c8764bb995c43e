"""Settling a disputed point of the checklist: by a controleur who signed none of the rounds that it is about."""

from __future__ import annotations

from governance.logboek.handeling import Handeling
from governance.mdg.lijst_service import beslecht_controlepunt
from governance.mdg.queries import puntbeeld
from governance.uitsluiting.queries import metingen
from hendig.processes.mdg.meetvragen import ondertekende


def beslecht(handeling: Handeling, *, punt: str, nummer: int, antwoord: bool, tekst: str) -> None:
    """Record what a controleur wrote; whether they signed a round is asked of the rounds, not of them."""
    session, beeld = handeling.session, puntbeeld(handeling.session, punt)
    zaak = "" if beeld is None or beeld.zaak is None else beeld.zaak
    rondes = [een.ronde for een in metingen(session, zaak)]
    beslecht_controlepunt(
        handeling,
        punt=punt,
        nummer=nummer,
        antwoord=antwoord,
        tekst=tekst,
        ondertekende=ondertekende(session, persoon=handeling.persoon, rondes=rondes),
    )
