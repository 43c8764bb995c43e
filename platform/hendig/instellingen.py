"""What this installation is told by its environment, and nothing else: where databases and keys are.

`HENDIG_MAP` alone is enough: it holds both databases as SQLite files, and the keys lie in a folder beside it, never
in it, so that a copy of the folder is of no use to who has not the keys as well.
"""

from __future__ import annotations

import difflib
import importlib.util
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from hendig.bestanden.problemen import Herstelbaar

MAP = "HENDIG_MAP"
NETWERK = "HENDIG_DATABASE_URL"
KLUIS = "HENDIG_KLUIS_URL"
SLEUTEL = "HENDIG_KLUIS_SLEUTEL"
WEBSLEUTEL = "HENDIG_WEB_SLEUTEL"
MAIL_SERVER = "HENDIG_MAIL_SERVER"
MAIL_VEILIG = "HENDIG_MAIL_VEILIG"
MAIL_GEBRUIKER = "HENDIG_MAIL_GEBRUIKER"
MAIL_WACHTWOORD = "HENDIG_MAIL_WACHTWOORD_BESTAND"
MAIL_AFZENDER = "HENDIG_MAIL_AFZENDER"
MAILNAMEN = (MAIL_SERVER, MAIL_VEILIG, MAIL_GEBRUIKER, MAIL_WACHTWOORD, MAIL_AFZENDER)
ADRES = "HENDIG_ADRES"
LUISTER = "HENDIG_LUISTER"
WERKERS = "HENDIG_WERKERS"
PROXIES = "HENDIG_PROXIES"
DIENSTNAMEN = (ADRES, LUISTER, WERKERS, PROXIES)
NAMEN = (MAP, NETWERK, KLUIS, SLEUTEL, WEBSLEUTEL, *MAILNAMEN, *DIENSTNAMEN)
POSTGRES = "postgresql+psycopg"
POSTGRESPOORT = 5432
VOORBEELD = "Schrijf sqlite:///PAD of postgresql://GEBRUIKER@COMPUTER/DATABASE."


class Instelfout(Herstelbaar):
    """A setting that cannot be; its text names it and says in Dutch what to do, and never shows a password."""


@dataclass(frozen=True, slots=True)
class Instellingen:
    """Where everything of this installation is; ``map`` need not be there when both databases are elsewhere."""

    map: Path
    netwerk: URL
    kluis: URL
    sleutel: Path
    websleutel: Path

    @property
    def databases(self) -> tuple[URL, URL]:
        """Both databases: the main one, then the kluis."""
        return self.netwerk, self.kluis


def lees_instellingen(omgeving: Mapping[str, str]) -> Instellingen:
    """Read the settings out of the environment, and refuse those that cannot be by their name."""
    for naam in omgeving:
        if naam.startswith("HENDIG_") and naam not in NAMEN:
            lijkt = difflib.get_close_matches(naam, NAMEN, 1)
            raise Instelfout(f"De instelling {naam} bestaat niet. Bedoelt u {(lijkt or NAMEN)[0]}?")
    map_ = _pad(MAP, omgeving.get(MAP) or str(_thuis(omgeving) / "hendig"))
    sleutel = _pad(SLEUTEL, omgeving.get(SLEUTEL) or str(map_.with_name(f"{map_.name}-sleutel") / "kluis.sleutel"))
    websleutel = _pad(WEBSLEUTEL, omgeving.get(WEBSLEUTEL) or str(sleutel.with_name("web.sleutel")))
    netwerk = _adres(NETWERK, omgeving.get(NETWERK) or f"sqlite:///{map_ / 'netwerk.db'}")
    kluis = _adres(KLUIS, omgeving.get(KLUIS) or f"sqlite:///{map_ / 'kluis.db'}")
    if _zelfde(netwerk, kluis):
        raise Instelfout(f"{NETWERK} en {KLUIS} zijn dezelfde database. De kluis moet een eigen database zijn.")
    for adres in (netwerk, kluis):
        _weiger_sleutel_bij_database(SLEUTEL, sleutel, adres)
        _weiger_sleutel_bij_database(WEBSLEUTEL, websleutel, adres)
    return Instellingen(map_, netwerk, kluis, sleutel, websleutel)


def bestand(adres: URL) -> Path | None:
    """Give the file of an embedded database; None for one on a server."""
    return Path(adres.database) if adres.get_backend_name() == "sqlite" and adres.database else None


def zonder_wachtwoord(adres: URL) -> str:
    """Write where a database is, fit for a screen: an embedded one as its path, another without its password."""
    pad = bestand(adres)
    return str(pad) if pad is not None else f"{adres.host or 'deze computer'}, database {adres.database}"


def _thuis(omgeving: Mapping[str, str]) -> Path:
    gekozen = omgeving.get("XDG_DATA_HOME")
    return Path(gekozen) if gekozen else Path.home() / ".local" / "share"


def _pad(naam: str, tekst: str) -> Path:
    if "\0" in tekst:
        raise Instelfout(f"{naam} is geen pad. Schrijf een map of bestand, zoals /srv/hendig.")
    return Path(tekst).expanduser().absolute()


def _adres(naam: str, tekst: str) -> URL:
    try:
        adres = make_url(tekst.replace("postgres://", "postgresql://", 1))
    except (ArgumentError, ValueError):
        raise Instelfout(f"{naam} is geen adres van een database. {VOORBEELD}") from None
    if adres.drivername == "sqlite":
        return _ingebed(naam, adres)
    if adres.drivername not in ("postgresql", POSTGRES):
        raise Instelfout(f"{naam}: deze soort database kennen wij niet. {VOORBEELD}")
    if not adres.database:
        raise Instelfout(f"{naam} noemt geen database. {VOORBEELD}")
    if importlib.util.find_spec("psycopg") is None:
        raise Instelfout(
            f'{naam} vraagt om PostgreSQL. Installeer daarvoor hendig[postgres]: pip install "hendig[postgres]".'
        )
    return adres.set(drivername=POSTGRES)


def _ingebed(naam: str, adres: URL) -> URL:
    if not adres.database or adres.database == ":memory:" or adres.query:
        raise Instelfout(f"{naam} noemt geen bestand. Schrijf sqlite:///PAD, zonder iets erachter.")
    return adres.set(database=str(_pad(naam, adres.database)))


def _zelfde(een: URL, ander: URL) -> bool:
    if een.get_backend_name() != ander.get_backend_name():
        return False
    paden = [pad.resolve() for adres in (een, ander) if (pad := bestand(adres)) is not None]
    if paden:
        return paden[0] == paden[1]
    plekken = [(adres.host, adres.port or POSTGRESPOORT, adres.database) for adres in (een, ander)]
    return plekken[0] == plekken[1]


def _weiger_sleutel_bij_database(naam: str, sleutel: Path, adres: URL) -> None:
    pad = bestand(adres)
    if pad is not None and pad.resolve().parent in sleutel.resolve().parents:
        raise Instelfout(
            f"{naam} ligt in de map van een database ({pad.parent}). "
            "Wie die map kopieert, heeft dan ook de sleutel. Kies een andere map voor de sleutel."
        )
