"""What happened, on paper before anybody says that a report holds: the facts out of the file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from governance.bronnen import Bron
from governance.documenten.documentsoorten import Documentsoort
from governance.uitsluiting.overgang import ZONDER_METING
from governance.uitsluiting.toestand import Zaakstand
from governance.weigering import Weigeringsgrond
from hendig.brieven.dossier.feitenrelaas import Feitenrelaasgegevens
from hendig.brieven.vraag import Vraag
from hendig.processes.zaakstukken.gesprek import artikelkeuzes
from hendig.processes.zaakstukken.schrijfwerk import Schrijfwerk
from hendig.processes.zaakstukken.stof import LEZER, Stof

GEEN_FEITEN = Weigeringsgrond(
    "BRF-21",
    "In het dossier staat nog geen feit. Leg eerst vast wat er gebeurde, met de dag en de bron.",
    Bron("Awb", "artikel 3:2, naar analogie"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Feitenrelaasinvulling:
    """Why the gemeente looked at it, and which clause it is about; the facts stand in the file."""

    aanleiding: Annotated[
        str, Vraag("Wat is de aanleiding?", uitleg="Schrijf wat er gebeurde. Geef geen oordeel.", lang=True)
    ]
    artikel: Annotated[str, Vraag("Om welk artikel van de overeenkomst gaat het?", uit="artikelen")]


def _feitenrelaas(stof: Stof, ingevuld: Feitenrelaasinvulling) -> Feitenrelaasgegevens:
    if not stof.feiten:
        raise GEEN_FEITEN.met()
    return Feitenrelaasgegevens(
        kop=stof.kop,
        opgesteld_door=(stof.maker,),
        vast_te_stellen_door=None,
        lezer=LEZER,
        aanleiding=ingevuld.aanleiding,
        bepaling=stof.bepaling(ingevuld.artikel),
        ontdekt_op=stof.zaak.ontdekt_op,
        feiten=stof.feiten,
    )


ALLE = (
    Schrijfwerk(
        naam="feitenrelaas",
        titel="Feitenrelaas",
        soort=Documentsoort.FEITENRELAAS,
        standen=(Zaakstand.SIGNAAL, Zaakstand.VALIDATIE),
        gronden=ZONDER_METING,
        invulling=Feitenrelaasinvulling,
        keuzes=lambda stof: {"artikelen": artikelkeuzes(stof)},
        maak=_feitenrelaas,
    ),
)
"""What is written before a report is said to hold."""
