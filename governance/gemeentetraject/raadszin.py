"""The sentence about the track in the yearly progress that the raad reads."""

from __future__ import annotations

import datetime as dt

from governance.gemeentetraject.toestand import Trajectstand as S
from governance.kalender.datum import datum

_NIET_MEER = {
    S.VALIDATIE: (
        "Eerder is gezegd dat het vertrouwen in de gemeente ({construct}) onder de norm was. "
        "Een ronde waarop dat rustte, telt niet meer. Nagegaan wordt wat nog klopt."
    ),
    S.GESLOTEN_ONGELDIG: (
        "Eerder is gezegd dat het vertrouwen in de gemeente ({construct}) onder de norm was. "
        "Dat klopt niet: de meting telt niet meer."
    ),
}
"""What was said before and holds no more: the raad reads that too."""
_HOE_HET_STAAT = {
    S.GELDIG: "De MDG I-F bespreekt dit nog.",
    S.MDG_BESPROKEN: "De MDG I-F besprak dit. Het college reageert nog.",
    S.REACTIE_COLLEGE: "Het college reageerde. De acties worden opgeschreven.",
    S.VERBETERACTIES: "Het college reageerde. De gemeente werkt aan {acties}.",
    S.HERMETING: "Het college reageerde. De gemeente deed {acties}. Een volgende meting laat zien of het helpt.",
    S.HERHALING: "Dit was bij herhaling zo. De MDG I-F adviseert de bestuurlijk trekkers.",
    S.MDG_ADVIES: "Dit was bij herhaling zo. De MDG I-F adviseerde de bestuurlijk trekkers. Het college antwoordt nog.",
    S.GESLOTEN_VOLDOENDE: "Een latere meting was op of boven de norm.",
}


def raadszin(*, construct: str, sinds: dt.date, stand: S, acties: int) -> str:
    """Say for the raad what was measured about the gemeente since which day, and what came of it; never a number."""
    if stand in _NIET_MEER:
        return _NIET_MEER[stand].format(construct=construct)
    hoeveel = "1 actie" if acties == 1 else f"{acties} acties"
    return (
        f"Het vertrouwen in de gemeente ({construct}) was volgens de meting van {datum(sinds)} onder de norm. "
        f"{_HOE_HET_STAAT[stand].format(acties=hoeveel)}"
    )
