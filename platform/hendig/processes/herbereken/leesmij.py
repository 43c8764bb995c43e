"""What whoever opens a bundle reads first: what each file is, how the sum goes, and how to check it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

_CONTROLE: Final = """ZO CONTROLEERT U DE BUNDEL

Met het programma hendig, op elke computer, zonder sleutel en zonder database:

  hendig herbereken BUNDEL.zip

U ziet elk getal twee keer: zoals het in het meetcertificaat staat, en zoals het nu is uitgerekend.
Achter elk getal staat "klopt" of "klopt niet".

In sha256.txt staat van elk bestand een vingerafdruk. Is een bestand veranderd, dan klopt die niet meer.
Zonder hendig gaat het zo: pak de bundel uit en geef de opdracht  sha256sum -c sha256.txt
"""

_SOM: Final = """DE SOM, STAP VOOR STAP

 1. Tel de antwoorden in ronde-1-antwoorden.csv. Dat is K.
 2. Tel de antwoorden bij elkaar op en deel door K. Dat is het gemiddelde.
 3. Haal daar de gemiddelde mildheid van af (correction). Dat is de score.
 4. Deel s_e in het kwadraat (residual_variance) door K.
 5. Tel daar de onzekerheid over de mildheid bij op (prediction_variance).
 6. Trek de wortel. Dat is de standaardfout.
 7. Doe q (quantile) maal f (spread_factor) maal de standaardfout. Dat is de marge.
 8. Score plus marge is de bovengrens.
 9. Nu zonder correctie: tel s_a in het kwadraat (leniency_variance) en s_e in het kwadraat op.
    Deel door K en trek de wortel. Doe dat maal q en maal f. Tel het gemiddelde erbij op.
    Dat is de bovengrens zonder correctie.
10. Zijn beide bovengrenzen lager dan de norm (norm)? Dan is de uitkomst "onder de norm".
    Is alleen de score lager? Dan is de uitkomst "geen conclusie".
    Anders is de uitkomst "op of boven de norm".

Rond af op zes cijfers achter de komma voordat u vergelijkt. Gelijk aan de norm is voldoende.
Staat bij maatstaf "gemiddelde"? Dan telt voor "oordeel" alleen of het gemiddelde lager is dan de norm.
Stap 10 geeft dan "oordeel_bovengrens".
"""

_PARTNERBESTANDEN: Final = """DE BESTANDEN

bundel.json: welke soort bundel dit is, over welk soort vertrouwen en welke rondes.
VOOR-WIE.txt: voor wie deze bundel is gemaakt, wanneer en in welke zaak.
verwacht.json: wat er volgens het meetcertificaat uit de som komt.
sha256.txt: de vingerafdruk van elk bestand.

Voor elke ronde, hier voor ronde 1:

ronde-1-antwoorden.csv: wat elke organisatie over u antwoordde, van laag naar hoog.
  Elk getal is het gemiddelde van de vragen die één organisatie beantwoordde. Ook de gemeente zit erbij.
ronde-1-vragenlijst.csv: wat er bij elke code is gevraagd.
ronde-1-vaste-getallen.json: de getallen die u nodig hebt voor de som.
  constanten: wat de antwoorden over de anderen leren.
    correction: hoe mild de organisaties die over u antwoordden gemiddeld zijn.
    prediction_variance: hoe onzeker die mildheid is (in formules: 1'P1/K^2).
    leniency_variance: s_a in het kwadraat, hoe sterk organisaties in mildheid verschillen.
    residual_variance: s_e in het kwadraat, hoe sterk antwoorden verder verschillen.
    spread_factor: f, hoeveel meer antwoorden bij de norm uiteenlopen.
    residual_df: op hoeveel losse gegevens dat rust.
  norm: de norm, de schaal, q (quantile), en wat de poorten vragen.
  poorten: wat er voor elke poort is gevonden.
  weglatingen: of de uitkomst blijft staan als één organisatie of één cluster wegvalt. Alleen ja (true) of nee (false).
  herkomst: de versies, en de vingerafdruk van de antwoorden en van het meetcertificaat.
"""


def partnerleesmij(construct: str, rondes: Sequence[str]) -> str:
    """Write what a partner reads first."""
    return f"""LEES DIT EERST

Met deze bundel rekent u uw eigen score na: {construct} vertrouwen, {_rondes(rondes)}.
De bundel is voor u en voor wie u bijstaat. De antwoorden zijn vertrouwelijk. Zij zijn niet anoniem.
Zoek niet uit wie wat antwoordde, en vraag het niemand. Stuur de bundel niet door.

Wat er niet in staat: wie antwoordde, de antwoorden op elke vraag apart, hoe zwaar iemand weegt, wat er zonder één
organisatie uitkomt, en wanneer antwoorden binnenkwamen. Voor de som is dat niet nodig.

{_PARTNERBESTANDEN}
{_SOM}
De gemiddelde mildheid, s_a, s_e en f kunt u hiermee niet narekenen: daarvoor zijn alle antwoorden van de ronde nodig.
Een deskundige met geheimhoudingsplicht kan dat wel. U kiest zelf wie dat is.

{_CONTROLE}"""


def deskundigenleesmij(construct: str, rondes: Sequence[str], partij: str, gemeente: str | None) -> str:
    """Write what a sworn expert reads first."""
    van_gemeente = "De gemeente doet niet mee." if gemeente is None else f"De gemeente heet hier {gemeente}."
    return f"""LEES DIT EERST

Met deze bundel rekent u een zaak helemaal na: {construct} vertrouwen, {_rondes(rondes)}.
De bundel is voor een deskundige met geheimhoudingsplicht, op een computer van de onafhankelijk controleur.
Maak geen kopie. Zeg tegen niemand wat erin staat, ook niet tegen de partner. U meldt alleen "klopt" of "klopt niet".
Leg de bundel niet naast een lijst met contacten: dan zijn organisaties te herkennen.

De partij om wie het gaat heet hier {partij}. {van_gemeente}
Alle andere partijen en alle clusters hebben in elke ronde een eigen schuilnaam. Die geldt alleen in deze bundel.
De volgorde van de regels zegt niets. Er staan geen tijden in.

DE BESTANDEN

bundel.json: welke soort bundel dit is, over wie, over welk soort vertrouwen en welke rondes.
VOOR-WIE.txt: voor wie deze bundel is gemaakt, wanneer en in welke zaak.
verwacht.json: het meetcertificaat van de partij per ronde. Zijn er meer rondes, dan ook wat er over "bij herhaling"
  uitkomt.
sha256.txt: de vingerafdruk van elk bestand.

Voor elke ronde, hier voor ronde 1:

ronde-1-antwoorden.csv: elk antwoord van elke organisatie over elke partij. Een lege cel is "kan ik niet beoordelen".
ronde-1-vragenlijst.csv: wat er bij elke code is gevraagd.
ronde-1-gevraagd.csv: wie was gevraagd om wie te beoordelen.
ronde-1-norm.toml: de norm waaronder de ronde is gehouden.
ronde-1-feiten.json: wat de regels V1 tot en met V9 en H1 tot en met H8 van de ronde vragen.
  vraag_open: of er nog een vraag van de controleur open staat over de antwoorden over deze partij.
  banden_weggelaten: of banden die waren gemeld, voor iedereen van de lijst zijn gehaald.
  herkomst: de versies en de vingerafdruk van antwoorden en norm, zoals zij in de kluis liggen. In de kluis staan
  andere schuilnamen. Daarom vergelijkt de controleur die vingerafdrukken, en u niet.

DE SOM, STAP VOOR STAP

 1. Neem per beoordeling het gemiddelde van de beantwoorde vragen. De norm zegt hoeveel er nodig zijn (items_min).
 2. Laat alle antwoorden van en over de partij weg. Schat daarop y = b + a + e met REML: de spreidingen s_a en s_e.
 3. Voorspel de mildheid a van elke organisatie die over de partij antwoordde (BLUP), met de onzekerheid P.
 4. Reken f uit: hoeveel meer antwoorden bij de norm uiteenlopen.
 5. Reken met de antwoorden over de partij de score, de standaardfout en de twee bovengrenzen uit.
 6. Toets de poorten. Is er een dicht, dan is de uitkomst "niet vast te stellen".
 7. Leg de bovengrenzen naast de norm. Laat daarna elke organisatie en elk cluster een keer weg.
 8. Toets de regels V1 tot en met V9. Bij meer rondes: ook H1 tot en met H8.

De formules staan in docs/methode.md van hendig, onder "De formules".

{_CONTROLE}"""


def _rondes(rondes: Sequence[str]) -> str:
    return rondes[0] if len(rondes) == 1 else f"{', '.join(rondes[:-1])} en {rondes[-1]}"
