"""What this installation is told about sending mail: through which server, as whom, and behind which lock."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from urllib.parse import urlsplit

from governance.netwerk.kaarten import e_mailadres
from governance.weigering import Weigering
from hendig.instellingen import (
    MAIL_AFZENDER,
    MAIL_GEBRUIKER,
    MAIL_SERVER,
    MAIL_VEILIG,
    MAIL_WACHTWOORD,
    MAILNAMEN,
    Instelfout,
)


class Veilig(StrEnum):
    """How the line to the server is locked: after a greeting, from the first byte, or not at all."""

    STARTTLS = "starttls"
    TLS = "tls"
    NEE = "nee"


POORTEN = {Veilig.STARTTLS: 587, Veilig.TLS: 465, Veilig.NEE: 25}
"""The port of a server that names none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mailinstellingen:
    """The server that takes our mail, and how we make ourselves known there; the password is never shown."""

    server: str
    poort: int
    veilig: Veilig
    afzender: str
    gebruiker: str | None = None
    wachtwoord: str | None = field(default=None, repr=False)


def lees_mailinstellingen(omgeving: Mapping[str, str]) -> Mailinstellingen | None:
    """Read how mail goes out; None when nothing is said about it, and by name what is missing when not all is said."""
    gezet = {naam: waarde.strip() for naam in MAILNAMEN if (waarde := omgeving.get(naam, "")).strip()}
    if not gezet:
        return None
    for naam in (MAIL_SERVER, MAIL_AFZENDER):
        if naam not in gezet:
            raise Instelfout(f"{naam} ontbreekt. Om mail te versturen zijn {MAIL_SERVER} en {MAIL_AFZENDER} nodig.")
    veilig = _veilig(gezet.get(MAIL_VEILIG, Veilig.STARTTLS))
    server, poort = _server(gezet[MAIL_SERVER], veilig)
    return Mailinstellingen(
        server=server,
        poort=poort,
        veilig=veilig,
        afzender=_afzender(gezet[MAIL_AFZENDER]),
        gebruiker=gezet.get(MAIL_GEBRUIKER),
        wachtwoord=_wachtwoord(gezet, veilig),
    )


def _veilig(tekst: str) -> Veilig:
    try:
        return Veilig(tekst)
    except ValueError:
        raise Instelfout(f"{MAIL_VEILIG} is geen van: {', '.join(Veilig)}. Kies er een.") from None


def _server(tekst: str, veilig: Veilig) -> tuple[str, int]:
    try:
        delen = urlsplit(f"//{tekst}")
        poort = delen.port or POORTEN[veilig]
    except ValueError:
        delen, poort = urlsplit(""), 0
    if not delen.hostname or tekst.lower() != delen.netloc.lower() or delen.username is not None:
        raise Instelfout(f"{MAIL_SERVER} is geen adres van een mailserver. Schrijf het als mail.gemeente.nl:587.")
    return delen.hostname, poort


def _afzender(tekst: str) -> str:
    try:
        return e_mailadres(tekst)
    except Weigering:
        raise Instelfout(f"{MAIL_AFZENDER} is geen e-mailadres. Schrijf het als naam@organisatie.nl.") from None


def _wachtwoord(gezet: Mapping[str, str], veilig: Veilig) -> str | None:
    """Read the password from its file, so that it stands in no list of processes and in no copy of the environment."""
    namen = (MAIL_GEBRUIKER, MAIL_WACHTWOORD)
    if all(naam not in gezet for naam in namen):
        return None
    for naam, ander in (namen, namen[::-1]):
        if naam not in gezet:
            raise Instelfout(f"{naam} ontbreekt. Die hoort bij {ander}.")
    if veilig is Veilig.NEE:
        raise Instelfout(
            f"{MAIL_VEILIG} is nee. Dan zou het wachtwoord leesbaar over de lijn gaan. Kies starttls of tls."
        )
    try:
        wachtwoord = Path(gezet[MAIL_WACHTWOORD]).read_text(encoding="utf-8").strip()
    except (OSError, ValueError):
        raise Instelfout(
            f"Het bestand van {MAIL_WACHTWOORD} is niet te lezen. Controleer het pad en de rechten."
        ) from None
    if not wachtwoord:
        raise Instelfout(f"Het bestand van {MAIL_WACHTWOORD} is leeg. Zet het wachtwoord erin.")
    return wachtwoord
