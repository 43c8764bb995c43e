"""A mail that came back: which message that was."""

from __future__ import annotations

from sqlalchemy import select

from governance.logboek.handeling import Handeling
from hendig.jobs.model import Job
from hendig.jobs.service import meld_teruggekomen
from hendig.mail.retour import Retour
from hendig.mail.rules import MAIL, Mailfout
from hendig.mail.transport import kenmerk


def neem_retour_aan(handeling: Handeling, *, retour: Retour) -> bool:
    """Record that the message did not arrive that a returned mail speaks of; tell whether there is such a one."""
    jobs = handeling.session.execute(select(Job.id, Job.sleutel).where(Job.soort == MAIL))
    gevonden = next((job for job, sleutel in jobs if kenmerk(sleutel) == retour.kenmerk), None)
    if gevonden is None:
        return False
    meld_teruggekomen(handeling, job=gevonden, fout=Mailfout.TERUGGEKOMEN)
    return True
