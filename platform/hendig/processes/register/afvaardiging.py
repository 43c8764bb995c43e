"""Appointing whom a cluster sends to the MDG I-F, and who stands in for a day: role, mail and invitation in one act."""

from __future__ import annotations

import datetime as dt
from typing import Final

from governance.feiten.rules import Peil
from governance.kalender.datum import datum
from governance.logboek.handeling import Handeling
from governance.netwerk.afvaardiging import zetel_op
from governance.netwerk.queries import Rolhouder
from governance.netwerk.rules import AL_AFGEVAARDIGD, Rol
from hendig.processes.register.rollen import Rolgave, geef_rol, laat_rol_eindigen, trek_gave_in

EEN_DAG: Final = dt.timedelta(days=1)


def vaardig_af(
    handeling: Handeling,
    *,
    persoon: str,
    partij: str,
    cluster: str,
    per: dt.date,
    reden: str,
    tot: dt.date | None = None,
) -> None:
    """Let a cluster send somebody from a day on; whom it sent until then stops on that day, in the same act."""
    zetel = zetel_op(handeling.session, cluster, Peil(per))
    zit = None if zetel is None else zetel.afgevaardigde
    naam = cluster if zetel is None else zetel.cluster
    _weiger_zichzelf(zit, persoon, naam, per)
    if zit is not None and zit.van < per:
        laat_rol_eindigen(handeling, vervulling=zit.vervulling, per=per, reden=reden)
    elif zit is not None:
        trek_gave_in(handeling, vervulling=zit.vervulling, reden=reden)
    gave = Rolgave(rol=Rol.AFGEVAARDIGDE, per=per, tot=tot, partij=partij, cluster=naam, reden=reden)
    geef_rol(handeling, persoon=persoon, gave=gave, uitnodigen=True)


def vervang_vandaag(handeling: Handeling, *, persoon: str, partij: str, cluster: str) -> None:
    """Let somebody stand in for whom a cluster sends, on the day of the act only.

    Why is not asked: somebody is ill, and that is nobody's business.
    """
    zetel = zetel_op(handeling.session, cluster, Peil(handeling.dag))
    _weiger_zichzelf(None if zetel is None else zetel.afgevaardigde, persoon, cluster, handeling.dag)
    morgen = handeling.dag + EEN_DAG
    gave = Rolgave(rol=Rol.PLAATSVERVANGER, per=handeling.dag, tot=morgen, partij=partij, cluster=cluster)
    geef_rol(handeling, persoon=persoon, gave=gave, uitnodigen=True)


def _weiger_zichzelf(zit: Rolhouder | None, persoon: str, cluster: str, dag: dt.date) -> None:
    if zit is not None and zit.persoon == persoon:
        raise AL_AFGEVAARDIGD.met(dag=datum(dag), cluster=cluster)
