"""Who has a seat with a vote, when an item can be done, the closed checklist, and what follows from answers and votes.

Nothing here knows who rated whom: whoever rated may take part in establishing and in talking (procedures, R4).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from governance.mdg.rules import KADER, ORDE, UITSLUITING, Mdgdaad, Puntuitkomst
from governance.netwerk.rules import Rol
from governance.weigering import Weigeringsgrond

GEMEENTEZETEL = "gemeente"
"""The seat of the gemeente; it votes only where the MDG I-F confirms something."""
MET_STEM = (Rol.AFGEVAARDIGDE, Rol.PLAATSVERVANGER)
ZITTING = (
    *(*MET_STEM, Rol.CONTRACTMANAGER, Rol.VOORZITTER),
    *(Rol.KARTREKKER, Rol.AANJAGER, Rol.PROCESONTWIKKELAAR, Rol.MDG_SECRETARIS),
)
"""The roles that have a place; who has more sits in the first, so that nobody with a vote leads."""


class Wijze(StrEnum):
    """How somebody who is there takes part in an item."""

    STEMT = "stemt"
    SPREEKT = "spreekt"
    STAPT_OPZIJ = "stapt opzij"
    ZONDER_VERKLARING = "geen verklaring"


class Stemkeuze(StrEnum):
    """What somebody votes."""

    VOOR = "voor"
    TEGEN = "tegen"
    ONTHOUDING = "onthouding"


class Controlestap(StrEnum):
    """What is recorded about a point of the checklist."""

    ANTWOORD = "antwoord"
    BETWIST = "betwist"
    BESLECHT = "beslecht"


CONTROLELIJST = (
    "Staat de norm in de procesovereenkomst?",
    "Is de norm op tijd bekendgemaakt?",
    "Zijn de metingen vastgesteld en tellen zij mee?",
    "Is voldaan aan alle voorwaarden voor 'bij herhaling'?",
    "Heeft de onafhankelijk controleur verklaard dat de metingen en de herhaling kloppen?",
    "Heeft de partner de kennisgeving gekregen en is de termijn om te verbeteren in acht genomen?",
    "Is de zienswijze van de partner gelezen en op elk punt beantwoord?",
    "Is er quorum, en stapt iedereen met een belang opzij?",
)
"""The eight points, in this order and no others; each is answered with yes or no."""
VERKLARINGSVRAAG = "Is er een andere verklaring?"
"""Asked after the checklist; what is said is written down and nobody votes on it."""

GEEN_QUORUM = Weigeringsgrond(
    "MDG-02", "Geen quorum voor dit agendapunt: {a} van {b} stemgerechtigden aanwezig. Er zijn er {nodig} nodig.", KADER
)
EEN_STEM = Weigeringsgrond("MDG-08", "Eén stem per cluster. Voor {zetel} is al gestemd.", KADER)
ZONDER_STEM = Weigeringsgrond(
    "MDG-22", "{naam} heeft bij dit punt geen stem. Leg alleen vast wie een stem heeft.", KADER
)
NIET_STEMMEN = Weigeringsgrond("MDG-23", "Over dit punt wordt niet gestemd. Leg vast wat is besproken.", KADER)
TEGEN_WAAROM = Weigeringsgrond(
    "MDG-24",
    "Wie tegen stemt, noemt het punt van de controlelijst waar het om gaat. Kies een punt van 1 tot en met 8.",
    ORDE,
)
LIJST_NIET_AF = Weigeringsgrond(
    "MDG-25", "De controlelijst is nog niet af. Beantwoord eerst punt {punten} met ja of nee.", UITSLUITING
)
NOG_BETWIST = Weigeringsgrond(
    "MDG-26",
    "Over punt {punten} verschilt u van mening. Wacht op het schriftelijke antwoord van de tweede controleur.",
    ORDE,
)
AL_BEANTWOORD = Weigeringsgrond("MDG-27", "Bij punt {nummer} staat dit al vast. U hoeft niets meer te doen.", ORDE)
NIET_BETWIST = Weigeringsgrond(
    "MDG-28",
    "Punt {nummer} is niet betwist. Alleen over een betwist punt geeft de tweede controleur een antwoord.",
    ORDE,
)
ANDERE_CONTROLEUR = Weigeringsgrond(
    "MDG-29", "Dit antwoord geeft een controleur die de ronde niet ondertekende. Vraag een andere controleur.", ORDE
)
NIET_GEVRAAGD = Weigeringsgrond(
    "MDG-30",
    f"Vraag eerst: {VERKLARINGSVRAAG} Leg vast wat er is gezegd, of dat er geen andere verklaring is.",
    UITSLUITING,
)
NIET_ALLE_STEMMEN = Weigeringsgrond("MDG-31", "Nog niet iedereen met een stem heeft gestemd: {aantal} nog niet.", ORDE)
GEEN_CONTROLELIJST = Weigeringsgrond("MDG-32", "Bij dit punt hoort geen controlelijst.", ORDE)
NIET_BEGONNEN = Weigeringsgrond("MDG-33", "Dit punt is nog niet begonnen. Begin het eerst in de vergadering.", ORDE)
AL_BEGONNEN = Weigeringsgrond("MDG-39", "Dit punt is al begonnen. Ga ermee verder.", ORDE)
AL_AFGESLOTEN = Weigeringsgrond("MDG-34", "Dit punt is afgesloten. Er kan niets meer bij.", ORDE)


@dataclass(frozen=True, slots=True)
class Quorum:
    """Whether an item can be done: of ``zetels`` clusters ``opzij`` have nobody who may, and ``aanwezig`` are there."""

    zetels: int
    opzij: int
    aanwezig: int
    minimaal: int

    @property
    def stemgerechtigd(self) -> int:
        """How many clusters can vote on it at all."""
        return self.zetels - self.opzij

    @property
    def nodig(self) -> int:
        """How many of them must be there: more than half, and never fewer than was agreed."""
        return max(self.stemgerechtigd // 2 + 1, self.minimaal)

    @property
    def onmogelijk(self) -> bool:
        """Whether it could never be done: more than half steps aside, or too few are left."""
        return 2 * self.opzij > self.zetels or self.stemgerechtigd < self.minimaal

    @property
    def gehaald(self) -> bool:
        """Whether it can be done."""
        return not self.onmogelijk and self.aanwezig >= self.nodig

    @property
    def uitkomst(self) -> Puntuitkomst | None:
        """What comes of the item when it cannot be done; None when it can."""
        if self.gehaald:
            return None
        return Puntuitkomst.QUORUM_ONMOGELIJK if self.onmogelijk else Puntuitkomst.GEEN_QUORUM


@dataclass(frozen=True, slots=True)
class Aanwezige:
    """Somebody who is there, in which role and for which seat; ``mag`` is None as long as nothing was declared."""

    persoon: str
    rol: Rol
    zetel: str | None
    mag: bool | None


def wijzen(aanwezigen: Sequence[Aanwezige], daad: Mdgdaad) -> dict[str, Wijze]:
    """Give how each takes part: per cluster one votes, the deputy only where the delegate is away or steps aside."""
    stemmers: dict[str, str] = {}
    for rol in MET_STEM:
        for een in aanwezigen:
            if een.rol is rol and een.mag and een.zetel is not None:
                stemmers.setdefault(een.zetel.casefold(), een.persoon)
    if daad is Mdgdaad.BEKRACHTIGT:
        for een in aanwezigen:
            if een.rol is Rol.CONTRACTMANAGER and een.mag:
                stemmers.setdefault(GEMEENTEZETEL, een.persoon)
    return {een.persoon: _wijze(een, stemmers) for een in aanwezigen}


def _wijze(een: Aanwezige, stemmers: Mapping[str, str]) -> Wijze:
    if een.mag is None:
        return Wijze.ZONDER_VERKLARING
    if not een.mag:
        return Wijze.STAPT_OPZIJ
    return Wijze.STEMT if een.persoon in stemmers.values() else Wijze.SPREEKT


@dataclass(frozen=True, slots=True)
class Controlepunt:
    """One point of the checklist as it stands: what was answered, whether it is disputed, and what settled it."""

    nummer: int
    antwoord: bool | None = None
    betwist: bool = False
    beslecht: bool | None = None

    @property
    def geldend(self) -> bool | None:
        """The answer that counts; None as long as there is none."""
        return self.beslecht if self.betwist else self.antwoord


def weiger_onaf(lijst: Collection[Controlepunt]) -> None:
    """Refuse to go on while a point has no answer or is disputed."""
    open_punten = [een.nummer for een in lijst if een.antwoord is None]
    if open_punten:
        raise LIJST_NIET_AF.met(punten=", ".join(map(str, open_punten)))
    betwist = [een.nummer for een in lijst if een.betwist and een.beslecht is None]
    if betwist:
        raise NOG_BETWIST.met(punten=", ".join(map(str, betwist)))


def uitkomst_van_vaststelling(lijst: Collection[Controlepunt], stemmen: Collection[Stemkeuze]) -> Puntuitkomst:
    """Give what follows: established when every answer is yes and more vote for than against; a tie is not."""
    if len(lijst) == len(CONTROLELIJST) and all(een.geldend for een in lijst) and meerderheid(stemmen):
        return Puntuitkomst.VASTGESTELD
    return Puntuitkomst.NIET_VASTGESTELD


def meerderheid(stemmen: Collection[Stemkeuze]) -> bool:
    """Tell whether more vote for than against; who abstains is not counted."""
    aantal = Counter(stemmen)
    return aantal[Stemkeuze.VOOR] > aantal[Stemkeuze.TEGEN]


def weiger_stem(keuze: Stemkeuze, controlepunt: int | None, *, met_lijst: bool) -> None:
    """Refuse a vote against the checklist that does not say against which point."""
    if met_lijst and keuze is Stemkeuze.TEGEN and controlepunt not in range(1, len(CONTROLELIJST) + 1):
        raise TEGEN_WAAROM.met()
