"""From a judged file to what may be shown of its last round: to each party its own, and the network to everybody.

What an earlier round showed is an input here. It was decided then, and is never decided again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from analysis.disclosure.thresholds import SMALLEST_CELL
from analysis.herhaling.status import Herhalingsstatus
from analysis.oordeel.rondedata import Rondedata
from analysis.oordeel.uitkomst import GeslotenPoort, Poort, Uitkomst
from analysis.ratings import FloatArray
from hendig.processes.beoordeling.beoordeling import Beoordeling
from hendig.processes.meting.invoer import Invoer
from hendig.processes.meting.rondedata import kolommen_van, rondedata, rondes_met_metingen
from surveys.terugkoppeling.afleidbaar import sommen_bij_rapport
from surveys.terugkoppeling.eigen_resultaat import EigenResultaat, Herhalingsbeeld, Vraagverdeling
from surveys.terugkoppeling.eigen_score import eigen_score, te_tonen
from surveys.terugkoppeling.eigenzinnen import STIL, waarom
from surveys.terugkoppeling.netwerkbeeld import Netwerkbeeld
from surveys.terugkoppeling.netwerkbeeld import netwerkbeeld as beeld_van
from surveys.terugkoppeling.vraagverdeling import te_vergelijken, vraagverdelingen

Getoond = Mapping[tuple[str, str, str], EigenResultaat]
"""What was shown before, by round, construct and party."""
ZONDER_GEVONDEN = (Poort.SPREIDING, Poort.CLUSTERS, Poort.CLUSTERAANDEEL, Poort.VLAG)
"""Gates of which the number found is told to nobody: beside a small number it would tell who answered."""
LEZER_TELT_MEE = 1
"""Everybody sees the result of the gemeente, and so does each who rated her and knows one answer."""


def eigen_resultaten(
    invoer: Invoer, beoordeling: Beoordeling, *, eerder: Getoond
) -> dict[tuple[str, str], EigenResultaat]:
    """Give the result of every party in the last round, by construct and party; ``eerder`` was released before it."""
    data = _data_per_ronde(invoer)
    gevonden = {}
    for construct, analyse in beoordeling.rondes[-1].constructen.items():
        for uitkomst in analyse.outcomes:
            partij = uitkomst.partij
            resultaat = eigen_resultaat(beoordeling, construct=construct, partij=partij)
            if partij == invoer.norm.gemeente and _een_verteller_genoeg(beoordeling, data, construct, partij):
                resultaat = replace(resultaat, score=None)
            if resultaat.score is not None:
                verdeling = _verdeling(invoer, data, uitkomst, construct, eerder)
                resultaat = replace(resultaat, verdeling=verdeling)
            gevonden[construct, partij] = resultaat
    return gevonden


def eerdere_cijfers(eerder: Getoond) -> dict[str, dict[tuple[str, str], bool]]:
    """Tell of every earlier release whether it held numbers, as `beoordeel` asks it."""
    gevonden: dict[str, dict[tuple[str, str], bool]] = {}
    for (ronde, construct, partij), resultaat in eerder.items():
        gevonden.setdefault(ronde, {})[construct, partij] = resultaat.score is not None
    return gevonden


def eigen_resultaat(beoordeling: Beoordeling, *, construct: str, partij: str, ronde: int = -1) -> EigenResultaat:
    """Give what a party that was rated in a round may see of it on one construct, without the single questions."""
    norm, deze = beoordeling.norm, beoordeling.rondes[ronde]
    regels = norm.constructen[construct]
    heel = next(deel for deel in deze.constructen[construct].outcomes if deel.partij == partij)
    uitkomst = te_tonen(heel, norm.tonen_min, zonder_cijfers=deze.zonder_cijfers(construct, partij))
    return EigenResultaat(
        construct=construct,
        minimum=regels.minimum,
        maximum=regels.maximum,
        norm=regels.norm,
        normversie=norm.versie,
        artikel=norm.artikel,
        maatstaf=regels.maatstaf,
        tonen_min=norm.tonen_min,
        oordeel=uitkomst.oordeel,
        oordeel_bovengrens=uitkomst.oordeel_bovengrens,
        poorten=tuple(_poort(gesloten) for gesloten in uitkomst.poorten),
        score=eigen_score(uitkomst, regels, norm.tonen_min),
        n=uitkomst.n,
        n_anderen=uitkomst.n_others,
        gemeente_doet_mee=norm.gemeente is not None and norm.gemeente != partij,
        gemeente_antwoord=uitkomst.gemeente_answer,
        respons=None if uitkomst.response is None else round(uitkomst.response, 2),
        verdeling=(),
        herhaling=_herhaling(deze.herhaling[construct, partij]),
    )


def netwerkbeeld(beoordeling: Beoordeling, *, construct: str, ronde: int = -1) -> Netwerkbeeld:
    """Give what everybody may see of a round on one construct."""
    return beeld_van(beoordeling.rondes[ronde].constructen[construct], beoordeling.norm.constructen[construct])


def _een_verteller_genoeg(
    beoordeling: Beoordeling, data: list[tuple[str, dict[str, Rondedata]]], construct: str, partij: str
) -> bool:
    """Tell whether one who rated a party could work out the answer of somebody else from its numbers.

    Where the same organisations rated twice, the one answer that fixes another is of the same organisation.
    """
    deel = beoordeling.rondes[-1].publicatie.get((construct, partij))
    if deel is None or deel.told is None or deel.told > LEZER_TELT_MEE:
        return False
    if deel.beside is None:
        return True
    nu, toen = (set(_beoordelaars(data[ronde][1][construct], partij)) for ronde in (-1, deel.beside))
    return nu != toen


def _poort(gesloten: GeslotenPoort) -> GeslotenPoort:
    return replace(gesloten, found=None) if gesloten.poort in ZONDER_GEVONDEN else gesloten


def _herhaling(status: Herhalingsstatus) -> Herhalingsbeeld:
    return Herhalingsbeeld(
        status=status.status,
        telt=status.counts,
        regel="" if status.regel in STIL else status.regel,
        uitleg=waarom(status),
        rondes=status.rondes,
    )


def _data_per_ronde(invoer: Invoer) -> list[tuple[str, dict[str, Rondedata]]]:
    return [
        (
            naam,
            {
                deel.construct: deel
                for deel in rondedata(invoer.metingen, invoer.norm, index, uitgenodigd=None, flagged=frozenset())
            },
        )
        for index, naam in rondes_met_metingen(invoer.metingen)
    ]


def _verdeling(
    invoer: Invoer,
    data: list[tuple[str, dict[str, Rondedata]]],
    uitkomst: Uitkomst,
    construct: str,
    eerder: Getoond,
) -> tuple[Vraagverdeling, ...]:
    """Give how the questions were answered, unless a distribution of an earlier round stands beside it."""
    norm, partij = invoer.norm, uitkomst.partij
    regels, nu = norm.constructen[construct], data[-1][1][construct]
    if nu.items is None or not (regels.minimum.is_integer() and regels.maximum.is_integer()):
        return ()
    wie = set(_beoordelaars(nu, partij))
    for naam, delen in data[:-1]:
        getoond = eerder.get((naam, construct, partij))
        toen = set(_beoordelaars(delen[construct], partij))
        if getoond is not None and getoond.verdeling and te_vergelijken(wie, toen):
            return ()
    antwoorden, som = _antwoorden(nu, partij)
    kolommen = invoer.metingen.kolommen
    return vraagverdelingen(
        [kolommen[plaats] for plaats in kolommen_van(construct, kolommen)],
        antwoorden,
        schaal=(int(regels.minimum), int(regels.maximum)),
        som=sommen_bij_rapport(uitkomst, regels, norm.tonen_min, som, zonder_cijfers=False),
        kleinste=SMALLEST_CELL + (LEZER_TELT_MEE if partij == norm.gemeente else 0),
    )


def _beoordelaars(data: Rondedata, partij: str) -> dict[str, float]:
    """Give who rated a party, without the gemeente, and how."""
    if partij not in data.partijen:
        return {}
    wie, hoe = data.ratings.received_by(data.partijen.index(partij))
    return {
        data.partijen[i]: float(antwoord)
        for i, antwoord in zip(wie.tolist(), np.asarray(hoe), strict=True)
        if i != data.gemeente
    }


def _antwoorden(data: Rondedata, partij: str) -> tuple[FloatArray, float]:
    """Give the answers of the confidential raters of a party, a line each, and the sum of their ratings."""
    beoordelaars = _beoordelaars(data, partij)
    plaatsen = [data.partijen.index(naam) for naam in beoordelaars]
    items = data.items
    over = np.zeros(0, dtype=np.bool_) if items is None else items.targets == data.partijen.index(partij)
    regels = np.zeros((0, 0)) if items is None else items.answers[over & np.isin(items.raters, plaatsen)]
    return regels, sum(beoordelaars.values())
