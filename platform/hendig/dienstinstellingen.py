"""What the service is told by its environment: where people find it, where it listens, and how much it does at once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import SplitResult, urlsplit

from hendig.instellingen import ADRES, LUISTER, PROXIES, WERKERS, Instelfout

HIER: Final = ("127.0.0.1", "localhost", "::1")
"""Names of this computer itself: what goes there does not pass over a network."""
_LUISTER: Final = "127.0.0.1:8000"
_WERKERS: Final = 2
_MEESTE_WERKERS: Final = 64
_MEESTE_PROXIES: Final = 5
_COMPUTER: Final = re.compile(r"[A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\]")


@dataclass(frozen=True, slots=True)
class Luisteradres:
    """Where the service listens."""

    computer: str
    poort: int

    def __str__(self) -> str:
        """Write it as a browser does."""
        return f"[{self.computer}]:{self.poort}" if ":" in self.computer else f"{self.computer}:{self.poort}"


@dataclass(frozen=True, slots=True)
class Dienstinstellingen:
    """``adres`` is where people find the service, without a slash at the end; None when that is not set."""

    adres: str | None
    luister: Luisteradres
    werkers: int
    proxies: int


def lees_dienstinstellingen(omgeving: Mapping[str, str]) -> Dienstinstellingen:
    """Read the settings of the service, and refuse those that cannot be by their name."""
    return Dienstinstellingen(
        adres=_adres(omgeving.get(ADRES, "").strip()),
        luister=_luister(omgeving.get(LUISTER, "").strip() or _LUISTER),
        werkers=_getal(WERKERS, omgeving.get(WERKERS, "").strip() or str(_WERKERS), 1, _MEESTE_WERKERS),
        proxies=_getal(PROXIES, omgeving.get(PROXIES, "").strip() or "0", 0, _MEESTE_PROXIES),
    )


def _adres(tekst: str) -> str | None:
    if not tekst:
        return None
    delen = _delen(ADRES, tekst, "Schrijf het zoals https://hendig.gemeente.nl, zonder iets erachter.")
    if delen.scheme not in ("http", "https") or delen.path not in ("", "/") or "?" in tekst or "#" in tekst:
        raise Instelfout(f"{ADRES} is geen adres. Schrijf het zoals https://hendig.gemeente.nl, zonder iets erachter.")
    if delen.scheme == "http" and delen.hostname not in HIER:
        raise Instelfout(f"{ADRES} begint met http. Dat kan alleen op deze computer zelf. Schrijf https.")
    return f"{delen.scheme}://{delen.netloc}"


def _luister(tekst: str) -> Luisteradres:
    raad = f"Schrijf het zoals {_LUISTER}."
    delen = _delen(LUISTER, f"//{tekst}", raad)
    if delen.port is None or delen.hostname is None or delen.path or "?" in tekst or "#" in tekst:
        raise Instelfout(f"{LUISTER} is geen computer met een poort. {raad}")
    return Luisteradres(delen.hostname, delen.port)


def _delen(naam: str, tekst: str, raad: str) -> SplitResult:
    try:
        delen = urlsplit(tekst)
        heel = f"{delen.netloc.rpartition(':')[0]}" if delen.port is not None else delen.netloc
    except ValueError:
        raise Instelfout(f"{naam} is geen adres. {raad}") from None
    if not _COMPUTER.fullmatch(heel):
        raise Instelfout(f"{naam} is geen adres. {raad}")
    return delen


def _getal(naam: str, tekst: str, minst: int, meest: int) -> int:
    if not re.fullmatch("[0-9]{1,3}", tekst) or not minst <= int(tekst) <= meest:
        raise Instelfout(f"{naam} is geen getal van {minst} tot en met {meest}.")
    return int(tekst)
