"""What a partner can say in a matter that is no step of its course, and in which state."""

from __future__ import annotations

from enum import StrEnum

from governance.uitsluiting.weigeringen import HOOR
from governance.weigering import Weigeringsgrond

AL_GEVRAAGD = Weigeringsgrond(
    "UIT-66", "U vroeg dit al op {dag}. De contractmanager antwoordt daarop. U hoeft niets meer te doen.", HOOR
)
GEEN_VERSLAG = Weigeringsgrond(
    "UIT-63", "Er is geen verslag waarbij u nu opmerkingen kunt maken. Bel de contractmanager als dat niet klopt.", HOOR
)
GEEN_REACTIETIJD = Weigeringsgrond(
    "UIT-64", "Er loopt nu geen tijd voor een zienswijze. Om meer tijd vragen kan alleen zolang die loopt.", HOOR
)
TE_LAAT_GEVRAAGD = Weigeringsgrond(
    "UIT-80",
    "De tijd voor uw zienswijze liep tot en met {einde}. Om meer tijd vragen kon tot die dag. Bel de contractmanager "
    "als er iets tussen kwam.",
    HOOR,
)
AL_GEWEIGERD = Weigeringsgrond(
    "UIT-81",
    "U vroeg op {gevraagd} om meer tijd. Op {dag} kreeg u antwoord: dat kan niet. De laatste dag blijft {einde}.",
    HOOR,
)
AL_MEER_TIJD = Weigeringsgrond(
    "UIT-82", "U kreeg al meer tijd, tot en met {einde}. Volgens de overeenkomst kan dat één keer.", HOOR
)
NIETS_TE_WEIGEREN = Weigeringsgrond(
    "UIT-83", "De partner vroeg nu niet om meer tijd, of kreeg al antwoord. U hoeft niets te doen.", HOOR
)


class Inbrengsoort(StrEnum):
    """What it is."""

    UITSTEL = "verzoek om meer tijd"
    OPMERKING = "opmerking bij een verslag"


class Inbrenggebeurtenis(StrEnum):
    """What the log records of it."""

    GEVRAAGD = "UitstelGevraagd"
    GEWEIGERD = "UitstelGeweigerd"
    OPGEMERKT = "OpmerkingBijVerslag"
