"""What each check means in plain Dutch: what is counted, the other explanation, and what to ask."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.integrity.flags import Check


@dataclass(frozen=True, slots=True)
class Uitleg:
    """What the numbers of a flag count, what else can explain it, and what the controleur can ask."""

    getal: str
    ook_mogelijk: str
    vraag: str


UITLEG = {
    Check.ZELFDE_ANTWOORD: Uitleg(
        "het deel van de antwoorden dat gelijk is aan het antwoord dat deze organisatie het vaakst gaf",
        "De organisatie werkt met iedereen op dezelfde manier, of kent haar partners nog te weinig voor verschil.",
        "Vraag hoe de lijst is ingevuld, door wie, en of er tijd genoeg was.",
    ),
    Check.IEDEREEN_GELIJK: Uitleg(
        "hoe ver de cijfers van deze organisatie uiteenlopen, in punten",
        "De organisatie heeft met iedereen ongeveer dezelfde ervaring, of wilde niemand onderscheiden.",
        "Vraag of zij aan elke partner apart heeft gedacht. Was 'kan ik niet beoordelen' soms een beter antwoord?",
    ),
    Check.GRILLIG: Uitleg(
        "de gemiddelde afwijking van wat het model verwacht, in het kwadraat; gewoon is ongeveer 1",
        "Deze organisatie maakt echt heel verschillende dingen mee, of gebruikt de schaal ruimer dan anderen.",
        "Vraag of de schaal goed is begrepen: een 5 is het gunstigst. Zijn er partners verwisseld?",
    ),
    Check.WEDERZIJDS_LAAG: Uitleg(
        "de minst lage van de twee afwijkingen, in standaardafwijkingen",
        "Er is echt iets misgegaan tussen deze twee. Dan zijn beide antwoorden eerlijk.",
        "Praat met elk van beide apart. Bied zo nodig bemiddeling aan.",
    ),
    Check.EIGEN_CLUSTER_HOOG: Uitleg(
        "de gemiddelde afwijking binnen het cluster, in standaardafwijkingen",
        "Wie elke week samenwerkt, kent en vertrouwt elkaar vaak meer. Daar is een cluster ook voor.",
        "Kijk of er afspraken over het invullen zijn gemaakt. Kijk ook naar de weglating van dit cluster.",
    ),
    Check.CLUSTER_TEGEN_EEN: Uitleg(
        "de gemiddelde afwijking van het cluster bij deze partij, in standaardafwijkingen",
        "Het cluster had samen één slechte ervaring met deze partij, bijvoorbeeld in één zaak.",
        "Vraag de leden apart, en de partij ook. Gaat het om dezelfde gebeurtenis?",
    ),
    Check.GROEP_TEGEN_EEN: Uitleg(
        "hoe scherp de lage groep losstaat van de andere beoordelaars; hoger is scherper",
        "De partij werkt met sommigen anders dan met anderen, bijvoorbeeld op één locatie of in één soort zaak.",
        "Vraag elk lid van de groep apart wat het meemaakte. Zoek wat zij gemeen hebben.",
    ),
    Check.RELATIE_DAALT: Uitleg(
        "de daling, in gewone veranderingen tussen deze twee rondes",
        "Er is dit jaar iets gebeurd tussen deze twee, of een ander persoon vulde de lijst in.",
        "Vraag wat er is veranderd, en of er druk is geweest.",
    ),
    Check.PARTIJ_DAALT: Uitleg(
        "de daling, in gewone veranderingen tussen deze twee rondes",
        "Het gaat dit jaar echt minder goed, bijvoorbeeld na een verhuizing of door ziekte van personeel.",
        "Vraag de partij wat er is veranderd. Vraag beoordelaars of er vóór de ronde over is gesproken.",
    ),
}
