"""From a loaded norm file to a norm version: every key asked for, every problem named at once, nothing assumed."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from analysis.herhaling.feiten import Herhalingsregels
from analysis.oordeel.normregels import Maatstaf, Normregels, Weglating
from governance.norm.norm import Norm
from governance.norm.sleutelbestand import Sleutelfout, Sleutelprobleem, Waarden, lees_sleutel
from governance.norm.sleutels import COMPETENTIONEEL, INTENTIONEEL, NORMBESTAND, SCORE, sleutels_van

_ITEMS = (COMPETENTIONEEL, INTENTIONEEL)

_OF_SCORE = f" (of alleen {SCORE}, als het bestand één kolom {SCORE} heeft)"


def norm_uit_gegevens(gegevens: Mapping[str, object]) -> Norm:
    """Read the norm version that a loaded TOML table describes; `Sleutelfout` names everything that does not fit."""
    constructen = _constructen(gegevens)
    sleutels = sleutels_van(constructen)
    problemen = [*NORMBESTAND.vreemde_namen(gegevens), *_tweeslachtig(gegevens)]
    waarden: Waarden = {}
    for sleutel in sleutels:
        probleem = lees_sleutel(sleutel, gegevens, waarden, anders=_OF_SCORE if sleutel.sectie == "norm" else "")
        if probleem is not None:
            problemen.append(Sleutelprobleem(sleutel.plaats, probleem))
    problemen.extend(_onmogelijk(waarden, constructen))
    if problemen:
        raise Sleutelfout(tuple(problemen))
    return _norm(waarden, constructen)


def _constructen(gegevens: Mapping[str, object]) -> tuple[str, ...]:
    norm = gegevens.get("norm")
    alleen_score = isinstance(norm, dict) and SCORE in norm and not any(item in norm for item in _ITEMS)
    return (SCORE,) if alleen_score else _ITEMS


def _tweeslachtig(gegevens: Mapping[str, object]) -> list[Sleutelprobleem]:
    norm = gegevens.get("norm")
    if not isinstance(norm, dict) or SCORE not in norm or not any(item in norm for item in _ITEMS):
        return []
    raad = f"Kies: alleen {SCORE}, of {COMPETENTIONEEL} en {INTENTIONEEL}."
    return [Sleutelprobleem(f"[norm] {SCORE}", f"{SCORE} staat naast een ander soort vertrouwen. {raad}")]


def _onmogelijk(waarden: Waarden, constructen: tuple[str, ...]) -> list[Sleutelprobleem]:
    """Values that fit on their own and cannot hold together; a pair of which one is missing is passed over."""
    problemen = []
    laag, hoog = waarden.get(("schaal", "minimum")), waarden.get(("schaal", "maximum"))
    if laag is not None and hoog is not None:
        if laag >= hoog:
            tekst = f"Het minimum ({laag:g}) moet lager zijn dan het maximum ({hoog:g}). Verander een van de twee."
            problemen.append(Sleutelprobleem("[schaal] minimum", tekst))
        else:
            problemen.extend(_normen_buiten_schaal(waarden, constructen, laag, hoog))
    if _hoger(waarden, ("oordeel", "tonen_min"), ("oordeel", "k_min")):
        tekst = (
            "Dit is hoger dan k_min. Dan volgt er een oordeel over een partner die de eigen score niet ziet. "
            "Maak tonen_min lager of k_min hoger."
        )
        problemen.append(Sleutelprobleem("[oordeel] tonen_min", tekst))
    if _hoger(waarden, ("oordeel", "clusters_min"), ("oordeel", "k_min")):
        tekst = "Er zijn meer clusters nodig dan beoordelaars (k_min). Maak clusters_min lager of k_min hoger."
        problemen.append(Sleutelprobleem("[oordeel] clusters_min", tekst))
    if _hoger(waarden, ("herhaling", "verbetertermijn_maanden"), ("herhaling", "venster_maanden")):
        tekst = (
            "Dit is korter dan verbetertermijn_maanden. Dan kan er nooit herhaling zijn. Maak venster_maanden langer."
        )
        problemen.append(Sleutelprobleem("[herhaling] venster_maanden", tekst))
    return problemen


def _normen_buiten_schaal(
    waarden: Waarden, constructen: tuple[str, ...], laag: float, hoog: float
) -> list[Sleutelprobleem]:
    raad = f"ligt buiten de schaal. Schrijf een getal van {laag:g} tot en met {hoog:g}."
    return [
        Sleutelprobleem(f"[norm] {construct}", f"De norm {waarden['norm', construct]:g} {raad}")
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
