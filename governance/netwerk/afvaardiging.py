"""Whom the clusters send to the MDG I-F on a day, and who stands in; a cluster is known by the roles for it."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from governance.feiten.rules import Peil
from governance.netwerk.model import Rolvervulling
from governance.netwerk.queries import Rolhouder, rollen_op
from governance.netwerk.rules import Rol

ZETELS = (Rol.AFGEVAARDIGDE, Rol.PLAATSVERVANGER)
"""The roles that somebody has for a cluster."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clusterzetel:
    """The seat of one cluster on a day: whom it sends, who stands in, and from when somebody else is sent."""

    cluster: str
    afgevaardigde: Rolhouder | None
    plaatsvervangers: tuple[Rolhouder, ...]
    daarna: dt.date | None


def clusters(session: Session) -> tuple[str, ...]:
    """Give every cluster for which somebody has, had or will have a role, in the spelling that was used last."""
    r = Rolvervulling
    vraag = select(r.cluster).where(r.cluster.is_not(None), r.vervallen_in.is_(None)).order_by(r.vastgelegd_in)
    namen = {cluster.casefold(): cluster for cluster in session.scalars(vraag) if cluster is not None}
    return tuple(namen[sleutel] for sleutel in sorted(namen))


def zetels_op(session: Session, peil: Peil) -> tuple[Clusterzetel, ...]:
    """Give the seat of every cluster on a day, by the name of the cluster."""
    per_cluster: defaultdict[str, list[Rolhouder]] = defaultdict(list)
    for houder in rollen_op(session, peil, rollen=ZETELS):
        per_cluster[(houder.cluster or "").casefold()].append(houder)
    daarna = _begint_later(session, peil.dag)
    return tuple(
        Clusterzetel(
            cluster=cluster,
            afgevaardigde=next((een for een in zitten if een.rol is Rol.AFGEVAARDIGDE), None),
            plaatsvervangers=tuple(een for een in zitten if een.rol is Rol.PLAATSVERVANGER),
            daarna=daarna.get(cluster.casefold()),
        )
        for cluster in clusters(session)
        for zitten in [per_cluster[cluster.casefold()]]
    )


def zetel_op(session: Session, cluster: str, peil: Peil) -> Clusterzetel | None:
    """Give the seat of one cluster on a day; None for a cluster that nobody ever had a role for."""
    return next((zetel for zetel in zetels_op(session, peil) if zetel.cluster.casefold() == cluster.casefold()), None)


def _begint_later(session: Session, dag: dt.date) -> dict[str, dt.date]:
    r = Rolvervulling
    later = (r.rol == Rol.AFGEVAARDIGDE, r.vervallen_in.is_(None), r.geldig_van > dag)
    vraag = select(r.cluster, r.geldig_van).where(*later).order_by(r.geldig_van.desc())
    return {(cluster or "").casefold(): van for cluster, van in session.execute(vraag)}
