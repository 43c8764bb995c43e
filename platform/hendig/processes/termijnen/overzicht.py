"""Everything about terms on one day: what is over, what runs, what waits for which document, what must go by letter."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from governance.documenten.model import Document
from governance.documenten.rules import Documentnummer
from governance.feiten.rules import Peil
from governance.kennisgeving.queries import Kennisgevingsbeeld, moet_aangetekend, op_papier
from governance.netwerk.queries import partij_op, partijnamen
from governance.termijnen.queries import Termijnbeeld, loopt, open_termijnen, voorbij
from governance.uitsluiting.queries import Zaakbeeld, zaken


@dataclass(frozen=True, slots=True)
class Stuk:
    """A document and the party it is for, the way people know them."""

    nummer: str
    partij: str


@dataclass(frozen=True, slots=True)
class Wachtend:
    """A term that starts when a document has reached its party."""

    termijn: Termijnbeeld
    stuk: Stuk


@dataclass(frozen=True, slots=True)
class Briefplicht:
    """A document that is in the portal since a day, and that nobody opened in time."""

    stuk: Stuk
    sinds: date


@dataclass(frozen=True, slots=True)
class Overzicht:
    """What there is to say on a day; terms that are over or run stand in the order of their last days.

    ``brieven`` are the letters on paper that lie ready or are on their way. ``partners`` gives per matter the name of
    its partner; the gemeente's own track has none.
    """

    dag: date
    voorbij: tuple[Termijnbeeld, ...]
    loopt: tuple[Termijnbeeld, ...]
    wacht: tuple[Wachtend, ...]
    aangetekend: tuple[Briefplicht, ...]
    brieven: tuple[Kennisgevingsbeeld, ...]
    partners: Mapping[str, str]


def _is_bekend(zaak: Zaakbeeld) -> bool:
    return not zaak.verborgen


def termijnen_op(
    session: Session, dag: date, *, binnen: int | None = None, ziet: Callable[[Zaakbeeld], bool] = _is_bekend
) -> Overzicht:
    """Look at every open term from a day; ``binnen`` leaves out what ends later than that many days on.

    A term of a matter that who asks does not see is not among them: not of one that is still hidden, and not of one in
    which somebody has an interest.
    """
    open_, brieven = open_termijnen(session), op_papier(session)
    liggen = {een.document for een in brieven if een.zending.verzonden is None}
    ongeopend = [een for een in moet_aangetekend(session, dag) if een.document not in liggen]
    zaak_bij = {een.document: _blad(session, een.document).zaak for een in (*brieven, *ongeopend)}
    erbij = {*(een.zaak for een in open_), *zaak_bij.values()}
    van_partners = [zaak for zaak in zaken(session) if zaak.id in erbij]
    zichtbaar = {zaak.id: zaak for zaak in van_partners if ziet(zaak)}
    buiten = {zaak.id for zaak in van_partners} - zichtbaar.keys()
    namen = partijnamen(session)
    return Overzicht(
        dag=dag,
        voorbij=tuple(een for een in voorbij(session, dag) if een.zaak not in buiten),
        loopt=tuple(een for een in loopt(session, dag, binnen=binnen) if een.zaak not in buiten),
        wacht=tuple(
            Wachtend(beeld, _stuk(session, beeld.document, beeld.partij, dag))
            for beeld in open_
            if beeld.stand.einde is None
            and beeld.document is not None
            and beeld.partij is not None
            and beeld.zaak not in buiten
        ),
        aangetekend=tuple(
            Briefplicht(_stuk(session, beeld.document, beeld.partij, dag), sinds)
            for beeld in ongeopend
            if (sinds := beeld.zending.verzonden) is not None and zaak_bij[beeld.document] not in buiten
        ),
        brieven=tuple(een for een in brieven if zaak_bij[een.document] not in buiten),
        partners={zaak: namen.get(beeld.partij, "") for zaak, beeld in zichtbaar.items()},
    )


def _blad(session: Session, document: str) -> Document:
    return session.get_one(Document, document)


def _stuk(session: Session, document: str, partij: str, dag: date) -> Stuk:
    blad = _blad(session, document)
    stand = partij_op(session, partij, Peil(dag))
    naam = "een partij die nu niet in het register staat" if stand is None else stand.kaart.naam
    return Stuk(str(Documentnummer(blad.jaar, blad.volgnummer)), naam)
