"""What was proposed, who looked at it, and what the college decided."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from governance.college.dossier import dossiergebreken
from governance.college.formulering import Geheim
from governance.college.keuring import gebreken, verklaringsgebreken
from governance.college.model import (
    Besluitdeelnemer,
    Besluitduiding,
    Collegebesluit,
    Collegevoorstel,
    Trekkersoordeel,
    Vergewisbevinding,
    Vergewisverklaring,
    Voorstelstap,
    Voorstelversie,
)
from governance.college.nummers import gemeentecode
from governance.college.rules import (
    Aanpassing,
    Besluitvariant,
    Deelname,
    Strekking,
    Trekkersoordeelsoort,
    Vergewispunt,
    Voorstelonderwerp,
    Voorstelstand,
)
from governance.college.stuk import Collegestuk, uit_json
from governance.logboek.model import Gebeurtenis
from governance.netwerk.functiescheiding import BESLUIT, VOORBEREIDING
from governance.netwerk.model import Partijgegevens, Persoonsgegevens, Rolvervulling
from governance.netwerk.rules import Rol
from governance.weigering import Weigering


@dataclass(frozen=True, slots=True)
class Stapgegevens:
    """Somebody wrote, offered or fixed a version, and when."""

    stand: Voorstelstand
    door: str
    op: dt.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Versiebeeld:
    """One version of a proposal, with every step that was taken with it."""

    id: str
    nummer: int
    stuk: Collegestuk
    sha256: str
    stappen: tuple[Stapgegevens, ...]

    @property
    def stand(self) -> Voorstelstand:
        """How far it is."""
        return self.stappen[-1].stand

    @property
    def schrijvers(self) -> frozenset[str]:
        """Everybody who wrote in it or offered it."""
        return frozenset(stap.door for stap in self.stappen if stap.stand is not Voorstelstand.VASTGESTELD)


@dataclass(frozen=True, slots=True, kw_only=True)
class Voorstelbeeld:
    """A proposal with its versions, the first one first."""

    id: str
    onderwerp: Voorstelonderwerp
    zaak: str | None
    partij: str | None
    versies: tuple[Versiebeeld, ...]

    @property
    def laatste(self) -> Versiebeeld:
        """The version that counts now."""
        return self.versies[-1]

    @property
    def mist_strekking(self) -> bool:
        """Whether an advice about a partner was offered without what it comes down to: before that was asked."""
        van_partner = self.onderwerp is Voorstelonderwerp.UITSLUITING
        return van_partner and self.laatste.stand is not Voorstelstand.CONCEPT and self.laatste.stuk.strekking is None


@dataclass(frozen=True, slots=True)
class Oordeelgegevens:
    """What one bestuurlijk trekker said of a version."""

    rol: Rol
    soort: Trekkersoordeelsoort
    reden: str
    vraag: str
    dag: dt.date
    door: str


@dataclass(frozen=True, slots=True)
class Bevindinggegevens:
    """What somebody checked, and what they found."""

    punt: Vergewispunt
    bevinding: str
    door: str


@dataclass(frozen=True, slots=True)
class Vergewisbeeld:
    """What was checked of a version; ``ondertekend_door`` is None as long as nobody signed."""

    bevindingen: tuple[Bevindinggegevens, ...]
    ondertekend_door: str | None


@dataclass(frozen=True, slots=True)
class Duidinggegevens:
    """What another besluit than advised comes down to, and the words for the public."""

    aanpassing: Aanpassing
    formulering: str
    door: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Besluitbeeld:
    """One besluit; ``duiding`` is None as long as no jurist read what another besluit than advised means.

    ``strekking`` is what the advice comes down to on which it was taken.
    """

    id: str
    voorstel: str
    versie: str
    besluitnummer: str
    variant: Besluitvariant
    dag: dt.date
    weging: str
    anders: str
    reden: str
    terug_op: dt.date | None
    door: str
    deelnemers: Mapping[str, Deelname]
    duiding: Duidinggegevens | None
    strekking: Strekking | None

    @property
    def komt_neer_op(self) -> str:
        """What it comes down to: what was advised, or what a jurist read in another one; empty where neither says."""
        if self.variant is Besluitvariant.VOLGENS_ADVIES:
            return "" if self.strekking is None else self.strekking.value
        return "" if self.duiding is None else self.duiding.aanpassing.value

    @property
    def gaat_door(self) -> bool:
        """Tell whether the college speaks about it again."""
        return self.variant is Besluitvariant.AANGEHOUDEN


def voorstellen(session: Session) -> tuple[Voorstelbeeld, ...]:
    """Give every proposal, the newest first."""
    return _beelden(session)


def voorstelbeeld(session: Session, voorstel: str) -> Voorstelbeeld | None:
    """Give one proposal by its key; None when there is none."""
    return next(iter(_beelden(session, Collegevoorstel.id == voorstel)), None)


def voorstel_van(session: Session, zaak: str) -> Voorstelbeeld | None:
    """Give the last proposal in a case."""
    return next(iter(_beelden(session, Collegevoorstel.zaak == zaak)), None)


def besluiten_over(session: Session, voorstel: str) -> tuple[Besluitbeeld, ...]:
    """Give what was decided on a proposal, the first besluit first; all but the last were to go on later."""
    b, v = Collegebesluit, Voorstelversie
    vraag = select(b).join(v, v.id == b.versie).where(v.voorstel == voorstel).order_by(b.vastgelegd_in)
    return tuple(_besluit(session, rij) for rij in session.scalars(vraag))


def besluit_van(session: Session, zaak: str) -> Besluitbeeld | None:
    """Give the last besluit on the last proposal in a case."""
    voorstel = voorstel_van(session, zaak)
    genomen = () if voorstel is None else besluiten_over(session, voorstel.id)
    return genomen[-1] if genomen else None


def besluit_met(session: Session, besluit: str) -> Besluitbeeld | None:
    """Give one besluit by its key; None when there is none."""
    rij = session.get(Collegebesluit, besluit)
    return None if rij is None else _besluit(session, rij)


def trekkersoordelen(session: Session, versie: str) -> tuple[Oordeelgegevens, ...]:
    """Give the positions on a version, in the order of the two trekkers."""
    t = Trekkersoordeel
    vraag = select(t).where(t.versie == versie).order_by(t.rol)
    return tuple(Oordeelgegevens(r.rol, r.soort, r.reden, r.vraag, r.dag, r.door) for r in session.scalars(vraag))


def vergewisbeeld(session: Session, versie: str) -> Vergewisbeeld:
    """Give what was checked of a version."""
    b, o = Vergewisbevinding, Vergewisverklaring
    rijen = session.scalars(select(b).where(b.versie == versie).order_by(b.vastgelegd_in))
    bevindingen = tuple(Bevindinggegevens(r.punt, r.bevinding, r.door) for r in rijen)
    return Vergewisbeeld(bevindingen, session.scalar(select(o.door).where(o.versie == versie)))


def bekende_gemeentecode(session: Session) -> str | None:
    """Give the code of the gemeente on the version that was fixed last; None before there is one."""
    v, s = Voorstelversie, Voorstelstap
    vraag = select(v.inhoud).join(s, s.versie == v.id).where(s.stand == Voorstelstand.VASTGESTELD)
    inhoud = session.scalars(vraag.order_by(s.vastgelegd_in.desc())).first()
    return None if inhoud is None else gemeentecode(json.loads(inhoud)["zaaknummer"])


def geheim_van(session: Session, partij: str | None) -> Geheim:
    """Give what no words for the public may hold.

    That is who is in the register and never prepared or took a besluit, and of the partner that it is about the names
    and numbers, also of before, and its people.
    """
    p, n, v = Partijgegevens, Persoonsgegevens, Rolvervulling
    rijen = session.execute(select(p.naam, p.kvk, p.vestiging, p.agb).where(p.partij == partij)).all()
    nummers = {nummer for _, *rest in rijen for nummer in rest if nummer is not None}
    ambt = select(v.persoon).where(v.rol.in_((*VOORBEREIDING, *BESLUIT)))
    van_partij = select(v.persoon).where(v.partij == partij)
    mensen = session.scalars(select(n.naam).where(n.persoon.not_in(ambt) | n.persoon.in_(van_partij))).all()
    return Geheim(frozenset((*(naam for naam, *_ in rijen), *mensen)), frozenset(nummers))


def wat_ontbreekt(
    session: Session,
    voorstel: Voorstelbeeld,
    *,
    aanwezig: Collection[str],
    vervalt: Collection[str] = (),
    andere_verklaring: bool = False,
) -> list[Weigering]:
    """Name everything that stands in the way of offering the last version.

    ``aanwezig`` are the codes of the papers that lie beside it, ``vervalt`` those that this case does not need;
    ``andere_verklaring`` is whether the MDG I-F heard another explanation.
    """
    geheim, code = geheim_van(session, voorstel.partij), bekende_gemeentecode(session)
    return [
        *gebreken(voorstel.onderwerp, voorstel.laatste.stuk, code=code, geheim=geheim),
        *verklaringsgebreken(voorstel.laatste.stuk, genoemd=andere_verklaring),
        *dossiergebreken(voorstel.onderwerp, aanwezig=aanwezig, vervalt=vervalt),
    ]


def _beelden(session: Session, *waar: ColumnElement[bool]) -> tuple[Voorstelbeeld, ...]:
    c, v, s, g = Collegevoorstel, Voorstelversie, Voorstelstap, Gebeurtenis
    rijen = session.scalars(select(c).where(*waar).order_by(c.vastgelegd_in.desc())).all()
    stappen: dict[str, list[Stapgegevens]] = {}
    gezet = select(s.versie, s.stand, s.door, g.op).join(g, g.seq == s.vastgelegd_in).join(v, v.id == s.versie)
    gezet = gezet.join(c, c.id == v.voorstel).where(*waar).order_by(s.vastgelegd_in)
    for versie, stand, door, op in session.execute(gezet):
        stappen.setdefault(versie, []).append(Stapgegevens(stand, door, op))
    versies: dict[str, list[Versiebeeld]] = {}
    for rij in session.scalars(select(v).join(c, c.id == v.voorstel).where(*waar).order_by(v.nummer)):
        versies.setdefault(rij.voorstel, []).append(_versie(rij, stappen[rij.id]))
    return tuple(
        Voorstelbeeld(
            id=rij.id, onderwerp=rij.onderwerp, zaak=rij.zaak, partij=rij.partij, versies=tuple(versies[rij.id])
        )
        for rij in rijen
    )


def _versie(rij: Voorstelversie, stappen: Sequence[Stapgegevens]) -> Versiebeeld:
    stuk = replace(uit_json(json.loads(rij.inhoud)), strekking=rij.strekking)
    return Versiebeeld(id=rij.id, nummer=rij.nummer, stuk=stuk, sha256=rij.sha256, stappen=tuple(stappen))


def _besluit(session: Session, rij: Collegebesluit) -> Besluitbeeld:
    d, u = Besluitdeelnemer, Besluitduiding
    versie = session.get_one(Voorstelversie, rij.versie)
    deelnemers = session.execute(select(d.persoon, d.deelname).where(d.besluit == rij.id)).all()
    duiding = session.scalars(select(u).where(u.besluit == rij.id)).first()
    return Besluitbeeld(
        id=rij.id,
        voorstel=versie.voorstel,
        versie=rij.versie,
        besluitnummer=rij.besluitnummer,
        variant=rij.variant,
        dag=rij.dag,
        weging=rij.weging,
        anders=rij.anders,
        reden=rij.reden,
        terug_op=rij.terug_op,
        door=rij.door,
        deelnemers={persoon: deelname for persoon, deelname in deelnemers},  # noqa: C416 - a row is no pair to the type checker
        duiding=None if duiding is None else Duidinggegevens(duiding.aanpassing, duiding.formulering, duiding.door),
        strekking=versie.strekking,
    )
