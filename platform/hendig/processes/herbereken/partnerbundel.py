"""What a partner gets to redo its own sum: sorted answers, certified constants, and what should come of it.

There are no identities in it, no answers to single questions, no weights, no values of a leave-out, no times, and
nothing of the order in which answers came in: the answers are sorted by size. The answers per question are left out
because with them more than half of the rows can be put together again, and the sum does not need them (ADR 0022).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Final

from analysis.oordeel.narekenen import Constanten
from analysis.oordeel.normregels import Normregels
from analysis.oordeel.uitkomst import Oordeel, Poort
from hendig.processes.herbereken.bundelvorm import (
    BUNDEL,
    LEESMIJ,
    MEESTE_RONDES,
    VERWACHT,
    VOOR_WIE,
    als_csv,
    als_json,
    getal,
    kop,
    lees_vragenlijst,
    object_uit,
    rijen,
    streng,
    uit_getal,
    vragenlijst_csv,
    weiger_andere_bestanden,
)
from hendig.processes.herbereken.bundelzip import naar_zip
from hendig.processes.herbereken.leesmij import partnerleesmij
from hendig.processes.herbereken.rules import VORMVERSIE, Bundelsoort
from hendig.processes.herbereken.voorwie import Voorwie
from surveys.uitslag.certificaat import normregels_uit

ANTWOORDKOPPEN: Final = ("nummer", "antwoord")
VERWACHTE_GETALLEN: Final = ("score", "standard_error", "margin", "bound", "uncorrected", "uncorrected_bound")


@dataclass(frozen=True, slots=True, kw_only=True)
class Verwacht:
    """What the meetcertificaat says that comes of the sum; ``getallen`` under the names of a `Narekening`."""

    getallen: Mapping[str, float]
    oordeel: Oordeel
    oordeel_bovengrens: Oordeel


@dataclass(frozen=True, slots=True, kw_only=True)
class Partnerronde:
    """One round about one partner and one kind of trust.

    ``antwoorden`` are the ratings, from low to high; ``vragenlijst`` is what was asked.
    ``poorten`` tells what was found per gate, ``weglatingen`` per kind whether the finding stays. ``herkomst`` holds
    versions and hashes.
    """

    naam: str
    antwoorden: tuple[float, ...]
    vragenlijst: Mapping[str, str]
    constanten: Constanten
    regels: Normregels
    poorten: Mapping[Poort, float | None]
    weglatingen: Mapping[str, bool]
    herkomst: Mapping[str, str]
    verwacht: Verwacht


@dataclass(frozen=True, slots=True, kw_only=True)
class Partnerbundel:
    """The rounds of one case, oldest first; ``voor`` is for whom it was made."""

    construct: str
    programma: str
    voor: Voorwie
    rondes: tuple[Partnerronde, ...]

    def als_bytes(self) -> bytes:
        """Write it as one file; equal bundles give equal bytes."""
        bestanden = {
            LEESMIJ: partnerleesmij(self.construct, [ronde.naam for ronde in self.rondes]),
            VOOR_WIE: self.voor.als_tekst(),
            BUNDEL: als_json(
                {
                    "soort": Bundelsoort.PARTNER,
                    "versie": VORMVERSIE,
                    "programma": self.programma,
                    "voor": asdict(self.voor),
                    "construct": self.construct,
                    "rondes": [ronde.naam for ronde in self.rondes],
                }
            ),
        }
        for nummer, ronde in enumerate(self.rondes, start=1):
            bestanden |= _bestanden(nummer, ronde)
        verwacht = {f"ronde-{nummer}": _verwacht(een.verwacht) for nummer, een in enumerate(self.rondes, start=1)}
        return naar_zip({**bestanden, VERWACHT: als_json(verwacht)})


def lees_partnerbundel(bestanden: Mapping[str, str]) -> Partnerbundel:
    """Read back what `Partnerbundel.als_bytes` wrote, out of its files; `Bundelfout` when it cannot be."""
    gegevens = kop(bestanden)
    with streng(BUNDEL):
        namen = [str(naam) for naam in gegevens["rondes"]]
        if not 1 <= len(namen) <= MEESTE_RONDES:
            raise ValueError(BUNDEL)
        construct, programma = str(gegevens["construct"]), str(gegevens["programma"])
        voor = Voorwie.uit_json(gegevens["voor"])
    nummers = range(1, len(namen) + 1)
    weiger_andere_bestanden(bestanden, [naam for nummer in nummers for naam in bestandsnamen(nummer)])
    with streng(VERWACHT):
        verwacht = object_uit(bestanden, VERWACHT)
        verwachtingen = [_lees_verwacht(verwacht[f"ronde-{nummer}"]) for nummer in nummers]
    return Partnerbundel(
        construct=construct,
        programma=programma,
        voor=voor,
        rondes=tuple(
            _lees_ronde(bestanden, nummer, naam, hoort)
            for nummer, naam, hoort in zip(nummers, namen, verwachtingen, strict=True)
        ),
    )


def bestandsnamen(nummer: int) -> tuple[str, str, str]:
    """Name the files of one round: its answers, what was asked, and the constants."""
    voor = f"ronde-{nummer}"
    return f"{voor}-antwoorden.csv", f"{voor}-vragenlijst.csv", f"{voor}-vaste-getallen.json"


def _bestanden(nummer: int, ronde: Partnerronde) -> Iterator[tuple[str, str]]:
    antwoorden, lijst, vast = bestandsnamen(nummer)
    per_nummer = enumerate(sorted(ronde.antwoorden), start=1)
    yield antwoorden, als_csv(ANTWOORDKOPPEN, ((str(plaats), getal(een)) for plaats, een in per_nummer))
    yield lijst, vragenlijst_csv(ronde.vragenlijst)
    yield (
        vast,
        als_json(
            {
                "constanten": asdict(ronde.constanten),
                "norm": asdict(ronde.regels),
                "poorten": {poort.value: gevonden for poort, gevonden in ronde.poorten.items()},
                "weglatingen": dict(ronde.weglatingen),
                "herkomst": dict(ronde.herkomst),
            }
        ),
    )


def _verwacht(verwacht: Verwacht) -> dict[str, Any]:
    return {
        **verwacht.getallen,
        "oordeel": verwacht.oordeel.value,
        "oordeel_bovengrens": verwacht.oordeel_bovengrens.value,
    }


def _lees_verwacht(gegevens: Mapping[str, Any]) -> Verwacht:
    return Verwacht(
        getallen={naam: float(gegevens[naam]) for naam in VERWACHTE_GETALLEN},
        oordeel=Oordeel(gegevens["oordeel"]),
        oordeel_bovengrens=Oordeel(gegevens["oordeel_bovengrens"]),
    )


def _lees_ronde(bestanden: Mapping[str, str], nummer: int, naam: str, verwacht: Verwacht) -> Partnerronde:
    antwoorden, lijst, vast = bestandsnamen(nummer)
    with streng(antwoorden):
        gelezen = tuple(uit_getal(cel) for _, cel in rijen(bestanden, antwoorden, ANTWOORDKOPPEN))
        if not gelezen:
            raise ValueError(antwoorden)
    with streng(vast):
        gegevens = object_uit(bestanden, vast)
        constanten = Constanten(**{naam: _getal(waarde) for naam, waarde in gegevens["constanten"].items()})
        if min(constanten.prediction_variance, constanten.leniency_variance, constanten.residual_variance) < 0:
            raise ValueError(vast)
        return Partnerronde(
            naam=naam,
            antwoorden=gelezen,
            vragenlijst=lees_vragenlijst(bestanden, lijst),
            constanten=constanten,
            regels=normregels_uit(gegevens["norm"]),
            poorten={
                Poort(poort): None if waarde is None else _getal(waarde)
                for poort, waarde in gegevens["poorten"].items()
            },
            weglatingen={str(soort): waarde is True for soort, waarde in gegevens["weglatingen"].items()},
            herkomst={str(wat): str(waarde) for wat, waarde in gegevens["herkomst"].items()},
            verwacht=verwacht,
        )


def _getal(waarde: Any) -> Any:  # noqa: ANN401 - as JSON gave it
    if isinstance(waarde, bool) or not isinstance(waarde, int | float):
        raise TypeError(waarde)
    return waarde
