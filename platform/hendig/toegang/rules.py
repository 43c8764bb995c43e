"""Who gets in, in what steps and for how long; what is refused, and what the log records of it."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Collection, Iterable
from enum import StrEnum
from typing import Final

from governance.bronnen import Bron
from governance.kalender.amsterdam import dag_en_tijd
from governance.netwerk.rules import Rol
from governance.weigering import Weigering, Weigeringsgrond

BRON: Final = Bron("ontwerpkeuze", "inloggen")
MAG_UITNODIGEN: Final = (Rol.BEHEERDER,)
"""In which roles somebody invites, and helps, keeps out or lets in again who has an account."""
ACCOUNTHOUDER: Final = "accounthouder"
"""In which role somebody acts on the own account: it asks for no role in the network."""

TWEEDE_FACTOR_NIET_VERPLICHT: Final = frozenset(
    {Rol.MEDEWERKER, Rol.MEDEWERKER_SOCIAAL_DOMEIN, Rol.BEOORDELAAR, Rol.REISBUDGETBEHEERDER}
)
"""Roles that see no score and do no formal act; every other role asks for a second factor."""

CODES: Final = 10
"""How many recovery codes somebody gets at a time."""


class Toegangsgebeurtenis(StrEnum):
    """What happened with an account, a session or a second factor."""

    ACCOUNT_UITGENODIGD = "AccountUitgenodigd"
    WACHTWOORD_GEZET = "WachtwoordGezet"
    WACHTWOORDHERSTEL_GESTUURD = "WachtwoordherstelGestuurd"
    TWEEDE_FACTOR_INGESTELD = "TweedeFactorIngesteld"
    TWEEDE_FACTOR_VERWIJDERD = "TweedeFactorVerwijderd"
    HERSTELCODES_GEMAAKT = "HerstelcodesGemaakt"
    HERSTELCODE_GEBRUIKT = "HerstelcodeGebruikt"
    INGELOGD = "Ingelogd"
    UITGELOGD = "Uitgelogd"
    OVERAL_UITGELOGD = "OveralUitgelogd"
    ACCOUNT_GESLOTEN = "AccountGesloten"
    ACCOUNT_GEOPEND = "AccountGeopend"
    VOORBEELD_GEMAAKT = "VoorbeelddatabaseGemaakt"
    DAGEN_VOORBIJ = "DagenVoorbij"


class Doel(StrEnum):
    """What a one-time link is for."""

    UITNODIGING = "uitnodiging"
    WACHTWOORD = "wachtwoord"


GELDIG: Final = {
    Doel.UITNODIGING: dt.timedelta(days=7),
    Doel.WACHTWOORD: dt.timedelta(hours=1),
}
"""How long a one-time link can be used."""


class Inlogstap(StrEnum):
    """What somebody with a session still has to do before getting in."""

    CODE = "code"
    INSTELLEN = "instellen"
    BINNEN = "binnen"


DUUR: Final = {
    Inlogstap.CODE: dt.timedelta(minutes=10),
    Inlogstap.INSTELLEN: dt.timedelta(minutes=30),
    Inlogstap.BINNEN: dt.timedelta(hours=12),
}
"""How long a session lasts at the most; that it ends after half an hour without use is the cookie's affair."""

NIET_SAMEN = Weigeringsgrond(
    "TOE-02", "Dit e-mailadres en wachtwoord horen niet bij elkaar. Controleer ze en probeer het opnieuw.", BRON
)
TE_VAAK = Weigeringsgrond("TOE-01", "Er is te vaak geprobeerd. Probeer het opnieuw na {wanneer}.", BRON)
CODE_KLOPT_NIET = Weigeringsgrond("TOE-03", "Deze code klopt niet, of is niet meer geldig. {nog}", BRON)
LINK_OVER = Weigeringsgrond("TOE-04", "Deze link is niet meer geldig, of is al gebruikt. Vraag een nieuwe aan.", BRON)
WACHTWOORD_KLOPT_NIET = Weigeringsgrond("TOE-05", "Dit is niet uw wachtwoord van nu. {nog}", BRON)
GEEN_ROL = Weigeringsgrond(
    "TOE-06", "Deze persoon heeft op {dag} geen rol. Geef eerst een rol, en nodig daarna uit.", BRON
)
GEEN_ACCOUNT = Weigeringsgrond("TOE-07", "Deze persoon heeft nog geen account. Nodig deze persoon eerst uit.", BRON)
GESLOTEN = Weigeringsgrond("TOE-08", "Dit account is gesloten. Open het eerst.", BRON)
NIET_ZELF = Weigeringsgrond("TOE-09", "Dit kan niet met uw eigen account. Vraag het een andere beheerder.", BRON)
VERPLICHT = Weigeringsgrond(
    "TOE-10",
    "Bij uw rol is een tweede stap verplicht. U kunt die wel vernieuwen, bijvoorbeeld op een andere telefoon.",
    BRON,
)
ANDERE_BEHEERDER = Weigeringsgrond(
    "TOE-13", "Er is een andere beheerder die kan inloggen. Laat die dit doen op de pagina Accounts.", BRON
)
GEEN_VOORBEELD = Weigeringsgrond("TOE-14", "Dit is geen voorbeeld. Log in met uw eigen e-mailadres.", BRON)
NIET_NIEUW = Weigeringsgrond(
    "TOE-15", "Alleen een nieuwe database kan een voorbeeld worden. In deze staat al iets vast.", BRON
)
SESSIE_OVER = Weigeringsgrond("TOE-11", "Het inloggen duurde te lang, of u logde elders uit. Log opnieuw in.", BRON)
VOORSTEL_OVER = Weigeringsgrond("TOE-16", "Deze QR-code is te oud. Scan de nieuwe code hieronder.", BRON)


def moet_factor(rollen: Iterable[Rol]) -> bool:
    """Tell whether somebody with these roles must have a second factor."""
    return any(rol not in TWEEDE_FACTOR_NIET_VERPLICHT for rol in rollen)


def inlogstap(*, heeft_factor: bool, met_factor: bool, rollen: Collection[Rol]) -> Inlogstap:
    """Say what is still to be done: give the code of a factor that is there, or set up one that must be there."""
    if heeft_factor:
        return Inlogstap.BINNEN if met_factor else Inlogstap.CODE
    return Inlogstap.INSTELLEN if moet_factor(rollen) else Inlogstap.BINNEN


def te_vaak(tot: dt.datetime) -> Weigering:
    """Refuse until a moment, written to the minute after it, so that waiting as told is long enough."""
    return TE_VAAK.met(wanneer=dag_en_tijd(tot + dt.timedelta(seconds=59)))


def nog(pogingen: int) -> str:
    """Say how many tries are left."""
    if pogingen == 0:
        return "U kunt het nu even niet opnieuw proberen."
    return f"U heeft nog {pogingen} {'poging' if pogingen == 1 else 'pogingen'}."


def sleutel_van(token: str) -> str:
    """Give the key of the session behind a token: who reads the table cannot log in with it."""
    return hashlib.sha256(token.encode()).hexdigest()
