"""On which grounds an agreement can come to be ended, along which route, in which form; and what is no ground."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from governance.bronnen import BONDIG_KADER, Bron
from governance.weigering import Weigeringsgrond

KADER = Bron(BONDIG_KADER, "paragraaf 4.8")
GEEN_OMZETGARANTIE = Bron(BONDIG_KADER, "paragraaf 4.1")

GEEN_GROND = Weigeringsgrond(
    "UIT-18",
    "Dit is geen grond om een overeenkomst te beëindigen: {waarom} Kies een andere grond, of praat met de partner.",
    GEEN_OMZETGARANTIE,
)


class Grond(StrEnum):
    """Why an agreement could be ended."""

    TEKORT = "tekortschieten"
    WETTELIJK = "wettelijke eisen"
    FRAUDE = "fraude"
    VERTROUWEN = "vertrouwen"


class Route(StrEnum):
    """What goes before a decision: nothing more than a talk in the MDG I-F, a finding, an advice, or both."""

    GEWOON = "GEWOON"
    OPTIE_1 = "OPTIE_1"
    OPTIE_2 = "OPTIE_2"
    BEIDE = "BEIDE"

    @property
    def woorden(self) -> str:
        """What goes before a decision on this route, in words."""
        return _ROUTEWOORDEN[self]


_ROUTEWOORDEN = {
    Route.GEWOON: "alleen een gesprek in de MDG I-F",
    Route.OPTIE_1: "een vaststelling door de MDG I-F",
    Route.OPTIE_2: "een advies van de onafhankelijk toezichthouder",
    Route.BEIDE: "een vaststelling door de MDG I-F, en een advies",
}


class Beeindigingsvorm(StrEnum):
    """How the gemeente ends an agreement."""

    ONTBINDING = "ontbinding"
    OPZEGGING = "opzegging"


class Meteen(StrEnum):
    """Why the end of an agreement cannot wait until families were moved."""

    FRAUDE = "fraude"
    VEILIGHEID = "de veiligheid van kinderen"


class Aanleiding(StrEnum):
    """What somebody may think is a ground, and is none."""

    OMZET = "weinig of geen omzet"
    PRIJS = "een hoge prijs"
    KRITIEK = "kritiek op de gemeente of het netwerk"
    RESPONS = "weinig antwoorden in een ronde"
    EEN_RONDE = "één lage ronde"
    EEN_OORDEEL = "een laag oordeel van één organisatie"


WAAROM_GEEN_GROND = {
    Aanleiding.OMZET: "ondertekening geeft geen omzetgarantie en de norm voor minimale inzet is niet overgenomen.",
    Aanleiding.PRIJS: "voor alle partners gelden dezelfde maximale tarieven.",
    Aanleiding.KRITIEK: "een partner mag zeggen wat die van de gemeente en het netwerk vindt.",
    Aanleiding.RESPONS: "dat is een verplichting uit de overeenkomst. Vraag daarover eerst een uitleg.",
    Aanleiding.EEN_RONDE: "één lage ronde is een reden om te praten, en niet meer dan dat.",
    Aanleiding.EEN_OORDEEL: "wat één organisatie vindt, telt alleen samen met de andere antwoorden.",
}


@dataclass(frozen=True, slots=True)
class Grondregels:
    """What holds for a ground.

    ``hersteltermijn``: whether the partner gets time to repair before anything else. ``spoed``: whether the talk can be
    left out for reasons that are recorded; never the hearing. ``gemeten``: whether it rests on rounds. ``meteen``: for
    which reasons the agreement can end at once.
    """

    bron: Bron
    hersteltermijn: bool
    spoed: bool
    gemeten: bool
    meteen: tuple[Meteen, ...]


ROUTE_ZONDER_METING, VORM_ZONDER_METING = Route.GEWOON, Beeindigingsvorm.ONTBINDING
"""On every ground but low trust: the plain route, and the form of the law (6:265), whatever was agreed for scores."""
GRONDREGELS = {
    Grond.TEKORT: Grondregels(
        Bron("Burgerlijk Wetboek", "boek 6, artikel 265, lid 1"),
        hersteltermijn=True,
        spoed=True,
        gemeten=False,
        meteen=(Meteen.VEILIGHEID,),
    ),
    Grond.WETTELIJK: Grondregels(
        Bron(BONDIG_KADER, "bijlage 3, artikel 3.17"),
        hersteltermijn=True,
        spoed=True,
        gemeten=False,
        meteen=(Meteen.VEILIGHEID,),
    ),
    Grond.FRAUDE: Grondregels(KADER, hersteltermijn=False, spoed=True, gemeten=False, meteen=tuple(Meteen)),
    Grond.VERTROUWEN: Grondregels(
        Bron(BONDIG_KADER, "paragraaf 4.8 en 4.9"), hersteltermijn=True, spoed=False, gemeten=True, meteen=()
    ),
}


def weiger_aanleiding(aanleiding: Aanleiding) -> None:
    """Refuse what is no ground, and say why."""
    raise GEEN_GROND.met(waarom=WAAROM_GEEN_GROND[aanleiding])
