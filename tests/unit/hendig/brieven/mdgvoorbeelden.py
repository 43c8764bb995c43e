"""Papers of the MDG I-F about an invented partner, and how they read now: a version and a hash for each template."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from governance.mdg.stemming import CONTROLELIJST
from hendig.brieven.mdgstukken import (
    BESLOTEN_PUNT,
    Aanwezigregel,
    Agendagegevens,
    Agendaregel,
    Bespreekgegevens,
    Controleregel,
    Meedoen,
    Notulenregel,
    Opleggergegevens,
    Stemming,
    Vaststellinggegevens,
    Verslaggegevens,
)
from hendig.brieven.zaakkop import Briefgegevens
from hendig.processes.mdg.stukken import DOSSIER, LEDEN
from tests.unit.hendig.brieven.brieven import KOP

DAG = date(2027, 10, 14)
PARTNER = "Praktijk Kievit (verzonnen)"
_LEDEN, _DOSSIER = replace(KOP, partner=LEDEN, zaaknummer=None), replace(KOP, partner=DOSSIER)
_MEEDOEN = Meedoen(zetels=9, opzij=2, aanwezig=6, nodig=4)
_LIJST = tuple(Controleregel(vraag, "ja", "") for vraag in CONTROLELIJST)
VASTGESTELD = Vaststellinggegevens(
    kop=_DOSSIER,
    partner=PARTNER,
    dimensie="competentioneel vertrouwen",
    dag=DAG,
    lijst=_LIJST,
    vastgesteld=True,
    meedoen=_MEEDOEN,
    stemming=Stemming(4, 1, 1, ("4",)),
    andere_verklaringen=("De partner verhuisde in die tijd.",),
    toezicht=True,
)
OPLEGGER = Opleggergegevens(
    kop=_LEDEN,
    partner=PARTNER,
    dag=DAG,
    daad="stelt vast",
    toezicht=True,
    toets="Bespreek geen tarieven.",
    stukken=("Het voornemen", "De zienswijze met de antwoorden"),
)
MDGSTUKKEN: tuple[Briefgegevens, ...] = (
    Agendagegevens(
        kop=_LEDEN,
        soort="buitengewoon",
        dag=DAG,
        plaats="het gemeentehuis",
        punten=(Agendaregel(BESLOTEN_PUNT, "stelt vast"),),
    ),
    OPLEGGER,
    replace(OPLEGGER, daad="bespreekt", toezicht=False),
    VASTGESTELD,
    replace(VASTGESTELD, toezicht=False),
    replace(
        VASTGESTELD,
        lijst=(*_LIJST[:7], replace(_LIJST[7], antwoord="nee", toelichting="Beslecht.")),
        vastgesteld=False,
        stemming=None,
    ),
    Bespreekgegevens(
        kop=_DOSSIER,
        partner=PARTNER,
        dag=DAG,
        besproken="De leden vroegen naar de wachttijd.",
        meedoen=_MEEDOEN,
        andere_verklaringen=("De facturen waren nog niet nagekeken.",),
        toezicht=False,
    ),
    Verslaggegevens(
        kop=_LEDEN,
        soort="gewoon",
        dag=DAG,
        plaats="het gemeentehuis",
        aanwezig=(Aanwezigregel("Mies Wielewaal (verzonnen)", "afgevaardigde", "De Es"),),
        punten=(
            Notulenregel(BESLOTEN_PUNT, "apart stuk", ""),
            Notulenregel("Start van nieuwe paden", "ingestemd", "Iedereen stemt in."),
        ),
        tekst="De voorzitter dankt iedereen.",
    ),
)
MDGWOORDEN = {
    "AGENDA": (1, "29fa4de5a8f9de43"),
    "OPLEGGER": (2, "2b331a207285f35c"),
    "VASTSTELLING": (2, "67c1cd030a3ae29a"),
    "BESPREEKVERSLAG": (2, "c4ded9c6a9b813d7"),
    "VERGADERVERSLAG": (1, "7fe81ad94f215820"),
}
