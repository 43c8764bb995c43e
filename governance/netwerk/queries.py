"""What the register says about a day: who takes part, what is known about them, and who has which role.

Every question carries a `Peil`: the day it is about, and whether it asks for what is known now or was known then.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, fields
from typing import Any

from sqlalchemy import ColumnElement, and_, select
from sqlalchemy.orm import Bundle, Session

from governance.feiten.conditions import geldt
from governance.feiten.rules import Duur, Peil
from governance.kalender.datum import datum
from governance.logboek.handeling import Handelende
from governance.logboek.rules import Ingang
from governance.netwerk.kaarten import Partijkaart, Persoonskaart, e_mailadres, op_de_kaart
from governance.netwerk.model import (
    Concernlid,
    Lidmaatschap,
    Omvang,
    Ondersteuning,
    Partij,
    Partijgegevens,
    Persoonsgegevens,
    Rolvervulling,
    VanPartij,
)
from governance.netwerk.nummers import KVK, VESTIGING, nummer
from governance.netwerk.rules import (
    GEEN_PARTIJ,
    GEEN_VAN_DEZE_ROLLEN,
    MEER_VESTIGINGEN,
    NIET_INGESCHREVEN,
    Grootte,
    Partijsoort,
    Rol,
    of_lijst,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Partijstand:
    """All that the register says about one party on one day.

    ``lid_van`` is None when it does not take part on that day; ``lid_tot`` is the first day without it, as far as that
    was known.
    """

    id: str
    soort: Partijsoort
    kaart: Partijkaart
    grootte: Grootte | None
    ondersteuning: tuple[str, ...]
    concern: str | None
    lid_van: dt.date | None
    lid_tot: dt.date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rolhouder:
    """Somebody who has a role on one day; name and address are None once they are destroyed."""

    vervulling: str
    persoon: str
    naam: str | None
    e_mail: str | None
    rol: Rol
    partij: str | None
    cluster: str | None
    van: dt.date
    tot: dt.date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bekend:
    """A netwerkpartner as the register knows it last, and all the times during which it takes part."""

    partij: str
    naam: str
    kvk: str
    vestiging: str | None
    lid: tuple[Duur, ...]


def partners_op(session: Session, peil: Peil) -> tuple[Partijstand, ...]:
    """Give the netwerkpartners that take part on a day, by name."""
    doet_mee = (Partij.soort == Partijsoort.NETWERKPARTNER, Lidmaatschap.id.is_not(None))
    return _standen(session, peil, *doet_mee)


def gemeente_op(session: Session, peil: Peil) -> Partijstand | None:
    """Give the gemeente that takes part on a day."""
    doet_mee = (Partij.soort == Partijsoort.GEMEENTE, Lidmaatschap.id.is_not(None))
    return next(iter(_standen(session, peil, *doet_mee)), None)


def partij_op(session: Session, partij: str, peil: Peil) -> Partijstand | None:
    """Give what holds about one party on a day, also when it does not take part; None before anything is known."""
    return next(iter(_standen(session, peil, Partij.id == partij)), None)


def partij_met(session: Session, kvk: str, vestiging: str | None, peil: Peil) -> Partijstand:
    """Give the one party that takes part on a day under these numbers; `Weigering` when there are none or more."""
    nummers = [Partijgegevens.kvk == nummer(KVK, kvk)]
    if vestiging is not None:
        nummers.append(Partijgegevens.vestiging == nummer(VESTIGING, vestiging))
    gevonden = _standen(session, peil, Lidmaatschap.id.is_not(None), *nummers)
    if not gevonden:
        raise GEEN_PARTIJ.met(dag=datum(peil.dag), kvk=kvk)
    if len(gevonden) > 1:
        raise MEER_VESTIGINGEN.met(dag=datum(peil.dag), aantal=len(gevonden), kvk=kvk)
    return gevonden[0]


def partijnamen(session: Session) -> dict[str, str]:
    """Give what each party is called, by its key: as the register knows it last, whatever the day."""
    p = Partijgegevens
    vraag = select(p.partij, p.naam).where(p.vervallen_in.is_(None)).order_by(p.geldig_van)
    return {sleutel: naam for sleutel, naam in session.execute(vraag)}  # noqa: C416 - a row is no pair to the type checker


def is_lid(session: Session, partij: str, peil: Peil) -> bool:
    """Tell whether a party takes part on a day."""
    vraag = select(Lidmaatschap.id).where(Lidmaatschap.partij == partij, geldt(Lidmaatschap, peil))
    return session.scalars(vraag).first() is not None


def rollen_op(
    session: Session,
    peil: Peil,
    *,
    rollen: Collection[Rol] | None = None,
    persoon: str | None = None,
    partij: str | None = None,
) -> tuple[Rolhouder, ...]:
    """Give who has which role on a day: all of them, or only these roles, this person or this party."""
    r, p = Rolvervulling, Persoonsgegevens
    wie = and_(p.persoon == r.persoon, geldt(p, peil))
    kolommen = (r.id, r.persoon, p.naam, p.e_mail, r.rol, r.partij, r.cluster, r.geldig_van, r.geldig_tot)
    vraag = select(*kolommen).outerjoin(p, wie).where(geldt(r, peil)).order_by(r.rol, p.naam, r.id)
    if rollen is not None:
        vraag = vraag.where(r.rol.in_(rollen))
    if persoon is not None:
        vraag = vraag.where(r.persoon == persoon)
    if partij is not None:
        vraag = vraag.where(r.partij == partij)
    return tuple(
        Rolhouder(
            vervulling=vervulling,
            persoon=wie_is_het,
            naam=naam,
            e_mail=e_mail,
            rol=rol,
            partij=van_wie,
            cluster=cluster,
            van=van,
            tot=tot,
        )
        for vervulling, wie_is_het, naam, e_mail, rol, van_wie, cluster, van, tot in session.execute(vraag)
    )


def personen_in_rol(session: Session, rol: Rol, peil: Peil) -> tuple[Rolhouder, ...]:
    """Give who has one role on a day."""
    return rollen_op(session, peil, rollen=(rol,))


def zoek_persoon(session: Session, e_mail: str, peil: Peil) -> str | None:
    """Find the key of the person with a mail address on a day."""
    p = Persoonsgegevens
    return session.scalars(select(p.persoon).where(p.e_mail == e_mailadres(e_mail), geldt(p, peil))).first()


def persoon_met(session: Session, e_mail: str, peil: Peil) -> str:
    """Give the key of the person with a mail address on a day; `Weigering` when nobody has it."""
    gevonden = zoek_persoon(session, e_mail, peil)
    if gevonden is None:
        raise NIET_INGESCHREVEN.met(e_mail=e_mail, dag=datum(peil.dag))
    return gevonden


def persoon_op(session: Session, persoon: str, peil: Peil) -> Persoonskaart | None:
    """Give what is known about a person on a day; None once it is destroyed, or before anything was."""
    p = Persoonsgegevens
    feit = session.scalars(select(p).where(p.persoon == persoon, geldt(p, peil))).first()
    return None if feit is None else op_de_kaart(Persoonskaart, feit, {})


def persoonsnamen(session: Session, personen: Collection[str], peil: Peil) -> dict[str, str]:
    """Give what persons are called on a day; who is not known then, or whose name was destroyed, is left out."""
    p = Persoonsgegevens
    rijen = session.execute(select(p.persoon, p.naam).where(p.persoon.in_(personen), geldt(p, peil)))
    return {sleutel: naam for sleutel, naam in rijen}  # noqa: C416 - a row is no pair to the type checker


def personen_met_naam(session: Session, deel: str, peil: Peil) -> frozenset[str]:
    """Give the keys of who has these letters in the name on a day, small or large."""
    p = Persoonsgegevens
    return frozenset(session.scalars(select(p.persoon).where(p.naam.icontains(deel, autoescape=True), geldt(p, peil))))


def handelende(session: Session, e_mail: str, dag: dt.date, rollen: Sequence[Rol], ingang: Ingang) -> Handelende:
    """Give who acts: the person with this address, in the first of these roles that they have on the day."""
    gevonden = in_eerste_rol(session, persoon_met(session, e_mail, Peil(dag)), dag, rollen, ingang)
    if gevonden is None:
        raise GEEN_VAN_DEZE_ROLLEN.met(e_mail=e_mail, dag=datum(dag), rollen=of_lijst(rollen))
    return gevonden


def in_eerste_rol(
    session: Session, persoon: str, dag: dt.date, rollen: Sequence[Rol], ingang: Ingang
) -> Handelende | None:
    """Give a person as who acts, in the first of these roles that they have on the day; None when they have none."""
    heeft = {houder.rol for houder in rollen_op(session, Peil(dag), rollen=rollen, persoon=persoon)}
    return next((Handelende(persoon, rol, ingang) for rol in rollen if rol in heeft), None)


def bekende_partners(session: Session) -> tuple[Bekend, ...]:
    """Give every netwerkpartner that the register knows now, whatever the day, with the last of its numbers."""
    p, lid = Partijgegevens, Lidmaatschap
    tijden: defaultdict[str, list[Duur]] = defaultdict(list)
    staan = select(lid.partij, lid.geldig_van, lid.geldig_tot).where(lid.vervallen_in.is_(None))
    for partij, van, tot in session.execute(staan.order_by(lid.geldig_van)):
        tijden[partij].append(Duur(van, tot))
    vraag = (
        select(p.partij, p.naam, p.kvk, p.vestiging)
        .join(Partij, Partij.id == p.partij)
        .where(Partij.soort == Partijsoort.NETWERKPARTNER, p.vervallen_in.is_(None))
        .order_by(p.geldig_van)
    )
    laatste = {partij: (naam, kvk, vestiging) for partij, naam, kvk, vestiging in session.execute(vraag)}
    return tuple(
        Bekend(partij=partij, naam=naam, kvk=kvk, vestiging=vestiging, lid=tuple(tijden[partij]))
        for partij, (naam, kvk, vestiging) in laatste.items()
    )


def partijsoort(session: Session, partij: str) -> Partijsoort:
    """Tell whether a party is a partner or the gemeente; that never changes."""
    return session.scalars(select(Partij.soort).where(Partij.id == partij)).one()


def _standen(session: Session, peil: Peil, *welke: ColumnElement[bool]) -> tuple[Partijstand, ...]:
    p, lid = Partijgegevens, Lidmaatschap
    velden = [veld.name for veld in fields(Partijkaart)]
    kaart = Bundle[Any]("kaart", *(getattr(p, veld) for veld in velden))
    vraag = (
        select(Partij.id, Partij.soort, Omvang.grootte, Concernlid.concern, lid.geldig_van, lid.geldig_tot, kaart)
        .join(p, _van(p, peil))
        .outerjoin(lid, _van(lid, peil))
        .outerjoin(Omvang, _van(Omvang, peil))
        .outerjoin(Concernlid, _van(Concernlid, peil))
        .where(*welke)
        .order_by(p.naam, Partij.id)
    )
    rijen = session.execute(vraag).all()
    soorten = _ondersteuning(session, peil, rijen[0][0] if len(rijen) == 1 else None)
    return tuple(
        Partijstand(
            id=sleutel,
            soort=soort,
            kaart=Partijkaart(**dict(zip(velden, rij, strict=True))),
            grootte=grootte,
            ondersteuning=tuple(sorted(soorten[sleutel])),
            concern=concern,
            lid_van=van,
            lid_tot=tot,
        )
        for sleutel, soort, grootte, concern, van, tot, rij in rijen
    )


def _ondersteuning(session: Session, peil: Peil, partij: str | None) -> defaultdict[str, list[str]]:
    vraag = select(Ondersteuning.partij, Ondersteuning.soort).where(geldt(Ondersteuning, peil))
    if partij is not None:
        vraag = vraag.where(Ondersteuning.partij == partij)
    gevonden = defaultdict(list)
    for sleutel, soort in session.execute(vraag):
        gevonden[sleutel].append(soort)
    return gevonden


def _van(feit: type[VanPartij], peil: Peil) -> ColumnElement[bool]:
    return and_(feit.partij == Partij.id, geldt(feit, peil))
