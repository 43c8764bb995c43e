"""Whose turn it is with a proposal: what waits for somebody, never what they should find or decide."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator
from enum import StrEnum

from sqlalchemy.orm import Session

from governance.college.queries import (
    Besluitbeeld,
    Voorstelbeeld,
    besluiten_over,
    trekkersoordelen,
    vergewisbeeld,
    voorstellen,
)
from governance.college.rules import (
    MAG_BESLUIT_VASTLEGGEN,
    MAG_ONDERTEKENEN,
    MAG_SCHRIJVEN,
    TREKKERS,
    Besluitvariant,
    Trekkersoordeelsoort,
    Vergewispunt,
    Voorstelstand,
    vergewispunten,
)
from governance.netwerk.rules import Rol
from hendig.processes.college.dossier import staat_opzij
from hendig.processes.college.in_zaak import kan_beslissen, mist_nota, rust_bij


class Beurt(StrEnum):
    """What waits for somebody."""

    SCHRIJVEN = "schrijven"
    VASTSTELLEN = "vaststellen"
    STREKKING = "strekking"
    OORDEEL = "oordeel"
    NAGAAN = "nagaan"
    ONDERTEKENEN = "ondertekenen"
    NOTA = "nota"
    BESLUIT = "besluit"
    DUIDEN = "duiden"


def wachten_op(
    session: Session, *, persoon: str, rollen: Collection[Rol], dag: dt.date
) -> Iterator[tuple[Voorstelbeeld, Beurt]]:
    """Give the proposals that wait for somebody, with what for; none in which they have an interest."""
    for beeld in voorstellen(session):
        beurt = beurt_van(session, beeld, persoon=persoon, rollen=rollen)
        if beurt is not None and not staat_opzij(session, beeld, persoon, dag):
            yield beeld, beurt


def beurt_van(session: Session, voorstel: Voorstelbeeld, *, persoon: str, rollen: Collection[Rol]) -> Beurt | None:
    """Give what a proposal waits for with somebody in these roles; as long as it is written, with who writes it."""
    besluiten, schreef = besluiten_over(session, voorstel.id), persoon in voorstel.laatste.schrijvers
    if voorstel.mist_strekking and _heeft(rollen, MAG_ONDERTEKENEN) and not schreef:
        return Beurt.STREKKING
    if besluiten and not besluiten[-1].gaat_door:
        return Beurt.DUIDEN if _open_duiding(besluiten[-1]) and _heeft(rollen, MAG_ONDERTEKENEN) else None
    if rust_bij(session, voorstel) is not None:
        return None
    if voorstel.laatste.stand is Voorstelstand.CONCEPT:
        return Beurt.SCHRIJVEN if _heeft(rollen, MAG_SCHRIJVEN) and schreef else None
    if voorstel.laatste.stand is Voorstelstand.AANGEBODEN:
        return Beurt.VASTSTELLEN if _heeft(rollen, MAG_SCHRIJVEN) and not schreef else None
    return _voor_besluit(session, voorstel, rollen, schreef=schreef)


def trekkersrol(session: Session, voorstel: Voorstelbeeld, rollen: Collection[Rol]) -> Rol | None:
    """Give as which trekker somebody in these roles still has to speak."""
    gesproken = {een.rol for een in trekkersoordelen(session, voorstel.laatste.id)}
    return next((rol for rol in TREKKERS if rol in rollen and rol not in gesproken), None)


def nog_na_te_gaan(session: Session, voorstel: Voorstelbeeld) -> tuple[Vergewispunt, ...]:
    """Give what nobody checked yet."""
    nagegaan = {een.punt for een in vergewisbeeld(session, voorstel.laatste.id).bevindingen}
    return tuple(punt for punt in vergewispunten(voorstel.onderwerp) if punt not in nagegaan)


def is_gereed(session: Session, voorstel: Voorstelbeeld) -> bool:
    """Tell whether the college can decide: both spoke, nobody asked to look further, and a jurist signed."""
    oordelen = {een.rol: een.soort for een in trekkersoordelen(session, voorstel.laatste.id)}
    beide = set(oordelen) == set(TREKKERS) and Trekkersoordeelsoort.NADER_ONDERZOEK not in oordelen.values()
    return beide and vergewisbeeld(session, voorstel.laatste.id).ondertekend_door is not None


def _voor_besluit(session: Session, voorstel: Voorstelbeeld, rollen: Collection[Rol], *, schreef: bool) -> Beurt | None:
    if trekkersrol(session, voorstel, rollen) is not None:
        return Beurt.OORDEEL
    open_punten = nog_na_te_gaan(session, voorstel)
    if open_punten and _heeft(rollen, MAG_SCHRIJVEN):
        return Beurt.NAGAAN
    ondertekend = vergewisbeeld(session, voorstel.laatste.id).ondertekend_door is not None
    if not open_punten and not ondertekend and not schreef and _heeft(rollen, MAG_ONDERTEKENEN):
        return Beurt.ONDERTEKENEN
    if _heeft(rollen, MAG_SCHRIJVEN) and mist_nota(session, voorstel):
        return Beurt.NOTA
    klaar = _heeft(rollen, MAG_BESLUIT_VASTLEGGEN) and is_gereed(session, voorstel) and kan_beslissen(session, voorstel)
    return Beurt.BESLUIT if klaar else None


def _open_duiding(besluit: Besluitbeeld) -> bool:
    return besluit.variant is Besluitvariant.ANDERS and besluit.duiding is None


def _heeft(rollen: Collection[Rol], mag: tuple[Rol, ...]) -> bool:
    return not set(rollen).isdisjoint(mag)
