"""What is known about matters between gemeente and partners: how far each is, and what was recorded in it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from governance.uitsluiting.feitbron import Feitbron
from governance.uitsluiting.gronden import Beeindigingsvorm, Grond, Route
from governance.uitsluiting.model import (
    Einddatum,
    Inzageperiode,
    Stapvoorstel,
    Trajecttelling,
    Zaak,
    Zaakconcept,
    Zaakfeit,
    Zaakmeting,
    Zaaknummer,
    Zaakstap,
    Zaaktekst,
    Zienswijzeantwoord,
    Zienswijzepunt,
)
from governance.uitsluiting.rules import stand_na
from governance.uitsluiting.toestand import (
    BESLUITSTAPPEN,
    GESLOTEN,
    GESPREKSTRAJECT,
    PROCEDURE,
    Zaakgebeurtenis,
    Zaakstand,
)
from governance.uitsluiting.weigeringen import ONBEKENDE_ZAAK
from governance.uitsluiting.zaakfeiten import Stapfeit, Trajecten


@dataclass(frozen=True, slots=True)
class Zaakbeeld:
    """One matter with everything that happened in it."""

    id: str
    partij: str
    grond: Grond
    construct: str | None
    contractversie: str
    normversie: str | None
    route: Route
    vorm: Beeindigingsvorm
    ontdekt_op: dt.date | None
    nummer: str | None
    stappen: tuple[Stapfeit, ...]

    @property
    def stand(self) -> Zaakstand:
        """How far it is; a matter has at least the step with which it began."""
        stand = stand_na(self.stappen)
        assert stand is not None, "a matter begins with a step"  # noqa: S101 - held by `open_zaak`
        return stand

    @property
    def verborgen(self) -> bool:
        """Whether only who validates may know of it: after a round, as long as two people did not say that it holds."""
        return self.grond is Grond.VERTROUWEN and not any(stap.naar is Zaakstand.GESPREK for stap in self.stappen)

    @property
    def gesloten(self) -> bool:
        """Whether nothing happens any more."""
        return self.stand in GESLOTEN


@dataclass(frozen=True, slots=True)
class Metingbeeld:
    """What one round said, with its certificate as JSON."""

    ronde: str
    naam: str
    oordeel: str
    telt: bool
    robuust: bool | None
    certificaat: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Feitbeeld:
    """One fact; ``tekst`` is None once the words were destroyed."""

    id: str
    dag: dt.date
    bron: Feitbron
    tekst: str | None


@dataclass(frozen=True, slots=True)
class Puntbeeld:
    """One point of the zienswijze with the answer that counts; None as long as there is none."""

    id: str
    nummer: int
    tekst: str | None
    antwoord: str | None
    anders: bool | None


@dataclass(frozen=True, slots=True)
class Voorstelbeeld:
    """A step that waits for a second person."""

    id: str
    zaak: str
    gebeurtenis: Zaakgebeurtenis
    naar: Zaakstand
    door: str
    tekst: str | None


@dataclass(frozen=True, slots=True)
class Conceptbeeld:
    """What was filled in of a form until now, as JSON, and who did that last."""

    inhoud: str
    door: str


@dataclass(frozen=True, slots=True)
class Eindbeeld:
    """On which day the agreement is to end."""

    dag: dt.date
    onmiddellijk: bool


def zaakbeeld(session: Session, zaak: str) -> Zaakbeeld:
    """Give one matter; `Weigering` when there is none with that key."""
    gevonden = _beelden(session, Zaak.id == zaak)
    if not gevonden:
        raise ONBEKENDE_ZAAK.met()
    return gevonden[0]


def zaken(session: Session) -> tuple[Zaakbeeld, ...]:
    """Give every matter, the oldest first."""
    return _beelden(session)


def zaken_van(session: Session, partij: str) -> tuple[Zaakbeeld, ...]:
    """Give every matter with one partner, the oldest first."""
    return _beelden(session, Zaak.partij == partij)


def open_zaak(session: Session, *, partij: str, grond: Grond, construct: str | None) -> Zaakbeeld | None:
    """Give the matter that is open with a partner on a ground, for a kind of trust; there is at most one."""
    eigen = _beelden(
        session, Zaak.partij == partij, Zaak.grond == grond, Zaak.construct.is_not_distinct_from(construct)
    )
    return next((een for een in eigen if not een.gesloten), None)


def kwam_bij(session: Session, zaak: str, stand: Zaakstand) -> int:
    """Give the number of the event with which a matter last came to a state; 0 as long as it did not."""
    laatste = select(func.max(Zaakstap.vastgelegd_in)).where(Zaakstap.zaak == zaak, Zaakstap.naar == stand)
    return session.scalar(laatste) or 0


def viel_terug(session: Session, zaak: str) -> int:
    """Give the number of the event with which a procedure last became a conversation again; 0 while none did."""
    s = Zaakstap
    laatste = select(func.max(s.vastgelegd_in)).where(s.zaak == zaak, s.van.in_(PROCEDURE), s.naar.in_(GESPREKSTRAJECT))
    return session.scalar(laatste) or 0


def laatste_besluitstap(session: Session, zaak: str) -> int:
    """Give the number of the event of the last step that rests on a besluit; 0 as long as there is none."""
    laatste = select(func.max(Zaakstap.vastgelegd_in))
    return session.scalar(laatste.where(Zaakstap.zaak == zaak, Zaakstap.gebeurtenis.in_(BESLUITSTAPPEN))) or 0


def deze_afweging(session: Session, zaak: str) -> int:
    """Give the number of the event since which it is weighed as it is now; 0 from the beginning.

    That is a besluit, a conversation in between, or a part that was done anew because somebody had a tie.
    """
    over = select(func.max(Zaakstap.vastgelegd_in)).where(
        Zaakstap.zaak == zaak, Zaakstap.gebeurtenis == Zaakgebeurtenis.UITKOMST_AANGETAST
    )
    return max(viel_terug(session, zaak), laatste_besluitstap(session, zaak), session.scalar(over) or 0)


def metingen(session: Session, zaak: str) -> tuple[Metingbeeld, ...]:
    """Give what rounds said, in the order in which they were added."""
    m = Zaakmeting
    rijen = session.scalars(select(m).where(m.zaak == zaak).order_by(m.vastgelegd_in))
    return tuple(Metingbeeld(r.ronde, r.naam, r.oordeel, r.telt, r.robuust, r.certificaat, r.sha256) for r in rijen)


def gebruikte_ronden(session: Session, *, partij: str, construct: str) -> dict[str, str]:
    """Give the rounds that a closed matter was about, each with the key of that matter: they are not used again.

    However it closed: the letter with which it does says that to the partner.
    """
    gesloten = [een for een in zaken_van(session, partij) if een.construct == construct and een.gesloten]
    return {meting.ronde: een.id for een in gesloten for meting in metingen(session, een.id)}


def feiten(session: Session, zaak: str) -> tuple[Feitbeeld, ...]:
    """Give the facts besides the score, by day."""
    f, t = Zaakfeit, Zaaktekst
    vraag = select(f, t.tekst).outerjoin(t, t.rij == f.id).where(f.zaak == zaak).order_by(f.dag, f.vastgelegd_in)
    return tuple(Feitbeeld(rij.id, rij.dag, rij.bron, tekst) for rij, tekst in session.execute(vraag))


def punten(session: Session, zaak: str) -> tuple[Puntbeeld, ...]:
    """Give the points of the zienswijze with their last answers, by number."""
    p, a, t = Zienswijzepunt, Zienswijzeantwoord, Zaaktekst
    antwoorden: dict[str, tuple[str | None, bool]] = {}
    vraag = select(a.punt, t.tekst, a.anders).join(p, p.id == a.punt).outerjoin(t, t.rij == a.id).where(p.zaak == zaak)
    for punt, tekst, anders in session.execute(vraag.order_by(a.vastgelegd_in)):
        antwoorden[punt] = (tekst, anders)
    rijen = session.execute(select(p, t.tekst).outerjoin(t, t.rij == p.id).where(p.zaak == zaak).order_by(p.nummer))
    leeg: tuple[str | None, bool | None] = (None, None)
    return tuple(Puntbeeld(rij.id, rij.nummer, tekst, *antwoorden.get(rij.id, leeg)) for rij, tekst in rijen)


def genoemde_punten(session: Session, zaak: str) -> frozenset[str]:
    """Give the words of the points that the partner made in the procedure that runs."""
    p, t = Zienswijzepunt, Zaaktekst
    nu = select(t.tekst).join(p, p.id == t.rij).where(p.zaak == zaak, p.vastgelegd_in > viel_terug(session, zaak))
    return frozenset(session.scalars(nu))


def puntenstand(session: Session, zaak: str) -> tuple[int, int]:
    """Count the points that the partner made in the procedure that runs, and those of them without an answer."""
    p, a = Zienswijzepunt, Zienswijzeantwoord
    nu = select(p.id).where(p.zaak == zaak, p.vastgelegd_in > viel_terug(session, zaak))
    alle = session.scalars(nu).all()
    met = set(session.scalars(select(a.punt).where(a.punt.in_(alle))))
    return len(alle), len(alle) - len(met)


def laatste_feit(session: Session, zaak: str) -> int:
    """Give the number of the event with which a fact last came into the file; 0 before that."""
    return session.scalar(select(func.max(Zaakfeit.vastgelegd_in)).where(Zaakfeit.zaak == zaak)) or 0


def laatste_woord(session: Session, zaak: str) -> int:
    """Give the event with which the partner last made a point, got an answer to one or was heard; 0 before that."""
    p, a, s = Zienswijzepunt, Zienswijzeantwoord, Zaakstap
    wanneer = (
        select(func.max(p.vastgelegd_in)).where(p.zaak == zaak),
        select(func.max(a.vastgelegd_in)).join(p, p.id == a.punt).where(p.zaak == zaak),
        select(func.max(s.vastgelegd_in)).where(s.zaak == zaak, s.gebeurtenis == Zaakgebeurtenis.GEHOORD),
    )
    return max(session.scalar(vraag) or 0 for vraag in wanneer)


def meldtekst(session: Session, zaak: str) -> str | None:
    """Give the words with which a matter was reported; None where there are none, or they were destroyed."""
    return session.scalar(select(Zaaktekst.tekst).where(Zaaktekst.rij == zaak))


def concept_van(session: Session, zaak: str, soort: str) -> Conceptbeeld | None:
    """Give what was filled in until now of a form in a matter; None where nothing was kept."""
    c = Zaakconcept
    rij = session.execute(select(c.inhoud, c.door).where(c.zaak == zaak, c.soort == soort)).one_or_none()
    return None if rij is None else Conceptbeeld(*rij)


def stapvoorstellen(session: Session, zaak: str) -> tuple[Voorstelbeeld, ...]:
    """Give the steps that wait for a second person."""
    return _voorstellen(session, Stapvoorstel.zaak == zaak)


def zoek_stapvoorstel(session: Session, voorstel: str) -> Voorstelbeeld | None:
    """Find a step that waits; None when there is none with that key, or it does not wait any more."""
    return next(iter(_voorstellen(session, Stapvoorstel.id == voorstel)), None)


def stapvoorstel(session: Session, voorstel: str) -> Voorstelbeeld:
    """Give one step that waits; `Weigering` when it does not wait any more."""
    gevonden = _voorstellen(session, Stapvoorstel.id == voorstel)
    if not gevonden:
        raise ONBEKENDE_ZAAK.met()
    return gevonden[0]


def inzage_vanaf(session: Session, zaak: str) -> dt.date | None:
    """Give the day since which the partner can look at the evidence; None while that is closed."""
    i = Inzageperiode
    return session.scalar(select(i.van).where(i.zaak == zaak, i.tot.is_(None)).order_by(i.van.desc()).limit(1))


def trajecten(session: Session, zaak: str) -> Trajecten | None:
    """Give how many families are helped, as it was counted last."""
    t = Trajecttelling
    rij = session.scalar(select(t).where(t.zaak == zaak).order_by(t.vastgelegd_in.desc()).limit(1))
    return None if rij is None else Trajecten(rij.lopend, rij.zonder_afspraak)


def einddatum(session: Session, zaak: str) -> Eindbeeld | None:
    """Give the day on which the agreement is to end, as it was chosen last."""
    e = Einddatum
    rij = session.scalar(select(e).where(e.zaak == zaak).order_by(e.vastgelegd_in.desc()).limit(1))
    return None if rij is None else Eindbeeld(rij.dag, rij.onmiddellijk)


def _beelden(session: Session, *waar: ColumnElement[bool]) -> tuple[Zaakbeeld, ...]:
    z, s = Zaak, Zaakstap
    stappen: dict[str, list[Stapfeit]] = {}
    for rij in session.scalars(select(s).join(z, z.id == s.zaak).where(*waar).order_by(s.zaak, s.nummer)):
        feit = Stapfeit(rij.gebeurtenis, rij.naar, rij.dag, rij.door, rij.tweede)
        stappen.setdefault(rij.zaak, []).append(feit)
    vraag = select(z, Zaaknummer.nummer).outerjoin(Zaaknummer, Zaaknummer.zaak == z.id).where(*waar)
    return tuple(
        Zaakbeeld(
            id=zaak.id,
            partij=zaak.partij,
            grond=zaak.grond,
            construct=zaak.construct,
            contractversie=zaak.contractversie,
            normversie=zaak.normversie,
            route=zaak.route,
            vorm=zaak.vorm,
            ontdekt_op=zaak.ontdekt_op,
            nummer=nummer,
            stappen=tuple(stappen.get(zaak.id, ())),
        )
        for zaak, nummer in session.execute(vraag.order_by(z.vastgelegd_in))
    )


def _voorstellen(session: Session, *waar: ColumnElement[bool]) -> tuple[Voorstelbeeld, ...]:
    v = Stapvoorstel
    open_ = (v.bevestigd_in.is_(None), v.ingetrokken_in.is_(None))
    vraag = select(v, Zaaktekst.tekst).outerjoin(Zaaktekst, Zaaktekst.rij == v.id).where(*waar, *open_)
    return tuple(
        Voorstelbeeld(rij.id, rij.zaak, rij.gebeurtenis, rij.naar, rij.door, tekst)
        for rij, tekst in session.execute(vraag.order_by(v.vastgelegd_in))
    )
