"""What the demo network agreed: agreement and norm in force, signatures of nearly all, and a letter of welcome."""

from __future__ import annotations

import datetime as dt
from typing import Final

from governance.contract.norm_service import stel_normversie_op, stel_normversie_vast
from governance.contract.queries import geldende_versie
from governance.contract.rules import MAG_OPSTELLEN, MAG_VASTSTELLEN
from governance.contract.service import (
    laat_contractversie_gelden,
    stel_contractversie_op,
    stel_contractversie_vast,
    teken_procesovereenkomst,
)
from governance.documenten.rules import MAG_OPMAKEN
from governance.documenten.rules import MAG_VASTSTELLEN as MAG_BRIEF_VASTSTELLEN
from governance.documenten.service import stel_document_vast
from governance.feiten.rules import Peil
from governance.netwerk.queries import Rolhouder, partners_op, personen_in_rol
from governance.netwerk.rules import Rol
from governance.norm.sleutels import COMPETENTIONEEL, INTENTIONEEL, voorbeeldnorm
from governance.verplichtingen.rules import MAG_BEOORDELEN
from governance.verplichtingen.service import neem_verplichtingen_op, open_jaar
from hendig.bestanden.contractbestand import lees_contract
from hendig.bestanden.normbestand import lees_norm
from hendig.demo.bezetting import ILSE, JO
from hendig.demo.contract import voorbeeldcontract
from hendig.demo.partners import GEMEENTE, TOO_SMALL
from hendig.demo.toneel import BEGIN, EERSTE_WERKDAG, OPRICHTING, Toneel
from hendig.processes.brieven.welkom import maak_welkomstbrief

TEKENT_NIET: Final = TOO_SMALL
"""The partner that takes part and has not signed yet."""
_OPGESTELD: Final = OPRICHTING + dt.timedelta(days=7)
_VASTGESTELD: Final = OPRICHTING + dt.timedelta(days=28)
_GETEKEND: Final = OPRICHTING + dt.timedelta(days=42)
_WELKOM: Final = "00000001"


def kom_overeen(toneel: Toneel) -> None:
    """Let the agreement and the norm come into force, be signed, and be asked of everybody."""
    _overeenkomst(toneel)
    _norm(toneel)
    _handtekeningen(toneel)
    _welkomstbrief(toneel)
    for jaar in range(BEGIN.year, toneel.vandaag.year + 1):
        op = EERSTE_WERKDAG if jaar == BEGIN.year else dt.datetime(jaar, 1, 1, 9, tzinfo=dt.UTC)
        with toneel.als(ILSE, MAG_BEOORDELEN, min(op, toneel.nu)) as handeling:
            open_jaar(handeling, jaar=jaar)


def _overeenkomst(toneel: Toneel) -> None:
    bestand = lees_contract(voorbeeldcontract().encode(), bestand="contract.toml")
    with toneel.als(ILSE, MAG_OPSTELLEN, _OPGESTELD) as handeling:
        versie = stel_contractversie_op(handeling, tekst=bestand.tekst)
        neem_verplichtingen_op(handeling, versie=versie, teksten=bestand.verplichtingen)
    with toneel.als(JO, MAG_VASTSTELLEN, _VASTGESTELD) as handeling:
        stel_contractversie_vast(handeling, versie=versie)
        laat_contractversie_gelden(handeling, versie=versie, per=BEGIN)


def _norm(toneel: Toneel) -> None:
    tekst = voorbeeldnorm((COMPETENTIONEEL, INTENTIONEEL), {"oordeel.gemeente": f"{GEMEENTE} (voorbeeld)"})
    norm = lees_norm(tekst.encode(), bestand="norm.toml")
    with toneel.als(ILSE, MAG_OPSTELLEN, _OPGESTELD) as handeling:
        versie = stel_normversie_op(handeling, norm=norm, reden="Het voorstel dat de MDG I-F besprak.")
    with toneel.als(JO, MAG_VASTSTELLEN, _VASTGESTELD) as handeling:
        gepubliceerd = handeling.dag
        stel_normversie_vast(handeling, versie=versie, per=BEGIN, gepubliceerd_op=gepubliceerd)


def _handtekeningen(toneel: Toneel) -> None:
    with toneel.als(ILSE, MAG_OPSTELLEN, _GETEKEND) as handeling:
        session, dag = handeling.session, handeling.dag
        versie = geldende_versie(session, Peil(BEGIN)).id
        tekent: dict[str | None, Rolhouder] = {
            houder.partij: houder for houder in personen_in_rol(session, Rol.TEKENBEVOEGDE, Peil(dag))
        }
        for nummer, partner in enumerate(partners_op(session, Peil(BEGIN)), start=1):
            if partner.kaart.naam != TEKENT_NIET:
                houder = tekent.get(partner.id)
                teken_procesovereenkomst(
                    handeling,
                    partij=partner.id,
                    versie=versie,
                    per=BEGIN,
                    getekend_op=dag,
                    zaaknummer=f"{dag.year}/{nummer}",
                    getekend_door=None if houder is None else houder.persoon,
                )


def _welkomstbrief(toneel: Toneel) -> None:
    with toneel.als(ILSE, MAG_OPMAKEN, _GETEKEND) as handeling:
        blad = maak_welkomstbrief(handeling, kvk=_WELKOM, per=BEGIN).blad
    with toneel.als(JO, MAG_BRIEF_VASTSTELLEN, _GETEKEND) as handeling:
        stel_document_vast(handeling, nummer=blad.nummer, versie=blad.versie)
