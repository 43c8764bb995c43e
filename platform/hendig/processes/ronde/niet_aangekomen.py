"""Whose messages did not arrive, of those who have something to do in a round: for who runs it.

It tells whose address is wrong, and never whether anybody answered. A reminder goes to who did not answer, a receipt to
who did: neither puts a name on this list, and which message it was that came back is not told.
"""

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
from hendig.mail.rules import MAIL, WAT_NU, Bericht
from surveys.ronde.queries import Rondebeeld
from surveys.ronde.rules import Rondestand

ROLLEN = (Rol.CONTACTPERSOON, Rol.BEOORDELAAR)
"""Who is written to about a round."""
VERRAADT_ANTWOORD = (Bericht.RONDE_HERINNERING, Bericht.ANTWOORDEN_BINNEN)
"""What goes only to who did not answer, or only to who did."""
_ANDERS = "Er ging iets mis in het programma. Vraag de beheerder om hulp."


@dataclass(frozen=True, slots=True)
class NietAangekomen:
    """Somebody who did not get a message, for which organisation they are, and what can be done."""

    naam: str
    organisatie: str
    wat_nu: str


def niet_aangekomen(session: Session, ronde: Rondebeeld, dag: dt.date) -> tuple[NietAangekomen, ...]:
    """Give who missed a message since the announcement, by name, once for each thing that can be done."""
    stap = ronde.stap(Rondestand.AANGEKONDIGD)
    if stap is None:
        return ()
    namen, houders = partijnamen(session), {een.persoon: een for een in rollen_op(session, Peil(dag), rollen=ROLLEN)}
    mislukt = (
        Job.soort == MAIL,
        Job.stand == Stand.MISLUKT,
        Job.gemaakt_op >= stap.op,
        Job.persoon.in_(houders),
        Job.onderwerp.not_in(VERRAADT_ANTWOORD),
    )
    regels = {
        NietAangekomen(
            houders[str(persoon)].naam or "naam vernietigd",
            namen.get(houders[str(persoon)].partij or "", "-"),
            WAT_NU.get(str(fout), _ANDERS),
        )
        for persoon, fout in session.execute(select(Job.persoon, Job.fout).where(*mislukt))
    }
    return tuple(sorted(regels, key=lambda regel: (regel.naam, regel.organisatie, regel.wat_nu)))
