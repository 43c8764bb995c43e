"""When the MDG I-F meets and how far a meeting is, what may be on its agenda, and what it may do about each item."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from enum import StrEnum

from governance.bronnen import BONDIG_KADER, Bron
from governance.kalender.datum import datum
from governance.netwerk.rules import Rol
from governance.weigering import Weigeringsgrond

KADER = Bron(BONDIG_KADER, "paragraaf 4.2")
UITSLUITING = Bron(BONDIG_KADER, "paragraaf 4.8")
MEDEDINGING = Bron("Mededingingswet", "artikel 6")
ORDE = Bron("ontwerpkeuze", "orde van de MDG I-F")

PER_JAAR = 2
"""How many ordinary meetings a calendar year has."""
MAG_PLANNEN = (Rol.MDG_SECRETARIS,)
MAG_VOORZITTEN = (Rol.VOORZITTER,)
MAG_TOETSEN = (Rol.JURIST,)
"""In which roles somebody plans and writes down, leads, and looks at what competitors may discuss."""


class Mdggebeurtenis(StrEnum):
    """What the log records about the MDG I-F."""

    GEPLAND = "VergaderingGepland"
    GEAGENDEERD = "PuntGeagendeerd"
    GETOETST = "MededingingGetoetst"
    UITGENODIGD = "VergaderingUitgenodigd"
    GEOPEND = "VergaderingGeopend"
    PUNT_BEGONNEN = "PuntBegonnen"
    LIJST_BEANTWOORD = "ControlepuntBeantwoord"
    LIJST_BETWIST = "ControlepuntBetwist"
    LIJST_BESLECHT = "ControlepuntBeslecht"
    GESTEMD = "StemUitgebracht"
    ANDERE_VERKLARING = "AndereVerklaringGenoteerd"
    PUNT_AFGESLOTEN = "PuntAfgesloten"
    GESLOTEN = "VergaderingGesloten"
    VERSLAG_GESCHREVEN = "VerslagGeschreven"
    VERSLAG_VASTGESTELD = "VerslagVastgesteld"
    VERZET = "VergaderingVerzet"


class Vergadersoort(StrEnum):
    """An ordinary meeting, or an extra one for one case that cannot wait."""

    GEWOON = "gewoon"
    BUITENGEWOON = "buitengewoon"


class Vergaderstand(StrEnum):
    """How far a meeting is."""

    GEPLAND = "gepland"
    UITGENODIGD = "uitgenodigd"
    OPEN = "open"
    GESLOTEN = "gesloten"
    VERSLAG_CONCEPT = "concept van het verslag"
    VERSLAG_VASTGESTELD = "verslag vastgesteld"
    VERZET = "verzet"


_S = Vergaderstand
VAN = {
    _S.UITGENODIGD: frozenset({_S.GEPLAND}),
    _S.OPEN: frozenset({_S.UITGENODIGD}),
    _S.GESLOTEN: frozenset({_S.OPEN}),
    _S.VERSLAG_CONCEPT: frozenset({_S.GESLOTEN}),
    _S.VERSLAG_VASTGESTELD: frozenset({_S.VERSLAG_CONCEPT}),
    _S.VERZET: frozenset({_S.GEPLAND, _S.UITGENODIGD}),
}
"""From where a meeting comes to each standing."""


class Mdgdaad(StrEnum):
    """What the MDG I-F does about an item; it never decides about an agreement."""

    BEKRACHTIGT = "bekrachtigt"
    STELT_VAST = "stelt vast"
    BESPREEKT = "bespreekt"
    ADVISEERT = "adviseert"


class Puntsoort(StrEnum):
    """What an item is about."""

    KADERS = "kaders"
    INZET_HULP = "inzet van hulp"
    INZET_BUDGET = "inzet van het budget"
    PROCESONTWIKKELING = "procesontwikkeling"
    GELOPEN_PADEN = "uitkomsten van gelopen paden"
    NIEUWE_PADEN = "start van nieuwe paden"
    CLUSTERS = "samenstelling van clusters"
    REISBUDGET = "reisbudget"
    HUISHOUDBOEKJE = "huishoudboekje"
    TARIEVEN = "tarieven en indexering"
    VOORTGANG = "voortgang"
    BUDGET = "budget"
    WIJZIGING = "wijziging van de procesovereenkomst"
    OPEN_HOUSE = "openzetten van de Open House"
    INTERVISIE = "inzichten uit intervisie"
    VASTSTELLING = "vaststelling over een partner"
    BESPREKING = "bespreking over een partner"


_P, _D = Puntsoort, Mdgdaad
BEVOEGDHEDEN = {
    **{
        soort: frozenset({_D.BEKRACHTIGT})
        for soort in (
            *(_P.KADERS, _P.INZET_HULP, _P.INZET_BUDGET, _P.PROCESONTWIKKELING),
            *(_P.GELOPEN_PADEN, _P.NIEUWE_PADEN, _P.CLUSTERS),
        )
    },
    **{soort: frozenset({_D.ADVISEERT}) for soort in (_P.VOORTGANG, _P.BUDGET, _P.WIJZIGING, _P.OPEN_HOUSE)},
    _P.REISBUDGET: frozenset({_D.STELT_VAST}),
    _P.HUISHOUDBOEKJE: frozenset({_D.BESPREEKT}),
    _P.TARIEVEN: frozenset({_D.BESPREEKT, _D.ADVISEERT}),
    _P.INTERVISIE: frozenset({_D.BESPREEKT}),
    _P.VASTSTELLING: frozenset({_D.STELT_VAST}),
    _P.BESPREKING: frozenset({_D.BESPREEKT}),
}
"""What the MDG I-F may do about what. About a partner under option 2 it only talks; the toezichthouder advises."""
OVER_EEN_ZAAK = frozenset({_P.VASTSTELLING, _P.BESPREKING})
"""Items about one partner."""
MEDEDINGINGSGEVOELIG = OVER_EEN_ZAAK | {
    *(_P.TARIEVEN, _P.HUISHOUDBOEKJE, _P.BUDGET, _P.INZET_BUDGET, _P.INZET_HULP, _P.OPEN_HOUSE)
}
"""Items about tariffs, turnover, capacity, admission or exclusion, where competitors sit: a jurist looks first."""


class Puntuitkomst(StrEnum):
    """What came of an item."""

    VASTGESTELD = "vastgesteld"
    NIET_VASTGESTELD = "niet vastgesteld"
    BESPROKEN = "besproken"
    INGESTEMD = "ingestemd"
    NIET_INGESTEMD = "niet ingestemd"
    GEEN_QUORUM = "geen quorum"
    QUORUM_ONMOGELIJK = "quorum onmogelijk"
    AANGETAST = "aangetast"


ZONDER_QUORUM = frozenset({Puntuitkomst.GEEN_QUORUM, Puntuitkomst.QUORUM_ONMOGELIJK})


class Tekstsoort(StrEnum):
    """What a text of the MDG I-F is."""

    TITEL = "titel"
    MEDEDINGING = "toets aan het mededingingsrecht"
    TOELICHTING = "toelichting"
    ANDERE_VERKLARING = "andere verklaring"
    UITKOMST = "wat is besproken"
    VERSLAG = "verslag"
    REDEN = "reden"


NIET_BEVOEGD = Weigeringsgrond(
    "MDG-01",
    "De MDG I-F adviseert; het college besluit. Over {soort} kan de MDG I-F alleen dit: {mag}.",
    KADER,
)
BESLOTEN_PARTNER = Weigeringsgrond(
    "MDG-42",
    "Dit verslag lezen ook mensen die bij een besloten punt niet meedoen. Haal deze naam weg: {naam}. Wat daar is "
    "gezegd, staat in het stuk van dat punt.",
    UITSLUITING,
)
NAMEN_IN_TEKST = Weigeringsgrond(
    "MDG-06",
    "Verslag bevat namen of gegevens die niet gedeeld mogen worden: {treffer}. Schrijf de tekst zonder die naam.",
    ORDE,
)
AL_TWEE = Weigeringsgrond(
    "MDG-07",
    "Tweemaal per kalenderjaar: registreer de gemiste vergadering met reden. In {jaar} staan er al {aantal}.",
    KADER,
)
STUKKEN_TE_LAAT = Weigeringsgrond(
    "MDG-09",
    "De stukken moeten er {werkdagen} werkdagen voor de vergadering zijn. Dat was {uiterlijk}. Kies een latere dag.",
    KADER,
)
ANDERE_STAND = Weigeringsgrond("MDG-10", "Dit kan nu niet. De vergadering staat op: {stand}.", ORDE)
ZONDER_TOETS = Weigeringsgrond(
    "MDG-11",
    "Bij het punt '{titel}' ontbreekt de toets aan het mededingingsrecht. Vraag een jurist om die toets.",
    MEDEDINGING,
)
EEN_ZAAK = Weigeringsgrond(
    "MDG-12", "Een buitengewone vergadering heeft één punt, over één partner. Plan voor de rest een gewone.", ORDE
)
ZONDER_ZAAK = Weigeringsgrond("MDG-13", "Bij {soort} hoort {wat}. Vul dat aan, of kies een andere soort.", ORDE)
GEEN_PUNTEN = Weigeringsgrond("MDG-14", "Er staat nog niets op de agenda. Zet er eerst een punt op.", ORDE)
GEEN_PLAATS = Weigeringsgrond(
    "MDG-15", "Iemand op de presentielijst heeft op {dag} geen plaats in de MDG I-F. Haal deze persoon weg.", KADER
)
GEEN_VOORZITTER = Weigeringsgrond(
    "MDG-16", "Er is geen voorzitter die dit punt mag leiden. Laat een ander voorzitten.", ORDE
)
NIET_ALLES_AF = Weigeringsgrond("MDG-17", "Nog niet elk punt heeft een uitkomst: '{titel}' is niet af.", ORDE)
EIGEN_VERSLAG = Weigeringsgrond(
    "MDG-18", "U heeft aan dit verslag geschreven. Vraag iemand anders om het vast te stellen.", ORDE
)
ZONDER_TEKST = Weigeringsgrond("MDG-19", "Er staat geen tekst. Schrijf op: {wat}.", ORDE)
VOORBIJ = Weigeringsgrond("MDG-20", "De vergadering is op {dag}. Kies een dag die nog komt.", ORDE)
NIET_OP_DEZE_DAG = Weigeringsgrond("MDG-21", "De vergadering is op {dag}. Open haar op die dag.", ORDE)


def kies_daad(soort: Puntsoort, daad: Mdgdaad | None) -> Mdgdaad:
    """Give what is done about an item: the only thing that may be, or the one that was chosen out of more."""
    mag = BEVOEGDHEDEN[soort]
    if daad is None and len(mag) == 1:
        return next(iter(mag))
    if daad not in mag or daad is None:
        raise NIET_BEVOEGD.met(soort=soort.value, mag=" of ".join(sorted(een.value for een in mag)))
    return daad


def weiger_stand(nu: Vergaderstand, naar: Vergaderstand) -> None:
    """Refuse a step that does not follow on how far a meeting is."""
    if nu not in VAN[naar]:
        raise ANDERE_STAND.met(stand=nu.value)


def weiger_derde(jaar: int, gewone: int) -> None:
    """Refuse a third ordinary meeting in a calendar year; an extra one does not count."""
    if gewone >= PER_JAAR:
        raise AL_TWEE.met(jaar=jaar, aantal=gewone)


def weiger_te_laat(vandaag: dt.date, uiterlijk: dt.date, werkdagen: int) -> None:
    """Refuse what comes after the last day for the papers."""
    if vandaag > uiterlijk:
        raise STUKKEN_TE_LAAT.met(werkdagen=werkdagen, uiterlijk=datum(uiterlijk))


def weiger_punt(
    vergadering: Vergadersoort, soort: Puntsoort, *, op_de_agenda: int, zaak: str | None, partij: str | None
) -> None:
    """Refuse an item that does not fit the meeting, or that names a partner where none belongs, or none where one."""
    if vergadering is Vergadersoort.BUITENGEWOON and (op_de_agenda > 0 or soort not in OVER_EEN_ZAAK):
        raise EEN_ZAAK.met()
    over_een_zaak = soort in OVER_EEN_ZAAK
    if over_een_zaak and None in {zaak, partij}:
        raise ZONDER_ZAAK.met(soort=soort.value, wat="een zaak en een partner")
    if not over_een_zaak and (zaak, partij) != (None, None):
        raise ZONDER_ZAAK.met(soort=soort.value, wat="geen zaak en geen partner")


def weiger_zonder_tekst(tekst: str, wat: str) -> None:
    """Refuse an act that needs words and has none."""
    if not tekst.strip():
        raise ZONDER_TEKST.met(wat=wat)


def weiger_besloten_partner(treffers: Collection[str]) -> None:
    """Refuse a record for everybody in the MDG I-F that names the partner of an item which not everybody sees."""
    if treffers:
        raise BESLOTEN_PARTNER.met(naam=", ".join(sorted(treffers)))


def weiger_namen(treffers: Collection[str]) -> None:
    """Refuse a text with the name of somebody who does not belong in it."""
    if treffers:
        raise NAMEN_IN_TEKST.met(treffer=", ".join(sorted(treffers)))
