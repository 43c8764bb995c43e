"""Every term that a version of the agreement may hold, once: what it is for, and what is proposed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from governance.bronnen import BONDIG_KADER, Bron
from governance.contract.rules import BijAfloop, Eenheid, Startgrond, Termijnafspraak

VERANTWOORDING = "O01"
"""How long a party has to explain why an obligation was not met."""

_ARTIKEL = "10"
_KEUZE = Bron("ontwerpkeuze", "termijnen van de overeenkomst")
_GESPREK = Bron(BONDIG_KADER, "bijlage 3")
_DAGEN_IN = {Eenheid.DAG: 1, Eenheid.WERKDAG: 1, Eenheid.WEEK: 7, Eenheid.MAAND: 28}


@dataclass(frozen=True, slots=True)
class Termijnsoort:
    """A term that may be agreed; ``minimum_dagen`` is what the law or the careful course asks at the least."""

    voorstel: Termijnafspraak
    betekenis: str
    bron: Bron
    minimum_dagen: int

    @property
    def code(self) -> str:
        """The name under which it is asked for."""
        return self.voorstel.code


def _soort(
    code: str,
    lengte: tuple[int, Eenheid],
    start: Startgrond,
    afloop: BijAfloop,
    betekenis: str,
    *,
    bron: Bron = _KEUZE,
    verlenging: int | None = 0,
    minimum_dagen: int = 0,
) -> Termijnsoort:
    """Describe a term; an extension of 0 is none, one of None has no maximum."""
    voorstel = Termijnafspraak(
        code=code,
        lengte=lengte[0],
        eenheid=lengte[1],
        startgrond=start,
        verlengbaar=verlenging != 0,
        verlenging=verlenging or None,
        bij_afloop=afloop,
        artikel=_ARTIKEL,
    )
    return Termijnsoort(voorstel, betekenis, bron, minimum_dagen)


_DAG, _WERKDAG, _WEEK, _MAAND = Eenheid
_BEZORGD, _BESLOTEN, _GEPUBLICEERD = Startgrond
_BLOKKEER, _VERDER, _VERVALT, _ESCALEER = BijAfloop

_GESPREKKEN = (
    _soort("T01", (10, _WERKDAG), _BESLOTEN, _ESCALEER, "Nagaan of een signaal klopt."),
    _soort("T02", (10, _WERKDAG), _BESLOTEN, _ESCALEER, "Bericht aan de partner nadat een ronde is vastgesteld."),
    _soort("T03", (4, _WEEK), _BEZORGD, _VERDER, "Het gesprek na dat bericht.", bron=_GESPREK),
    _soort(
        "T04",
        (5, _WERKDAG),
        _BESLOTEN,
        _VERDER,
        "Het verslag van het gesprek. Hendig bewaakt deze termijn niet: het gesprek ligt pas vast mét het verslag.",
    ),
    _soort("T04b", (10, _WERKDAG), _BEZORGD, _VERDER, "Opmerkingen van de partner bij het verslag."),
    _soort("T05", (6, _WEEK), _BESLOTEN, _VERDER, "Het verbeterplan, na het gesprek."),
    _soort("T06", (6, _MAAND), _BESLOTEN, _BLOKKEER, "Tijd om te verbeteren, voordat een ronde weer telt."),
    _soort(
        "T06b",
        (4, _WEEK),
        _BEZORGD,
        _VERDER,
        "Tijd om te herstellen na een ingebrekestelling.",
        bron=Bron("Burgerlijk Wetboek", "boek 6, artikel 82, lid 1"),
        verlenging=None,
        minimum_dagen=14,
    ),
    _soort("T07", (4, _WEEK), _BEZORGD, _VERDER, "Bezwaar van een partner tegen de meting van de eigen score."),
    _soort("T07b", (6, _WEEK), _BEZORGD, _BLOKKEER, "De beslissing op dat bezwaar; tot dan telt de ronde niet."),
)

_BESLUITEN = (
    _soort("T08", (3, _WEEK), _BESLOTEN, _BLOKKEER, "De verklaring van de onafhankelijk controleur."),
    _soort("T09", (8, _WEEK), _BESLOTEN, _VERVALT, "Het voornemen, nadat herhaling is vastgesteld.", verlenging=None),
    _soort("T10", (4, _WEEK), _BEZORGD, _VERDER, "De zienswijze van de partner op het voornemen.", verlenging=2),
    _soort(
        "T10b", (5, _WERKDAG), _BEZORGD, _VERDER, "De zienswijze als er spoed is.", verlenging=None, minimum_dagen=5
    ),
    _soort("T11", (3, _WEEK), _BESLOTEN, _BLOKKEER, "Het horen van de partner, als die daarom vraagt."),
    _soort("T12", (6, _WEEK), _BESLOTEN, _VERVALT, "De (extra) vergadering van de MDG I-F.", verlenging=6),
    _soort("T12b", (6, _WEEK), _BESLOTEN, _ESCALEER, "Het advies van de onafhankelijk toezichthouder."),
    _soort("T12c", (2, _WEEK), _BEZORGD, _VERDER, "De reactie van de partner op het concept van dat advies."),
    _soort("T13", (2, _WEEK), _BEZORGD, _VERDER, "De reactie van de partner op het advies."),
    _soort("T14", (2, _WEEK), _BESLOTEN, _ESCALEER, "De bekrachtiging door de bestuurlijk trekkers."),
    _soort("T14b", (6, _WEEK), _BESLOTEN, _ESCALEER, "Het antwoord op een vraag van de trekkers."),
    _soort("T15", (4, _WEEK), _BESLOTEN, _ESCALEER, "Het besluit van het college."),
    _soort("T16", (5, _WERKDAG), _BESLOTEN, _ESCALEER, "De brief na het besluit."),
    _soort(
        "T17",
        (3, _MAAND),
        _BEZORGD,
        _BLOKKEER,
        "De tijd tussen de ontvangst van de brief en het einde van de overeenkomst.",
        bron=Bron("Jeugdwet", "artikel 2.6"),
        minimum_dagen=20,
    ),
    _soort("T18", (20, _DAG), _BEZORGD, _VERDER, "Vragen om onafhankelijke heroverweging."),
    _soort("T18b", (6, _WEEK), _BESLOTEN, _ESCALEER, "De uitkomst van de heroverweging."),
    _soort("T19", (40, _WEEK), _BEZORGD, _VERVALT, "Van voornemen tot besluit.", verlenging=None),
    _soort("T20", (26, _WEEK), _BESLOTEN, _VERVALT, "Een zaak waarin niets gebeurt."),
    _soort("T20b", (13, _WEEK), _BESLOTEN, _ESCALEER, "De waarschuwing dat er in een zaak niets gebeurt."),
    _soort("G01", (8, _WEEK), _BESLOTEN, _ESCALEER, "De reactie van het college als de gemeente onder de norm is."),
    _soort(
        VERANTWOORDING,
        (4, _WEEK),
        _BEZORGD,
        _VERDER,
        "Uitleggen waarom een verplichting niet is nagekomen.",
        bron=Bron(BONDIG_KADER, "paragraaf 4.2"),
        minimum_dagen=14,
    ),
)

TERMIJNSOORTEN: Mapping[str, Termijnsoort] = {soort.code: soort for soort in (*_GESPREKKEN, *_BESLUITEN)}


def bezwaar_tegen_termijn(afspraak: Termijnafspraak) -> str | None:
    """Say in Dutch why an agreed term cannot be; None when it can."""
    soort = TERMIJNSOORTEN[afspraak.code]
    if not afspraak.verlengbaar and afspraak.verlenging is not None:
        return "Er staat een verlenging bij een termijn die niet verlengbaar is. Haal een van de twee weg."
    if afspraak.lengte * _DAGEN_IN[afspraak.eenheid] < soort.minimum_dagen:
        return f"Deze termijn is minstens {soort.minimum_dagen} dagen. Maak hem langer. Bron: {soort.bron}."
    return None
