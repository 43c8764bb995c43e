"""The report of redoing a bundle: the sum with its steps, every value twice, and the conclusion."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from analysis.oordeel.narekenen import Narekening, Poorttoets
from hendig.processes.herbereken.rules import Bundelsoort
from hendig.processes.herbereken.verslag import Rondeverslag, Vergelijking, Verslag
from hendig.uitvoer.csvtekst import csv_tekst

KLOPT: Final = {True: "klopt", False: "klopt niet"}
KOPPEN: Final = ("ronde", "waarde", "verwacht", "berekend", "oordeel")
SAMEN: Final = "bij herhaling"
_JA_NEE: Final = {True: "ja", False: "nee", None: "-"}
_DELEN: Final = {"grenzen": "som", "poortgetallen": "poort", "regels": "regel", "weglatingen": "blijft zonder één"}
_WOORDEN: Final = {
    "oordeel": "uitkomst",
    "oordeel_bovengrens": "uitkomst met de bovengrens",
    "score": "score",
    "standard_error": "standaardfout",
    "spread_factor": "f",
    "correction": "gemiddelde mildheid",
    "bound": "bovengrens",
    "uncorrected": "gemiddelde van de antwoorden",
    "uncorrected_bound": "bovengrens zonder correctie",
    "leniency_variance": "s_a in het kwadraat",
    "residual_variance": "s_e in het kwadraat",
    "prediction_variance": "onzekerheid over de mildheid",
    "residual_df": "losse gegevens onder s_e",
    "n": "aantal antwoorden",
    "n_anderen": "aantal antwoorden zonder de gemeente",
    "poorten": "gesloten poorten",
    "counts": "telt de laatste ronde",
    "rondes": "rondes die samen tellen",
    "toelichting": "uitleg",
}


def verslagtekst(verslag: Verslag) -> str:
    """Write the report as text."""
    return "\n".join(_regels(verslag)) + "\n"


def verslag_csv(verslag: Verslag) -> str:
    """Write every value twice as a table."""
    delen = [(ronde.naam, ronde.vergelijkingen) for ronde in verslag.rondes]
    return csv_tekst(
        KOPPEN,
        (
            (naam, wat_heet(een), waardetekst(een.verwacht), waardetekst(een.berekend), KLOPT[een.klopt])
            for naam, vergelijkingen in (*delen, (SAMEN, verslag.herhaling))
            for een in vergelijkingen
        ),
    )


def _regels(verslag: Verslag) -> Iterator[str]:
    van_partner = verslag.soort is Bundelsoort.PARTNER
    yield f"Narekening van een {verslag.soort}: {verslag.construct} vertrouwen."
    yield f"Gemaakt met {verslag.gemaakt_met}, nagerekend met {verslag.nagerekend_met}."
    yield from ("", "Voor wie deze bundel is")
    yield from (f"  {naam}: {waarde}" for naam, waarde in verslag.voor.regels)
    for ronde in verslag.rondes:
        yield from ("", f"Ronde: {ronde.naam}")
        if ronde.som is not None:
            yield from _som(ronde.som)
        yield from _vergelijkingen(ronde.vergelijkingen)
        yield from _gegeven(ronde)
    if verslag.herhaling:
        yield from ("", "Alle rondes samen: bij herhaling")
        yield from _vergelijkingen(verslag.herhaling)
    yield from ("", *_conclusie(verslag))
    if van_partner and verslag.klopt:
        yield "De vaste getallen komen uit het meetcertificaat. Een deskundige met geheimhoudingsplicht rekent die na."


def _som(som: Narekening) -> Iterator[str]:
    yield "  De som"
    for nummer, stap in enumerate(som.stappen, start=1):
        yield f"    {nummer:>2}. {stap.naam}: {waardetekst(stap.waarde)} ({stap.hoe})"
    yield "  De poorten"
    yield from (f"    {_poort(poort)}" for poort in som.poorten)


def _poort(poort: Poorttoets) -> str:
    stand = "open" if poort.open else "dicht"
    if poort.gevraagd is None:
        return f'"{poort.poort}": niet gevraagd'
    gevonden, gevraagd = waardetekst(poort.gevonden), waardetekst(poort.gevraagd)
    return f'"{poort.poort}": gevonden {gevonden}, gevraagd {gevraagd}. De poort is {stand}.'


def _vergelijkingen(vergelijkingen: tuple[Vergelijking, ...]) -> Iterator[str]:
    yield "  Verwacht en berekend"
    for een in vergelijkingen:
        hoort, gevonden = _in_zin(een.verwacht), _in_zin(een.berekend)
        yield f"    {wat_heet(een)}: verwacht {hoort}, berekend {gevonden}: {KLOPT[een.klopt]}"


def _gegeven(ronde: Rondeverslag) -> Iterator[str]:
    if ronde.gegeven:
        yield "  Gegeven, hier niet na te rekenen"
        yield from (f"    {wat}: {waarde}" for wat, waarde in ronde.gegeven)


def _conclusie(verslag: Verslag) -> Iterator[str]:
    aantal, fout = len(verslag.vergelijkingen), len(verslag.afwijkingen)
    if not fout:
        yield f"Conclusie: klopt. Alle {aantal} waarden zijn gelijk aan die in het meetcertificaat."
        return
    yield f"Conclusie: klopt niet. Van {aantal} waarden zijn er {fout} anders dan in het meetcertificaat."
    yield "Meld dit bij de onafhankelijk controleur, en stuur dit verslag mee."


def wat_heet(vergelijking: Vergelijking) -> str:
    """Name a value in words."""
    *voor, naam = vergelijking.wat.split(": ")
    return " ".join((*(f"{_DELEN.get(deel, deel)}:" for deel in voor), _WOORDEN.get(naam, naam)))


def waardetekst(waarde: object) -> str:
    """Write a value: a number with at most six decimals, yes, no, or words."""
    if waarde is None or isinstance(waarde, bool):
        return _JA_NEE[waarde]
    if isinstance(waarde, int | float):
        return f"{waarde:.6f}".rstrip("0").rstrip(".").replace(".", ",")
    if isinstance(waarde, list | tuple):
        return ", ".join(map(str, waarde)) or "geen"
    return str(waarde)


def _in_zin(waarde: object) -> str:
    """Set words apart from the sentence that they stand in."""
    return f'"{waarde}"' if isinstance(waarde, str) else waardetekst(waarde)
