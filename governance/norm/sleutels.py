"""Every key of the norm file, once: reading, refusing, the commented example and the reference table follow from it.

The last column is a proposal to the network that signs the contract. Nothing reads it as a default: a norm file that
leaves a key out is refused.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from analysis.oordeel.normregels import Weglating
from governance.bronnen import BONDIG_KADER, METHODE, Bron
from governance.norm.oordeelsleutels import OORDEEL
from governance.norm.sleutel import Sleutel, Soort, Waarde
from governance.norm.sleutelbestand import Sleutelbestand

COMPETENTIONEEL = "competentioneel"
INTENTIONEEL = "intentioneel"
SCORE = "score"

_KADER_NORM = Bron(BONDIG_KADER, "paragraaf 4.9")
_KADER_UITSLUITING = Bron(BONDIG_KADER, "paragraaf 4.8")


SECTIES: dict[str, str] = {
    "contract": "Welke versie van de norm dit is, en waar die in de overeenkomst staat.",
    "schaal": "Het laagste en het hoogste cijfer dat een beoordelaar kan geven.",
    "norm": "De norm per soort vertrouwen. Een bestand met een kolom score heeft hier alleen score.",
    "oordeel": "Hoe één ronde wordt beoordeeld, en wanneer een ronde niets mag zeggen.",
    "herhaling": "Wanneer een partner de norm bij herhaling niet haalt.",
}

_CONTRACT = (
    Sleutel(
        sectie="contract",
        naam="versie",
        soort=Soort.TEKST,
        voorstel="1.0",
        bron=Bron(METHODE, "normversie"),
        betekenis="Het nummer van deze norm.",
    ),
    Sleutel(
        sectie="contract",
        naam="artikel",
        soort=Soort.TEKST,
        voorstel="bijlage 3, artikel 2",
        bron=_KADER_UITSLUITING,
        betekenis="Het artikel van de procesovereenkomst waarin de norm staat.",
    ),
    Sleutel(
        sectie="contract",
        naam="vastgesteld_door",
        soort=Soort.TEKST,
        voorstel="het netwerk (voorbeeld)",
        bron=Bron(METHODE, "normversie"),
        betekenis="Wie deze norm heeft vastgesteld.",
    ),
    Sleutel(
        sectie="contract",
        naam="vastgesteld_op",
        soort=Soort.DATUM,
        voorstel=date(2026, 1, 1),
        bron=Bron(METHODE, "normversie"),
        betekenis="De dag waarop deze norm is vastgesteld.",
    ),
)

_SCHAAL = (
    Sleutel(
        sectie="schaal",
        naam="minimum",
        soort=Soort.GETAL,
        minimum=-1000,
        maximum=1000,
        voorstel=1,
        bron=Bron(METHODE, "vragenlijst"),
        betekenis="Het laagste cijfer van de schaal: (bijna) nooit.",
    ),
    Sleutel(
        sectie="schaal",
        naam="maximum",
        soort=Soort.GETAL,
        minimum=-1000,
        maximum=1000,
        voorstel=5,
        bron=Bron(METHODE, "vragenlijst"),
        betekenis="Het hoogste cijfer van de schaal: (bijna) altijd.",
    ),
)

_NORM = (
    Sleutel(
        sectie="norm",
        naam=COMPETENTIONEEL,
        soort=Soort.GETAL,
        minimum=-1000,
        maximum=1000,
        voorstel=3.0,
        bron=_KADER_NORM,
        betekenis="De norm voor 'iedereen doet wat die zegt en zegt wat die doet'. "
        "3,0 op een schaal van 1 tot 5 is: ongeveer de helft van de tijd.",
    ),
    Sleutel(
        sectie="norm",
        naam=INTENTIONEEL,
        soort=Soort.GETAL,
        minimum=-1000,
        maximum=1000,
        voorstel=3.0,
        bron=_KADER_NORM,
        betekenis="De norm voor 'niemand maakt misbruik op het moment dat dat kan'.",
    ),
    Sleutel(
        sectie="norm",
        naam=SCORE,
        soort=Soort.GETAL,
        minimum=-1000,
        maximum=1000,
        voorstel=3.0,
        bron=_KADER_NORM,
        betekenis="De norm voor een bestand met één kolom score.",
    ),
)

_HERHALING = (
    Sleutel(
        sectie="herhaling",
        naam="k",
        soort=Soort.GEHEEL,
        minimum=2,
        maximum=10,
        voorstel=2,
        bron=Bron(METHODE, "H1"),
        betekenis="Hoeveel rondes achter elkaar de norm niet gehaald moet zijn.",
    ),
    Sleutel(
        sectie="herhaling",
        naam="weglaten",
        soort=Soort.LIJST,
        keuzes=tuple(Weglating),
        voorstel=tuple(str(weglating) for weglating in Weglating),
        bron=Bron(METHODE, "H8"),
        betekenis="De laatste ronde moet blijven gelden als een beoordelaar of een cluster wegvalt; [] is geen.",
    ),
    Sleutel(
        sectie="herhaling",
        naam="verbetertermijn_maanden",
        soort=Soort.GEHEEL,
        minimum=0,
        maximum=120,
        voorstel=6,
        bron=Bron(METHODE, "H4"),
        betekenis="Hoe lang de periode duurt waarin een partner kan laten zien dat het beter gaat.",
    ),
    Sleutel(
        sectie="herhaling",
        naam="venster_maanden",
        soort=Soort.GEHEEL,
        minimum=1,
        maximum=240,
        voorstel=30,
        bron=Bron(METHODE, "H5"),
        betekenis="Na hoeveel maanden een lage ronde niet meer meetelt.",
    ),
    Sleutel(
        sectie="herhaling",
        naam="nieuwkomer_maanden",
        soort=Soort.GEHEEL,
        minimum=0,
        maximum=120,
        voorstel=6,
        bron=Bron(METHODE, "V2"),
        betekenis="Hoe lang een partner mee moet doen voordat een ronde voor die partner telt.",
    ),
    Sleutel(
        sectie="herhaling",
        naam="publicatie_werkdagen",
        soort=Soort.GEHEEL,
        minimum=0,
        maximum=1000,
        voorstel=20,
        bron=Bron(METHODE, "V1"),
        betekenis="Hoeveel werkdagen voor de opening de norm bekend moet zijn.",
    ),
)

_KOP = """\
# Dit is een VOORBEELD van een norm. Elk getal is een voorstel. Het netwerk kiest zelf, en zet zijn keuze in de
# overeenkomst. Leg de norm vast voordat de ronde opent.
# Elke sleutel is verplicht. Een poort zet u alleen uit door "geen" te schrijven, met de aanhalingstekens.
"""

NORMBESTAND = Sleutelbestand(
    naam="normbestand",
    kop=_KOP,
    secties=SECTIES,
    sleutels=(*_CONTRACT, *_SCHAAL, *_NORM, *OORDEEL, *_HERHALING),
)


def sleutels_van(constructen: tuple[str, ...]) -> tuple[Sleutel, ...]:
    """Select the keys of a norm file for these constructs: every key, and of the norms only those."""
    return tuple(sleutel for sleutel in NORMBESTAND.sleutels if sleutel.sectie != "norm" or sleutel.naam in constructen)


def voorbeeldnorm(constructen: tuple[str, ...], anders: Mapping[str, Waarde] | None = None) -> str:
    """Write the text of a norm file with the proposed values, each with its meaning and its source.

    ``anders`` replaces a proposal, by section and name ("oordeel.gemeente"); an unknown name is a ``KeyError``.
    """
    return NORMBESTAND.tekst(sleutels_van(constructen), anders)
