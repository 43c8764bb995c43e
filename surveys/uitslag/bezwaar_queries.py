"""Which objections there are, how they stand, and until when one can be made and must be decided."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from governance.contract.queries import geldende_versie, termijnsoort
from governance.feiten.rules import Peil
from governance.kalender.amsterdam import dag_van
from governance.kalender.datum import datum_met_weekdag
from governance.logboek.model import Gebeurtenis
from governance.netwerk.queries import rollen_op
from governance.termijnen.queries import telregels
from governance.termijnen.telling import laatste_dag
from governance.weigering import Weigering
from surveys.ronde.queries import Rondebeeld, rondebeeld
from surveys.ronde.rules import Rondebesluit, Rondesoort, Rondestand
from surveys.uitslag.bezwaar_rules import (
    AL_GEMAAKT,
    BESLISTERMIJN,
    BEZWAARTERMIJN,
    GEEN_RESULTAAT,
    MAG_BESLISSEN,
    TE_LAAT,
    Bezwaarstand,
)
from surveys.uitslag.model import Integriteitsvlag, Meetbezwaar, Meetbezwaarbesluit, Meetbezwaartekst
from surveys.uitslag.queries import resultaten
from surveys.uitslag.rules import Bezwaaruitkomst


@dataclass(frozen=True, slots=True)
class Besluitbeeld:
    """What became of an objection, why, and when."""

    uitkomst: Bezwaaruitkomst
    reden: str
    door: str
    op: dt.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Bezwaarbeeld:
    """One objection as it is now; ``tekst`` is None once its words are destroyed."""

    id: str
    ronde: str
    partij: str
    door: str
    op: dt.datetime
    tekst: str | None
    besluit: Besluitbeeld | None

    @property
    def stand(self) -> Bezwaarstand:
        """How far it is."""
        if self.besluit is None:
            return Bezwaarstand.LOOPT
        ingetrokken = self.besluit.uitkomst is Bezwaaruitkomst.INGETROKKEN
        return Bezwaarstand.INGETROKKEN if ingetrokken else Bezwaarstand.BESLIST


def zoek_bezwaar(session: Session, bezwaar: str) -> Bezwaarbeeld | None:
    """Find an objection by its key; None when there is none."""
    return next(iter(_beelden(session, Meetbezwaar.id == bezwaar)), None)


def bezwaarbeeld(session: Session, bezwaar: str) -> Bezwaarbeeld:
    """Give an objection of which the key is known to exist."""
    (beeld,) = _beelden(session, Meetbezwaar.id == bezwaar)
    return beeld


def bezwaar_van(session: Session, *, ronde: str, partij: str) -> Bezwaarbeeld | None:
    """Give the objection of a party to a round; None when it made none."""
    return next(iter(_beelden(session, Meetbezwaar.ronde == ronde, Meetbezwaar.partij == partij)), None)


def bezwaren(session: Session, ronde: str) -> tuple[Bezwaarbeeld, ...]:
    """Give every objection to a round, in the order in which they were made."""
    return _beelden(session, Meetbezwaar.ronde == ronde)


def lopende_bezwaren(session: Session) -> tuple[Bezwaarbeeld, ...]:
    """Give every objection that waits for a decision."""
    return tuple(beeld for beeld in _beelden(session) if beeld.stand is Bezwaarstand.LOOPT)


def loopt_bezwaar(session: Session, ronde: str) -> bool:
    """Tell whether an objection to a round waits for a decision."""
    return any(beeld.stand is Bezwaarstand.LOOPT for beeld in bezwaren(session, ronde))


def gegrond(session: Session, ronde: str) -> frozenset[str]:
    """Give the parties of which the measurement in a round does not count, because their objection was right."""
    return frozenset(
        beeld.partij
        for beeld in bezwaren(session, ronde)
        if beeld.besluit is not None and beeld.besluit.uitkomst is Bezwaaruitkomst.GEGROND
    )


def bezwaar_tot(session: Session, ronde: str) -> dt.date | None:
    """Give the last day for an objection to a round; None before its results are shown.

    `Weigering` when the agreement of that day says nothing about the term.
    """
    getoond = rondebeeld(session, ronde).stap(Rondestand.VASTGESTELD)
    return None if getoond is None else _einde(session, BEZWAARTERMIJN, dag_van(getoond.op))


def beslissen_voor(session: Session, bezwaar: Bezwaarbeeld) -> dt.date:
    """Give the last day for the decision."""
    return _einde(session, BESLISTERMIJN, dag_van(bezwaar.op))


def betrokkenen(session: Session, ronde: Rondebeeld) -> frozenset[str]:
    """Give who asked or answered a question about a round, looked it over or signed it: they decide no objection."""
    v, g = Integriteitsvlag, Gebeurtenis
    daden = or_(g.seq == v.gezet_in, g.seq == v.opgelost_in, g.seq == v.gehandhaafd_in)
    vroegen = session.scalars(select(g.actor).join(v, daden).where(v.ronde == ronde.id))
    keken = (stap.door for stap in ronde.stappen if stap.stand is Rondestand.GECONTROLEERD)
    tekenden = (een.door for een in ronde.handtekeningen if een.besluit is Rondebesluit.VASTSTELLEN)
    return frozenset(wie for wie in (*vroegen, *keken, *tekenden) if wie is not None)


def beslissers(session: Session, ronde: Rondebeeld, peil: Peil) -> frozenset[str]:
    """Give who may decide an objection to a round; nobody where there is one controleur, who looked it over."""
    houders = rollen_op(session, peil, rollen=MAG_BESLISSEN)
    return frozenset(houder.persoon for houder in houders) - betrokkenen(session, ronde)


def zonder_beslisser(session: Session, ronde: Rondebeeld, peil: Peil) -> dt.date | None:
    """Give the first last day of the objections to a round that wait while nobody may decide; None without one."""
    lopend = [een for een in bezwaren(session, ronde.id) if een.stand is Bezwaarstand.LOOPT]
    if not lopend or beslissers(session, ronde, peil):
        return None
    return min(beslissen_voor(session, een) for een in lopend)


def weigering_van_bezwaar(session: Session, ronde: Rondebeeld, partij: str, dag: dt.date) -> Weigering | None:
    """Tell why a party cannot object: no result, objected before, or too late; None when it can."""
    weg = ronde.soort is Rondesoort.PROEF or ronde.stand is Rondestand.VERNIETIGD
    tot = None if weg or not resultaten(session, ronde=ronde.id, partij=partij) else bezwaar_tot(session, ronde.id)
    if tot is None:
        return GEEN_RESULTAAT.met(naam=ronde.naam)
    if bezwaar_van(session, ronde=ronde.id, partij=partij) is not None:
        return AL_GEMAAKT.met(naam=ronde.naam)
    return TE_LAAT.met(naam=ronde.naam, dag=datum_met_weekdag(tot)) if dag > tot else None


def _einde(session: Session, code: str, dag: dt.date) -> dt.date:
    """Count a term from the day after, by the agreement that held."""
    versie = geldende_versie(session, Peil(dag)).id
    afspraak = termijnsoort(session, versie, code)
    return laatste_dag(dag, afspraak.lengte, afspraak.eenheid, telregels(session, versie))


def _beelden(session: Session, *waar: ColumnElement[bool]) -> tuple[Bezwaarbeeld, ...]:
    b, t = Meetbezwaar, Meetbezwaartekst
    vraag = select(b, Gebeurtenis.op, t.tekst).join(Gebeurtenis, Gebeurtenis.seq == b.vastgelegd_in)
    rijen = session.execute(vraag.outerjoin(t, t.bezwaar == b.id).where(*waar).order_by(b.vastgelegd_in)).all()
    besluiten = _besluiten(session, [bezwaar.id for bezwaar, _, _ in rijen])
    return tuple(
        Bezwaarbeeld(
            id=rij.id,
            ronde=rij.ronde,
            partij=rij.partij,
            door=rij.door,
            op=op,
            tekst=tekst,
            besluit=besluiten.get(rij.id),
        )
        for rij, op, tekst in rijen
    )


def _besluiten(session: Session, sleutels: list[str]) -> dict[str, Besluitbeeld]:
    m = Meetbezwaarbesluit
    vraag = (
        select(m, Gebeurtenis.op).join(Gebeurtenis, Gebeurtenis.seq == m.vastgelegd_in).where(m.bezwaar.in_(sleutels))
    )
    return {rij.bezwaar: Besluitbeeld(rij.uitkomst, rij.reden, rij.door, op) for rij, op in session.execute(vraag)}
