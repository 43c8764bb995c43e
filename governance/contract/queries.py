"""What was agreed: which text holds on a day, for whom, with which parameters; exactly one answer or a refusal."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from governance.contract.contracttekst import (
    Artikeltekst,
    Contracttekst,
    Parameterafspraak,
    tekst_sha256,
    termijn_uit_waarde,
    uit_json,
)
from governance.contract.model import (
    Artikel,
    Contractparameter,
    Contractstap,
    Contractversie,
    Geldigheid,
    Procesovereenkomst,
)
from governance.contract.rules import (
    GEEN_TEKST,
    NIET_GETEKEND,
    NIET_IN_VERSIE,
    NOG_CONCEPT,
    Termijnafspraak,
    Versiestand,
    versiestand,
)
from governance.contract.versieloop import Gelding, Versieloop, Versiestap, versielopen
from governance.feiten.conditions import geldt, staat
from governance.feiten.rules import Peil
from governance.kalender.datum import datum
from governance.logboek.model import Gebeurtenis, Lading


@dataclass(frozen=True, slots=True)
class Versiegegevens:
    """One version of the text: its number, its title, how far it is, and the hash of all its articles in order."""

    id: str
    nummer: str
    titel: str
    stand: Versiestand
    sha256: str


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a version as it was agreed: by whom, when, why, and on which article."""

    code: str
    waarde: Any
    artikel: str
    auteur: str
    op: dt.datetime
    reden: str
    bron: str


@dataclass(frozen=True, slots=True)
class Ondertekening:
    """What a netwerkpartner signed, and from when until when it binds; the gemeente signs too, so it is one paper."""

    id: str
    partij: str
    versie: str
    zaaknummer: str
    getekend_op: dt.date
    getekend_door: str | None
    van: dt.date
    tot: dt.date | None


def zoek_versie(session: Session, nummer: str) -> Versiegegevens | None:
    """Find a version by its number."""
    gevonden = session.scalar(select(Contractversie.id).where(Contractversie.nummer == nummer))
    return None if gevonden is None else versiegegevens(session, gevonden)


def versiegegevens(session: Session, versie: str) -> Versiegegevens:
    """Describe one version."""
    rij = session.get_one(Contractversie, versie)
    hashes = session.scalars(select(Artikel.sha256).where(Artikel.versie == versie).order_by(Artikel.volgorde))
    stappen = session.scalars(select(Contractstap.stand).where(Contractstap.versie == versie))
    return Versiegegevens(versie, rij.nummer, rij.titel, versiestand(stappen.all()), tekst_sha256(hashes))


def contractversies(session: Session) -> tuple[Versieloop, ...]:
    """Give what became of every version of the text: concepts first, then the one that holds last."""
    v, s, g = Contractversie, Contractstap, Geldigheid
    stappen = select(v.id, v.nummer, s.stand, s.door, Gebeurtenis.op).join(s, s.versie == v.id)
    stappen = stappen.join(Gebeurtenis, Gebeurtenis.seq == s.vastgelegd_in).order_by(s.vastgelegd_in)
    staan = select(g.versie, g.geldig_van).where(g.vervallen_in.is_(None)).order_by(g.geldig_van)
    return versielopen(
        ((versie, nummer, Versiestap(stand, door, op)) for versie, nummer, stand, door, op in session.execute(stappen)),
        ((versie, Gelding(van)) for versie, van in session.execute(staan)),
    )


def vastgestelde_versie(session: Session, versie: str) -> Versiegegevens:
    """Describe one version that is fixed; `Weigering` while it is a concept."""
    gegevens = versiegegevens(session, versie)
    if gegevens.stand is not Versiestand.VASTGESTELD:
        raise NOG_CONCEPT.met(wat=f"versie {gegevens.nummer} van de overeenkomst")
    return gegevens


def geldende_versie(session: Session, peil: Peil) -> Versiegegevens:
    """Give the one text that holds for everybody on a day; `Weigering` when there is none yet."""
    vraag = (
        select(Geldigheid.versie)
        .where(staat(Geldigheid, peil), Geldigheid.geldig_van <= peil.dag)
        .order_by(Geldigheid.geldig_van.desc())
        .limit(1)
    )
    gevonden = session.scalar(vraag)
    if gevonden is None:
        raise GEEN_TEKST.met(dag=datum(peil.dag))
    return versiegegevens(session, gevonden)


def ingang(session: Session, peil: Peil) -> dt.date:
    """Give the first day of the text that holds on a day; `Weigering` when there is none yet."""
    g = Geldigheid
    eerste = session.scalar(select(func.max(g.geldig_van)).where(staat(g, peil), g.geldig_van <= peil.dag))
    if eerste is None:
        raise GEEN_TEKST.met(dag=datum(peil.dag))
    return eerste


def ondertekening(session: Session, partij: str, peil: Peil) -> Ondertekening:
    """Give what a partner signed that binds on a day; `Weigering` when there is nothing."""
    p = Procesovereenkomst
    gevonden = session.scalar(select(p).where(p.partij == partij, geldt(p, peil)))
    if gevonden is None:
        raise NIET_GETEKEND.met(dag=datum(peil.dag))
    return _ondertekening(gevonden)


def ondertekeningen(session: Session, peil: Peil) -> tuple[Ondertekening, ...]:
    """Give everything that was signed and binds on a day."""
    p = Procesovereenkomst
    return tuple(_ondertekening(rij) for rij in session.scalars(select(p).where(geldt(p, peil)).order_by(p.zaaknummer)))


def tekst_voor_partner(session: Session, partij: str, peil: Peil) -> Versiegegevens:
    """Give the text that binds a partner on a day: the one of everybody, once the partner has signed."""
    ondertekening(session, partij, peil)
    return geldende_versie(session, peil)


def contracttekst(session: Session, versie: str) -> Contracttekst:
    """Read a whole version back as it was written down."""
    rij = session.get_one(Contractversie, versie)
    vorige = None if rij.vorige is None else session.get_one(Contractversie, rij.vorige).nummer
    artikelen = session.scalars(select(Artikel).where(Artikel.versie == versie).order_by(Artikel.volgorde))
    return Contracttekst(
        nummer=rij.nummer,
        titel=rij.titel,
        vorige=vorige,
        artikelen=tuple(Artikeltekst(artikel.nummer, artikel.kop, artikel.tekst) for artikel in artikelen),
        parameters=tuple(
            Parameterafspraak(deel.code, deel.waarde, deel.artikel, deel.reden, deel.bron)
            for deel in parameters(session, versie)
        ),
    )


def parameters(session: Session, versie: str) -> tuple[Parameter, ...]:
    """Give every parameter of a version, by code."""
    c = Contractparameter
    rijen = session.scalars(select(c).where(c.versie == versie).order_by(c.code))
    return tuple(_parameter(rij) for rij in rijen)


def parameter(session: Session, versie: str, code: str) -> Parameter:
    """Give one parameter of a version; `Weigering` when the version says nothing about it."""
    c = Contractparameter
    gevonden = session.scalar(select(c).where(c.versie == versie, c.code == code))
    if gevonden is None:
        raise NIET_IN_VERSIE.met(versie=session.get_one(Contractversie, versie).nummer, code=code)
    return _parameter(gevonden)


def termijnsoort(session: Session, versie: str, code: str) -> Termijnafspraak:
    """Give a term as a version fixes it; `Weigering` when the version says nothing about it."""
    gevonden = parameter(session, versie, code)
    return termijn_uit_waarde(code, gevonden.artikel, gevonden.waarde)


def _parameter(rij: Contractparameter) -> Parameter:
    waarde = uit_json(rij.code, rij.waarde)
    return Parameter(rij.code, waarde, rij.artikel, rij.auteur, rij.op, rij.reden, rij.bron)


def _ondertekening(rij: Procesovereenkomst) -> Ondertekening:
    return Ondertekening(
        id=rij.id,
        partij=rij.partij,
        versie=rij.versie,
        zaaknummer=rij.zaaknummer,
        getekend_op=rij.getekend_op,
        getekend_door=rij.getekend_door,
        van=rij.geldig_van,
        tot=rij.geldig_tot,
    )


def veranderde_versies(session: Session) -> tuple[str, ...]:
    """Name the fixed versions whose words are no longer those that the log vouches for; the bolts allow none."""
    s = Contractstap
    vast = select(s.versie, s.tekst_sha256, Lading.inhoud).outerjoin(Lading, Lading.seq == s.vastgelegd_in)
    anders = []
    for versie, sha256, lading in session.execute(vast.where(s.stand == Versiestand.VASTGESTELD)):
        tekst = contracttekst(session, versie)
        bedoeld = json.loads(lading)["sha256"] if lading else sha256
        if {tekst_sha256(deel.sha256 for deel in tekst.artikelen), sha256} != {bedoeld}:
            anders.append(tekst.nummer)
    return tuple(sorted(anders))
