"""What each line of a certificate means, in a sentence for who looks a round over and does not compute."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

UITLEG: Final[Mapping[str, str]] = {
    "Oordeel": "Wat deze meting over de partij zegt, met de maatstaf uit de norm.",
    "Score, gecorrigeerd voor mildheid": "Het gemiddelde antwoord, als is verrekend hoe mild ieder antwoordt.",
    "Bovengrens": "Zo hoog kan de score nog zijn als wij rekening houden met toeval.",
    "Gemiddelde zonder correctie": "Het gewone gemiddelde van de antwoorden.",
    "Bovengrens zonder correctie": "Zo hoog kan het gewone gemiddelde nog zijn als wij rekening houden met toeval.",
    "Correctie voor mildheid": "Zoveel milder dan gemiddeld antwoordden deze beoordelaars. Dit gaat eraf.",
    "Standaardfout": "Hoe onzeker de score is door toeval. Hoe groter het getal, hoe onzekerder.",
    "Spreidingsfactor": "Maakt de marge groter, omdat antwoorden rond de norm meer verschillen.",
    "Variantie van de mildheid": "Hoeveel beoordelaars van elkaar verschillen in hoe mild zij antwoorden.",
    "Overige variantie": "Hoeveel antwoorden verschillen om een andere reden dan mildheid.",
    "Variantie van de voorspelling": "Het deel van de onzekerheid dat er is omdat mildheid is geschat.",
    "Vrijheidsgraden": "Op hoeveel losse gegevens de schatting van de overige variantie berust.",
    "Organisaties die antwoordden": "Zoveel organisaties gaven een bruikbaar antwoord. Eén organisatie telt één keer.",
    "Gevraagd": "Zoveel organisaties stonden op de lijst om deze partij te beoordelen.",
    "Respons": "Welk deel van hen antwoordde.",
    "Clusters": "Uit hoeveel clusters de beoordelaars komen.",
    "Gesloten poorten": "Waarom de meting niets mag zeggen. Staat er 'geen', dan mag zij dat wel.",
    "Regel V1": "De norm was op tijd bekend en veranderde niet tijdens de ronde.",
    "Regel V2": "De partij deed lang genoeg mee toen de ronde opende.",
    "Regel V3": "Er waren genoeg beoordelaars, en genoeg van hen beoordeelden ook anderen.",
    "Regel V4": "Genoeg organisaties op de lijst antwoordden.",
    "Regel V5": "De antwoorden kwamen uit genoeg clusters, en niet te veel uit één cluster.",
    "Regel V6": "Wie een band had met een partij, beoordeelde die niet. Dat gold voor iedereen.",
    "Regel V7": "De vragen hangen genoeg samen, en elke vraag over de antwoorden is opgelost.",
    "Regel V8": "De ronde is vastgesteld en niet vernietigd.",
    "Regel V9": "De ronde is geen nulmeting, en de marge is klein genoeg.",
    "Blijft zonder een beoordelaar": "Ja: de uitkomst blijft dezelfde, welke ene beoordelaar er ook ontbreekt.",
    "Blijft zonder een cluster": "Ja: de uitkomst blijft dezelfde, welk cluster er ook ontbreekt.",
    "Norm": "Met welke versie van de norm is vergeleken.",
    "Vragenlijst": "Met welke versie van de vragenlijst is gevraagd.",
    "Programma": "Met welke versie van het programma is gerekend.",
    "Vingerafdruk van de antwoorden": "Deze code verandert zodra één antwoord verandert.",
    "Vingerafdruk van de norm": "Deze code verandert zodra één getal in de norm verandert.",
    "Vingerafdruk van dit certificaat": "Deze code verandert zodra er iets in dit certificaat verandert.",
}


def met_uitleg(regels: list[tuple[str, str]]) -> list[tuple[str, str, str]]:
    """Put behind every line what it means."""
    return [(wat, waarde, UITLEG.get(wat, "")) for wat, waarde in regels]
