"""Reading what documents there are and how far they are; what one says is read by an act, because that is recorded."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from governance.documenten.documentsoorten import Documentsoort, Vertrouwelijkheid
from governance.documenten.model import Document, Documentstap
from governance.documenten.rules import Documentnummer, Documentstand, stand


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


def volgend_nummer(session: Session, *, jaar: int) -> Documentnummer:
    """Give the number of the next new document of a year; it holds for as long as no other writes."""
    laatste = session.scalar(select(func.max(Document.volgnummer)).where(Document.jaar == jaar)) or 0
    return Documentnummer(jaar, laatste + 1)


def zoek_document(session: Session, nummer: Documentnummer, *, versie: int | None = None) -> Documentblad | None:
    """Find one version of a document, or the last one."""
    vraag = select(Document).where(Document.jaar == nummer.jaar, Document.volgnummer == nummer.volgnummer)
    return _eerste(session, vraag if versie is None else vraag.where(Document.versie == versie))


def laatste_van(
    session: Session, *, soort: Documentsoort, partij: str | None, zaak: str | None = None
) -> Documentblad | None:
    """Find the last version of the newest document of a kind for one party or for none, in one zaak or outside any."""
    vraag = select(Document).where(Document.soort == soort, Document.partij == partij, Document.zaak == zaak)
    return _eerste(session, vraag)


def _eerste(session: Session, vraag: Select[Document]) -> Documentblad | None:
    volgorde = (Document.jaar.desc(), Document.volgnummer.desc(), Document.versie.desc())
    document = session.scalars(vraag.order_by(*volgorde).limit(1)).first()
    if document is None:
        return None
    stappen = select(Documentstap.soort).where(Documentstap.document == document.id)
    return Documentblad(
        id=document.id,
        nummer=Documentnummer(document.jaar, document.volgnummer),
        versie=document.versie,
        soort=document.soort,
        stand=stand(session.scalars(stappen.order_by(Documentstap.vastgelegd_in))),
        dagtekening=document.dagtekening,
        auteur=document.auteur,
        partij=document.partij,
        zaak=document.zaak,
        sjabloonversie=document.sjabloonversie,
        vertrouwelijkheid=document.vertrouwelijkheid,
        sha256=document.sha256,
    )
