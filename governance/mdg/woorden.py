"""Keeping words apart from what they are about, and refusing names that do not belong in them."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from governance.feiten.conditions import geldt
from governance.feiten.rules import Peil
from governance.logboek.handeling import Handeling
from governance.mdg.model import Mdgtekst
from governance.mdg.namen import genoemd
from governance.mdg.rules import Tekstsoort, weiger_namen
from governance.netwerk.functiescheiding import BESLUIT, MDG, VOORBEREIDING
from governance.netwerk.model import Persoonsgegevens
from governance.netwerk.queries import partijnamen, rollen_op
from governance.netwerk.rules import Rol

_AMBTEN = (*MDG, *VOORBEREIDING, *BESLUIT, Rol.TOEZICHTHOUDER, Rol.CONTROLEUR, Rol.HEROVERWEGER, Rol.FG)
"""Who may be named in what the MDG I-F writes: who has an office, not who rates or is helped."""


def weiger_namen_in(handeling: Handeling, tekst: str, *, aanwezig: Sequence[str]) -> None:
    """Refuse a text that names somebody from the register who was not there and has no office."""
    session, peil, p = handeling.session, Peil(handeling.dag), Persoonsgegevens
    mag = {een.persoon for een in rollen_op(session, peil, rollen=_AMBTEN)} | set(aanwezig)
    namen = {wie: naam for wie, naam in session.execute(select(p.persoon, p.naam).where(geldt(p, peil)))}  # noqa: C416 - a row is no pair to the type checker
    vrij = [*partijnamen(session).values(), *(naam for wie, naam in namen.items() if wie in mag)]
    weiger_namen(genoemd(tekst, (naam for wie, naam in namen.items() if wie not in mag), behalve=vrij))


def schrijf(handeling: Handeling, bij: str, soort: Tekstsoort, tekst: str, seq: int) -> None:
    """Keep words apart from what they are about."""
    if not tekst.strip():
        return
    handeling.session.add(
        Mdgtekst(
            id=handeling.nieuw_id,
            bij=bij,
            soort=soort,
            tekst=tekst.strip(),
            door=handeling.persoon,
            vastgelegd_in=seq,
        )
    )
    handeling.session.flush()
