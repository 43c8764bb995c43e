"""Every key of a rounds file, once: what it accepts, what it means, and which rule needs it."""

from __future__ import annotations

from analysis.herhaling.feiten import Planstand, Rondestatus
from governance.bronnen import METHODE, Bron
from governance.norm.sleutel import Sleutel, Soort
from hendig.bestanden.rondes import Rondesoort

RONDE, PARTNER, KENNISGEVING, VLAG, GEBRUIKT = "ronde", "partner", "kennisgeving", "vlag", "gebruikt"


def _sleutel(sectie: str, naam: str, soort: Soort, regel: str, betekenis: str) -> Sleutel:
    return Sleutel(sectie=sectie, naam=naam, soort=soort, betekenis=betekenis, bron=Bron(METHODE, regel))


def _vrij(sectie: str, naam: str, soort: Soort, regel: str, betekenis: str) -> Sleutel:
    bron = Bron(METHODE, regel)
    return Sleutel(sectie=sectie, naam=naam, soort=soort, betekenis=betekenis, bron=bron, verplicht=False)


def _keuze(sectie: str, naam: str, keuzes: tuple[str, ...], regel: str, betekenis: str) -> Sleutel:
    return Sleutel(
        sectie=sectie,
        naam=naam,
        soort=Soort.KEUZE,
        keuzes=keuzes,
        betekenis=betekenis,
        bron=Bron(METHODE, regel),
        verplicht=naam == "soort",
    )


RONDESLEUTELS: tuple[Sleutel, ...] = (
    _sleutel(RONDE, "naam", Soort.TEKST, "ronde", "De naam van de ronde, gelijk aan die bij de beoordelingen."),
    _keuze(RONDE, "soort", tuple(Rondesoort), "V9", "Of de ronde meetelt; de eerste ronde is een nulmeting."),
    _vrij(RONDE, "opent_op", Soort.DATUM, "V1", "De dag waarop de ronde opende."),
    _vrij(RONDE, "sluit_op", Soort.DATUM, "H5", "De dag waarop de ronde sloot."),
    _vrij(RONDE, "periode_van", Soort.DATUM, "H4", "De eerste dag van de periode waarover het oordeel gaat."),
    _vrij(RONDE, "norm_gepubliceerd_op", Soort.DATUM, "V1", "De dag waarop norm en vragenlijst bekend waren."),
    _vrij(RONDE, "norm_versie", Soort.TEKST, "H6", "De versie van de norm die in deze ronde gold."),
    _vrij(RONDE, "instrument_versie", Soort.TEKST, "H6", "De versie van de vragenlijst."),
    _keuze(RONDE, "status", tuple(Rondestatus), "V8", "Hoe vast de uitslag van de ronde staat."),
    _sleutel(PARTNER, "naam", Soort.TEKST, "V2", "De naam van de partner nu."),
    _vrij(PARTNER, "toegetreden_op", Soort.DATUM, "V2", "De dag waarop de partner ging meedoen."),
    _vrij(PARTNER, "eerder", Soort.LIJST, "V2", "Namen die de partner in eerdere rondes had."),
    _sleutel(KENNISGEVING, "ronde", Soort.TEKST, "H3", "De ronde waarover de partner bericht kreeg."),
    _sleutel(KENNISGEVING, "partner", Soort.TEKST, "H3", "De partner die bericht kreeg."),
    _sleutel(KENNISGEVING, "construct", Soort.TEKST, "H3", "Over welk soort vertrouwen het bericht gaat."),
    _vrij(KENNISGEVING, "bezorgd_op", Soort.DATUM, "H3", "De dag waarop het bericht de partner bereikte."),
    _vrij(KENNISGEVING, "gesprek_aangeboden_op", Soort.DATUM, "H3", "De dag waarop een gesprek is aangeboden."),
    _keuze(KENNISGEVING, "plan", tuple(Planstand), "H3", "Wat er van het verbeterplan kwam."),
    _vrij(KENNISGEVING, "plan_op", Soort.DATUM, "H4", "De dag waarop het plan vaststond, of het aanbod verliep."),
    _sleutel(VLAG, "ronde", Soort.TEKST, "V7", "De ronde met een vraag over de antwoorden."),
    _sleutel(VLAG, "partner", Soort.TEKST, "V7", "De partner over wie die antwoorden gaan."),
    _sleutel(VLAG, "open", Soort.JA_NEE, "V7", "Of de vraag nog open staat."),
    _sleutel(GEBRUIKT, "partner", Soort.TEKST, "H7", "De partner van de afgesloten zaak."),
    _sleutel(GEBRUIKT, "construct", Soort.TEKST, "H7", "Het soort vertrouwen waar die zaak over ging."),
    _sleutel(GEBRUIKT, "rondes", Soort.LIJST, "H7", "De rondes die in die zaak zijn gebruikt."),
)

TABELLEN: tuple[str, ...] = (RONDE, PARTNER, KENNISGEVING, VLAG, GEBRUIKT)
