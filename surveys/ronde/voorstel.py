"""The texts with which a first round begins: proposals, to be read and changed by who prepares it."""

from __future__ import annotations

from typing import Final

DEELNAMEREGEL: Final = (
    "U beoordeelt elke partner met wie u in deze periode werkte of overlegde, en die partner beoordeelt u. Partners "
    "in hetzelfde cluster beoordelen elkaar altijd. De gemeente beoordeelt iedere partner, en iedere partner "
    "beoordeelt de gemeente. Partners met een band, zoals onderaanneming, familie of een concern, beoordelen elkaar "
    "niet. Dit is voor iedereen hetzelfde."
)
PRIVACYTEKST: Final = """
Waarom: partners en de gemeente meten hoe het vertrouwen in het netwerk is. Dat staat in de procesovereenkomst.

Wat: uw antwoorden over partners en over de gemeente, en dat en wanneer uw organisatie ze verstuurde.

Wie ziet wat: een partner ziet een gemiddelde over zichzelf, pas vanaf vijf andere organisaties. Een partner ziet ook
wat de gemeente over die partner antwoordde. Iedereen ziet het netwerk als geheel en de gemeente. Van andere partners
ziet u niets. De meetbeheerder en de onafhankelijk controleur kunnen samen zien wie wat invulde. Elke inzage wordt
vastgelegd.

Hoe lang: wie wat invulde, wordt bewaard zolang dat nodig is om een uitkomst te controleren, en daarna vernietigd. De
antwoorden zonder namen blijven bewaard tot vijf jaar na de overeenkomst.

Wat ervan kan komen: ligt een score aantoonbaar onder de norm, dan volgt een gesprek. Een mens besluit wat er verder
gebeurt, nooit het programma.

Uw rechten: u kunt uw gegevens inzien, laten verbeteren of bezwaar maken. Stel uw vraag aan de functionaris
gegevensbescherming van de gemeente. U kunt ook een klacht indienen bij de Autoriteit Persoonsgegevens.
"""


def alineas(tekst: str) -> tuple[str, ...]:
    """Give a text in paragraphs: an empty line lies between them."""
    return tuple(" ".join(alinea.split()) for alinea in tekst.replace("\r\n", "\n").split("\n\n") if alinea.strip())
