"""Who is logged in, who has an account, and whether this is a demo."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import Session

from governance.feiten.conditions import geldt
from governance.feiten.rules import Peil
from governance.kalender.amsterdam import dag_van
from governance.netwerk.model import Persoonsgegevens
from governance.netwerk.queries import Rolhouder, personen_in_rol, rollen_op, zoek_persoon
from governance.netwerk.rules import Rol
from governance.weigering import Weigering
from hendig.toegang.geheim import Geheim
from hendig.toegang.model import Account, Eenmalig, Herstelcode, Sessie, Tijdsprong, Voorbeelddatabase
from hendig.toegang.rules import Doel, Inlogstap, inlogstap, moet_factor, sleutel_van


@dataclass(frozen=True, slots=True, kw_only=True)
class Sessiestand:
    """Who is logged in, with which roles today, and how sure we are of it; ``id`` is the key of the session."""

    id: str
    persoon: str
    naam: str
    e_mail: str
    begonnen_op: dt.datetime
    eindigt_op: dt.datetime
    met_factor: bool
    heeft_factor: bool
    bevestigd_op: dt.datetime | None
    voorbeeld: bool
    rollen: tuple[Rolhouder, ...]

    @property
    def moet_factor(self) -> bool:
        """Tell whether one of the roles asks for a second factor."""
        return not self.voorbeeld and moet_factor(houder.rol for houder in self.rollen)

    @property
    def stap(self) -> Inlogstap:
        """Say what is still to be done; only who is BINNEN sees anything of the network."""
        if self.voorbeeld:
            return Inlogstap.BINNEN
        rollen = [houder.rol for houder in self.rollen]
        return inlogstap(heeft_factor=self.heeft_factor, met_factor=self.met_factor, rollen=rollen)


@dataclass(frozen=True, slots=True, kw_only=True)
class Accountstand:
    """The account of one person as it is now; no secret is in it."""

    persoon: str
    naam: str | None
    e_mail: str | None
    uitgenodigd_op: dt.datetime
    uitnodiging_tot: dt.datetime | None
    actief: bool
    heeft_factor: bool
    herstelcodes: int
    gesloten_op: dt.datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Inloggegevens:
    """What a log-in is held against; without a password nobody gets in."""

    persoon: str
    wachtwoord: str | None
    stap: Inlogstap


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A one-time link that can still be used: whose it is, what for, and what everybody knows of that person."""

    id: str
    persoon: str
    doel: Doel
    naam: str
    e_mail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Apparaat:
    """One place where somebody is logged in."""

    sessie: str
    naam: str
    begonnen_op: dt.datetime
    eindigt_op: dt.datetime


def sessie_van(session: Session, token: str, nu: dt.datetime) -> Sessiestand | None:
    """Give who is logged in with a token; None when it is not known or over, the account is closed, or no role is left.

    Two queries, because it is asked at every request: so what changes in register or account holds from the next one.
    """
    s, a, p, peil = Sessie, Account, Persoonsgegevens, Peil(dag_van(nu))
    vraag = (
        select(s, a.totp.is_not(None), p.naam, p.e_mail)
        .outerjoin(a, a.persoon == s.persoon)
        .join(p, and_(p.persoon == s.persoon, geldt(p, peil)))
        .where(s.id == sleutel_van(token), s.beeindigd_op.is_(None), s.eindigt_op > nu)
        .where(a.gesloten_op.is_(None), or_(s.voorbeeld, a.persoon.is_not(None)))
    )
    rij = session.execute(vraag).one_or_none()
    if rij is None:
        return None
    sessie, heeft_factor, naam, e_mail = rij
    rollen = rollen_op(session, peil, persoon=sessie.persoon)
    if not rollen:
        return None
    return Sessiestand(
        id=sessie.id,
        persoon=sessie.persoon,
        naam=naam,
        e_mail=e_mail,
        begonnen_op=sessie.begonnen_op,
        eindigt_op=sessie.eindigt_op,
        met_factor=sessie.met_factor,
        heeft_factor=heeft_factor,
        bevestigd_op=sessie.bevestigd_op,
        voorbeeld=sessie.voorbeeld,
        rollen=rollen,
    )


def zoek_met_adres(session: Session, e_mail: str, dag: dt.date) -> str | None:
    """Find the key of the person with an address on a day; None also for what is no address at all."""
    try:
        return zoek_persoon(session, e_mail, Peil(dag))
    except Weigering:
        return None


def inloggegevens(session: Session, persoon: str, nu: dt.datetime) -> Inloggegevens | None:
    """Give what a log-in of somebody is held against; None without an account that is open and a role."""
    account = session.get(Account, persoon)
    rollen = [houder.rol for houder in rollen_op(session, Peil(dag_van(nu)), persoon=persoon)]
    if account is None or account.gesloten_op is not None or not rollen:
        return None
    return Inloggegevens(
        persoon=persoon,
        wachtwoord=account.wachtwoord,
        stap=inlogstap(heeft_factor=account.totp is not None, met_factor=False, rollen=rollen),
    )


def link_van(session: Session, eenmalig: str, nu: dt.datetime) -> Link | None:
    """Give a one-time link; None once it was used or is over, or when its account is closed. Nothing changes."""
    e, p = Eenmalig, Persoonsgegevens
    vraag = (
        select(e.persoon, e.doel, p.naam, p.e_mail)
        .join(p, and_(p.persoon == e.persoon, geldt(p, Peil(dag_van(nu)))))
        .join(Account, and_(Account.persoon == e.persoon, Account.gesloten_op.is_(None)))
        .where(e.id == eenmalig, e.gebruikt_op.is_(None), e.geldig_tot > nu)
    )
    rij = session.execute(vraag).one_or_none()
    if rij is None:
        return None
    persoon, doel, naam, e_mail = rij
    return Link(id=eenmalig, persoon=persoon, doel=doel, naam=naam, e_mail=e_mail)


def is_voorbeeld(session: Session) -> bool:
    """Tell whether this database was made as a demo."""
    return session.scalars(select(Voorbeelddatabase.id)).first() is not None


def dagen_vooruit(session: Session) -> int:
    """Give how many days the clock of a demo runs ahead: all that its visitors let go by."""
    return session.scalar(select(func.sum(Tijdsprong.dagen))) or 0


def apparaten_van(session: Session, persoon: str, nu: dt.datetime) -> tuple[Apparaat, ...]:
    """Give where somebody is logged in, the latest first."""
    s = Sessie
    loopt = (s.persoon == persoon, s.beeindigd_op.is_(None), s.eindigt_op > nu)
    vraag = select(s.id, s.apparaat, s.begonnen_op, s.eindigt_op).where(*loopt).order_by(s.begonnen_op.desc(), s.id)
    return tuple(
        Apparaat(sessie=sleutel, naam=naam, begonnen_op=van, eindigt_op=tot)
        for sleutel, naam, van, tot in session.execute(vraag)
    )


def accounts(session: Session, nu: dt.datetime, *, persoon: str | None = None) -> tuple[Accountstand, ...]:
    """Give every account, by name; or the one of a person."""
    a, p, e, h = Account, Persoonsgegevens, Eenmalig, Herstelcode
    open_ = (e.persoon == a.persoon, e.doel == Doel.UITNODIGING, e.gebruikt_op.is_(None), e.geldig_tot > nu)
    uitnodiging = select(func.max(e.geldig_tot)).where(*open_).scalar_subquery()
    codes = select(func.count()).where(h.persoon == a.persoon, h.gebruikt_op.is_(None)).scalar_subquery()
    vraag = (
        select(a, p.naam, p.e_mail, uitnodiging, codes)
        .outerjoin(p, and_(p.persoon == a.persoon, geldt(p, Peil(dag_van(nu)))))
        .order_by(p.naam, a.persoon)
    )
    if persoon is not None:
        vraag = vraag.where(a.persoon == persoon)
    return tuple(
        Accountstand(
            persoon=account.persoon,
            naam=naam,
            e_mail=e_mail,
            uitgenodigd_op=account.uitgenodigd_op,
            uitnodiging_tot=tot,
            actief=account.wachtwoord is not None,
            heeft_factor=account.totp is not None,
            herstelcodes=aantal,
            gesloten_op=account.gesloten_op,
        )
        for account, naam, e_mail, tot, aantal in session.execute(vraag)
    )


def account_van(session: Session, persoon: str, nu: dt.datetime) -> Accountstand | None:
    """Give the account of a person; None when never invited."""
    return next(iter(accounts(session, nu, persoon=persoon)), None)


def actieve_beheerders(session: Session, dag: dt.date, *, geheim: Geheim) -> frozenset[str]:
    """Give who is an administrator on a day and can log in: not one with a factor under a web key that is lost."""
    houders = [houder.persoon for houder in personen_in_rol(session, Rol.BEHEERDER, Peil(dag))]
    a = Account
    kan = select(a.persoon, a.totp).where(a.persoon.in_(houders), a.wachtwoord.is_not(None), a.gesloten_op.is_(None))
    return frozenset(wie for wie, totp in session.execute(kan) if totp is None or geheim.ontsleutel(totp) is not None)
