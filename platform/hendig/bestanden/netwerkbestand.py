"""A file of assumptions about a network as it lies on a disk: strict keys, values that can hold together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from governance.norm.sleutelbestand import Sleutelprobleem, Waarden, lees_sleutel
from hendig.bestanden.netwerksleutels import NETWERKBESTAND
from hendig.bestanden.problemen import Invoerfout
from hendig.bestanden.sleutelregels import met_regels
from hendig.bestanden.tomlbestand import lees_toml

FEWEST_PARTNERS = 4
"""With fewer there is nobody to learn from beside the partner that is judged."""
MOST_PARTNERS = 500
"""With more, one invented contract no longer fits the memory of an ordinary machine."""


@dataclass(frozen=True, slots=True)
class Groep:
    """Partners of one size, and with how many others they deal."""

    naam: str
    partners: int
    contacten: float
    contacten_spreiding: float


@dataclass(frozen=True, slots=True)
class Netwerkaannamen:
    """What is assumed, section by section, under the names of the file; every key is there and fits."""

    netwerk: dict[str, Any]
    groepen: tuple[Groep, ...]
    contacten: dict[str, Any]
    respons: dict[str, Any]
    antwoorden: dict[str, Any]
    spreiding: dict[str, Any]
    kalender: dict[str, Any]
    verhalen: dict[str, Any]


def lees_netwerk(inhoud: bytes, *, bestand: str) -> Netwerkaannamen:
    """Read a file of assumptions; `Invoerfout` names every unknown, missing or impossible key, with its line."""
    toml = lees_toml(inhoud, bestand)
    problemen = NETWERKBESTAND.vreemde_namen(toml.gegevens)
    waarden: Waarden = {}
    for sleutel in NETWERKBESTAND.sleutels:
        tekst = lees_sleutel(sleutel, toml.gegevens, waarden)
        if tekst is not None:
            problemen.append(Sleutelprobleem(sleutel.plaats, tekst))
    problemen.extend(_onmogelijk(waarden))
    if problemen:
        raise Invoerfout(met_regels(problemen, toml, bestand))
    delen = {
        sectie: {naam: waarde for (waar, naam), waarde in waarden.items() if waar == sectie}
        for sectie in NETWERKBESTAND.secties
    }
    groepen = delen.pop("groepen")
    rijen = zip(*(groepen[naam] for naam in ("namen", "partners", "contacten", "contacten_spreiding")), strict=True)
    return Netwerkaannamen(
        groepen=tuple(Groep(naam, round(partners), *rest) for naam, partners, *rest in rijen), **delen
    )


def _onmogelijk(waarden: Waarden) -> Iterator[Sleutelprobleem]:
    """Give the values that fit on their own and cannot hold together."""
    yield from _groepen(waarden)
    yield from _hele_getallen(waarden)
    laagste, gemiddelde = waarden.get(("antwoorden", "laagste")), waarden.get(("antwoorden", "gemiddelde"))
    if laagste is not None and gemiddelde is not None and laagste > gemiddelde:
        tekst = (
            "Dit is hoger dan gemiddelde. Dat kan niet: dit is de minst vertrouwde partner. Verander een van de twee."
        )
        yield Sleutelprobleem("[antwoorden] laagste", tekst)
    niveaus = waarden.get(("verhalen", "niveaus"))
    if niveaus is not None and not niveaus:
        yield Sleutelprobleem("[verhalen] niveaus", "Noem minstens één niveau, zoals [0.0, -0.5].")
    daling, rondes = waarden.get(("verhalen", "daling_in_ronde")), waarden.get(("kalender", "rondes"))
    if daling is not None and rondes is not None and daling > rondes:
        yield Sleutelprobleem("[verhalen] daling_in_ronde", f"Er zijn maar {rondes} rondes. Kies een eerdere ronde.")
    norm, opening = (waarden.get(("kalender", naam)) for naam in ("norm_gepubliceerd_op", "eerste_opening"))
    if isinstance(norm, date) and isinstance(opening, date) and norm >= opening:
        tekst = "De norm wordt bekend op of na de eerste opening. Verbeter een van de twee datums."
        yield Sleutelprobleem("[kalender] norm_gepubliceerd_op", tekst)


def _groepen(waarden: Waarden) -> Iterator[Sleutelprobleem]:
    namen = waarden.get(("groepen", "namen"))
    if namen is None:
        return
    if not namen:
        yield Sleutelprobleem("[groepen] namen", "Noem minstens één groep.")
    for sleutel in ("partners", "contacten", "contacten_spreiding"):
        lijst = waarden.get(("groepen", sleutel))
        if lijst is not None and len(lijst) != len(namen):
            tekst = f"Er zijn {len(namen)} namen en {len(lijst)} getallen. Schrijf bij elke naam één getal."
            yield Sleutelprobleem(f"[groepen] {sleutel}", tekst)
    partners = waarden.get(("groepen", "partners"))
    if partners is not None and not FEWEST_PARTNERS <= sum(partners) <= MOST_PARTNERS:
        tekst = f"Samen zijn het {sum(partners):g} partners. Neem er {FEWEST_PARTNERS} tot en met {MOST_PARTNERS}."
        yield Sleutelprobleem("[groepen] partners", tekst)


def _hele_getallen(waarden: Waarden) -> Iterator[Sleutelprobleem]:
    for plaats in (("groepen", "partners"), ("verhalen", "samenspanners")):
        for getal in waarden.get(plaats, ()):
            if getal != int(getal):
                yield Sleutelprobleem(
                    f"[{plaats[0]}] {plaats[1]}", f"{getal:g} is geen heel getal. Schrijf een heel getal."
                )
