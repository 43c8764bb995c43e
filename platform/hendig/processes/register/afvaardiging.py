"""Appointing whom a cluster sends to the MDG I-F, and who stands in for a day: role, mail and invitation in one act."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Final

from governance.feiten.rules import Duur, Peil
from governance.kalender.datum import datum
from governance.logboek.handeling import Handeling
from governance.netwerk.afvaardiging import zetel_op
from governance.netwerk.queries import Rolhouder
from governance.netwerk.rules import AL_AFGEVAARDIGD, Rol
from hendig.processes.register.rollen import Rolgave, geef_rol, laat_rol_eindigen, trek_gave_in

EEN_DAG: Final = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Gezant:
    """Somebody who goes on behalf of a partner."""

    persoon: str
    partij: str


def vaardig_af(handeling: Handeling, *, wie: Gezant, cluster: str, duur: Duur, reden: str) -> None:
    """Let a cluster send somebody from a day on; whom it sent until then stops on that day, in the same act."""
    zetel = zetel_op(handeling.session, cluster, Peil(duur.van))
    zit = None if zetel is None else zetel.afgevaardigde
    naam = cluster if zetel is None else zetel.cluster
    _weiger_zichzelf(zit, wie, naam, duur.van)
    if zit is not None and zit.van < duur.van:
        laat_rol_eindigen(handeling, vervulling=zit.vervulling, per=duur.van, reden=reden)
    elif zit is not None:
        trek_gave_in(handeling, vervulling=zit.vervulling, reden=reden)
    gave = Rolgave(rol=Rol.AFGEVAARDIGDE, per=duur.van, tot=duur.tot, partij=wie.partij, cluster=naam, reden=reden)
    geef_rol(handeling, persoon=wie.persoon, gave=gave, uitnodigen=True)


def vervang_vandaag(handeling: Handeling, *, wie: Gezant, cluster: str) -> None:
    """Let somebody stand in for whom a cluster sends, on the day of the act only.

    Why is not asked: somebody is ill, and that is nobody's business.
    """
    zetel = zetel_op(handeling.session, cluster, Peil(handeling.dag))
    _weiger_zichzelf(None if zetel is None else zetel.afgevaardigde, wie, cluster, handeling.dag)
    morgen = handeling.dag + EEN_DAG
    gave = Rolgave(rol=Rol.PLAATSVERVANGER, per=handeling.dag, tot=morgen, partij=wie.partij, cluster=cluster)
    geef_rol(handeling, persoon=wie.persoon, gave=gave, uitnodigen=True)


def _weiger_zichzelf(zit: Rolhouder | None, wie: Gezant, cluster: str, dag: dt.date) -> None:
    if zit is not None and zit.persoon == wie.persoon:
        raise AL_AFGEVAARDIGD.met(dag=datum(dag), cluster=cluster)
