"""What is known about jobs: how many wait, which failed, and what was done for whom."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from hendig.jobs.conditions import aan_de_beurt
from hendig.jobs.model import Job
from hendig.jobs.rules import Stand


@dataclass(frozen=True, slots=True, kw_only=True)
class Jobbeeld:
    """One job as it stands now; ``lading`` is empty once that is gone."""

    id: str
    sleutel: str
    soort: str
    onderwerp: str | None
    persoon: str | None
    lading: Mapping[str, Any]
    gemaakt_op: dt.datetime
    klaar_vanaf: dt.datetime
    pogingen: int
    stand: Stand
    fout: str | None
    afgerond_op: dt.datetime | None


def iets_te_doen(session: Session, op: dt.datetime) -> bool:
    """Tell whether a job is due that no worker has in hand."""
    return session.scalar(select(Job.id).where(aan_de_beurt(op)).limit(1)) is not None


def is_onderweg(session: Session, sleutel_begin: str) -> bool:
    """Tell whether a job whose key starts so still waits for its turn, or failed and waits for a person."""
    waar = (Job.sleutel.startswith(sleutel_begin, autoescape=True), Job.stand.in_((Stand.WACHT, Stand.MISLUKT)))
    return session.scalar(select(Job.id).where(*waar).limit(1)) is not None


def staat_in_rij(session: Session, sleutel: str) -> bool:
    """Tell whether a job with this key was put in the queue, whatever became of it since."""
    return session.scalar(select(Job.id).where(Job.sleutel == sleutel)) is not None


def aantallen(session: Session, *, soort: str | None = None) -> dict[Stand, int]:
    """Count the jobs in each state, of one kind or of all."""
    vraag = select(Job.stand, func.count()).group_by(Job.stand)
    geteld = dict(session.execute(vraag if soort is None else vraag.where(Job.soort == soort)).all())
    return {stand: geteld.get(stand, 0) for stand in Stand}


def mislukte_jobs(session: Session, *, aantal: int) -> tuple[Jobbeeld, ...]:
    """Give the jobs that wait for a person, the newest first: at most so many."""
    return _beelden(session, Job.stand == Stand.MISLUKT, aantal=aantal)


def jobs_van(
    session: Session, *, soort: str, aantal: int, na: int = 0, zonder: Collection[str] = ()
) -> tuple[Jobbeeld, ...]:
    """Give the jobs of one kind, the newest first: at most so many, after the first so many.

    Jobs about one of the subjects in ``zonder`` are passed over.
    """
    return _beelden(session, (Job.soort == soort) & _niet_over(zonder), aantal=aantal, na=na)


def standen_over(session: Session, onderwerpen: Collection[str]) -> tuple[tuple[dt.datetime, Stand], ...]:
    """Give when each job about one of these subjects was made, the newest first, and how it stands; not whose it is."""
    vraag = select(Job.gemaakt_op, Job.stand).where(Job.onderwerp.in_(onderwerpen)).order_by(Job.gemaakt_op.desc())
    return tuple((op, stand) for op, stand in session.execute(vraag))


def zoek_job(session: Session, job: str) -> Jobbeeld | None:
    """Give one job; None when there is none with that key."""
    return next(iter(_beelden(session, Job.id == job)), None)


def _niet_over(onderwerpen: Collection[str]) -> ColumnElement[bool]:
    return or_(Job.onderwerp.is_(None), Job.onderwerp.not_in(onderwerpen))


def _beelden(
    session: Session, voorwaarde: ColumnElement[bool], *, aantal: int = 1, na: int = 0
) -> tuple[Jobbeeld, ...]:
    vraag = select(Job).where(voorwaarde).order_by(Job.gemaakt_op.desc(), Job.id.desc()).limit(aantal).offset(na)
    return tuple(
        Jobbeeld(
            id=job.id,
            sleutel=job.sleutel,
            soort=job.soort,
            onderwerp=job.onderwerp,
            persoon=job.persoon,
            lading=json.loads(job.lading or "{}"),
            gemaakt_op=job.gemaakt_op,
            klaar_vanaf=job.klaar_vanaf,
            pogingen=job.pogingen,
            stand=job.stand,
            fout=job.fout,
            afgerond_op=job.afgerond_op,
        )
        for job in session.scalars(vraag)
    )
