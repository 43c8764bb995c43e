"""The publication check on a judged file: which numbers are left out of the partners' reports, and what is left."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial

import numpy as np

from analysis.disclosure.answers import AnswerScale, item_scale
from analysis.disclosure.publication import Exposure, Reports, examine
from analysis.disclosure.rounds import Release
from analysis.oordeel.normregels import Normregels
from analysis.oordeel.rondeanalyse import Rondeanalyse
from analysis.oordeel.rondedata import Rondedata
from analysis.oordeel.uitkomst import Uitkomst
from governance.norm.norm import Norm
from hendig.processes.meting.rondedata import kolommen_van
from surveys.terugkoppeling.afleidbaar import sommen_bij_rapport

Sleutel = tuple[str, str]
"""A construct and a party."""


def publicatie_per_ronde(
    norm: Norm,
    rondes: Sequence[tuple[Mapping[str, Rondedata], Mapping[str, Rondeanalyse]]],
    kolommen: tuple[str, ...],
    vrijgegeven: Sequence[Mapping[Sleutel, bool]],
) -> list[dict[Sleutel, Exposure]]:
    """Check for every party and construct what its reports of these rounds and the ones before give away together.

    ``rondes`` are the data and the analyses per round, oldest first. What is decided for a round rests on that round
    and the ones before it, never on later ones. ``vrijgegeven`` tells per round of which reports it was decided
    before whether the numbers are in them.
    """
    gevonden: list[dict[Sleutel, Exposure]] = [{} for _ in rondes]
    for construct, regels in norm.constructen.items():
        per_ronde = [
            _verslagen(data[construct], analyse[construct], regels, norm.tonen_min, besluiten)
            for (data, analyse), besluiten in zip(rondes, vrijgegeven, strict=True)
        ]
        partijen = sorted({partij for ronde in per_ronde for partij in ronde})
        antwoorden = (
            antwoord for ronde in per_ronde for verslag in ronde.values() for antwoord in verslag.full.answers.values()
        )
        schaal = _schaal(regels, norm, len(kolommen_van(construct, kolommen)), antwoorden)
        blootstelling = examine(schaal, [[ronde.get(partij) for ronde in per_ronde] for partij in partijen])
        for partij, delen in zip(partijen, blootstelling, strict=True):
            for ronde, deel in zip(gevonden, delen, strict=True):
                if deel is not None:
                    ronde[construct, partij] = deel
    return gevonden


def _schaal(regels: Normregels, norm: Norm, kolommen: int, antwoorden: Iterable[float]) -> AnswerScale:
    """Give what a rating can be: the mean of whole answers to some items, or any number where one is not."""
    elk_getal = AnswerScale(regels.minimum, regels.maximum)
    if kolommen == 1 or not (regels.minimum.is_integer() and regels.maximum.is_integer()):
        return elk_getal
    schaal = item_scale(int(regels.minimum), int(regels.maximum), items=kolommen, fewest=norm.items_min or 1)
    stappen = {round((antwoord - schaal.minimum) / schaal.unit, 6) for antwoord in antwoorden}
    return schaal if stappen <= set(schaal.points) else elk_getal


def _verslagen(
    data: Rondedata, analyse: Rondeanalyse, regels: Normregels, tonen_min: int, vrijgegeven: Mapping[Sleutel, bool]
) -> dict[str, Reports]:
    """Give what can be published of every rated party in a round."""
    return {
        uitkomst.partij: _verslag(
            data, uitkomst, regels, tonen_min, vrijgegeven=vrijgegeven.get((analyse.construct, uitkomst.partij))
        )
        for uitkomst in analyse.outcomes
        if uitkomst.n_others > 0
    }


def _verslag(
    data: Rondedata, uitkomst: Uitkomst, regels: Normregels, tonen_min: int, *, vrijgegeven: bool | None
) -> Reports:
    beoordelaars, antwoorden = data.ratings.received_by(data.partijen.index(uitkomst.partij))
    vertrouwelijk = {
        data.partijen[i]: float(antwoord)
        for i, antwoord in zip(beoordelaars.tolist(), np.asarray(antwoorden), strict=True)
        if i != data.gemeente
    }
    venster = partial(sommen_bij_rapport, uitkomst, regels, tonen_min)
    return Reports(
        raters=uitkomst.n,
        full=Release(vertrouwelijk, partial(venster, zonder_cijfers=False)),
        bare=Release(vertrouwelijk, partial(venster, zonder_cijfers=True)),
        published=vrijgegeven,
    )
