"""Documents from a template: shown before they exist, kept as a concept, and shown again with names blacked out."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from governance.bronnen import Bron
from governance.documenten.documentsoorten import Documentsoort
from governance.documenten.openbaarheid import lak, marker_met_tekst
from governance.documenten.queries import Inhoud, inhoud_van, laatste_van, volgend_nummer
from governance.documenten.rules import Documentnummer, Documentstand, weiger_awb_clausule
from governance.documenten.service import Opmaak, lees_inhoud, leg_concept_vast
from governance.logboek.handeling import Handeling
from governance.logboek.rules import canonical
from governance.weigering import Weigeringsgrond
from hendig.brieven.invoer import als_invoer, uit_invoer
from hendig.brieven.papier import woorden, zet
from hendig.brieven.sjablonen import SJABLONEN, sjabloon_voor
from hendig.brieven.sjabloon import Sjabloon
from hendig.brieven.zaakkop import Briefgegevens

ANDER_SJABLOON = Weigeringsgrond(
    "BRF-03",
    "{nummer} is gemaakt met een ouder sjabloon. Opnieuw gemaakt zou er iets anders staan. Lak deze brief met de hand.",
    Bron("Woo", "artikel 5.1"),
)
NOG_GEEN_NUMMER = "voorbeeld, nog geen nummer"


def leg_stuk_vast(handeling: Handeling, *, gegevens: Briefgegevens, partij: str, zaak: str | None) -> Inhoud:
    """Make a document of these data and keep it as a concept; who approves it is somebody else.

    The number in its head is given here. A concept gets a new version under its own number; in a zaak, after one that
    was approved comes a new document, for each of them is evidence. A concept of the same person that says the same is
    given back: it is not made twice.
    """
    sjabloon = sjabloon_voor(gegevens)
    eerder = _zelfde_concept(handeling, gegevens, sjabloon, partij, zaak)
    if eerder is not None:
        return eerder
    nummer, versie = _nummer(handeling, sjabloon.soort, partij, zaak)
    genummerd = _met_kenmerk(gegevens, str(nummer) if versie == 1 else f"{nummer}, versie {versie}")
    papier, invoer = sjabloon.schrijf(genummerd), als_invoer(genummerd)
    opmaak = Opmaak(
        soort=sjabloon.soort,
        dagtekening=genummerd.kop.dagtekening,
        bestand=zet(papier),
        invoer=invoer,
        marker=marker_met_tekst(invoer, sjabloon.marker),
        tekst=woorden(papier),
        sjabloonversie=sjabloon.versie,
        partij=partij,
        zaak=zaak,
    )
    blad = leg_concept_vast(handeling, nummer=nummer, opmaak=opmaak)
    return lees_inhoud(handeling, nummer=nummer, versie=blad.versie)


def voorbeeld(gegevens: Briefgegevens) -> bytes:
    """Show what would be made of these data; what may not be kept is refused here already."""
    sjabloon = sjabloon_voor(gegevens)
    papier = sjabloon.schrijf(_met_kenmerk(gegevens, NOG_GEEN_NUMMER))
    weiger_awb_clausule(sjabloon.soort, woorden(papier))
    return zet(papier)


def gelakt(inhoud: Inhoud) -> bytes:
    """Set a document again with every marked word blacked out; the same each time."""
    sjabloon = SJABLONEN.get(inhoud.blad.soort)
    if sjabloon is None or inhoud.blad.sjabloonversie != sjabloon.versie:
        raise ANDER_SJABLOON.met(nummer=str(inhoud.blad.nummer))
    return zet(sjabloon.schrijf(uit_invoer(sjabloon.gegevens, lak(inhoud.invoer, inhoud.marker))))


def _zelfde_concept(
    handeling: Handeling, gegevens: Briefgegevens, sjabloon: Sjabloon[Any], partij: str, zaak: str | None
) -> Inhoud | None:
    blad = laatste_van(handeling.session, soort=sjabloon.soort, partij=partij, zaak=zaak)
    if blad is None or blad.stand is not Documentstand.CONCEPT or blad.auteur != handeling.persoon:
        return None
    inhoud = inhoud_van(handeling.session, blad.nummer, blad.versie)
    kenmerk = str(inhoud.invoer["kop"]["kenmerk"])
    zelfde = canonical(als_invoer(_met_kenmerk(gegevens, kenmerk))) == canonical(inhoud.invoer)
    return inhoud if zelfde and blad.sjabloonversie == sjabloon.versie else None


def _nummer(handeling: Handeling, soort: Documentsoort, partij: str, zaak: str | None) -> tuple[Documentnummer, int]:
    vorige = laatste_van(handeling.session, soort=soort, partij=partij, zaak=zaak)
    if vorige is None or (zaak is not None and vorige.stand in (Documentstand.VASTGESTELD, Documentstand.VERZONDEN)):
        return volgend_nummer(handeling.session, jaar=handeling.dag.year), 1
    return vorige.nummer, vorige.versie + 1


def _met_kenmerk(gegevens: Briefgegevens, kenmerk: str) -> Briefgegevens:
    return replace(gegevens, kop=replace(gegevens.kop, kenmerk=kenmerk))
