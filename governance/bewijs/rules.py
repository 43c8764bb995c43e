"""What is given of the evidence of a case, to whom, and what takes two people; nothing here says who rated.

The partner redoes its own sum, a sworn expert redoes everything, and a name leaves those bound to secrecy only on one
of three grounds. Who rated hears that first.
"""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Final

from governance.bronnen import METHODE, Bron
from governance.kalender.datum import datum
from governance.netwerk.rules import Rol
from governance.weigering import Weigeringsgrond

INZAGE = Bron("AVG", "artikel 15")
NAREKENEN = Bron(METHODE, "Zelf narekenen")
_KEUZE = Bron("ontwerpkeuze", "het bewijs van een zaak")


class Bewijsgebeurtenis(StrEnum):
    """What the log records about the evidence of a case in the hands of others."""

    BUNDEL_GEGEVEN = "BundelGegeven"
    DESKUNDIGE_GEVRAAGD = "DeskundigenbundelGevraagd"
    DESKUNDIGE_TOEGESTAAN = "DeskundigenbundelToegestaan"
    VRAAG_GESTELD = "ControlevraagGesteld"
    VRAAG_BEANTWOORD = "ControlevraagBeantwoord"
    ONTHULLING_GEVRAAGD = "OnthullingGevraagd"
    ONTHULLING_TOEGESTAAN = "OnthullingToegestaan"
    BEOORDELAAR_INGELICHT = "BeoordelaarIngelicht"
    ONTHULD = "NaamVrijgegeven"


class Verzoeksoort(StrEnum):
    """What two people agree on: a bundle for a sworn expert, or that a name is given."""

    DESKUNDIGE = "bundel voor een deskundige"
    ONTHULLING = "naam van een beoordelaar"


class Onthullingsgrond(StrEnum):
    """On what a name may be given."""

    RECHTER = "rechterlijk bevel"
    TOESTEMMING = "toestemming van de beoordelaar"
    MANIPULATIE = "vastgestelde manipulatie"


class Vraaguitkomst(StrEnum):
    """The only answers to a question about the measurement."""

    VERANDERT = "de uitkomst verandert"
    VERANDERT_NIET = "de uitkomst verandert niet"
    NIET_TE_BEANTWOORDEN = "niet te beantwoorden"


PARTNER = (Rol.CONTACTPERSOON, Rol.TEKENBEVOEGDE)
"""In which roles somebody redoes the sum of their party, and asks questions."""
MAG_BEANTWOORDEN = (Rol.CONTROLEUR,)
WIE_VRAAGT = {Verzoeksoort.DESKUNDIGE: (Rol.CONTROLEUR,), Verzoeksoort.ONTHULLING: (Rol.JURIST,)}
"""In which roles somebody asks for each."""
WIE_STAAT_TOE = {Verzoeksoort.DESKUNDIGE: (Rol.MEETBEHEERDER,), Verzoeksoort.ONTHULLING: (Rol.FG,)}
"""In which roles somebody else allows it."""
MAG_OPENEN = (Rol.CONTROLEUR,)
"""In which role somebody makes the bundle of an expert, tells a rater, and gives a name: at the command line."""
OPEN: Final = {Verzoeksoort.DESKUNDIGE: dt.timedelta(hours=24), Verzoeksoort.ONTHULLING: dt.timedelta(days=30)}
"""How long it holds once the second person allowed it."""
VOORAF_DAGEN: Final = 7
"""How many days a rater has between hearing that the name is given, and that it is given."""

NIET_OPEN = Weigeringsgrond(
    "BWS-01",
    "Het bewijs van deze zaak is nu niet in te zien. Dat kan vanaf het voornemen, tot de zaak klaar is. Vraag de "
    "contractmanager vanaf wanneer.",
    INZAGE,
)
GEEN_METING = Weigeringsgrond("BWS-02", "Deze zaak rust niet op een meting. Er is geen som om na te rekenen.", _KEUZE)
VRAGEN_OP = Weigeringsgrond(
    "BWS-03",
    "U heeft {hoogstens} vragen gesteld. Meer kan niet in deze zaak. Wilt u alles laten narekenen? Kies dan een "
    "deskundige.",
    NAREKENEN,
)
NOEMT_IEMAND = Weigeringsgrond(
    "BWS-04",
    "In uw vraag staat {woord}. Dat hoort bij de naam van een organisatie of iemand uit het netwerk. Over één "
    "organisatie geeft de controleur geen antwoord: dan zou te zien zijn of zij heeft geantwoord. Vraag het over "
    "alle organisaties samen. Bijvoorbeeld: verandert de uitkomst als iedereen met een belang wordt weggelaten?",
    INZAGE,
)
AL_BEANTWOORD = Weigeringsgrond("BWS-05", "Deze vraag is al beantwoord. Bekijk de pagina opnieuw.", _KEUZE)
ONBEKEND = Weigeringsgrond("BWS-06", "Dit is er niet. Controleer het nummer.", _KEUZE)
ANDER_STAAT_TOE = Weigeringsgrond(
    "BWS-07",
    "Dit kan alleen een ander toestaan, in een andere rol dan wie het vroeg. Vraag iemand die dat mag.",
    _KEUZE,
)
AL_TOEGESTAAN = Weigeringsgrond("BWS-08", "Dit verzoek is al toegestaan. Bekijk de pagina opnieuw.", _KEUZE)
VERZOEK_DICHT = Weigeringsgrond(
    "BWS-09",
    "Dit verzoek is nog niet toegestaan, of de tijd ervoor is voorbij. Wacht op de tweede persoon, of vraag het "
    "opnieuw aan.",
    _KEUZE,
)
EED_LATER = Weigeringsgrond(
    "BWS-10", "De deskundige tekent eerst voor geheimhouding. Vul de dag in waarop dat is gebeurd.", _KEUZE
)
EERST_INLICHTEN = Weigeringsgrond(
    "BWS-11",
    "De beoordelaar hoort eerst dat de naam vrijkomt, en heeft daarna {dagen} dagen om naar de rechter te gaan. Leg "
    "vast wanneer u de beoordelaar inlichtte. De naam geven kan op zijn vroegst op {vanaf}.",
    INZAGE,
)
GEEN_PLAATS = Weigeringsgrond(
    "BWS-12",
    "Antwoord {plaats} staat niet in deze ronde. Er zijn {aantal} antwoorden. Vraag een ander antwoord.",
    _KEUZE,
)
GELIJKE_ANTWOORDEN = Weigeringsgrond(
    "BWS-13",
    "Antwoord {plaats} is gelijk aan een antwoord waar het verzoek niet over gaat. Dan is niet te zeggen van wie het "
    "is. Vraag het over alle gelijke antwoorden samen, als de grond dat toelaat.",
    _KEUZE,
)
NIET_INGELICHT_IN_TOEKOMST = Weigeringsgrond(
    "BWS-14", "Vul een dag in die al is geweest, en niet voor de dag waarop het verzoek is toegestaan.", _KEUZE
)
GEEN_GROND = Weigeringsgrond(
    "AVG-04",
    "Onthulling identiteit vereist rechterlijk bevel, toestemming of vastgestelde manipulatie. Zonder een van die drie "
    "blijft de naam geheim.",
    Bron("AVG", "artikel 15, lid 4"),
)


def grond_van(tekst: str | None) -> Onthullingsgrond:
    """Give the ground on which a name may be given; anything else is refused."""
    if tekst not in list(Onthullingsgrond):
        raise GEEN_GROND.met()
    return Onthullingsgrond(tekst)


def vroegst(ingelicht: dt.date) -> dt.date:
    """Give the first day on which a name may be given after the rater heard of it."""
    return ingelicht + dt.timedelta(days=VOORAF_DAGEN)


def weiger_onthulling(vandaag: dt.date, ingelicht: dt.date | None) -> None:
    """Refuse a name before the rater heard of it and had time."""
    vanaf = vroegst(vandaag if ingelicht is None else ingelicht)
    if ingelicht is None or vandaag < vanaf:
        raise EERST_INLICHTEN.met(dagen=VOORAF_DAGEN, vanaf=datum(vanaf))


def weiger_gelijke(antwoorden: tuple[float, ...], plaatsen: tuple[int, ...]) -> None:
    """Refuse places that are not there, or that cannot be told apart from an answer that was not asked about."""
    gevraagd = set(plaatsen)
    for plaats in plaatsen:
        if not 1 <= plaats <= len(antwoorden):
            raise GEEN_PLAATS.met(plaats=plaats, aantal=len(antwoorden))
        gelijk = {nummer for nummer, een in enumerate(antwoorden, 1) if een == antwoorden[plaats - 1]}
        if not gelijk <= gevraagd:
            raise GELIJKE_ANTWOORDEN.met(plaats=plaats)
