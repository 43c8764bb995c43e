"""The persons of the register: who there are, what they are called, and which roles they have on a day."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from governance.feiten.rules import Peil
from governance.netwerk.kaarten import Persoonskaart, op_de_kaart
from governance.netwerk.model import Persoon, Persoonsgegevens
from governance.netwerk.queries import Rolhouder, rollen_op


@dataclass(frozen=True, slots=True, kw_only=True)
class Persoonsstand:
    """Somebody in the register, and the roles of one day; the card is None once it is destroyed."""

    persoon: str
    kaart: Persoonskaart | None
    rollen: tuple[Rolhouder, ...]

    @property
    def naam(self) -> str:
        """What to call somebody, also when the name is not there any more."""
        return self.kaart.naam if self.kaart else "naam vernietigd"


def personen_op(session: Session, dag: dt.date) -> tuple[Persoonsstand, ...]:
    """Give everybody who was ever entered, by name, with the roles of a day."""
    rollen: defaultdict[str, list[Rolhouder]] = defaultdict(list)
    for houder in rollen_op(session, Peil(dag)):
        rollen[houder.persoon].append(houder)
    kaarten = persoonskaarten(session, dag)
    standen = [
        Persoonsstand(persoon=sleutel, kaart=kaarten.get(sleutel), rollen=tuple(rollen[sleutel]))
        for sleutel in session.scalars(select(Persoon.id))
    ]
    return tuple(sorted(standen, key=lambda stand: (stand.naam.casefold(), stand.persoon)))


def persoonsstand(session: Session, persoon: str, dag: dt.date) -> Persoonsstand | None:
    """Give one person with the roles of a day; None for a key that nobody has."""
    if session.get(Persoon, persoon) is None:
        return None
    kaart = persoonskaarten(session, dag, [persoon]).get(persoon)
    return Persoonsstand(persoon=persoon, kaart=kaart, rollen=rollen_op(session, Peil(dag), persoon=persoon))


def persoonskaarten(
    session: Session, dag: dt.date, personen: Collection[str] | None = None
) -> dict[str, Persoonskaart]:
    """Give the cards of persons by key: as they are on a day, else the first that comes after it."""
    p = Persoonsgegevens
    vraag = select(p).where(p.vervallen_in.is_(None)).order_by(p.geldig_van)
    gevonden: dict[str, Persoonskaart] = {}
    for feit in session.scalars(vraag if personen is None else vraag.where(p.persoon.in_(personen))):
        if feit.geldig_van <= dag or feit.persoon not in gevonden:
            gevonden[feit.persoon] = op_de_kaart(Persoonskaart, feit, {})
    return gevonden
