"""The list of messages for who looks after them: what was sent to whom, and what came in the way; never its words."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy.orm import Session

from governance.netwerk.personen import persoonskaarten
from hendig.jobs.queries import Jobbeeld, jobs_van, mislukte_jobs, zoek_job
from hendig.jobs.rules import Stand
from hendig.mail.rules import MAIL, NAMEN, WAT_NU, Bericht

_ANDERS = "Er ging iets mis in het programma. Geef deze code door aan wie de installatie beheert: {code}."
_ANDER_WERK = "Werk achter de schermen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mailregel:
    """One message or other piece of work; ``naam`` is None when nobody is known, ``uitleg`` when all is well."""

    job: str
    wat: str
    naam: str | None
    op: dt.datetime
    volgende: dt.datetime
    pogingen: int
    stand: Stand
    uitleg: str | None


def maillog(session: Session, *, dag: dt.date, aantal: int, na: int = 0) -> tuple[Mailregel, ...]:
    """Give the messages, the newest first: at most so many, after the first so many."""
    return _regels(session, jobs_van(session, soort=MAIL, aantal=aantal, na=na), dag)


def mislukt(session: Session, *, dag: dt.date, aantal: int) -> tuple[Mailregel, ...]:
    """Give what failed and waits for a person, messages and other work, the newest first: at most so many."""
    return _regels(session, mislukte_jobs(session, aantal=aantal), dag)


def mailregel(session: Session, job: str, *, dag: dt.date) -> Mailregel | None:
    """Give one message or other piece of work; None when there is none with that key."""
    beeld = zoek_job(session, job)
    return None if beeld is None else _regels(session, (beeld,), dag)[0]


def _regels(session: Session, jobs: tuple[Jobbeeld, ...], dag: dt.date) -> tuple[Mailregel, ...]:
    personen = {job.persoon for job in jobs if job.persoon is not None}
    namen = {persoon: kaart.naam for persoon, kaart in persoonskaarten(session, dag, personen).items()}
    return tuple(
        Mailregel(
            job=job.id,
            wat=NAMEN[Bericht(str(job.onderwerp))] if job.soort == MAIL else _ANDER_WERK,
            naam=None if job.persoon is None else namen.get(job.persoon),
            op=job.gemaakt_op,
            volgende=job.klaar_vanaf,
            pogingen=job.pogingen,
            stand=job.stand,
            uitleg=None if job.fout is None else WAT_NU.get(job.fout, _ANDERS.format(code=job.fout)),
        )
        for job in jobs
    )
