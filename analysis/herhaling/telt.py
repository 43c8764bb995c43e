"""The V-rules: whether a round counts for a partner and construct. Three-valued: yes, no, not known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dateutil.relativedelta import relativedelta

from analysis.herhaling.feiten import Herhalingsregels, Rondefeiten, Rondestatus
from analysis.oordeel.uitkomst import Oordeel, Poort

RULE_OF_GATE = {
    Poort.BEOORDELAARS: "V3",
    Poort.LOS: "V3",
    Poort.RESPONS: "V4",
    Poort.CLUSTERS: "V5",
    Poort.CLUSTERAANDEEL: "V5",
    Poort.BETROUWBAARHEID: "V7",
    Poort.VLAG: "V7",
    Poort.FOUTMARGE: "V9",
    Poort.SPREIDING: "V9",
}


@dataclass(frozen=True, slots=True)
class Toets:
    """A rule and whether it holds: True, False, or None when the facts to tell are missing."""

    regel: str
    holds: bool | None


def weakest(toetsen: Iterator[Toets], passed: str) -> Toets:
    """Join rules that must all hold: the first that fails decides, else the first that is not known.

    Parameters
    ----------
    toetsen : iterator of Toets
        In the order in which they are to be named.
    passed : str
        Name to give when all of them hold.

    Returns
    -------
    Toets
        The one that decided.
    """
    unknown = None
    for toets in toetsen:
        if toets.holds is False:
            return toets
        if toets.holds is None and unknown is None:
            unknown = toets
    return unknown or Toets(passed, holds=True)


def telt(feiten: Rondefeiten, regels: Herhalingsregels) -> Toets:
    """Tell whether a round counts, by the rules V1 to V9.

    Parameters
    ----------
    feiten : Rondefeiten
        One round, one partner, one construct.
    regels : Herhalingsregels
        Terms of the norm version.

    Returns
    -------
    Toets
        The rule that decided. V6 (declared ties are left out for everybody alike, before the round is fixed) cannot
        be seen in ratings and is not among them.
    """
    return weakest(v_rules(feiten, regels), "V1-V9")


def v_rules(feiten: Rondefeiten, regels: Herhalingsregels) -> Iterator[Toets]:
    """Go through the rules V1 to V9 for one round.

    Parameters
    ----------
    feiten : Rondefeiten
        One round, one partner, one construct.
    regels : Herhalingsregels
        Terms of the norm version.

    Yields
    ------
    Toets
        In the order in which they are named; one rule may be asked twice, and a gate is named only when it is closed.
    """
    yield Toets("V9", not feiten.nulmeting)
    yield Toets("V8", _established(feiten.status))
    days = feiten.gepubliceerd_werkdagen
    yield Toets("V1", None if days is None else days >= regels.publicatie_werkdagen)
    yield Toets("V1", feiten.zelfde_norm)
    yield Toets("V2", _past_protection(feiten, regels))
    if feiten.bevinding is None:
        yield Toets("V3", holds=False)
    elif feiten.bevinding.oordeel is Oordeel.NIET_VAST_TE_STELLEN:
        for poort in feiten.bevinding.poorten:
            yield Toets(RULE_OF_GATE[poort], holds=False)


def _established(status: Rondestatus | None) -> bool | None:
    if status is None or status is Rondestatus.BEZWAAR_LOOPT:
        return None
    return status is not Rondestatus.VERNIETIGD


def _past_protection(feiten: Rondefeiten, regels: Herhalingsregels) -> bool | None:
    if feiten.toegetreden_op is None or feiten.opent_op is None:
        return None
    return feiten.opent_op >= feiten.toegetreden_op + relativedelta(months=regels.nieuwkomer_maanden)
