"""The pages on which a partner writes something in its own words: what is asked, and what happens with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Woordblad:
    """One page: its heading, what happens with the words, what is asked, the button and what is said afterwards."""

    kop: str
    uitleg: str
    vraag: str
    knop: str
    gedaan: str


BLADEN: Final[Mapping[str, Woordblad]] = {
    "conceptreactie": Woordblad(
        "Reageer op het concept van het advies",
        "De toezichthouder leest uw reactie voordat het advies af is, en zegt in het advies wat ermee is gedaan.",
        "Wat klopt er niet, of wat mist u?",
        "Verstuur uw reactie",
        "Uw reactie is verstuurd. De toezichthouder leest haar voordat het advies af is.",
    ),
    "reactie": Woordblad(
        "Reageer op het advies",
        "Uw reactie gaat zoals u haar schrijft mee naar de bestuurlijk trekkers en het college.",
        "Wat vindt u van het advies?",
        "Verstuur uw reactie",
        "Uw reactie is verstuurd. Zij gaat mee naar de trekkers en het college.",
    ),
    "heroverweging": Woordblad(
        "Vraag om heroverweging",
        "Een adviseur van buiten bekijkt het besluit. Daarna beslist het college opnieuw, met redenen. Tot dan eindigt "
        "uw overeenkomst niet. Wilt u ook gehoord worden? Schrijf dat erbij. U kunt ook naar de burgerlijke rechter. "
        "Dat staat in uw brief.",
        "Waarom moet het besluit anders zijn?",
        "Verstuur uw verzoek",
        "Uw verzoek is verstuurd. Tot er opnieuw is besloten, eindigt uw overeenkomst niet.",
    ),
    "uitstel": Woordblad(
        "Vraag om meer tijd",
        "U kunt één keer om meer tijd vragen. De contractmanager geeft die of zegt waarom het niet kan. Hoeveel tijd "
        "er bij kan komen, staat in de overeenkomst. Heeft u op de laatste dag nog geen antwoord? Dan krijgt u de "
        "tijd vanzelf.",
        "Waarom heeft u meer tijd nodig?",
        "Verstuur uw verzoek",
        "Uw verzoek is verstuurd. Het antwoord komt op deze pagina te staan. U krijgt dan een mail.",
    ),
    "opmerking": Woordblad(
        "Maak opmerkingen bij het verslag",
        "Uw woorden komen ongewijzigd bij het verslag. Wie het verslag leest, leest ook uw opmerkingen.",
        "Wat klopt er niet, of wat mist u?",
        "Verstuur uw opmerkingen",
        "Uw opmerkingen zijn verstuurd. Zij horen nu bij het verslag.",
    ),
}
