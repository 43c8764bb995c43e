"""Giving and ending roles as somebody notices it: what the register says, and the mail that tells them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from governance.feiten.rules import Peil
from governance.logboek.handeling import Handeling
from governance.netwerk.afvaardiging import ZETELS
from governance.netwerk.kaarten import Persoonskaart
from governance.netwerk.model import Rolvervulling
from governance.netwerk.queries import rollen_op
from governance.netwerk.rollen import beeindig_rol, schrijf_persoon_in, trek_rol_in, wijs_rol_toe
from governance.netwerk.rules import Rol
from hendig.mail.rules import Bericht
from hendig.mail.service import zet_klaar
from hendig.toegang.service import nodig_uit


@dataclass(frozen=True, slots=True, kw_only=True)
class Rolgave:
    """A role that is given: from when until when, for which party and cluster, and why if that is asked."""

    rol: Rol
    per: dt.date
    tot: dt.date | None = None
    partij: str | None = None
    cluster: str | None = None
    reden: str | None = None


def schrijf_in(
    handeling: Handeling, *, kaart: Persoonskaart, per: dt.date, gave: Rolgave | None = None, uitnodigen: bool = False
) -> str:
    """Enter a person, with a first role and an invitation if there is one, and give the key."""
    persoon = schrijf_persoon_in(handeling, kaart=kaart, per=per)
    if gave is not None:
        geef_rol(handeling, persoon=persoon, gave=gave, uitnodigen=uitnodigen)
    return persoon


def geef_rol(handeling: Handeling, *, persoon: str, gave: Rolgave, uitnodigen: bool = False) -> str:
    """Give somebody a role, tell them, and give the key of what was recorded.

    Who is to be invited gets the mail with the link too, once they have a role today.
    """
    vervulling = wijs_rol_toe(
        handeling,
        persoon=persoon,
        rol=gave.rol,
        per=gave.per,
        tot=gave.tot,
        partij=gave.partij,
        cluster=gave.cluster,
        reden=gave.reden,
    )
    if gave.rol in ZETELS and gave.cluster is not None:
        bericht, wat = Bericht.AFGEVAARDIGD, {"rol": gave.rol.value, "cluster": gave.cluster}
    else:
        bericht, wat = Bericht.ROL_GEKREGEN, {"rol": gave.rol.value}
    gegevens = wat | {"per": gave.per.isoformat()}
    zet_klaar(handeling, bericht=bericht, aan=persoon, gegevens=gegevens, sleutel=vervulling)
    if uitnodigen and rollen_op(handeling.session, Peil(handeling.dag), persoon=persoon):
        nodig_uit(handeling, persoon=persoon)
    return vervulling


def laat_rol_eindigen(handeling: Handeling, *, vervulling: str, per: dt.date, reden: str) -> None:
    """Let a role end, and tell who had it; ``per`` is the first day without it."""
    beeindig_rol(handeling, vervulling=vervulling, per=per, reden=reden)
    _zeg_dat_zij_eindigt(handeling, vervulling, per)


def trek_gave_in(handeling: Handeling, *, vervulling: str, reden: str) -> None:
    """Withdraw a role that was given by mistake, and tell who was told that they had it."""
    trek_rol_in(handeling, vervulling=vervulling, reden=reden)
    van = handeling.session.get_one(Rolvervulling, vervulling).geldig_van
    _zeg_dat_zij_eindigt(handeling, vervulling, van)


def _zeg_dat_zij_eindigt(handeling: Handeling, vervulling: str, per: dt.date) -> None:
    rol = handeling.session.get_one(Rolvervulling, vervulling)
    gegevens = {"rol": rol.rol.value, "per": per.isoformat()}
    zet_klaar(handeling, bericht=Bericht.ROL_BEEINDIGD, aan=rol.persoon, gegevens=gegevens, sleutel=vervulling)
