"""Which norm holds on a day, and what a norm version says, key by key."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from governance.contract.contracttekst import normwaarde_uit_json
from governance.contract.norm_model import Normgeldigheid, Normsleutel, Normstap, Normversie
from governance.contract.rules import GEEN_NORM, Versiestand, versiestand
from governance.contract.versieloop import Gelding, Versieloop, Versiestap, versielopen
from governance.feiten.conditions import staat
from governance.feiten.rules import Peil
from governance.kalender.datum import datum
from governance.logboek.model import Gebeurtenis
from governance.norm.norm import Norm
from governance.norm.normbestand import norm_uit_gegevens
from governance.norm.normgegevens import Waarde


@dataclass(frozen=True, slots=True)
class Normgegevens:
    """One norm version: its number, how far it is, and the norm itself."""

    id: str
    nummer: str
    stand: Versiestand
    norm: Norm


@dataclass(frozen=True, slots=True)
class Sleutelkeuze:
    """One key of a norm version as it was agreed: by whom, when, why, and on which article."""

    sectie: str
    naam: str
    waarde: Waarde
    artikel: str
    auteur: str
    op: dt.datetime
    reden: str


@dataclass(frozen=True, slots=True)
class GeldendeNorm:
    """The norm of a day, since when it is, and when it was published."""

    gegevens: Normgegevens
    van: dt.date
    gepubliceerd_op: dt.date


def zoek_normversie(session: Session, nummer: str) -> Normgegevens | None:
    """Find a norm version by its number."""
    gevonden = session.scalar(select(Normversie.id).where(Normversie.nummer == nummer))
    return None if gevonden is None else normgegevens(session, gevonden)


def normgegevens(session: Session, versie: str) -> Normgegevens:
    """Read one norm version back as it was written down."""
    nummer = session.get_one(Normversie, versie).nummer
    stappen = session.scalars(select(Normstap.stand).where(Normstap.versie == versie)).all()
    delen: dict[str, dict[str, Waarde]] = {}
    for rij in normsleutels(session, versie):
        delen.setdefault(rij.sectie, {})[rij.naam] = rij.waarde
    return Normgegevens(versie, nummer, versiestand(stappen), norm_uit_gegevens(delen))


def normsleutels(session: Session, versie: str) -> tuple[Sleutelkeuze, ...]:
    """Give every key of a norm version with its author, day, reason and article."""
    s = Normsleutel
    return tuple(
        Sleutelkeuze(
            sectie=rij.sectie,
            naam=rij.naam,
            waarde=normwaarde_uit_json(rij.sectie, rij.naam, rij.waarde),
            artikel=rij.artikel,
            auteur=rij.auteur,
            op=rij.op,
            reden=rij.reden,
        )
        for rij in session.scalars(select(s).where(s.versie == versie).order_by(s.sectie, s.naam))
    )


def geldende_norm(session: Session, peil: Peil) -> GeldendeNorm:
    """Give the one norm that holds on a day; `Weigering` when there is none yet."""
    vraag = (
        select(Normgeldigheid)
        .where(staat(Normgeldigheid, peil), Normgeldigheid.geldig_van <= peil.dag)
        .order_by(Normgeldigheid.geldig_van.desc())
        .limit(1)
    )
    gevonden = session.scalar(vraag)
    if gevonden is None:
        raise GEEN_NORM.met(dag=datum(peil.dag))
    return GeldendeNorm(normgegevens(session, gevonden.versie), gevonden.geldig_van, gevonden.gepubliceerd_op)


def normversies(session: Session) -> tuple[Versieloop, ...]:
    """Give what became of every norm version: concepts first, then the one that holds last."""
    v, s, g = Normversie, Normstap, Normgeldigheid
    stappen = select(v.id, v.nummer, s.stand, s.door, Gebeurtenis.op).join(s, s.versie == v.id)
    stappen = stappen.join(Gebeurtenis, Gebeurtenis.seq == s.vastgelegd_in).order_by(s.vastgelegd_in)
    staan = select(g.versie, g.geldig_van, g.gepubliceerd_op).where(g.vervallen_in.is_(None)).order_by(g.geldig_van)
    return versielopen(
        ((versie, nummer, Versiestap(stand, door, op)) for versie, nummer, stand, door, op in session.execute(stappen)),
        ((versie, Gelding(van, op)) for versie, van, op in session.execute(staan)),
    )
