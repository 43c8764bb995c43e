"""The advice of the toezichthouder: shown to the partner as a draft first, and reasoned part by part."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from governance.bronnen import BONDIG_KADER, Bron
from governance.mdg.rules import Tekstsoort, weiger_zonder_tekst
from governance.netwerk.rules import Rol
from governance.weigering import Weigeringsgrond

TOEZICHT = Bron(BONDIG_KADER, "paragraaf 4.8")
MAG_ADVISEREN = (Rol.TOEZICHTHOUDER,)
REACTIETERMIJN = "T12c"
"""The term in which the partner can react to the draft."""


class Adviesstap(StrEnum):
    """What is recorded about an advice."""

    CONCEPT = "concept voorgelegd"
    REACTIE = "reactie van de partner"
    ADVIES = "advies gegeven"


class Strekking(StrEnum):
    """What the toezichthouder advises."""

    BEEINDIGEN = "wel beëindigen"
    NIET_BEEINDIGEN = "niet beëindigen"
    LICHTERE_MAATREGEL = "een lichtere maatregel"


@dataclass(frozen=True, slots=True, kw_only=True)
class Advieswoorden:
    """What an advice says, part by part; ``maatregel`` is only for a lighter one."""

    vraag: str
    bronnen: str
    ervaren: str
    zienswijze: str
    redenen: str
    maatregel: str = ""

    @property
    def delen(self) -> dict[Tekstsoort, str]:
        """The parts that hold words, by their kind."""
        alle = {
            Tekstsoort.ADVIES_VRAAG: self.vraag,
            Tekstsoort.ADVIES_BRONNEN: self.bronnen,
            Tekstsoort.ADVIES_ERVAREN: self.ervaren,
            Tekstsoort.ADVIES_ZIENSWIJZE: self.zienswijze,
            Tekstsoort.ADVIES_REDENEN: self.redenen,
            Tekstsoort.ADVIES_MAATREGEL: self.maatregel,
        }
        return {soort: tekst.strip() for soort, tekst in alle.items() if tekst.strip()}


GEEN_TOEZICHTHOUDER = Weigeringsgrond(
    "MDG-35", "Dit advies geeft de onafhankelijk toezichthouder die een verklaring zonder belang heeft.", TOEZICHT
)
ZONDER_CONCEPT = Weigeringsgrond(
    "MDG-36", "Laat het concept eerst aan de partner lezen. Daarna kunt u het advies geven.", TOEZICHT
)
WACHT_OP_REACTIE = Weigeringsgrond(
    "MDG-37", "De partner kan nog reageren op het concept. Wacht op de reactie, of tot de termijn voorbij is.", TOEZICHT
)
MAATREGEL_PAST_NIET = Weigeringsgrond(
    "MDG-38", "Noem een lichtere maatregel als u die adviseert, en alleen dan.", TOEZICHT
)


def weiger_onvolledig(woorden: Advieswoorden, strekking: Strekking) -> None:
    """Refuse an advice in which a part is empty, or with a measure that does not fit what it says."""
    delen = woorden.delen
    for soort in (
        *(Tekstsoort.ADVIES_VRAAG, Tekstsoort.ADVIES_BRONNEN, Tekstsoort.ADVIES_ERVAREN),
        *(Tekstsoort.ADVIES_ZIENSWIJZE, Tekstsoort.ADVIES_REDENEN),
    ):
        weiger_zonder_tekst(delen.get(soort, ""), soort.value)
    if (strekking is Strekking.LICHTERE_MAATREGEL) != (Tekstsoort.ADVIES_MAATREGEL in delen):
        raise MAATREGEL_PAST_NIET.met()


def weiger_te_vroeg(*, voorgelegd: bool, gereageerd: bool, termijn_voorbij: bool) -> None:
    """Refuse an advice before the partner read the draft and reacted, or had the time to."""
    if not voorgelegd:
        raise ZONDER_CONCEPT.met()
    if not (gereageerd or termijn_voorbij):
        raise WACHT_OP_REACTIE.met()
