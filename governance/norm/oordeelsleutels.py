"""The keys of a norm file that decide about one round: the margin, the yardstick, and the gates before any verdict."""

from __future__ import annotations

from analysis.oordeel.normregels import Maatstaf
from governance.bronnen import BONDIG_KADER, METHODE, Bron
from governance.norm.sleutel import Sleutel, Soort

_KADER_NORM = Bron(BONDIG_KADER, "paragraaf 4.9")


_MARGE = (
    Sleutel(
        sectie="oordeel",
        naam="kwantiel",
        soort=Soort.GETAL,
        minimum=0,
        maximum=10,
        voorstel=1.282,
        bron=Bron(METHODE, "bovengrens"),
        betekenis="Hoeveel standaardfouten de bovengrens boven de score ligt.",
    ),
    Sleutel(
        sectie="oordeel",
        naam="spreiding_bij_norm",
        soort=Soort.JA_NEE,
        voorstel=True,
        bron=Bron(METHODE, "spreiding"),
        betekenis="Of de marge groter wordt omdat antwoorden midden op de schaal meer verschillen.",
    ),
    Sleutel(
        sectie="oordeel",
        naam="zonder_correctie",
        soort=Soort.JA_NEE,
        voorstel=True,
        bron=Bron(METHODE, "bovengrens"),
        betekenis="Of 'onder de norm' ook moet gelden zonder correctie voor milde en strenge beoordelaars.",
    ),
    Sleutel(
        sectie="oordeel",
        naam="maatstaf",
        soort=Soort.KEUZE,
        keuzes=tuple(Maatstaf),
        voorstel=str(Maatstaf.BOVENGRENS),
        bron=_KADER_NORM,
        betekenis="Wat naast de norm ligt: de bovengrens, of het gewone gemiddelde als de overeenkomst dat zegt.",
    ),
)

_POORTEN = (
    Sleutel(
        sectie="oordeel",
        naam="k_min",
        soort=Soort.GEHEEL,
        mag_geen=True,
        minimum=1,
        maximum=1_000_000,
        voorstel=8,
        bron=Bron(METHODE, "V3"),
        betekenis="Door hoeveel organisaties een partner ten minste beoordeeld moet zijn.",
    ),
    Sleutel(
        sectie="oordeel",
        naam="tonen_min",
        soort=Soort.GEHEEL,
        minimum=3,
        maximum=1_000_000,
        voorstel=5,
        bron=Bron(METHODE, "vertrouwelijkheid"),
        betekenis="Vanaf hoeveel beoordelaars, zonder de gemeente, een partner de eigen score ziet.",
    ),
    Sleutel(
        sectie="oordeel",
        naam="se_max",
        soort=Soort.GETAL,
        mag_geen=True,
        minimum=0,
        boven_minimum=True,
        maximum=1000,
        voorstel=0.35,
        bron=Bron(METHODE, "V9"),
        betekenis="Hoe groot de foutmarge (de standaardfout) hoogstens mag zijn.",
    ),
    Sleutel(
        sectie="oordeel",
        naam="respons_min",
        soort=Soort.GETAL,
        mag_geen=True,
        minimum=0,
        maximum=1,
        voorstel=0.60,
        bron=Bron(METHODE, "V4"),
        betekenis="Welk deel van de lijst van genodigden ten minste moet antwoorden.",
    ),
    Sleutel(
        sectie="oordeel",
        naam="clusters_min",
        soort=Soort.GEHEEL,
        mag_geen=True,
        minimum=1,
        maximum=1_000_000,
        voorstel=3,
        bron=Bron(METHODE, "V5"),
        betekenis="Uit hoeveel clusters de beoordelaars ten minste komen.",
    ),
    Sleutel(
        sectie="oordeel",
        naam="cluster_aandeel_max",
        soort=Soort.GETAL,
        mag_geen=True,
        minimum=0,
        boven_minimum=True,
        maximum=1,
        voorstel=0.50,
        bron=Bron(METHODE, "V5"),
        betekenis="Welk deel van de beoordelingen hoogstens uit één cluster mag komen.",
    ),
    Sleutel(
        sectie="oordeel",
        naam="betrouwbaarheid_min",
        soort=Soort.GETAL,
        mag_geen=True,
        minimum=0,
        maximum=1,
        voorstel=0.70,
        bron=Bron(METHODE, "V7"),
        betekenis="Hoe goed de vragen van één soort vertrouwen ten minste moeten samenhangen (omega).",
    ),
    Sleutel(
        sectie="oordeel",
        naam="items_min",
        soort=Soort.GEHEEL,
        mag_geen=True,
        minimum=1,
        maximum=4,
        voorstel=3,
        bron=Bron(METHODE, "V9"),
        betekenis="Op hoeveel van de vier vragen een beoordelaar ten minste moet antwoorden.",
    ),
    Sleutel(
        sectie="oordeel",
        naam="gemeente",
        soort=Soort.TEKST,
        mag_geen=True,
        voorstel="gemeente",
        bron=_KADER_NORM,
        betekenis="Onder welke naam de gemeente in het bestand staat; 'geen' als zij niet meedoet.",
    ),
)

OORDEEL: tuple[Sleutel, ...] = (*_MARGE, *_POORTEN)
