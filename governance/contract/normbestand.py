"""From a loaded norm file to a norm version: every key asked for, every problem named at once, nothing assumed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from analysis.herhaling.feiten import Herhalingsregels
from analysis.oordeel.normregels import Maatstaf, Normregels, Weglating
from governance.contract.norm import Norm
from governance.contract.sleutel import GEEN, Sleutel, Soort, bezwaar, grenzen, lijkt_op, schone_tekst
from governance.contract.sleutels import COMPETENTIONEEL, INTENTIONEEL, SCORE, SECTIES, SLEUTELS, sleutels_van

_ITEMS = (COMPETENTIONEEL, INTENTIONEEL)

Waarden = dict[tuple[str, str], Any]


@dataclass(frozen=True, slots=True)
class Normprobleem:
    """What is wrong with one key and what to write instead, in Dutch."""

    sleutel: str
    tekst: str

    def __str__(self) -> str:
        """Put the key before the sentence."""
        return f"{self.sleutel}: {self.tekst}"


class Normfout(ValueError):  # noqa: N818 - a noun of the domain
    """A norm file that is refused, with every problem that was found."""

    def __init__(self, problemen: tuple[Normprobleem, ...]) -> None:
        super().__init__("\n".join(str(probleem) for probleem in problemen))
        self.problemen = problemen


def norm_uit_gegevens(gegevens: Mapping[str, object]) -> Norm:
    """Read the norm version that a loaded TOML table describes; `Normfout` names everything that does not fit."""
    constructen = _constructen(gegevens)
    sleutels = sleutels_van(constructen)
    problemen = [*_vreemde_namen(gegevens), *_tweeslachtig(gegevens)]
    waarden: Waarden = {}
    for sleutel in sleutels:
        probleem = _lees(sleutel, gegevens, waarden)
        if probleem is not None:
            problemen.append(Normprobleem(sleutel.plaats, probleem))
    problemen.extend(_onmogelijk(waarden, constructen))
    if problemen:
        raise Normfout(tuple(problemen))
    return _norm(waarden, constructen)


def _constructen(gegevens: Mapping[str, object]) -> tuple[str, ...]:
    norm = gegevens.get("norm")
    alleen_score = isinstance(norm, dict) and SCORE in norm and not any(item in norm for item in _ITEMS)
    return (SCORE,) if alleen_score else _ITEMS


def _vreemde_namen(gegevens: Mapping[str, object]) -> list[Normprobleem]:
    problemen = []
    for sectie, inhoud in gegevens.items():
        if sectie not in SECTIES:
            thuis = [sleutel.sectie for sleutel in SLEUTELS if sleutel.naam == sectie]
            raad = f" Zet deze regel onder [{thuis[0]}]." if thuis else f" Haal deze weg.{lijkt_op(sectie, SECTIES)}"
            problemen.append(Normprobleem(f"[{sectie}]", f"Deze naam bestaat niet in een normbestand.{raad}"))
        elif not isinstance(inhoud, dict):
            problemen.append(Normprobleem(f"[{sectie}]", f"Schrijf [{sectie}] op een eigen regel."))
        else:
            problemen.extend(_vreemde_sleutels(sectie, inhoud))
    return problemen


def _vreemde_sleutels(sectie: str, inhoud: Mapping[str, object]) -> list[Normprobleem]:
    bekend = [sleutel.naam for sleutel in SLEUTELS if sleutel.sectie == sectie]
    problemen = []
    for naam in inhoud:
        if naam not in bekend:
            elders = [sleutel.sectie for sleutel in SLEUTELS if sleutel.naam == naam]
            raad = f" Zet deze regel onder [{elders[0]}]." if elders else f" Haal deze weg.{lijkt_op(naam, bekend)}"
            problemen.append(Normprobleem(f"[{sectie}] {naam}", f"Deze sleutel bestaat hier niet.{raad}"))
    return problemen


def _tweeslachtig(gegevens: Mapping[str, object]) -> list[Normprobleem]:
    norm = gegevens.get("norm")
    if not isinstance(norm, dict) or SCORE not in norm or not any(item in norm for item in _ITEMS):
        return []
    raad = f"Kies: alleen {SCORE}, of {COMPETENTIONEEL} en {INTENTIONEEL}."
    return [Normprobleem(f"[norm] {SCORE}", f"{SCORE} staat naast een ander soort vertrouwen. {raad}")]


def _lees(sleutel: Sleutel, gegevens: Mapping[str, object], waarden: Waarden) -> str | None:
    sectie = gegevens.get(sleutel.sectie)
    if sectie is not None and not isinstance(sectie, dict):
        return None  # that the section is no section is said once, not per key
    if sectie is None or sleutel.naam not in sectie:
        anders = f" (of alleen {SCORE}, als het bestand één kolom {SCORE} heeft)" if sleutel.sectie == "norm" else ""
        return f"Deze sleutel ontbreekt. Schrijf {grenzen(sleutel)}{anders}."
    waarde = sectie[sleutel.naam]
    probleem = bezwaar(sleutel, waarde)
    if probleem is None:
        waarden[sleutel.sectie, sleutel.naam] = _eigen_vorm(sleutel, waarde)
    return probleem


def _eigen_vorm(sleutel: Sleutel, waarde: Any) -> Any:  # noqa: ANN401 - any kind of TOML value
    if sleutel.mag_geen and waarde == GEEN:
        return None
    match sleutel.soort:
        case Soort.TEKST:
            return schone_tekst(waarde)
        case Soort.GETAL:
            return float(waarde)
        case Soort.LIJST:
            return tuple(waarde)
        case _:
            return waarde


def _onmogelijk(waarden: Waarden, constructen: tuple[str, ...]) -> list[Normprobleem]:
    """Values that fit on their own and cannot hold together; a pair of which one is missing is passed over."""
    problemen = []
    laag, hoog = waarden.get(("schaal", "minimum")), waarden.get(("schaal", "maximum"))
    if laag is not None and hoog is not None:
        if laag >= hoog:
            tekst = f"Het minimum ({laag:g}) moet lager zijn dan het maximum ({hoog:g}). Verander een van de twee."
            problemen.append(Normprobleem("[schaal] minimum", tekst))
        else:
            problemen.extend(_normen_buiten_schaal(waarden, constructen, laag, hoog))
    if _hoger(waarden, ("oordeel", "tonen_min"), ("oordeel", "k_min")):
        tekst = (
            "Dit is hoger dan k_min. Dan volgt er een oordeel over een partner die de eigen score niet ziet. "
            "Maak tonen_min lager of k_min hoger."
        )
        problemen.append(Normprobleem("[oordeel] tonen_min", tekst))
    if _hoger(waarden, ("oordeel", "clusters_min"), ("oordeel", "k_min")):
        tekst = "Er zijn meer clusters nodig dan beoordelaars (k_min). Maak clusters_min lager of k_min hoger."
        problemen.append(Normprobleem("[oordeel] clusters_min", tekst))
    if _hoger(waarden, ("herhaling", "verbetertermijn_maanden"), ("herhaling", "venster_maanden")):
        tekst = (
            "Dit is korter dan verbetertermijn_maanden. Dan kan er nooit herhaling zijn. Maak venster_maanden langer."
        )
        problemen.append(Normprobleem("[herhaling] venster_maanden", tekst))
    return problemen


def _normen_buiten_schaal(
    waarden: Waarden, constructen: tuple[str, ...], laag: float, hoog: float
) -> list[Normprobleem]:
    raad = f"ligt buiten de schaal. Schrijf een getal van {laag:g} tot en met {hoog:g}."
    return [
        Normprobleem(f"[norm] {construct}", f"De norm {waarden['norm', construct]:g} {raad}")
        for construct in constructen
        if ("norm", construct) in waarden and not laag <= waarden["norm", construct] <= hoog
    ]


def _hoger(waarden: Waarden, *paar: tuple[str, str]) -> bool:
    gelezen = [waarden.get(plaats) for plaats in paar]
    return all(een is not None and ander is not None and een > ander for een, ander in pairwise(gelezen))


def _norm(waarden: Waarden, constructen: tuple[str, ...]) -> Norm:
    oordeel = {naam: waarde for (sectie, naam), waarde in waarden.items() if sectie == "oordeel"}
    herhaling = {naam: waarde for (sectie, naam), waarde in waarden.items() if sectie == "herhaling"}
    contract = {naam: waarde for (sectie, naam), waarde in waarden.items() if sectie == "contract"}
    weglaten = tuple(Weglating(naam) for naam in herhaling.pop("weglaten"))
    return Norm(
        **contract,
        constructen={
            construct: Normregels(
                norm=waarden["norm", construct],
                minimum=waarden["schaal", "minimum"],
                maximum=waarden["schaal", "maximum"],
                quantile=oordeel["kwantiel"],
                spread_at_norm=oordeel["spreiding_bij_norm"],
                without_correction=oordeel["zonder_correctie"],
                maatstaf=Maatstaf(oordeel["maatstaf"]),
                k_min=oordeel["k_min"],
                se_max=oordeel["se_max"],
                response_min=oordeel["respons_min"],
                clusters_min=oordeel["clusters_min"],
                cluster_share_max=oordeel["cluster_aandeel_max"],
                reliability_min=oordeel["betrouwbaarheid_min"],
                leave_out=weglaten,
            )
            for construct in constructen
        },
        tonen_min=oordeel["tonen_min"],
        items_min=oordeel["items_min"],
        gemeente=oordeel["gemeente"],
        herhaling=Herhalingsregels(**herhaling),
    )
