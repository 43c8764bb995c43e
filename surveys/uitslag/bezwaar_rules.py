"""Who objects to a measurement and who decides, and what is refused."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from governance.netwerk.rules import Rol
from governance.weigering import Weigeringsgrond
from surveys.uitslag.rules import BRON, METEN, Bezwaaruitkomst

BEZWAARTERMIJN: Final = "T07"
"""How long a party may object to how its score was measured, counted from the day on which it was shown."""
BESLISTERMIJN: Final = "T07b"
"""How long the controleur has to decide."""
MAG_BESLISSEN: Final = (Rol.CONTROLEUR,)
"""In which roles somebody decides an objection; never who looked the round over or signed it."""
BESLUITEN: Final = (Bezwaaruitkomst.GEGROND, Bezwaaruitkomst.ONGEGROND)
"""What a decision can be; withdrawing is up to who objected."""


class Bezwaarstand(StrEnum):
    """How far an objection is."""

    LOOPT = "loopt"
    BESLIST = "beslist"
    INGETROKKEN = "ingetrokken"


GEEN_RESULTAAT = Weigeringsgrond(
    "MBZ-01",
    "Er is in ronde {naam} geen resultaat van uw organisatie. U kunt er dus geen meetbezwaar over indienen. Bekijk "
    "eerst uw resultaten.",
    METEN,
)
TE_LAAT = Weigeringsgrond(
    "MBZ-02",
    "De laatste dag voor een meetbezwaar over ronde {naam} was {dag}. Wordt het resultaat later in een procedure "
    "gebruikt? Dan kunt u uw punten alsnog in een zienswijze noemen.",
    METEN,
)
AL_GEMAAKT = Weigeringsgrond(
    "MBZ-03", "Uw organisatie diende over ronde {naam} al een meetbezwaar in. Bekijk hoe dat ervoor staat.", BRON
)
ZONDER_TEKST = Weigeringsgrond("MBZ-04", "Schrijf op wat er volgens u niet klopt aan de meting.", BRON)
AL_KLAAR = Weigeringsgrond("MBZ-05", "Dit meetbezwaar is al {stand}. Er verandert niets.", BRON)
ZELF_BETROKKEN = Weigeringsgrond(
    "MBZ-06",
    "U heeft ronde {naam} nagekeken of ondertekend. Daarom beslist een andere controleur over dit meetbezwaar.",
    METEN,
)
