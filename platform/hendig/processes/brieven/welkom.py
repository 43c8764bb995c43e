"""The welcome letter: made and kept as a concept in one act, and shown again, also with personal data blacked out."""

from __future__ import annotations

import datetime as dt

from governance.bronnen import Bron
from governance.documenten.documentsoorten import Documentsoort
from governance.documenten.openbaarheid import lak
from governance.documenten.queries import laatste_van, volgend_nummer
from governance.documenten.service import Inhoud, Opmaak, lees_inhoud, leg_concept_vast
from governance.feiten.rules import Peil
from governance.logboek.handeling import Handeling
from governance.netwerk.queries import partij_met
from governance.netwerk.rules import ANDERE_SOORT, Partijsoort
from governance.weigering import Weigeringsgrond
from hendig.brieven.brief import woorden, zet_brief
from hendig.brieven.welkomstbrief import MARKER, SJABLOONVERSIE, als_invoer, uit_invoer, welkomstbrief
from hendig.processes.brieven.welkomstgegevens import verzamel

ANDER_SJABLOON = Weigeringsgrond(
    "BRF-03",
    "{nummer} is gemaakt met een ouder sjabloon. Opnieuw gemaakt zou er iets anders staan. Lak deze brief met de hand.",
    Bron("Woo", "artikel 5.1"),
)


def maak_welkomstbrief(handeling: Handeling, *, kvk: str, vestiging: str | None = None, per: dt.date) -> Inhoud:
    """Write to the partner with this number as everything holds on ``per``, and keep the letter as a concept.

    Who acts is the contractmanager whom the partner can turn to. A letter that this partner has already gets a new
    version under its own number.
    """
    session, dag = handeling.session, handeling.dag
    partner = partij_met(session, kvk, vestiging, Peil(per))
    if partner.soort is not Partijsoort.NETWERKPARTNER:
        raise ANDERE_SOORT.met()
    vorige = laatste_van(session, soort=Documentsoort.WELKOMSTBRIEF, partij=partner.id)
    nummer = volgend_nummer(session, jaar=dag.year) if vorige is None else vorige.nummer
    gegevens = verzamel(
        session,
        partner=partner,
        contractmanager=handeling.persoon,
        kenmerk=str(nummer) if vorige is None else f"{nummer}, versie {vorige.versie + 1}",
        dagtekening=dag,
        per=per,
    )
    brief = welkomstbrief(gegevens)
    opmaak = Opmaak(
        soort=Documentsoort.WELKOMSTBRIEF,
        dagtekening=dag,
        bestand=zet_brief(brief),
        invoer=als_invoer(gegevens),
        marker=MARKER,
        tekst=woorden(brief),
        sjabloonversie=SJABLOONVERSIE,
        partij=partner.id,
    )
    blad = leg_concept_vast(handeling, nummer=nummer, opmaak=opmaak)
    return lees_inhoud(handeling, nummer=nummer, versie=blad.versie)


def gelakt(inhoud: Inhoud) -> bytes:
    """Set a letter again with every marked word blacked out; the same each time."""
    if inhoud.blad.sjabloonversie != SJABLOONVERSIE:
        raise ANDER_SJABLOON.met(nummer=str(inhoud.blad.nummer))
    return zet_brief(welkomstbrief(uit_invoer(lak(inhoud.invoer, inhoud.marker))))
