"""What came of rounds, as it stands: computed, flagged, objected to, and asked to be looked into."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from dataclasses import dataclass

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from governance.logboek.model import Gebeurtenis, Lading
from governance.logboek.rules import canonical
from surveys.ronde.queries import Rondebeeld, eerdere_ronden
from surveys.ronde.rules import Rondestand
from surveys.uitslag.controle_rules import SLEUTEL_OPEN, Vlagantwoord
from surveys.uitslag.model import (
    Berekening,
    Integriteitsvlag,
    Meetbezwaar,
    Meetbezwaarbesluit,
    Sleutelverzoek,
)
from surveys.uitslag.rules import Bezwaaruitkomst


@dataclass(frozen=True, slots=True)
class Berekeningbeeld:
    """The last time that the outcome of a round was computed: its hash, with which program, and when."""

    sha256: str
    programma: str
    op: dt.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Sleutelverzoekbeeld:
    """A request to see who rated one party: who asked and when, and who allowed it and when.

    Without a party it is for the whole file, in which raters have pseudonyms. ``reden`` is None once it was destroyed.
    """

    id: str
    ronde: str
    partij: str | None
    gevraagd_door: str
    gevraagd_op: dt.datetime
    reden: str | None
    toegestaan_door: str | None
    toegestaan_op: dt.datetime | None

    def is_open(self, nu: dt.datetime) -> bool:
        """Tell whether the two may look now."""
        return self.toegestaan_op is not None and nu < self.toegestaan_op + SLEUTEL_OPEN

    def is_open_voor(self, persoon: str, nu: dt.datetime) -> bool:
        """Tell whether somebody is one of the two, and may look now."""
        return persoon in (self.gevraagd_door, self.toegestaan_door) and self.is_open(nu)


def laatste_berekening(session: Session, ronde: str) -> Berekeningbeeld | None:
    """Give the outcome that counts; None before there is one."""
    b = Berekening
    vraag = select(b.sha256, b.programma, Gebeurtenis.op).join(Gebeurtenis, Gebeurtenis.seq == b.vastgelegd_in)
    rij = session.execute(vraag.where(b.ronde == ronde).order_by(b.vastgelegd_in.desc()).limit(1)).one_or_none()
    return None if rij is None else Berekeningbeeld(*rij)


def open_vlaggen(session: Session, ronde: str) -> frozenset[str]:
    """Give the parties about which nothing is concluded: a question about their answers was not resolved."""
    v = Integriteitsvlag
    return frozenset(session.scalars(select(v.partij).where(v.ronde == ronde, v.opgelost_in.is_(None))))


def grondslag(session: Session, ronde: Rondebeeld) -> str:
    """Give a digest of what in this database the outcome of a round hangs on, so that a later change is seen.

    It holds the questions that were not resolved, and of the earlier rounds that were shown whether they still
    stand and what came of the objections to them.
    """
    eerder = [
        [een.id, een.stand is Rondestand.VERNIETIGD, sorted(bezwaren_op(session, een.id).items())]
        for een in eerdere_ronden(session, ronde)
        if een.stap(Rondestand.VASTGESTELD)
    ]
    inhoud = canonical({"vragen": sorted(open_vlaggen(session, ronde.id)), "eerder": eerder})
    return hashlib.sha256(inhoud.encode()).hexdigest()


def vlaggen(session: Session, ronde: str) -> dict[str, Vlagantwoord | None]:
    """Give by party how the question about its answers was answered; None as long as it was not."""
    v = Integriteitsvlag
    rijen = session.execute(select(v.partij, v.opgelost_in, v.gehandhaafd_in).where(v.ronde == ronde))
    return {partij: _antwoord(opgelost, gehandhaafd) for partij, opgelost, gehandhaafd in rijen}


def _antwoord(opgelost: int | None, gehandhaafd: int | None) -> Vlagantwoord | None:
    if opgelost is not None:
        return Vlagantwoord.OPGELOST
    return None if gehandhaafd is None else Vlagantwoord.BLIJFT


def bezwaren_op(session: Session, ronde: str) -> dict[str, Bezwaaruitkomst | None]:
    """Give by party what became of its objection; None as long as nothing was decided."""
    b, u = Meetbezwaar, Meetbezwaarbesluit
    vraag = select(b.partij, u.uitkomst).outerjoin(u, u.bezwaar == b.id).where(b.ronde == ronde)
    return {partij: uitkomst for partij, uitkomst in session.execute(vraag)}  # noqa: C416 - a row is no pair to the type checker


def sleutelverzoeken(session: Session, ronde: str) -> tuple[Sleutelverzoekbeeld, ...]:
    """Give every request to see who rated a party in a round, the newest first."""
    return _verzoeken(session, Sleutelverzoek.ronde == ronde)


def zoek_sleutelverzoek(session: Session, verzoek: str) -> Sleutelverzoekbeeld | None:
    """Find a request by its key; None when there is none."""
    return next(iter(_verzoeken(session, Sleutelverzoek.id == verzoek)), None)


def _verzoeken(session: Session, waar: ColumnElement[bool]) -> tuple[Sleutelverzoekbeeld, ...]:
    s = Sleutelverzoek
    rijen = session.scalars(select(s).where(waar).order_by(s.gevraagd_in.desc())).all()
    nummers = [nummer for rij in rijen for nummer in (rij.gevraagd_in, rij.toegestaan_in) if nummer is not None]
    wanneer = dict(session.execute(select(Gebeurtenis.seq, Gebeurtenis.op).where(Gebeurtenis.seq.in_(nummers))).all())
    ladingen = select(Lading.seq, Lading.inhoud).where(Lading.seq.in_(nummers))
    redenen = {seq: json.loads(inhoud).get("reden") for seq, inhoud in session.execute(ladingen)}
    return tuple(
        Sleutelverzoekbeeld(
            id=rij.id,
            ronde=rij.ronde,
            partij=rij.partij,
            gevraagd_door=rij.gevraagd_door,
            gevraagd_op=wanneer[rij.gevraagd_in],
            reden=redenen.get(rij.gevraagd_in),
            toegestaan_door=rij.toegestaan_door,
            toegestaan_op=None if rij.toegestaan_in is None else wanneer[rij.toegestaan_in],
        )
        for rij in rijen
    )
