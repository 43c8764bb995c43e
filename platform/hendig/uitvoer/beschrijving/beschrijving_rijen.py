"""The description as rows for a Dutch spreadsheet, and as a short summary on a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.reliability.coefficient import Coefficient
from hendig.documents.beschrijving.beschrijvingszinnen import (
    TEKENS,
    herkomst,
    om_te_praten,
    om_terug_te_koppelen,
    om_vast_te_stellen,
    ontvangen_betrouwbaarheid,
    over_nonrespons,
    over_onderscheid,
    over_wederkerigheid,
)
from hendig.processes.beschrijving.beschrijving import Beschrijving, Constructbeschrijving
from hendig.uitvoer.beschrijving.beschrijving_json import COEFFICIENT, COMPONENTEN, SCORE, SPREIDING, VARIANTIES
from hendig.uitvoer.csvtekst import csv_tekst
from surveys.terugkoppeling.getallen import getal
from surveys.terugkoppeling.zinnen import betrouwbaarheid, soort_vertrouwen

KOPPEN = ("ronde", "construct", "maat", "waarde", "ondergrens", "bovengrens")
ALLE_RONDES = "alle rondes"

Rij = tuple[str, float | None, float | None, float | None, int]


def beschrijving_csv(beschrijving: Beschrijving) -> str:
    """Write the measures, a line each: semicolons, decimal commas, as many decimals as in the JSON."""
    return csv_tekst(KOPPEN, _csvrijen(beschrijving))


def _csvrijen(beschrijving: Beschrijving) -> Iterator[tuple[str, ...]]:
    for ronde in beschrijving.rondes:
        for naam, deel in ronde.constructen.items():
            for maat, *waarden, decimalen in _maten(deel):
                yield (ronde.naam, naam, maat, *(_getal(waarde, decimalen) for waarde in waarden))
    for naam, delen in beschrijving.componenten.items():
        if delen is not None:
            for maat, veld in COMPONENTEN.items():
                yield (ALLE_RONDES, naam, f"variantie {maat}", _getal(getattr(delen, veld), SPREIDING), "", "")


def _maten(deel: Constructbeschrijving) -> Iterator[Rij]:
    yield "beoordelingen", deel.beoordelingen, None, None, 0
    yield "beoordelaars", deel.beoordelaars, None, None, 0
    yield "beoordeelden", deel.beoordeelden, None, None, 0
    yield "gemiddelde", deel.gemiddelde, None, None, SCORE
    if deel.relaties is not None:
        for maat, veld in VARIANTIES.items():
            yield f"variantie {maat}", getattr(deel.relaties.variances, veld), None, None, SPREIDING
        yield "betrouwbaarheid mildheid", deel.relaties.given_reliability, None, None, COEFFICIENT
        yield "betrouwbaarheid ontvangen", deel.relaties.received_reliability, None, None, COEFFICIENT
    if deel.beoordelaars_icc is not None:
        icc = deel.beoordelaars_icc
        yield "icc 2,1 beoordelaars", icc.agreement_1, None, None, COEFFICIENT
        yield "icc 3,1 beoordelaars", icc.consistency_1, None, None, COEFFICIENT
        yield f"icc 2,k beoordelaars (k = {icc.k})", icc.agreement_k, None, None, COEFFICIENT
        yield f"icc 3,k beoordelaars (k = {icc.k})", icc.consistency_k, None, None, COEFFICIENT
    if deel.vragen is not None:
        yield _coefficient("alpha", deel.vragen.alpha)
        yield _coefficient("omega", deel.vragen.omega)
        if deel.vragen.icc is not None:
            yield _coefficient("icc 1,1 vragen", deel.vragen.icc.one_way_1)
            yield _coefficient("icc 2,1 vragen", deel.vragen.icc.agreement_1)
            yield _coefficient("icc 3,1 vragen", deel.vragen.icc.consistency_1)
            yield _coefficient("icc 1,k vragen", deel.vragen.icc.one_way_k)
            yield _coefficient("icc 2,k vragen", deel.vragen.icc.agreement_k)
            yield _coefficient("icc 3,k vragen", deel.vragen.icc.consistency_k)
    if deel.nonrespons is not None:
        yield "respons", deel.nonrespons.respons, None, None, COEFFICIENT
        yield _coefficient("zwijgers: verschil in ontvangen vertrouwen", deel.nonrespons.ontvangen)
        yield _coefficient("zwijgers: verschil in contacten", deel.nonrespons.contacten)


def _coefficient(maat: str, een: Coefficient | None) -> Rij:
    if een is None:
        return maat, None, None, None, COEFFICIENT
    return maat, een.value, een.lower, een.upper, COEFFICIENT


def _getal(waarde: float | None, decimalen: int) -> str:
    return "" if waarde is None else getal(waarde, decimalen)


def beschrijving_tekst(beschrijving: Beschrijving) -> str:
    """Summarise the last round for a terminal; it may be read by anybody in the network."""
    ronde = beschrijving.rondes[-1]
    regels = [*beschrijving.mededelingen, "", f"Ronde {ronde.naam}"]
    if len(beschrijving.rondes) > 1:
        regels.append(f"Dit is de laatste van {len(beschrijving.rondes)} rondes. De rest staat in de bestanden.")
    for naam, deel in ronde.constructen.items():
        regels += ["", soort_vertrouwen(naam), *(f"  {zin}" for zin in _zinnen(beschrijving, deel))]
    if ronde.onderscheid is not None:
        regels += ["", over_onderscheid(ronde.onderscheid)]
    regels += ["", "Dit gaat over het netwerk als geheel. Het zegt niets over één partner of één beoordelaar."]
    return "\n".join(regels) + "\n"


def _zinnen(beschrijving: Beschrijving, deel: Constructbeschrijving) -> Iterator[str]:
    gemiddelde = "" if deel.gemiddelde is None else f", gemiddeld {getal(deel.gemiddelde, 1)}"
    yield (
        f"{deel.beoordelingen} beoordelingen van {deel.beoordelaars} organisaties over {deel.beoordeelden} "
        f"organisaties{gemiddelde}."
    )
    yield herkomst(deel)
    if deel.relaties is not None:
        yield ontvangen_betrouwbaarheid(deel)
        yield over_wederkerigheid(deel)
        yield from (TEKENS[note] for note in deel.relaties.notes)
    if deel.vragen is not None:
        yield betrouwbaarheid(deel.vragen.omega)
    if deel.nonrespons is not None:
        yield from over_nonrespons(deel.nonrespons)
    yield f"Om te praten? {om_te_praten(deel)}"
    yield f"Om een organisatie de eigen score te geven? {om_terug_te_koppelen(deel)}"
    yield f"Om iets vast te stellen? {om_vast_te_stellen(deel, beschrijving.norm)}"
