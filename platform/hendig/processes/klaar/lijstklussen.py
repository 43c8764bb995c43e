"""What stands ready around the lists of a round that is announced: to look through, to answer, and to decide."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from sqlalchemy.orm import Session

from governance.feiten.rules import Peil
from governance.kalender.amsterdam import dag_van
from governance.netwerk.queries import partners_op, rollen_op
from hendig.processes.klaar.rules import Klus, Klusoort
from surveys.deelname.queries import correcties
from surveys.deelname.rules import BANDWENSEN, MAG_CORRIGEREN, Correctiestand
from surveys.deelname.samenstelling import verbeteren_tot
from surveys.ronde.queries import ronden
from surveys.ronde.rules import Rondestand

_DAG = dt.timedelta(days=1)


def open_verzoeken(session: Session) -> Iterator[Klus]:
    """Count per round what parties asked about their list and nobody answered; it is decided before the round opens."""
    for ronde in ronden(session):
        if ronde.stand is not Rondestand.AANGEKONDIGD:
            continue
        aantal = sum(een.stand is Correctiestand.OPEN for een in correcties(session, ronde.id))
        uiterlijk = None if ronde.opzet.opent_op is None else dag_van(ronde.opzet.opent_op) - _DAG
        if aantal:
            yield Klus(
                soort=Klusoort.LIJST_BESLISSEN, over=ronde.naam, sleutel=ronde.id, aantal=aantal, uiterlijk=uiterlijk
            )


def na_te_lopen(session: Session, persoon: str, dag: dt.date) -> Iterator[Klus]:
    """Give the lists that a partner of the person can still correct, and the ties that others declared with it.

    The gemeente is on all lists anyway.
    """
    houders = rollen_op(session, Peil(dag), rollen=MAG_CORRIGEREN, persoon=persoon)
    eigen = {houder.partij for houder in houders} & {een.id for een in partners_op(session, Peil(dag))}
    for ronde in ronden(session) if eigen else ():
        tot = verbeteren_tot(session, ronde, dag)
        if tot is None:
            continue
        yield Klus(soort=Klusoort.LIJST_NALOPEN, over=ronde.naam, sleutel=ronde.id, uiterlijk=tot)
        gemeld = sum(
            een.ander in eigen and een.wens in BANDWENSEN and een.stand is Correctiestand.OPEN
            for een in correcties(session, ronde.id)
        )
        if gemeld:
            yield Klus(soort=Klusoort.BAND_GEMELD, over=ronde.naam, sleutel=ronde.id, aantal=gemeld, uiterlijk=tot)
