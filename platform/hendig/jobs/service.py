"""The acts about jobs: put one in the queue, take the next, say how it went, and what a person decides about it.

A worker takes a job in one short transaction, does it outside any, and says in another how it went.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Collection, Mapping
from enum import StrEnum
from typing import Any

from sqlalchemy import delete, select, true

from governance.logboek.handeling import Handeling
from governance.logboek.rules import canonical, gegeven_reden
from hendig.jobs.conditions import aan_de_beurt
from hendig.jobs.model import Job
from hendig.jobs.queries import staat_in_rij
from hendig.jobs.rules import (
    AFGEBROKEN,
    AL_GEDAAN,
    BEWAAR,
    BEZET,
    NIET_MISLUKT,
    UITSTEL,
    Jobgebeurtenis,
    Opdracht,
    Stand,
    foutcode,
    uitstel_na,
)


def zet_in_rij(
    handeling: Handeling,
    *,
    soort: StrEnum | str,
    sleutel: str,
    lading: Mapping[str, Any],
    onderwerp: StrEnum | None = None,
    persoon: str | None = None,
    vanaf: dt.datetime | None = None,
) -> None:
    """Let something be done once this act is written; a second time with the same key changes nothing.

    ``lading`` is plain JSON: keys, numbers, days and paths, never a name, an address or a secret.
    """
    session = handeling.session
    if staat_in_rij(session, sleutel):
        return
    session.add(
        Job(
            id=handeling.nieuw_id,
            sleutel=sleutel,
            soort=str(soort),
            onderwerp=None if onderwerp is None else str(onderwerp),
            persoon=persoon,
            lading=canonical(lading),
            gemaakt_op=handeling.op,
            klaar_vanaf=vanaf or handeling.op,
        )
    )
    session.flush()


def pak_volgende(handeling: Handeling, *, soorten: Collection[str] | None = None) -> Opdracht | None:
    """Take the job that waits longest, for as long as `BEZET`; None when nothing is due.

    With ``soorten`` only jobs of these kinds are looked at.

    A job whose last try never ended is not given out again: it may be what ends the worker.
    """
    volgende = (
        select(Job)
        .where(aan_de_beurt(handeling.op), true() if soorten is None else Job.soort.in_(soorten))
        .order_by(Job.klaar_vanaf, Job.id)
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    while (job := handeling.session.scalar(volgende)) is not None:
        if job.pogingen <= len(UITSTEL):
            return _geef_uit(handeling, job)
        _rond_af(handeling, job, Stand.MISLUKT, AFGEBROKEN)
    return None


def meld_gedaan(handeling: Handeling, *, opdracht: Opdracht, bewaar_lading: bool = False) -> None:
    """Record that a job is done; what it was done with goes, unless it is to be read later."""
    job = _in_handen(handeling, opdracht)
    if job is not None:
        _rond_af(handeling, job, Stand.GEDAAN, None)
        job.lading = job.lading if bewaar_lading else None


def meld_voortgang(handeling: Handeling, *, opdracht: Opdracht, gedaan: int, totaal: int) -> None:
    """Say how far a long job is, and keep it for as long again."""
    job = _in_handen(handeling, opdracht)
    if job is not None:
        job.lading = canonical({**opdracht.lading, "gedaan": gedaan, "totaal": totaal})
        job.bezet_tot = handeling.op + BEZET
        handeling.session.flush()


def meld_mislukt(handeling: Handeling, *, opdracht: Opdracht, fout: Exception) -> None:
    """Record that a try failed: the job waits for the next one, or for a person when there is none."""
    job = _in_handen(handeling, opdracht)
    if job is None:
        return
    wacht = uitstel_na(fout, opdracht.poging)
    if wacht is None:
        _rond_af(handeling, job, Stand.MISLUKT, foutcode(fout))
    else:
        job.klaar_vanaf, job.bezet_tot, job.fout = handeling.op + wacht, None, foutcode(fout)


def meld_teruggekomen(handeling: Handeling, *, job: str, fout: StrEnum) -> None:
    """Record that what seemed done came back; what was let be stays so, and a second time changes nothing."""
    rij = handeling.session.get_one(Job, job)
    if rij.stand is Stand.GEDAAN:
        _rond_af(handeling, rij, Stand.MISLUKT, fout)
        rij.lading = None  # in an example too: it is not to be tried again


def probeer_opnieuw(handeling: Handeling, *, job: str) -> None:
    """Let a job that failed be tried again, at once and as often as a new one."""
    rij = _mislukt(handeling, job)
    if rij.lading is None:
        raise AL_GEDAAN.met()
    handeling.leg_vast(Jobgebeurtenis.OPNIEUW_GEPROBEERD, zaak=rij.id, van=rij.stand, naar=Stand.WACHT)
    rij.stand, rij.afgerond_op, rij.fout = Stand.WACHT, None, None
    rij.klaar_vanaf, rij.pogingen = handeling.op, 0


def probeer_alles_opnieuw(handeling: Handeling) -> int:
    """Let everything that failed be tried again, as after a mail server that was away; give how much it was."""
    kan = (Job.stand == Stand.MISLUKT, Job.lading.is_not(None))
    mislukt = handeling.session.scalars(select(Job.id).where(*kan).order_by(Job.id)).all()
    for job in mislukt:
        probeer_opnieuw(handeling, job=job)
    return len(mislukt)


def laat_vervallen(handeling: Handeling, *, job: str, reden: str) -> None:
    """Let a job that failed be: nobody needs it any more."""
    rij, waarom = _mislukt(handeling, job), gegeven_reden(reden)
    handeling.leg_vast(
        Jobgebeurtenis.VERVALLEN, zaak=rij.id, van=rij.stand, naar=Stand.VERVALLEN, lading={"reden": waarom}
    )
    _rond_af(handeling, rij, Stand.VERVALLEN, rij.fout)
    rij.lading = None


def ruim_op(handeling: Handeling) -> None:
    """Take away what was done or let be longer ago than `BEWAAR`; what failed waits for a person, however long."""
    klaar = Job.stand.in_((Stand.GEDAAN, Stand.VERVALLEN))
    handeling.session.execute(delete(Job).where(klaar, Job.afgerond_op < handeling.op - BEWAAR))


def _geef_uit(handeling: Handeling, job: Job) -> Opdracht:
    job.pogingen += 1
    job.bezet_tot = handeling.op + BEZET
    return Opdracht(
        id=job.id,
        sleutel=job.sleutel,
        soort=job.soort,
        onderwerp=job.onderwerp,
        persoon=job.persoon,
        lading=json.loads(job.lading or "{}"),
        poging=job.pogingen,
    )


def _in_handen(handeling: Handeling, opdracht: Opdracht) -> Job | None:
    """Give the job as long as this try is its last; a worker that came too late says nothing about it."""
    return handeling.session.scalar(
        select(Job).where(Job.id == opdracht.id, Job.stand == Stand.WACHT, Job.pogingen == opdracht.poging)
    )


def _rond_af(handeling: Handeling, job: Job, stand: Stand, fout: str | None) -> None:
    job.stand, job.fout, job.bezet_tot, job.afgerond_op = stand, fout, None, handeling.op
    handeling.session.flush()


def _mislukt(handeling: Handeling, job: str) -> Job:
    rij = handeling.session.get(Job, job)
    if rij is None or rij.stand is not Stand.MISLUKT:
        raise NIET_MISLUKT.met()
    return rij
