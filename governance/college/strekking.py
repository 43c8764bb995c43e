"""What an advice about a partner comes down to: chosen by who writes it, and held to the words of the advice.

The words only refuse; where a besluit leads follows from what was chosen (`docs/adr/0023-what-a-besluit-leads-to.md`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from governance.college.rules import BESLUITVORMING, Strekking, Voorstelonderwerp
from governance.weigering import Weigering, Weigeringsgrond

GEEN_STREKKING = Weigeringsgrond(
    "COL-33",
    "Bij het advies staat nog niet waar het op neerkomt. Kies dat bij het onderdeel Advies: het bepaalt welke stap de "
    "zaak na het besluit mag nemen.",
    BESLUITVORMING,
)
ZEGT_DAT_NIET = Weigeringsgrond(
    "COL-34",
    'U koos als strekking: {strekking}. Adviespunt 1 zegt dat niet. Schrijf daar bijvoorbeeld "{woorden}", of kies '
    "een andere strekking.",
    BESLUITVORMING,
)
ZEGT_IETS_ANDERS = Weigeringsgrond(
    "COL-35",
    "U koos als strekking: {strekking}. Adviespunt {punt} zegt: {anders}. Maak de tekst en de keuze gelijk.",
    BESLUITVORMING,
)

S = Strekking
EINDE: Final = frozenset({S.GEHEEL, S.GEDEELTELIJK})
"""What ends an agreement, wholly or for a part of it."""
LICHTER: Final = frozenset({S.VERBETERPLAN, S.WAARSCHUWING, S.BEGELEIDING, S.OPSCHORTING})
"""What is lighter than that, and asks something of the partner."""
VOORBEELD: Final[Mapping[Strekking, str]] = {
    S.GEHEEL: "de overeenkomst geheel te beëindigen",
    S.GEDEELTELIJK: "de overeenkomst gedeeltelijk te beëindigen",
    S.VERBETERPLAN: "een verbeterplan af te spreken",
    S.WAARSCHUWING: "een formele waarschuwing te geven",
    S.BEGELEIDING: "de partner te laten begeleiden",
    S.OPSCHORTING: "de eigen prestatie tijdelijk op te schorten",
    S.NIET: "de overeenkomst niet te beëindigen",
    S.NADER_ONDERZOEK: "eerst nader onderzoek te laten doen",
}
"""How the first point of an advice may say it."""
_EINDWOORDEN = re.compile(r"\b(niet (?:geheel |gedeeltelijk )?)?(te ontbinden|op te zeggen|te beëindigen)\b")
_WOORDEN: Final[Mapping[Strekking, re.Pattern[str]]] = {
    S.VERBETERPLAN: re.compile(r"\bverbeterplan"),
    S.WAARSCHUWING: re.compile(r"\b(?:waarschuw|te waarschuwen|ingebrekestelling|in gebreke te stellen)"),
    S.BEGELEIDING: re.compile(r"\bbegelei"),
    S.OPSCHORTING: re.compile(r"\b(?:opschort|op te schorten)"),
    S.NADER_ONDERZOEK: re.compile(r"\b(?:nader (?:te )?onderzoek|nader te laten onderzoeken)"),
}


def strekkingsgebreken(
    onderwerp: Voorstelonderwerp, advies: Sequence[str], strekking: Strekking | None
) -> Iterator[Weigering]:
    """Name where an advice does not say what was chosen, or says something else; only of an exclusion it is asked."""
    if onderwerp is not Voorstelonderwerp.UITSLUITING:
        return
    if strekking is None:
        yield GEEN_STREKKING.met()
    elif advies:
        anders = list(_anders(advies, strekking))
        yield from anders
        if not anders and strekking not in _gezegd(advies[0]):
            yield ZEGT_DAT_NIET.met(strekking=strekking.value, woorden=VOORBEELD[strekking])


def eindwerkwoord(advies: Sequence[str]) -> str:
    """Give with which words an advice ends an agreement, such as "te ontbinden"; the plainest where it has none."""
    gevonden = next((een for punt in advies if (een := _EINDWOORDEN.search(_effen(punt)))), None)
    return "te beëindigen" if gevonden is None else gevonden[2]


def _anders(advies: Sequence[str], strekking: Strekking) -> Iterator[Weigering]:
    """Name what contradicts a choice: an end in any point, or, where nothing is to follow, a measure in the first."""
    for nummer, punt in enumerate(advies, 1):
        einde = einde_in(punt)
        botst = {einde} if einde in EINDE or strekking in EINDE else set()
        if nummer == 1 and strekking is S.NIET:
            botst |= _gezegd(punt)
        for anders in sorted(een for een in botst if een is not None and een is not strekking):
            yield ZEGT_IETS_ANDERS.met(strekking=strekking.value, punt=nummer, anders=anders.value)


def _gezegd(punt: str) -> set[Strekking]:
    """Give what a point says in so many words."""
    einde = einde_in(punt)
    return {een for een, woorden in _WOORDEN.items() if woorden.search(_effen(punt))} | ({einde} if einde else set())


def einde_in(punt: str) -> Strekking | None:
    """Give what a text says of the end of an agreement; None where it does not speak of it."""
    tekst = _effen(punt)
    gevonden = _EINDWOORDEN.search(tekst)
    if gevonden is None:
        return None
    if gevonden[1] or tekst.startswith("af te zien"):
        return S.NIET
    return S.GEDEELTELIJK if "gedeeltelijk" in tekst else S.GEHEEL


def _effen(tekst: str) -> str:
    return " ".join(unicodedata.normalize("NFC", tekst).casefold().split())
