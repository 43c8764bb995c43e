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
class Uitvoervraag:
    """What is still to be made: of which round, and on which request where it is the whole file."""

    ronde: str
    verzoek: str | None


@dataclass(frozen=True, slots=True)
class Opgehaald:
    """A file that was fetched, and the request that it rests on where it is the whole file."""

    inhoud: bytes
    verzoek: str | None


@dataclass(frozen=True, slots=True)
class Uitvoerbeeld:
    """A file that was asked for; ``klaar`` once it can be fetched, ``volledig`` when raters have pseudonyms in it."""

    id: str
    gevraagd_op: dt.datetime
    klaar: bool
    volledig: bool


def vraag_uitvoer(
    kluis: Kluisinhoud, *, nummer: str, ronde: str, persoon: str, op: dt.datetime, verzoek: str | None = None
) -> None:
    """Keep a place for a file."""
    leeg = kluis.verzegel(b"")
    kluis.session.add(Uitvoer(id=nummer, ronde=ronde, persoon=persoon, gevraagd_op=op, verzoek=verzoek, inhoud=leeg))
    kluis.session.flush()


def ruim_op(kluis: Kluisinhoud, op: dt.datetime) -> None:
    """Take away every file that lay as long as it may, fetched or not."""
    kluis.session.execute(delete(Uitvoer).where(Uitvoer.gevraagd_op <= op - BLIJFT))


def te_maken(kluis: Kluisinhoud, nummer: str) -> Uitvoervraag | None:
    """Give what is still to be made; None when it is there, or nobody waits for it any more."""
    rij = kluis.session.get(Uitvoer, nummer)
    return None if rij is None or kluis.open(rij.inhoud) else Uitvoervraag(rij.ronde, rij.verzoek)


def leg_klaar(kluis: Kluisinhoud, *, nummer: str, inhoud: bytes) -> None:
    """Put a file in its place, if that is still there."""
    rij = kluis.session.get(Uitvoer, nummer)
    if rij is not None:
        rij.inhoud = kluis.verzegel(inhoud)
        kluis.session.flush()


def uitvoeringen(kluis: Kluisinhoud, *, ronde: str, persoon: str, op: dt.datetime) -> tuple[Uitvoerbeeld, ...]:
    """Give what somebody asked of a round and did not fetch yet, the newest first."""
    u = Uitvoer
    vraag = select(u).where(u.ronde == ronde, u.persoon == persoon, u.gevraagd_op > op - BLIJFT)
    rijen = kluis.session.scalars(vraag.order_by(u.gevraagd_op.desc(), u.id))
    return tuple(
        Uitvoerbeeld(rij.id, rij.gevraagd_op, bool(kluis.open(rij.inhoud)), rij.verzoek is not None) for rij in rijen
    )


def haal_op(kluis: Kluisinhoud, *, nummer: str, ronde: str, persoon: str, op: dt.datetime) -> Opgehaald | None:
    """Give a file to who asked for it and take it away; None when it is not there, not theirs or not made yet."""
    rij = kluis.session.get(Uitvoer, nummer)
    if rij is None or (rij.ronde, rij.persoon) != (ronde, persoon) or rij.gevraagd_op <= op - BLIJFT:
        return None
    inhoud = kluis.open(rij.inhoud)
    if not inhoud:
        return None
    gehaald = Opgehaald(inhoud, rij.verzoek)
    kluis.session.delete(rij)
    kluis.session.flush()
    return gehaald
