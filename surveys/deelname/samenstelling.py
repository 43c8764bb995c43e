"""What the list of a round is made of on a day: the register, what was read in, and what the parties corrected."""

from __future__ import annotations

import calendar
import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable
from itertools import combinations

from sqlalchemy.orm import Session

from governance.contract.parametersoorten import CORRECTIE_DAGEN, DEELNAME_MAANDEN
from governance.contract.queries import geldende_versie, parameter
from governance.feiten.rules import Peil
from governance.kalender.amsterdam import dag_van
from governance.netwerk.queries import Partijstand, gemeente_op, partners_op
from governance.weigering import Weigering
from surveys.deelname.queries import banden, clusterplaatsen, contacten, correcties
from surveys.deelname.rules import (
    Bandsoort,
    Correctiestand,
    Herkomst,
    Lijstgegevens,
    Paar,
    paar,
    paren_door_correctie,
)
from surveys.ronde.queries import Rondebeeld
from surveys.ronde.rules import Rondestand


def lijstgegevens(session: Session, ronde: str, peil: Peil) -> Lijstgegevens:
    """Give what the list of a round would be made of if it opened on a day."""
    partners, gemeente = partners_op(session, peil), gemeente_op(session, peil)
    toegewezen = [een for een in correcties(session, ronde) if een.stand is Correctiestand.TOEGEWEZEN]
    erbij, weg = paren_door_correctie((een.partij, een.ander, een.wens) for een in toegewezen)
    return Lijstgegevens(
        partners=[partner.id for partner in partners],
        gemeente=None if gemeente is None else gemeente.id,
        contacten=erbij | contacten(session, ronde).keys(),
        banden=alle_banden(session, ronde, partners).keys(),
        clusters=clusterplaatsen(session, ronde),
        nieuw=_te_nieuw(session, partners, peil),
        geschrapt=weg,
    )


def alle_banden(session: Session, ronde: str, partners: Iterable[Partijstand]) -> dict[Paar, Bandsoort]:
    """Give every tie of a round: who belongs to one group by the register, and what was declared."""
    return concernbanden(partners) | banden(session, ronde)


def concernbanden(partners: Iterable[Partijstand]) -> dict[Paar, Bandsoort]:
    """Give the ties that the register knows: who belongs to one group."""
    per_concern: defaultdict[str, list[str]] = defaultdict(list)
    for partner in partners:
        if partner.concern is not None:
            per_concern[partner.concern].append(partner.id)
    return {paar(*twee): Bandsoort.CONCERN for leden in per_concern.values() for twee in combinations(leden, 2)}


def herkomsten(session: Session, ronde: str, partij: str) -> dict[str, tuple[Herkomst, ...]]:
    """Give, for each party that may stand on the list of another, every way in which that is known."""
    gevonden: defaultdict[str, list[Herkomst]] = defaultdict(list)
    for twee, hoe in contacten(session, ronde).items():
        if partij in twee:
            gevonden[_ander(twee, partij)].extend(hoe)
    toegewezen = [een for een in correcties(session, ronde) if een.stand is Correctiestand.TOEGEWEZEN]
    erbij, _ = paren_door_correctie((een.partij, een.ander, een.wens) for een in toegewezen)
    for twee in erbij:
        if partij in twee:
            gevonden[_ander(twee, partij)].append(Herkomst.CORRECTIE)
    clusters = clusterplaatsen(session, ronde)
    for ander, cluster in clusters.items():
        if ander != partij and cluster == clusters.get(partij):
            gevonden[ander].insert(0, Herkomst.CLUSTER)
    return {ander: tuple(dict.fromkeys(hoe)) for ander, hoe in gevonden.items()}


def correctietijd(session: Session, beeld: Rondebeeld) -> tuple[dt.date, dt.date] | None:
    """Give the first and the last day on which parties say that a list is not right.

    None before the announcement, and for a round that was held before there was an agreement about it.
    """
    stap = beeld.stap(Rondestand.AANGEKONDIGD)
    if stap is None:
        return None
    van = dag_van(stap.op)
    try:
        return van, van + dt.timedelta(days=_parameter(session, Peil(van), CORRECTIE_DAGEN))
    except Weigering:
        return None


def verbeteren_tot(session: Session, beeld: Rondebeeld, dag: dt.date) -> dt.date | None:
    """Give the last day on which a list can be corrected; None when it cannot on this day."""
    tijd = correctietijd(session, beeld) if beeld.stand is Rondestand.AANGEKONDIGD else None
    return tijd[1] if tijd is not None and tijd[0] <= dag <= tijd[1] else None


def _te_nieuw(session: Session, partners: Collection[Partijstand], peil: Peil) -> list[str]:
    """Give who takes part for less time than the agreement asks."""
    maanden = _parameter(session, peil, DEELNAME_MAANDEN)
    return [een.id for een in partners if een.lid_van is not None and _maanden_na(een.lid_van, maanden) > peil.dag]


def _parameter(session: Session, peil: Peil, code: str) -> int:
    waarde = parameter(session, geldende_versie(session, peil).id, code).waarde
    if not isinstance(waarde, int):
        msg = f"{code} is a whole number by its kind, and the agreement holds {waarde!r}"
        raise TypeError(msg)
    return waarde


def _maanden_na(dag: dt.date, maanden: int) -> dt.date:
    """Give the same day some months later, or the last of that month where it has no such day."""
    jaar, maand = divmod(dag.year * 12 + dag.month - 1 + maanden, 12)
    return dt.date(jaar, maand + 1, min(dag.day, calendar.monthrange(jaar, maand + 1)[1]))


def _ander(twee: Paar, partij: str) -> str:
    return twee[1] if twee[0] == partij else twee[0]
