"""Who fills in and who signs off, what an answer must be complete for, and what is refused."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from enum import StrEnum
from typing import Final

from governance.bronnen import BONDIG_KADER, Bron
from governance.netwerk.rules import Rol
from governance.weigering import Weigeringsgrond

METEN = Bron(BONDIG_KADER, "paragraaf 4.9")
BRON = Bron("ontwerpkeuze", "invullen voor een organisatie")

MAG_INVULLEN: Final = (Rol.BEOORDELAAR,)
"""In which roles somebody fills in for a party."""
TEKENT: Final = frozenset({Rol.TEKENBEVOEGDE, Rol.CONTACTPERSOON})
"""Roles beside which somebody who fills in also signs off, where anybody in the organisation has one."""


MET_LINK: Final = TEKENT | {
    Rol.BEOORDELAAR,
    Rol.MEDEWERKER,
    Rol.MEDEWERKER_SOCIAAL_DOMEIN,
    Rol.REISBUDGETBEHEERDER,
}
"""Roles with which a personal link is enough: it opens the answers of one organisation and nothing else.

Who also has another role, such as delegate or contractmanager, shows who they are by logging in.
"""


class Linkstand(StrEnum):
    """Whether a personal link still opens the answers of its organisation."""

    OPEN = "open"
    GEBRUIKT = "gebruikt"
    INGETROKKEN = "ingetrokken"


class Antwoordgebeurtenis(StrEnum):
    """What the log records about answering: that answers came in, and what happened to links."""

    LINK_GEMAAKT = "InvullinkGemaakt"
    LINK_INGETROKKEN = "InvullinkIngetrokken"
    INGELEVERD = "AntwoordenIngeleverd"


GESLOTEN = Weigeringsgrond("ANT-01", "De ronde is niet open. Er worden nu geen antwoorden aangenomen.", METEN)
INTUSSEN_VERANDERD = Weigeringsgrond(
    "ANT-03",
    "Een collega, of u in een ander venster, veranderde deze antwoorden intussen. Kijk hieronder wat er nu staat. "
    "Verstuur daarna opnieuw.",
    BRON,
)
NIET_COMPLEET = Weigeringsgrond(
    "ANT-04", "Er zijn nog {aantal} delen niet ingevuld. Vul ze in, of kies 'kan ik niet beoordelen'.", METEN
)
NIET_BEVOEGD = Weigeringsgrond(
    "ANT-05", "In uw organisatie verstuurt iemand anders de antwoorden. Laat die persoon weten dat ze klaar zijn.", BRON
)
ANDERS_DAN_GELEZEN = Weigeringsgrond(
    "ANT-06",
    "Er is intussen iets veranderd, door een collega of door u in een ander venster. Lees de antwoorden hieronder nog "
    "eens na. Verstuur ze daarna.",
    BRON,
)

LINK_DICHT = Weigeringsgrond("ANT-07", "De ronde is niet open. Persoonlijke links openen nu niets.", BRON)
VULT_NIET_IN = Weigeringsgrond(
    "ANT-08", "Deze persoon vult niet meer in voor deze organisatie. Een link opent daarom niets.", BRON
)


def mag_met_link(rollen: Collection[Rol]) -> bool:
    """Tell whether a personal link is enough for somebody with these roles."""
    return MET_LINK.issuperset(rollen)


def mag_aftekenen(persoon: str, beoordelaars: Mapping[str, Collection[Rol]]) -> bool:
    """Tell whether somebody signs off: who also speaks for the organisation, and any beoordelaar where nobody does.

    ``beoordelaars`` maps everybody who fills in for the organisation to all their roles for it.
    """
    if persoon not in beoordelaars:
        return False
    sprekers = {wie for wie, rollen in beoordelaars.items() if not TEKENT.isdisjoint(rollen)}
    return not sprekers or persoon in sprekers
