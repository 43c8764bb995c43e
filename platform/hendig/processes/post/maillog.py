"""The list of messages for who looks after them: what was sent to whom, and what came in the way; never its words.

Of messages to who answers in a round it is a count per day: who was reminded did not answer, and who got a receipt did.
Of messages in conversations and cases it is nothing, unless one failed: they tell which partner has one.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy.orm import Session

from governance.kalender.amsterdam import dag_van
from governance.netwerk.personen import persoonskaarten
from hendig.jobs.queries import Jobbeeld, jobs_van, mislukte_jobs, standen_over, zoek_job
from hendig.jobs.rules import Stand
from hendig.mail.rules import MAIL, VAN_INVULLEN, VERTROUWELIJK, WAT_NU, Bericht, berichtnaam

_ANDERS = "Er ging iets mis in het programma. Geef deze code door aan wie de installatie beheert: {code}."
_ANDER_WERK = "Werk achter de schermen"
GROEPEN = ((10, "minder dan 10"), (50, "10 tot 50"))
"""Below how many, and what is said of it."""
VEEL = "50 of meer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mailregel:
    """One message or other piece of work; ``naam`` is None when nobody is known, ``uitleg`` when all is well.

    ``op`` is None where the moment would tell which message it is.
    """

    job: str
    wat: str
    naam: str | None
    op: dt.datetime | None
    volgende: dt.datetime
    pogingen: int
    stand: Stand
    uitleg: str | None


@dataclass(frozen=True, slots=True)
class Invuldag:
    """About how many messages to who answers were made on a day, and how they stand together."""

    dag: dt.date
    hoeveel: str
    stand: Stand


def invuldagen(session: Session) -> tuple[Invuldag, ...]:
    """Count the messages to who answers by day, the newest first, in broad groups; not which, and not to whom."""
    per_dag: defaultdict[dt.date, list[Stand]] = defaultdict(list)
    for op, stand in standen_over(session, VAN_INVULLEN):
        per_dag[dag_van(op)].append(stand)
    return tuple(Invuldag(dag, _hoeveel(len(standen)), _samen(standen)) for dag, standen in per_dag.items())


def _hoeveel(aantal: int) -> str:
    return next((woord for meest, woord in GROEPEN if aantal < meest), VEEL)


def _samen(standen: Collection[Stand]) -> Stand:
    return next((stand for stand in (Stand.MISLUKT, Stand.WACHT) if stand in standen), Stand.GEDAAN)


def maillog(session: Session, *, dag: dt.date, aantal: int, na: int = 0) -> tuple[Mailregel, ...]:
    """Give the messages but those that are confidential, the newest first: at most so many, after the first so many."""
    return _regels(session, jobs_van(session, soort=MAIL, aantal=aantal, na=na, zonder=VERTROUWELIJK), dag)


def mislukt(session: Session, *, dag: dt.date, aantal: int) -> tuple[Mailregel, ...]:
    """Give what failed and waits for a person, messages and other work: at most so many.

    The newest first, and last by name what has no moment: its place would tell that moment.
    """
    regels = _regels(session, mislukte_jobs(session, aantal=aantal), dag)
    zonder_moment = sorted((regel for regel in regels if regel.op is None), key=lambda regel: regel.naam or "")
    return (*(regel for regel in regels if regel.op is not None), *zonder_moment)


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
            wat=berichtnaam(Bericht(str(job.onderwerp))) if job.soort == MAIL else _ANDER_WERK,
            naam=None if job.persoon is None else namen.get(job.persoon),
            op=None if job.onderwerp in VERTROUWELIJK else job.gemaakt_op,
            volgende=job.klaar_vanaf,
            pogingen=job.pogingen,
            stand=job.stand,
            uitleg=None if job.fout is None else WAT_NU.get(job.fout, _ANDERS.format(code=job.fout)),
        )
        for job in jobs
    )
