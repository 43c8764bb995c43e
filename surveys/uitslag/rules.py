"""The words of what came of a round, who sees and does what with it, and what is refused."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from governance.bronnen import BONDIG_KADER, Bron
from governance.netwerk.rules import Rol

METEN = Bron(BONDIG_KADER, "paragraaf 4.9")
BRON = Bron("ontwerpkeuze", "wie ziet wat van een ronde")

MAG_EIGEN_ZIEN: Final = (Rol.TEKENBEVOEGDE, Rol.CONTACTPERSOON)
"""In which roles somebody sees the result of the own party, and objects to it."""
MAG_ALLES_ZIEN: Final = (Rol.MEETBEHEERDER, Rol.CONTROLEUR)
"""In which roles somebody sees what was computed, before and after it is released."""


class Breedte(StrEnum):
    """How wide a figure is drawn: for a phone, or for a wider screen."""

    SMAL = "smal"
    BREED = "breed"


class Bezwaaruitkomst(StrEnum):
    """What became of an objection to the measurement of one's own score."""

    GEGROND = "gegrond"
    ONGEGROND = "ongegrond"
    INGETROKKEN = "ingetrokken"


class Uitslaggebeurtenis(StrEnum):
    """What the log records about results; never a score."""

    BEREKEND = "UitslagBerekend"
    GETOOND = "UitslagGetoond"
    VLAG_GEZET = "IntegriteitsvlagGezet"
    VLAG_OPGELOST = "IntegriteitsvlagOpgelost"
    VLAG_GEHANDHAAFD = "IntegriteitsvlagGehandhaafd"
    THEMA_GESCHREVEN = "ThemaGeschreven"
    THEMA_WEG = "ThemaWeggehaald"
    MEETBEZWAAR_GEMAAKT = "MeetbezwaarGemaakt"
    MEETBEZWAAR_BESLIST = "MeetbezwaarBeslist"
    SLEUTEL_GEVRAAGD = "SleutelinzageGevraagd"
    SLEUTEL_GEOPEND = "SleutelinzageToegestaan"
    BESTAND_GEVRAAGD = "VolledigBestandGevraagd"
    BESTAND_TOEGESTAAN = "VolledigBestandToegestaan"
    UITGEVOERD = "RondeUitgevoerd"
    VOLLEDIG_UITGEVOERD = "RondeVolledigUitgevoerd"
    INGELEZEN = "RondeIngelezen"
