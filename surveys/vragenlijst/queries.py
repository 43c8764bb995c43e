"""Which questionnaires there are, what each says in a language, and who wrote and fixed them."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from governance.contract.rules import Versiestand, versiestand
from governance.contract.versieloop import Versieloop, Versiestap, versielopen
from governance.logboek.model import Gebeurtenis
from surveys.vragenlijst.inhoud import uit_inhoud
from surveys.vragenlijst.instrument import NEDERLANDS, Instrument
from surveys.vragenlijst.model import Instrumentstap, Instrumentversie


@dataclass(frozen=True, slots=True)
class Instrumentgegevens:
    """One version: its number, how far it is, the hash of what it says, why, and what it says in every language."""

    id: str
    nummer: str
    stand: Versiestand
    sha256: str
    reden: str
    talen: tuple[Instrument, ...]

    def in_taal(self, taal: str = NEDERLANDS) -> Instrument:
        """Give it in one of its languages."""
        return {een.taal: een for een in self.talen}[taal]


def instrument(session: Session, versie: str, taal: str = NEDERLANDS) -> Instrument:
    """Give one version in one of its languages, by its key."""
    return instrumentgegevens(session, versie).in_taal(taal)


def instrumentgegevens(session: Session, versie: str) -> Instrumentgegevens:
    """Read one version back as it was written down."""
    rij, s = session.get_one(Instrumentversie, versie), Instrumentstap
    stappen = session.execute(select(s.stand, s.reden).where(s.versie == versie).order_by(s.vastgelegd_in)).all()
    reden = next((reden for _, reden in reversed(stappen) if reden is not None), "")
    stand = versiestand(stand for stand, _ in stappen)
    return Instrumentgegevens(versie, rij.nummer, stand, rij.sha256, reden, uit_inhoud(rij.nummer, rij.inhoud))


def zoek_instrument(session: Session, nummer: str) -> Instrumentgegevens | None:
    """Find a version by its number."""
    gevonden = session.scalar(select(Instrumentversie.id).where(Instrumentversie.nummer == nummer))
    return None if gevonden is None else instrumentgegevens(session, gevonden)


def instrumentversies(session: Session) -> tuple[Versieloop, ...]:
    """Give what became of every version: concepts first, then the one that was written down last."""
    v, s = Instrumentversie, Instrumentstap
    stappen = select(v.id, v.nummer, s.stand, s.door, Gebeurtenis.op).join(s, s.versie == v.id)
    stappen = stappen.join(Gebeurtenis, Gebeurtenis.seq == s.vastgelegd_in).order_by(s.vastgelegd_in)
    rijen = session.execute(stappen)
    return versielopen(((versie, nummer, Versiestap(stand, door, op)) for versie, nummer, stand, door, op in rijen), ())


def instrumentloop(session: Session, versie: str) -> Versieloop:
    """Give what became of one version."""
    (gevonden,) = (loop for loop in instrumentversies(session) if loop.id == versie)
    return gevonden
