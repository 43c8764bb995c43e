"""Whose messages did not arrive, of those who have something to do in a round: for who runs it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from governance.feiten.rules import Peil
from governance.netwerk.queries import partijnamen, rollen_op
from governance.netwerk.rules import Rol
from hendig.jobs.model import Job
from hendig.jobs.rules import Stand
from hendig.mail.rules import MAIL, NAMEN, WAT_NU, Bericht
from surveys.ronde.queries import Rondebeeld
from surveys.ronde.rules import Rondestand

ROLLEN = (Rol.CONTACTPERSOON, Rol.BEOORDELAAR)
"""Who is written to about a round."""
_ANDERS = "Er ging iets mis in het programma. Vraag de beheerder om hulp."


@dataclass(frozen=True, slots=True)
class NietAangekomen:
    """A message that somebody did not get, for which organisation they are, and what can be done."""

    naam: str
    organisatie: str
    bericht: str
    wat_nu: str


def niet_aangekomen(session: Session, ronde: Rondebeeld, dag: dt.date) -> tuple[NietAangekomen, ...]:
    """Give every message since the announcement that did not arrive, by name of who should have got it."""
    stap = ronde.stap(Rondestand.AANGEKONDIGD)
    if stap is None:
        return ()
    namen, houders = partijnamen(session), {een.persoon: een for een in rollen_op(session, Peil(dag), rollen=ROLLEN)}
    mislukt = (Job.soort == MAIL, Job.stand == Stand.MISLUKT, Job.gemaakt_op >= stap.op, Job.persoon.in_(houders))
    regels = [
        NietAangekomen(
            houders[str(persoon)].naam or "naam vernietigd",
            namen.get(houders[str(persoon)].partij or "", "-"),
            NAMEN[Bericht(str(onderwerp))],
            WAT_NU.get(str(fout), _ANDERS),
        )
        for persoon, onderwerp, fout in session.execute(select(Job.persoon, Job.onderwerp, Job.fout).where(*mislukt))
    ]
    return tuple(sorted(regels, key=lambda regel: (regel.naam, regel.bericht)))
