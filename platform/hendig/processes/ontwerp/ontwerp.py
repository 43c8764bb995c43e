"""Planning a round: what numbers of raters give, what ties cost, and which contacts would help."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.oordeel.normregels import Normregels
from analysis.planning.assumptions import Assumptions
from analysis.planning.chances import chance_of_finding
from analysis.planning.margin import PlannedMargin, planned_margin
from analysis.planning.wanted import (
    ErrorRates,
    quantile_for_errors,
    raters_for_errors,
    raters_for_margin,
    raters_for_reliability,
)
from governance.norm.norm import Norm
from governance.norm.sleutel import lijkt_op
from hendig.processes.ontwerp.aannames import Aanname, als_assumptions
from hendig.processes.ontwerp.lijstplan import Lijstplan, plan_lijst
from hendig.processes.ontwerp.looptijd import Looptijd
from hendig.processes.ontwerp.ontwerpinvoer import Ontwerpinvoer, Wensen

EERSTE, LAATSTE = 3, 30
"""Numbers of raters in the table."""
ONDER_DE_NORM = (0.0, 0.25, 0.5, 0.75, 1.0)
"""How far under the norm the partners lie for whom a chance is told, in scale points."""


@dataclass(frozen=True, slots=True)
class Aantal:
    """What one number of raters gives; ``kansen`` maps a true level to the chance of "onder de norm" in one round."""

    marge: PlannedMargin
    kansen: dict[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gewenst:
    """How many raters what is wanted takes; None where it was not asked or nobody can have that many."""

    marge: int | None
    betrouwbaarheid: int | None
    fouten: ErrorRates | None
    ander_kwantiel: ErrorRates | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rondeplan:
    """The numbers for the constructs that share one set of rules."""

    constructen: tuple[str, ...]
    regels: Normregels
    aantallen: tuple[Aantal, ...]
    gewenst: Gewenst


@dataclass(frozen=True, slots=True, kw_only=True)
class Ontwerp:
    """Everything that a plan says; every output is written from it."""

    norm: Norm
    aannames: tuple[Aanname, ...]
    wensen: Wensen
    plannen: tuple[Rondeplan, ...]
    lijst: Lijstplan | None
    looptijd: Looptijd | None
    mededelingen: tuple[str, ...]
    hashes: dict[str, str]


def ontwerp(invoer: Ontwerpinvoer, looptijd: Looptijd | None = None) -> Ontwerp:
    """Work out the plan of a round; the whole term was played before, for that takes workers and time."""
    gegeven = als_assumptions(invoer.aannames)
    per_regels: dict[Normregels, list[str]] = {}
    for construct, regels in invoer.norm.constructen.items():
        per_regels.setdefault(regels, []).append(construct)
    lijst = None
    if invoer.contacten is not None:
        lijst = plan_lijst(invoer.contacten, invoer.banden, invoer.norm, gegeven, invoer.wensen.kans)
    return Ontwerp(
        norm=invoer.norm,
        aannames=invoer.aannames,
        wensen=invoer.wensen,
        plannen=tuple(_rondeplan(tuple(namen), regels, gegeven, invoer.wensen) for regels, namen in per_regels.items()),
        lijst=lijst,
        looptijd=looptijd,
        mededelingen=(*invoer.mededelingen, *_over_gemeente(invoer)),
        hashes=invoer.hashes,
    )


def _rondeplan(constructen: tuple[str, ...], regels: Normregels, gegeven: Assumptions, wensen: Wensen) -> Rondeplan:
    niveaus = [regels.norm - lager for lager in ONDER_DE_NORM if regels.norm - lager >= regels.minimum]
    aantallen = [
        Aantal(
            planned_margin(gegeven, regels, k),
            {niveau: chance_of_finding(gegeven, regels, k, niveau) for niveau in niveaus},
        )
        for k in range(EERSTE, min(LAATSTE, gegeven.most_raters) + 1)
    ]
    return Rondeplan(
        constructen=constructen,
        regels=regels,
        aantallen=tuple(aantallen),
        gewenst=_gewenst(regels, gegeven, wensen),
    )


def _gewenst(regels: Normregels, gegeven: Assumptions, wensen: Wensen) -> Gewenst:
    fouten = ander = None
    if wensen.fout is not None and wensen.vinden is not None:
        paar = {"at_norm": wensen.fout, "half_a_point_under": wensen.vinden}
        fouten = raters_for_errors(gegeven, regels, **paar)
        ander = quantile_for_errors(gegeven, regels, **paar) if fouten is None else None
    marge, betrouwbaarheid = wensen.marge, wensen.betrouwbaarheid
    return Gewenst(
        marge=None if marge is None else raters_for_margin(gegeven, regels, marge),
        betrouwbaarheid=None if betrouwbaarheid is None else raters_for_reliability(gegeven, regels, betrouwbaarheid),
        fouten=fouten,
        ander_kwantiel=ander,
    )


def _over_gemeente(invoer: Ontwerpinvoer) -> list[str]:
    """Tell that the gemeente is not on the list: almost always a name that is spelled otherwise."""
    gemeente, lijst = invoer.norm.gemeente, invoer.contacten
    if gemeente is None or lijst is None or gemeente in lijst.partijen:
        return []
    bedoeld = lijkt_op(gemeente, lijst.partijen)
    zin = f'De gemeente heet in de norm "{gemeente}" en staat niet op de contactlijst.{bedoeld}'
    return [f"{zin} Heet zij daar anders? Verbeter dan [oordeel] gemeente in de norm."]
