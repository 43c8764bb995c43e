"""Reading what documents there are, how far they are and what one says; who shows that, records that it was read."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from governance.documenten.documentsoorten import Documentsoort, Vertrouwelijkheid
from governance.documenten.model import Document, Documentinhoud, Documentstap
from governance.documenten.rules import (
    INHOUD_VERANDERD,
    INHOUD_VERNIETIGD,
    ONBEKEND_NUMMER,
    Documentnummer,
    Documentstand,
    Documentstapsoort,
    stand,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Documentblad:
    """One version of a document as it stands in the register, without what it says."""

    id: str
    nummer: Documentnummer
    versie: int
    soort: Documentsoort
    stand: Documentstand
    dagtekening: dt.date
    auteur: str
    partij: str | None
    zaak: str | None
    sjabloonversie: int
    vertrouwelijkheid: Vertrouwelijkheid
    sha256: str


@dataclass(frozen=True, slots=True)
class Inhoud:
    """What one version says: its bytes as they were made, and what they were made of."""

    blad: Documentblad
    bestand: bytes
    invoer: dict[str, Any]
    marker: tuple[str, ...]


def volgend_nummer(session: Session, *, jaar: int) -> Documentnummer:
    """Give the number of the next new document of a year; it holds for as long as no other writes."""
    laatste = session.scalar(select(func.max(Document.volgnummer)).where(Document.jaar == jaar)) or 0
    return Documentnummer(jaar, laatste + 1)


def zoek_document(session: Session, nummer: Documentnummer, *, versie: int | None = None) -> Documentblad | None:
    """Find one version of a document, or the last one."""
    vraag = select(Document).where(Document.jaar == nummer.jaar, Document.volgnummer == nummer.volgnummer)
    return _eerste(session, vraag if versie is None else vraag.where(Document.versie == versie))


def document_met(session: Session, document: str) -> Documentblad:
    """Give one version of a document by its key, which is known to exist."""
    return _blad(session, session.get_one(Document, document))


def zoek_blad(session: Session, document: str) -> Documentblad | None:
    """Find one version of a document by its key; None when there is none."""
    rij = session.get(Document, document)
    return None if rij is None else _blad(session, rij)


def stukken_in(session: Session, zaak: str) -> tuple[Documentblad, ...]:
    """Give the last version of every document of a matter, in the order in which they were made."""
    d = Document
    rijen = session.scalars(select(d).where(d.zaak == zaak).order_by(d.jaar, d.volgnummer, d.versie))
    laatste = {(rij.jaar, rij.volgnummer): rij for rij in rijen}
    standen = standen_van(session, [rij.id for rij in laatste.values()])
    return tuple(_als_blad(rij, standen[rij.id]) for rij in laatste.values())


def standen_van(session: Session, documenten: Collection[str]) -> dict[str, Documentstand]:
    """Give how far each of these versions is, by key, in one look."""
    s, stappen = Documentstap, {een: list[Documentstapsoort]() for een in documenten}
    vraag = select(s.document, s.soort).where(s.document.in_(stappen)).order_by(s.vastgelegd_in)
    for document, soort in session.execute(vraag):
        stappen[document].append(soort)
    return {document: stand(rij) for document, rij in stappen.items()}


def laatste_van(
    session: Session, *, soort: Documentsoort, partij: str | None, zaak: str | None = None
) -> Documentblad | None:
    """Find the last version of the newest document of a kind for one party or for none, in one zaak or outside any."""
    vraag = select(Document).where(Document.soort == soort, Document.partij == partij, Document.zaak == zaak)
    return _eerste(session, vraag)


def wie_werkten_aan(session: Session, zaak: str, *, niet: Documentsoort) -> frozenset[str]:
    """Give who wrote, approved or sent a document of a matter, of any kind but one."""
    d, s = Document, Documentstap
    van_zaak = (d.zaak == zaak, d.soort != niet)
    schrijvers = session.scalars(select(d.auteur).where(*van_zaak))
    anderen = session.scalars(select(s.door).join(d, d.id == s.document).where(*van_zaak, s.door.is_not(None)))
    return frozenset({*schrijvers, *(een for een in anderen if een is not None)})


def inhoud_van(session: Session, nummer: Documentnummer, versie: int) -> Inhoud:
    """Give what a version says, after checking that it is what was made; the caller records that it was read."""
    blad = zoek_document(session, nummer, versie=versie)
    if blad is None:
        raise ONBEKEND_NUMMER.met(nummer=f"{nummer}, versie {versie}")
    inhoud = session.get(Documentinhoud, blad.id)
    if inhoud is None:
        raise INHOUD_VERNIETIGD.met(nummer=str(nummer), versie=versie)
    if hashlib.sha256(inhoud.bestand).hexdigest() != blad.sha256:
        raise INHOUD_VERANDERD.met(nummer=str(nummer), versie=versie)
    marker = session.get_one(Document, blad.id).woo_marker
    return Inhoud(blad, inhoud.bestand, json.loads(inhoud.invoer), tuple(json.loads(marker)))


def _eerste(session: Session, vraag: Select[Document]) -> Documentblad | None:
    volgorde = (Document.jaar.desc(), Document.volgnummer.desc(), Document.versie.desc())
    document = session.scalars(vraag.order_by(*volgorde).limit(1)).first()
    return None if document is None else _blad(session, document)


def _blad(session: Session, document: Document) -> Documentblad:
    return _als_blad(document, standen_van(session, [document.id])[document.id])


def _als_blad(document: Document, hoe_ver: Documentstand) -> Documentblad:
    return Documentblad(
        id=document.id,
        nummer=Documentnummer(document.jaar, document.volgnummer),
        versie=document.versie,
        soort=document.soort,
        stand=hoe_ver,
        dagtekening=document.dagtekening,
        auteur=document.auteur,
        partij=document.partij,
        zaak=document.zaak,
        sjabloonversie=document.sjabloonversie,
        vertrouwelijkheid=document.vertrouwelijkheid,
        sha256=document.sha256,
    )
