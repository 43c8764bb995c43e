"""How a network answers, estimated from the variances of its description and pooled over both constructs."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import numpy as np

from analysis.rehearsal.estimate import Answering, Measured, answering
from analysis.relations.components import VarianceComponents
from analysis.relations.together import covariances
from governance.norm.sleutel import Waarde
from hendig.bestanden.netwerksleutels import voorgesteld_getal
from hendig.processes.beschrijving.beschrijf import data_van
from hendig.processes.beschrijving.beschrijfinvoer import Beschrijfinvoer
from hendig.processes.beschrijving.beschrijving import Beschrijving, Constructbeschrijving
from hendig.processes.meting.rondedata import kolommen_van
from hendig.processes.schatting.lijstschatting import Deelschatting
from surveys.terugkoppeling.getallen import getal

DECIMALEN = 2
DECIMALEN_NIVEAU = 1
"""Levels are told as coarsely as the description tells a mean."""


def schat_antwoorden(
    invoer: Beschrijfinvoer, beschrijving: Beschrijving, punten: tuple[int, ...]
) -> Deelschatting | None:
    """Estimate levels and spreads; None when no construct has enough ratings."""
    constructen = list(invoer.afspraken.constructen)
    vragen = max(len(kolommen_van(construct, invoer.metingen.kolommen)) for construct in constructen)
    gemeten = [
        deel
        for construct in constructen
        if (
            deel := _gemeten(
                [ronde.constructen[construct] for ronde in beschrijving.rondes],
                beschrijving.componenten[construct],
                vragen,
            )
        )
    ]
    if not gemeten:
        return None
    samen = _gepoold(gemeten, _tussen(invoer))
    gevonden = answering(samen, punten, _blijvend_deel())
    return Deelschatting(
        waarden=_waarden(invoer, gevonden, vragen, punten), mededelingen=tuple(_mededelingen(invoer, samen, gevonden))
    )


def _gemeten(
    rondes: list[Constructbeschrijving], componenten: VarianceComponents | None, vragen: int
) -> Measured | None:
    """Give what one construct showed; of several rounds the means, weighted by ratings."""
    geschat = [ronde.relaties for ronde in rondes if ronde.relaties is not None]
    if not geschat:
        return None
    gewicht = [fit.ratings for fit in geschat]
    gemiddelde = float(np.average([fit.mean for fit in geschat], weights=gewicht))
    if componenten is not None:
        return Measured(
            mean=gemiddelde,
            trust=componenten.trust,
            leniency=componenten.leniency,
            relation=componenten.relation,
            lasting=componenten.relation_stable,
            item=vragen * componenten.item_error,
            between=None,
        )
    trust, leniency, relatie = (
        float(np.average([getattr(fit.variances, naam) for fit in geschat], weights=gewicht))
        for naam in ("trust", "leniency", "relation")
    )
    fouten = [ronde.vragen.fout for ronde in rondes if ronde.vragen is not None and ronde.vragen.fout is not None]
    fout = min(relatie, float(np.mean(fouten))) if fouten else 0.0
    return Measured(
        mean=gemiddelde,
        trust=trust,
        leniency=leniency,
        relation=relatie - fout,
        lasting=None,
        item=vragen * fout,
        between=None,
    )


def _gepoold(delen: list[Measured], tussen: float | None) -> Measured:
    """Take the means over the constructs; what lasts is only known when it is known of each."""
    blijvend = [deel.lasting for deel in delen if deel.lasting is not None]
    gemiddeld = {
        naam: float(np.mean([getattr(deel, naam) for deel in delen]))
        for naam in ("mean", "trust", "leniency", "relation", "item")
    }
    lasting = float(np.mean(blijvend)) if len(blijvend) == len(delen) else None
    return Measured(**gemiddeld, lasting=lasting, between=tussen)


def _tussen(invoer: Beschrijfinvoer) -> float | None:
    """Give the mean covariance of two constructs within a rating, over the rounds that can tell it."""
    gevonden, gewicht = [], []
    for ronde in np.unique(invoer.metingen.ronde):
        for een, ander in combinations(data_van(invoer, int(ronde)).values(), 2):
            try:
                delen, paren = covariances(een.ratings, ander.ratings)
            except ValueError:
                continue
            gevonden.append(delen.trust + delen.leniency + delen.relation)
            gewicht.append(paren)
    return float(np.average(gevonden, weights=gewicht)) if gevonden else None


def _waarden(invoer: Beschrijfinvoer, gevonden: Answering, vragen: int, punten: tuple[int, ...]) -> dict[str, Waarde]:
    """Round, and keep what a rehearsal needs: a level on the scale, and a healthy partner not below the norm."""
    rand = 10.0**-DECIMALEN_NIVEAU
    gemiddelde = min(max(round(gevonden.level, DECIMALEN_NIVEAU), punten[0] + rand), punten[-1] - rand)
    laagste = max(round(gevonden.lowest, DECIMALEN_NIVEAU), _hoogste_norm(invoer), punten[0] + rand)
    spreiding = gevonden.spread
    waarden: dict[str, Waarde] = {
        "antwoorden.vragen": vragen,
        "antwoorden.gemiddelde": round(gemiddelde, DECIMALEN_NIVEAU),
        "antwoorden.laagste": min(laagste, round(gemiddelde, DECIMALEN_NIVEAU)),
        "spreiding.vertrouwen": round(spreiding.trust, DECIMALEN),
        "spreiding.mildheid": round(spreiding.leniency, DECIMALEN),
        "spreiding.relatie": round(spreiding.relation, DECIMALEN),
        "spreiding.moment": round(spreiding.occasion, DECIMALEN),
        "spreiding.vraag": round(spreiding.item, DECIMALEN),
    }
    if gevonden.between_constructs is not None:
        waarden["spreiding.samenhang"] = round(gevonden.between_constructs, DECIMALEN)
    return waarden


def _mededelingen(invoer: Beschrijfinvoer, gemeten: Measured, gevonden: Answering) -> Iterator[str]:
    if gemeten.lasting is None:
        yield (
            "Uit één ronde, of uit rondes met te weinig dezelfde paren, is niet te zien wat van een relatie blijft. "
            "Relatie en moment zijn samen geschat en verdeeld zoals in het voorstel."
        )
    if gemeten.item == 0.0:
        yield "Er zijn geen losse vragen. Wat vragen verschillen, zit in moment (of in relatie)."
    norm = _hoogste_norm(invoer)
    if norm > gevonden.level:
        yield (
            f"Het geschatte gemiddelde ({getal(gevonden.level, DECIMALEN_NIVEAU)}) ligt onder de norm. Er is dan geen "
            "partner die het goed doet om mee te repeteren. Kies zelf gemiddelde en laagste."
        )
    elif norm > gevonden.lowest:
        yield "De laagste partner die het goed doet is op de norm gelegd: de schatting lag daaronder."


def _hoogste_norm(invoer: Beschrijfinvoer) -> float:
    return -np.inf if invoer.norm is None else max(deel.norm for deel in invoer.norm.constructen.values())


def _blijvend_deel() -> float:
    """Give which share of the variance of relations lasts, in the proposal."""
    relatie, moment = (voorgesteld_getal(f"spreiding.{naam}") ** 2 for naam in ("relatie", "moment"))
    return relatie / (relatie + moment)
