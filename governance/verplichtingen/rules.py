"""What is owed, by whom and how often; what an obligation in a period is after all that was recorded about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from governance.bronnen import BONDIG_KADER, Bron
from governance.feiten.rules import Duur
from governance.netwerk.rules import Partijsoort, Rol
from governance.weigering import Weigeringsgrond

KADER = Bron(BONDIG_KADER, "paragraaf 4.2")
_REISGIDS = Bron(BONDIG_KADER, "paragraaf 4.4")
_KEUZE = Bron("ontwerpkeuze", "nakoming van verplichtingen")


MAG_BEOORDELEN = (Rol.CONTRACTMANAGER, Rol.PROCESONTWIKKELAAR)
"""In which roles somebody asks what is owed, and records what came of it."""
MAG_VERANTWOORDEN = (Rol.CONTACTPERSOON, Rol.TEKENBEVOEGDE, Rol.MEDEWERKER, *MAG_BEOORDELEN)
"""In which roles somebody records an explanation: the party's own people, or who hears it from them."""


class Verplichtingsgebeurtenis(StrEnum):
    """What the log records about obligations."""

    GEOPEND = "NakomingGeopend"
    VERANTWOORDING_GEVRAAGD = "VerantwoordingGevraagd"
    VERANTWOORD = "NakomingVerantwoord"
    BEOORDEELD = "NakomingBeoordeeld"


class Wie(StrEnum):
    """Who owes something: obligations are mutual, so the gemeente is one of them."""

    PARTNER = "partner"
    GEMEENTE = "gemeente"
    ALLEBEI = "partner en gemeente"
    PERSOON = "persoon"
    CLUSTER = "cluster"


class Periodiciteit(StrEnum):
    """How often something is owed."""

    PER_JAAR = "elk jaar"
    PER_HALFJAAR = "twee keer per jaar"
    PER_METING = "elke meting"
    EERSTE_SESSIE = "eerstvolgende sessie"
    EENMALIG = "één keer"
    ALS_HET_ZO_UITKOMT = "als het zo uitkomt"


class Aard(StrEnum):
    """Whether somebody must do something, or is welcome to."""

    PLICHT = "plicht"
    UITNODIGING = "uitnodiging"


class Nakomingsstand(StrEnum):
    """What an obligation is in one period, for one party or person."""

    OPEN = "open"
    VOLDAAN = "voldaan"
    VRIJGESTELD = "vrijgesteld"
    NIET_NAGEKOMEN = "niet nagekomen"
    NIET_VAN_TOEPASSING = "niet van toepassing"


class Nakomingsstapsoort(StrEnum):
    """What can be recorded about an obligation in a period."""

    VERANTWOORD = "verantwoord"
    VOLDAAN = "voldaan"
    VRIJGESTELD = "vrijgesteld"
    NIET_NAGEKOMEN = "niet nagekomen"
    NIET_VAN_TOEPASSING = "niet van toepassing"


VAN = {
    Partijsoort.NETWERKPARTNER: frozenset({Wie.PARTNER, Wie.ALLEBEI}),
    Partijsoort.GEMEENTE: frozenset({Wie.GEMEENTE, Wie.ALLEBEI}),
}
"""What a party owes as a party, by what it is."""


@dataclass(frozen=True, slots=True)
class Verplichtingstekst:
    """One obligation as it stands in a text that is written down."""

    code: str
    omschrijving: str
    wie: Wie
    periodiciteit: Periodiciteit
    aard: Aard
    bewijs: str
    gevolg: str
    bron: str
    artikel: str


NIET_OPGENOMEN = Weigeringsgrond(
    "OBL-01",
    "Verplichting {code} is niet opgenomen in contractversie {versie}. Kies een code die daarin staat.",
    KADER,
)
ZONDER_VERANTWOORDING = Weigeringsgrond(
    "OBL-02",
    "Geen gevolg zonder verantwoordingsmogelijkheid. Vraag eerst om uitleg. Wacht daarna op de uitleg, "
    "of tot de termijn ervoor voorbij is.",
    KADER,
)
GEEN_SESSIE = Weigeringsgrond(
    "OBL-03",
    "Reisgids: aanmelding voor eerstvolgende sessie ontbreekt voor {persoon}. Meld deze persoon aan, "
    "en geef de dag van de sessie op.",
    _REISGIDS,
)
VRIJWILLIG = Weigeringsgrond(
    "OBL-04",
    "{code} is een uitnodiging, geen plicht. Wie niet meedoet, komt niets te kort. Kies een andere uitkomst.",
    Bron(BONDIG_KADER, "paragraaf 4.3"),
)
AL_GEOPEND = Weigeringsgrond(
    "OBL-05", "{code} is al van deze partij gevraagd, vanaf {dag}. Leg daarbij vast wat ervan kwam.", _KEUZE
)
ZELFDE_STAND = Weigeringsgrond("OBL-06", "Dit staat al vast als: {stand}. Er verandert niets.", _KEUZE)
ZONDER_UITLEG = Weigeringsgrond(
    "OBL-07", "Er staat geen tekst. Schrijf in een zin wat de uitleg is, of waaruit dit blijkt.", _KEUZE
)
ANDERE_SCHULDENAAR = Weigeringsgrond(
    "OBL-08",
    "{code} is een verplichting van: {wie}. Kies wie daarbij past. Gaat het om een persoon, geef die dan ook op.",
    _KEUZE,
)
EIGEN_NAKOMING = Weigeringsgrond(
    "OBL-09", "Dit is een verplichting van uzelf, of van een partner waarvoor u iets doet. Vraag een ander.", _KEUZE
)
ZELFDE_UITLEG = Weigeringsgrond("OBL-10", "Deze uitleg staat er al. U hoeft niets meer te doen.", _KEUZE)


def nakomingsstand(stappen: Iterable[Nakomingsstapsoort]) -> Nakomingsstand:
    """Give what an obligation is: the last judgement; an explanation is no judgement."""
    oordelen = [stap for stap in stappen if stap is not Nakomingsstapsoort.VERANTWOORD]
    return Nakomingsstand(oordelen[-1].value) if oordelen else Nakomingsstand.OPEN


def perioden(periodiciteit: Periodiciteit, jaar: int) -> tuple[Duur, ...]:
    """Give the periods of a year in which something is owed; none for what is owed once or per event."""
    nieuwjaar, zomer, einde = date(jaar, 1, 1), date(jaar, 7, 1), date(jaar + 1, 1, 1)
    match periodiciteit:
        case Periodiciteit.PER_JAAR:
            return (Duur(nieuwjaar, einde),)
        case Periodiciteit.PER_HALFJAAR:
            return Duur(nieuwjaar, zomer), Duur(zomer, einde)
        case _:
            return ()


def weiger_oordeel(
    code: str, *, oordeel: Nakomingsstapsoort, aard: Aard, stand: Nakomingsstand, kon_uitleggen: bool, bewijs: str
) -> None:
    """Refuse a judgement that changes nothing, rests on nothing, or comes before there was time to explain."""
    if not bewijs.strip():
        raise ZONDER_UITLEG.met()
    if stand.value == oordeel.value:
        raise ZELFDE_STAND.met(stand=stand.value)
    if oordeel is Nakomingsstapsoort.NIET_NAGEKOMEN:
        if aard is Aard.UITNODIGING:
            raise VRIJWILLIG.met(code=code)
        if not kon_uitleggen:
            raise ZONDER_VERANTWOORDING.met()
