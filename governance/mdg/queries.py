"""Reading meetings, items and what came of them; what is free text is asked for apart."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from governance.belangen.queries import banden_na, belangen_in, hoort_bij
from governance.feiten.rules import Peil
from governance.mdg.model import (
    Agendapunt,
    Controleantwoord,
    Mdgtekst,
    Presentie,
    Puntdeelname,
    Quorumstaat,
    Stem,
    Uitkomst,
    Vergadering,
    Vergaderstap,
)
from governance.mdg.rules import (
    OVER_EEN_ZAAK,
    Mdgdaad,
    Puntsoort,
    Puntuitkomst,
    Tekstsoort,
    Vergadersoort,
    Vergaderstand,
)
from governance.mdg.stemming import (
    CONTROLELIJST,
    GEMEENTEZETEL,
    ZITTING,
    Controlepunt,
    Controlestap,
    Quorum,
    Stemkeuze,
    Wijze,
)
from governance.netwerk.afvaardiging import zetels_op
from governance.netwerk.queries import rollen_op
from governance.netwerk.rules import Rol


@dataclass(frozen=True, slots=True, kw_only=True)
class Vergaderbeeld:
    """One meeting as it is now."""

    id: str
    soort: Vergadersoort
    dag: dt.date
    plaats: str
    contractversie: str
    stand: Vergaderstand


@dataclass(frozen=True, slots=True, kw_only=True)
class Puntbeeld:
    """One item as it is now; ``begonnen`` is whether it was looked at who takes part. The title is a text apart."""

    id: str
    vergadering: str
    volgorde: int
    soort: Puntsoort
    daad: Mdgdaad
    zaak: str | None
    partij: str | None
    begonnen: bool
    uitkomst: Puntuitkomst | None

    @property
    def over_een_zaak(self) -> bool:
        """Whether it is about one partner, and only for who has no tie to it."""
        return self.soort in OVER_EEN_ZAAK


@dataclass(frozen=True, slots=True, kw_only=True)
class Deelnemer:
    """How somebody who was there took part in an item."""

    persoon: str
    rol: Rol
    zetel: str | None
    wijze: Wijze


@dataclass(frozen=True, slots=True, kw_only=True)
class Stembeeld:
    """The vote of one seat."""

    zetel: str
    persoon: str
    keuze: Stemkeuze
    controlepunt: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Zaakuitkomst:
    """What the MDG I-F last came to about a case: the item, the day, and the outcome with what it rests on."""

    punt: str
    vergadering: str
    dag: dt.date
    soort: Puntsoort
    uitkomst: Puntuitkomst
    lijst: tuple[Controlepunt, ...]
    stemmen: tuple[Stembeeld, ...]
    andere_verklaringen: tuple[str, ...]


def vergaderingen(session: Session) -> tuple[Vergaderbeeld, ...]:
    """Give every meeting, the last first."""
    v = Vergadering
    standen: dict[str, Vergaderstand] = {}
    for stap in session.scalars(select(Vergaderstap).order_by(Vergaderstap.vastgelegd_in)):
        standen[stap.vergadering] = stap.naar
    return tuple(
        Vergaderbeeld(
            id=rij.id,
            soort=rij.soort,
            dag=rij.dag,
            plaats=rij.plaats,
            contractversie=rij.contractversie,
            stand=standen.get(rij.id, Vergaderstand.GEPLAND),
        )
        for rij in session.scalars(select(v).order_by(v.dag.desc(), v.vastgelegd_in.desc()))
    )


def vergaderbeeld(session: Session, vergadering: str) -> Vergaderbeeld | None:
    """Give one meeting; None when there is none with that key."""
    return next((een for een in vergaderingen(session) if een.id == vergadering), None)


def punten_van(session: Session, vergadering: str) -> tuple[Puntbeeld, ...]:
    """Give the items of a meeting, in their order."""
    return _punten(session, Agendapunt.vergadering == vergadering)


def punten_over(session: Session, zaak: str) -> tuple[Puntbeeld, ...]:
    """Give the items about one case, in the order in which they came on an agenda."""
    return _punten(session, Agendapunt.zaak == zaak)


def puntbeeld(session: Session, punt: str) -> Puntbeeld | None:
    """Give one item; None when there is none with that key."""
    return next(iter(_punten(session, Agendapunt.id == punt)), None)


def plaatsen_op(session: Session, dag: dt.date) -> dict[str, tuple[Rol, str | None]]:
    """Give who has a place on a day, each in the role with most to say, and for which seat."""
    houders = rollen_op(session, Peil(dag), rollen=ZITTING)
    plaatsen: dict[str, tuple[Rol, str | None]] = {}
    for een in sorted(houders, key=lambda houder: ZITTING.index(houder.rol)):
        zetel = GEMEENTEZETEL if een.rol is Rol.CONTRACTMANAGER else een.cluster
        plaatsen.setdefault(een.persoon, (een.rol, zetel))
    return plaatsen


def presentie_van(session: Session, vergadering: str) -> tuple[Presentie, ...]:
    """Give who is there, in the order of their seats."""
    p = Presentie
    return tuple(session.scalars(select(p).where(p.vergadering == vergadering).order_by(p.zetel, p.rol, p.persoon)))


def deelnemers(session: Session, punt: str) -> tuple[Deelnemer, ...]:
    """Give how everybody who was there took part in an item; nobody as long as it did not begin."""
    d = Puntdeelname
    rijen = session.scalars(select(d).where(d.punt == punt).order_by(d.zetel, d.rol, d.persoon))
    return tuple(Deelnemer(persoon=een.persoon, rol=een.rol, zetel=een.zetel, wijze=een.wijze) for een in rijen)


def quorum_van(session: Session, punt: str) -> Quorum | None:
    """Give what was counted when an item began."""
    rij = session.get(Quorumstaat, punt)
    return None if rij is None else Quorum(rij.zetels, rij.opzij, rij.aanwezig, rij.minimaal)


def zetels_voor(session: Session, dag: dt.date, zaak: str | None, partij: str | None) -> tuple[int, int]:
    """Give how many clusters have a seat on a day, and for how many nobody may take part in a case.

    A seat is lost when the delegate and everybody who stands in have a tie; who did not declare still counts as there.
    """
    bezet = [zetel for zetel in zetels_op(session, Peil(dag)) if zetel.afgevaardigde or zetel.plaatsvervangers]
    if zaak is None or partij is None:
        return len(bezet), 0
    weg = {beeld.persoon for beeld in belangen_in(session, zaak) if beeld.stapt_opzij}
    opzij = 0
    for zetel in bezet:
        houders = [een.persoon for een in (zetel.afgevaardigde, *zetel.plaatsvervangers) if een is not None]
        opzij += all(wie in weg or hoort_bij(session, partij, wie, dag) for wie in houders)
    return len(bezet), opzij


def controlelijst(session: Session, punt: str) -> tuple[Controlepunt, ...]:
    """Give the eight points of the checklist as they stand."""
    c = Controleantwoord
    per_punt: defaultdict[int, dict[Controlestap, bool | None]] = defaultdict(dict)
    for rij in session.scalars(select(c).where(c.punt == punt)):
        per_punt[rij.nummer][rij.soort] = rij.antwoord
    return tuple(
        Controlepunt(
            nummer=nummer,
            antwoord=per_punt[nummer].get(Controlestap.ANTWOORD),
            betwist=Controlestap.BETWIST in per_punt[nummer],
            beslecht=per_punt[nummer].get(Controlestap.BESLECHT),
        )
        for nummer in range(1, len(CONTROLELIJST) + 1)
    )


def stemmen_over(session: Session, punt: str) -> tuple[Stembeeld, ...]:
    """Give the votes on an item, by seat."""
    rijen = session.scalars(select(Stem).where(Stem.punt == punt).order_by(Stem.zetel))
    return tuple(
        Stembeeld(zetel=een.zetel, persoon=een.persoon, keuze=een.keuze, controlepunt=een.controlepunt) for een in rijen
    )


def teksten(session: Session, bij: str, soort: Tekstsoort) -> tuple[str, ...]:
    """Give the words of one kind with something, in the order in which they were written; none once destroyed."""
    t = Mdgtekst
    return tuple(session.scalars(select(t.tekst).where(t.bij == bij, t.soort == soort).order_by(t.vastgelegd_in)))


def schrijvers(session: Session, bij: str, soort: Tekstsoort) -> frozenset[str]:
    """Give who wrote the words of one kind with something."""
    return frozenset(session.scalars(select(Mdgtekst.door).where(Mdgtekst.bij == bij, Mdgtekst.soort == soort)))


def gewone_in(session: Session, jaar: int) -> int:
    """Count the ordinary meetings of a calendar year that were not moved to another day."""
    return sum(
        een.soort is Vergadersoort.GEWOON and een.dag.year == jaar and een.stand is not Vergaderstand.VERZET
        for een in vergaderingen(session)
    )


def wachtend_punt(session: Session, zaak: str) -> Puntbeeld | None:
    """Give the item about a case that waits on an agenda or is being discussed; None when there is none."""
    open_ = (punt for punt in punten_over(session, zaak) if punt.uitkomst is None)
    weg = {een.id for een in vergaderingen(session) if een.stand is Vergaderstand.VERZET}
    return next((punt for punt in open_ if punt.vergadering not in weg), None)


def uitkomst_van(session: Session, zaak: str, sinds: int = 0) -> Zaakuitkomst | None:
    """Give what the MDG I-F last came to about a case after an event; None as long as it came to nothing.

    A tie of somebody who took part, found later or come up during the item, spoils it: it is then ``aangetast``.
    """
    later = set(session.scalars(select(Uitkomst.punt).where(Uitkomst.vastgelegd_in > sinds)))
    af = [punt for punt in punten_over(session, zaak) if punt.id in later]
    if not af:
        return None
    punt = af[-1]
    uitkomst, beeld = punt.uitkomst, vergaderbeeld(session, punt.vergadering)
    if uitkomst is None or beeld is None:
        return None
    return Zaakuitkomst(
        punt=punt.id,
        vergadering=punt.vergadering,
        dag=beeld.dag,
        soort=punt.soort,
        uitkomst=Puntuitkomst.AANGETAST if _aangetast(session, zaak, punt.id) else uitkomst,
        lijst=controlelijst(session, punt.id) if punt.soort is Puntsoort.VASTSTELLING else (),
        stemmen=stemmen_over(session, punt.id),
        andere_verklaringen=teksten(session, punt.id, Tekstsoort.ANDERE_VERKLARING),
    )


def _aangetast(session: Session, zaak: str, punt: str) -> bool:
    """Tell whether somebody took part with a tie: found since the item began, or declared before it was closed."""
    begonnen = session.scalar(select(func.min(Puntdeelname.vastgelegd_in)).where(Puntdeelname.punt == punt))
    if begonnen is None:
        return False
    af = session.get_one(Uitkomst, punt).vastgelegd_in
    met_band = {een.persoon for een in banden_na(session, zaak, begonnen) if een.gemeld or een.nummer < af}
    mee = {een.persoon for een in deelnemers(session, punt) if een.wijze in {Wijze.STEMT, Wijze.SPREEKT}}
    return not met_band.isdisjoint(mee)


def _punten(session: Session, waar: ColumnElement[bool]) -> tuple[Puntbeeld, ...]:
    a, q, u = Agendapunt, Quorumstaat, Uitkomst
    vraag = select(a, q.punt, u.uitkomst).outerjoin(q, q.punt == a.id).outerjoin(u, u.punt == a.id).where(waar)
    return tuple(
        Puntbeeld(
            id=rij.id,
            vergadering=rij.vergadering,
            volgorde=rij.volgorde,
            soort=rij.soort,
            daad=rij.daad,
            zaak=rij.zaak,
            partij=rij.partij,
            begonnen=begonnen is not None,
            uitkomst=uitkomst,
        )
        for rij, begonnen, uitkomst in session.execute(vraag.order_by(a.vastgelegd_in))
    )
