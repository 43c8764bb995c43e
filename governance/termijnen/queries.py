"""Which terms there are and what each is now: running and until when, over but not processed, waiting for delivery."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from governance.contract.parametersoorten import GELIJKGESTELDE_DAGEN, TERMIJNENWET
from governance.contract.queries import parameter
from governance.contract.rules import Termijnafspraak
from governance.termijnen.model import Termijn, Termijnstap
from governance.termijnen.rules import EINDSTAPPEN, ONBEKEND, Stap, Termijnstand, stand_na
from governance.termijnen.telling import Telregels


@dataclass(frozen=True, slots=True)
class Termijnbeeld:
    """One term as it is now: what was agreed, in which version, for which case, and what happened until now."""

    id: str
    zaak: str
    afspraak: Termijnafspraak
    contractversie: str
    document: str | None
    partij: str | None
    stappen: tuple[Stap, ...]

    @property
    def stand(self) -> Termijnstand:
        """What it is after all its steps."""
        return stand_na(self.afspraak.code, self.stappen)


def telregels(session: Session, contractversie: str) -> Telregels:
    """Give how a version of the agreement counts; `Weigering` when it does not say so."""
    wet = parameter(session, contractversie, TERMIJNENWET).waarde
    gelijk = parameter(session, contractversie, GELIJKGESTELDE_DAGEN).waarde
    return Telregels(termijnenwet=wet, gelijkgesteld=frozenset(dt.date.fromisoformat(dag) for dag in gelijk))


def termijnbeeld(session: Session, termijn: str) -> Termijnbeeld:
    """Give one term; `Weigering` when there is none with that key."""
    gevonden = _beelden(session, Termijn.id == termijn)
    if not gevonden:
        raise ONBEKEND.met(termijn=termijn)
    return gevonden[0]


def termijnen_van(session: Session, zaak: str) -> tuple[Termijnbeeld, ...]:
    """Give every term of a case, in the order in which they were opened."""
    return _beelden(session, Termijn.zaak == zaak)


def open_termijnen(session: Session) -> tuple[Termijnbeeld, ...]:
    """Give every term that is not over, the one that ends first first; those that wait for delivery come last."""
    over = select(Termijnstap.termijn).where(Termijnstap.soort.in_(EINDSTAPPEN))
    beelden = _beelden(session, Termijn.id.not_in(over))
    return tuple(sorted(beelden, key=lambda beeld: beeld.stand.einde or dt.date.max))


def wacht_op(session: Session, *, document: str, partij: str) -> tuple[Termijnbeeld, ...]:
    """Give the terms that start when a document reaches a party, and have not started or ended."""
    beelden = _beelden(session, Termijn.document == document, Termijn.partij == partij)
    return tuple(beeld for beeld in beelden if beeld.stand == Termijnstand())


def voorbij(session: Session, dag: dt.date) -> tuple[Termijnbeeld, ...]:
    """Give the open terms of which the last day is over on this day: nobody has said yet what follows."""
    return tuple(beeld for einde, beeld in _gestart(session) if einde < dag)


def loopt(session: Session, dag: dt.date, *, binnen: int | None = None) -> tuple[Termijnbeeld, ...]:
    """Give the terms that end on this day or later, and at most ``binnen`` days later if that is given."""
    grens = dt.date.max if binnen is None else dag + dt.timedelta(days=binnen)
    return tuple(beeld for einde, beeld in _gestart(session) if dag <= einde <= grens)


def _gestart(session: Session) -> list[tuple[dt.date, Termijnbeeld]]:
    return [(einde, beeld) for beeld in open_termijnen(session) if (einde := beeld.stand.einde) is not None]


def _beelden(session: Session, *voorwaarden: ColumnElement[bool]) -> tuple[Termijnbeeld, ...]:
    t, s = Termijn, Termijnstap
    vraag = select(t, s).outerjoin(s, s.termijn == t.id).where(*voorwaarden).order_by(t.vastgelegd_in, s.vastgelegd_in)
    stappen: dict[str, tuple[Termijn, list[Stap]]] = {}
    for termijn, stap in session.execute(vraag):
        rijen = stappen.setdefault(termijn.id, (termijn, []))[1]
        if stap is not None:
            rijen.append(Stap(stap.soort, stap.dag, stap.einde))
    return tuple(_beeld(termijn, tuple(rijen)) for termijn, rijen in stappen.values())


def _beeld(termijn: Termijn, stappen: tuple[Stap, ...]) -> Termijnbeeld:
    return Termijnbeeld(
        id=termijn.id,
        zaak=termijn.zaak,
        afspraak=Termijnafspraak(
            code=termijn.code,
            lengte=termijn.lengte,
            eenheid=termijn.eenheid,
            startgrond=termijn.startgrond,
            verlengbaar=termijn.verlengbaar,
            verlenging=termijn.verlenging,
            bij_afloop=termijn.bij_afloop,
            artikel=termijn.artikel,
        ),
        contractversie=termijn.contractversie,
        document=termijn.document,
        partij=termijn.partij,
        stappen=stappen,
    )
