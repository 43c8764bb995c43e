"""What is done with the parties of the register: they join, change and leave, and what was wrong is corrected."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import asdict
from typing import Any, TypeVar

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from governance.feiten.conditions import geldt
from governance.feiten.model import Feit
from governance.feiten.rules import Peil
from governance.feiten.service import beeindig_per, herstel, leg_feit_vast, trek_feit_in, wijzig_per
from governance.kalender.datum import datum
from governance.logboek.handeling import Handeling
from governance.logboek.rules import gegeven_reden
from governance.netwerk.kaarten import (
    Partijkaart,
    Persoonskaart,
    naam,
    op_de_kaart,
    partijkaart,
    persoonskaart,
)
from governance.netwerk.keuring import KEURINGEN, keur_gegevens, keur_lidmaatschap, keur_rollen_van
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
from governance.netwerk.rules import (
    ANDERE_SOORT,
    GEEN_LID,
    NIET_GEVONDEN,
    ROLREGELS,
    ZELFDE_WAARDE,
    Grootte,
    Netwerkgebeurtenis,
    Partijsoort,
)

V = TypeVar("V", bound=VanPartij)
_BIJ_TOETREDING: tuple[type[VanPartij], ...] = (Partijgegevens, Omvang, Ondersteuning, Concernlid, Lidmaatschap)


def richt_gemeente_in(handeling: Handeling, *, kaart: Partijkaart, per: dt.date) -> str:
    """Let the gemeente take part from a day on, and give its key."""
    seq = handeling.leg_vast(Netwerkgebeurtenis.GEMEENTE_INGERICHT, lading={"per": per.isoformat()})
    return _nieuwe_partij(handeling, Partijsoort.GEMEENTE, kaart, per, seq)


def laat_toe(
    handeling: Handeling,
    *,
    kaart: Partijkaart,
    grootte: Grootte,
    per: dt.date,
    ondersteuning: Collection[str] = (),
    concern: str | None = None,
) -> str:
    """Let a netwerkpartner join from a day on with everything that is known about it, and give its key."""
    seq = handeling.leg_vast(Netwerkgebeurtenis.PARTNER_TOEGETREDEN, lading={"per": per.isoformat()})
    partij = _nieuwe_partij(handeling, Partijsoort.NETWERKPARTNER, kaart, per, seq)
    feiten: list[Feit] = [Omvang(partij=partij, geldig_van=per, grootte=grootte)]
    feiten += [Ondersteuning(partij=partij, geldig_van=per, soort=soort) for soort in _soorten(ondersteuning)]
    feiten += [Concernlid(partij=partij, geldig_van=per, concern=naam(concern))] if concern else []
    for feit in feiten:
        leg_feit_vast(handeling, feit=feit, gebeurtenis=seq)
    return partij


def laat_weer_toe(handeling: Handeling, *, partij: str, per: dt.date, reden: str) -> None:
    """Let a netwerkpartner that left take part again; what was known about it still holds."""
    seq = _gebeurtenis(handeling, Netwerkgebeurtenis.PARTNER_TOEGETREDEN, partij, per, reden)
    lid = Lidmaatschap(partij=partij, geldig_van=per)
    leg_feit_vast(handeling, feit=lid, gebeurtenis=seq, keur=keur_lidmaatschap)


def laat_uittreden(handeling: Handeling, *, partij: str, per: dt.date, reden: str) -> None:
    """Let a party leave: ``per`` is the first day without it; the roles that it had as a member end on that day too."""
    seq = _gebeurtenis(handeling, Netwerkgebeurtenis.PARTNER_UITGETREDEN, partij, per, reden)
    lid = _op(handeling.session, Lidmaatschap, partij, per)
    if lid is None or lid.geldig_van == per:
        raise GEEN_LID.met(dag=datum(per))
    r = Rolvervulling
    als_lid = [rol for rol, regel in ROLREGELS.items() if regel.als_lid]
    loopt_door = or_(r.geldig_tot.is_(None), r.geldig_tot > per)
    rollen = select(r).where(r.partij == partij, r.rol.in_(als_lid), r.vervallen_in.is_(None), loopt_door)
    for rol in handeling.session.scalars(rollen).all():
        _laat_eindigen(handeling, rol, per, seq)
    beeindig_per(handeling, feit=lid, per=per, gebeurtenis=seq)
    keur_rollen_van(handeling.session, partij)


def wijzig_gegevens(handeling: Handeling, *, partij: str, kaart: Partijkaart, per: dt.date, reden: str) -> None:
    """Give a party another name, number or address from a day on."""
    seq = _gebeurtenis(handeling, Netwerkgebeurtenis.PARTIJ_GEWIJZIGD, partij, per, reden)
    nu, nieuw = _moet(handeling.session, Partijgegevens, partij, per), asdict(partijkaart(kaart))
    if all(getattr(nu, kolom) == waarde for kolom, waarde in nieuw.items()):
        raise ZELFDE_WAARDE.met(dag=datum(per))
    wijzig_per(handeling, feit=nu, per=per, gebeurtenis=seq, keur=keur_gegevens, **nieuw)


def wijzig_grootte(handeling: Handeling, *, partij: str, grootte: Grootte, per: dt.date, reden: str) -> None:
    """Put a netwerkpartner in another size class from a day on."""
    seq = _gebeurtenis(handeling, Netwerkgebeurtenis.PARTIJ_GEWIJZIGD, partij, per, reden)
    nu = _moet(handeling.session, Omvang, partij, per)
    if nu.grootte is grootte:
        raise ZELFDE_WAARDE.met(dag=datum(per))
    wijzig_per(handeling, feit=nu, per=per, gebeurtenis=seq, grootte=grootte)


def wijzig_ondersteuning(
    handeling: Handeling, *, partij: str, soorten: Collection[str], per: dt.date, reden: str
) -> None:
    """Let a netwerkpartner give these kinds of support from a day on, and no others."""
    seq = _gebeurtenis(handeling, Netwerkgebeurtenis.PARTIJ_GEWIJZIGD, partij, per, reden)
    _netwerkpartner(handeling.session, partij)
    nu = {feit.soort: feit for feit in _alle_op(handeling.session, Ondersteuning, partij, per)}
    nieuw = _soorten(soorten)
    if set(nu) == set(nieuw):
        raise ZELFDE_WAARDE.met(dag=datum(per))
    for soort in sorted(set(nu) - set(nieuw)):
        _laat_eindigen(handeling, nu[soort], per, seq)
    for soort in sorted(set(nieuw) - set(nu)):
        feit = Ondersteuning(partij=partij, geldig_van=per, soort=soort)
        leg_feit_vast(handeling, feit=feit, gebeurtenis=seq)


def wijzig_concern(handeling: Handeling, *, partij: str, concern: str | None, per: dt.date, reden: str) -> None:
    """Let a netwerkpartner belong to a group from a day on, to another one, or to none."""
    seq = _gebeurtenis(handeling, Netwerkgebeurtenis.PARTIJ_GEWIJZIGD, partij, per, reden)
    _netwerkpartner(handeling.session, partij)
    nu = _op(handeling.session, Concernlid, partij, per)
    nieuw = naam(concern) if concern else None
    if (nu.concern if nu else None) == nieuw:
        raise ZELFDE_WAARDE.met(dag=datum(per))
    if nu is not None:
        _laat_eindigen(handeling, nu, per, seq)
    if nieuw is not None:
        feit = Concernlid(partij=partij, geldig_van=per, concern=nieuw)
        leg_feit_vast(handeling, feit=feit, gebeurtenis=seq)


def herstel_toetreding(handeling: Handeling, *, partij: str, was: dt.date, wordt: dt.date, reden: str) -> None:
    """Correct the day on which a party joined; everything that was recorded as from that day moves along."""
    seq = _gebeurtenis(handeling, Netwerkgebeurtenis.REGISTER_HERSTELD, partij, wordt, reden)
    if was == wordt:
        raise ZELFDE_WAARDE.met(dag=datum(wordt))
    lid = _op(handeling.session, Lidmaatschap, partij, was)
    if lid is None or lid.geldig_van != was:
        raise GEEN_LID.met(dag=datum(was))
    for soort in _BIJ_TOETREDING:
        for feit in _alle_op(handeling.session, soort, partij, was):
            if feit.geldig_van == was:
                herstel(handeling, feit=feit, gebeurtenis=seq, keur=KEURINGEN.get(soort), geldig_van=wordt)
    keur_rollen_van(handeling.session, partij)


def herstel_uittreding(
    handeling: Handeling, *, partij: str, toegetreden: dt.date, wordt: dt.date | None, reden: str
) -> None:
    """Correct the day on which a party left; None when it did not leave."""
    lid = _op(handeling.session, Lidmaatschap, partij, toegetreden)
    if lid is None:
        raise GEEN_LID.met(dag=datum(toegetreden))
    herstel_feit(handeling, feit=lid, reden=reden, geldig_tot=wordt)


def herstel_feit(handeling: Handeling, *, feit: Feit, reden: str, **waarden: Any) -> None:  # noqa: ANN401 - columns of any fact
    """Correct a fact of the register that was written down wrongly; the days of a role or of taking part included."""
    seq = _herstel_gebeurtenis(handeling, feit, reden)
    if isinstance(feit, Partijgegevens):
        waarden |= asdict(partijkaart(op_de_kaart(Partijkaart, feit, waarden)))
    elif isinstance(feit, Persoonsgegevens):
        waarden |= asdict(persoonskaart(op_de_kaart(Persoonskaart, feit, waarden)))
    herstel(handeling, feit=feit, gebeurtenis=seq, keur=KEURINGEN.get(type(feit)), **waarden)
    if isinstance(feit, Lidmaatschap):
        keur_rollen_van(handeling.session, feit.partij)


def trek_in(handeling: Handeling, *, feit: Feit, reden: str) -> None:
    """Withdraw a fact of the register that never held."""
    seq = _herstel_gebeurtenis(handeling, feit, reden)
    trek_feit_in(handeling, feit=feit, gebeurtenis=seq)
    if isinstance(feit, Lidmaatschap):
        keur_rollen_van(handeling.session, feit.partij)


def _nieuwe_partij(handeling: Handeling, soort: Partijsoort, kaart: Partijkaart, per: dt.date, seq: int) -> str:
    partij = Partij(id=handeling.nieuw_id, soort=soort, vastgelegd_in=seq)
    handeling.session.add(partij)
    handeling.session.flush()  # its facts refer to it
    gegevens = Partijgegevens(partij=partij.id, geldig_van=per, **asdict(partijkaart(kaart)))
    leg_feit_vast(handeling, feit=gegevens, gebeurtenis=seq, keur=keur_gegevens)
    lid = Lidmaatschap(partij=partij.id, geldig_van=per)
    leg_feit_vast(handeling, feit=lid, gebeurtenis=seq, keur=keur_lidmaatschap)
    return partij.id


def _gebeurtenis(handeling: Handeling, soort: Netwerkgebeurtenis, partij: str, per: dt.date, reden: str) -> int:
    lading = {"partij": partij, "per": per.isoformat(), "reden": gegeven_reden(reden)}
    return handeling.leg_vast(soort, lading=lading)


def _herstel_gebeurtenis(handeling: Handeling, feit: Feit, reden: str) -> int:
    lading = {"feit": feit.id, "tabel": type(feit).__name__.lower(), "reden": gegeven_reden(reden)}
    return handeling.leg_vast(Netwerkgebeurtenis.REGISTER_HERSTELD, lading=lading)


def _soorten(soorten: Collection[str]) -> list[str]:
    return sorted({naam(soort) for soort in soorten})


def _netwerkpartner(session: Session, partij: str) -> None:
    if session.get_one(Partij, partij).soort is not Partijsoort.NETWERKPARTNER:
        raise ANDERE_SOORT.met()


def _laat_eindigen(handeling: Handeling, feit: Feit, per: dt.date, seq: int) -> None:
    if feit.geldig_van >= per:
        trek_feit_in(handeling, feit=feit, gebeurtenis=seq)
    else:
        beeindig_per(handeling, feit=feit, per=per, gebeurtenis=seq)


def _alle_op(session: Session, soort: type[V], partij: str, dag: dt.date) -> list[V]:
    return list(session.scalars(select(soort).where(soort.partij == partij, geldt(soort, Peil(dag)))))


def _op(session: Session, soort: type[V], partij: str, dag: dt.date) -> V | None:
    return next(iter(_alle_op(session, soort, partij, dag)), None)


def _moet(session: Session, soort: type[V], partij: str, dag: dt.date) -> V:
    feit = _op(session, soort, partij, dag)
    if feit is None:
        raise NIET_GEVONDEN.met(dag=datum(dag))
    return feit
