"""Mail that came back: which message it was, and who cannot be reached at the address that the register knows."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from governance.feiten.conditions import geldt
from governance.feiten.rules import Peil
from governance.logboek.handeling import Handeling
from governance.logboek.model import Gebeurtenis
from governance.netwerk.model import Persoonsgegevens
from hendig.jobs.model import Job
from hendig.jobs.rules import Stand
from hendig.jobs.service import meld_teruggekomen
from hendig.mail.retour import Retour
from hendig.mail.rules import MAIL, Mailfout
from hendig.mail.transport import kenmerk

ADRES_KLOPT_NIET = (Mailfout.ADRES_GEWEIGERD, Mailfout.TERUGGEKOMEN)
"""What says of an address that nothing arrives there."""


def neem_retour_aan(handeling: Handeling, *, retour: Retour) -> bool:
    """Record that the message did not arrive that a returned mail speaks of; tell whether there is such a one."""
    jobs = handeling.session.execute(select(Job.id, Job.sleutel).where(Job.soort == MAIL))
    gevonden = next((job for job, sleutel in jobs if kenmerk(sleutel) == retour.kenmerk), None)
    if gevonden is None:
        return False
    meld_teruggekomen(handeling, job=gevonden, fout=Mailfout.TERUGGEKOMEN)
    return True


def onbereikbaar(session: Session, personen: Collection[str], dag: dt.date) -> frozenset[str]:
    """Give who had a message that did not arrive at the address that holds for them, until somebody lets it be."""
    jobs = select(Job.persoon, Job.gemaakt_op).where(
        Job.soort == MAIL, Job.stand == Stand.MISLUKT, Job.fout.in_(ADRES_KLOPT_NIET), Job.persoon.in_(personen)
    )
    laatste: defaultdict[str, list[dt.datetime]] = defaultdict(list)
    for persoon, op in session.execute(jobs):
        laatste[str(persoon)].append(op)
    sinds = _adres_sinds(session, laatste, dag)
    return frozenset(persoon for persoon, keren in laatste.items() if persoon in sinds and max(keren) >= sinds[persoon])


def _adres_sinds(session: Session, personen: Collection[str], dag: dt.date) -> dict[str, dt.datetime]:
    """Give since when each address is known that holds on a day."""
    p, g = Persoonsgegevens, Gebeurtenis
    nu = select(p.persoon, p.e_mail).where(p.persoon.in_(personen), geldt(p, Peil(dag))).subquery()
    vraag = (
        select(p.persoon, func.min(g.op, type_=Gebeurtenis.op.type))
        .join(nu, (nu.c.persoon == p.persoon) & (nu.c.e_mail == p.e_mail))
        .join(g, g.seq == p.vastgelegd_in)
        .group_by(p.persoon)
    )
    return {persoon: op for persoon, op in session.execute(vraag)}  # noqa: C416 - a row is no pair to the type checker
