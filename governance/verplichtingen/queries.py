"""What is expected of whom and until when, and what came of it: per party, per obligation, per year."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from governance.contract.queries import versiegegevens
from governance.contract.termijnsoorten import VERANTWOORDING
from governance.logboek.model import Gebeurtenis
from governance.termijnen.queries import termijnen_van
from governance.verplichtingen.model import Nakoming, Nakomingsstap, Nakomingstekst, Verplichting
from governance.verplichtingen.rules import (
    NIET_OPGENOMEN,
    Aard,
    Nakomingsstand,
    Nakomingsstapsoort,
    Periodiciteit,
    Wie,
    nakomingsstand,
)


@dataclass(frozen=True, slots=True)
class Verplichtingsgegevens:
    """One obligation as a version of the text asks it."""

    id: str
    versie: str
    code: str
    omschrijving: str
    wie: Wie
    periodiciteit: Periodiciteit
    aard: Aard
    bewijs: str
    gevolg: str
    bron: str
    artikel: str


@dataclass(frozen=True, slots=True)
class Stapbeeld:
    """Something that was recorded; ``tekst`` is None once the words were destroyed."""

    soort: Nakomingsstapsoort
    dag: dt.date
    door: str
    tekst: str | None


@dataclass(frozen=True, slots=True)
class Nakomingsbeeld:
    """An obligation of one party in one period as it is now, with everything that was recorded about it.

    ``tot`` is the first day after the period, None when there is no end; ``gevraagd_op`` is when it was asked.
    """

    id: str
    verplichting: Verplichtingsgegevens
    partij: str
    persoon: str | None
    van: dt.date
    tot: dt.date | None
    gevraagd_op: dt.datetime
    stappen: tuple[Stapbeeld, ...]

    @property
    def stand(self) -> Nakomingsstand:
        """What it is after all that was recorded."""
        return nakomingsstand(stap.soort for stap in self.stappen)

    @property
    def uiterlijk(self) -> dt.date | None:
        """The last day on which it can be done."""
        return None if self.tot is None else self.tot - dt.timedelta(days=1)

    @property
    def uitgelegd(self) -> bool:
        """Whether the party explained itself."""
        return any(stap.soort is Nakomingsstapsoort.VERANTWOORD for stap in self.stappen)


def verplichtingen(session: Session, versie: str) -> tuple[Verplichtingsgegevens, ...]:
    """Give every obligation of a version of the text, by code."""
    v = Verplichting
    return tuple(_gegevens(rij) for rij in session.scalars(select(v).where(v.versie == versie).order_by(v.code)))


def verplichting_met_code(session: Session, versie: str, code: str) -> Verplichtingsgegevens:
    """Give one obligation of a version; `Weigering` when the version does not hold it."""
    gevonden = [regel for regel in verplichtingen(session, versie) if regel.code == code]
    if not gevonden:
        raise NIET_OPGENOMEN.met(code=code, versie=versiegegevens(session, versie).nummer)
    return gevonden[0]


def nakomingen(
    session: Session, *, partij: str | None = None, code: str | None = None, jaar: int | None = None
) -> tuple[Nakomingsbeeld, ...]:
    """Give what was asked: of one party, about one obligation, in one year; the one that starts first first."""
    n = Nakoming
    waar: list[ColumnElement[bool]] = []
    if partij is not None:
        waar.append(n.partij == partij)
    if code is not None:
        waar.append(Verplichting.code == code)
    if jaar is not None:
        waar += [n.van < dt.date(jaar + 1, 1, 1), or_(n.tot.is_(None), n.tot > dt.date(jaar, 1, 1))]
    return _beelden(session, waar)


def zoek_nakoming(session: Session, nakoming: str) -> Nakomingsbeeld | None:
    """Give one by its key; None when there is none."""
    return next(iter(_beelden(session, [Nakoming.id == nakoming])), None)


def nakomingsbeeld(session: Session, nakoming: str) -> Nakomingsbeeld:
    """Give one of which the key is known to exist."""
    (beeld,) = _beelden(session, [Nakoming.id == nakoming])
    return beeld


def kon_uitleggen(session: Session, beeld: Nakomingsbeeld, dag: dt.date) -> bool:
    """Tell whether a party explained itself, or was asked to and had the time for it."""
    gevraagd = [termijn for termijn in termijnen_van(session, beeld.id) if termijn.afspraak.code == VERANTWOORDING]
    return beeld.uitgelegd or any((einde := termijn.stand.einde) is not None and einde < dag for termijn in gevraagd)


def _beelden(session: Session, waar: Sequence[ColumnElement[bool]]) -> tuple[Nakomingsbeeld, ...]:
    n, v, s, g = Nakoming, Verplichting, Nakomingsstap, Gebeurtenis
    vraag = select(n, v, g.op).join(v, v.id == n.verplichting).join(g, g.seq == n.vastgelegd_in)
    vraag = vraag.where(*waar).order_by(n.van, v.code, n.partij, n.persoon)
    rijen = session.execute(vraag).all()
    stappen: dict[str, list[Stapbeeld]] = {}
    van_deze = (
        select(s, Nakomingstekst.tekst)
        .outerjoin(Nakomingstekst, Nakomingstekst.stap == s.id)
        .join(n, n.id == s.nakoming)
        .join(v, v.id == n.verplichting)
        .where(*waar)
        .order_by(s.vastgelegd_in)
    )
    for stap, tekst in session.execute(van_deze):
        stappen.setdefault(stap.nakoming, []).append(Stapbeeld(stap.soort, stap.dag, stap.door, tekst))
    return tuple(
        Nakomingsbeeld(
            id=rij.id,
            verplichting=_gegevens(verplichting),
            partij=rij.partij,
            persoon=rij.persoon,
            van=rij.van,
            tot=rij.tot,
            gevraagd_op=op,
            stappen=tuple(stappen.get(rij.id, ())),
        )
        for rij, verplichting, op in rijen
    )


def _gegevens(rij: Verplichting) -> Verplichtingsgegevens:
    return Verplichtingsgegevens(
        id=rij.id,
        versie=rij.versie,
        code=rij.code,
        omschrijving=rij.omschrijving,
        wie=rij.wie,
        periodiciteit=rij.periodiciteit,
        aard=rij.aard,
        bewijs=rij.bewijs,
        gevolg=rij.gevolg,
        bron=rij.bron,
        artikel=rij.artikel,
    )
