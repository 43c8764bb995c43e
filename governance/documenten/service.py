"""What is done with documents: making a version, approving, sending, withdrawing, and looking at what one says."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from governance.bronnen import Bron
from governance.documenten.documentsoorten import SOORTREGELS, Documentsoort, Vertrouwelijkheid
from governance.documenten.model import Document, Documentinhoud, Documentstap
from governance.documenten.openbaarheid import weiger_slecht_gemarkeerd, weiger_zonder_woo_grond
from governance.documenten.queries import Documentblad, Inhoud, inhoud_van, zoek_document
from governance.documenten.rules import (
    AL_VERZONDEN,
    ONBEKEND_NUMMER,
    STUKKEN,
    VIER_OGEN,
    Documentgebeurtenis,
    Documentnummer,
    Documentstand,
    Documentstapsoort,
    stand,
    weiger_auteur,
    weiger_awb_clausule,
    weiger_onmogelijke_stap,
)
from governance.logboek.handeling import Handeling
from governance.logboek.rules import canonical
from governance.logboek.service import leg_inzage_vast


@dataclass(frozen=True, slots=True, kw_only=True)
class Opmaak:
    """A document as it comes from the typesetter.

    ``invoer`` is the plain JSON that it was made of, ``marker`` names the fields of it that hold personal data, and
    ``tekst`` is every word that stands on the paper.
    """

    soort: Documentsoort
    dagtekening: dt.date
    bestand: bytes
    invoer: Mapping[str, Any]
    marker: tuple[str, ...]
    tekst: str
    sjabloonversie: int
    taal: str = "nl"
    partij: str | None = None
    zaak: str | None = None


def leg_concept_vast(
    handeling: Handeling,
    *,
    nummer: Documentnummer,
    opmaak: Opmaak,
    vertrouwelijkheid: Vertrouwelijkheid | None = None,
    woo_grond: Bron | None = None,
) -> Documentblad:
    """Keep a new document, or a new version of one: the version before it is withdrawn, and nothing is overwritten.

    Without ``vertrouwelijkheid`` the rules of its kind say who may see it and on what ground others may not.
    """
    regels = SOORTREGELS[opmaak.soort]
    if vertrouwelijkheid is None:
        vertrouwelijkheid, woo_grond = regels.vertrouwelijkheid, regels.woo_grond
    weiger_awb_clausule(opmaak.soort, opmaak.tekst)
    weiger_zonder_woo_grond(vertrouwelijkheid, woo_grond)
    weiger_slecht_gemarkeerd(opmaak.invoer, opmaak.marker)
    auteur = handeling.persoon
    versie = _volgende_versie(handeling, nummer)
    sha256 = hashlib.sha256(opmaak.bestand).hexdigest()
    lading = {"nummer": str(nummer), "versie": versie, "sha256": sha256}
    document = Document(
        id=handeling.nieuw_id,
        jaar=nummer.jaar,
        volgnummer=nummer.volgnummer,
        versie=versie,
        soort=opmaak.soort,
        taal=opmaak.taal,
        sjabloonversie=opmaak.sjabloonversie,
        dagtekening=opmaak.dagtekening,
        sha256=sha256,
        auteur=auteur,
        partij=opmaak.partij,
        zaak=opmaak.zaak,
        vertrouwelijkheid=vertrouwelijkheid,
        woo_grond=None if woo_grond is None else str(woo_grond),
        woo_marker=canonical(opmaak.marker),
        bewaarcode=regels.bewaarcode,
        vastgelegd_in=handeling.leg_vast(
            Documentgebeurtenis.OPGEMAAKT, zaak=opmaak.zaak, naar=Documentstand.CONCEPT, lading=lading
        ),
    )
    inhoud = Documentinhoud(document=document.id, bestand=opmaak.bestand, invoer=canonical(opmaak.invoer))
    for rij in (document, inhoud):
        handeling.session.add(rij)
        handeling.session.flush()  # the second refers to the first
    return _blad(handeling, nummer, versie)


def stel_document_vast(handeling: Handeling, *, nummer: Documentnummer, versie: int) -> Documentblad:
    """Approve a version; who made it cannot."""
    blad = _blad(handeling, nummer, versie)
    weiger_auteur(nummer, blad.auteur, handeling.persoon)
    return _zet_stap(handeling, blad, Documentstapsoort.VASTGESTELD, VIER_OGEN)


def verzend_document(handeling: Handeling, *, nummer: Documentnummer, versie: int) -> Documentblad:
    """Record that an approved version was sent; whether it arrived is another matter."""
    return _zet_stap(handeling, _blad(handeling, nummer, versie), Documentstapsoort.VERZONDEN, STUKKEN)


def trek_document_in(handeling: Handeling, *, nummer: Documentnummer, versie: int) -> Documentblad:
    """Withdraw a version; it stays readable and nothing more is done with it."""
    return _zet_stap(handeling, _blad(handeling, nummer, versie), Documentstapsoort.INGETROKKEN, STUKKEN)


def lees_inhoud(handeling: Handeling, *, nummer: Documentnummer, versie: int) -> Inhoud:
    """Give what a version says, after checking that it is what was made; looking at what is not public is recorded."""
    inhoud = inhoud_van(handeling.session, nummer, versie)
    if inhoud.blad.vertrouwelijkheid is not Vertrouwelijkheid.OPENBAAR:
        leg_inzage_vast(handeling, wat=f"{Document.__tablename__} {inhoud.blad.id}", zaak=inhoud.blad.zaak)
    return inhoud


def _volgende_versie(handeling: Handeling, nummer: Documentnummer) -> int:
    """Give the number of a new version, after withdrawing the one before it; what was sent is withdrawn by a person."""
    vorige = zoek_document(handeling.session, nummer)
    if vorige is None:
        return 1
    if vorige.stand is Documentstand.VERZONDEN:
        raise AL_VERZONDEN.met(nummer=str(nummer))
    if vorige.stand is not Documentstand.INGETROKKEN:
        _zet_stap(handeling, vorige, Documentstapsoort.INGETROKKEN, STUKKEN)
    return vorige.versie + 1


def _zet_stap(handeling: Handeling, blad: Documentblad, stap: Documentstapsoort, grond: Bron) -> Documentblad:
    weiger_onmogelijke_stap(blad.nummer, blad.stand, stap)
    gebeurtenis = handeling.leg_vast(
        Documentgebeurtenis[stap.name],
        zaak=blad.zaak,
        grond=grond,
        van=blad.stand,
        naar=stand((stap,)),
        lading={"nummer": str(blad.nummer), "versie": blad.versie, "sha256": blad.sha256},
    )
    rij = Documentstap(
        id=handeling.nieuw_id,
        document=blad.id,
        soort=stap,
        door=handeling.door.persoon if stap is Documentstapsoort.VERZONDEN else handeling.persoon,
        vastgelegd_in=gebeurtenis,
    )
    handeling.session.add(rij)
    handeling.session.flush()
    return _blad(handeling, blad.nummer, blad.versie)


def _blad(handeling: Handeling, nummer: Documentnummer, versie: int) -> Documentblad:
    blad = zoek_document(handeling.session, nummer, versie=versie)
    if blad is None:
        raise ONBEKEND_NUMMER.met(nummer=f"{nummer}, versie {versie}")
    return blad
