"""What somebody asked out of the kluis: waiting to be made, and then waiting to be fetched, once and not for long."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Final

from sqlalchemy import delete, select

from surveys.kluis.kluis import Kluisinhoud
from surveys.kluis.model import Uitvoer

BLIJFT: Final = dt.timedelta(hours=24)
"""How long a file lies in the kluis, fetched or not."""


@dataclass(frozen=True, slots=True)
class Uitvoerbeeld:
    """A file that was asked for; ``klaar`` once it can be fetched."""

    id: str
    gevraagd_op: dt.datetime
    klaar: bool


def vraag_uitvoer(kluis: Kluisinhoud, *, nummer: str, ronde: str, persoon: str, op: dt.datetime) -> None:
    """Keep a place for a file, and take away what lay too long."""
    kluis.session.execute(delete(Uitvoer).where(Uitvoer.gevraagd_op < op - BLIJFT))
    kluis.session.add(Uitvoer(id=nummer, ronde=ronde, persoon=persoon, gevraagd_op=op, inhoud=kluis.verzegel(b"")))
    kluis.session.flush()


def te_maken(kluis: Kluisinhoud, nummer: str) -> str | None:
    """Give the round of a file that is still to be made; None when it is there, or nobody waits for it any more."""
    rij = kluis.session.get(Uitvoer, nummer)
    return None if rij is None or kluis.open(rij.inhoud) else rij.ronde


def leg_klaar(kluis: Kluisinhoud, *, nummer: str, inhoud: bytes) -> None:
    """Put a file in its place, if that is still there."""
    rij = kluis.session.get(Uitvoer, nummer)
    if rij is not None:
        rij.inhoud = kluis.verzegel(inhoud)
        kluis.session.flush()


def uitvoeringen(kluis: Kluisinhoud, *, ronde: str, persoon: str, op: dt.datetime) -> tuple[Uitvoerbeeld, ...]:
    """Give what somebody asked of a round and did not fetch yet, the newest first."""
    u = Uitvoer
    vraag = select(u).where(u.ronde == ronde, u.persoon == persoon, u.gevraagd_op >= op - BLIJFT)
    rijen = kluis.session.scalars(vraag.order_by(u.gevraagd_op.desc(), u.id))
    return tuple(Uitvoerbeeld(rij.id, rij.gevraagd_op, bool(kluis.open(rij.inhoud))) for rij in rijen)


def haal_op(kluis: Kluisinhoud, *, nummer: str, ronde: str, persoon: str, op: dt.datetime) -> bytes | None:
    """Give a file to who asked for it and take it away; None when it is not there, not theirs or not made yet."""
    rij = kluis.session.get(Uitvoer, nummer)
    if rij is None or (rij.ronde, rij.persoon) != (ronde, persoon) or rij.gevraagd_op < op - BLIJFT:
        return None
    inhoud = kluis.open(rij.inhoud)
    if not inhoud:
        return None
    kluis.session.delete(rij)
    kluis.session.flush()
    return inhoud
