"""The promise to who answers, as the network agreed on it: this and nothing else.

Who answers for the gemeente gets another: what she answers about a partner is open to that partner.
"""

from __future__ import annotations

import datetime as dt
from typing import Final

from governance.bronnen import BONDIG_KADER, Bron
from governance.kalender.amsterdam import dag_van, tijd_van
from governance.kalender.datum import datum_met_weekdag

BRON = Bron(BONDIG_KADER, "paragraaf 4.9")
TEKST: Final = """
Uw antwoorden zijn vertrouwelijk. Ze zijn niet anoniem. Wij geven uw naam niet aan de partner, de gemeente, de MDG I-F
of het college.

De meetbeheerder en de onafhankelijke controleur kunnen samen zien wie wat heeft ingevuld. Zij hebben geheimhouding
getekend en elke inzage wordt vastgelegd. Collega's met wie u samen invult, zien het ook.

De partner ziet een gemiddelde, en pas vanaf vijf andere organisaties. De partner weet vaak met wie die werkt en kan dus
vermoeden wat u vond. Dat kunnen wij niet uitsluiten.

Komt het na twee lage metingen tot een voornemen? Dan ziet de partner de losse antwoorden zonder namen, op volgorde van
hoogte. Een deskundige met geheimhoudingsplicht mag de berekening nalopen.

Uw naam komt alleen vrij als de rechter dat beslist, als u het goedvindt of als manipulatie is vastgesteld. U hoort dat
eerst. Vraagt de partner op grond van de privacywet om inzage? Dan wegen wij uw belang mee.

Niemand mag vragen wat u heeft ingevuld. Gebeurt dat toch? Meld het bij {meldpunt}. U kunt uw antwoorden wijzigen tot
{tot}.
"""
TEKST_GEMEENTE: Final = """
U vult in voor de gemeente. Wat de gemeente over een partner antwoordt, is open. De partner ziet bij het eigen resultaat
het gemiddelde van uw antwoorden. De gemeente is een overheid en blijft niet verborgen achter anderen.

Uw eigen naam geven wij niet aan de partner. De partner weet vaak wie er bij de gemeente werkt en kan dus vermoeden wie
dit invulde. Dat kunnen wij niet uitsluiten.

De meetbeheerder en de onafhankelijke controleur kunnen samen zien wat de gemeente op elke vraag antwoordde. Zij hebben
geheimhouding getekend en elke inzage wordt vastgelegd. Collega's met wie u samen invult, zien het ook.

Komt het na twee lage metingen tot een voornemen? Dan ziet de partner ook de losse antwoorden. Een deskundige met
geheimhoudingsplicht mag de berekening nalopen.

Niemand mag u onder druk zetten over wat u invult. Gebeurt dat toch? Meld het bij {meldpunt}. U kunt uw antwoorden
wijzigen tot {tot}.
"""


def belofte(*, meldpunt: str, tot: dt.datetime, gemeente: bool = False) -> tuple[str, ...]:
    """Give the promise in paragraphs; ``meldpunt`` is whom to tell of pressure, ``tot`` when the round closes.

    ``gemeente`` asks for what holds for who answers for the gemeente.
    """
    tekst = (TEKST_GEMEENTE if gemeente else TEKST).format(
        meldpunt=meldpunt, tot=f"{datum_met_weekdag(dag_van(tot))}, {tijd_van(tot)}"
    )
    return tuple(" ".join(alinea.split()) for alinea in tekst.strip().split("\n\n"))
