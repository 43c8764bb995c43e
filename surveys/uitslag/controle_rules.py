"""Looking a round over before anybody sees anything: who may do what, when, and what is refused."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable
from enum import StrEnum
from typing import Final

from governance.netwerk.rules import Rol
from governance.weigering import Weigeringsgrond
from surveys.ronde.rules import AVG, Rondestand
from surveys.uitslag.rules import BRON, METEN

MAG_VLAGGEN: Final = (Rol.CONTROLEUR,)
"""In which roles somebody asks a question about the answers on a party, or says that it is answered."""
MAG_THEMAS: Final = (Rol.MEETBEHEERDER,)
"""In which roles somebody reads explanations and puts them in other words."""
MAG_SLEUTEL: Final = (Rol.MEETBEHEERDER, Rol.CONTROLEUR)
"""In which roles somebody asks to see who rated a party, or allows it; it takes one of each."""
TE_BEREKENEN: Final = frozenset({Rondestand.GESLOTEN, Rondestand.GECONTROLEERD})
"""In which states a round is computed: there are answers, and nobody has been shown anything."""
SLEUTEL_OPEN: Final = dt.timedelta(hours=24)
"""How long two people may see who rated one party, once the second allowed it."""
BRONNEN_MIN: Final = 3
"""Of how many organisations a theme must be."""
OP_RIJ: Final = 5
"""How many words in a row of an explanation are too many in a theme."""

NIET_BEREKEND = Weigeringsgrond(
    "RES-01",
    "De uitkomst van deze ronde wordt nog berekend, of wordt opnieuw berekend. Wacht tot dat klaar is.",
    METEN,
)
NIET_NU = Weigeringsgrond(
    "RES-02", "Ronde {naam} is {stand}. Dit kan alleen tussen het sluiten en het vaststellen.", METEN
)
VLAG_STAAT_AL = Weigeringsgrond(
    "RES-03", "Bij deze partij stond in deze ronde al een vraag. Bekijk de pagina opnieuw.", METEN
)
GEEN_VLAG = Weigeringsgrond("RES-04", "Bij deze partij staat geen vraag open. Bekijk de pagina opnieuw.", METEN)
TE_WEINIG_BRONNEN = Weigeringsgrond(
    "RES-05",
    "Een thema gaat over toelichtingen van minstens {nodig} organisaties. U koos er van {aantal}. Kies er meer.",
    METEN,
)
NAAM_IN_TEKST = Weigeringsgrond("AVG-03", "De tekst noemt {naam}. Herschrijf de tekst zonder namen.", AVG)
LETTERLIJK = Weigeringsgrond(
    "RES-06", "De tekst neemt een toelichting over. Schrijf in eigen woorden op wat zij samen zeggen.", METEN
)
ANDER_OPENT = Weigeringsgrond(
    "RES-07",
    "Wie vraagt om de sleutel te openen, kan dat niet zelf toestaan. Iemand in de andere rol doet dat.",
    BRON,
)
AL_TOEGESTAAN = Weigeringsgrond("RES-08", "Dit verzoek is al toegestaan. Bekijk de pagina opnieuw.", BRON)
SLEUTEL_DICHT = Weigeringsgrond(
    "RES-09", "Deze inzage is nog niet toegestaan, of de 24 uur zijn voorbij. Vraag haar opnieuw aan.", BRON
)
GEEN_ANTWOORDEN = Weigeringsgrond("RES-10", "Hierover zijn in deze ronde geen antwoorden.", METEN)
VLAG_ONBEANTWOORD = Weigeringsgrond(
    "RES-11",
    "Nog niet elke vraag over de antwoorden heeft een antwoord. Het gaat om {aantal}. De controleur beantwoordt eerst "
    "elke vraag, met een reden. Daarna kunt u verder.",
    METEN,
)


class Vlagantwoord(StrEnum):
    """How a question about the answers on a party was answered."""

    OPGELOST = "opgelost"
    BLIJFT = "blijft"


def genoemd(tekst: str, namen: Iterable[str]) -> str | None:
    """Give the first name that a text holds as whole words, whatever its capitals and accents; None without one."""
    kaal = f" {_kaal(tekst)} "
    return next((naam for naam in namen if _kaal(naam) and f" {_kaal(naam)} " in kaal), None)


def neemt_over(tekst: str, toelichting: str) -> bool:
    """Tell whether a text is an explanation, or holds so many of its words in a row that its writer is heard in it."""
    woorden = _kaal(toelichting).split()
    rijen = (woorden[begin : begin + OP_RIJ] for begin in range(len(woorden) - OP_RIJ + 1))
    return _kaal(tekst) == " ".join(woorden) or genoemd(tekst, (" ".join(rij) for rij in rijen)) is not None


def _kaal(tekst: str) -> str:
    ontleed = unicodedata.normalize("NFKD", tekst.casefold())
    letters = "".join(teken for teken in ontleed if not unicodedata.combining(teken))
    return " ".join(re.findall(r"[^\W_]+", letters))
