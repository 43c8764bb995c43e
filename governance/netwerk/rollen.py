"""What is done with persons: they are entered once, and given roles from day to day."""

from __future__ import annotations

import datetime as dt
from dataclasses import asdict

from sqlalchemy import select

from governance.feiten.conditions import geldt
from governance.feiten.rules import Peil
from governance.feiten.service import beeindig_per, leg_feit_vast, trek_feit_in, wijzig_per
from governance.kalender.datum import datum
from governance.logboek.handeling import Handeling
from governance.logboek.rules import gegeven_reden
from governance.netwerk.kaarten import Persoonskaart, naam, persoonskaart
from governance.netwerk.keuring import keur_persoon, keur_rol
from governance.netwerk.model import Persoon, Persoonsgegevens, Rolvervulling
from governance.netwerk.rules import NIET_GEVONDEN, ZELFDE_WAARDE, Netwerkgebeurtenis, Rol


def schrijf_persoon_in(handeling: Handeling, *, kaart: Persoonskaart, per: dt.date) -> str:
    """Enter a person, who can have roles from a day on, and give the key."""
    seq = handeling.leg_vast(Netwerkgebeurtenis.PERSOON_INGESCHREVEN, lading={"per": per.isoformat()})
    persoon = Persoon(id=handeling.nieuw_id, vastgelegd_in=seq)
    handeling.session.add(persoon)
    handeling.session.flush()  # the fact refers to it
    gegevens = Persoonsgegevens(persoon=persoon.id, geldig_van=per, **asdict(persoonskaart(kaart)))
    leg_feit_vast(handeling, feit=gegevens, gebeurtenis=seq, keur=keur_persoon)
    return persoon.id


def wijzig_persoon(handeling: Handeling, *, persoon: str, kaart: Persoonskaart, per: dt.date, reden: str) -> None:
    """Give a person another name, address or telephone number from a day on."""
    lading = {"persoon": persoon, "per": per.isoformat(), "reden": gegeven_reden(reden)}
    seq = handeling.leg_vast(Netwerkgebeurtenis.PERSOON_GEWIJZIGD, lading=lading)
    nu, nieuw = _ingeschreven(handeling, persoon, per), asdict(persoonskaart(kaart))
    if all(getattr(nu, kolom) == waarde for kolom, waarde in nieuw.items()):
        raise ZELFDE_WAARDE.met(dag=datum(per))
    wijzig_per(handeling, feit=nu, per=per, gebeurtenis=seq, keur=keur_persoon, **nieuw)


def wijs_rol_toe(
    handeling: Handeling,
    *,
    persoon: str,
    rol: Rol,
    per: dt.date,
    tot: dt.date | None = None,
    partij: str | None = None,
    cluster: str | None = None,
    reden: str | None = None,
) -> str:
    """Give somebody a role from a day on, until a day if that is known, and give the key of what was recorded."""
    if cluster is not None:
        cluster = naam(cluster)
    feit = Rolvervulling(persoon=persoon, rol=rol, partij=partij, cluster=cluster, geldig_van=per, geldig_tot=tot)
    lading = {"persoon": persoon, "rol": rol.value, "per": per.isoformat()}
    lading |= {} if cluster is None else {"cluster": cluster}
    lading |= {} if reden is None else {"reden": gegeven_reden(reden)}
    seq = handeling.leg_vast(Netwerkgebeurtenis.ROL_TOEGEWEZEN, lading=lading)
    _ingeschreven(handeling, persoon, per)
    return leg_feit_vast(handeling, feit=feit, gebeurtenis=seq, keur=keur_rol).id


def beeindig_rol(handeling: Handeling, *, vervulling: str, per: dt.date, reden: str) -> None:
    """Let somebody's role end: ``per`` is the first day without it."""
    lading = {"vervulling": vervulling, "per": per.isoformat(), "reden": gegeven_reden(reden)}
    seq = handeling.leg_vast(Netwerkgebeurtenis.ROL_BEEINDIGD, lading=lading)
    feit = handeling.session.get_one(Rolvervulling, vervulling)
    beeindig_per(handeling, feit=feit, per=per, gebeurtenis=seq)


def trek_rol_in(handeling: Handeling, *, vervulling: str, reden: str) -> None:
    """Withdraw a role that was written down by mistake: it never held, and that it was said stays readable."""
    lading = {"vervulling": vervulling, "reden": gegeven_reden(reden)}
    seq = handeling.leg_vast(Netwerkgebeurtenis.REGISTER_HERSTELD, lading=lading)
    trek_feit_in(handeling, feit=handeling.session.get_one(Rolvervulling, vervulling), gebeurtenis=seq)


def _ingeschreven(handeling: Handeling, persoon: str, dag: dt.date) -> Persoonsgegevens:
    p = Persoonsgegevens
    feit = handeling.session.scalars(select(p).where(p.persoon == persoon, geldt(p, Peil(dag)))).first()
    if feit is None:
        raise NIET_GEVONDEN.met(dag=datum(dag))
    return feit
