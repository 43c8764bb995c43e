"""The acts about obligations: write them in a version, ask them, ask for an explanation, explain, and judge."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import asdict

from sqlalchemy import select
from sqlalchemy.orm import Session

from governance.contract.queries import geldende_versie, ondertekeningen
from governance.contract.termijnsoorten import VERANTWOORDING
from governance.feiten.conditions import geldt
from governance.feiten.rules import Duur, Peil
from governance.kalender.datum import datum
from governance.logboek.handeling import Handeling
from governance.netwerk.model import Partij, Persoonsgegevens
from governance.netwerk.queries import gemeente_op, partners_op, rollen_op
from governance.netwerk.rules import Partijsoort
from governance.termijnen.service import wacht_op_bezorging
from governance.verplichtingen.model import Nakoming, Nakomingsstap, Nakomingstekst, Verplichting
from governance.verplichtingen.queries import (
    Nakomingsbeeld,
    Verplichtingsgegevens,
    kon_uitleggen,
    nakomingen,
    nakomingsbeeld,
    verplichting_met_code,
    verplichtingen,
)
from governance.verplichtingen.rules import (
    AL_GEOPEND,
    ANDERE_SCHULDENAAR,
    EIGEN_NAKOMING,
    GEEN_SESSIE,
    KADER,
    VAN,
    ZELFDE_UITLEG,
    ZONDER_UITLEG,
    Nakomingsstapsoort,
    Periodiciteit,
    Verplichtingsgebeurtenis,
    Verplichtingstekst,
    Wie,
    perioden,
    weiger_oordeel,
)


def neem_verplichtingen_op(handeling: Handeling, *, versie: str, teksten: Iterable[Verplichtingstekst]) -> None:
    """Put obligations in a version that was just written down; each rests on an article of it."""
    handeling.session.add_all(Verplichting(id=handeling.nieuw_id, versie=versie, **asdict(tekst)) for tekst in teksten)
    handeling.session.flush()


def open_jaar(handeling: Handeling, *, jaar: int) -> int:
    """Ask everything that is owed in the periods of a year of who is bound then; give how many were new.

    Done again it asks only what was not asked yet: of a party that joined before a period that begins later.
    """
    session = handeling.session
    al_gevraagd = {(beeld.verplichting.code, beeld.partij, beeld.van) for beeld in nakomingen(session, jaar=jaar)}
    nieuw = [
        (regel, partij, periode)
        for regel, partij, periode in _gevraagd(session, jaar)
        if (regel.code, partij, periode.van) not in al_gevraagd
    ]
    for regel, partij, periode in nieuw:
        _open(handeling, regel, partij, None, periode)
    return len(nieuw)


def _gevraagd(session: Session, jaar: int) -> Iterator[tuple[Verplichtingsgegevens, str, Duur]]:
    for periodiciteit in Periodiciteit:
        for periode in perioden(periodiciteit, jaar):
            peil = Peil(periode.van)
            for regel in verplichtingen(session, geldende_versie(session, peil).id):
                if regel.periodiciteit is periodiciteit:
                    yield from ((regel, partij, periode) for partij in _schuldenaars(session, regel.wie, peil))


def _schuldenaars(session: Session, wie: Wie, peil: Peil) -> list[str]:
    """Give who is bound on a day: partners that take part and signed, and the gemeente."""
    partijen = []
    if wie in VAN[Partijsoort.NETWERKPARTNER]:
        getekend = {een.partij for een in ondertekeningen(session, peil)}
        partijen += [partner.id for partner in partners_op(session, peil) if partner.id in getekend]
    gemeente = gemeente_op(session, peil)
    if wie in VAN[Partijsoort.GEMEENTE] and gemeente is not None:
        partijen.append(gemeente.id)
    return partijen


def open_nakoming(
    handeling: Handeling,
    *,
    code: str,
    partij: str,
    van: dt.date,
    tot: dt.date | None = None,
    persoon: str | None = None,
) -> str:
    """Ask one obligation of a party, or of a person for that party, and give its key.

    For the Reisgids ``tot`` is the day after the session for which the person is registered.
    """
    session = handeling.session
    regel = verplichting_met_code(session, geldende_versie(session, Peil(van)).id, code)
    _weiger_andere_schuldenaar(handeling, regel, partij, persoon)
    if regel.periodiciteit is Periodiciteit.EERSTE_SESSIE and tot is None:
        raise GEEN_SESSIE.met(persoon=_naam(session, persoon, van))
    if any(beeld.van == van and beeld.persoon == persoon for beeld in nakomingen(session, partij=partij, code=code)):
        raise AL_GEOPEND.met(code=code, dag=datum(van))
    return _open(handeling, regel, partij, persoon, Duur(van, tot))


def _naam(session: Session, persoon: str | None, dag: dt.date) -> str:
    p = Persoonsgegevens
    return session.scalar(select(p.naam).where(p.persoon == persoon, geldt(p, Peil(dag)))) or "deze persoon"


def _weiger_andere_schuldenaar(
    handeling: Handeling, regel: Verplichtingsgegevens, partij: str, persoon: str | None
) -> None:
    soort = handeling.session.get_one(Partij, partij).soort
    past = {
        Wie.PERSOON: persoon is not None,
        Wie.CLUSTER: soort is Partijsoort.NETWERKPARTNER and persoon is None,
    }.get(regel.wie, regel.wie in VAN[soort] and persoon is None)
    if not past:
        raise ANDERE_SCHULDENAAR.met(code=regel.code, wie=regel.wie.value)


def _open(handeling: Handeling, regel: Verplichtingsgegevens, partij: str, persoon: str | None, periode: Duur) -> str:
    nakoming = handeling.nieuw_id
    lading = {"code": regel.code, "partij": partij, "persoon": persoon, "van": periode.van.isoformat()}
    seq = handeling.leg_vast(Verplichtingsgebeurtenis.GEOPEND, zaak=nakoming, grond=KADER, lading=lading)
    handeling.session.add(
        Nakoming(
            id=nakoming,
            verplichting=regel.id,
            partij=partij,
            persoon=persoon,
            van=periode.van,
            tot=periode.tot,
            vastgelegd_in=seq,
        )
    )
    handeling.session.flush()  # what is recorded about it refers to it
    return nakoming


def vraag_verantwoording(handeling: Handeling, *, nakoming: str, document: str) -> str:
    """Ask a party to explain itself, with a letter; the time for it starts when that is delivered. Give the term."""
    beeld = nakomingsbeeld(handeling.session, nakoming)
    handeling.leg_vast(
        Verplichtingsgebeurtenis.VERANTWOORDING_GEVRAAGD, zaak=nakoming, grond=KADER, lading={"document": document}
    )
    return wacht_op_bezorging(
        handeling,
        code=VERANTWOORDING,
        contractversie=beeld.verplichting.versie,
        zaak=nakoming,
        document=document,
        partij=beeld.partij,
    )


def verantwoord(handeling: Handeling, *, nakoming: str, tekst: str) -> None:
    """Record what a party explains, in its own words."""
    if not tekst.strip():
        raise ZONDER_UITLEG.met()
    beeld = nakomingsbeeld(handeling.session, nakoming)
    if beeld.stappen and (beeld.stappen[-1].soort, beeld.stappen[-1].tekst) == (Nakomingsstapsoort.VERANTWOORD, tekst):
        raise ZELFDE_UITLEG.met()
    _zet(handeling, beeld, Nakomingsstapsoort.VERANTWOORD, tekst)


def beoordeel_nakoming(handeling: Handeling, *, nakoming: str, oordeel: Nakomingsstapsoort, bewijs: str) -> None:
    """Record what came of an obligation, and what that rests on; the last judgement is the one that counts."""
    beeld = nakomingsbeeld(handeling.session, nakoming)
    _weiger_eigen(handeling, beeld)
    weiger_oordeel(
        beeld.verplichting.code,
        oordeel=oordeel,
        aard=beeld.verplichting.aard,
        stand=beeld.stand,
        kon_uitleggen=kon_uitleggen(handeling.session, beeld, handeling.dag),
        bewijs=bewijs,
    )
    _zet(handeling, beeld, oordeel, bewijs)


def _weiger_eigen(handeling: Handeling, beeld: Nakomingsbeeld) -> None:
    """Refuse who owes it, or does anything for the partner that does; the gemeente keeps its own list, in the open."""
    session, wie = handeling.session, handeling.persoon
    werkt_er = session.get_one(Partij, beeld.partij).soort is Partijsoort.NETWERKPARTNER and rollen_op(
        session, Peil(handeling.dag), persoon=wie, partij=beeld.partij
    )
    if wie == beeld.persoon or werkt_er:
        raise EIGEN_NAKOMING.met()


def _zet(handeling: Handeling, beeld: Nakomingsbeeld, soort: Nakomingsstapsoort, tekst: str) -> None:
    uitleg = soort is Nakomingsstapsoort.VERANTWOORD
    seq = handeling.leg_vast(
        Verplichtingsgebeurtenis.VERANTWOORD if uitleg else Verplichtingsgebeurtenis.BEOORDEELD,
        zaak=beeld.id,
        grond=KADER,
        van=beeld.stand,
        naar=beeld.stand if uitleg else soort,
    )
    stap = Nakomingsstap(
        id=handeling.nieuw_id,
        nakoming=beeld.id,
        soort=soort,
        dag=handeling.dag,
        door=handeling.persoon,
        vastgelegd_in=seq,
    )
    handeling.session.add(stap)
    handeling.session.flush()  # the words refer to the step
    handeling.session.add(Nakomingstekst(stap=stap.id, tekst=tekst))
    handeling.session.flush()
