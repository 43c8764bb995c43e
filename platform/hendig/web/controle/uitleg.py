"""What each line of a certificate means, in a sentence for who looks a round over and does not compute."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from markupsafe import Markup

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
    "Regel V1": "Was de norm op tijd bekend, en is de ronde met diezelfde norm gehouden?",
    "Regel V2": "Deed de partij lang genoeg mee toen de ronde opende?",
    "Regel V3": "Waren er genoeg beoordelaars, en beoordeelden genoeg van hen ook anderen?",
    "Regel V4": "Antwoordden genoeg organisaties op de lijst?",
    "Regel V5": "Kwamen de antwoorden uit genoeg clusters, en niet te veel uit één cluster?",
    "Regel V6": "Beoordeelde wie een band had met een partij die partij niet? Dat geldt voor iedereen.",
    "Regel V7": "Hangen de vragen genoeg samen, en is elke vraag over de antwoorden opgelost?",
    "Regel V8": "Is de ronde vastgesteld en niet vernietigd?",
    "Regel V9": "Is de ronde geen nulmeting, en is de marge klein genoeg?",
    "Blijft zonder een beoordelaar": "Blijft de uitkomst dezelfde, welke ene beoordelaar er ook ontbreekt?",
    "Blijft zonder een cluster": "Blijft de uitkomst dezelfde, welk cluster er ook ontbreekt?",
    "Norm": "Met welke versie van de norm is vergeleken.",
    "Vragenlijst": "Met welke versie van de vragenlijst is gevraagd.",
    "Programma": "Met welke versie van het programma is gerekend.",
    "Vingerafdruk van de antwoorden": "Deze code verandert zodra één antwoord verandert.",
    "Vingerafdruk van de norm": "Deze code verandert zodra één getal in de norm verandert.",
    "Vingerafdruk van dit certificaat": "Deze code verandert zodra er iets in dit certificaat verandert.",
}


STUK: Final = 16
"""After how many signs a fingerprint may go on at the next line."""


def met_uitleg(regels: list[tuple[str, str]]) -> list[tuple[str, str, str]]:
    """Put behind every line what it means, and let a fingerprint break."""
    return [(wat, _breekbaar(waarde), UITLEG.get(wat, "")) for wat, waarde in regels]


def _breekbaar(waarde: str) -> str:
    stukken = [waarde[begin : begin + STUK] for begin in range(0, len(waarde), STUK)]
    return Markup("<wbr>").join(stukken) if " " not in waarde else waarde
