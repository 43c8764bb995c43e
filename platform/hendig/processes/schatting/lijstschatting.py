"""How a network is built, estimated from its lists, or from its ratings where there is no list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

import numpy as np
from dateutil.relativedelta import relativedelta

from analysis.names import alphabetical
from analysis.ratings import BoolArray
from analysis.rehearsal.lists import Lists, cluster_contact, groups, renewal, response
from governance.norm.sleutel import Waarde
from hendig.bestanden.netwerksleutels import voorgesteld_getal
from hendig.processes.beschrijving.beschrijf import clusters_van, data_van
from hendig.processes.beschrijving.beschrijfinvoer import Beschrijfinvoer
from surveys.terugkoppeling.verdeling import KLEINSTE_GROEP

KLEINSTE_SOORT: Final = 10
"""Fewest partners of one size: the mean and spread of fewer could tell something about one of them."""
DAGEN_PER_MAAND: Final = 30
ZONDER_LIJST = (
    "Er is geen lijst van wie mocht beoordelen. De contacten zijn geteld uit de beoordelingen, met de voorgestelde "
    "respons. Met --uitgenodigd wordt dit beter."
)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Partnerlijsten:
    """Who was asked, or else who answered, over all rounds.

    ``asked`` and ``answered`` are (T, n, n) over all organisations; ``asked`` is None without a list. ``lists`` is
    about the partners alone; ``leden`` are those of the last round, as places in it.
    """

    asked: BoolArray | None
    answered: BoolArray
    lists: Lists
    leden: tuple[int, ...]
    gemeente: bool
    organisaties: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Deelschatting:
    """Estimated values by section and name, and what a reader must know about them."""

    waarden: dict[str, Waarde]
    mededelingen: tuple[str, ...]


def partnerlijsten(invoer: Beschrijfinvoer) -> Partnerlijsten:
    """Put the lists and ratings of all rounds side by side."""
    rondes = [int(ronde) for ronde in np.unique(invoer.metingen.ronde)]
    delen = [list(data_van(invoer, ronde).values()) for ronde in rondes]
    namen = tuple(sorted({naam for deel in delen for naam in deel[0].partijen}, key=alphabetical))
    n = len(namen)
    answered, asked = np.zeros((2, len(rondes), n, n), dtype=np.bool_)
    for nummer, deel in enumerate(delen):
        plaatsen = np.ix_(*[[namen.index(naam) for naam in deel[0].partijen]] * 2)
        answered[nummer][plaatsen] = np.logical_or.reduce([een.ratings.given for een in deel])
        if deel[0].invited is not None:
            asked[nummer][plaatsen] = deel[0].invited
    partners = [plaats for plaats, naam in enumerate(namen) if naam != invoer.afspraken.gemeente]
    clusters = clusters_van(invoer, namen, rondes[-1]) or (None,) * n
    met_lijst = invoer.uitgenodigd is not None
    contact = asked if met_lijst else answered
    gezien = 1.0 if met_lijst else voorgesteld_getal("respons.aandeel")
    lists = Lists(contact[:, partners][:, :, partners], tuple(clusters[plaats] for plaats in partners), gezien)
    return Partnerlijsten(
        asked=asked if met_lijst else None,
        answered=answered,
        lists=lists,
        leden=tuple(np.flatnonzero(lists.present[-1]).tolist()),
        gemeente=len(partners) < n,
        organisaties=n,
    )


def schat_lijsten(invoer: Beschrijfinvoer, lijsten: Partnerlijsten) -> Deelschatting:
    """Estimate sizes, contacts, clusters and response."""
    lists, leden = lijsten.lists, lijsten.leden
    clusters = {lists.clusters[plaats] for plaats in leden} - {None}
    vernieuwd = None if lijsten.asked is None else renewal(lists)
    soorten = groups(lists, leden, 1.0 if vernieuwd is None else vernieuwd, KLEINSTE_SOORT)
    namen = ("klein", "groot") if len(soorten) > 1 else ("alle",)
    waarden: dict[str, Waarde] = {
        "netwerk.gemeente": lijsten.gemeente,
        "netwerk.clusters": len(clusters),
        "groepen.namen": namen,
        "groepen.partners": tuple(soort.partners for soort in soorten),
        "groepen.contacten": tuple(round(soort.contacts, 1) for soort in soorten),
        "groepen.contacten_spreiding": tuple(min(3.0, round(soort.spread, 2)) for soort in soorten),
    }
    samen = cluster_contact(lists)
    if samen is not None:
        waarden["netwerk.cluster_contact"] = round(samen, 2)
    if vernieuwd is not None:
        waarden["contacten.vernieuwing"] = round(vernieuwd, 2)
    if lijsten.asked is not None:
        gaf = response(lijsten.asked, lijsten.answered, KLEINSTE_GROEP)
        waarden["respons.aandeel"] = max(0.01, round(gaf.share, 2))
        waarden["respons.stil"] = round(gaf.silent, 2)
    maanden = _maanden(invoer)
    if maanden is not None:
        waarden["contacten.geteld_maanden"] = maanden
    return Deelschatting(waarden=waarden, mededelingen=tuple(_mededelingen(invoer, lijsten, len(soorten), maanden)))


def _mededelingen(
    invoer: Beschrijfinvoer, lijsten: Partnerlijsten, soorten: int, maanden: float | None
) -> Iterator[str]:
    if lijsten.asked is None:
        yield ZONDER_LIJST
    if invoer.norm is None:
        yield "Zonder norm is niet bekend wie de gemeente is. Iedereen telt als partner. Geef de norm op met --norm."
    if soorten == 1:
        yield f"Met minder dan {2 * KLEINSTE_SOORT} partners is er één groep: een kleinere vertelt te veel."
    if all(cluster is None for cluster in lijsten.lists.clusters):
        yield "Er zijn geen clusters bekend. Er is daarom aangenomen dat er geen clusters zijn."
    if maanden is None:
        yield (
            "Niet van elke ronde is bekend over hoeveel maanden zij gaat. Daarvoor staat het voorstel. "
            "Geef RONDES.toml op met --rondes, met opent_op en periode_van."
        )


def _maanden(invoer: Beschrijfinvoer) -> float | None:
    """Give the mean length of the rated periods in months; None unless the rounds file tells all of them."""
    gemeten = {invoer.metingen.rondes[int(ronde)] for ronde in np.unique(invoer.metingen.ronde)}
    bekend = {
        ronde.naam: _maanden_tussen(ronde.periode_van, ronde.opent_op)
        for ronde in (() if invoer.rondes is None else invoer.rondes.rondes)
        if ronde.opent_op is not None and ronde.periode_van is not None and ronde.opent_op > ronde.periode_van
    }
    if not gemeten <= bekend.keys():
        return None
    return max(0.1, round(sum(bekend[naam] for naam in gemeten) / len(gemeten), 1))


def _maanden_tussen(begin: date, einde: date) -> float:
    verschil = relativedelta(einde, begin)
    return 12 * verschil.years + verschil.months + verschil.days / DAGEN_PER_MAAND
