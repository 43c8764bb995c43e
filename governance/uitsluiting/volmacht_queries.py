"""Who may sign letters about an agreement, and on what ground: the burgemeester, or who has a mandate."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from governance.feiten.conditions import geldt
from governance.feiten.rules import Duur, Peil
from governance.netwerk.queries import rollen_op
from governance.netwerk.rules import Rol
from governance.uitsluiting.model import Volmacht


@dataclass(frozen=True, slots=True)
class Volmachtbeeld:
    """A mandate: of whom, for which case (None is every case), by which besluit, from when until when."""

    id: str
    persoon: str
    zaak: str | None
    besluit: str
    duur: Duur

    def loopt_na(self, dag: dt.date) -> bool:
        """Tell whether it holds on a day or after it."""
        return self.duur.tot is None or self.duur.tot > dag


def volmachten(session: Session) -> tuple[Volmachtbeeld, ...]:
    """Give every mandate that was not withdrawn as a mistake, the newest first."""
    v = Volmacht
    vraag = select(v).where(v.vervallen_in.is_(None)).order_by(v.geldig_van.desc(), v.vastgelegd_in.desc())
    return tuple(_beeld(rij) for rij in session.scalars(vraag))


def ondertekenaars(session: Session, zaak: str, peil: Peil) -> dict[str, Volmachtbeeld | None]:
    """Give who may sign in a case on a day: the burgemeester, with None, and then who has a mandate, with that."""
    v = Volmacht
    wie: dict[str, Volmachtbeeld | None] = {
        een.persoon: None for een in rollen_op(session, peil, rollen=(Rol.BURGEMEESTER,))
    }
    vraag = select(v).where(geldt(v, peil), or_(v.zaak.is_(None), v.zaak == zaak)).order_by(v.persoon, v.zaak)
    for rij in session.scalars(vraag):
        wie.setdefault(rij.persoon, _beeld(rij))
    return wie


def mag_tekenen(session: Session, persoon: str, zaak: str, peil: Peil) -> bool:
    """Tell whether somebody is the burgemeester on a day, or has a mandate to sign in a case."""
    return persoon in ondertekenaars(session, zaak, peil)


def _beeld(rij: Volmacht) -> Volmachtbeeld:
    return Volmachtbeeld(rij.id, rij.persoon, rij.zaak, rij.besluit, rij.duur)
