"""How a page says what stands ready: a heading, a sentence, the words on the button and where it leads."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from flask import url_for

from hendig.processes.klaar.rules import Klus, Klusoort


@dataclass(frozen=True, slots=True)
class Klusregel:
    """One thing to do as a page shows it."""

    kop: str
    uitleg: str
    knop: str
    adres: str
    termijn: str
    uiterlijk: dt.date | None


def _tel(aantal: int, een: str, meer: str) -> str:
    return f"één {een}" if aantal == 1 else f"{aantal} {meer}"


def _hoofdletter(tekst: str) -> str:
    return tekst[:1].upper() + tekst[1:]


Woorden = tuple[str, str, str, str, str]
_WOORDEN: Final[dict[Klusoort, Callable[[Klus], Woorden]]] = {
    Klusoort.TERMIJN_VOORBIJ: lambda klus: (
        f"Termijn {klus.over} is voorbij",
        "Leg vast wat er is gebeurd, of wat er nu volgt.",
        "Bekijk de termijnen",
        url_for("termijnen.overzicht"),
        "De laatste dag was",
    ),
    Klusoort.TERMIJN: lambda klus: (
        f"Termijn {klus.over} loopt bijna af",
        "Kijk of alles op tijd klaar is.",
        "Bekijk de termijnen",
        url_for("termijnen.overzicht"),
        "Loopt tot en met",
    ),
    Klusoort.AANGETEKEND: lambda klus: (
        f"Verstuur {_tel(klus.aantal, 'brief', 'brieven')} aangetekend",
        "Niemand van de partner opende de brief op tijd. Daarom gaat hij ook per post.",
        "Bekijk de termijnen",
        url_for("termijnen.overzicht"),
        "",
    ),
    Klusoort.BERICHT_MISLUKT: lambda klus: (
        _hoofdletter(f"{_tel(klus.aantal, 'bericht kwam', 'berichten kwamen')} niet aan"),
        "Kijk wat er misging. Probeer het opnieuw, of laat het vervallen.",
        "Bekijk de post",
        url_for("post.overzicht"),
        "",
    ),
    Klusoort.ZETEL_LEEG: lambda klus: (
        f"Cluster {klus.over} heeft geen afgevaardigde",
        "Leg vast wie dit cluster afvaardigt naar de MDG I-F.",
        "Wijs iemand aan",
        url_for("afvaardiging.overzicht"),
        "",
    ),
    Klusoort.ZETEL_EINDIGT: lambda klus: (
        f"De afvaardiging van cluster {klus.over} eindigt",
        "Leg op tijd vast wie daarna komt.",
        "Wijs iemand aan",
        url_for("afvaardiging.overzicht"),
        "De laatste dag is",
    ),
    Klusoort.NORM_VASTSTELLEN: lambda klus: (
        f"Lees normversie {klus.over} na",
        "Een collega heeft deze norm voorbereid. U kijkt haar na en stelt haar vast, of niet.",
        f"Lees normversie {klus.over}",
        url_for("norm.versie", nummer=klus.sleutel),
        "",
    ),
    Klusoort.CONTRACT_VASTSTELLEN: lambda klus: (
        f"Lees versie {klus.over} van de overeenkomst na",
        "Een collega heeft deze tekst overgenomen. U kijkt haar na en stelt haar vast, of niet.",
        f"Lees versie {klus.over}",
        url_for("overeenkomst.versie", nummer=klus.sleutel),
        "",
    ),
    Klusoort.UITLEG_BEOORDELEN: lambda klus: (
        f"Lees de uitleg bij {_tel(klus.aantal, 'verplichting', 'verplichtingen')}",
        "Een partner gaf uitleg. U legt vast wat ervan kwam.",
        "Lees de uitleg",
        url_for("verplichtingen.nakoming", nakoming=klus.sleutel),
        "",
    ),
    Klusoort.ZONDER_ACCOUNT: lambda klus: (
        f"Nodig {_tel(klus.aantal, 'mens', 'mensen')} uit",
        "Zij hebben een rol, en kunnen nog niet inloggen.",
        "Bekijk de accounts",
        url_for("accounts.overzicht"),
        "",
    ),
    Klusoort.VERPLICHTING: lambda klus: (
        klus.over,
        "Dit vraagt de overeenkomst. Lukt het niet, dan kunt u dat uitleggen.",
        "Bekijk wat er wordt gevraagd",
        url_for("verplichtingen.nakoming", nakoming=klus.sleutel),
        "De laatste dag is",
    ),
}


def klusregel(klus: Klus) -> Klusregel:
    """Say what is to be done."""
    kop, uitleg, knop, adres, termijn = _WOORDEN[klus.soort](klus)
    return Klusregel(kop, uitleg, knop, adres, termijn, klus.uiterlijk)
