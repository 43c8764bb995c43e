"""Who rates whom: one rule for everybody, out of contacts, less declared ties, with what both sides corrected."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from governance.bronnen import BONDIG_KADER, Bron
from governance.netwerk.rules import Rol
from governance.weigering import Weigeringsgrond

METEN = Bron(BONDIG_KADER, "paragraaf 4.9")
BRON = Bron("ontwerpkeuze", "wie wie beoordeelt, ligt vast voor de ronde opent")

MAG_CORRIGEREN: Final = (Rol.CONTACTPERSOON, Rol.TEKENBEVOEGDE)
"""In which roles somebody says, for a party, that its list is not right."""

Paar = tuple[str, str]
"""Two parties by key, the smaller key first."""


class Herkomst(StrEnum):
    """Why two parties stand on each other's list."""

    CLUSTER = "zelfde cluster"
    BIJEENKOMST = "bijeenkomst"
    CONTACTLIJST = "contactlijst"
    CORRECTIE = "correctie"
    AANVULLING = "aanvulling"


class Bandsoort(StrEnum):
    """Why two parties do not rate each other, although they work together."""

    ONDERAANNEMER = "onderaanneming"
    FAMILIE = "familie"
    CONCERN = "concern"


class Correctiewens(StrEnum):
    """What a party says is wrong with its list; a tie goes by the word of its kind."""

    TOEVOEGEN = "toevoegen"
    SCHRAPPEN = "schrappen"
    ONDERAANNEMER = "onderaanneming"
    FAMILIE = "familie"
    CONCERN = "concern"


BANDWENSEN: Final[Mapping[Correctiewens, Bandsoort]] = {Correctiewens(soort): soort for soort in Bandsoort}
"""Which kind of tie a party declares with each of these."""


class Correctiestand(StrEnum):
    """What became of it."""

    OPEN = "open"
    TOEGEWEZEN = "toegewezen"
    AFGEWEZEN = "afgewezen"


class Deelnamegebeurtenis(StrEnum):
    """What the log records about who rates whom."""

    CONTACTEN_INGELEZEN = "ContactenIngelezen"
    CLUSTERS_INGELEZEN = "ClustersIngelezen"
    BANDEN_GEMELD = "BandenGemeld"
    BAND_WEGGEHAALD = "BandWeggehaald"
    CONTACT_TOEGEVOEGD = "ContactToegevoegd"
    CONTACT_WEGGEHAALD = "ContactWeggehaald"
    CORRECTIE_GEVRAAGD = "CorrectieGevraagd"
    CORRECTIE_BESLIST = "CorrectieBeslist"
    LIJST_VASTGELEGD = "LijstVastgelegd"
    SLOTLIJST_VASTGELEGD = "SlotlijstVastgelegd"


BEIDE_ZEGGEN_HET: Final = "Beide partijen zeggen dit."
"""What is answered when both sides declare a tie: nobody needs to decide that."""

LIJST_LIGT_VAST = Weigeringsgrond(
    "DLN-01", "Ronde {naam} is open of gesloten. De lijst wie wie beoordeelt, verandert dan niet meer.", METEN
)
CORRECTIETIJD_VOORBIJ = Weigeringsgrond(
    "DLN-02", "U kon de lijst verbeteren van {van} tot en met {tot}. Die tijd is voorbij of nog niet begonnen.", METEN
)
SCHRAPPEN_DOOR_BEIDE = Weigeringsgrond(
    "DLN-03",
    "Een contact gaat alleen van de lijst als beide partijen dat zeggen. De andere partij zei dit nog niet.",
    BRON,
)
MET_ZICHZELF = Weigeringsgrond("DLN-04", "Een partij beoordeelt zichzelf niet. Kies twee verschillende partijen.", BRON)
DOET_NIET_MEE = Weigeringsgrond("DLN-05", "{wie} doet niet mee aan deze ronde. Kies een andere partij.", BRON)
GEMEENTE_ALTIJD = Weigeringsgrond(
    "DLN-06", "De gemeente staat op ieders lijst. Daar is niets aan toe te voegen of te schrappen.", METEN
)
AL_GEVRAAGD = Weigeringsgrond("DLN-07", "Dit is al gevraagd. Wacht op het antwoord van de meetbeheerder.", BRON)
AL_BESLIST = Weigeringsgrond("DLN-08", "Over dit verzoek is al beslist. Bekijk de lijst opnieuw.", BRON)
BIJNA_VAST = Weigeringsgrond(
    "DLN-10",
    "De ronde is aangekondigd. De lijst is dan bekend, en er komt alleen nog iets bij. Dit zou {aantal} keer iets "
    "weghalen of veranderen. Laat dat staan. De partijen zelf vragen wat er af moet.",
    BRON,
)
STAAT_ER_AL = Weigeringsgrond("DLN-11", "{wie} staat al op deze lijst. Er is niets toe te voegen.", BRON)
STAAT_ER_NIET = Weigeringsgrond("DLN-12", "{wie} staat niet op deze lijst. Er is niets te schrappen.", BRON)
DOOR_BAND = Weigeringsgrond(
    "DLN-13", "Tussen deze twee partijen is een band gemeld. Daarom beoordelen zij elkaar niet.", METEN
)
GESCHRAPT = Weigeringsgrond(
    "DLN-15", "Beide partijen zeiden dat zij niet samenwerkten. Daarom komt dit paar niet op de lijst.", METEN
)
TIJD_OM = Weigeringsgrond(
    "DLN-16",
    "Ronde {naam} is aangekondigd, en de tijd om lijsten te verbeteren is voorbij. Wat er nu bij komt, kan niemand nog "
    "verbeteren. Daarom komt er niets meer bij.",
    BRON,
)
NIET_GEVONDEN = Weigeringsgrond("DLN-14", "Dit staat er niet meer. Bekijk de lijst opnieuw.", BRON)
NIEMAND = Weigeringsgrond("DLN-09", "Er staat niemand op de lijst. Lees eerst contacten in, of kies clusters.", METEN)


def paar(een: str, ander: str) -> Paar:
    """Put two parties in the order in which a pair is kept."""
    return (een, ander) if een < ander else (ander, een)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lijstgegevens:
    """What the list is made of; ``nieuw`` takes part too short to rate or be rated.

    ``geschrapt`` are the pairs of which both sides said that they did not work together.
    """

    partners: Collection[str]
    gemeente: str | None
    contacten: Collection[Paar]
    banden: Collection[Paar]
    clusters: Mapping[str, str]
    nieuw: Collection[str] = ()
    geschrapt: Collection[Paar] = ()


def paren_door_correctie(toegewezen: Iterable[tuple[str, str, Correctiewens]]) -> tuple[set[Paar], set[Paar]]:
    """Give the pairs that granted requests (who, about whom, what) add, and those that they strike.

    A pair is struck when both sides asked for it, and neither says that they did work together.
    """
    verzoeken = set(toegewezen)
    erbij = {paar(wie, ander) for wie, ander, wens in verzoeken if wens is Correctiewens.TOEVOEGEN}
    weg = {
        paar(wie, ander)
        for wie, ander, wens in verzoeken
        if wens is Correctiewens.SCHRAPPEN and (ander, wie, wens) in verzoeken
    }
    return erbij, weg - erbij


def lijst(gegevens: Lijstgegevens) -> tuple[Paar, ...]:
    """Give who is asked to rate whom, as (rater, rated): both ways for every contact that no tie forbids.

    The gemeente and every partner rate each other, whatever was struck. Who is new rates nobody, and nobody rates them.
    """
    mee = set(gegevens.partners) - set(gegevens.nieuw)
    paren = {paar(*een) for een in gegevens.contacten} | _in_cluster(gegevens.clusters, mee)
    paren -= {paar(*een) for een in gegevens.geschrapt}
    if gegevens.gemeente is not None:
        paren |= {paar(gegevens.gemeente, partner) for partner in mee}
        mee = mee | {gegevens.gemeente}
    banden = {paar(*een) for een in gegevens.banden}
    goed = (een for een in paren - banden if een[0] != een[1] and mee.issuperset(een))
    return tuple(sorted(richting for een, ander in goed for richting in ((een, ander), (ander, een))))


def _in_cluster(clusters: Mapping[str, str], mee: Iterable[str]) -> set[Paar]:
    leden: dict[str, list[str]] = {}
    for partij in mee:
        if partij in clusters:
            leden.setdefault(clusters[partij], []).append(partij)
    return {paar(een, ander) for groep in leden.values() for een in groep for ander in groep if een < ander}
