"""Starting the service, whole or in part: the web, and the worker that does the jobs."""

from __future__ import annotations

import signal
import socket
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from governance.opslag.database import Opslag
from hendig.dienst.luisteraar import open_luisteraar, open_vrije_luisteraar, waar
from hendig.dienst.nakijken import Nagekeken, kijk_na
from hendig.dienst.rondewerk import uitvoermaker
from hendig.dienst.toezicht import GESTOPT, STOPT_BIJ, houd_draaiend
from hendig.dienst.verslag import begin_verslag
from hendig.dienst.webdienst import bedien, webapp
from hendig.instellingen import LUISTER
from hendig.processes.beheer.installatie import TOEVAL, klok_van
from hendig.processes.beheer.kluissleutel import lees_sleutel
from hendig.processes.post.werker import maak_werker
from hendig.processes.ronde.uitvoeren import UITVOEREN
from surveys.kluis.kluis import Kluis


class Deel(StrEnum):
    """A part of the service that can run on a machine of its own."""

    WEB = "web"
    TAKEN = "taken"


@dataclass(frozen=True, slots=True)
class Startvraag:
    """What is to be started: all of it when no part is named; ``poort`` goes before the setting."""

    deel: Deel | None = None
    poort: int | None = None


def start(omgeving: Mapping[str, str], vraag: Startvraag, zeg: Callable[[str], None]) -> int:
    """Look everything over, say where it runs, and run until told to stop; give the exit code."""
    klaar = kijk_na(omgeving)
    if vraag.deel is Deel.TAKEN:
        begin_verslag()
        _doe_taken(klaar, klaar.dienst.adres or f"http://{klaar.dienst.luister}", zeg)
        return GESTOPT
    luisteraar = _luister(klaar, vraag.poort, vrij=klaar.voorbeeld and vraag.poort is None and LUISTER not in omgeving)
    adres = klaar.dienst.adres or f"http://{waar(luisteraar)}"
    begin_verslag()
    zeg(f"Hendig draait op {adres}. Stop met Ctrl-C.")
    if klaar.voorbeeld:
        zeg(f"Open {adres}/voorbeeld en kies wie u bent, bijvoorbeeld Ilse Verzonnen, contractmanager.")
    if vraag.deel is Deel.WEB:
        _doe_web(klaar, adres, luisteraar)
        return GESTOPT
    delen = {
        Deel.WEB.value: lambda: _doe_web(klaar, adres, luisteraar),
        Deel.TAKEN.value: lambda: _doe_taken(klaar, adres),
    }
    return houd_draaiend(delen)


def _luister(klaar: Nagekeken, poort: int | None, *, vrij: bool) -> socket.socket:
    gekozen = klaar.dienst.luister if poort is None else replace(klaar.dienst.luister, poort=poort)
    return open_vrije_luisteraar(gekozen) if vrij else open_luisteraar(gekozen)


def _opslag(klaar: Nagekeken) -> Opslag:
    return Opslag(klaar.instellingen.netwerk.render_as_string(hide_password=False))


def _kluis(klaar: Nagekeken) -> Kluis:
    adres = klaar.instellingen.kluis.render_as_string(hide_password=False)
    return Kluis(Opslag(adres), lees_sleutel(klaar.instellingen.sleutel))


def _doe_web(klaar: Nagekeken, adres: str, luisteraar: socket.socket) -> None:
    dienst = klaar.dienst
    bedien(
        lambda: webapp(
            opslag=_opslag(klaar), kluis=_kluis(klaar), geheim=klaar.geheim, adres=adres, proxies=dienst.proxies
        ),
        luisteraar,
        werkers=dienst.werkers,
    )


def _doe_taken(klaar: Nagekeken, adres: str, zeg: Callable[[str], None] | None = None) -> None:
    stop = threading.Event()
    for welk in STOPT_BIJ:
        signal.signal(welk, lambda *_: stop.set())
    if zeg is not None:
        zeg("Het werk op de achtergrond draait. Stop met Ctrl-C.")
    opslag, kluis = _opslag(klaar), _kluis(klaar)
    meer = {UITVOEREN: uitvoermaker(opslag, kluis, klok=klok_van(opslag), toeval=TOEVAL)}
    try:
        maak_werker(opslag, kluis=kluis, geheim=klaar.geheim, adres=adres, mail=klaar.mail, meer=meer).draai(stop)
    finally:
        opslag.sluit()
        kluis.opslag.sluit()
