"""What is known about the evidence in the hands of others: bundles, questions with their answers, and requests."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from governance.bewijs.model import Bewijstekst, Bewijsverzoek, Bundelgift, Controlevraag, Controlevraagantwoord
from governance.bewijs.rules import OPEN, Onthullingsgrond, Verzoeksoort, Vraaguitkomst
from governance.logboek.model import Gebeurtenis


@dataclass(frozen=True, slots=True)
class Giftbeeld:
    """One bundle that somebody got. ``verzoek`` is the request of an expert; None for a partner."""

    id: str
    zaak: str
    verzoek: str | None
    door: str
    op: dt.datetime
    sha256: str


@dataclass(frozen=True, slots=True)
class Vraagbeeld:
    """One question with its answer; ``tekst`` is None once the words were destroyed, ``uitkomst`` before an answer."""

    id: str
    zaak: str
    nummer: int
    tekst: str | None
    door: str
    op: dt.datetime
    uitkomst: Vraaguitkomst | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Verzoekbeeld:
    """One request. ``wie`` is the expert, ``tekst`` who chose them or why a name is asked; None once destroyed."""

    id: str
    soort: Verzoeksoort
    zaak: str
    grond: Onthullingsgrond | None
    ronde: str | None
    plaatsen: tuple[int, ...]
    beedigd_op: dt.date | None
    wie: str | None
    tekst: str | None
    gevraagd_door: str
    gevraagd_op: dt.datetime
    toegestaan_door: str | None
    toegestaan_op: dt.datetime | None
    ingelicht_op: dt.date | None

    def is_open(self, nu: dt.datetime) -> bool:
        """Tell whether a second person allowed it, and its time is not over."""
        return self.toegestaan_op is not None and nu < self.toegestaan_op + OPEN[self.soort]


def bundelgiften(session: Session, zaak: str | None = None) -> tuple[Giftbeeld, ...]:
    """Give every bundle that somebody got, of one case or of all; the last first."""
    b, g = Bundelgift, Gebeurtenis
    vraag = select(b, g.op).join(g, g.seq == b.vastgelegd_in).order_by(b.vastgelegd_in.desc())
    if zaak is not None:
        vraag = vraag.where(b.zaak == zaak)
    return tuple(
        Giftbeeld(rij.id, rij.zaak, rij.verzoek, rij.door, op, rij.sha256) for rij, op in session.execute(vraag)
    )


def controlevragen(session: Session, zaak: str | None = None) -> tuple[Vraagbeeld, ...]:
    """Give the questions of one case, or of all, in the order in which they were asked."""
    v, a, t, g = Controlevraag, Controlevraagantwoord, Bewijstekst, Gebeurtenis
    vraag = select(v, t.tekst, a.uitkomst, g.op).join(g, g.seq == v.vastgelegd_in)
    vraag = vraag.outerjoin(t, t.rij == v.id).outerjoin(a, a.vraag == v.id).order_by(v.vastgelegd_in)
    if zaak is not None:
        vraag = vraag.where(v.zaak == zaak)
    return tuple(
        Vraagbeeld(rij.id, rij.zaak, rij.nummer, tekst, rij.door, op, uitkomst)
        for rij, tekst, uitkomst, op in session.execute(vraag)
    )


def zoek_vraag(session: Session, vraag: str) -> Vraagbeeld | None:
    """Find one question; None when there is none with that key."""
    return next((een for een in controlevragen(session) if een.id == vraag), None)


def verzoeken(session: Session, soort: Verzoeksoort) -> tuple[Verzoekbeeld, ...]:
    """Give every request of a kind, the last first."""
    return _verzoeken(session, Bewijsverzoek.soort == soort)


def zoek_verzoek(session: Session, verzoek: str) -> Verzoekbeeld | None:
    """Find one request; None when there is none with that key."""
    return next(iter(_verzoeken(session, Bewijsverzoek.id == verzoek)), None)


def _verzoeken(session: Session, *waar: ColumnElement[bool]) -> tuple[Verzoekbeeld, ...]:
    v, t = Bewijsverzoek, Bewijstekst
    rijen = session.execute(
        select(v, t.tekst, t.wie).outerjoin(t, t.rij == v.id).where(*waar).order_by(v.gevraagd_in.desc())
    ).all()
    nummers = [nummer for rij, _, _ in rijen for nummer in (rij.gevraagd_in, rij.toegestaan_in) if nummer is not None]
    wanneer = dict(session.execute(select(Gebeurtenis.seq, Gebeurtenis.op).where(Gebeurtenis.seq.in_(nummers))).all())
    return tuple(
        Verzoekbeeld(
            id=rij.id,
            soort=rij.soort,
            zaak=rij.zaak,
            grond=rij.grond,
            ronde=rij.ronde,
            plaatsen=tuple(map(int, rij.plaatsen.split(","))) if rij.plaatsen else (),
            beedigd_op=rij.beedigd_op,
            wie=wie,
            tekst=tekst,
            gevraagd_door=rij.gevraagd_door,
            gevraagd_op=wanneer[rij.gevraagd_in],
            toegestaan_door=rij.toegestaan_door,
            toegestaan_op=None if rij.toegestaan_in is None else wanneer[rij.toegestaan_in],
            ingelicht_op=rij.ingelicht_op,
        )
        for rij, tekst, wie in rijen
    )
