"""The keys of a contract file, once: articles, and the parameters, terms and obligations that rest on them."""

from __future__ import annotations

from governance.bronnen import BONDIG_KADER, Bron
from governance.contract.rules import BijAfloop, Eenheid, Startgrond
from governance.norm.sleutel import Sleutel, Soort
from governance.verplichtingen.rules import Aard, Periodiciteit, Wie

CONTRACT, ARTIKEL, PARAMETER = "contract", "artikel", "parameter"
TERMIJN, VERPLICHTING = "termijn", "verplichting"
TABELLEN = (CONTRACT, ARTIKEL, PARAMETER, TERMIJN, VERPLICHTING)

_KADER = Bron(BONDIG_KADER, "paragraaf 4.1")
_LANGSTE_TERMIJN = 1000


def _tekst(sectie: str, naam: str, betekenis: str, *, verplicht: bool = True) -> Sleutel:
    return Sleutel(sectie=sectie, naam=naam, soort=Soort.TEKST, betekenis=betekenis, bron=_KADER, verplicht=verplicht)


def _keuze(sectie: str, naam: str, keuzes: tuple[str, ...], betekenis: str) -> Sleutel:
    return Sleutel(sectie=sectie, naam=naam, soort=Soort.KEUZE, keuzes=keuzes, betekenis=betekenis, bron=_KADER)


def _aantal(naam: str, betekenis: str, *, verplicht: bool = True) -> Sleutel:
    return Sleutel(
        sectie=TERMIJN,
        naam=naam,
        soort=Soort.GEHEEL,
        minimum=1,
        maximum=_LANGSTE_TERMIJN,
        betekenis=betekenis,
        bron=_KADER,
        verplicht=verplicht,
    )


def _waarop(sectie: str) -> tuple[Sleutel, ...]:
    return (
        _tekst(sectie, "artikel", "Het artikel waarop dit rust."),
        _tekst(sectie, "reden", "Waarom hiervoor is gekozen."),
        _tekst(sectie, "bron", "Waar dit vandaan komt."),
    )


CONTRACTSLEUTELS: tuple[Sleutel, ...] = (
    _tekst(CONTRACT, "nummer", "Het nummer van deze versie."),
    _tekst(CONTRACT, "titel", "Hoe de overeenkomst heet."),
    _tekst(CONTRACT, "vorige", "Het nummer van de versie waar deze op volgt.", verplicht=False),
    _tekst(ARTIKEL, "nummer", "Het nummer van het artikel."),
    _tekst(ARTIKEL, "kop", "Het opschrift van het artikel."),
    _tekst(PARAMETER, "code", "Welke afspraak dit is."),
    *_waarop(PARAMETER),
    _tekst(TERMIJN, "code", "Welke termijn dit is."),
    _aantal("lengte", "Hoe lang de termijn is."),
    _keuze(TERMIJN, "eenheid", tuple(Eenheid), "Waarin de termijn wordt geteld."),
    _keuze(TERMIJN, "startgrond", tuple(Startgrond), "Wat er gebeurd moet zijn voordat de termijn begint."),
    Sleutel(sectie=TERMIJN, naam="verlengbaar", soort=Soort.JA_NEE, betekenis="Of de termijn langer mag.", bron=_KADER),
    _aantal("verlenging", "Hoeveel langer hoogstens; zonder deze sleutel is er geen grens.", verplicht=False),
    _keuze(TERMIJN, "bij_afloop", tuple(BijAfloop), "Wat er volgt als de termijn voorbij is."),
    *_waarop(TERMIJN),
    _tekst(VERPLICHTING, "code", "Een korte naam, zoals O-INT."),
    _tekst(VERPLICHTING, "omschrijving", "Wat er wordt gevraagd."),
    _keuze(VERPLICHTING, "wie", tuple(Wie), "Van wie het wordt gevraagd."),
    _keuze(VERPLICHTING, "periodiciteit", tuple(Periodiciteit), "Hoe vaak het wordt gevraagd."),
    _keuze(VERPLICHTING, "aard", tuple(Aard), "Of het moet, of mag."),
    _tekst(VERPLICHTING, "bewijs", "Waaruit blijkt dat het is gebeurd."),
    _tekst(VERPLICHTING, "gevolg", "Wat er volgt als het niet gebeurt."),
    _tekst(VERPLICHTING, "bron", "Waar dit vandaan komt."),
    _tekst(VERPLICHTING, "artikel", "Het artikel waarop dit rust."),
)
