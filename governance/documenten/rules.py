"""What a document is and may become: its number, its standing, and the words that a letter of private law never has."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from governance.bronnen import Bron
from governance.documenten.documentsoorten import SOORTREGELS, Documentsoort
from governance.netwerk.rules import Rol
from governance.weigering import Weigeringsgrond

VIER_OGEN = Bron("ontwerpkeuze", "wie een document opmaakt, stelt het niet vast")
STUKKEN = Bron("ontwerpkeuze", "documenten met nummer en versie")
PRIVAATRECHT = Bron("Awb", "artikel 8:3, tweede lid")

MAG_OPMAKEN = (Rol.CONTRACTMANAGER,)
"""In which roles somebody makes a document."""
MAG_VASTSTELLEN = (Rol.CONTRACTMANAGER, Rol.JURIST)
"""In which roles somebody approves one that another made."""
MAG_LEZEN = (Rol.CONTRACTMANAGER, Rol.JURIST, Rol.FG)
"""In which roles somebody looks at one that is not public."""

AUTEUR_STELT_VAST = Weigeringsgrond(
    "DOC-01", "U heeft {nummer} zelf opgemaakt. Vraag iemand anders om het vast te stellen.", VIER_OGEN
)
KAN_NU_NIET = Weigeringsgrond("DOC-02", "{nummer} kan niet worden {stap}. De stand is nu: {stand}.", STUKKEN)
AWB_CLAUSULE = Weigeringsgrond(
    "DOC-04",
    "Dit is een brief over een overeenkomst. Daarin hoort geen bezwaar of beroep bij de bestuursrechter. "
    "Haal deze woorden weg: {woorden}.",
    PRIVAATRECHT,
)
INHOUD_VERANDERD = Weigeringsgrond(
    "DOC-05",
    "De bewaarde tekst van {nummer}, versie {versie}, is niet meer dezelfde als toen hij werd opgemaakt. "
    "Gebruik deze tekst niet en meld het bij de beheerder.",
    STUKKEN,
)
INHOUD_VERNIETIGD = Weigeringsgrond(
    "DOC-06", "De tekst van {nummer}, versie {versie}, is vernietigd omdat de bewaartijd voorbij is.", STUKKEN
)
ONBEKEND_NUMMER = Weigeringsgrond("DOC-07", "Er is geen document met nummer {nummer}. Controleer het nummer.", STUKKEN)
AL_VERZONDEN = Weigeringsgrond(
    "DOC-03", "{nummer} is al verzonden. Trek het eerst in, en laat de ontvanger weten dat er een nieuwe komt.", STUKKEN
)

_AFGEBROKEN = re.compile(r"(?<=\w)[-\u2010\u2011]\s*\n\s*(?=\w)")
_AWB = re.compile(
    r"\bbezwa+r\w*|\bbinnen\s+(?:zes|6)(?:\s+\(6\))?\s+weken\b|\bAlgemene\s+wet\s+bestuursrecht\b|\bA\.?w\.?b\b"
    r"|\bbestuursrechter\b|\bberoep\s+(?:in\s*te\s*)?(?:stellen|instellen|indienen|aantekenen)\b"
    r"|\bin\s+(?:hoger\s+)?beroep\b|\bberoeps?schrift\w*",
    re.IGNORECASE,
)


class Documentstapsoort(StrEnum):
    """What can be done with one version of a document, each at most once."""

    VASTGESTELD = "vastgesteld"
    VERZONDEN = "verzonden"
    INGETROKKEN = "ingetrokken"


class Documentstand(StrEnum):
    """How far one version of a document is."""

    CONCEPT = "concept"
    VASTGESTELD = "vastgesteld"
    VERZONDEN = "verzonden"
    INGETROKKEN = "ingetrokken"


class Documentgebeurtenis(StrEnum):
    """What the log records about a document."""

    OPGEMAAKT = "DocumentOpgemaakt"
    VASTGESTELD = "DocumentVastgesteld"
    VERZONDEN = "DocumentVerzonden"
    INGETROKKEN = "DocumentIngetrokken"


VAN: Mapping[Documentstapsoort, frozenset[Documentstand]] = {
    Documentstapsoort.VASTGESTELD: frozenset({Documentstand.CONCEPT}),
    Documentstapsoort.VERZONDEN: frozenset({Documentstand.VASTGESTELD}),
    Documentstapsoort.INGETROKKEN: frozenset(Documentstand) - {Documentstand.INGETROKKEN},
}
"""From which standing a step can be taken."""


@dataclass(frozen=True, slots=True, order=True)
class Documentnummer:
    """The number on a document: one series a year without gaps, the same for all its versions."""

    jaar: int
    volgnummer: int

    def __str__(self) -> str:
        """Write it as it stands on the document."""
        return f"HD-{self.jaar}-{self.volgnummer:04}"

    @classmethod
    def lees(cls, tekst: str) -> Documentnummer:
        """Read it as somebody types it; what cannot be a number is refused as one that does not exist."""
        gevonden = re.fullmatch(r"HD-(\d{4})-(\d{4,9})", tekst.strip().upper())
        if gevonden is None:
            raise ONBEKEND_NUMMER.met(nummer=tekst)
        return cls(int(gevonden[1]), int(gevonden[2]))


def stand(stappen: Iterable[Documentstapsoort]) -> Documentstand:
    """Tell how far a document is from the steps that were taken, in their order."""
    uitkomst = Documentstand.CONCEPT
    for stap in stappen:
        uitkomst = Documentstand(stap.value)
    return uitkomst


def weiger_onmogelijke_stap(nummer: Documentnummer, nu: Documentstand, stap: Documentstapsoort) -> None:
    """Refuse a step that cannot follow on how far the document is."""
    if nu not in VAN[stap]:
        raise KAN_NU_NIET.met(nummer=str(nummer), stand=nu.value, stap=stap.value)


def weiger_auteur(nummer: Documentnummer, auteur: str, vaststeller: str) -> None:
    """Refuse that who made a document also approves it."""
    if auteur == vaststeller:
        raise AUTEUR_STELT_VAST.met(nummer=str(nummer))


def weiger_awb_clausule(soort: Documentsoort, tekst: str) -> None:
    """Refuse a letter of private law that offers objection or appeal: against it only the civil court is open."""
    woorden = awb_woorden(tekst) if SOORTREGELS[soort].privaatrechtelijk else ()
    if woorden:
        raise AWB_CLAUSULE.met(woorden=", ".join(woorden))


def awb_woorden(tekst: str) -> tuple[str, ...]:
    """Give the words in a text that belong to a clause of the Awb, each once; *meetbezwaar* is a word of our own."""
    gevonden = (" ".join(deel[0].lower().split()) for deel in _AWB.finditer(_zonder_opmaak(tekst)))
    return tuple(dict.fromkeys(gevonden))


def _zonder_opmaak(tekst: str) -> str:
    """Take away what a reader does not see: accents, invisible characters, and a word broken off at a line's end."""
    zichtbaar = unicodedata.normalize("NFKD", tekst)
    return _AFGEBROKEN.sub("", "".join(teken for teken in zichtbaar if unicodedata.category(teken) not in {"Cf", "Mn"}))
