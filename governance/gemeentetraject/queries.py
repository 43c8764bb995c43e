"""What there is to know of the track of the gemeente: its steps, its rounds, advice and answers, and the actions."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from governance.gemeentetraject.model import (
    Adviesantwoord,
    Adviespunt,
    Gemeentemeting,
    Gemeenteoordeel,
    Gemeentestap,
    Gemeentetekst,
    Gemeentetraject,
    Verbeteractie,
)
from governance.gemeentetraject.rules import REACTIE, is_openbaar
from governance.gemeentetraject.toestand import GESLOTEN, WEG, Trajectgebeurtenis, Trajectstand
from governance.gemeentetraject.weigeringen import WACHT_NIET
from governance.netwerk.rules import Rol
from governance.termijnen.queries import termijnen_van
from governance.termijnen.rules import OVER


@dataclass(frozen=True, slots=True)
class Gemeentestapbeeld:
    """One step; ``tekst`` is None where there were no words, or they were destroyed."""

    id: str
    gebeurtenis: Trajectgebeurtenis
    naar: Trajectstand
    dag: dt.date
    ronde: str | None
    tekst: str | None


@dataclass(frozen=True, slots=True)
class Gemeentemetingbeeld:
    """A round that said something about the gemeente; ``onder`` when that was below the norm."""

    ronde: str
    naam: str
    onder: bool


@dataclass(frozen=True, slots=True)
class Adviespuntbeeld:
    """One point of the last advice with its answer; None as long as there is none."""

    id: str
    nummer: int
    tekst: str | None
    antwoord: str | None


@dataclass(frozen=True, slots=True)
class Actiebeeld:
    """One action: what, by which department or function, before which day, and when it was done."""

    id: str
    wat: str | None
    wie: str | None
    uiterlijk: dt.date
    gedaan_op: dt.date | None


@dataclass(frozen=True, slots=True)
class Oordeelbeeld:
    """What one of the two said about a round, as long as it waits for the other."""

    id: str
    traject: str
    gebeurtenis: Trajectgebeurtenis
    door: str
    rol: Rol
    tekst: str | None


@dataclass(frozen=True, slots=True)
class Trajectbeeld:
    """One track as it is now; it has at least the step with which it began."""

    id: str
    construct: str
    contractversie: str
    stappen: tuple[Gemeentestapbeeld, ...]
    metingen: tuple[Gemeentemetingbeeld, ...]
    acties: tuple[Actiebeeld, ...]

    @property
    def stand(self) -> Trajectstand:
        """How far it is."""
        return self.stappen[-1].naar

    @property
    def gesloten(self) -> bool:
        """Whether nothing happens any more."""
        return self.stand in GESLOTEN

    @property
    def openbaar(self) -> bool:
        """Whether the network may see it."""
        return is_openbaar([stap.naar for stap in self.stappen])

    @property
    def open_acties(self) -> int:
        """How many actions are not done."""
        return sum(actie.gedaan_op is None for actie in self.acties)

    @property
    def staande(self) -> tuple[Gemeentemetingbeeld, ...]:
        """The rounds below the norm that count, or may: none that was annulled, corrected or said not to hold."""
        weg = {stap.ronde for stap in self.stappen if stap.gebeurtenis in WEG}
        return tuple(meting for meting in self.metingen if meting.onder and meting.ronde not in weg)

    @property
    def gezegd(self) -> frozenset[str]:
        """The rounds on which the track rests now: after one of them fell, each that is left is judged anew."""
        viel = [stap.gebeurtenis is Trajectgebeurtenis.RONDE_VERVALLEN for stap in self.stappen]
        sinds = len(viel) - viel[::-1].index(True) if any(viel) else 0
        return frozenset(stap.ronde for stap in self.stappen[sinds:] if stap.ronde is not None)

    @property
    def te_valideren(self) -> Gemeentemetingbeeld | None:
        """The first round below the norm of which nobody said whether it holds."""
        return next((meting for meting in self.staande if meting.ronde not in self.gezegd), None)

    @property
    def advies_vervallen(self) -> bool:
        """Whether a round on which the last advice rested counts no more."""
        over = (Trajectgebeurtenis.ADVIES_GEGEVEN, Trajectgebeurtenis.RONDE_VERVALLEN)
        laatste = [stap.gebeurtenis for stap in self.stappen if stap.gebeurtenis in over]
        return bool(laatste) and laatste[-1] is Trajectgebeurtenis.RONDE_VERVALLEN

    @property
    def sinds(self) -> dt.date:
        """The day on which the first round that still counts was below the norm."""
        staat = {meting.ronde for meting in self.staande}
        return next((stap.dag for stap in self.stappen if stap.ronde in staat), self.stappen[0].dag)


def trajecten(session: Session) -> tuple[Trajectbeeld, ...]:
    """Give every track, the one that began last first."""
    t = Gemeentetraject
    return tuple(_beeld(session, rij) for rij in session.scalars(select(t).order_by(t.vastgelegd_in.desc())))


def zoek_traject(session: Session, traject: str) -> Trajectbeeld | None:
    """Give one by its key; None when there is none."""
    rij = session.get(Gemeentetraject, traject)
    return None if rij is None else _beeld(session, rij)


def trajectbeeld(session: Session, traject: str) -> Trajectbeeld:
    """Give one of which the key is known to exist."""
    return _beeld(session, session.get_one(Gemeentetraject, traject))


def open_traject(session: Session, construct: str) -> Trajectbeeld | None:
    """Give the track that runs about a kind of trust; None when there is none."""
    return next((een for een in trajecten(session) if een.construct == construct and not een.gesloten), None)


def is_verwerkt(session: Session, *, ronde: str, construct: str) -> bool:
    """Tell whether a round stands in a track about this kind of trust already, also in one that is closed."""
    m, t = Gemeentemeting, Gemeentetraject
    gevonden = exists().where(m.ronde == ronde, m.traject == t.id, t.construct == construct)
    return bool(session.scalar(select(gevonden)))


def adviespunten(session: Session, traject: str) -> tuple[Adviespuntbeeld, ...]:
    """Give the points of the last advice in their order, each with its answer."""
    p, a, s = Adviespunt, Adviesantwoord, Gemeentestap
    laatste = (
        select(s.id)
        .where(s.traject == traject, s.gebeurtenis == Trajectgebeurtenis.ADVIES_GEGEVEN)
        .order_by(s.nummer.desc())
        .limit(1)
        .scalar_subquery()
    )
    vraag = select(p.id, p.nummer, a.id.label("antwoord")).outerjoin(a, a.punt == p.id)
    rijen = session.execute(vraag.where(p.stap == laatste).order_by(p.nummer)).all()
    teksten = _teksten(session, traject)
    return tuple(
        Adviespuntbeeld(
            rij.id, rij.nummer, _tekst(teksten, rij.id), None if rij.antwoord is None else _tekst(teksten, rij.antwoord)
        )
        for rij in rijen
    )


def wachtend_oordeel(session: Session, traject: str) -> Oordeelbeeld | None:
    """Give what waits for a second person in a track; None when nothing does."""
    o = Gemeenteoordeel
    rij = session.scalar(select(o).where(o.traject == traject, o.bevestigd_in.is_(None), o.ingetrokken_in.is_(None)))
    if rij is None:
        return None
    tekst = _tekst(_teksten(session, traject), rij.id)
    return Oordeelbeeld(rij.id, rij.traject, rij.gebeurtenis, rij.door, rij.rol, tekst)


def oordeelbeeld(session: Session, oordeel: str) -> Oordeelbeeld:
    """Give what waits by its key; `Weigering` when it does not wait any more."""
    rij = session.get(Gemeenteoordeel, oordeel)
    wacht = None if rij is None else wachtend_oordeel(session, rij.traject)
    if wacht is None or wacht.id != oordeel:
        raise WACHT_NIET.met()
    return wacht


def reageren_voor(session: Session, traject: str) -> dt.date | None:
    """Give the last day on which the college reacts or answers in time; None where it owes nothing now."""
    lopend = (een for een in termijnen_van(session, traject) if een.afspraak.code == REACTIE)
    return next((een.stand.einde for een in lopend if een.stand.status not in OVER), None)


def zoek_oordeel(session: Session, oordeel: str) -> bool:
    """Tell whether there is such a judgement, also one that waits no more."""
    return session.get(Gemeenteoordeel, oordeel) is not None


def zoek_actie(session: Session, actie: str) -> str | None:
    """Give the track of an action; None when there is no such action."""
    rij = session.get(Verbeteractie, actie)
    return None if rij is None else rij.traject


def oordeel_van(session: Session, oordeel: str) -> str:
    """Give the track of a judgement of which the key is known to exist."""
    return session.get_one(Gemeenteoordeel, oordeel).traject


def _beeld(session: Session, rij: Gemeentetraject) -> Trajectbeeld:
    s, m, v = Gemeentestap, Gemeentemeting, Verbeteractie
    teksten = _teksten(session, rij.id)
    stappen = session.scalars(select(s).where(s.traject == rij.id).order_by(s.nummer))
    metingen = session.scalars(select(m).where(m.traject == rij.id).order_by(m.vastgelegd_in))
    acties = session.scalars(select(v).where(v.traject == rij.id).order_by(v.uiterlijk, v.vastgelegd_in))
    return Trajectbeeld(
        id=rij.id,
        construct=rij.construct,
        contractversie=rij.contractversie,
        stappen=tuple(
            Gemeentestapbeeld(een.id, een.gebeurtenis, een.naar, een.dag, een.ronde, _tekst(teksten, een.id))
            for een in stappen
        ),
        metingen=tuple(Gemeentemetingbeeld(een.ronde, een.naam, een.onder) for een in metingen),
        acties=tuple(_actie(een, teksten) for een in acties),
    )


def _actie(rij: Verbeteractie, teksten: dict[str, tuple[str, str | None]]) -> Actiebeeld:
    wat, wie = teksten.get(rij.id, (None, None))
    return Actiebeeld(rij.id, wat, wie, rij.uiterlijk, rij.gedaan_op)


def _teksten(session: Session, traject: str) -> dict[str, tuple[str, str | None]]:
    t = Gemeentetekst
    rijen = session.execute(select(t.rij, t.tekst, t.wie).where(t.traject == traject))
    return {rij: (tekst, wie) for rij, tekst, wie in rijen}


def _tekst(teksten: dict[str, tuple[str, str | None]], rij: str) -> str | None:
    return teksten[rij][0] if rij in teksten else None
