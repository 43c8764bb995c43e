"""The post box of a demo: every message as it would have been read."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy.orm import Session

from hendig.jobs.queries import Jobbeeld, jobs_van, zoek_job
from hendig.jobs.rules import Stand, Uitvoerfout
from hendig.mail.mailtekst import Post, Site
from hendig.mail.rules import MAIL
from hendig.processes.post.schrijven import schrijf_post


@dataclass(frozen=True, slots=True)
class Postvakmail:
    """One message in the post box, and when it was put ready."""

    job: str
    op: dt.datetime
    post: Post


def postvak(session: Session, *, site: Site, op: dt.datetime, aantal: int, na: int = 0) -> tuple[Postvakmail, ...]:
    """Give the messages of a demo, the newest first; one that cannot be written is not among them."""
    mails = (_mail(session, job, site, op) for job in jobs_van(session, soort=MAIL, aantal=aantal, na=na))
    return tuple(mail for mail in mails if mail is not None)


def postvakmail(session: Session, job: str, *, site: Site, op: dt.datetime) -> Postvakmail | None:
    """Give one message of a demo; None when there is none with that key."""
    beeld = zoek_job(session, job)
    return None if beeld is None or beeld.soort != MAIL else _mail(session, beeld, site, op)


def _mail(session: Session, job: Jobbeeld, site: Site, op: dt.datetime) -> Postvakmail | None:
    if job.stand is Stand.VERVALLEN:  # what it was told is gone
        return None
    try:
        return Postvakmail(job.id, job.gemaakt_op, schrijf_post(session, job, site=site, op=op))
    except Uitvoerfout:
        return None
