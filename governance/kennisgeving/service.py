"""The acts about messages: make one, send it, open it, and record what the carrier or the bailiff says of it.

As soon as delivery is proven the terms start that waited for it: here and nowhere else.
"""

from __future__ import annotations

import datetime as dt

from governance.contract.queries import vastgestelde_versie
from governance.documenten.documentsoorten import Vertrouwelijkheid
from governance.documenten.model import Document
from governance.documenten.queries import zoek_document
from governance.documenten.rules import Documentnummer, Documentstand
from governance.documenten.service import verzend_document
from governance.feiten.rules import Peil
from governance.kalender.datum import datum
from governance.kennisgeving.model import Bezorgstap, Kennisgeving
from governance.kennisgeving.queries import Kennisgevingsbeeld, bezorging_van, bezorgregels, kennisgevingsbeeld
from governance.kennisgeving.rules import (
    ANDERE_PARTIJ,
    BEREIKT,
    GEEN_GEADRESSEERDE,
    GEOPEND_DOOR_ANDER,
    VOOR_DAGTEKENING,
    ZONDER_ADRES,
    Bezorgfeit,
    Bezorgstapsoort,
    Kanaal,
    Kennisgevingsgebeurtenis,
    weiger_onmogelijke_stap,
)
from governance.logboek.handeling import Handeling
from governance.netwerk.queries import rollen_op
from governance.termijnen.rules import weiger_toekomst
from governance.termijnen.service import start_na_bezorging


def stel_kennisgeving_op(
    handeling: Handeling,
    *,
    document: str,
    partij: str,
    geadresseerde: str,
    kanaal: Kanaal,
    contractversie: str,
    adres: str | None = None,
) -> str:
    """Make a message with a document for a person of a party, and give its key; nothing is sent yet.

    What is not public goes to nobody but the party that it is about.
    """
    vastgestelde_versie(handeling.session, contractversie)
    stuk = handeling.session.get_one(Document, document)
    if stuk.partij not in (None, partij) and stuk.vertrouwelijkheid is not Vertrouwelijkheid.OPENBAAR:
        raise ANDERE_PARTIJ.met(nummer=str(Documentnummer(stuk.jaar, stuk.volgnummer)))
    if not _hoort_bij(handeling, geadresseerde, partij):
        raise GEEN_GEADRESSEERDE.met(dag=datum(handeling.dag))
    if kanaal is not Kanaal.PORTAAL and not (adres or "").strip():
        raise ZONDER_ADRES.met(kanaal=kanaal.value)
    kennisgeving = Kennisgeving(
        id=handeling.nieuw_id,
        document=document,
        partij=partij,
        geadresseerde=geadresseerde,
        kanaal=kanaal,
        contractversie=contractversie,
        vastgelegd_in=handeling.leg_vast(
            Kennisgevingsgebeurtenis.OPGESTELD,
            zaak=stuk.zaak,
            grond=BEREIKT,
            lading={"document": document, "kanaal": kanaal.value, "adres": adres},
        ),
    )
    handeling.session.add(kennisgeving)
    handeling.session.flush()  # its steps refer to it
    return kennisgeving.id


def verzend_kennisgeving(handeling: Handeling, *, kennisgeving: str, dag: dt.date, bewijs: str | None = None) -> None:
    """Record that a message went out on a day, not before its date; its document counts as sent from then on."""
    beeld = kennisgevingsbeeld(handeling.session, kennisgeving)
    stuk = handeling.session.get_one(Document, beeld.document)
    if dag < stuk.dagtekening:
        raise VOOR_DAGTEKENING.met(dag=datum(stuk.dagtekening))
    nummer = Documentnummer(stuk.jaar, stuk.volgnummer)
    blad = zoek_document(handeling.session, nummer, versie=stuk.versie)
    if blad is None or blad.stand is not Documentstand.VERZONDEN:
        verzend_document(handeling, nummer=nummer, versie=stuk.versie)
    _leg_vast(handeling, beeld, Bezorgfeit(Bezorgstapsoort.VERZONDEN, dag, bewijs))


def open_bericht(handeling: Handeling, *, kennisgeving: str) -> None:
    """Record that who acts opened a message in the portal; only the first time counts."""
    beeld = kennisgevingsbeeld(handeling.session, kennisgeving)
    if any(feit.soort is Bezorgstapsoort.GEOPEND for feit in beeld.zending.feiten):
        return
    _leg_vast(handeling, beeld, Bezorgfeit(Bezorgstapsoort.GEOPEND, handeling.dag))


def leg_bezorging_vast(
    handeling: Handeling, *, kennisgeving: str, soort: Bezorgstapsoort, dag: dt.date, bewijs: str | None = None
) -> None:
    """Record what others say about a message: received, refused, not collected, come back; with their number for it."""
    beeld = kennisgevingsbeeld(handeling.session, kennisgeving)
    _leg_vast(handeling, beeld, Bezorgfeit(soort, dag, bewijs))


def start_bezorgde_termijnen(handeling: Handeling, *, document: str, partij: str) -> tuple[str, ...]:
    """Start the terms that wait for a document which has reached a party, and give their keys; none if it has not."""
    bezorgd = bezorging_van(handeling.session, document=document, partij=partij)
    if bezorgd is None:
        return ()
    return start_na_bezorging(handeling, document=document, partij=partij, dag=bezorgd.dag)


def _leg_vast(handeling: Handeling, beeld: Kennisgevingsbeeld, feit: Bezorgfeit) -> None:
    weiger_toekomst(feit.dag, handeling.dag)
    weiger_onmogelijke_stap(beeld.zending, feit, bezorgregels(handeling.session, beeld.contractversie))
    door = _opener(handeling, beeld) if feit.soort is Bezorgstapsoort.GEOPEND else None
    seq = handeling.leg_vast(
        Kennisgevingsgebeurtenis[feit.soort.name],
        zaak=handeling.session.get_one(Document, beeld.document).zaak,
        grond=BEREIKT,
        naar=feit.soort,
        lading={"kennisgeving": beeld.id, "dag": feit.dag.isoformat(), "bewijs": feit.bewijs},
    )
    handeling.session.add(
        Bezorgstap(
            id=handeling.nieuw_id,
            kennisgeving=beeld.id,
            soort=feit.soort,
            dag=feit.dag,
            bewijs=feit.bewijs,
            door=door,
            vastgelegd_in=seq,
        )
    )
    handeling.session.flush()  # the terms that start look for this proof
    start_bezorgde_termijnen(handeling, document=beeld.document, partij=beeld.partij)


def _opener(handeling: Handeling, beeld: Kennisgevingsbeeld) -> str:
    """Give who opens a message; refuse somebody who does not belong to the party it is for."""
    persoon = handeling.door.persoon
    if persoon is None or not _hoort_bij(handeling, persoon, beeld.partij):
        raise GEOPEND_DOOR_ANDER.met(dag=datum(handeling.dag))
    return persoon


def _hoort_bij(handeling: Handeling, persoon: str, partij: str) -> bool:
    return bool(rollen_op(handeling.session, Peil(handeling.dag), persoon=persoon, partij=partij))
