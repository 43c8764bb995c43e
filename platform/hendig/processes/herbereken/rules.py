"""The two kinds of bundle, and when none is made."""

from __future__ import annotations

from enum import StrEnum
from importlib.metadata import version
from typing import Final

from governance.bronnen import METHODE, Bron
from governance.weigering import Weigeringsgrond

BRON: Final = Bron(METHODE, "Zelf narekenen")
PROGRAMMA: Final = f"hendig {version('hendig')}"
"""With which version of the program a bundle is made or redone."""
VORMVERSIE: Final = 2
"""The version of the form in which bundles are written; another one is not read."""


class Bundelsoort(StrEnum):
    """For whom a bundle is: the partner that redoes its own sum, or a sworn expert that redoes everything."""

    PARTNER = "partnerbundel"
    DESKUNDIGE = "deskundigenbundel"


NIET_VASTGESTELD = Weigeringsgrond(
    "HRB-01",
    "Ronde {naam} is {stand}. Een bundel kan pas als de ronde is vastgesteld. Wacht daarop.",
    BRON,
)
GEEN_ECHTE_RONDE = Weigeringsgrond(
    "HRB-02", "{naam} is een proefronde. Daarop rust geen enkele zaak. Kies een ronde die telt.", BRON
)
NIET_IN_RONDE = Weigeringsgrond(
    "HRB-03",
    "In ronde {naam} is er over deze partij geen uitkomst voor {construct}. Kies een andere ronde of een ander soort "
    "vertrouwen.",
    BRON,
)
TELT_NIET = Weigeringsgrond(
    "HRB-04",
    "Ronde {naam} telt niet voor deze partij: {reden}. Een bundel gaat alleen over rondes die tellen. Laat deze ronde "
    "weg.",
    BRON,
)
BEZWAAR = Weigeringsgrond(
    "HRB-05",
    "Tegen ronde {naam} loopt een meetbezwaar van deze partij, of het was gegrond. Wacht op de beslissing, of laat "
    "deze ronde weg.",
    BRON,
)
TE_HERLEIDBAAR = Weigeringsgrond(
    "HRB-06",
    "In ronde {naam} antwoordden {n} andere organisaties over deze partij. De norm toont pas iets vanaf {nodig}. "
    "Zonder bewijs dat de partij kan zien, draagt deze ronde geen besluit. Laat deze ronde weg.",
    BRON,
)
ANDERE_ANTWOORDEN = Weigeringsgrond(
    "HRB-07",
    "De antwoorden van ronde {naam} zijn niet meer die van het meetcertificaat, of de sleutel erbij is vernietigd. "
    "Meld dit bij de onafhankelijk controleur.",
    BRON,
)
KLOPT_NIET = Weigeringsgrond(
    "HRB-08",
    "Bij het narekenen van de bundel kwam iets anders uit dan in het meetcertificaat staat: {wat}. De bundel is niet "
    "gemaakt. Meld dit bij de onafhankelijk controleur.",
    BRON,
)
EEN_RONDE = Weigeringsgrond("HRB-09", "Kies minstens één ronde voor de bundel.", BRON)
