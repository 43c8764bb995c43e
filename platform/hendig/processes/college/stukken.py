"""The papers of a proposal: set, kept under a number when it is offered, and approved when it is fixed."""

from __future__ import annotations

from sqlalchemy.orm import Session

from governance.bronnen import Bron
from governance.college.besluiten import Besluittekst, leg_besluit_vast
from governance.college.queries import (
    Besluitbeeld,
    Versiebeeld,
    Voorstelbeeld,
    besluiten_over,
    trekkersoordelen,
    voorstelbeeld,
)
from governance.college.rules import weiger_zonder_trekkers
from governance.college.service import bied_voorstel_aan, stel_voorstel_vast
from governance.college.stuk import TEKSTDELEN, als_json
from governance.documenten.documentsoorten import Documentsoort, Vertrouwelijkheid
from governance.documenten.queries import Documentblad, inhoud_van, laatste_van, volgend_nummer
from governance.documenten.rules import Documentnummer, Documentstand
from governance.documenten.service import Opmaak, leg_concept_vast, stel_document_vast
from governance.feiten.rules import Peil
from governance.kalender.datum import datum
from governance.logboek.handeling import Handeling
from governance.logboek.rules import canonical
from governance.netwerk.queries import gemeente_op, persoonsnamen
from hendig.brieven.collegepapier import SJABLOONVERSIE, Papier, collegepapier, woorden_op, zet_collegepapier
from hendig.brieven.invoer import als_invoer
from hendig.brieven.trekkersnota import NOTAMARKER, NOTAVERSIE, Trekkersnota, Trekkersregel, woorden_in, zet_nota
from hendig.processes.college.dossier import dossier_bij, opzij_bij
from hendig.processes.college.in_zaak import weiger_elders

MARKER = ("onderwerp", "advies", "argumenten", "kanttekeningen", *TEKSTDELEN)
"""The fields of a proposal that may name a partner or a person; of an open one none does."""


def papier_van(
    session: Session, voorstel: Voorstelbeeld, versie: Versiebeeld, besluit: Besluitbeeld | None, peil: Peil
) -> Papier:
    """Give a version as it is read, with what was decided on it."""
    wie = set() if besluit is None else {besluit.door, *besluit.deelnemers}
    return collegepapier(
        versie.stuk,
        voorstel.onderwerp,
        gemeente=_gemeente(session, peil),
        besluit=besluit,
        namen=persoonsnamen(session, wie, peil),
    )


def besluit_over(session: Session, voorstel: Voorstelbeeld, versie: Versiebeeld) -> Besluitbeeld | None:
    """Give the last besluit on a version; None when there is none."""
    genomen = [een for een in besluiten_over(session, voorstel.id) if een.versie == versie.id]
    return genomen[-1] if genomen else None


def bied_aan(handeling: Handeling, *, voorstel: str) -> Documentblad:
    """Offer a proposal that is complete, and keep its paper as a numbered document that somebody else approves."""
    session = handeling.session
    beeld = _bestaand(session, voorstel)
    dossier = dossier_bij(session, beeld, handeling.dag)
    bied_voorstel_aan(
        handeling,
        voorstel=voorstel,
        aanwezig=dossier.aanwezig,
        vervalt=dossier.vervalt,
        andere_verklaring=dossier.andere_verklaring,
    )
    stuk = beeld.laatste.stuk
    papier = papier_van(session, beeld, beeld.laatste, None, Peil(handeling.dag))
    open_stuk = stuk.openbaarheid.vorm is Vertrouwelijkheid.OPENBAAR
    opmaak = Opmaak(
        soort=Documentsoort.COLLEGEVOORSTEL,
        dagtekening=handeling.dag,
        bestand=zet_collegepapier(papier, handeling.dag),
        invoer=als_json(stuk),
        marker=() if open_stuk else MARKER,
        tekst=woorden_op(papier),
        sjabloonversie=SJABLOONVERSIE,
        partij=beeld.partij,
        zaak=_map(beeld),
    )
    return leg_concept_vast(
        handeling,
        nummer=_nummer(handeling, beeld, Documentsoort.COLLEGEVOORSTEL),
        opmaak=opmaak,
        vertrouwelijkheid=stuk.openbaarheid.vorm,
        woo_grond=None if open_stuk else Bron("Woo", f"artikel {stuk.openbaarheid.grond}"),
    )


def stel_vast(handeling: Handeling, *, voorstel: str) -> None:
    """Fix what somebody else offered, and approve its paper."""
    stel_voorstel_vast(handeling, voorstel=voorstel)
    beeld = _bestaand(handeling.session, voorstel)
    blad = _laatste(handeling.session, beeld, Documentsoort.COLLEGEVOORSTEL)
    if blad is not None:
        stel_document_vast(handeling, nummer=blad.nummer, versie=blad.versie)


def maak_nota(handeling: Handeling, *, voorstel: str) -> Documentblad:
    """Put both positions on paper for the college, as a document that somebody else approves.

    One of today that says the same is given back: it is not made twice.
    """
    session, peil = handeling.session, Peil(handeling.dag)
    beeld = _bestaand(session, voorstel)
    oordelen = trekkersoordelen(session, beeld.laatste.id)
    weiger_zonder_trekkers({een.rol: een.soort for een in oordelen})
    namen = persoonsnamen(session, {een.door for een in oordelen}, peil)
    stuk = beeld.laatste.stuk
    nota = Trekkersnota(
        gemeente=_gemeente(session, peil),
        dagtekening=handeling.dag,
        zaaknummer=stuk.zaaknummer,
        documentnummer=stuk.documentnummer,
        versie=beeld.laatste.nummer,
        onderwerp=stuk.onderwerp,
        strekking=None if stuk.strekking is None else stuk.strekking.value,
        regels=tuple(
            Trekkersregel(een.rol.value, namen.get(een.door, ""), een.soort.value, een.reden, een.vraag, datum(een.dag))
            for een in oordelen
        ),
    )
    vorige = _laatste(session, beeld, Documentsoort.NOTA_TREKKERS)
    if vorige is not None and vorige.stand is not Documentstand.INGETROKKEN:
        staat_er = inhoud_van(session, vorige.nummer, vorige.versie).invoer
        if canonical(staat_er) == canonical(als_invoer(nota)):
            return vorige
    opmaak = Opmaak(
        soort=Documentsoort.NOTA_TREKKERS,
        dagtekening=handeling.dag,
        bestand=zet_nota(nota),
        invoer=als_invoer(nota),
        marker=NOTAMARKER,
        tekst=woorden_in(nota),
        sjabloonversie=NOTAVERSIE,
        partij=beeld.partij,
        zaak=_map(beeld),
    )
    return leg_concept_vast(handeling, nummer=_nummer(handeling, beeld, Documentsoort.NOTA_TREKKERS), opmaak=opmaak)


def leg_vast(handeling: Handeling, *, voorstel: str, besluit: Besluittekst) -> str:
    """Record a besluit on what lies with the proposal now; who has an interest takes no part.

    Of a case that does not lie with the college, or that is closed, nothing is decided.
    """
    beeld = _bestaand(handeling.session, voorstel)
    weiger_elders(handeling.session, beeld)
    dossier = dossier_bij(handeling.session, beeld, handeling.dag)
    return leg_besluit_vast(
        handeling,
        voorstel=voorstel,
        besluit=besluit,
        aanwezig=dossier.aanwezig,
        vervalt=dossier.vervalt,
        uitgesloten=opzij_bij(handeling, voorstel=voorstel),
    )


def _laatste(session: Session, beeld: Voorstelbeeld, soort: Documentsoort) -> Documentblad | None:
    return laatste_van(session, soort=soort, partij=beeld.partij, zaak=_map(beeld))


def _nummer(handeling: Handeling, beeld: Voorstelbeeld, soort: Documentsoort) -> Documentnummer:
    """Give the number of the paper: a new version of a proposal has the number that it had, a new proposal its own."""
    vorige = _laatste(handeling.session, beeld, soort)
    if vorige is None or beeld.laatste.nummer == 1:
        return volgend_nummer(handeling.session, jaar=handeling.dag.year)
    return vorige.nummer


def _gemeente(session: Session, peil: Peil) -> str:
    gemeente = gemeente_op(session, peil)
    return "" if gemeente is None else gemeente.kaart.naam


def _bestaand(session: Session, voorstel: str) -> Voorstelbeeld:
    beeld = voorstelbeeld(session, voorstel)
    if beeld is None:
        raise LookupError(voorstel)
    return beeld


def _map(beeld: Voorstelbeeld) -> str:
    """Give under what the papers lie: the case, else the proposal itself."""
    return beeld.zaak or beeld.id
