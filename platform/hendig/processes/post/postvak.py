"""The post box of a demo: every message as it would have been read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy.orm import Session

from hendig.jobs.queries import Jobbeeld, jobs_van, zoek_job
from hendig.jobs.rules import Stand
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
    return _mails(session, jobs_van(session, soort=MAIL, aantal=aantal, na=na), site, op)


def postvakmail(session: Session, job: str, *, site: Site, op: dt.datetime) -> Postvakmail | None:
    """Give one message of a demo; None when there is none with that key."""
    beeld = zoek_job(session, job)
    mails = () if beeld is None or beeld.soort != MAIL else _mails(session, [beeld], site, op)
    return next(iter(mails), None)


def _mails(session: Session, jobs: Iterable[Jobbeeld], site: Site, op: dt.datetime) -> tuple[Postvakmail, ...]:
    leesbaar = [job for job in jobs if job.stand is not Stand.VERVALLEN]  # of the others what they were told is gone
    posten = zip(leesbaar, schrijf_post(session, leesbaar, site=site, op=op), strict=True)
    return tuple(Postvakmail(job.id, job.gemaakt_op, post) for job, post in posten if post is not None)
