"""The roles that somebody had, or that were held for a party: from when until when, who recorded it, how it ended."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from governance.netwerk.geschiedenis import Vastlegging, vastleggingen
from governance.netwerk.model import Persoonsgegevens, Rolvervulling
from governance.netwerk.rules import Rol


@dataclass(frozen=True, slots=True, kw_only=True)
class Rolverloop:
    """A role from its first day on, as it stands now; ``ingetrokken`` is when it was said that it never held.

    ``vervulling`` is the key of what stands now, or stood last.
    """

    vervulling: str
    persoon: str
    naam: str | None
    rol: Rol
    partij: str | None
    cluster: str | None
    van: dt.date
    tot: dt.date | None
    gegeven: Vastlegging
    beeindigd: Vastlegging | None
    ingetrokken: Vastlegging | None

    def loopt_na(self, dag: dt.date) -> bool:
        """Tell whether it stands and there is a day after this one on which it holds: then it can be ended."""
        return self.ingetrokken is None and (self.tot is None or self.tot > dag)


def rolgeschiedenis(
    session: Session, *, persoon: str | None = None, partij: str | None = None
) -> tuple[Rolverloop, ...]:
    """Give every role of a person or of a party, the latest first."""
    r = Rolvervulling
    vraag = select(r).order_by(r.persoon, r.rol, r.partij, r.cluster, r.geldig_van, r.vastgelegd_in)
    if persoon is not None:
        vraag = vraag.where(r.persoon == persoon)
    if partij is not None:
        vraag = vraag.where(r.partij == partij)
    ketens = list(_ketens(session.scalars(vraag).all()))
    nummers = {seq for keten in ketens for feit in keten for seq in (feit.vastgelegd_in, feit.vervallen_in) if seq}
    daden = vastleggingen(session, nummers)
    p = Persoonsgegevens
    wie = {keten[0].persoon for keten in ketens}
    staan = select(p.persoon, p.naam).where(p.persoon.in_(wie), p.vervallen_in.is_(None)).order_by(p.geldig_van)
    namen = dict(session.execute(staan).all())
    verlopen = (_verloop(keten, daden, namen) for keten in ketens)
    return tuple(sorted(verlopen, key=lambda een: (een.van, een.gegeven.seq), reverse=True))


def _ketens(feiten: Sequence[Rolvervulling]) -> Iterator[list[Rolvervulling]]:
    """Put together what followed each other: the same role from the same day, recorded where the one before lapsed."""
    keten: list[Rolvervulling] = []
    for feit in feiten:
        if keten and not _volgt(keten[-1], feit):
            yield keten
            keten = []
        keten.append(feit)
    if keten:
        yield keten


def _volgt(eerder: Rolvervulling, later: Rolvervulling) -> bool:
    zelfde = all(getattr(eerder, kolom) == getattr(later, kolom) for kolom in (*Rolvervulling.eigen, "geldig_van"))
    return zelfde and eerder.vervallen_in == later.vastgelegd_in


def _verloop(keten: list[Rolvervulling], daden: dict[int, Vastlegging], namen: dict[str, str]) -> Rolverloop:
    eerste, laatste = keten[0], keten[-1]
    return Rolverloop(
        vervulling=laatste.id,
        persoon=laatste.persoon,
        naam=namen.get(laatste.persoon),
        rol=laatste.rol,
        partij=laatste.partij,
        cluster=laatste.cluster,
        van=laatste.geldig_van,
        tot=laatste.geldig_tot,
        gegeven=daden[eerste.vastgelegd_in],
        beeindigd=None if laatste is eerste else daden[laatste.vastgelegd_in],
        ingetrokken=None if laatste.vervallen_in is None else daden[laatste.vervallen_in],
    )
