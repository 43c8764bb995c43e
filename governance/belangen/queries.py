"""Who has which tie in a case, and who therefore steps aside; why stays with the jurist."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from governance.belangen.model import Belangoordeel, Belangtekst, Belangverklaring
from governance.belangen.rules import Belangcode, Belanguitkomst, Verklaring, geldende_code
from governance.netwerk.model import Concernlid, Rolvervulling


@dataclass(frozen=True, slots=True, kw_only=True)
class Belangbeeld:
    """What holds about one person in one case. ``verklaard`` is what was written down, ``verklaring`` what counts.

    ``gemeld`` is whether a jurist found it later; ``nummer`` is that of the event, so that two can be put in order.
    """

    id: str
    zaak: str
    partij: str
    persoon: str
    verklaard: Belangcode
    verklaring: Verklaring
    gemeld: bool
    dag: dt.date
    nummer: int

    @property
    def stapt_opzij(self) -> bool:
        """Whether the person stays out of the case."""
        return self.verklaring.stapt_opzij

    @property
    def wacht(self) -> bool:
        """Whether a jurist still has to say something about it."""
        return self.verklaring.uitkomst is None


def belang(session: Session, zaak: str, persoon: str) -> Belangbeeld | None:
    """Give what holds about one person in a case; None when nothing was declared: then they see and do nothing."""
    alle = _beelden(session, zaak, Belangverklaring.persoon == persoon)
    return alle[-1] if alle else None


def wie_stapt_opzij(session: Session, zaak: str) -> tuple[Belangbeeld, ...]:
    """Give everybody who stays out of a case, by key."""
    return tuple(een for een in belangen_in(session, zaak) if een.stapt_opzij)


def opzij_in(session: Session, persoon: str) -> frozenset[str]:
    """Give the cases from which somebody stays out: nothing of them is for who has a tie."""
    v = Belangverklaring
    verklaard = session.scalars(select(v.zaak).where(v.persoon == persoon).distinct())
    alle = {zaak: belang(session, zaak, persoon) for zaak in verklaard.all()}
    return frozenset(zaak for zaak, beeld in alle.items() if beeld is not None and beeld.stapt_opzij)


def belangen_in(session: Session, zaak: str) -> tuple[Belangbeeld, ...]:
    """Give what holds about everybody who declared in a case, or about whom something was found, by key."""
    laatste = {een.persoon: een for een in _beelden(session, zaak)}
    return tuple(laatste[persoon] for persoon in sorted(laatste))


def belangen_overal(session: Session) -> tuple[Belangbeeld, ...]:
    """Give what holds about everybody in every case, by case."""
    zaken = session.scalars(select(Belangverklaring.zaak).distinct().order_by(Belangverklaring.zaak))
    return tuple(beeld for zaak in zaken.all() for beeld in belangen_in(session, zaak))


def banden_na(session: Session, zaak: str, nummer: int) -> tuple[Belangbeeld, ...]:
    """Give the ties in a case that were declared or found after an event, also of who declared anew since."""
    return tuple(een for een in _beelden(session, zaak) if een.stapt_opzij and een.nummer > nummer)


def partner_van(session: Session, zaak: str) -> str | None:
    """Give the partner of a case as far as anybody declared about it."""
    return session.scalars(select(Belangverklaring.partij).where(Belangverklaring.zaak == zaak).limit(1)).first()


def hoort_bij(session: Session, partij: str, persoon: str, vanaf: dt.date) -> bool:
    """Tell whether somebody has a role at a party, or at one of its group, on a day or later."""
    return _loopt_nog(_rollen_bij(session, partij)[persoon], vanaf)


def _loopt_nog(eindes: Collection[dt.date | None], vanaf: dt.date) -> bool:
    return any(tot is None or tot > vanaf for tot in eindes)


def _rollen_bij(session: Session, partij: str) -> defaultdict[str, list[dt.date | None]]:
    """Give when each role at a party, or at one of its group, ends, by person."""
    c, r = Concernlid, Rolvervulling
    concern = select(c.concern).where(c.partij == partij, c.vervallen_in.is_(None))
    groep = select(c.partij).where(c.concern.in_(concern), c.vervallen_in.is_(None))
    erbij = or_(r.partij == partij, r.partij.in_(groep))
    eindes: defaultdict[str, list[dt.date | None]] = defaultdict(list)
    for persoon, tot in session.execute(select(r.persoon, r.geldig_tot).where(erbij, r.vervallen_in.is_(None))):
        eindes[persoon].append(tot)
    return eindes


def toelichting(session: Session, bij: str) -> str | None:
    """Give the words with a declaration or with what a jurist said; None when there are none, or none any more."""
    return session.scalar(select(Belangtekst.tekst).where(Belangtekst.bij == bij))


def _beelden(session: Session, zaak: str, *waar: ColumnElement[bool]) -> list[Belangbeeld]:
    v, o = Belangverklaring, Belangoordeel
    vraag = select(v, o.uitkomst).outerjoin(o, o.verklaring == v.id).where(v.zaak == zaak, *waar)
    rijen = session.execute(vraag.order_by(v.vastgelegd_in)).all()
    bij = {partij: _rollen_bij(session, partij) for partij in {rij.partij for rij, _ in rijen}}
    return [
        _beeld(rij, uitkomst, hoort_bij_partner=_loopt_nog(bij[rij.partij][rij.persoon], rij.dag))
        for rij, uitkomst in rijen
    ]


def _beeld(rij: Belangverklaring, uitkomst: Belanguitkomst | None, *, hoort_bij_partner: bool) -> Belangbeeld:
    gemeld = rij.door != rij.persoon
    code = geldende_code(rij.code, hoort_bij_partner=hoort_bij_partner)
    return Belangbeeld(
        id=rij.id,
        zaak=rij.zaak,
        partij=rij.partij,
        persoon=rij.persoon,
        verklaard=rij.code,
        verklaring=Verklaring(code, Belanguitkomst.STAPT_OPZIJ if gemeld else uitkomst),
        gemeld=gemeld,
        dag=rij.dag,
        nummer=rij.vastgelegd_in,
    )
