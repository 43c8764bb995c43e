"""When a version of the text or the norm is fixed, what a term is, and what is refused about either."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from governance.bronnen import BONDIG_KADER, Bron
from governance.netwerk.rules import Rol
from governance.weigering import Weigeringsgrond

OVEREENKOMST = Bron(BONDIG_KADER, "paragraaf 4.1")
NORM = Bron(BONDIG_KADER, "paragraaf 4.9")
_TWEE_MENSEN = Bron("ontwerpkeuze", "wie iets opstelt, stelt het niet zelf vast")
_EEN_TEKST = Bron("ontwerpkeuze", "één tekst voor alle partners op elke dag")


MAG_OPSTELLEN = (Rol.CONTRACTMANAGER, Rol.JURIST, Rol.INKOOP)
"""In which roles somebody writes a text or a norm down, and records who signed."""
MAG_VASTSTELLEN = (Rol.BURGEMEESTER, Rol.COLLEGELID, Rol.SECRETARIS, Rol.CONTRACTMANAGER, Rol.JURIST)
"""In which roles somebody records that a text or a norm is fixed and holds."""


class Contractgebeurtenis(StrEnum):
    """What the log records about the agreement and the norm."""

    CONTRACTVERSIE_OPGESTELD = "ContractversieOpgesteld"
    CONTRACTVERSIE_VASTGESTELD = "ContractversieVastgesteld"
    CONTRACTVERSIE_IN_WERKING_GETREDEN = "ContractversieInWerkingGetreden"
    INGANG_CONTRACTVERSIE_HERSTELD = "IngangContractversieHersteld"
    PROCESOVEREENKOMST_GETEKEND = "ProcesovereenkomstGetekend"
    PROCESOVEREENKOMST_BEEINDIGD = "ProcesovereenkomstBeeindigd"
    NORMVERSIE_OPGESTELD = "NormversieOpgesteld"
    NORMVERSIE_VASTGESTELD = "NormversieVastgesteld"
    INGANG_NORMVERSIE_HERSTELD = "IngangNormversieHersteld"


class Versiestand(StrEnum):
    """How far a version of the text or of the norm is."""

    CONCEPT = "concept"
    VASTGESTELD = "vastgesteld"


class Eenheid(StrEnum):
    """In what a term is counted."""

    DAG = "dagen"
    WERKDAG = "werkdagen"
    WEEK = "weken"
    MAAND = "maanden"


class Startgrond(StrEnum):
    """What must have happened before a term starts."""

    BEZORGD = "bezorgd"
    BESLOTEN = "besloten"
    GEPUBLICEERD = "gepubliceerd"


class BijAfloop(StrEnum):
    """What follows when a term is over and nothing was done."""

    BLOKKEER = "blokkeer"
    GA_VERDER_ZONDER = "ga verder zonder"
    VERVALT = "vervalt"
    ESCALEER = "escaleer"


@dataclass(frozen=True, slots=True)
class Termijnafspraak:
    """One term as a version of the agreement fixes it.

    ``verlenging`` is the longest extension, in the same unit; None on a term that is ``verlengbaar`` means that the
    agreement sets no maximum: the reasons for the extension carry it.
    """

    code: str
    lengte: int
    eenheid: Eenheid
    startgrond: Startgrond
    verlengbaar: bool
    verlenging: int | None
    bij_afloop: BijAfloop
    artikel: str


NOG_NIET_GETEKEND = Weigeringsgrond(
    "CON-13", "{dag} is nog niet geweest. Geef de dag waarop er is getekend.", OVEREENKOMST
)
NIET_BEVOEGD = Weigeringsgrond(
    "CON-14",
    "Wie tekende, was op {dag} geen tekenbevoegde van deze partner. Geef eerst die rol, of geef een ander op.",
    OVEREENKOMST,
)
GEEN_TEKST = Weigeringsgrond(
    "CON-01",
    "Op {dag} geldt geen versie van de overeenkomst. Laat een vastgestelde versie gelden vanaf die dag of eerder.",
    _EEN_TEKST,
)
NIET_IN_VERSIE = Weigeringsgrond(
    "CON-02",
    "Versie {versie} van de overeenkomst zegt niets over {code}. Zonder afspraak kan dit niet. "
    "Neem de afspraak op in een nieuwe versie.",
    OVEREENKOMST,
)
AL_VASTGESTELD = Weigeringsgrond(
    "CON-03",
    "Aan {wat} verandert niets meer: die is al vastgesteld. Geef de nieuwe tekst een ander nummer.",
    OVEREENKOMST,
)
ZELFDE_PERSOON = Weigeringsgrond(
    "CON-04", "Wie {wat} heeft opgesteld, stelt die niet zelf vast. Vraag een ander.", _TWEE_MENSEN
)
NOG_CONCEPT = Weigeringsgrond(
    "CON-05", "Dit kan nog niet: {wat} is een concept. Laat die eerst vaststellen.", OVEREENKOMST
)
INTUSSEN_VERANDERD = Weigeringsgrond(
    "CON-15",
    "Aan {wat} is iets veranderd nadat u die las. Lees die opnieuw, en stel die daarna vast.",
    _TWEE_MENSEN,
)
NIET_GETEKEND = Weigeringsgrond(
    "CON-07", "Voor deze partner geldt op {dag} geen procesovereenkomst. Laat de partner eerst tekenen.", OVEREENKOMST
)
ANDERE_TEKST = Weigeringsgrond(
    "CON-08",
    "Op {dag} geldt versie {geldt}, niet versie {gevraagd}. Alle partners hebben dezelfde tekst: laat versie {geldt} "
    "tekenen, of laat versie {gevraagd} eerst voor iedereen gelden.",
    _EEN_TEKST,
)
GAT = Weigeringsgrond(
    "CON-09",
    "Dan geldt er op {dag} geen tekst, terwijl een partner vanaf die dag gebonden is. Kies {dag} of eerder.",
    _EEN_TEKST,
)
GEEN_INGANG = Weigeringsgrond(
    "CON-11", "Op {dag} gaat niets in. Zoek op vanaf welke dag de versie geldt, en geef die dag op.", _EEN_TEKST
)
GEEN_VORIGE = Weigeringsgrond(
    "CON-12",
    "Versie {nummer} volgt op versie {vorige}, maar die staat niet in het register. Verbeter het nummer bij vorige.",
    OVEREENKOMST,
)
GEEN_PARTNER = Weigeringsgrond(
    "CON-10", "De gemeente is al partij bij elke procesovereenkomst. Kies een netwerkpartner.", OVEREENKOMST
)
GEEN_NORM = Weigeringsgrond(
    "NRM-01", "Op {dag} geldt geen norm. Stel eerst een norm vast die op die dag of eerder ingaat.", NORM
)
NORM_NIET_IN_CONTRACT = Weigeringsgrond(
    "NRM-02",
    "De norm noemt {artikel}. Dat staat niet in versie {versie} van de overeenkomst, die geldt op {dag}. "
    "Verbeter het artikel in de norm, of neem het op in een nieuwe versie van de overeenkomst.",
    Bron(BONDIG_KADER, "paragraaf 4.9"),
)
NORM_TE_VROEG = Weigeringsgrond(
    "NRM-03",
    "De norm gaat in op {per}, maar is pas gepubliceerd op {gepubliceerd}. Kies een ingangsdag op of na de publicatie.",
    Bron(BONDIG_KADER, "paragraaf 4.9"),
)
ANDERMANS_CONCEPT = Weigeringsgrond(
    "NRM-04",
    "Norm {nummer} bestaat al als concept van een ander. Geef uw norm een ander nummer.",
    _TWEE_MENSEN,
)


def versiestand(stappen: Iterable[Versiestand]) -> Versiestand:
    """Give how far a version is from the steps that were taken with it."""
    return Versiestand.VASTGESTELD if Versiestand.VASTGESTELD in stappen else Versiestand.CONCEPT


def weiger_vaststelling(
    wat: str, *, opgesteld_door: Sequence[str], stand: Versiestand, persoon: str, gelezen: int | None = None
) -> None:
    """Refuse to fix a version that is fixed already, refuse who wrote it, and refuse who read another wording of it.

    ``opgesteld_door`` is who wrote it down, each time; ``gelezen`` is how many times that was when it was read, and
    None for who takes it as it is.
    """
    if stand is Versiestand.VASTGESTELD:
        raise AL_VASTGESTELD.met(wat=wat)
    if persoon in opgesteld_door:
        raise ZELFDE_PERSOON.met(wat=wat)
    if gelezen not in (None, len(opgesteld_door)):
        raise INTUSSEN_VERANDERD.met(wat=wat)
