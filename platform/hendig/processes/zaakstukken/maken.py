"""Writing a document of a matter: shown as it would be, kept as a concept, and approved by somebody else."""

from __future__ import annotations

from typing import Any

from governance.bronnen import Bron
from governance.documenten.documentsoorten import Documentsoort
from governance.documenten.queries import Documentblad, document_met
from governance.documenten.service import stel_document_vast
from governance.logboek.handeling import Handeling
from governance.netwerk.rules import Rol
from governance.uitsluiting.dossier_service import gooi_concept_weg
from governance.uitsluiting.queries import zaakbeeld
from governance.weigering import Weigeringsgrond
from hendig.processes.brieven.stukken import leg_stuk_vast
from hendig.processes.zaakstukken.alle import SCHRIJFWERK, keurt
from hendig.processes.zaakstukken.schrijfwerk import Schrijfwerk
from hendig.processes.zaakstukken.stof import Stof

BRON = Bron("ontwerpkeuze", "vier ogen in een zaak")
NU_NIET = Weigeringsgrond("BRF-05", "Dit stuk hoort niet bij waar de zaak nu is. Er is niets gemaakt.", BRON)
ANDERE_KEURDER = Weigeringsgrond("BRF-06", "Dit stuk stelt een ander vast: de {rollen}.", BRON)


def maak_stuk(handeling: Handeling, *, zaak: str, werk: Schrijfwerk[Any], ingevuld: object) -> Documentblad:
    """Make a document out of what was filled in, and keep it as a concept."""
    beeld = zaakbeeld(handeling.session, zaak)
    if not werk.kan(beeld):
        raise NU_NIET.met()
    rol = Rol(handeling.door.rol)
    stof = Stof(session=handeling.session, zaak=beeld, persoon=handeling.persoon, rol=rol, dag=handeling.dag)
    gegevens = werk.maak(stof, ingevuld)
    return leg_stuk_vast(handeling, gegevens=gegevens, partij=beeld.partij, zaak=zaak).blad


def keur_stuk(handeling: Handeling, *, document: str) -> Documentblad:
    """Approve a document as the second person, in a role that may."""
    blad = document_met(handeling.session, document)
    rollen = keurt(blad.soort)
    if Rol(handeling.door.rol) not in rollen:
        raise ANDERE_KEURDER.met(rollen=" of de ".join(rol.value for rol in rollen))
    vast = stel_document_vast(handeling, nummer=blad.nummer, versie=blad.versie)
    if blad.zaak is not None:
        gooi_concepten_weg(handeling, zaak=blad.zaak, soort=blad.soort)
    return vast


def gooi_concepten_weg(handeling: Handeling, *, zaak: str, soort: Documentsoort) -> None:
    """Throw away what was filled in for a kind of document, once no word of it changes any more."""
    for werk in SCHRIJFWERK.values():
        if werk.soort is soort:
            gooi_concept_weg(handeling, zaak=zaak, soort=werk.naam)
