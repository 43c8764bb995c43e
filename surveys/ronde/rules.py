"""The states of a round, who may do what with it, and what is refused."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from governance.bronnen import BONDIG_KADER, Bron
from governance.kalender.amsterdam import dag_van, moment_op
from governance.netwerk.rules import Rol
from governance.weigering import Weigeringsgrond

METEN = Bron(BONDIG_KADER, "paragraaf 4.9")
BRON = Bron("ontwerpkeuze", "het verloop van een ronde")
AVG = Bron("Algemene verordening gegevensbescherming", "artikel 12 tot en met 14")

MAG_VOORBEREIDEN: Final = (Rol.MEETBEHEERDER,)
"""In which roles somebody prepares and runs a round."""
MAG_CONTROLEREN: Final = (Rol.CONTROLEUR,)
"""In which roles somebody looks over a round that has closed."""
MAG_ONDERTEKENEN: Final = (Rol.MEETBEHEERDER, Rol.CONTROLEUR)
"""In which roles somebody signs a round off; it takes one of each, and they are two people."""

EXTRA_TIJD: Final = dt.timedelta(hours=24)
"""How much later a round closes when the service was down in the same time before it would: a day for a day."""
OPENT_OM: Final = dt.time(9)
"""At which time of its day a round opens and reminds, in Amsterdam."""
SLUIT_OM: Final = dt.time(17)
"""At which time of its day a round closes, in Amsterdam: while there is somebody to ask for help."""
HERINNER_VOORAF: Final = (14, 7, 2)
"""How many days before closing is proposed to remind."""


class Rondesoort(StrEnum):
    """Whether a round can count: the first one never does, and a rehearsal is no round at all."""

    TELT = "telt"
    NULMETING = "nulmeting"
    PROEF = "proef"


class Rondestand(StrEnum):
    """How far a round is."""

    CONCEPT = "concept"
    AANGEKONDIGD = "aangekondigd"
    OPEN = "open"
    GESLOTEN = "gesloten"
    GECONTROLEERD = "gecontroleerd"
    VASTGESTELD = "vastgesteld"
    DEFINITIEF = "definitief"
    VERNIETIGD = "vernietigd"


class Rondebesluit(StrEnum):
    """What two people sign together."""

    VASTSTELLEN = "vaststellen"
    VERNIETIGEN = "vernietigen"


class Rondegebeurtenis(StrEnum):
    """What the log records about a round."""

    VOORBEREID = "RondeVoorbereid"
    GEWIJZIGD = "RondeGewijzigd"
    AANGEKONDIGD = "RondeAangekondigd"
    GEOPEND = "RondeGeopend"
    VERLENGD = "RondeVerlengd"
    GESLOTEN = "RondeGesloten"
    GECONTROLEERD = "RondeGecontroleerd"
    ONDERTEKEND = "RondeOndertekend"
    VASTGESTELD = "RondeVastgesteld"
    DEFINITIEF = "RondeDefinitief"
    VERNIETIGD = "RondeVernietigd"
    HERINNERINGEN_GEPLAND = "HerinneringenGepland"
    HERINNERD = "RondeHerinnerd"
    HERINNERING_GESTOPT = "HerinneringGestopt"


VOLGT_OP: Final[Mapping[Rondestand, Collection[Rondestand]]] = {
    Rondestand.CONCEPT: (),
    Rondestand.AANGEKONDIGD: (Rondestand.CONCEPT,),
    Rondestand.OPEN: (Rondestand.AANGEKONDIGD,),
    Rondestand.GESLOTEN: (Rondestand.OPEN,),
    Rondestand.GECONTROLEERD: (Rondestand.GESLOTEN,),
    Rondestand.VASTGESTELD: (Rondestand.GECONTROLEERD,),
    Rondestand.DEFINITIEF: (Rondestand.VASTGESTELD,),
    Rondestand.VERNIETIGD: tuple(stand for stand in Rondestand if stand is not Rondestand.VERNIETIGD),
}
"""From which states each state is reached."""
GEBEURTENIS: Final[Mapping[Rondestand, Rondegebeurtenis]] = {
    Rondestand.CONCEPT: Rondegebeurtenis.VOORBEREID,
    Rondestand.AANGEKONDIGD: Rondegebeurtenis.AANGEKONDIGD,
    Rondestand.OPEN: Rondegebeurtenis.GEOPEND,
    Rondestand.GESLOTEN: Rondegebeurtenis.GESLOTEN,
    Rondestand.GECONTROLEERD: Rondegebeurtenis.GECONTROLEERD,
    Rondestand.VASTGESTELD: Rondegebeurtenis.VASTGESTELD,
    Rondestand.DEFINITIEF: Rondegebeurtenis.DEFINITIEF,
    Rondestand.VERNIETIGD: Rondegebeurtenis.VERNIETIGD,
}
GEHOUDEN: Final = frozenset({Rondestand.OPEN, Rondestand.GESLOTEN, Rondestand.GECONTROLEERD})
"""In which states a round was asked of people and nobody decided about it yet."""
GETOOND: Final = frozenset({Rondestand.VASTGESTELD, Rondestand.DEFINITIEF})
"""In which states everybody sees what is theirs."""

STAP_NIET = Weigeringsgrond(
    "RND-01",
    "Ronde {naam} is {van}. Daarvandaan kan zij niet {naar} worden. Bekijk eerst hoe de ronde ervoor staat.",
    BRON,
)
NIET_VOLLEDIG = Weigeringsgrond(
    "RND-02", "De ronde kan nog niet worden aangekondigd. Er ontbreekt: {wat}. Vul dit in.", METEN
)
ZONDER_INFORMATIE = Weigeringsgrond(
    "AVG-06",
    "De ronde kan niet worden aangekondigd of geopend. Er ontbreekt: {wat}. Zonder deze informatie mag niemand "
    "worden gevraagd.",
    AVG,
)
TE_KORT_VOORAF = Weigeringsgrond(
    "RND-03",
    "De ronde opent op {opent}. Tussen vandaag en die dag liggen {werkdagen} werkdagen. De norm vraagt er {nodig}. "
    "Kies een latere dag.",
    METEN,
)
SLUIT_TE_VROEG = Weigeringsgrond(
    "RND-04", "De ronde sluit niet later dan zij opent. Kies een latere dag om te sluiten.", BRON
)
LOOPT_AL = Weigeringsgrond(
    "RND-05", "In dezelfde dagen loopt ronde {naam}. Twee rondes tegelijk kan niet. Kies andere dagen.", BRON
)
EERST_NULMETING = Weigeringsgrond(
    "RND-06", "De eerste ronde van een netwerk is een nulmeting. Maak van deze ronde een nulmeting.", METEN
)
NIET_VASTGESTELD = Weigeringsgrond(
    "RND-07", "{wat} is nog niet vastgesteld. Laat dit eerst vaststellen, of kies een andere versie.", METEN
)
ZELFDE_NAAM = Weigeringsgrond("RND-08", "Er is al een ronde met de naam {naam}. Kies een andere naam.", BRON)
AL_ONDERTEKEND = Weigeringsgrond(
    "RND-09", "Dit is al ondertekend door u, of door iemand anders in de rol {rol}. Een ander ondertekent ook.", BRON
)
NOG_NIET_TIJD = Weigeringsgrond("RND-10", "Dit gebeurt op {moment}. Nu is het nog te vroeg.", BRON)
NIET_LATER = Weigeringsgrond(
    "RND-11", "De ronde sluit nu op {sluit}. Verlengen kan alleen naar een later moment, voordat zij sluit.", BRON
)
ANDERE_UITKOMST = Weigeringsgrond(
    "RND-12", "De uitkomst is opnieuw berekend sinds u haar las. Lees haar opnieuw en onderteken daarna.", BRON
)
GEEN_CONCEPT = Weigeringsgrond(
    "RND-13", "Ronde {naam} is aangekondigd. Wat vaststaat, verandert niet meer tijdens de ronde.", BRON
)
NOG_BEZWAAR = Weigeringsgrond(
    "RND-14",
    "Er loopt nog een meetbezwaar, of de tijd daarvoor is nog niet om. Daarna kan de ronde definitief worden.",
    BRON,
)
GOLF_NIET = Weigeringsgrond("RND-15", "Deze herinnering is al verstuurd of gestopt. Er verandert niets.", BRON)
VOLGENDE_OPENT = Weigeringsgrond(
    "RND-16",
    "Ronde {naam} opent op {opent}. Twee rondes tegelijk kan niet. Kies een moment om te sluiten dat daarvoor ligt.",
    BRON,
)
WORDT_GESLOTEN = Weigeringsgrond(
    "RND-17", "Ronde {naam} wordt nu gesloten. De antwoorden zijn al opgeborgen. Verlengen kan niet meer.", BRON
)
EERST_EERDERE = Weigeringsgrond(
    "RND-18",
    "Ronde {naam} ging eerder, en is nog niet klaar: zij is nog niet vastgesteld, of er kan nog meetbezwaar zijn. Een "
    "latere ronde kijkt daarnaar terug. Rond eerst die ronde af.",
    METEN,
)
WORDT_BEREKEND = Weigeringsgrond(
    "RND-19",
    "Ronde {naam} wordt opnieuw berekend, omdat er iets veranderde. Wacht tot dat klaar is. Lees haar dan opnieuw en "
    "onderteken daarna.",
    BRON,
)
NOG_NIET_VOORBIJ = Weigeringsgrond(
    "RND-41", "Ronde {naam} is nog niet gesloten. Lees een ronde in als haar laatste dag voorbij is.", BRON
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Opzet:
    """What a round is to be, as far as it is filled in; moments are in UTC.

    ``periode_van`` is the first day that the questions are about. ``norm`` and ``instrument`` are keys of versions.
    ``meldpunt`` is whom to tell of pressure; ``dpia`` where the impact assessment is found.
    """

    periode_van: dt.date | None = None
    opent_op: dt.datetime | None = None
    sluit_op: dt.datetime | None = None
    norm: str | None = None
    instrument: str | None = None
    deelnameregel: str | None = None
    privacytekst: str | None = None
    dpia: str | None = None
    meldpunt: str | None = None


ONTBREEKT: Final[Mapping[str, str]] = {
    "periode_van": "de eerste dag van de periode",
    "opent_op": "wanneer de ronde opent",
    "sluit_op": "wanneer de ronde sluit",
    "norm": "de norm",
    "instrument": "de vragenlijst",
    "meldpunt": "waar men druk kan melden",
}
INFORMATIE: Final[Mapping[str, str]] = {
    "deelnameregel": "de regel wie wie beoordeelt",
    "privacytekst": "de privacytekst",
    "dpia": "de verwijzing naar de DPIA",
}


def weiger_onvolledig(opzet: Opzet) -> None:
    """Refuse to announce what is not filled in."""
    for velden, grond in ((INFORMATIE, ZONDER_INFORMATIE), (ONTBREEKT, NIET_VOLLEDIG)):
        leeg = [woorden for veld, woorden in velden.items() if not getattr(opzet, veld)]
        if leeg:
            raise grond.met(wat=", ".join(leeg))


def weiger_stap(naam: str, van: Rondestand, naar: Rondestand) -> None:
    """Refuse a step that does not follow."""
    if van not in VOLGT_OP[naar]:
        raise STAP_NIET.met(naam=naam, van=van, naar=naar)


def mag_aan_beide(ondertekend: Collection[Rol]) -> bool:
    """Tell whether everybody signed who must."""
    return set(MAG_ONDERTEKENEN) <= set(ondertekend)


def voorgestelde_herinneringen(opent_op: dt.datetime, sluit_op: dt.datetime) -> list[dt.datetime]:
    """Give when it is proposed to remind: some days before closing, as far as the round is open then."""
    dagen = [dag_van(sluit_op) - dt.timedelta(days=vooraf) for vooraf in HERINNER_VOORAF]
    momenten = [moment_op(dag, OPENT_OM) for dag in dagen]
    return [moment for moment in momenten if opent_op < moment < sluit_op]
