"""What is known about messages: what went out, what reached whom on which day, and what must still go by letter."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from governance.contract.parametersoorten import (
    AFHAALTERMIJN_DAGEN,
    PORTAAL_WERKDAGEN,
    SCHRIFTELIJKE_KANALEN,
    SCHRIFTELIJKE_STUKKEN,
)
from governance.contract.queries import parameter
from governance.documenten.documentsoorten import SOORTREGELS, Documentsoort
from governance.documenten.model import Document
from governance.kennisgeving.model import Bezorgstap, Kennisgeving
from governance.kennisgeving.rules import (
    ONBEKEND,
    Bezorgfeit,
    Bezorging,
    Bezorgregels,
    Bezorgstapsoort,
    Kanaal,
    Zending,
    aangetekend_nodig,
    bezorging,
)
from governance.termijnen.queries import telregels


@dataclass(frozen=True, slots=True)
class Kennisgevingsbeeld:
    """One message as it is known now."""

    id: str
    document: str
    partij: str
    geadresseerde: str
    contractversie: str
    zending: Zending


def bezorgregels(session: Session, contractversie: str) -> Bezorgregels:
    """Give what a version of the agreement says about delivery; `Weigering` when it does not say so."""
    kanalen = parameter(session, contractversie, SCHRIFTELIJKE_KANALEN).waarde
    return Bezorgregels(
        portaal_werkdagen=parameter(session, contractversie, PORTAAL_WERKDAGEN).waarde,
        afhaaltermijn_dagen=parameter(session, contractversie, AFHAALTERMIJN_DAGEN).waarde,
        schriftelijke_stukken=frozenset(parameter(session, contractversie, SCHRIFTELIJKE_STUKKEN).waarde),
        schriftelijke_kanalen=frozenset(Kanaal(kanaal) for kanaal in kanalen),
        gelijkgesteld=telregels(session, contractversie).gelijkgesteld,
    )


def zoek_kennisgeving(session: Session, kennisgeving: str) -> Kennisgevingsbeeld | None:
    """Find a message by its key; None when there is none."""
    return next(iter(_beelden(session, Kennisgeving.id == kennisgeving)), None)


def kennisgevingsbeeld(session: Session, kennisgeving: str) -> Kennisgevingsbeeld:
    """Give one message; `Weigering` when there is none with that key."""
    gevonden = _beelden(session, Kennisgeving.id == kennisgeving)
    if not gevonden:
        raise ONBEKEND.met(kennisgeving=kennisgeving)
    return gevonden[0]


def kennisgevingen_aan(session: Session, partij: str) -> tuple[Kennisgevingsbeeld, ...]:
    """Give every message to a party, in the order in which they were made."""
    return _beelden(session, Kennisgeving.partij == partij)


def in_het_portaal(session: Session, partij: str) -> tuple[Kennisgevingsbeeld, ...]:
    """Give the messages that were sent to a party in the portal, oldest first."""
    alle = kennisgevingen_aan(session, partij)
    return tuple(een for een in alle if een.zending.kanaal is Kanaal.PORTAAL and een.zending.verzonden is not None)


def kennisgevingen(session: Session) -> tuple[Kennisgevingsbeeld, ...]:
    """Give every message to anybody, in the order in which they were made."""
    return _beelden(session)


def bezorging_van(session: Session, *, document: str, partij: str) -> Bezorging | None:
    """Tell on which day a document reached a party and what proves it; None as long as nothing does."""
    return bezorgingen_van(session, documenten=[document], partij=partij).get(document)


def bezorgingen_van(session: Session, *, documenten: Collection[str], partij: str) -> dict[str, Bezorging]:
    """Give of each of these documents that reached a party when that was, and what proves it, in one look."""
    per_document: dict[str, list[Kennisgevingsbeeld]] = {}
    for beeld in _beelden(session, Kennisgeving.document.in_(documenten), Kennisgeving.partij == partij):
        per_document.setdefault(beeld.document, []).append(beeld)
    versies = {beelden[0].contractversie for beelden in per_document.values()}
    per_versie = {versie: bezorgregels(session, versie) for versie in versies}
    vraag = select(Document.id, Document.soort).where(Document.id.in_(per_document))
    soorten = dict(session.execute(vraag).all())
    bezorgd = {}
    for document, beelden in per_document.items():
        regels = per_versie[beelden[0].contractversie]
        schriftelijk = _schriftelijk(soorten[document], regels)
        bezorgd[document] = bezorging([een.zending for een in beelden], schriftelijk=schriftelijk, regels=regels)
    return {document: een for document, een in bezorgd.items() if een is not None}


def telt_op_papier(session: Session, beeld: Kennisgevingsbeeld) -> bool:
    """Tell whether what a message is about counts as delivered only by a letter on paper."""
    regels = bezorgregels(session, beeld.contractversie)
    soort = session.scalars(select(Document.soort).where(Document.id == beeld.document)).one()
    return _schriftelijk(soort, regels) and regels.schriftelijke_kanalen != {Kanaal.PORTAAL}


def _schriftelijk(soort: Documentsoort, regels: Bezorgregels) -> bool:
    return SOORTREGELS[soort].schriftelijk or soort.value in regels.schriftelijke_stukken


def moet_aangetekend(session: Session, dag: dt.date) -> tuple[Kennisgevingsbeeld, ...]:
    """Give the messages in the portal that nobody opened in time, while no letter is on its way yet."""
    k, b = Kennisgeving, Bezorgstap
    geopend = select(b.kennisgeving).where(b.soort == Bezorgstapsoort.GEOPEND)
    ongeopend = select(k.document).where(k.kanaal == Kanaal.PORTAAL, k.id.not_in(geopend))
    groepen: dict[tuple[str, str], list[Kennisgevingsbeeld]] = {}
    for beeld in _beelden(session, k.document.in_(ongeopend)):
        groepen.setdefault((beeld.document, beeld.partij), []).append(beeld)
    versies = {groep[0].contractversie for groep in groepen.values()}
    regels = {versie: bezorgregels(session, versie) for versie in versies}
    return tuple(
        next(beeld for beeld in groep if beeld.zending.kanaal is Kanaal.PORTAAL)
        for groep in groepen.values()
        if aangetekend_nodig([beeld.zending for beeld in groep], dag, regels[groep[0].contractversie])
    )


def op_papier(session: Session) -> tuple[Kennisgevingsbeeld, ...]:
    """Give the letters on paper that lie ready or are on their way, of documents that did not reach anybody yet."""
    over = (Bezorgstapsoort.TERUGGEKOMEN,)
    brieven = [
        een
        for een in _beelden(session, Kennisgeving.kanaal.in_((Kanaal.AANGETEKEND, Kanaal.DEURWAARDER)))
        if een.zending.bezorgd is None and not any(feit.soort in over for feit in een.zending.feiten)
    ]
    return tuple(een for een in brieven if bezorging_van(session, document=een.document, partij=een.partij) is None)


def _beelden(session: Session, *voorwaarden: ColumnElement[bool]) -> tuple[Kennisgevingsbeeld, ...]:
    k, b = Kennisgeving, Bezorgstap
    vraag = (
        select(k, b).outerjoin(b, b.kennisgeving == k.id).where(*voorwaarden).order_by(k.vastgelegd_in, b.vastgelegd_in)
    )
    feiten: dict[str, tuple[Kennisgeving, list[Bezorgfeit]]] = {}
    for kennisgeving, stap in session.execute(vraag):
        rijen = feiten.setdefault(kennisgeving.id, (kennisgeving, []))[1]
        if stap is not None:
            rijen.append(Bezorgfeit(stap.soort, stap.dag, stap.bewijs))
    return tuple(
        Kennisgevingsbeeld(
            id=rij.id,
            document=rij.document,
            partij=rij.partij,
            geadresseerde=rij.geadresseerde,
            contractversie=rij.contractversie,
            zending=Zending(rij.kanaal, tuple(rijen)),
        )
        for rij, rijen in feiten.values()
    )
